"""WO4: is there somebody for everything?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.model.playbooks.accounts import Account
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO444",
    "warning",
    zh="{account}的密码放在“{where}”，只有一个人够得着：放进公司的密码库，再改 secret_at",
    en=(
        "the secret of {account} is kept at “{where}”, within one person's reach: move it into the company'"
        "s vault, and write that"
    ),
)
def secret_with_one_person(account: Account, workspace: Workspace) -> Iterator[Hit]:
    """An account's secret, phone or mail box is somebody's own.

    When he goes, the account goes; courts have decided such cases against companies.
    A whole number written there is told as such.
    ---
    账号的密码、手机号或邮箱在某个人手里。写了整个手机号的，另有提示。

    人走账号走。绑了员工自己的手机号，打官司也未必要得回来。

    ```yaml bad playbooks/shop.yaml
    accounts:
      - id: shop
        handle: 清远茶门店
        secret_at: 甲的手机备忘录  # WO444
      - {id: fans, handle: 清远茶茶友会, secret_at: 小林电脑}  # WO444
      - {id: tours, handle: 清远茶茶山行, secret_at: 绑在 138****6621 上}  # WO444
      - {id: cups, handle: 清远茶杯子, secret_at: 甲保管}  # WO444
    ```

    ```yaml good playbooks/shop.yaml
    accounts:
      - {id: shop, handle: 清远茶门店, secret_at: 公司密码库/微博/门店号}
      - {id: fans, handle: 清远茶茶友会, secret_at: 行政部保险柜的甲字柜}
      - {id: tours, handle: 清远茶茶山行, secret_at: 公司值班手机，行政部保管}
      - {id: cups, handle: 清远茶杯子, secret_at: 公司保险柜，甲保管}
    ```
    """
    where = account.secret_at
    if not where or account.status == "retired":
        return
    import re

    people = "|".join((*(re.escape(person.name) for person in workspace.people), _OWNERS))
    found = re.search(
        rf"(?:{people})的?(?:{_BELONGINGS})|{_PLACES}|@(?:{_BOXES})\.c|(?<!\d)1[3-9]\d\*+\d+"
        rf"|^由?(?:{people})(?:保管|知道|记着|管)?$",
        where,
    )
    if found:
        yield hit(place(account, "secret_at"), account=account.handle, where=where)


_OWNERS = "我|自己|本人|个人|私人|老板|[小老阿](?!组)[\u4e00-\u9fff]"
_BELONGINGS = "手机|电脑|微信|邮箱|邮件|笔记|本子|平板|[U优]盘|网盘|云盘|硬盘|备忘录|收藏夹|抽屉|手里|那里|那儿|QQ|号码"
_PLACES = "备忘录|便利贴|便签|小本子|脑子里|口头|微信收藏|聊天记录|文件传输助手|浏览器(?:保存|记住)"
_BOXES = "qq|foxmail|163|126|yeah|sina|sohu|139|189|gmail|outlook|hotmail|icloud"
