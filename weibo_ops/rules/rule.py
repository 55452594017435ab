"""What a rule is: a check with a code, a severity and its sentence in two languages. It yields facts; it never
speaks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

from weibo_ops.source.edit import Edit
from weibo_ops.source.place import Fault, Place

Severity = Literal["error", "warning", "info"]
Fix = Literal["safe", "unsafe"]
"""Safe: the meaning is certain and stays as it was meant. Unsafe: probably what was meant; somebody should look."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A place, and the facts that the rule's sentence names; the day and the id of the demand it is about, where
    there is one; ``edits`` would mend it."""

    place: Place
    facts: dict[str, object] = field(default_factory=dict)
    day: date | None = None
    id: str | None = None
    edits: tuple[Edit, ...] = ()


def hit(
    at: Place | Fault,
    /,
    *,
    on: date | None = None,
    about: str | None = None,
    edits: Any = (),  # of Edit; facts passed on as a mapping must not be taken for it
    **facts: object,
) -> Hit:
    """Return a hit at a place, or at a fault's place."""
    return Hit(at.place if isinstance(at, Fault) else at, facts, on, about, edits)


_GROUND = frozenset(("closed", "today", "workspace"))


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule. ``subject``: what it runs on, the name of its first parameter's type; ``wants``: its other parameters;
    ``options``: its keyword-only parameters with their defaults; ``fix``: what the edits of its hits are, None where it
    has none; ``private``: what it points at must not be shown."""

    code: str
    name: str
    severity: Severity
    sentences: tuple[str, str]
    check: Callable[..., Iterator[Hit]]
    subject: str
    wants: tuple[str, ...]
    options: Mapping[str, object]
    sources: tuple[str, ...]
    fix: Fix | None = None
    private: bool = False

    @property
    def family(self) -> str:
        """``WO3`` of ``WO301``."""
        return self.code[:3]

    @property
    def local(self) -> bool:
        """Whether it looks at one post, one text or one file at a time, and leans on no other file's posts."""
        return self.subject in ("Planned", "Wording", "Post", "File") and not set(self.wants) - _GROUND

    def option(self, name: str, given: object) -> object:
        """Return an option's value as the settings give it, None where it is none: of a number, no whole one from 0 to
        99999."""
        if not isinstance(self.options[name], int):
            return given if isinstance(given, type(self.options[name])) else None
        written = given.strip() if isinstance(given, str) else ""
        return int(written) if written.isascii() and written.isdigit() and len(written) <= 5 else None

    def __call__(self, *arguments: Any, **options: Any) -> Iterator[Hit]:
        return self.check(*arguments, **options)


def rule(
    code: str,
    severity: Severity,
    *,
    zh: str,
    en: str,
    sources: tuple[str, ...] = (),
    fix: Fix | None = None,
    private: bool = False,
) -> Callable[[Callable[..., Iterator[Hit]]], Rule]:
    """Make a function a rule. ``sources`` names entries of ``facts`` that the rule rests on, ``("solemn",)``."""

    def made(check: Callable[..., Iterator[Hit]]) -> Rule:
        code_object, defaults = check.__code__, check.__kwdefaults__ or {}
        names = code_object.co_varnames[: code_object.co_argcount]
        # Annotations are strings and stay strings: importing a hundred rules imports no model.
        subject = str(check.__annotations__[names[0]])
        name = check.__name__.replace("_", "-")
        return Rule(code, name, severity, (zh, en), check, subject, names[1:], defaults, sources, fix, private)

    return made
