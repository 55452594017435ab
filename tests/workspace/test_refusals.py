from __future__ import annotations

import re
from pathlib import Path

import weibo_ops
from weibo_ops.i18n.words.faults import WORDS as FAULTS
from weibo_ops.i18n.words.shapes import WORDS as SHAPES
from weibo_ops.workspace.shapes import _EXPECTED

HOUSE = Path(weibo_ops.__file__).parent
SOURCES = [*(HOUSE / "model").rglob("*.py"), *(HOUSE / "workspace").rglob("*.py")]


def names(pattern: str) -> set[str]:
    return {name for path in SOURCES for name in re.findall(pattern, path.read_text("utf-8"))}


def test_whatever_a_value_is_refused_for_can_be_said() -> None:
    expected = names(r'(?<!rhythm_)\brefused\(\s*"([a-z-]+)"') | names(r'"expected": "([a-z-]+)"')
    expected |= names(r'\bReading\(\s*\w+,\s*"([a-z-]+)"') | set(map(str, _EXPECTED.values()))
    assert {"day", "days", "clock", "rrule", "zone"} <= expected
    assert expected <= set(SHAPES)


def test_whatever_a_rhythm_is_refused_for_can_be_said() -> None:
    reasons = names(r'rhythm_refused\(\s*"([a-z-]+)"') | names(r'return "([a-z]+(?:-[a-z]+)+)"')
    assert {"rhythm-empty", "rrule-never", "time-missing", "rrule-needs-start"} <= reasons
    assert {name for name in reasons if name not in SHAPES} <= set(FAULTS)
