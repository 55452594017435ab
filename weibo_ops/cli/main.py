"""The door: what can be answered without Typer is answered here."""

import gc
import os
import sys

from weibo_ops import __version__


def main() -> None:
    """Run the command line and exit."""
    # A command lives for a second and what it makes stays alive: the collector would look through it all and free
    # nothing.
    gc.disable()
    # Started with `>&-` or `2>&-` there is no such stream at all: what goes there is lost, and nothing else.
    sys.stdout = sys.stdout or os.fdopen(os.open(os.devnull, os.O_WRONLY), "w", encoding="utf-8")
    sys.stderr = sys.stderr or os.fdopen(os.open(os.devnull, os.O_WRONLY), "w", encoding="utf-8")
    arguments = sys.argv[1:]
    if arguments in (["--version"], ["-V"]):
        print(f"weibo-ops {__version__}")
        return
    if arguments[:1] == ["lint"] and "--debug" not in arguments:
        from weibo_ops.cli.quick import quick

        code = quick(arguments)
        if code is not None:
            sys.exit(code)
    from weibo_ops.cli.app import run

    sys.exit(run(arguments))
