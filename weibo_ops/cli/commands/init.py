from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from weibo_ops.cli import given
from weibo_ops.cli.options import LanguageOption
from weibo_ops.cli.words import help_text


def init(
    where: Annotated[
        Path, typer.Argument(metavar="DIR", show_default=False, help=help_text("init_command.help-folder"))
    ] = Path(),
    profile: Annotated[
        str, typer.Option("--profile", metavar="light|standard|heavy", help=help_text("init_command.help-profile"))
    ] = "standard",
    lang: LanguageOption = None,
) -> None:
    import os
    import shlex

    from weibo_ops.cli.screen import tell
    from weibo_ops.cli.words import early
    from weibo_ops.workspace.starter import EDITOR, beside, files, write

    language = given.language(lang) if lang else early()
    contents = {**files(profile, language), **beside(language)}
    kept = contents.pop(EDITOR) if os.path.lexists(where / EDITOR) else None
    write(where, contents)
    for path in contents:
        tell("init_command.wrote", language, path=path)
    if kept is not None:
        tell("init_command.editor-kept", language, path=EDITOR)
        print(kept.decode(), end="")
    tell("init_command.next", language, folder=shlex.quote(str(where)))
