"""WO0: is this text a calendar at all?"""

from __future__ import annotations

from collections.abc import Iterator

from weibo_ops.i18n import Phrase
from weibo_ops.rules.hints import told
from weibo_ops.rules.rule import Hit, rule
from weibo_ops.source.place import Fault


@rule(
    "WO055",
    "error",
    zh="引号 {quote} {half}",
    en="this {quote} {half}",
)
def unclosed_quote(fault: Fault) -> Iterator[Hit]:
    """A quote is never closed.

    All that follows is part of the text, up to the next quote somewhere below.
    ---
    引号只有一半。

    后面的内容都被算进这段文字，一直到下面某个引号为止。

    ```yaml bad
    skips:
      - column: morning
        day: 2026-11-27
        # WO055 below
        why: "门店搬家
    pauses: []
    ```

    ```yaml good
    skips:
      - column: morning
        day: 2026-11-27
        why: "门店搬家"
    pauses: []
    ```
    """
    seen = fault.facts.get("seen_line")
    half = Phrase("faults.quote-unclosed", {"seen_line": seen}) if seen else Phrase("faults.quote-unopened", {})
    yield told(fault, half=half)
