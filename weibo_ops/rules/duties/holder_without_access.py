"""WO4: is there somebody for everything?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from weibo_ops.i18n import Phrase, Word
from weibo_ops.rules.duties._access import lacks
from weibo_ops.rules.naming import handle
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO436",
    "warning",
    zh="{person}在{accounts}上{has}，他的岗位要{needed}权限：开通，或把活交给有权限的人",
    en=(
        "{person} has {has} on {accounts}, where his work needs `{needed}`: grant it, or give the work to "
        "somebody who has it"
    ),
)
def holder_without_access(workspace: Workspace, today: date) -> Iterator[Hit]:
    """Somebody's access is lower than what his role `needs`, or he owns the content and cannot publish.

    The plan counts on him, the account does not let him. Accounts without any grant on record are left out.
    ---
    权限够不上岗位写的 needs，或者管内容的人不能发布。

    排期算着他，账号不认他。一条权限都没登记的账号不管。

    ```yaml bad playbooks/more.yaml
    roles:
      - {id: replier, name: 互动专员, needs: [reply]}
    people:
      - id: bing
        name: 丙
        roles: [replier]  # WO436
      - {id: ding, name: 丁, roles: [replier]}
    duties:
      - {duty: engagement, owner: replier, backup: yi}
    access:
      - {person: jia, account: main, level: publish}
      - {person: yi, account: main, level: publish}
      - {person: ding, account: main, level: view}  # WO436
    ```

    ```yaml good playbooks/more.yaml
    roles:
      - {id: replier, name: 互动专员, needs: [reply]}
      - {id: proofreader, name: 校对}
    people:
      - {id: bing, name: 丙, roles: [replier]}
      - {id: ding, name: 丁, roles: [proofreader]}
    duties:
      - {duty: engagement, owner: replier, backup: yi}
    access:
      - {person: jia, account: main, level: publish}
      - {person: yi, account: main, level: publish}
      - {person: bing, account: main, level: reply}
    ```
    """
    for lack in lacks(workspace, today, backups=False):
        has = Phrase("access.only", {"level": Word(f"access.{lack.has}")}) if lack.has else Word("access.none")
        yield hit(
            lack.at,
            person=lack.person.name,
            accounts=[handle(workspace, account) for account in lack.accounts],
            has=has,
            needed=Word(f"access.{lack.needed}"),
        )
