"""The door: what can be answered without Typer is answered here."""

from __future__ import annotations

import os
import sys

from weibo_ops import __version__


def main() -> None:
    """Run the command line and exit."""
    arguments = sys.argv[1:]
    if arguments in (["--version"], ["-V"]):
        print(f"weibo-ops {__version__}")
        return
    # pydantic would read the metadata of every installed package to look for plug-ins: we have none.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    from weibo_ops.cli.app import run

    sys.exit(run(arguments))
