"""commands/ → Typer; and what becomes of everything that goes wrong."""

from __future__ import annotations

import sys
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from weibo_ops import folder
from weibo_ops.cli.words import early, help_text
from weibo_ops.errors import CannotGoOn
from weibo_ops.i18n import word

COMMANDS = "weibo_ops.cli.commands"
FINE, FINDINGS, CANNOT, BUG, INTERRUPTED = 0, 1, 2, 3, 130


class Command(TyperCommand):
    """A command whose help option speaks the reader's language."""

    def get_help_option(self, ctx: Any) -> Any:
        """Return ``--help``."""
        return _spoken(super().get_help_option(ctx))


class Group(TyperGroup):
    """A group whose help option speaks the reader's language."""

    def get_help_option(self, ctx: Any) -> Any:
        """Return ``--help``."""
        return _spoken(super().get_help_option(ctx))


def _spoken(option: Any) -> Any:
    if option is not None:
        option.help = help_text("cli.help-option")
    return option


def group(key: str) -> typer.Typer:
    """Return an empty group of subcommands whose help stands under a key of words."""
    return typer.Typer(cls=Group, help=help_text(key), no_args_is_help=True)


def app(only: str | None = None) -> typer.Typer:
    """Return the application with all commands, or with the one that the command line names: a command pays for what
    it uses."""
    made = typer.Typer(
        cls=Group,
        name="weibo-ops",
        help=help_text("cli.help"),
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
    )
    made.callback()(_root)
    for name in folder.names(COMMANDS):
        if only is not None and name != only:
            continue
        thing = folder.one(COMMANDS, name)
        if isinstance(thing, typer.Typer):
            made.add_typer(thing, name=name.replace("_", "-"))
        else:
            made.command(name=name.replace("_", "-"), cls=Command, help=_help(name, thing))(thing)
    return made


def _help(name: str, command: Any) -> str:
    """Return a command's line of help: from its words, or from its docstring while it has none."""
    try:
        return help_text(f"{name}_command.help")
    except (ModuleNotFoundError, KeyError):
        return command.__doc__ or name


def _root() -> None:
    """Stand for the application itself, so that a single command stays a subcommand."""


def run(arguments: list[str]) -> int:
    """Run a command line and return its exit code; nothing escapes."""
    debug = "--debug" in arguments
    arguments = [argument for argument in arguments if argument != "--debug"]
    for stream in (sys.stdout, sys.stderr):
        # What a terminal's encoding cannot show becomes an escape: better than to stop in the middle.
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    try:
        code = _run(arguments)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except OSError as error:
        _tell("cli.failed-io", why=_why(error), path=error.filename or "")
        return CANNOT
    except Exception as error:  # the one place where a bug of ours becomes an exit code
        _tell("cli.bug", kind=type(error).__name__, what=str(error)[:200])
        if debug:
            import traceback

            traceback.print_exc()
        return BUG
    return code


def _run(arguments: list[str]) -> int:
    named = next((argument for argument in arguments[:1] if argument.replace("-", "_") in folder.names(COMMANDS)), None)
    try:
        if "--help" in arguments or _bare(named, arguments):
            _speak_help()
        answer = app(named.replace("-", "_") if named else None)(
            args=arguments, prog_name="weibo-ops", standalone_mode=False
        )
    except CannotGoOn as stop:
        _tell(stop.key, **stop.facts)
        return CANNOT
    except typer.Exit as exit_:
        return exit_.exit_code
    except typer.Abort:
        return INTERRUPTED
    except typer.TyperException as misuse:
        return _misused(misuse)
    return answer if isinstance(answer, int) else FINE


def _bare(named: str | None, arguments: list[str]) -> bool:
    """Whether the line stops at a group, which answers with its help."""
    if named is None:
        return not arguments
    return len(arguments) == 1 and isinstance(folder.one(COMMANDS, named.replace("-", "_")), typer.Typer)


def _speak_help() -> None:
    if early() == "en":
        return
    from typer import rich_utils

    rich_utils.ARGUMENTS_PANEL_TITLE = word("cli.arguments", "zh")
    rich_utils.OPTIONS_PANEL_TITLE = word("cli.options", "zh")
    rich_utils.COMMANDS_PANEL_TITLE = word("cli.commands", "zh")
    rich_utils.REQUIRED_LONG_STRING = word("cli.required", "zh")
    rich_utils.DEFAULT_STRING = word("cli.default", "zh")


def _misused(misuse: Any) -> int:
    """Tell a usage error in the reader's language: Typer's own sentences are English."""
    kind = type(misuse).__name__
    if kind == "NoArgsIsHelpError":
        print(misuse.ctx.get_help() if misuse.ctx else "")
        return FINE
    param = getattr(misuse, "param", None)
    named = getattr(misuse, "param_hint", None) or (getattr(param, "metavar", None) or param.opts[0] if param else "")
    shown = ", ".join(named) if isinstance(named, list | tuple) else str(named)
    message = misuse.format_message()
    context = getattr(misuse, "ctx", None)
    path = context.command_path if context is not None else "weibo-ops"
    if kind == "NoSuchOption":
        meant = (misuse.possibilities or [None])[0]
        key, facts = (
            ("cli.no-such-option-meant" if meant else "cli.no-such-option"),
            {"option": misuse.option_name, "meant": meant},
        )
    elif kind == "MissingParameter":
        key, facts = "cli.missing-parameter", {"name": shown or (misuse.param.name if misuse.param else "")}
    elif kind == "BadParameter":
        key, facts = "cli.bad-parameter", {"name": shown, "why": message}
    elif message.startswith("No such command"):
        from weibo_ops.workspace.shapes import nearest

        given = message.split("'")[1] if "'" in message else message
        there = [name.replace("_", "-") for name in folder.names(COMMANDS)]
        if context is not None and context.parent is not None:
            there = list(getattr(context.command, "commands", {}))
        meant = nearest(given, there)
        key, facts = (
            ("cli.no-such-command-meant" if meant else "cli.no-such-command"),
            {"name": given, "meant": meant, "there": tuple(there)},
        )
    elif message.startswith("Got unexpected extra argument"):
        key, facts = "cli.extra-argument", {"given": message.partition("(")[2].rstrip(")")}
    else:
        key, facts = "cli.misused", {"why": message}
    _tell(key, **facts)
    _tell("cli.see-help", path=path)
    return CANNOT


def _why(error: OSError) -> str:
    import errno

    name = f"cli.{errno.errorcode.get(error.errno or 0, '')}"
    try:
        return word(name, early())
    except KeyError:
        return error.strerror or str(error)


def _tell(key: str, **facts: object) -> None:
    from weibo_ops.cli.screen import tell

    tell(key, early(), **facts)
