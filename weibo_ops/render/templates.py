"""The built-in templates, rendered in a sandbox over plain data."""

from __future__ import annotations

from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from weibo_ops import folder
from weibo_ops.i18n import Language, word
from weibo_ops.render.called import called, day_called, lunar_called, moment_called, once
from weibo_ops.render.visible import visible

if TYPE_CHECKING:
    from jinja2 import Environment

_SPECIAL = "\\`*_|<>~$"
_LINKING = ("](", "][", "]:")


def built_in() -> Path:
    """Return the folder of the built-in templates: in the wheel, or of the repository."""
    packed = folder.ROOT / "_templates"
    return packed if packed.is_dir() else folder.ROOT.parent / "templates"


def rendered(name: str, language: Language, data: dict[str, Any]) -> str:
    """Return a built-in template rendered over plain data in a language."""
    return str(_environment(language).get_template(name).render(data))


@cache
def _environment(language: Language) -> Environment:
    from jinja2 import FileSystemLoader, StrictUndefined
    from jinja2.sandbox import SandboxedEnvironment

    made = SandboxedEnvironment(
        loader=FileSystemLoader(built_in()),
        undefined=StrictUndefined,
        autoescape=lambda name: bool(name and name.endswith((".html", ".html.j2"))),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters["md"] = markdown_escaped
    made.filters["code"] = code_span
    made.filters["once"] = once
    made.globals["language"] = language
    made.globals["t"] = lambda key, **facts: word(key, language, **facts)
    made.globals["called"] = lambda name: called(name, language)
    made.globals["lunar"] = lambda text: lunar_called(text, language)
    made.globals["day"] = lambda text: day_called(date.fromisoformat(text), language)
    made.globals["moment"] = lambda text, now: moment_called(
        datetime.fromisoformat(text), datetime.fromisoformat(now), language
    )
    return made


def markdown_escaped(value: object) -> str:
    """Return user text as Markdown that shows it as it is, on one line.

    >>> markdown_escaped("a|b *c* [doge]")
    'a\\\\|b \\\\*c\\\\* [doge]'
    """
    text = visible(" ".join(str(value).split()))
    special = _SPECIAL + ("[]" if any(mark in text for mark in _LINKING) else "") + ("&" if ";" in text else "")
    escaped = "".join(f"\\{character}" if character in special else character for character in text)
    head = escaped.split(" ", 1)[0]
    if head and (not head.strip("#") or head in ("-", "+") or not head.strip("-=")):
        return f"\\{escaped}"
    if head[:-1].isdigit() and head[-1:] in ".)":
        return f"{head[:-1]}\\{escaped[len(head) - 1 :]}"
    return escaped


def code_span(value: object) -> str:
    """Return text as a code span that no back-tick in it can close; in a table its bars are escaped."""
    text = visible(" ".join(str(value).split()))
    fence = "`"
    while fence in text:
        fence += "`"
    inner = f" {text} " if text.startswith("`") or text.endswith("`") else text
    return f"{fence}{inner}{fence}".replace("|", "\\|")
