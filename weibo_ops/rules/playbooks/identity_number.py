"""WO6: could a stranger follow this?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.facts import facts
from weibo_ops.rules.playbooks._private import numbers
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.weibo.personal import masked_number

if TYPE_CHECKING:
    from weibo_ops.rules.subjects import File


_NOTICE = 240
"""Letters before a number in which a notice says that somebody is wanted."""


@rule(
    "WO674",
    "error",
    zh="身份证号 {masked} 写在了文件里：是敏感个人信息，进了 git 就删不干净，删掉，要留的放进公司的加密台账",
    en=(
        "the identity number {masked} stands in the file: it is sensitive personal data and git never forgets; "
        "delete it, and keep what must be kept in an encrypted ledger"
    ),
    sources=("secrets",),
    private=True,
)
def identity_number(file: File) -> Iterator[Hit]:
    """A resident's identity number is written out, in a value or in a remark.

    Winners send it for the tax on their prize; it belongs in the ledger and nowhere else. Only numbers with a province,
    a date of birth and the right check character are found (GB 11643-1999, MOD 11-2). In a notice of the police or a
    court it is meant to be read, and a remark.
    ---
    文件里写着完整的身份证号，注释里的也算。

    中奖者为代扣税款交来的，只该进台账。地区、出生日期、校验码都对得上的才算（GB 11643-1999）。通缉、协查、
    失信的通告里本来就要公布，只作提示。

    ```yaml bad
    posts:
      - {id: won, at: 2026-11-24 12:30, account: main, kind: winner, text: 获奖人身份证11010519491231002X}  # WO674
    ```

    ```yaml good
    posts:
      - {id: won, at: 2026-11-24 12:30, account: main, kind: winner, text: 获奖人身份证110105********002X，请速来领奖}
      - {id: order, at: 2026-11-25 12:30, account: main, text: 订单 110105194912310021 已发出}
    ```
    """
    for number in numbers(file, "identity"):
        shown = masked_number(file.text[number.start : number.end])
        told = file.text[max(0, number.start - _NOTICE) : number.start].rpartition("\n")[2]
        severity = "info" if any(word in told for word in facts("secrets")["identity"]["wanted"].split()) else None
        yield hit(file.at(number.start, number.end), masked=shown, severity=severity)
