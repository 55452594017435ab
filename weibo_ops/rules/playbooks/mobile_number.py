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
    "WO673",
    "error",
    zh="手机号 {masked} 写在了文件里：是个人信息，进了 git 就删不干净，这里只写到哪里查（phone_at），公示名单要打码",
    en=(
        "the mobile number {masked} stands in the file: it is personal data and git never forgets; "
        "write where to look it up (`phone_at`), and mask it in lists of winners"
    ),
    sources=("secrets",),
    private=True,
)
def mobile_number(file: File) -> Iterator[Hit]:
    """A mobile phone number is written out, in a value or in a remark.

    A winner's number in a post is a leak, a colleague's in a playbook is copied into every handover. Hotlines,
    landlines and masked numbers are left in peace; a number that a text gives as hotline, for bookings or to the police
    is meant to be called and is a remark.
    ---
    文件里写着完整的手机号，注释里的也算。

    中奖名单里是泄露，手册里的会跟着每次交接到处走。热线、座机、打了码的不算；文字里写明是热线、预订、报案用的，
    本来就给人打，只作提示。

    ```yaml bad
    posts:
      - {id: won, at: 2026-11-24 12:30, account: main, kind: winner, text: 恭喜茶友小满（13912345678）获得礼盒}  # WO673
    # 有事打甲 139-1234-5678  # WO673
    ```

    ```yaml good
    posts:
      - {id: won, at: 2026-11-24 12:30, account: main, kind: winner, text: 恭喜茶友小满（139****5678）获得礼盒}
      - {id: line, at: 2026-11-25 12:30, account: main, text: 客服热线 400-800-8820，门店座机 010-62345678}
      - {id: link, at: 2026-11-26 12:30, account: main, text: 图集见 https://weibo.com/1234567890/13912345678}
    ```
    """
    for number in numbers(file, "phone"):
        shown = masked_number(file.text[number.start : number.end])
        severity = "info" if number.public else None
        yield hit(file.at(number.start, number.end), masked=shown, severity=severity)
