from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from weibo_ops.cli import given
from weibo_ops.cli.app import Command, group
from weibo_ops.cli.options import FormatOption, LanguageOption, OutputOption, TodayOption, WorkspaceOption
from weibo_ops.cli.words import help_text

plan = group("plan_command.help")

WhenArgument = Annotated[
    str, typer.Argument(metavar="[WHEN]", show_default=False, help=help_text("plan_command.help-when"))
]


@plan.command(cls=Command, help=help_text("plan_command.help-day"))
def day(
    when: WhenArgument = "today",
    workspace: WorkspaceOption = None,
    lang: LanguageOption = None,
    format: FormatOption = "text",
    output: OutputOption = None,
    today: TodayOption = None,
) -> None:
    _show(when, "day", workspace, lang, format, output, today)


@plan.command(cls=Command, help=help_text("plan_command.help-week"))
def week(
    when: WhenArgument = "this",
    workspace: WorkspaceOption = None,
    lang: LanguageOption = None,
    format: FormatOption = "text",
    output: OutputOption = None,
    today: TodayOption = None,
) -> None:
    _show(when, "week", workspace, lang, format, output, today)


@plan.command(cls=Command, help=help_text("plan_command.help-month"))
def month(
    when: WhenArgument = "this",
    workspace: WorkspaceOption = None,
    lang: LanguageOption = None,
    format: FormatOption = "text",
    output: OutputOption = None,
    today: TodayOption = None,
) -> None:
    _show(when, "month", workspace, lang, format, output, today)


@plan.command("range", cls=Command, help=help_text("plan_command.help-range"))
def range_(
    days: Annotated[str, typer.Argument(metavar="A..B", help=help_text("plan_command.help-span"))],
    workspace: WorkspaceOption = None,
    lang: LanguageOption = None,
    format: FormatOption = "text",
    output: OutputOption = None,
    today: TodayOption = None,
) -> None:
    _show(days, "range", workspace, lang, format, output, today)


@plan.command(cls=Command, help=help_text("plan_command.help-diff"))
def diff(
    base: Annotated[str, typer.Argument(metavar="BASE", help=help_text("plan_command.help-base"))],
    when: Annotated[
        str | None, typer.Argument(metavar="[WHEN]", show_default=False, help=help_text("plan_command.help-diff-when"))
    ] = None,
    workspace: WorkspaceOption = None,
    lang: LanguageOption = None,
    format: FormatOption = "text",
    output: OutputOption = None,
    today: TodayOption = None,
) -> None:
    from weibo_ops.cli.screen import remarks_of, show
    from weibo_ops.cli.since import since

    there = given.opened(workspace)
    language = given.language(lang, there.settings)
    view, new, gone = since(base, when, there, given.moment(today, there.settings.timezone))
    show(view, remarks_of(new, language), language, format, output, remarks_of(gone, language))


def _show(
    when: str,
    span: str,
    folder: Path | None,
    lang: str | None,
    format: str,
    output: Path | None,
    today: str | None,
) -> None:
    from weibo_ops.cli.screen import remarks_of, show, tell
    from weibo_ops.planning.plan import plan as view_of
    from weibo_ops.planning.schedule import Schedule
    from weibo_ops.rules.findings import beside, findings, located

    workspace = given.opened(folder)
    language = given.language(lang, workspace.settings)
    now = given.moment(today, workspace.settings.timezone)
    start, end = given.span_of(when) if span == "range" else given.days(when, now.date(), span)
    schedule = Schedule(workspace, now)
    view = view_of(schedule, start, end, span)
    ids = {item.id for day in view.days for item in day.items}
    remarks = remarks_of(
        located(beside(findings(workspace, now, schedule=schedule, dated=True), start, end, ids), workspace), language
    )
    show(view, remarks, language, format, output)
    if any(remark.severity == "error" and remark.day is None for remark in remarks):
        tell("plan_command.incomplete", language)
