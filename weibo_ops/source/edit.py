"""What is to be changed in a file: of its data, where and what stands there afterwards, or of its text outright."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from weibo_ops.source.place import Place

Value = Any  # text, None, or lists and mappings of them: what a file says before the model reads it


@dataclass(frozen=True, slots=True)
class Put:
    """A value takes the place of what stands there (with ``place.part``, of that stretch of a text); a key that there
    is not yet is added to its mapping, and the mappings above it that there are not; with ``place.key`` the key itself
    is renamed."""

    place: Place
    value: Value


@dataclass(frozen=True, slots=True)
class Take:
    """A key with its value, or an item of a list, goes."""

    place: Place


@dataclass(frozen=True, slots=True)
class Insert:
    """An item goes into the list at ``place``, before the item that has this index now; None: at the end. A list that
    there is not yet is begun."""

    place: Place
    value: Value
    index: int | None = None


@dataclass(frozen=True, slots=True)
class Retext:
    """Text takes the place of what is written at ``place.span``: a remark, or what YAML reads otherwise than it was
    meant. What the file is read as stays the same; ``within`` names the only characters it may lose."""

    place: Place
    text: str
    within: str = ""


Edit = Put | Take | Insert | Retext
