"""``lint`` without Typer: what was answered before, or a plain command line read here. All else goes the ordinary way.

Typer and what it brings cost as much as to lint a small workspace, and lint runs at every commit.
"""

from __future__ import annotations

from weibo_ops.cli import answers

TYPE_CHECKING = False  # typing is not imported for a word
if TYPE_CHECKING:
    from weibo_ops.cli.linting import Wish


def quick(arguments: list[str]) -> int | None:
    """Answer ``lint`` and return the exit code; None where Typer must read the command line, or where something goes
    wrong that the ordinary way comes upon once more and tells."""
    code = answers.told(arguments)
    if code is not None:
        return code
    import sys

    try:
        wish = read(arguments[1:])
        if wish is None or wish.changing:
            return None
        for stream in (sys.stdout, sys.stderr):
            stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
        return _told(wish, arguments)
    except KeyboardInterrupt:
        return 130
    except Exception:
        return None


def _told(wish: Wish, arguments: list[str]) -> int:
    """Lint as is wished and return the exit code. What stops us is told here: of several workspaces one may have
    been told already, and the ordinary way would tell it twice."""
    from weibo_ops.cli.linting import lint
    from weibo_ops.errors import CannotGoOn

    try:
        return lint(wish, arguments)
    except CannotGoOn as stop:
        from weibo_ops.cli.screen import tell
        from weibo_ops.cli.words import early

        tell(stop.key, early(), **stop.facts)
        return 2


def read(arguments: list[str]) -> Wish | None:
    """Return what a plain command line wishes: options written in full, each value a word of its own or after ``=``.
    None for any other, be it help or a mistake."""
    from dataclasses import fields

    from weibo_ops.cli.linting import SHORT, Wish

    kinds = {f"--{field.name.replace('_', '-')}": (field.name, field.default) for field in fields(Wish)}
    del kinds["--paths"]
    found: dict[str, object] = {}
    paths: list[str] = []
    waiting = list(arguments)
    while waiting:
        word = waiting.pop(0)
        if word == "--":
            paths += waiting
            break
        if not word.startswith("-"):
            paths.append(word)
            continue
        option, equals, value = word.partition("=")
        if option not in kinds and option not in SHORT:
            return None
        name, default = kinds[SHORT.get(option, option)]
        if isinstance(default, bool):
            if equals:
                return None
            found[name] = True
            continue
        if not equals:
            if not waiting or waiting[0].startswith("-"):
                return None
            value = waiting.pop(0)
        elif option in SHORT:
            return None
        found[name] = (*found.get(name, ()), value) if isinstance(default, tuple) else value  # type: ignore[misc]
    return Wish(paths=tuple(paths), **found)  # type: ignore[arg-type]
