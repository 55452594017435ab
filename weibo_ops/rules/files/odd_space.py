"""WO0: is this text a calendar at all?"""

from __future__ import annotations

from collections.abc import Iterator

from weibo_ops.i18n import Word
from weibo_ops.rules.hints import cured
from weibo_ops.rules.rule import Hit, rule
from weibo_ops.source.place import Fault


@rule(
    "WO035",
    "error",
    zh="{spot}是特殊空格（{code}），YAML 不当它是空格：换成普通空格",
    en="the space {spot} is {code}, which is none to YAML: write a plain one",
    fix="safe",
)
def odd_space(fault: Fault) -> Iterator[Hit]:
    """A space that is none to YAML stands where a blank must.

    Ideographic and no-break spaces come from input methods and web pages. They look like blanks.
    ---
    该写空格的地方是一个特殊空格。

    全角空格、不换行空格来自输入法和网页，看着和空格一样，YAML 却当成文字。

    ```yaml bad
    skips:
      # WO035 below
      - column:　morning
        day: 2026-11-27
        why: 门店搬家
    ```

    ```yaml good
    skips:
      - column: morning
        day: 2026-11-27
        why: 门店搬家
    ```
    """
    yield cured(fault, spot=Word(f"faults.space-{fault.facts['where']}"))
