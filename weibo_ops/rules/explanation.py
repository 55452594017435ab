"""A rule's docstring taken apart: what and why in two languages, its bad and its good examples."""

from __future__ import annotations

from dataclasses import dataclass
from inspect import cleandoc

from weibo_ops.i18n import LANGUAGES, Language
from weibo_ops.rules.rule import Rule

_DEFAULT = "calendars/example.yaml"
_STANDING = "playbooks/example.yaml"


@dataclass(frozen=True, slots=True)
class Example:
    """A file of an example. ``bad`` ones carry a mark ``# WO203`` on each line that the rule must find."""

    verdict: str
    path: str
    text: str
    encoding: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a rule says, why, and by example."""

    what: str
    why: str
    examples: tuple[Example, ...]


def explanation(rule: Rule, language: Language) -> Explanation:
    """Return a rule's explanation. The docstring is English, then ``---``, then Chinese, then the examples in fences:
    ```` ```yaml bad PATH ENCODING```` (path and encoding may be left out; several of one verdict make one workspace).

    Raises:
        TypeError: the rule has no docstring, or it lacks a language.
    """
    prose, examples = _parts(cleandoc(rule.check.__doc__ or ""))
    texts = [text.strip() for text in prose.split("\n---\n")]
    if len(texts) != len(LANGUAGES) or not all(texts):
        raise TypeError(f"{rule.name} needs a docstring: English, ---, Chinese, examples")
    what, _, why = texts[1 - LANGUAGES.index(language)].partition("\n\n")
    return Explanation(" ".join(what.split("\n")) if language == "en" else what.replace("\n", ""), _folded(why, language), examples)


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
        path = words[1] if len(words) > 1 else _DEFAULT
        examples.append(Example(words[0], path, "\n".join(body) + "\n", words[2] if len(words) > 2 else "utf-8"))
    return "\n".join(prose), tuple(examples)
