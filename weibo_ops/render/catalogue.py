"""The rules as a view: what ``explain`` shows."""

from __future__ import annotations

from collections.abc import Iterable

from weibo_ops.facts import facts
from weibo_ops.i18n import Language
from weibo_ops.render.catalogue_page import Catalogue, Entry, Example, Option, Source
from weibo_ops.rules.explanation import Example as Written
from weibo_ops.rules.explanation import explanation
from weibo_ops.rules.rule import Rule


def catalogue(rules: Iterable[Rule], language: Language) -> Catalogue:
    """Return rules with what they say and why in a language, in the order given."""
    return Catalogue(tuple(_entry(rule, language) for rule in rules))


def _entry(rule: Rule, language: Language) -> Entry:
    told = explanation(rule, language)
    examples = tuple(Example(part.verdict, part.path, _repeated(part)) for part in told.examples)
    sources = tuple(_source(name) for name in rule.sources)
    return Entry(
        rule.code,
        rule.name,
        rule.severity,
        rule.family,
        told.what,
        told.why,
        rule.fix is not None,
        "; ".join(source.source for source in sources),
        examples,
        rule.fix,
        tuple(Option(name, default, _setting(rule, name, default)) for name, default in rule.options.items()),
        sources,
    )


def _setting(rule: Rule, name: str, default: object) -> str:
    from json import dumps

    return f"rules: {{{rule.name}: {{{name}: {dumps(default, ensure_ascii=False)}}}}}"


def _source(name: str) -> Source:
    """Return where facts come from: a subject, ``solemn``, or one figure of the platform, ``platform.post_text``."""
    subject, _, figure = name.partition(".")
    head = facts(subject)
    told = {**head, **(head["limits"][figure] if figure else {})}
    return Source(name, str(told.get("source", name)), told.get("as_of"), told.get("confidence"))


def _repeated(example: Written) -> str:
    return example.text if example.times == 1 else f"{example.text}# × {example.times}\n"
