"""Words: zh and en side by side. A key is ``area.name``; its area is a module of ``words`` with a dict ``WORDS``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cache
from importlib import import_module
from string import Formatter
from typing import Literal

Language = Literal["zh", "en"]
LANGUAGES: tuple[Language, Language] = ("zh", "en")

_WEEKDAYS = {"zh": "一二三四五六日", "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")}


@dataclass(frozen=True, slots=True)
class Word:
    """A fact that is itself a word to be said in the reader's language: ``Word("state.waiting")``."""

    key: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """A fact that is a phrase with facts of its own: ``Phrase("faults.did-you-mean", {"meant": "posts"})``."""

    key: str
    facts: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Bilingual:
    """A fact that brings its words in both languages along, as the files of ``facts`` hold them."""

    zh: str
    en: str


@cache
def _area(area: str) -> Mapping[str, tuple[str, str]]:
    table: Mapping[str, tuple[str, str]] = import_module(f"weibo_ops.i18n.words.{area}").WORDS
    return table


def word(key: str, language: Language, /, **facts: object) -> str:
    """Return the phrase of this key, its ``{names}`` filled from the facts.

    Raises:
        KeyError: there is no such key, or a fact that the phrase names is missing.
    """
    area, _, name = key.partition(".")
    phrase = _area(area)[name][LANGUAGES.index(language)]
    return say(phrase, language, facts) if facts else phrase


def weekday(day: date, language: Language) -> str:
    """Return ``周一`` or ``Mon``."""
    name = _WEEKDAYS[language][day.weekday()]
    return f"周{name}" if language == "zh" else name


class _Speaker(Formatter):
    def __init__(self, language: Language) -> None:
        self.language = language

    def format_field(self, value: object, format_spec: str) -> str:
        if format_spec:
            return str(format(value, format_spec))
        return shown(value, self.language)


def shown(value: object, language: Language) -> str:
    """Return a fact as a reader of this language sees it: days with their weekday, lists joined, words said."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, Word):
        return word(value.key, language)
    if isinstance(value, Phrase):
        return word(value.key, language, **value.facts)
    if isinstance(value, Bilingual):
        return value.zh if language == "zh" else value.en
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d} {weekday(value, language)} {value:%H:%M}"
    if isinstance(value, date):
        return f"{value:%Y-%m-%d} {weekday(value, language)}"
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, list | tuple | frozenset):
        return ("、" if language == "zh" else ", ").join(shown(part, language) for part in value)
    return str(value)


def say(phrase: str, language: Language, facts: Mapping[str, object]) -> str:
    """Return a phrase with its ``{names}`` filled from the facts."""
    return _Speaker(language).vformat(phrase, (), facts)
