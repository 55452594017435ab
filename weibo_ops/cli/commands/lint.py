from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from weibo_ops.cli.options import LanguageOption, OutputOption, TodayOption, WorkspaceOption
from weibo_ops.cli.words import help_text


def lint(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[PATHS]...", show_default=False, help=help_text("lint_command.help-paths")),
    ] = None,
    workspace: WorkspaceOption = None,
    lang: LanguageOption = None,
    format: Annotated[str, typer.Option(metavar="FORMAT", help=help_text("lint_command.help-format"))] = "text",
    output: OutputOption = None,
    today: TodayOption = None,
    select: Annotated[
        list[str] | None, typer.Option(metavar="RULE", help=help_text("lint_command.help-select"))
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option(metavar="RULE", help=help_text("lint_command.help-ignore"))
    ] = None,
    fail_on: Annotated[str | None, typer.Option(metavar="LEVEL", help=help_text("lint_command.help-fail-on"))] = None,
    fix: Annotated[bool, typer.Option("--fix", help=help_text("lint_command.help-fix"))] = False,
    unsafe: Annotated[bool, typer.Option("--unsafe", help=help_text("lint_command.help-unsafe"))] = False,
    diff: Annotated[bool, typer.Option("--diff", help=help_text("lint_command.help-diff"))] = False,
    baseline: Annotated[Path | None, typer.Option(metavar="FILE", help=help_text("lint_command.help-baseline"))] = None,
    statistics: Annotated[bool, typer.Option("--statistics", help=help_text("lint_command.help-statistics"))] = False,
    skip_foreign: Annotated[
        bool, typer.Option("--skip-foreign", help=help_text("lint_command.help-skip-foreign"))
    ] = False,
    no_cache: Annotated[bool, typer.Option("--no-cache", help=help_text("lint_command.help-no-cache"))] = False,
) -> None:
    from weibo_ops.cli import linting

    wish = linting.Wish(
        paths=tuple(map(str, paths or ())),
        workspace=str(workspace) if workspace is not None else None,
        lang=lang,
        format=format,
        output=str(output) if output is not None else None,
        today=today,
        select=tuple(select or ()),
        ignore=tuple(ignore or ()),
        fail_on=fail_on,
        baseline=str(baseline) if baseline is not None else None,
        statistics=statistics,
        skip_foreign=skip_foreign,
        fix=fix,
        unsafe=unsafe,
        diff=diff,
        no_cache=no_cache,
    )
    code = linting.lint(wish, sys.argv[1:])
    if code:
        raise typer.Exit(code)
