"""What the command ``lint`` does once it is known what is wished: workspace by workspace, from what was kept where it
can be. Typer is not needed here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zlib import crc32

from weibo_ops.cli import answers, given
from weibo_ops.cli.words import early
from weibo_ops.errors import CannotGoOn
from weibo_ops.i18n import Language

if TYPE_CHECKING:
    from weibo_ops.render.page import Remark
    from weibo_ops.rules.findings import Located, Outcome
    from weibo_ops.rules.spots import Spots
    from weibo_ops.workspace.watched import Watched
    from weibo_ops.workspace.workspace import Workspace

FINE, FINDINGS = 0, 1
_BOARDS = 8
_JOINABLE = ("text", "github")
SHORT = {"-w": "--workspace", "-o": "--output"}


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked of ``lint``, as the command line says it: an option is called as its field; paths are text."""

    paths: tuple[str, ...] = ()
    workspace: str | None = None
    lang: str | None = None
    format: str = "text"
    output: str | None = None
    today: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: str | None = None
    baseline: str | None = None
    statistics: bool = False
    skip_foreign: bool = False
    fix: bool = False
    unsafe: bool = False
    diff: bool = False
    no_cache: bool = False

    @property
    def changing(self) -> bool:
        """It writes files, or says what it would write."""
        return self.fix or self.diff or self.unsafe


def lint(wish: Wish, arguments: Sequence[str] | None = None) -> int:
    """Do what is wished and return the exit code. What is answered to ``arguments``, the command line, is kept.

    Raises:
        CannotGoOn: there is nothing to lint, or what is wished cannot be.
    """
    if wish.no_cache:
        arguments = None
    folder = Path(wish.workspace) if wish.workspace is not None else None
    parts = given.parted([Path(path) for path in wish.paths], folder, wish.skip_foreign)
    if len(parts) == 1:
        ((root, paths),) = parts
        code = _one(wish, root, paths, arguments)
    else:
        code = _several(wish, parts)
    return code


def _several(wish: Wish, parts: Sequence[tuple[Path | None, list[Path] | None]]) -> int:
    """Lint several workspaces in turn, each named on stderr before it: a hook of a repository of desks asks so."""
    from weibo_ops.cli.screen import tell

    if not parts:
        tell("lint_command.all-foreign", early())
        return FINE
    if wish.format not in _JOINABLE or wish.output is not None or wish.diff:
        raise CannotGoOn("errors.several-workspaces", folders=tuple(_near(folder) for folder, _ in parts if folder))
    codes = []
    for folder, paths in parts:
        if folder is not None:
            tell("lint_command.workspace", early(), folder=_near(folder))
        codes.append(_one(wish, folder, paths, None))
    return max(codes)


def _near(folder: Path) -> str:
    """Return a folder as one would call it from here."""
    here = Path.cwd()
    return folder.relative_to(here).as_posix() if folder.is_relative_to(here) else str(folder)


class _Shelf:
    """What is kept of a workspace between two runs: its sheets, the verdicts on them, and where findings stood; on
    several boards, so that one file that changed does not have all written anew."""

    def __init__(self, tree: Watched, wanted: bool) -> None:
        from weibo_ops.rules.spots import Spots
        from weibo_ops.rules.verdicts import Verdicts
        from weibo_ops.workspace.shelf import Sheets

        self._names = [answers.shelf(f"{tree.root}/{number}") for number in range(_BOARDS)] if wanted else []
        self._boards: list[dict[str, dict[str, Any]]] = [answers.recalled(name) or {} for name in self._names]
        self.sheets = Sheets(self._part("sheets"), tree.seals)
        self.verdicts = Verdicts(self._part("verdicts"), tree.seals, self.sheets.grounds)
        self.spots = Spots(self._part("spots"), tree.seals)

    def _part(self, name: str) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for board in self._boards:
            found.update(board.get(name, {}))
        return found

    def keep(self) -> None:
        """Keep what this run read and judged, where it is not what was there before."""
        boards: list[dict[str, dict[str, Any]]] = [{} for _ in self._names]
        for name, part in (("sheets", self.sheets), ("verdicts", self.verdicts), ("spots", self.spots)):
            for path, kept in part.kept.items() if boards else ():
                boards[crc32(path.encode("utf-8", "surrogateescape")) % _BOARDS].setdefault(name, {})[path] = kept
        for board_name, before, after in zip(self._names, self._boards, boards, strict=True):
            if before != after:
                answers.keep(board_name, after)


def _one(wish: Wish, folder: Path | None, paths: list[Path] | None, arguments: Sequence[str] | None) -> int:
    from weibo_ops.cli.screen import page, put, said, whisper
    from weibo_ops.render.write import write
    from weibo_ops.rules.findings import failing, outcome
    from weibo_ops.workspace.load import load
    from weibo_ops.workspace.watched import Watched

    root = given.root(folder)
    tree = Watched(root, answers.seen(str(root)))
    shelf = _Shelf(tree, not wish.no_cache)
    workspace = load(tree, None if wish.no_cache else shelf.sheets)
    language = given.language(wish.lang, workspace.settings)
    level = given.level(workspace.settings.lint.fail_on if wish.fail_on is None else wish.fail_on)
    shown = given.matched(paths, workspace)
    now = given.moment(wish.today, workspace.settings.timezone)
    if wish.changing:
        from weibo_ops.cli.fixing import fix

        rest = fix(wish, workspace, shown, now, language)
        if not wish.diff:
            return _one(rest, folder, paths, None)
    found = outcome(
        workspace, now, select=wish.select, ignore=wish.ignore, verdicts=None if wish.no_cache else shelf.verdicts
    )
    view, remarks, sentences = _view(wish, workspace, found, shown, language, shelf.spots)
    # Of --diff the changes are the answer, and what is found is only the exit code.
    content = b"" if wish.diff else write(page(view, language, wish.output is None), wish.format)
    nothing = workspace.empty and not workspace.faults
    code = FINDINGS if nothing or failing(remarks, level) else FINE
    told = "".join(f"{said(key, language, **facts)}\n" for key, facts in sentences)
    if not wish.diff:
        put(content, Path(wish.output) if wish.output is not None else None)
        whisper(told)
    shelf.keep()
    if arguments is not None and wish.output is None and not tree.odd:
        _keep_answer(wish, workspace, tree, arguments, (content, told, code), now)
    return code


def _view(
    wish: Wish, workspace: Workspace, found: Outcome, shown: frozenset[str], language: Language, spots: Spots
) -> tuple[Any, tuple[Remark, ...], list[tuple[str, dict[str, object]]]]:
    """Return the view to be written, its remarks, and the sentences that are said beside it."""
    from weibo_ops.cli.screen import remarks_of
    from weibo_ops.render.page import Accepted, Findings
    from weibo_ops.render.write import fingerprinted
    from weibo_ops.rules.baseline import parted
    from weibo_ops.rules.findings import located, within
    from weibo_ops.rules.fingerprints import fingerprints
    from weibo_ops.workspace.find import prefix

    places = located(within(found.found, shown), workspace, spots)
    baseline = None if wish.format == "baseline" else _baseline(wish, workspace)
    marks = fingerprints(places, workspace) if baseline is not None or fingerprinted(wish.format) else None
    sentences: list[tuple[str, dict[str, object]]] = []
    remarks, accepted = remarks_of(places, language, marks), []
    if baseline is not None:
        remarks, known, gone = parted(remarks, baseline)
        new = {remark.fingerprint for remark in remarks}
        places = [item for item, mark in zip(places, marks or (), strict=True) if mark in new]
        accepted = [Accepted(remark, "baseline", "") for remark in known]
        if known:
            sentences.append(("lint_command.in-the-baseline", {"count": len(known)}))
        if gone and not wish.paths and not (wish.select or wish.ignore):
            sentences.append(("lint_command.gone-from-the-baseline", {"count": gone}))
    if fingerprinted(wish.format):
        hidden = located(within(found.hidden, shown), workspace)
        waived = remarks_of(hidden, language, fingerprints(hidden, workspace))
        accepted += [Accepted(remark, "waiver", _reason(item)) for remark, item in zip(waived, hidden, strict=True)]
    if workspace.empty and not workspace.faults:
        sentences.append(("lint_command.empty", {}))
    elif workspace.missed.lost:
        sentences.append(("lint_command.withheld", {}))
    elif not remarks:
        sentences.append(("lint_command.clean", {"files": len(shown)}))
    mends = [item.finding.rule.fix for item in places if item.finding.edits]
    for kind in ("safe", "unsafe"):
        if kind in mends:
            sentences.append((f"lint_command.fixable-{kind}", {"count": mends.count(kind)}))
    if wish.statistics:
        from weibo_ops.render.statistics_page import Statistics

        return Statistics.of(remarks), remarks, sentences
    view = Findings(remarks, len(shown), workspace.broken, prefix(workspace.root), tuple(accepted))
    return view, remarks, sentences


def _reason(item: Located) -> str:
    waiver = item.finding.accepted
    return waiver.reason if waiver is not None else ""


def _baseline(wish: Wish, workspace: Workspace) -> frozenset[str] | None:
    """Return the fingerprints of the baseline: the one of the command line, else that of the settings."""
    from weibo_ops.rules.baseline import known

    named = workspace.settings.lint.baseline
    if wish.baseline is not None:
        path = Path(wish.baseline)
        if not path.is_file():
            raise CannotGoOn("errors.no-baseline", path=wish.baseline)
        return known(path.read_bytes(), wish.baseline)
    if named is None:
        return None
    try:
        content = workspace.tree.read(named)
    except OSError:  # a folder, say
        content = None
    if content is None:
        raise CannotGoOn("errors.no-baseline", path=named)
    return known(content, named)


def _keep_answer(
    wish: Wish,
    workspace: Workspace,
    tree: Watched,
    arguments: Sequence[str],
    said: tuple[bytes, str, int],
    now: datetime,
) -> None:
    """Keep an answer with all that was looked at, for as long as the day that it was given for lasts."""
    name = answers.question(list(arguments))
    if name is None or wish.baseline is not None or wish.format in ("sarif", "github", "gitlab"):
        return  # these look beyond the workspace
    content, told, code = said
    answer = {
        "from": 0.0,
        "until": float("inf"),
        "folder": wish.workspace,
        "paths": wish.paths,
        "led": answers.led(wish.workspace, wish.paths),
        "root": str(tree.root),
        "listed": tree.listed,
        "seals": tree.seals,
        "held": tree.held,
        "out": content,
        "err": told,
        "code": code,
    }
    if wish.today is None:
        from zoneinfo import ZoneInfo

        morning = datetime(now.year, now.month, now.day, tzinfo=ZoneInfo(workspace.settings.timezone))
        answer |= {"from": morning.timestamp(), "until": (morning + timedelta(days=1)).timestamp()}
    answers.keep(f"{name}.answer", answer)
