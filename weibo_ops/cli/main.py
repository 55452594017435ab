"""The door: what can be answered without Typer is answered here."""

import sys

from weibo_ops import __version__


def main() -> None:
    """Run the command line and exit."""
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
