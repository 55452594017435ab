"""The language of help and of errors before a workspace is known: ``--lang``, ``WEIBO_OPS_LANG``, the locale, zh."""

from __future__ import annotations

import os
import sys

from weibo_ops.i18n import LANGUAGES, Language, word


def early() -> Language:
    """Return the language as far as command line and environment say it."""
    arguments = sys.argv[1:]
    for place, argument in enumerate(arguments):
        given = arguments[place + 1] if argument == "--lang" and place + 1 < len(arguments) else ""
        found = _known(given or argument.removeprefix("--lang="))
        if found is not None and (given or argument.startswith("--lang=")):
            return found
    return asked() or _of_locale("LC_ALL") or _of_locale("LC_MESSAGES") or _of_locale("LANG") or "zh"


def asked() -> Language | None:
    """Return what ``WEIBO_OPS_LANG`` asks for, None where it asks for nothing that there is."""
    return _known(os.environ.get("WEIBO_OPS_LANG", ""))


def _of_locale(name: str) -> Language | None:
    return _known(os.environ.get(name, "")[:2])


def _known(said: str) -> Language | None:
    return next((language for language in LANGUAGES if language == said.lower()), None)


def help_text(key: str) -> str:
    """Return a text of the help in the early language."""
    return word(key, early())
