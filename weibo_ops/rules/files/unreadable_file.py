"""WO0: is this text a calendar at all?"""

from __future__ import annotations

from collections.abc import Iterator

from weibo_ops.i18n import Word
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.source.place import Fault

_REASONS = {
    "not a regular file": Word("faults.not-regular"),
    "a link out of the workspace": Word("faults.link-out"),
    "a link to nothing": Word("faults.link-to-nothing"),
    "Permission denied": Word("faults.not-permitted"),
}


@rule(
    "WO001",
    "error",
    zh="读不了这个文件，{reason}",
    en="this file cannot be read: {reason}",
)
def unreadable_file(fault: Fault) -> Iterator[Hit]:
    """A file of the workspace is there and cannot be read.

    What it plans or describes is missing from every plan. A link that leads out of the workspace is not followed:
    whoever checks the folder out elsewhere does not have what it points to.
    ---
    文件在，但是读不了。

    它写的内容哪张计划里都不会有。指向工作区外面的链接不会跟过去：别人拉下这个文件夹时，那边的文件并不在。

    ```yaml bad calendars/example.yaml unreadable
    pauses:  # WO001
      - {start: 2026-12-13, end: 2026-12-13, why: 国家公祭日}
    ```

    ```yaml good
    pauses:
      - {accounts: [main], start: 2026-12-13, end: 2026-12-13, why: 国家公祭日}
    ```
    """
    yield hit(fault, reason=_REASONS.get(str(fault.facts["why"]), fault.facts["why"]))
