"""What reaches the reader: documents to stdout or a file, everything else to stderr."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from weibo_ops.i18n import Language, word

if TYPE_CHECKING:
    from weibo_ops.render.page import Page, Remark
    from weibo_ops.rules.findings import Located

_NARROW, _WIDE = 40, 200


def show(
    view: Any,
    remarks: tuple[Remark, ...],
    language: Language,
    format: str,
    output: Path | None,
    gone: tuple[Remark, ...] = (),
) -> None:
    """Write a view in a format to stdout or a file; ``gone`` are remarks of before, where it compares."""
    from weibo_ops.render.write import write

    put(write(page(view, language, output is None, remarks, gone), format), output)


def page(
    view: Any,
    language: Language,
    stdout: bool,
    remarks: tuple[Remark, ...] = (),
    gone: tuple[Remark, ...] = (),
) -> Page:
    """Return a view as a writer is given it: as wide and as colourful as where it goes, to stdout or to a file."""
    from weibo_ops.render.page import Page

    return Page(view, remarks, language, width(), coloured(stdout and sys.stdout.isatty()), gone)


def width() -> int:
    """Return how many cells a line may have: the terminal's, ``COLUMNS``, else 80."""
    from shutil import get_terminal_size

    return min(max(get_terminal_size((80, 24)).columns, _NARROW), _WIDE)


def coloured(terminal: bool) -> bool:
    """Whether to colour: on a terminal, unless NO_COLOR asks not to; elsewhere only if FORCE_COLOR asks."""
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (terminal and os.environ.get("TERM") != "dumb")


def put(content: bytes, output: Path | None) -> None:
    """Write bytes to stdout, or to a file: whole or not at all.

    Raises:
        OSError: the file cannot be written; what was there before is still there.
    """
    if output is None:
        sys.stdout.flush()
        encoding = (sys.stdout.encoding or "utf-8").lower().replace("-", "")
        if encoding != "utf8":
            content = content.decode("utf-8").encode(sys.stdout.encoding, "backslashreplace")
        try:
            sys.stdout.buffer.write(content)
            sys.stdout.flush()
        except BrokenPipeError:
            # The reader has seen enough (`| head`): no trouble. Python would complain once more when it flushes on
            # exit.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return
    if output.exists() and not output.is_file():
        # A device or a pipe (`-o /dev/stdout`) is written as it is: it cannot be replaced.
        output.write_bytes(content)
        return
    from weibo_ops.workspace.writing import replace

    replace(output, content)


def tell(key: str, language: Language, **facts: object) -> None:
    """Say a sentence on stderr; control characters of what users gave are shown, not obeyed."""
    whisper(f"{said(key, language, **facts)}\n")


def said(key: str, language: Language, **facts: object) -> str:
    """Return a sentence as it goes to stderr."""
    from weibo_ops.render.visible import visible

    return visible(word(key, language, **facts))


def whisper(text: str) -> None:
    """Write a text to stderr, if it can be: where it cannot, the exit code still says how it went."""
    with suppress(OSError):
        print(text, end="", file=sys.stderr)


def remarks_of(
    found: Sequence[Located], language: Language, fingerprints: Sequence[str] | None = None
) -> tuple[Remark, ...]:
    """Return findings as a reader of a language sees them, each with its fingerprint where there are any."""
    from weibo_ops.render.page import Remark

    return tuple(
        Remark(
            item.finding.rule.code,
            item.finding.rule.name,
            item.finding.severity,
            item.finding.place.path,
            item.span.line,
            item.span.column,
            item.span.end_line,
            item.span.end_column,
            item.finding.message(language),
            item.finding.day,
            item.finding.id,
            _shown(item),
            fingerprint,
        )
        for item, fingerprint in zip(found, fingerprints or ("",) * len(found), strict=True)
    )


def _shown(item: Located) -> str:
    """Return the line of a finding as it may be shown: a password is not repeated in a log for having been found."""
    if not item.finding.rule.private:
        return item.text
    start, end = item.span.column - 1, item.span.end_column - 1 if item.span.end_line == item.span.line else None
    meant = item.text[start:end]
    return item.text[:start] + "*" * len(meant) + item.text[start + len(meant) :]
