"""One cause, one finding: what could not be read is told once, and nothing that rests on it is."""

from __future__ import annotations

import shutil
from datetime import datetime
from pathlib import Path

import pytest

from weibo_ops.rules.findings import findings
from weibo_ops.workspace.load import load
from weibo_ops.workspace.tree import Folder

ROOT = Path(__file__).parents[2]


def unquoted(text: str, beginning: str) -> str:
    """Return a text whose line that holds this beginning of a quoted value has lost its quotes."""
    (line,) = (line for line in text.split("\n") if beginning in line)
    key, _, value = line.partition(": ")
    return text.replace(line, f"{key}: " + value.strip('"'))


@pytest.mark.parametrize(
    ("file", "written", "spoilt", "told"),
    [
        ("playbooks/content.yaml", "\ncolumns:", "\ncolums:", ["unknown-section"]),
        ("playbooks/desk.yaml", 'hours: "09:00-17:30"', 'hours: "9点-17:30"', ["misshapen-value"]),
        ("playbooks/desk.yaml", "    minutes_per_week: 1900", "    minute_per_week: 1900", ["unknown-key"]),
        ("playbooks/content.yaml", "by: replier", "by: repliers", ["unknown-reference"]),
        ("playbooks/content.yaml", "category: public", "category: publik", ["unknown-reference"]),
        (
            "playbooks/content.yaml",
            'when: {days: workdays, time: "08:30"}',
            'when: {days: workday, time: "08:30"}',
            None,
        ),
        ("playbooks/duties.yaml", "owner: replier", "owner: repliers", ["unknown-reference"]),
        ("playbooks/duties.yaml", "backup: backup-editor", "backup: backup_editor", ["unknown-reference"]),
        ("calendars/rotas.yaml", "leave:\n", "leave:\n\n  - {person: jia\n", None),
        ("calendars/rotas.yaml", "role: replier, days: workdays, hours", "role: replier, day: workdays, hours", None),
        ("calendars/2026-W48.yaml", "day: 2026-11-27", "day: 2026-11-72", ["misshapen-value"]),
        ("calendars/2026-W48.yaml", "title: 小雪后的第一个周一", "tilte: 小雪后的第一个周一", ["unknown-key"]),
        ("calendars/2026-W48.yaml", "posts:", "posts：", ["full-width-colon"]),
        ("calendars/2026-W48.yaml", "    day: 2026-11-23", "    day：2026-11-23", ["full-width-colon"]),
        ("calendars/2026-W48.yaml", "    day: 2026-11-23", "    dya: 2026-11-23", ["unknown-key"]),
        ("calendars/2026-W48.yaml", "    day: 2026-11-23", "    day: 2026/11/23", ["misshapen-value"]),
        ("calendars/2026-W48.yaml", "    day: 2026-11-23\n", "    day:\n", ["missing-key"]),
        ("calendars/2026-W48.yaml", "  - column: morning", "  -column: morning", ["no-blank-after-dash"]),
        ("calendars/rotas.yaml", "turn: [wu, ding], every", "turn: [wu, ding]，every", ["full-width-comma"]),
        ("calendars/rotas.yaml", "turn: [wu, ding]", "turn: [wu, dign]", ["unknown-reference"]),
        ("calendars/rotas.yaml", "every: week", "every: weekly", ["unknown-value"]),
        ("calendars/rotas.yaml", "end: 2026-11-26 09:00", "end: 2026-11-24 09:00", None),
        ("playbooks/desk.yaml", "roles: [ops-lead]", "roles: [ops-laed]", ["unknown-reference"]),
        ("playbooks/desk.yaml", "roles: [ops-lead]", "roles: [ops-lead", ["unclosed-bracket"]),
        ("playbooks/desk.yaml", "people:", "peopel:", ["unknown-section"]),
        ("playbooks/desk.yaml", "  - id: jia\n", "  - id: Jia\n", ["misshapen-value"]),
        ("playbooks/desk.yaml", "handle: 清远茶\n", "handle: @清远茶\n", ["text-starts-with-mark"]),
        ("playbooks/content.yaml", "account: shop", "account: shopp", ["unknown-reference"]),
        ("playbooks/content.yaml", "share: 20%", "share: 两成", ["misshapen-value"]),
        ("playbooks/content.yaml", "{by: ops-lead, within", "{by: ops_lead, within", ["unknown-reference"]),
        ("calendars/2026-W48.yaml", '"#早安一盏茶# 小雪刚过', "", ["hashtag-as-comment"]),
        ("calendars/2026-W48.yaml", '"#店里这一壶# 今天店里', "", ["hashtag-as-comment"]),
        ("calendars/2026-W48.yaml", "column: morning\n", "column: mornin\n", ["unknown-reference"]),
        ("calendars/2026-W48.yaml", "approved: [{by: bing,", "approved: [{by: bin,", ["unknown-reference"]),
    ],
)
def test_a_single_fault_in_a_good_desk_is_a_single_finding(
    tmp_path: Path, file: str, written: str, spoilt: str, told: list[str] | None
) -> None:
    for name in ("playbooks", "calendars"):
        shutil.copytree(ROOT / name, tmp_path / name)
    path = tmp_path / file
    text = path.read_text(encoding="utf-8")
    assert written in text
    mended = text.replace(written, spoilt, 1) if spoilt else unquoted(text, written)
    path.write_text(mended, encoding="utf-8")
    found = [
        item.rule.name for item in findings(load(Folder(tmp_path)), datetime(2026, 11, 23)) if item.severity != "info"
    ]
    assert len(found) == 1
    assert told is None or found == told
