"""A finding stays itself while lines and neighbours move, and is another when what it is about changes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from weibo_ops.rules.findings import findings, located
from weibo_ops.rules.fingerprints import fingerprints
from weibo_ops.workspace.workspace import Workspace

DESK = {
    "playbooks/desk.yaml": (
        'accounts:\n  - {id: main, handle: 清远茶, quiet: "23:00-07:00"}\n'
        "people:\n  - {id: jia, name: 甲}\nduties:\n  - {duty: content, owner: jia, backup: yi}\n"
    ),
}
NIGHT = '  - {id: ID, account: main, at: "2026-11-26 23:30", text: 晚安}\n'
Make = Callable[[Mapping[str, str]], Workspace]


def marks(workspace: Make, posts: str, **files: str) -> list[tuple[str, str]]:
    """Return the rule's name and the fingerprint of each finding of a desk with these posts."""
    there = workspace({**DESK, "calendars/week.yaml": f"posts:\n{posts}", **files})
    found = located(findings(there, datetime(2026, 11, 23)), there)
    return [(item.finding.rule.name, mark) for item, mark in zip(found, fingerprints(found, there), strict=True)]


def quiet(workspace: Make, posts: str) -> list[str]:
    return [mark for name, mark in marks(workspace, posts) if name == "post-in-quiet-hours"]


def test_a_finding_stays_itself_when_lines_and_items_come_before_it(workspace: Make) -> None:
    (before,) = quiet(workspace, NIGHT)
    morning = "  # 早班\n\n" + NIGHT.replace("ID", "dawn").replace("26 23:30", "27 08:30")
    assert quiet(workspace, morning + NIGHT) == [before]


def test_a_finding_stays_itself_however_its_value_is_quoted(workspace: Make) -> None:
    plain = "  - id: ID\n    account: main\n    at: 2026-11-26 23:30\n    text: 晚安\n"
    assert quiet(workspace, NIGHT) == quiet(workspace, plain)


def test_a_fault_that_is_mended_and_a_new_one_in_its_place_are_two(workspace: Make) -> None:
    assert quiet(workspace, NIGHT) != quiet(workspace, NIGHT.replace("23:30", "23:45"))
    assert quiet(workspace, NIGHT) != quiet(workspace, NIGHT.replace("ID", "other"))


def test_no_two_findings_of_a_run_are_alike(workspace: Make) -> None:
    twice = NIGHT.replace(" text:", " txet: a, txet: b, text:") + NIGHT + "  - {account: mian, by: nobody}\n" * 2
    found = marks(workspace, twice + "  - [\n" + NIGHT, **{"calendars/broken.yaml": "a: b: c\n" * 3})
    assert len(found) > 5
    assert len({mark for _, mark in found}) == len(found)


def test_a_broken_file_has_fingerprints_of_its_lines(workspace: Make) -> None:
    def broken(text: str) -> set[str]:
        return {
            mark for name, mark in marks(workspace, NIGHT, **{"calendars/broken.yaml": text}) if "quiet" not in name
        }

    assert broken("skips: [\n") & broken("# 多一行\nskips: [\n")


def test_a_finding_stays_itself_when_its_file_is_renamed_or_its_item_moves_to_another(workspace: Make) -> None:
    def moved(**files: str) -> set[str]:
        posts = {path.replace("_", "/") + ".yaml": f"posts:\n{text}" for path, text in files.items()}
        return {mark for name, mark in marks(workspace, "  []\n", **posts) if name == "post-in-quiet-hours"}

    one, other = NIGHT.replace("ID", "one"), NIGHT.replace("ID", "other")
    assert moved(calendars_a=one + other) == moved(calendars_b=one, calendars_c=other)


def test_an_item_without_an_id_stays_itself_wherever_it_stands(workspace: Make) -> None:
    nameless = "  - {account: main, at: 2026-11-26 10:00, text: 茶到了}\n"

    def missing(posts: str) -> list[str]:
        return [mark for name, mark in marks(workspace, posts) if name == "missing-key"]

    (mark,) = missing(nameless)
    assert missing(NIGHT + nameless) == [mark]
    assert missing(nameless.replace("茶", "好茶")) != [mark]


def test_two_keys_missing_from_one_item_are_two(workspace: Make) -> None:
    def missing(leave: str) -> list[str]:
        files = {"calendars/leave.yaml": f"leave:\n  - {leave}\n"}
        return [mark for name, mark in marks(workspace, NIGHT, **files) if name == "missing-key"]

    (start,) = missing("{id: home, person: jia, end: 2026-11-25}")
    (end,) = missing("{id: home, person: jia, start: 2026-11-24}")
    assert start != end
