"""Options that commands share, written once; what they come to stands in ``given``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from weibo_ops.cli.words import help_text

WorkspaceOption = Annotated[
    Path | None, typer.Option("-w", "--workspace", metavar="DIR", help=help_text("cli.workspace"))
]
LanguageOption = Annotated[str | None, typer.Option("--lang", metavar="zh|en", help=help_text("cli.lang"))]
FormatOption = Annotated[str, typer.Option("--format", metavar="FORMAT", help=help_text("cli.format"))]
OutputOption = Annotated[Path | None, typer.Option("-o", "--output", metavar="FILE", help=help_text("cli.output"))]
TodayOption = Annotated[str | None, typer.Option("--today", metavar="DATE", help=help_text("cli.today"))]
