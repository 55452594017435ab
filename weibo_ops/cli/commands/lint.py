from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from weibo_ops.cli import options
from weibo_ops.cli.options import FormatOption, LanguageOption, OutputOption, TodayOption, WorkspaceOption
from weibo_ops.cli.words import help_text


def lint(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[PATHS]...", show_default=False, help=help_text("lint_command.help-paths")),
    ] = None,
    workspace: WorkspaceOption = None,
    lang: LanguageOption = None,
    format: FormatOption = "text",
    output: OutputOption = None,
    today: TodayOption = None,
    select: Annotated[
        list[str] | None, typer.Option(metavar="RULE", help=help_text("lint_command.help-select"))
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option(metavar="RULE", help=help_text("lint_command.help-ignore"))
    ] = None,
    fail_on: Annotated[str | None, typer.Option(metavar="LEVEL", help=help_text("lint_command.help-fail-on"))] = None,
) -> None:
    from weibo_ops.cli.screen import remarks_of, show, tell
    from weibo_ops.render.page import Findings
    from weibo_ops.rules.findings import failing, findings, located, within

    there = options.opened(workspace, paths[0].absolute().parent if paths and paths[0].exists() else None)
    language = options.language(lang, there.settings)
    level = options.level(fail_on or there.settings.lint.fail_on)
    shown = options.matched(paths, there)
    found = findings(there, options.moment(today, there.settings.timezone), select=select, ignore=ignore)
    remarks = remarks_of(located(within(found, shown), there), language)
    show(Findings(remarks, len(shown), there.broken), (), language, format, output)
    if there.empty and not there.faults:
        tell("lint_command.empty", language)
    elif there.missed.lost:
        tell("lint_command.withheld", language)
    elif not remarks:
        tell("lint_command.clean", language, files=len(shown))
    if failing(remarks, level) or (there.empty and not there.faults):
        raise typer.Exit(1)
