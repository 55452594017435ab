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
    "WO435",
    "warning",
    zh="“{duty}”的 B 角{person}在{accounts}上{has}，顶班要{needed}权限：开通，或换 B 角",
    en=(
        "{person}, backup of {duty}, has {has} on {accounts} and needs `{needed}` to stand in: grant it, "
        "or name another backup"
    ),
)
def backup_without_access(workspace: Workspace, today: date) -> Iterator[Hit]:
    """The backup of a duty that is done on the account may do less there than the owner's work takes.

    On the morning when he is needed he cannot log in. What the owner's role `needs` counts, publishing for content,
    replying for engagement. Accounts without any grant on record are left out; of a role one who can is enough.
    ---
    B 角在账号上的权限，不够顶 A 角的班。

    真要他顶的那天早上，他登不上去。要几级按 A 角岗位的 needs；内容建设至少要能发，互动至少要能回。
    一条权限都没登记的账号不管；岗位上有一个人够就行。

    ```yaml bad playbooks/more.yaml
    access:
      - {person: jia, account: main, level: publish}
      - {person: yi, account: main, level: view}  # WO435
    ```

    ```yaml good playbooks/more.yaml
    access:
      - {person: jia, account: main, level: publish}
      - {person: yi, account: main, level: admin}
    ```
    """
    for lack in lacks(workspace, today, backups=True):
        has = Phrase("access.only", {"level": Word(f"access.{lack.has}")}) if lack.has else Word("access.none")
        yield hit(
            lack.at,
            duty=Word(f"duty.{lack.duty.duty}"),
            person=lack.person.name,
            accounts=[handle(workspace, account) for account in lack.accounts],
            has=has,
            needed=Word(f"access.{lack.needed}"),
        )
