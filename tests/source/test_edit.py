from __future__ import annotations

import copy
import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from odd_files import ANCHORS, BLOCK, GOOD, MENDED, TEXTS, variants, walk

from weibo_ops.source import tree
from weibo_ops.source.edit import Edit, Insert, Put, Retext, Take
from weibo_ops.source.editing import Edited, edited
from weibo_ops.source.place import Place, Route, Span
from weibo_ops.source.positions import Positions
from weibo_ops.source.pure import PureParser
from weibo_ops.source.reader import read

ROOT = Path(__file__).resolve().parents[2]
SUITE = json.loads((Path(__file__).parent / "suite" / "cases.json").read_text(encoding="utf-8"))["cases"]
WORDS = ["新的", "#早安# 你好", "a: b", "no", "08:30", "", "一\n二", "[a", 'it\'s "q"', " 前后 ", "null", "010", "，"]
VALUES: list[Any] = [*WORDS, None, [], {}, ["a", "b, c"], {"by": "bing", "at": "2026-11-20 17:00"}, [{"id": "x"}]]


@pytest.fixture(params=["libyaml", "pure"])
def either(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "pure":
        monkeypatch.setattr(tree, "Parser", PureParser)


def at(*route: str | int, key: bool = False, part: tuple[int, int] | None = None) -> Place:
    return Place("", route, key=key, part=part)


def once(text: str, *edits: Edit) -> str:
    """Return a text with edits made, all of them."""
    result = edited(text.encode(), [edits])
    assert not result.left
    return result.content.decode()


CASES: list[tuple[str, Edit, str]] = [
    # a value in place of another
    ("a: 1  # 备注\n", Put(at("a"), "2"), "a: 2  # 备注\n"),
    ("a: '1'\n", Put(at("a"), "it's"), "a: 'it''s'\n"),
    ("a: '1'\n", Put(at("a"), "一\n二"), 'a: "一\\n二"\n'),
    ('a: "1"\n', Put(at("a"), '"\\'), 'a: "\\"\\\\"\n'),
    ("a: 1\n", Put(at("a"), "#早安# 好"), 'a: "#早安# 好"\n'),
    ("a: 1\n", Put(at("a"), "08:30"), 'a: "08:30"\n'),
    ("a: 1\n", Put(at("a"), "no"), 'a: "no"\n'),
    ("a: 1\n", Put(at("a"), "你好: 世界"), 'a: "你好: 世界"\n'),
    ("a: 1\n", Put(at("a"), "2026-11-23 16:30"), "a: 2026-11-23 16:30\n"),
    ("{a: 1}\n", Put(at("a"), "早, 安"), '{a: "早, 安"}\n'),
    ("a: &x [1]\nb: *x\n", Put(at("b"), "2"), "a: &x [1]\nb: 2\n"),
    ("x: &x 1\na: *x\nb: *x\n", Put(at("a"), "2"), "x: &x 1\na: 2\nb: *x\n"),
    ("a:\n", Put(at("a"), "2"), "a: 2\n"),
    ("a:   # 备注\n", Put(at("a"), "2"), "a: 2   # 备注\n"),
    ("a: | # 备注\n    一\n    二\n\nb: 1\n", Put(at("a"), "三\n"), "a: | # 备注\n    三\n\nb: 1\n"),
    ("a: | # 备注\n    一\n", Put(at("a"), "三"), "a: |- # 备注\n    三\n"),
    ("a: >-\n  一\n  二\nb: 1\n", Put(at("a"), "三\n四"), "a: >-\n  三\n\n  四\nb: 1\n"),
    ("a: |\n  一\nb: 1\n", Put(at("a"), " 二"), 'a: " 二"\nb: 1\n'),
    ("a: |\n  一\nb: 1\n", Put(at("b"), "二\n三"), "a: |\n  一\nb: |-\n  二\n  三\n"),
    ("a: 1\r\nb: 1\r\n", Put(at("b"), "二\n三"), "a: 1\r\nb: |-\r\n  二\r\n  三\r\n"),
    ("a:  # 备注\n  b: 1\n  c: 2\nd: 3\n", Put(at("a"), "x"), "a: x  # 备注\nd: 3\n"),
    ("- a: 1\n", Put(at(), None), "- a: 1\n"),
    # a stretch of a text
    ("a: 早安北京 # 备注\n", Put(at("a", part=(1, 3)), "x"), "a: 早x京 # 备注\n"),
    ("a: 早安北京\n", Put(at("a", part=(1, 3)), ""), "a: 早京\n"),
    ("a: 早安\n  北京\n", Put(at("a", part=(0, 1)), "晚"), "a: 晚安\n  北京\n"),
    ("a: 早 安\n", Put(at("a", part=(0, 1)), "#"), 'a: "# 安"\n'),
    ("a: 早\n", Put(at("a", part=(0, 1)), ""), 'a: ""\n'),
    ("a: 'it''s'\n", Put(at("a", part=(2, 3)), "''"), "a: 'it''''s'\n"),
    ('a: "早\\u5b89\\n"\n', Put(at("a", part=(1, 2)), '"'), 'a: "早\\"\\n"\n'),
    ("a: |\n  一\n  二\n", Put(at("a", part=(2, 3)), "三\n四"), "a: |\n  一\n  三\n  四\n"),
    ("a: >\n  一\n  二\n", Put(at("a", part=(2, 3)), "三"), "a: >\n  一\n  三\n"),
    # keys
    ("a: 1 # x\n", Put(at("a", key=True), "b"), "b: 1 # x\n"),
    ("{'a': 1}\n", Put(at("a", key=True), "b"), "{'b': 1}\n"),
    (
        "p:\n- a: 1\n  b: 2 # x\n# 后面\n- a: 3\n",
        Put(at("p", 0, "c"), "3"),
        "p:\n- a: 1\n  b: 2 # x\n  c: 3\n# 后面\n- a: 3\n",
    ),
    ("p: {a: 1}\n", Put(at("p", "b"), ["x"]), "p: {a: 1, b: [x]}\n"),
    ("p: {a: 1,}\n", Put(at("p", "b"), "2"), "p: {a: 1, b: 2,}\n"),
    ("p: {}\n", Put(at("p", "b"), "2"), "p: {b: 2}\n"),
    ("p: {\n  a: 1  # 一\n}\n", Put(at("p", "b"), "2"), "p: {\n  a: 1,  # 一\n  b: 2\n}\n"),
    ("p: {\n  a: 1,  # 一\n}\n", Put(at("p", "b"), "2"), "p: {\n  a: 1,  # 一\n  b: 2,\n}\n"),
    ("p:\nq: 1\n", Put(at("p", "b"), "2"), "p:\n  b: 2\nq: 1\n"),
    ("q: 1", Put(at("p", "b"), "2"), "q: 1\np:\n  b: 2"),
    ("", Put(at("p"), [{"id": "a"}]), "p:\n  - {id: a}\n"),
    ("# 只有备注", Put(at("p"), "1"), "# 只有备注\np: 1\n"),
    ("a:\n- x\n\nb:\n- y\n", Put(at("p"), [{"id": "a"}]), "a:\n- x\n\nb:\n- y\n\np:\n- {id: a}\n"),
    ("a: 1 # x\nb: 2\n", Take(at("a")), "b: 2\n"),
    ("p:\n- a: 1\n  # 关于 b\n  b: 2\n", Take(at("p", 0, "a")), "p:\n- # 关于 b\n  b: 2\n"),
    ("p:\n- a: 1\n  b: 2\n", Take(at("p", 0, "a")), "p:\n- b: 2\n"),
    ("p:\n  a: 1\nq: 1\n", Take(at("p", "a")), "p: {}\nq: 1\n"),
    ("{a: 1, b: 2, c: 3}\n", Take(at("b")), "{a: 1, c: 3}\n"),
    ("{a: 1, b: 2}\n", Take(at("b")), "{a: 1}\n"),
    ("{a: 1, b: 2}\n", Take(at("a")), "{b: 2}\n"),
    ("p: {\n  a: 1, # 一\n  b: 2, # 二\n}\n", Take(at("p", "b")), "p: {\n  a: 1, # 一\n}\n"),
    ("a: 1 # x\n# 尾\n", Take(at("a")), "# 尾\n"),
    # items
    ("p:\n- a\n# 关于 b\n- b\n", Insert(at("p"), "x", 1), "p:\n- a\n- x\n# 关于 b\n- b\n"),
    ("p:\n  # 关于 a\n  - a\n", Insert(at("p"), "x", 0), "p:\n  - x\n  # 关于 a\n  - a\n"),
    ("p:\n  -   a\n", Insert(at("p"), {"id": "x"}), "p:\n  -   a\n  -   {id: x}\n"),
    (
        "p:\n- id: a\n\n- id: b\nq: 1\n",
        Insert(at("p"), {"id": "x", "t": "1"}),
        "p:\n- id: a\n\n- id: b\n\n- id: x\n  t: 1\nq: 1\n",
    ),
    ("p:\n- {id: a}\n- {id: b}", Insert(at("p"), {"id": "x"}), "p:\n- {id: a}\n- {id: b}\n- {id: x}"),
    ("p: [a, b]\n", Insert(at("p"), "x", 1), "p: [a, x, b]\n"),
    ("p: [a, b,]\n", Insert(at("p"), "x, y"), 'p: [a, b, "x, y",]\n'),
    ("p: []  # 空\n", Insert(at("p"), {"id": "x"}), "p:  # 空\n  - {id: x}\n"),
    ("p: []\n", Insert(at("p"), "x"), "p: [x]\n"),
    ("p:\nq: 1\n", Insert(at("p"), {"id": "x"}), "p:\n  - {id: x}\nq: 1\n"),
    ("q: 1\n", Insert(at("p"), {"id": "x", "t": "一\n二"}), "q: 1\np:\n  - id: x\n    t: |-\n      一\n      二\n"),
    ("p:\n- a # x\n- b\n- c\n", Take(at("p", 0)), "p:\n- b\n- c\n"),
    ("p:\n- a\n", Take(at("p", 0)), "p: []\n"),
    ("p:\n- - a\n  - b\n", Take(at("p", 0, 0)), "p:\n- - b\n"),
    ("p: [a, b, c]\n", Take(at("p", 2)), "p: [a, b]\n"),
    ("p: [a]\n", Take(at("p", 0)), "p: []\n"),
]


@pytest.mark.usefixtures("either")
@pytest.mark.parametrize(("text", "edit", "wanted"), [case for case in CASES if case[0] != case[2]])
def test_an_edit_changes_what_it_names_and_nothing_else(text: str, edit: Edit, wanted: str) -> None:
    assert once(text, edit) == wanted


@pytest.mark.parametrize(
    ("text", "edit", "why"),
    [
        ("a: &x {b: 1}\nc: *x\n", Put(at("c", "b"), "2"), "elsewhere"),
        ("a: &x {b: 1}\nc: *x\n", Put(at("a", "b"), "2"), "elsewhere"),
        ("a: &x {b: 1}\nc: {<<: *x}\n", Take(at("c", "b")), "absent"),
        ("a: &x {b: 1}\nc: {<<: *x}\n", Put(at("c", "b", "d"), "2"), "absent"),
        ("a: 1\n", Take(at("b")), "absent"),
        ("a: 1\n", Put(at("b", key=True), "c"), "absent"),
        ("a: 1\nb: 2\n", Put(at("a", key=True), "b"), "absent"),
        ("a: 1\n", Put(at("a", part=(0, 9)), "c"), "absent"),
        ("a: [1]\n", Insert(at("a"), "c", 5), "absent"),
        ("a: 1\n", Insert(at("a"), "c"), "absent"),
        ("a: 1\na: 2\n", Take(at("a")), "odd"),
        ("- a\n", Put(at("a"), "c"), "unreadable"),
        ("a: [\n", Put(at("a"), "c"), "unreadable"),
        ("? a\n: 1\nb: 2\n", Take(at("a")), "odd"),
    ],
)
def test_what_cannot_be_edited_is_left_and_said(text: str, edit: Edit, why: str) -> None:
    assert edited(text.encode(), [[edit]]) == Edited(text.encode(), (), {0: why})


def test_a_file_that_is_not_utf8_is_left_as_it_is() -> None:
    content = "text: 早安北京，大家好，今天天气不错\n".encode("gb18030")
    assert edited(content, [[Put(at("text"), "x")]]).left == {0: "unreadable"}


def test_a_wish_is_met_whole_or_not_at_all() -> None:
    text = b"a: 1\nb: 2\n"
    result = edited(text, [[Put(at("a"), "x"), Take(at("nothing"))], [Put(at("b"), "x")]])
    assert result == Edited(b"a: 1\nb: x\n", (1,), {0: "absent"})


def test_of_two_wishes_for_one_place_the_first_is_met() -> None:
    result = edited(b"a: {b: 1}\n", [[Put(at("a", "b"), "x")], [Put(at("a", "b"), "y")], [Take(at("a"))]])
    assert result == Edited(b"a: {b: x}\n", (0,), {1: "conflict", 2: "conflict"})


def test_stretches_of_one_text_are_changed_together() -> None:
    edits = [[Put(at("t", part=(0, 1)), "晚上")], [Put(at("t", part=(2, 4)), "")], [Put(at("t", part=(3, 5)), "x")]]
    result = edited("t: 早安北京好\n".encode(), edits)
    assert (result.content.decode(), result.left) == ("t: 晚上安好\n", {2: "conflict"})


def test_indexes_are_those_of_the_file_as_it_was() -> None:
    text = "p:\n- a\n- b\n- c\n- d\n"
    edits = [Take(at("p", 0)), Insert(at("p"), "x", 2), Put(at("p", 3), "D"), Insert(at("p"), "e"), Take(at("p", 2))]
    assert once(text, *edits) == "p:\n- b\n- x\n- D\n- e\n"


def test_many_keys_and_items_come_in_in_order() -> None:
    text = "p:\n  - {id: a}\nq: {r: 1}\n"
    edits = [Insert(at("p"), {"id": str(number)}) for number in range(30)]
    keys = [Put(at("q", f"k{number}"), "v") for number in range(3)]
    deep = [Put(at("new", "a", "b"), "1"), Put(at("new", "a", "c"), "2")]
    data = read("", once(text, *edits, *keys, *deep).encode()).data
    assert data == {
        "p": [{"id": "a"}, *({"id": str(number)} for number in range(30))],
        "q": {"r": "1", "k0": "v", "k1": "v", "k2": "v"},
        "new": {"a": {"b": "1", "c": "2"}},
    }


def test_a_fault_elsewhere_does_not_stand_in_the_way() -> None:
    after = once(MENDED, Put(at("posts", 2, "day"), "2026-11-24"), Put(at("posts", 1, "id"), "bb"))
    assert after == MENDED.replace("2026-11-23", "2026-11-24").replace("id: b,", "id: bb,")


def test_text_is_changed_outright_where_what_is_read_stays_the_same() -> None:
    text = b"a: 1  # WO203\nb: 2\n"
    remark = Retext(Place("", span=Span(1, 7, 1, 14)), "# 备注")
    assert edited(text, [[remark]]).content.decode() == "a: 1  # 备注\nb: 2\n"
    value = Retext(Place("", span=Span(1, 4, 1, 5)), "3")
    assert edited(text, [[value]]) == Edited(text, (), {0: "odd"})


# Whatever is changed, wherever.


def applied(data: Any, edit: Edit) -> Any:
    """Make one edit on plain data, as a reader of the contract would."""
    data = copy.deepcopy(data)
    assert not isinstance(edit, Retext)
    *above, last = edit.place.route
    within = data
    for step in above:
        if isinstance(within, dict) and within.get(step) is None:
            within[step] = {}
        within = within[step]
    if isinstance(edit, Insert):
        there = within.get(last) if isinstance(within, dict) else within[last]
        items = [] if there is None else there
        items.insert(len(items) if edit.index is None else edit.index, edit.value)
        within[last] = items
    elif isinstance(edit, Take):
        del within[last]
    elif edit.place.key:
        within[edit.value] = within.pop(last)
    elif edit.place.part:
        start, end = edit.place.part
        within[last] = within[last][:start] + edit.value + within[last][end:]
    else:
        within[last] = edit.value
    return data


@st.composite
def edits_of(draw: st.DrawFn, data: Any) -> Edit:
    route, value = draw(st.sampled_from([found for found in walk(data) if found[0]]))
    kinds = ["put", "take"]
    kinds += ["rename"] if isinstance(route[-1], str) else []
    kinds += ["part"] * 3 if isinstance(value, str) and value else []
    kinds += ["add"] * 2 if isinstance(value, dict) else []
    kinds += ["insert"] * 2 if isinstance(value, list) or value is None else []
    kind = draw(st.sampled_from(kinds))
    if kind == "part":
        assert isinstance(value, str)
        start = draw(st.integers(0, len(value)))
        end = draw(st.integers(start, min(len(value), start + 4)))
        return Put(Place("", route, part=(start, end)), draw(st.sampled_from([*WORDS, "字", "'", "\\", " "])))
    if kind == "take":
        return Take(Place("", route))
    if kind == "rename":
        return Put(Place("", route, key=True), draw(st.sampled_from(["new_key", "新 键", "no"])))
    said = draw(st.sampled_from(VALUES))
    if kind == "add":
        deeper = draw(st.sampled_from([("neu",), ("neu", "deep")]))
        return Put(Place("", (*route, *deeper)), said)
    if kind == "insert":
        index = draw(st.sampled_from([None, *range(len(value) + 1 if isinstance(value, list) else 1)]))
        return Insert(Place("", route), said, index)
    return Put(Place("", route), said)


def lines(content: bytes) -> list[bytes]:
    return re.findall(rb"[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$", content)


def untouched(before: bytes, after: bytes, first: int, last: int) -> None:
    """Check that every line before `first` and after `last`, counted from 1, is there byte for byte."""
    old, new = lines(before), lines(after)
    assert new[: first - 1] == old[: first - 1]
    tail = old[last:]
    assert not tail or new[-len(tail) :] == tail


@settings(max_examples=300, deadline=None)
@given(st.data(), st.sampled_from([content for text in (*GOOD, MENDED) for content in variants(text)]))
def test_any_edit_of_any_odd_file_leaves_every_other_line_alone(draw: st.DataObject, content: bytes) -> None:
    before = read("", content)
    edit = draw.draw(edits_of(before.data))
    result = edited(content, [[edit]])
    if result.left:
        assert result.content == content
        assert result.left[0] in ("elsewhere", "odd", "absent")
        return
    assert read("", result.content).data == applied(before.data, edit)
    positions = Positions(content)
    place = Place("", edit.place.route)
    span, key = positions.span(place), positions.span(Place("", edit.place.route, key=True))
    before_it = 1 if isinstance(edit, Take) or isinstance(place.route[-1], int) else 0
    first = max(1, min(span.line, key.line) - before_it)
    untouched(content, result.content, first, max(span.end_line, key.line) + 1)


@settings(max_examples=150, deadline=None)
@given(st.data(), st.sampled_from([content for text in GOOD for content in variants(text)[:2]]))
def test_any_number_of_edits_says_what_was_done(draw: st.DataObject, content: bytes) -> None:
    data = read("", content).data
    wishes = draw.draw(st.lists(edits_of(data).map(lambda edit: [edit]), min_size=2, max_size=6))
    result = edited(content, wishes)
    assert sorted((*result.done, *result.left)) == list(range(len(wishes)))
    alone = edited(content, [wishes[number] for number in result.done])
    assert (alone.content, alone.left) == (result.content, {})
    after = read("", result.content)
    assert len(after.faults) <= len(read("", content).faults)


@pytest.mark.parametrize("text", [BLOCK, *GOOD[1:2], TEXTS])
def test_every_value_of_a_file_without_anchors_can_be_changed(text: str) -> None:
    for content in variants(text)[:2]:
        for number, (route, value) in enumerate(walk(read("", content).data)):
            if not route:
                continue
            wishes: list[Edit] = [Put(Place("", route), VALUES[number % len(VALUES)]), Take(Place("", route))]
            wishes += [Put(Place("", route, part=(0, 1)), word) for word in WORDS if isinstance(value, str) and value]
            for edit in wishes:
                assert edited(content, [[edit]]).left == {}, edit


def starter() -> list[Path]:
    return [file for folder in ("playbooks", "calendars") for file in sorted((ROOT / folder).rglob("*.yaml"))]


def test_every_kind_of_edit_can_be_made_all_over_the_starter() -> None:
    for number, file in enumerate(starter()):
        content = file.read_bytes()
        for turn, (route, value) in enumerate(walk(read("", content).data)):
            if not route or (turn + number) % 47:
                continue
            wishes: list[Edit] = [Put(Place("", route), VALUES[turn % len(VALUES)]), Take(Place("", route))]
            if isinstance(value, str) and value:
                wishes.append(Put(Place("", route, part=(0, 1)), WORDS[turn % len(WORDS)]))
            if isinstance(value, list):
                wishes += [Insert(Place("", route), VALUES[turn % len(VALUES)], index) for index in (0, None)]
            if isinstance(value, dict):
                wishes.append(Put(Place("", (*route, "neu")), VALUES[turn % len(VALUES)]))
            for edit in wishes:
                assert edited(content, [[edit]]).left == {}, edit


@pytest.mark.usefixtures("either")
def test_no_text_of_the_suite_is_harmed() -> None:
    for _, text, *_ in SUITE:
        content = text.encode()
        data = read("", content).data
        routes: list[Route] = [route for route, _ in walk(data) if route][:6] or [("a",)]
        for route in routes:
            for edit in (
                Put(Place("", route), "#早# x"),
                Take(Place("", route)),
                Insert(Place("", route), {"id": "x"}),
            ):
                result = edited(content, [[edit]])
                if result.left:
                    assert result.content == content
                else:
                    assert read("", result.content).data == applied(data, edit)


def test_what_an_anchor_shares_is_left_alone() -> None:
    content = ANCHORS.encode()
    for route in (("usual", "time"), ("columns", 0, "when"), ("text",)):
        assert edited(content, [[Put(Place("", route), "x")]]).left == {0: "elsewhere"}
    after = edited(content, [[Put(at("columns", 3, "id"), "x"), Put(at("columns", 1, "when"), "z")]])
    assert after.content.decode() == ANCHORS.replace("id: star", "id: x").replace("id: tea}", "id: tea, when: z}")
