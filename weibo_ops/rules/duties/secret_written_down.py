"""WO4: is there somebody for everything?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.model.playbooks.accounts import Account


@rule(
    "WO445",
    "error",
    zh="{account}的 secret_at 像是密码本身：换掉这个密码，这里只写它放在哪里",
    en=(
        "the `secret_at` of {account} looks like the secret itself: change that secret, and write only where it is kept"
    ),
)
def secret_written_down(account: Account) -> Iterator[Hit]:
    """`secret_at` holds what looks like a password instead of the place where it is kept.

    What has once been in git is known for ever. The text is not repeated here; one that calls itself a password is told
    wherever it stands.
    ---
    secret_at 里写的像是密码，不是放密码的地方。

    进过 git 的密码等于公开。这里不把它再抄一遍；写明了是密码的，写在哪里都另有提示。

    ```yaml bad playbooks/shop.yaml
    accounts:
      - {id: shop, handle: 清远茶门店, secret_at: "Qyc@Tea#2026!x"}  # WO445
    ```

    ```yaml good playbooks/shop.yaml
    accounts:
      - {id: shop, handle: 清远茶门店, secret_at: 1Password/Weibo-Shop-2026}
      - {id: fans, handle: 清远茶茶友会, secret_at: vault://weibo/fans-2026}
    ```
    """
    where = account.secret_at or ""
    if where and _looks_secret(where):
        yield hit(place(account, "secret_at"), account=account.handle)


def _looks_secret(text: str) -> bool:
    if not text.isascii() or not 6 <= len(text) <= 64 or any(letter in " /.:" for letter in text):
        return False
    kinds = (str.isdigit, str.isalpha, "!@#$%^&*+=?~".__contains__)
    return all(any(kind(letter) for letter in text) for kind in kinds)
