"""WO0: is this text a calendar at all?"""

from __future__ import annotations

from collections.abc import Iterator

from weibo_ops.i18n import Phrase
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.source.place import Fault


@rule(
    "WO067",
    "error",
    zh="节奏（when）没法用，{problem}",
    en="this rhythm (`when`) cannot be used: {problem}",
)
def rhythm_refused(fault: Fault) -> Iterator[Hit]:
    """A rhythm contradicts itself, lacks a part, or has a part on which calendars disagree.

    A rhythm that two tools read differently makes two plans.
    ---
    节奏自相矛盾、少了东西，或用了各家日历理解不一的写法。

    同一个节奏两边读法不同，就会排出两份计划。

    ```yaml bad playbooks/example.yaml
    reports:
      - id: weekly
        name: 周报
        duty: content
        by: jia
        # WO067 below
        when: {days: workdays}
    ```

    ```yaml good playbooks/example.yaml
    reports:
      - id: weekly
        name: 周报
        duty: content
        by: jia
        when: {days: [fri], time: "17:00"}
    ```
    """
    reason, part = fault.facts["reason"], fault.facts.get("part")
    yield hit(fault, problem=Phrase(f"faults.{reason}", {"part": part or ""}))
