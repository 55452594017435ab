"""Every rule says of itself what it finds and what it leaves in peace: its examples are its tests."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest

from weibo_ops.i18n import LANGUAGES
from weibo_ops.rules.catalogue import FAMILIES, rules
from weibo_ops.rules.explanation import Example, explanation
from weibo_ops.rules.findings import Finding, findings
from weibo_ops.rules.rule import Rule
from weibo_ops.source.kinds import KINDS
from weibo_ops.source.positions import Positions
from weibo_ops.workspace.workspace import Workspace

BASE = Path(__file__).parent / "base"
NOW = datetime(2026, 11, 23)
SHAPES = (
    *("unreadable-file", "unknown-section", "section-in-wrong-folder", "unknown-key", "missing-key", "unknown-value"),
    *("misshapen-value", "rhythm-refused"),
)
MARK = re.compile(r"# ((?:WO\d{3})(?: WO\d{3})*)( below)?$")

Made = Callable[[dict[str, str | bytes | OSError]], Workspace]
every_rule = pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.name)


@pytest.fixture(scope="module")
def base() -> dict[str, str | bytes | OSError]:
    return {str(path.relative_to(BASE)): path.read_bytes() for path in sorted(BASE.rglob("*.yaml"))}


def of(rule: Rule, verdict: str) -> list[Example]:
    return [example for example in explanation(rule, "zh").examples if example.verdict == verdict]


def content(example: Example) -> bytes | OSError:
    if example.encoding == "unreadable":
        return OSError("a link out of the workspace")
    return (example.text * example.times).encode(example.encoding)


def now_of(examples: list[Example]) -> datetime:
    for example in examples:
        found = re.match(r"# today: (\S+)", example.text)
        if found:
            return datetime.fromisoformat(found[1])
    return NOW


def told(workspace: Workspace, now: datetime) -> list[Finding]:
    return [finding for finding in findings(workspace, now) if finding.severity != "info"]


def marked(examples: list[Example]) -> Iterator[tuple[str, int, str]]:
    for example in examples:
        for number, line in enumerate(example.text.split("\n"), 1):
            found = MARK.search(line)
            if found:
                at = 0 if example.times > 1 else number + bool(found[2])
                yield from ((example.path, at, code) for code in found[1].split())


def places(found: list[Finding], workspace: Workspace, examples: list[Example]) -> Iterator[tuple[str, int, str]]:
    anywhere = {example.path for example in examples if example.times > 1}
    for finding in found:
        path = finding.place.path
        yield path, 0 if path in anywhere else line(finding, workspace), finding.rule.code


def line(finding: Finding, workspace: Workspace) -> int:
    try:
        return Positions(workspace.tree.read(finding.place.path) or b"").span(finding.place).line
    except OSError:
        return 1


def test_the_desk_below_all_examples_is_in_order(workspace: Made, base: dict[str, str | bytes | OSError]) -> None:
    assert [finding.message("en") for finding in told(workspace(base), NOW)] == []


@every_rule
def test_a_bad_example_gives_what_it_marks_and_nothing_else(
    rule: Rule, workspace: Made, base: dict[str, str | bytes | OSError]
) -> None:
    examples = of(rule, "bad")
    made = workspace(base | {example.path: content(example) for example in examples})
    found = [
        finding for finding in findings(made, now_of(examples)) if finding.severity != "info" or finding.rule is rule
    ]
    expected = Counter(marked(examples))
    assert any(code == rule.code for _, _, code in expected), "a bad example marks its own rule"
    assert Counter(places(found, made, examples)) == expected, [finding.message("en") for finding in found]
    for finding in found:
        for language in LANGUAGES:
            assert finding.message(language).strip()


@every_rule
def test_a_good_example_is_left_in_peace(rule: Rule, workspace: Made, base: dict[str, str | bytes | OSError]) -> None:
    examples = of(rule, "good")
    assert examples
    made = workspace(base | {example.path: content(example) for example in examples})
    found = findings(made, now_of(examples))
    assert [found for found in found if found.severity != "info" or found.rule is rule] == []


@every_rule
def test_a_rule_says_what_and_why_in_both_languages(rule: Rule) -> None:
    for language in LANGUAGES:
        said = explanation(rule, language)
        assert said.what
        assert said.why
        assert "WO" not in said.what
    zh, en = rule.sentences
    assert re.findall(r"{(\w+)", zh) or re.findall(r"{(\w+)", en) or zh
    assert set(re.findall(r"[\u4e00-\u9fff]", zh)), "zh is Chinese"
    assert not re.findall(r"[\u4e00-\u9fff]", en), "en is not"


def test_every_fault_of_a_file_has_a_rule_of_its_name() -> None:
    of_files = {rule.name for rule in rules() if rule.subject == "Fault"}
    assert of_files == {*KINDS, *SHAPES}


def test_codes_are_unique_and_stand_in_their_family() -> None:
    codes = [rule.code for rule in rules()]
    assert len(set(codes)) == len(codes)
    for rule in rules():
        family = rule.check.__module__.split(".")[-2]
        assert re.fullmatch(rf"{FAMILIES[family]}\d\d", rule.code)
