"""WO6: could a stranger follow this?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.rules.playbooks._private import numbers
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.weibo.personal import masked_number

if TYPE_CHECKING:
    from weibo_ops.rules.subjects import File


@rule(
    "WO675",
    "error",
    zh="银行卡号 {masked} 写在了文件里：是敏感个人信息，进了 git 就删不干净，删掉，要留的放进公司的加密台账",
    en=(
        "the bank card number {masked} stands in the file: it is sensitive personal data and git never forgets; "
        "delete it, and keep what must be kept in an encrypted ledger"
    ),
    sources=("secrets",),
    private=True,
)
def bank_card_number(file: File) -> Iterator[Hit]:
    """A bank card's number is written out, in a value or in a remark.

    It comes in with cash prizes and partners' fees. UnionPay's numbers (62…, 16 to 19 digits) are found, those of
    other networks beside a word for an account, and only with the right check digit (Luhn).
    ---
    文件里写着完整的银行卡号，注释里的也算。

    发现金奖、给合作方打款时容易混进来。62 开头 16 到 19 位的、旁边写着卡号账户的别家卡，校验位对得上的才算。

    ```yaml bad
    posts:
      - {id: won, at: 2026-11-24 12:30, account: main, kind: winner, text: 奖金打到 6222 0212 3456 7890 128}  # WO675
    ```

    ```yaml good
    posts:
      - {id: won, at: 2026-11-24 12:30, account: main, kind: winner, text: 奖金打到尾号 0128 的卡}
      - {id: mid, at: 2026-11-25 12:30, account: main, text: 编号 4506112345678901，快递 6222021234567890123}
    ```
    """
    for number in numbers(file, "card"):
        yield hit(file.at(number.start, number.end), masked=masked_number(file.text[number.start : number.end]))
