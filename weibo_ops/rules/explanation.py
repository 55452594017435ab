"""A rule's docstring taken apart: what and why in two languages, its bad and its good examples."""

from __future__ import annotations

from dataclasses import dataclass
from inspect import cleandoc

from weibo_ops.i18n import LANGUAGES, Language
from weibo_ops.rules.rule import Rule

_DEFAULT = "calendars/example.yaml"


@dataclass(frozen=True, slots=True)
class Example:
    """A file of an example, laid over a small desk that is itself in order (``tests/rules/base``).

    In ``bad`` ones a mark ``# WO203`` at the end of a line says what must be found there, ``# WO203 below`` alone on a
    line what must be found on the next, where a remark would change the meaning. ``encoding`` is the one of the file's
    bytes, or ``unreadable``: there is a file and it cannot be read. ``times``: the file is the text so many times over,
    and what is marked must be found once, on any of its lines. A tab is written as ␉.
    """

    verdict: str
    path: str
    text: str
    encoding: str
    times: int


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a rule says, why, and by example."""

    what: str
    why: str
    examples: tuple[Example, ...]


def explanation(rule: Rule, language: Language) -> Explanation:
    """Return a rule's explanation. The docstring is English, then ``---``, then Chinese, then the examples in fences:
    ```` ```yaml bad PATH ENCODING repeat=TIMES```` (all but the verdict may be left out; several of one verdict make
    one workspace).

    Raises:
        TypeError: the rule has no docstring, or it lacks a language.
    """
    prose, examples = _parts(cleandoc(rule.check.__doc__ or ""))
    texts = [text.strip() for text in prose.split("\n---\n")]
    if len(texts) != len(LANGUAGES) or not all(texts):
        raise TypeError(f"{rule.name} needs a docstring: English, ---, Chinese, examples")
    what, _, why = texts[1 - LANGUAGES.index(language)].partition("\n\n")
    return Explanation(
        " ".join(what.split("\n")) if language == "en" else what.replace("\n", ""), _folded(why, language), examples
    )


def _folded(text: str, language: Language) -> str:
    joint = " " if language == "en" else ""
    return "\n\n".join(joint.join(paragraph.split("\n")) for paragraph in text.strip().split("\n\n"))


def _parts(text: str) -> tuple[str, tuple[Example, ...]]:
    prose: list[str] = []
    examples: list[Example] = []
    lines = iter(text.split("\n"))
    for line in lines:
        if not line.startswith("```yaml"):
            prose.append(line)
            continue
        words = line.removeprefix("```yaml").split()
        body: list[str] = []
        for inner in lines:
            if inner == "```":
                break
            body.append(inner)
        examples.append(_example(words, "\n".join(body).replace("␉", "\t") + "\n"))
    return "\n".join(prose), tuple(examples)


def _example(words: list[str], text: str) -> Example:
    times = next((int(word.removeprefix("repeat=")) for word in words if word.startswith("repeat=")), 1)
    verdict, path, encoding, *_ = (*(word for word in words if not word.startswith("repeat=")), *("",) * 3)
    return Example(verdict, path or _DEFAULT, text, encoding or "utf-8", times)
