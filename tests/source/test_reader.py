from __future__ import annotations

import subprocess
import sys

import pytest
from hostile_texts import ANY, BROKEN, BYTES, EATEN, SILENT
from slips import SLIPS

from weibo_ops.source.kinds import KINDS, PROBLEMS
from weibo_ops.source.pure import PureParser
from weibo_ops.source.reader import Document, read
from weibo_ops.source.tree import Parser


@pytest.fixture(params=[Parser, PureParser], ids=["libyaml", "pure"])
def either(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("weibo_ops.source.tree.Parser", request.param)


def told(document: Document) -> str:
    return " ".join(f"{fault.kind} {fault.place.span.line}:{fault.place.span.column}" for fault in document.faults)


def test_this_run_reads_with_libyaml() -> None:
    assert Parser is not PureParser


@pytest.mark.usefixtures("either")
@pytest.mark.parametrize(("text", "faults", "data"), EATEN + BROKEN + SLIPS)
def test_every_fault_is_told_at_its_place_and_the_rest_is_read(text: str, faults: str, data: object) -> None:
    document = read("x.yaml", text.encode())
    assert told(document) == faults
    assert data is ANY or document.data == data
    assert {fault.kind for fault in document.faults} <= set(KINDS)


@pytest.mark.usefixtures("either")
@pytest.mark.parametrize(("text", "data"), SILENT)
def test_what_is_well_written_is_read_in_silence(text: str, data: object) -> None:
    document = read("x.yaml", text.encode())
    assert told(document) == ""
    assert data is ANY or document.data == data


@pytest.mark.parametrize(("content", "faults", "encoding"), BYTES)
def test_bytes_that_are_not_utf8_say_what_they_look_like(content: bytes, faults: str, encoding: str) -> None:
    document = read("x.yaml", content)
    assert told(document).startswith(faults)
    assert document.faults[0].facts["encoding"] == encoding


def test_a_file_in_gb18030_is_read_all_the_same() -> None:
    document = read("x.yaml", "posts:\n- {id: a, text: 早安北京}\n".encode("gb18030"))
    assert document.data == {"posts": [{"id": "a", "text": "早安北京"}]}


def test_no_character_is_too_odd_to_be_read() -> None:
    for start in range(0, 0x110000, 0x1000):
        text = "".join(map(chr, range(start, start + 0x1000))).encode("utf-8", "ignore").decode()
        assert read("x.yaml", f"a: |\n  {text}\n".encode()).path == "x.yaml"


def test_every_kind_has_a_text_that_provokes_it() -> None:
    told_of = {word for _, faults, _ in EATEN + BROKEN + SLIPS for word in faults.split()}
    in_bounds = {"file-too-large", "nested-too-deep", "too-many-nodes", "aliases-too-many"}  # see test_bounds
    assert set(KINDS) - told_of - in_bounds == {"not-utf8"}  # see BYTES
    assert len(KINDS) == len(set(KINDS))


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("text: #早安# 你好\n", {"hashtag": "#早安#", "meant": "#早安# 你好"}),
        ("text: 你好 #早安#\n", {"hashtag": "#早安#", "kept": "你好", "meant": "你好 #早安#"}),
        ("text: | #早安# 一\n  二\n", {"mark": "|", "text": "#早安# 一", "hashtag": "#早安#"}),
        ("text: @小明\n", {"character": "@", "meant": "@小明"}),
        ("text: '早' 安\n", {"quote": "'", "meant": "'早' 安"}),
        ("a: {why: 搬家, 停一天}\n", {"key": "停一天", "meant": "搬家, 停一天"}),
        ("name：甲\nb: 1\n", {"key": "name"}),
        ("a: 早　# 备注\n", {"code": "U+3000", "where": "remark", "meant": "早"}),
        ("a: 1\nb: 2\na: 3\n", {"key": "a", "first_line": 1}),
        ('a: 1\nb: "早\nc: "晚"\n', {"quote": '"', "seen_line": 3}),
        ("a: 1\nb: [1,\nc: 2\n", {"character": "[", "expected": "]", "seen_line": 4}),
        ('a: "C:\\dir"\n', {"escape": "\\d", "meant": "\\d"}),
        ('a: "\\ud83d\\ude00"\n', {"escape": "\\ud83d\\ude00", "meant": "😀"}),
        ("a: 1\n  b: 2\n", {"text": "b: 2"}),
    ],
)
def test_the_facts_make_a_sentence(text: str, facts: dict[str, object]) -> None:
    assert read("x.yaml", text.encode()).faults[0].facts == facts


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("%YAML 1.1\n---\na: 1\n", "directive"),
        ("a: |0\n  x\n", "block-text"),
        ("a: 1\n... x\n", "after-the-end"),
    ],
)
def test_what_has_no_kind_of_its_own_names_one_of_few_problems(text: str, problem: str) -> None:
    fault = read("x.yaml", text.encode()).faults[0]
    assert (fault.kind, fault.facts) == ("broken-yaml", {"problem": problem})
    assert problem in PROBLEMS


def test_an_unreadable_file_still_says_which_ids_it_would_have_declared() -> None:
    content = "posts:\n- {id: leaf, text: x}\n- id: 'moon-1'\n- id：star\n\tid: [\n".encode()
    assert (read("x.yaml", content).data, read("x.yaml", content).declared) == (None, {"leaf", "moon-1", "star"})
    assert read("x.yaml", b"posts:\n- {id: leaf}\n").declared == frozenset()


@pytest.mark.parametrize(
    ("text", "route"),
    [
        ("posts:\n- id: a\n- {id: b, text: #早安# 早}\n", ("posts", 1, "text")),
        ("posts:\n- id: a\n  id: b\n", ("posts", 0, "id")),
        ("posts:\n- id: a\n- {why: 搬家, 停一天}\n", ("posts", 1, "why")),
        ("posts:\n- text: 一\n    #早安# 二\n- id: b\n", ("posts", 0, "text")),
        ("posts:\n- id: a\n- {id: b}\nposts: []\n", ("posts",)),
        ("a: [\n", ()),
    ],
)
def test_a_fault_knows_its_route(text: str, route: tuple[str | int, ...]) -> None:
    assert [fault.place.route for fault in read("x.yaml", text.encode()).faults] == [route]


def answered(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip()


def test_without_libyaml_the_pure_parser_takes_over() -> None:
    code = (
        "import sys; sys.modules['yaml._yaml'] = None; sys.modules['yaml.cyaml'] = None\n"
        "from weibo_ops.source import tree\n"
        "from weibo_ops.source.reader import read\n"
        "print(tree.Parser.__name__, read('x', b'a: {b: @x}').data)"
    )
    assert answered(code) == "PureParser {'a': {'b': '@x'}}"


def test_places_are_known_without_yaml() -> None:
    assert (
        answered("import sys, weibo_ops.source.place, weibo_ops.source.kinds; print('yaml' in sys.modules)") == "False"
    )
