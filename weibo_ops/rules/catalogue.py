"""All rules: what the families' folders hold."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from weibo_ops import folder
from weibo_ops.errors import CannotGoOn
from weibo_ops.rules.rule import Rule
from weibo_ops.source.kinds import KINDS

FAMILIES = {
    "files": "WO0",
    "references": "WO1",
    "posts": "WO2",
    "calendars": "WO3",
    "duties": "WO4",
    "external": "WO5",
    "playbooks": "WO6",
    "templates": "WO7",
    "campaigns": "WO8",
    "records": "WO9",
}


@cache
def rules() -> tuple[Rule, ...]:
    """Return all rules in order of code."""
    return speaking(KINDS)


UNDATED = frozenset(("external", "playbooks", "templates"))
"""Families whose findings are of no day and no post: beside a plan they have no place."""


def speaking(faults: Collection[str], *, dated: bool = False) -> tuple[Rule, ...]:
    """Return the rules that may have something to say where these faults were found, or ``dated`` beside a plan: a
    rule that has nothing to say need not be imported, and a good half of a small run is imports."""
    here = folder.names("weibo_ops.rules")
    silent = {kind.replace("-", "_") for kind in KINDS if kind not in faults}
    found = [
        folder.one(f"weibo_ops.rules.{family}", name, Rule)
        for family in FAMILIES
        if family in here and not (dated and family in UNDATED)
        for name in folder.names(f"weibo_ops.rules.{family}")
        if family != "files" or name not in silent
    ]
    return tuple(sorted(found, key=lambda rule: rule.code))


@cache
def by_name() -> dict[str, Rule]:
    """Return the rules by code and by name."""
    return {key: rule for rule in rules() for key in (rule.code, rule.name)}


def named(word: str) -> Rule:
    """Return the rule of a code or a name, in any case.

    Raises:
        CannotGoOn: there is none; the nearest is offered.
    """
    found = by_name().get(word) or by_name().get(word.upper()) or by_name().get(word.lower())
    if found:
        return found
    from weibo_ops.workspace.shapes import nearest

    meant = nearest(word, by_name())
    raise CannotGoOn("errors.no-rule-meant" if meant else "errors.no-rule", rule=word, meant=meant)


def chosen(word: str) -> frozenset[str]:
    """Return the codes that a word of ``--select`` means: a code, a name, or the beginning of codes (``WO3``); or
    several by comma.

    Raises:
        CannotGoOn: one means no rule.
    """
    if "," in word:
        return frozenset().union(*(chosen(part.strip()) for part in word.split(",") if part.strip()))
    upper = word.upper()
    by_prefix = frozenset(rule.code for rule in rules() if upper.startswith("WO") and rule.code.startswith(upper))
    return by_prefix or frozenset((named(word).code,))


def known(word: str) -> frozenset[str]:
    """Return the codes that a word of the settings means; none where it means none, which is a finding of its own."""
    try:
        return chosen(word)
    except CannotGoOn:
        return frozenset()
