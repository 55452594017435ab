"""Numbers that belong to a person: mobile phones, identity and bank cards. Formats are in ``facts/secrets.yaml``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, Final, Literal

Kind = Literal["phone", "identity", "card"]

# The first digit comes first, so that the search leaps from one to the next; what stands before is looked at after.
_PHONE: Final = r"1[3-9][0-9][ -]?[0-9]{4}[ -]?[0-9]{4}(?![0-9A-Za-z_@.*-](?<![.-](?![0-9])))"
_IDENTITY: Final = re.compile(r"[1-8][0-9]{5}[ -]?[12][0-9]{3}[01][0-9][0-3][0-9][ -]?[0-9]{3}[0-9Xx](?![0-9A-Za-z_*])")
_CARD: Final = re.compile(r"[3-6][0-9]{3}(?:[ -]?[0-9]{4}){3}(?:[ -]?[0-9]{1,3})?(?![0-9A-Za-z_*])")
_LONG: Final = r"[1-8](?=(?:[ -]?[0-9]){14})"
_WEIGHTS: Final = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS: Final = "10X98765432"
_COUNTRY: Final = r"(?:\+86|\b0086|(?<![0-9])86)[ -]?$"


@dataclass(frozen=True, slots=True)
class Personal:
    """A person's number in a text; ``public``: the words before it say that it is there to be called."""

    kind: Kind
    start: int
    end: int
    public: bool = False


def personal(text: str) -> tuple[Personal, ...]:
    """Return the numbers of persons in a text, in order. Hotlines and landlines are a company's; digits inside of
    links, ids and longer numbers are none, and neither is what is masked by stars."""
    found = [*_long(text), *_phones(text)]
    kept: list[Personal] = []
    for number in sorted(found, key=lambda number: (number.start, -number.end)):
        if not kept or number.start >= kept[-1].end:
            kept.append(number)
    return tuple(kept)


def identity_number(digits: str) -> bool:
    """Whether 18 characters are a resident's identity number: a province, a date of birth, and the check character by
    ISO 7064 MOD 11-2 (GB 11643-1999)."""
    if not re.fullmatch(r"[0-9]{17}[0-9Xx]", digits) or digits[:2] not in _formats().provinces:
        return False
    try:
        born = date(int(digits[6:10]), int(digits[10:12]), int(digits[12:14]))
    except ValueError:
        return False
    return 1900 <= born.year < 2100 and check_character(digits[:17]) == digits[17].upper()


def check_character(digits: str) -> str:
    """Return the check character of an identity number's first 17 digits."""
    return _CHECKS[sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, digits, strict=True)) % 11]


def luhn(digits: str) -> bool:
    """Whether a card's number ends in its check digit (ISO/IEC 7812-1)."""
    doubled = (int(digit) * (2 if at % 2 else 1) for at, digit in enumerate(reversed(digits)))
    return sum(number - 9 if number > 9 else number for number in doubled) % 10 == 0


def masked_number(number: str) -> str:
    """Return a number as it may be shown: three characters in front, the last two or four of a phone, no more."""
    digits = _digits(number)
    return f"{digits[:3]}****{digits[-4:] if len(digits) == 11 else digits[-2:]}"


def _phones(text: str) -> Iterator[Personal]:
    for match in re.finditer(_PHONE, text):
        start, end = match.span()
        before = text[max(0, start - 24) : start]
        country = re.search(_COUNTRY, before)
        before = before[: country.start()] if country else before
        digits = _digits(match[0])
        if digits[:3] in _formats().phones and not digits.endswith("00000000") and _alone(before):
            told = re.split(r"[\n。；;！!]", before)[-1]
            yield Personal("phone", start, end, any(word in told for word in _formats().public))


def _long(text: str) -> Iterator[Personal]:
    """Yield identity and bank cards: one search finds where enough digits begin for either."""
    for match in re.finditer(_LONG, text):
        start = match.start()
        before = text[max(0, start - 24) : start]
        if not _alone(before):
            continue
        if (found := _IDENTITY.match(text, start)) and identity_number(_digits(found[0])):
            yield Personal("identity", *found.span())
        if (found := _CARD.match(text, start)) and _card(_digits(found[0]), before):
            yield Personal("card", *found.span())


def _card(digits: str, before: str) -> bool:
    if not luhn(digits) or len(set(digits)) < 2:
        return False
    union = digits.startswith("62")
    foreign = len(digits) == 16 and (digits[0] == "4" or "51" <= digits[:2] <= "55" or digits[:2] == "35")
    return union or (foreign and any(word in before for word in _formats().card_words))


def _digits(number: str) -> str:
    return number.replace(" ", "").replace("-", "")


def _alone(before: str) -> bool:
    """Whether a number begins here: no longer number, no id, no link or path that runs on into it."""
    if not before:
        return True
    if before[-1].isascii() and (before[-1].isalnum() or before[-1] in "_/=&%#@.*?-"):
        # A dash or a blank may separate it from words; from digits it would make it part of a longer number.
        return before[-1] in "-." and not before[-2:-1].isascii()
    return not re.search(r"https?://\S*$|[0-9][ -]$", before)


@dataclass(frozen=True, slots=True)
class _Formats:
    phones: frozenset[str]
    public: tuple[str, ...]
    provinces: frozenset[str]
    card_words: tuple[str, ...]


@cache
def _formats() -> _Formats:
    from weibo_ops.facts import facts

    found: Any = facts("secrets")
    return _Formats(
        phones=frozenset(found["phones"]["prefixes"].split()),
        public=tuple(found["phones"]["public"].split()),
        provinces=frozenset(found["identity"]["provinces"].split()),
        card_words=tuple(found["cards"]["words"].split()),
    )
