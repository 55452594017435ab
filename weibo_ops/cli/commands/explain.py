from __future__ import annotations

from typing import Annotated

import typer

from weibo_ops.cli import given
from weibo_ops.cli.options import FormatOption, LanguageOption, OutputOption
from weibo_ops.cli.words import help_text


def explain(
    rule: Annotated[
        str | None, typer.Argument(metavar="[RULE]", show_default=False, help=help_text("explain_command.help-rule"))
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help=help_text("explain_command.help-all"))] = False,
    lang: LanguageOption = None,
    format: FormatOption = "text",
    output: OutputOption = None,
) -> None:
    from weibo_ops.cli.screen import show
    from weibo_ops.cli.words import early
    from weibo_ops.errors import CannotGoOn
    from weibo_ops.render.catalogue import catalogue
    from weibo_ops.rules.catalogue import named, rules

    if rule is None and not everything:
        raise CannotGoOn("errors.explain-what")
    language = given.language(lang) if lang else early()
    show(catalogue(rules() if rule is None else (named(rule),), language), (), language, format, output)
