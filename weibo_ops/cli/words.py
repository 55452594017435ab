"""The language of help and of errors before a workspace is known: ``--lang``, ``WEIBO_OPS_LANG``, the locale, zh."""

from __future__ import annotations

import os
import sys

from weibo_ops.i18n import LANGUAGES, Language, word


def early() -> Language:
    """Return the language as far as command line and environment say it."""
    arguments = sys.argv[1:]
    for place, argument in enumerate(arguments):
        said = argument.removeprefix("--lang=") if argument.startswith("--lang=") else None
        if argument == "--lang" and place + 1 < len(arguments):
            said = arguments[place + 1]
        if said in LANGUAGES:
            return said  # type: ignore[return-value]
    return asked() or next((found for found in map(_of_locale, ("LC_ALL", "LC_MESSAGES", "LANG")) if found), "zh")


def asked() -> Language | None:
    """Return what ``WEIBO_OPS_LANG`` asks for, None where it asks for nothing that there is."""
    said = os.environ.get("WEIBO_OPS_LANG", "").lower()
    return said if said in LANGUAGES else None  # type: ignore[return-value]


def _of_locale(name: str) -> Language | None:
    said = os.environ.get(name, "")[:2].lower()
    return said if said in LANGUAGES else None  # type: ignore[return-value]


def help_text(key: str) -> str:
    """Return a text of the help in the early language."""
    return word(key, early())
