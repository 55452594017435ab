from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from conftest import Sheets
from hypothesis import given, settings
from hypothesis import strategies as st
from test_examples import BASE, content, now_of, of

from weibo_ops.rules.catalogue import rules
from weibo_ops.rules.finding import Finding
from weibo_ops.rules.findings import findings
from weibo_ops.rules.fixing import Fixed, fixed, unified
from weibo_ops.rules.rule import Fix, Hit, Rule, Severity
from weibo_ops.source.edit import Edit, Insert, Put, Retext, Take
from weibo_ops.source.place import Place, Span
from weibo_ops.source.reader import read
from weibo_ops.weibo.digest import approval_digest
from weibo_ops.workspace.load import load
from weibo_ops.workspace.overlay import Overlay
from weibo_ops.workspace.tree import Tree

PATH = "playbooks/desk.yaml"
BY_CASE = {"promise-without-anybody"}  # mended only for a duty with hours, which its example does without


def files_lint(tree: Tree) -> Iterable[Finding]:
    """Return what the rules of WO0 and WO1 find."""
    return findings(load(tree), datetime(2026, 11, 23), select=["WO0", "WO1"])


def made(name: str, fix: Fix | None = "safe", severity: Severity = "warning") -> Rule:
    def check(*_: object) -> Iterator[Hit]:
        yield from ()

    return Rule(f"WO9{name}", name, severity, ("", ""), check, "File", (), {}, (), fix)


def finding(name: str, *edits: Edit, fix: Fix | None = "safe", severity: Severity = "warning") -> Finding:
    place = edits[0].place if edits else Place(PATH)
    return Finding(made(name, fix, severity), severity, place, {}, None, None, edits)


def linting(told: Callable[[dict[str, Any]], Iterable[Finding]]) -> Callable[[Tree], list[Finding]]:
    """Return a lint of one file, from what it says of its data."""
    return lambda tree: list(told(read(PATH, tree.read(PATH) or b"").data or {}))


def at(*route: str | int, path: str = PATH) -> Place:
    return Place(path, route)


def texts(result: Fixed) -> dict[str, str]:
    return {path: after.decode() for path, (_, after) in result.files.items()}


def test_what_yaml_eats_is_mended_and_a_second_run_changes_nothing() -> None:
    text = "accounts:\n  - id：main\n    handle: @清远茶  # 主号\npeople:\n- {id: jia, name: 甲, contact: #甲# 转}\n"
    result = fixed(Sheets({PATH: text}), files_lint)
    assert texts(result) == {
        PATH: 'accounts:\n  - id: main\n    handle: "@清远茶"  # 主号\npeople:\n'
        '- {id: jia, name: 甲, contact: "#甲# 转"}\n'
    }
    assert {found.rule.name for found in result.mended} == {
        "full-width-colon",
        "text-starts-with-mark",
        "hashtag-as-comment",
    }
    assert fixed(Sheets(texts(result)), files_lint).files == {}


def test_line_ends_marks_and_remarks_are_kept() -> None:
    text = (
        "\ufeff# 备注\r\nposts:\r\n  - id: a\r\n    text: | #早安# 一\r\n      二\r\n    title: 你好: 世界  # 说明\r\n"
    )
    result = fixed(Sheets({"calendars/a.yaml": text}), files_lint)
    assert texts(result)["calendars/a.yaml"] == (
        "\ufeff# 备注\r\nposts:\r\n  - id: a\r\n    text: |\r\n      #早安# 一\r\n      二\r\n"
        '    title: "你好: 世界"  # 说明\r\n'
    )


def test_a_guess_is_only_written_where_it_is_asked_for() -> None:
    sheets = Sheets({PATH: "people:\n  - {id: jia, nmae: 甲}\n  - {id: yi, name: 乙, stand_in: jja}\n"})
    assert fixed(sheets, files_lint).files == {}
    result = fixed(sheets, files_lint, unsafe=True)
    assert texts(result)[PATH] == "people:\n  - {id: jia, name: 甲}\n  - {id: yi, name: 乙, stand_in: jia}\n"


def test_an_edit_of_a_rule_that_promises_none_is_not_made() -> None:
    lint = linting(lambda data: [finding("01", Put(at("a"), "2"), fix=None)] if data["a"] == "1" else [])
    assert fixed(Sheets({PATH: "a: 1\n"}), lint).files == {}


def test_two_edits_of_one_value_are_made_one_after_the_other() -> None:
    def told(data: dict[str, Any]) -> Iterator[Finding]:
        if "x" in data["a"]:
            yield finding("01", Put(Place(PATH, ("a",), part=(data["a"].index("x"), data["a"].index("x") + 1)), "y"))
        if "1" in data["a"]:
            yield finding("02", Put(at("a"), data["a"].replace("1", "2")))

    result = fixed(Sheets({PATH: "a: x1x # z\n"}), linting(told))
    assert texts(result) == {PATH: "a: y2y # z\n"}
    assert len(result.mended) == 3


def test_a_mend_that_would_bring_in_an_error_is_not_made_and_the_others_are() -> None:
    def told(data: dict[str, Any]) -> Iterator[Finding]:
        for key in ("a", "b", "c", "d"):
            if data[key] == "1":
                yield finding("01", Put(at(key), "2"))
        if data["c"] == "2":
            yield finding("02", severity="error")

    result = fixed(Sheets({PATH: "a: 1\nb: 1\nc: 1\nd: 1\n"}), linting(told))
    assert texts(result) == {PATH: "a: 2\nb: 2\nc: 1\nd: 2\n"}
    assert [found.place.route for found in result.left] == [("c",)]
    assert fixed(Sheets(texts(result)), linting(told)).files == {}


def test_a_mend_that_would_take_an_approval_away_is_not_made() -> None:
    desk = (
        "accounts: [{id: main, handle: 清远茶}]\npeople: [{id: jia, name: 甲}, {id: yi, name: 乙}]\n"
        "duties: [{duty: content, owner: jia, backup: yi}]\napprovals: [{id: usual, steps: [{by: yi, within: 4h}]}]\n"
    )
    of = approval_digest("云到了", (), "main", ())
    post = "posts:\n  - id: a\n    account: main\n    at: 2026-11-24 18:00\n    text: 云到了 #茶#\n"
    approved = f'    approved: [{{by: yi, at: 2026-11-20 10:00, of: "{of}"}}]\n'

    def mended(text: str) -> Fixed:
        def lint(tree: Tree) -> Iterable[Finding]:
            return findings(load(tree), datetime(2026, 11, 23))

        return fixed(Sheets({PATH: desk, "calendars/week.yaml": text}), lint)

    assert texts(mended(post)) == {"calendars/week.yaml": post.replace("云到了 #茶#", '"云到了 #茶#"')}
    held = mended(post + approved)
    assert (held.files, [finding.rule.name for finding in held.left]) == ({}, ["hashtag-cut-off"])


def test_rules_that_undo_each_other_change_nothing() -> None:
    def told(data: dict[str, Any]) -> Iterator[Finding]:
        yield finding("01", Put(at("a"), {"1": "2", "2": "3", "3": "1"}[data["a"]]))

    assert fixed(Sheets({PATH: "a: 1\n"}), linting(told)).files == {}


def test_edits_of_one_finding_in_two_files_are_made_in_both_or_in_none() -> None:
    other = "playbooks/other.yaml"

    def told(data: dict[str, Any]) -> Iterator[Finding]:
        if data["a"] == "1":
            yield finding("01", Put(at("a"), "2"), Put(at("b", path=other), "2"))
        if data["c"] == "1":
            yield finding("02", Put(at("c"), "2"), Take(at("nothing", path=other)))

    result = fixed(Sheets({PATH: "a: 1\nc: 1\n", other: "b: 1\n"}), linting(told))
    assert texts(result) == {PATH: "a: 2\nc: 1\n", other: "b: 2\n"}
    assert fixed(Sheets({PATH: "a: 1\nc: 2\n", other: "b: 1\n"}), linting(told), files=frozenset((PATH,))).files == {}


def test_keys_and_items_may_come_and_go() -> None:
    def told(data: dict[str, Any]) -> Iterator[Finding]:
        for number, item in enumerate(data["p"]):
            if "old" in item:
                yield finding("01", Take(at("p", number, "old")), Put(at("p", number, "new"), item["old"]))
            if item.get("gone"):
                yield finding("02", Take(at("p", number)))
        if not any(item["id"] == "z" for item in data["p"]):
            yield finding("03", Insert(at("p"), {"id": "z"}))

    text = "p:\n- {id: a, old: 1}\n# 二\n- id: b\n  gone: x\n- {id: c, old: 2} # 三\n"
    result = fixed(Sheets({PATH: text}), linting(told))
    assert texts(result) == {PATH: "p:\n- {id: a, new: 1}\n# 二\n- {id: c, new: 2} # 三\n- {id: z}\n"}


CURED = [
    "text: #早安# 你好",
    "text: 你好 #早安#  # 备注",
    "text: @小明 你好",
    "text: [doge]哈哈",
    "title: 你好: 世界",
    "title：新茶",
    "why:\u3000门店",
    "more: {why: 搬家, 停一天}",
    "tags: [甲，乙、a]",
    "last: 早安",
    "text: | #早安# 一\n      二",
    "nothing: 一\n      #晚安# 二",
    "\tname: 甲",
    'bad: "C:\\d"',
    "odd: 早\x07安",
    "tex: *重点* 早",
]


@settings(max_examples=120, deadline=None)
@given(
    st.lists(st.lists(st.sampled_from(CURED), min_size=1, max_size=4), min_size=1, max_size=4),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.booleans(),
)
def test_mending_twice_is_mending_once_and_loses_nothing(items: list[list[str]], line_break: str, unsafe: bool) -> None:
    lines = [f"  - id: p{number}\n" + "".join(f"    {line}\n" for line in item) for number, item in enumerate(items)]
    text = "posts:  # 微博\n" + "# 备注\n".join(lines)
    content = text.replace("\n", line_break).encode()
    once = fixed(Sheets({"calendars/a.yaml": content}), files_lint, unsafe=unsafe)
    for _, after in once.files.values():
        assert after.count(b"# ") >= content.count("# 备注".encode())
        again = fixed(Sheets({"calendars/a.yaml": after}), files_lint, unsafe=unsafe)
        assert again.files == {}
        if not unsafe:
            assert read("", after).data == read("", content).data
        letters = sorted(filter(str.isalnum, content.decode()))
        if "\\" not in text and not unsafe:
            assert sorted(filter(str.isalnum, after.decode())) == letters


def patched(tmp_path: Path, path: str, before: bytes | None, after: bytes) -> bytes:
    file = tmp_path / path
    file.parent.mkdir(parents=True, exist_ok=True)
    if before is not None:
        file.write_bytes(before)
    subprocess.run(
        ["git", "apply", "--whitespace=nowarn", "-"],
        cwd=tmp_path,
        input=unified(path, before, after).encode(),
        check=True,
        env={"PATH": "/usr/bin:/bin", "GIT_CEILING_DIRECTORIES": str(tmp_path.parent), "HOME": str(tmp_path)},
    )
    return file.read_bytes()


@pytest.mark.parametrize("path", ["a.yaml", "两 个/新 周.yaml", 'q"uote\n.yaml'])
@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"a: 1\nb: 2\n", b"a: 1\nb: 3\n"),
        (b"a: 1\r\nb: 2\r\n", b"a: 2\r\nb: 2\r\n"),
        (b"a: 1\nb: 2", b"a: 1\nb: 3"),
        (b"a: 1\nb: 2", b"a: 1\nb: 2\n"),
        ("\ufeff一: 1\n".encode(), "\ufeff一: 2\n".encode()),
        (None, b"a: 1\n"),
        (b"a: 1\n" * 40 + b"b: 1\n", b"x: 1\n" + b"a: 1\n" * 40 + b"b: 2\n"),
    ],
)
def test_a_diff_is_one_that_git_applies(tmp_path: Path, path: str, before: bytes | None, after: bytes) -> None:
    assert patched(tmp_path, path, before, after) == after


def test_a_diff_says_where_the_last_line_has_no_end() -> None:
    assert unified("a.yaml", b"a: 1", b"a: 2\n") == (
        "--- a/a.yaml\n+++ b/a.yaml\n@@ -1 +1 @@\n-a: 1\n\\ No newline at end of file\n+a: 2\n"
    )
    assert unified("a.yaml", b"a: 1\n", b"a: 1\n") == ""


def test_a_remark_is_rewritten() -> None:
    remark = finding("01", Retext(Place(PATH, span=Span(1, 5, 1, 14)), ""))

    def lint(tree: Tree) -> list[Finding]:
        return [remark] if b"WO203" in (tree.read(PATH) or b"") else []

    assert texts(fixed(Sheets({PATH: "a: 1  # WO203\n"}), lint)) == {PATH: "a: 1\n"}


@pytest.mark.parametrize("rule", [rule for rule in rules() if rule.fix], ids=lambda rule: rule.name)
def test_a_rule_that_promises_a_mend_mends_its_own_bad_example(rule: Rule) -> None:
    examples = of(rule, "bad")
    base = {str(path.relative_to(BASE)): path.read_bytes() for path in sorted(BASE.rglob("*.yaml"))}
    now = now_of(examples)

    def lint(tree: Tree) -> tuple[Finding, ...]:
        return findings(load(tree), now)

    sheets = Sheets(base | {example.path: content(example) for example in examples})
    before = [found for found in lint(sheets) if found.rule is rule and found.edits]
    assert before or rule.name in BY_CASE, "no finding of its bad example can be mended"
    result = fixed(sheets, lint, unsafe=True)
    after = Overlay(sheets, {path: made for path, (_, made) in result.files.items()})
    left = [found for found in lint(after) if found.rule is rule and found.edits]
    assert len(left) < len(before) or not before, [found.edits for found in before]
    assert fixed(after, lint, unsafe=True).files == {}
