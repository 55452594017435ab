"""Secrets written in clear: passwords, login cookies, tokens and keys. What they look like is in
``facts/secrets.yaml``; a text is only looked at where one of an entry's keys stands in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal

_GLUE: Final = r"['\"]?\s*(?P<glue>[:：=＝]|是|为|\s)\s*['\"“]?(?P<value>[!-~]{4,64})"


@dataclass(frozen=True, slots=True)
class Secret:
    """A secret in a text: a password or a token, of what (in both languages), and where its value stands."""

    kind: Literal["password", "token"]
    name: str
    english: str
    start: int
    end: int


def secrets(text: str) -> tuple[Secret, ...]:
    """Return the secrets of a text, in order. Placeholders, what is said to be elsewhere, and the words that a
    campaign or a shop's wireless gives to everybody are none."""
    found = [*_tokens(text), *_passwords(text)]
    kept: list[Secret] = []
    for secret in sorted(found, key=lambda secret: (secret.start, -secret.end, secret.kind)):
        if not kept or secret.start >= kept[-1].end:
            kept.append(secret)
    return tuple(kept)


def masked(value: str) -> str:
    """Return a value as it may be shown: the first characters of a long one, and never more than a quarter of it."""
    return value[: min(4, len(value) // 4)] + "****"


@dataclass(frozen=True, slots=True)
class _Token:
    name: str
    english: str
    keys: tuple[str, ...]
    pattern: str


def _tokens(text: str) -> Iterator[Secret]:
    for token in _known_tokens():
        for match in _near(text, token.keys, token.pattern):
            if not _placeholder(match["value"]):
                yield Secret("token", token.name, token.english, *match.span("value"))


_BEFORE, _AFTER = 48, 400
"""How far around one of its keys a pattern is looked for."""


def _near(text: str, keys: tuple[str, ...], source: str) -> Iterator[re.Match[str]]:
    """Yield the matches of a pattern around its keys: a file of megabytes is searched for words, which is fast, and
    only what surrounds them for patterns, which is not."""
    seen = -1
    pattern: re.Pattern[str] | None = None
    for at in sorted(at for key in keys for at in _all(text, key)):
        pattern = pattern or re.compile(source)
        for match in pattern.finditer(text, max(0, at - _BEFORE, seen), at + _AFTER):
            if match.start() > at:
                break  # another occurrence's
            yield match
            seen = match.end()


def _all(text: str, key: str) -> Iterator[int]:
    at = text.find(key)
    while at >= 0:
        yield at
        at = text.find(key, at + len(key))


def _passwords(text: str) -> Iterator[Secret]:
    about = _about_passwords()
    for match in _near(text, about.keys, about.pattern):
        value = match["value"].rstrip("'\",;)}]")
        before = text[max(0, match.start() - 8) : match.start()].rstrip()
        if before.endswith(about.public) or _placeholder(value) or len(value) < 4:
            continue
        # Without a colon it is prose, and only what looks like a password is one.
        if match["glue"] not in (":", "：", "=", "＝") and not (
            _mixed(value) or (before.endswith(about.of_accounts) and len(value) >= 6)
        ):
            continue
        yield Secret("password", about.name, about.english, match.start("value"), match.start("value") + len(value))


def _mixed(value: str) -> bool:
    return len(value) >= 6 and any(map(str.isdigit, value)) and any(map(str.isalpha, value))


_HIDDEN: Final = r"[*xX•●.…_#?-]+|[<\[{(].*|.*[*•●]{3,}.*|\$\{?.*|%.*%|.*\{\{.*|https?:.*"


def _placeholder(value: str) -> bool:
    """Whether a value stands for one: stars, brackets, a variable, a word that says that it is elsewhere."""
    if re.fullmatch(_HIDDEN, value):
        return True
    lower = value.lower()
    return lower.startswith(_about_passwords().placeholders) and not (
        any(map(str.isdigit, lower)) and lower.startswith(("password", "secret", "no"))
    )


@dataclass(frozen=True, slots=True)
class _AboutPasswords:
    name: str
    english: str
    keys: tuple[str, ...]
    pattern: str
    public: tuple[str, ...]
    of_accounts: tuple[str, ...]
    placeholders: tuple[str, ...]


@cache
def _known_tokens() -> tuple[_Token, ...]:
    from weibo_ops.facts import facts

    return tuple(
        _Token(entry["name"], entry["en"], _keys(entry["keys"]), entry["pattern"])
        for entry in facts("secrets")["tokens"]
    )


def _keys(written: str) -> tuple[str, ...]:
    return tuple(written.split())


@cache
def _about_passwords() -> _AboutPasswords:
    from weibo_ops.facts import facts

    entry = facts("secrets")["passwords"]
    words = "|".join(sorted(entry["words"].split(), key=len, reverse=True))
    return _AboutPasswords(
        entry["name"],
        entry["en"],
        tuple(entry["keys"].split()),
        f"(?<![A-Za-z])(?:{words})(?:（[^）]*）)?{_GLUE}",
        tuple(entry["public"].split()),
        tuple(entry["of_accounts"].split()),
        tuple(entry["placeholders"].split()),
    )
