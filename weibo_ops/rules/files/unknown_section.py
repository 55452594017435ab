"""WO0: is this text a calendar at all?"""

from __future__ import annotations

from collections.abc import Iterator

from weibo_ops.rules.hints import did_you_mean, renaming
from weibo_ops.rules.rule import Hit, rule
from weibo_ops.source.place import Fault


@rule(
    "WO061",
    "error",
    zh="没有 “{section}” 这一栏，里面的内容都没有读{hint}",
    en="there is no section `{section}`, so nothing in it was read{hint}",
    fix="unsafe",
)
def unknown_section(fault: Fault) -> Iterator[Hit]:
    """A file has a section that does not exist.

    Nothing in it is planned. `explain` and `schema` list the sections.
    ---
    没有这一栏。

    写在里面的内容哪张计划里都没有。

    ```yaml bad
    skip:  # WO061
      - {column: morning, day: 2026-11-27, why: 门店搬家}
    ```

    ```yaml good
    skips:
      - {column: morning, day: 2026-11-27, why: 门店搬家}
    ```
    """
    yield renaming(fault, hint=did_you_mean(fault.facts["meant"]))
