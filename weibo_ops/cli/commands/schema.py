from __future__ import annotations

from typing import Annotated

import typer

from weibo_ops.cli import given
from weibo_ops.cli.options import LanguageOption, OutputOption
from weibo_ops.cli.words import help_text


def schema(
    which: Annotated[
        str, typer.Argument(metavar="WHICH", show_default=False, help=help_text("schema_command.help-which"))
    ],
    lang: LanguageOption = None,
    output: OutputOption = None,
) -> None:
    from weibo_ops.cli.screen import put
    from weibo_ops.cli.words import early
    from weibo_ops.workspace.schema import printed
    from weibo_ops.workspace.schema import schema as schema_of

    put(printed(schema_of(which, given.language(lang) if lang else early())), output)
