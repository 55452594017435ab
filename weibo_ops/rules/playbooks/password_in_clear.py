"""WO6: could a stranger follow this?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.rules.playbooks._private import held
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.weibo.secrets import masked

if TYPE_CHECKING:
    from weibo_ops.rules.subjects import File


@rule(
    "WO671",
    "error",
    zh="文件里明写着密码（{masked}）：进了 git 就删不干净，马上改掉这个密码，这里只写它在密码库里叫什么（secret_at）",
    en=(
        "a password stands in the file ({masked}): git never forgets, so change the password now, "
        "and write only what the vault calls it (`secret_at`)"
    ),
    sources=("secrets",),
    private=True,
)
def password_in_clear(file: File) -> Iterator[Hit]:
    """A password is written in clear, in a value or in a remark.

    Whoever may read the repository may post as the company, and its history keeps the password after it was deleted.
    The name of an entry in a vault, a placeholder, the words that a campaign or a shop's wireless gives to everybody
    are left in peace.
    ---
    密码明写在文件里，注释里的也算。

    能看仓库的人就能登上官微，删掉了历史里还在。密码库里的名字、占位的星号、活动的口令和暗号、店里的无线网密码不算。

    ```yaml bad playbooks/vault.yaml
    accounts:
      - {id: shop, handle: 清远茶门店, positioning: "门店的事，密码: Qycha2026"}  # WO671
    # 后台密码 qy889900，别外传  # WO671
    ```

    ```yaml good playbooks/vault.yaml
    accounts:
      - {id: shop, handle: 清远茶门店, secret_at: 公司密码库/微博门店}
    # 密码在密码库里，找主管要；登录密码: ******，password: ${WEIBO_PASSWORD}
    ```

    ```yaml good
    posts:
      - {id: wifi, at: 2026-11-24 12:30, account: main, text: 店里 WiFi密码：qingyuan88，坐下慢慢喝}
      - {id: code, at: 2026-11-25 12:30, account: main, text: 到店报出口令：cha2026，掌柜就懂了}
    ```
    """
    for secret in held(file):
        if secret.kind == "password":
            yield hit(file.at(secret.start, secret.end), masked=masked(file.text[secret.start : secret.end]))
