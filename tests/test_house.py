"""The laws of the house: layers, the clock, registries, words, sizes, and a starter that stays clean."""

from __future__ import annotations

import ast
import importlib.metadata
import re
from collections.abc import Iterator
from datetime import date, datetime
from functools import cache
from importlib import import_module
from pathlib import Path
from string import Formatter

import pytest
import typer

from weibo_ops import __version__, folder
from weibo_ops.planning.plan import plan
from weibo_ops.planning.schedule import Schedule
from weibo_ops.rules.catalogue import FAMILIES
from weibo_ops.rules.findings import findings
from weibo_ops.workspace.load import load
from weibo_ops.workspace.tree import Folder
from weibo_ops.workspace.workspace import Workspace

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "weibo_ops"
# Each may import those before it; those on one line are strangers.
LAYERS = (
    "folder errors",
    "source",
    "i18n facts",
    "weibo",
    "model",
    "workspace",
    "planning external",
    "continuity",
    "rules reports",
    "desk",
    "render",
    "cli",
)
RANK = {name: rank for rank, line in enumerate(LAYERS) for name in line.split()}
REGISTRIES = (
    "weibo_ops.cli.commands",
    "weibo_ops.render.writers",
    *(f"weibo_ops.rules.{family}" for family in FAMILIES if family in folder.names("weibo_ops.rules")),
)
AREAS = folder.names("weibo_ops.i18n.words")


@cache
def parsed(file: Path) -> ast.Module:
    return ast.parse(file.read_text("utf-8"), str(file))


def sources(*folders: str) -> list[Path]:
    return sorted(file for name in folders for file in (ROOT / name).rglob("*.py"))


def layer(file: Path) -> str:
    return file.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(file: Path) -> Iterator[tuple[str, int]]:
    """Yield what a module imports of ours, under TYPE_CHECKING and by name in a string as well."""
    for node in ast.walk(parsed(file)):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}:{node.lineno}: imports name the whole path"
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            names = [node.value]
        for name in names:
            area = name.split(".")[1:2] if name.startswith("weibo_ops.") else []
            if area and area[0] in RANK:
                yield area[0], node.lineno


def test_every_folder_of_the_house_has_its_layer() -> None:
    assert {layer(file) for file in sources("weibo_ops")} - {"__init__", "__main__"} <= set(RANK)


@pytest.mark.parametrize(
    "name", [name for name in RANK if (PACKAGE / name).exists() or (PACKAGE / f"{name}.py").exists()]
)
def test_a_layer_imports_only_those_before_it(name: str) -> None:
    wrong = [
        f"{file.relative_to(ROOT)}:{line} imports {other}"
        for file in sources("weibo_ops")
        if layer(file) == name
        for other, line in imported(file)
        if other != name and RANK[other] >= RANK[name]
    ]
    assert not wrong


def worldly(node: ast.AST) -> str | None:
    """Return what a piece of code asks of the world: the clock, the environment, the terminal, its own end."""
    if isinstance(node, ast.Attribute) and node.attr in ("environ", "stdout", "stderr", "stdin", "argv"):
        return node.attr
    if isinstance(node, ast.Call):
        called = node.func.id if isinstance(node.func, ast.Name) else None
        method = node.func.attr if isinstance(node.func, ast.Attribute) else None
        if called in ("print", "input", "exit", "quit"):
            return called
        if method in (
            "now",
            "utcnow",
            "today",
            "getenv",
            "exit",
            "_exit",
            "monotonic",
            "perf_counter",
            "getcwd",
            "cwd",
            "home",
        ):
            return method
    return None


def test_only_cli_prints_exits_and_reads_the_clock_or_the_environment() -> None:
    wrong = [
        f"{file.relative_to(ROOT)}:{node.lineno} {found}"  # type: ignore[attr-defined]
        for file in sources("weibo_ops")
        if layer(file) != "cli"
        for node in ast.walk(parsed(file))
        if (found := worldly(node))
    ]
    assert not wrong


@pytest.mark.parametrize(
    ("package", "name"), [(package, name) for package in REGISTRIES for name in folder.names(package)]
)
def test_a_module_of_a_registry_defines_the_thing_of_its_name(package: str, name: str) -> None:
    thing = folder.one(package, name)
    assert callable(thing)
    own = [
        node.name
        for node in parsed(PACKAGE.joinpath(*package.split(".")[1:], f"{name}.py")).body
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_")
    ]
    assert own == [name] or isinstance(thing, typer.Typer)


@cache
def words() -> dict[str, tuple[str, str]]:
    return {
        f"{area}.{name}": pair
        for area in AREAS
        for name, pair in import_module(f"weibo_ops.i18n.words.{area}").WORDS.items()
    }


def test_a_word_is_said_in_both_languages_with_the_same_names() -> None:
    def named(phrase: str) -> set[str]:
        return {field for _, field, _, _ in Formatter().parse(phrase) if field is not None}

    wrong = [
        key
        for key, pair in words().items()
        if not (
            isinstance(pair, tuple)
            and len(pair) == 2
            and bool(pair[0]) == bool(pair[1])
            and named(pair[0]) == named(pair[1])
        )
    ]
    assert not wrong


@cache
def spoken() -> tuple[dict[str, str], list[re.Pattern[str]]]:
    """Return the keys that code names outright, each with its place, and the patterns of those it puts together."""
    outright: dict[str, str] = {}
    patterns: list[re.Pattern[str]] = []
    for file in sources("weibo_ops"):
        if "words" in file.parts:
            continue
        for node in ast.walk(parsed(file)):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                area, dot, name = node.value.partition(".")
                if dot and area in AREAS and re.fullmatch(r"[a-z0-9._-]*[a-z0-9]", name):
                    outright[node.value] = f"{file.relative_to(ROOT)}:{node.lineno}"
            elif isinstance(node, ast.JoinedStr):
                parts = [
                    re.escape(part.value) if isinstance(part, ast.Constant) else r"[A-Za-z0-9_-]+"
                    for part in node.values
                ]
                # An area or a name must be told outright: `f"{package}.{name}"` is no word.
                if any(
                    isinstance(part, ast.Constant) and re.search(r"[a-z]\.|\.[a-z]", part.value) for part in node.values
                ):
                    patterns.append(re.compile("".join(parts)))
    for template in (ROOT / "templates").rglob("*.j2"):
        for area, name, more in re.findall(r'"([a-z_]+)\.([a-z0-9_-]*)"( ~)?', template.read_text("utf-8")):
            if area in AREAS and more:
                patterns.append(re.compile(rf"{area}\.{name}[A-Za-z0-9_-]+"))
            elif area in AREAS:
                outright[f"{area}.{name}"] = template.name
    return outright, patterns


def test_a_word_that_code_names_is_there() -> None:
    outright, _ = spoken()
    assert not {key: place for key, place in outright.items() if key not in words()}


def test_a_word_that_is_there_is_said_somewhere() -> None:
    outright, patterns = spoken()
    silent = [key for key in words() if key not in outright and not any(pattern.fullmatch(key) for pattern in patterns)]
    assert not silent


def commands() -> list[str]:
    found: list[str] = []
    for name in folder.names("weibo_ops.cli.commands"):
        thing, shown = folder.one("weibo_ops.cli.commands", name), name.replace("_", "-")
        if isinstance(thing, typer.Typer):
            inner = (
                command.name or command.callback.__name__ for command in thing.registered_commands if command.callback
            )
            found += [f"{shown} {part}" for part in inner]
        else:
            found.append(shown)
    return found


@pytest.mark.parametrize("readme", ["README.md", "README.zh.md"])
def test_every_command_is_in_the_readme(readme: str) -> None:
    text = (ROOT / readme).read_text("utf-8")
    assert not [command for command in commands() if not re.search(rf"weibo-ops {command}\b", text)]


def test_files_stay_under_400_lines_and_functions_under_60() -> None:
    long = []
    for file in sources("weibo_ops", "tests", "bench"):
        lines = len(file.read_text("utf-8").splitlines())
        if lines >= 400:
            long.append(f"{file.relative_to(ROOT)}: {lines} lines")
        for node in ast.walk(parsed(file)):
            if isinstance(node, ast.FunctionDef):
                # A rule's docstring is its manual and its test: it may be as long as it needs.
                documented = node.body[0] if ast.get_docstring(node) else None
                manual = (documented.end_lineno or 0) - documented.lineno + 1 if documented else 0
                length = (node.end_lineno or 0) - node.lineno + 1 - manual
                if length >= 60:
                    long.append(f"{file.relative_to(ROOT)}:{node.lineno} {node.name}: {length} lines")
    assert not long


def test_the_version_is_the_one_that_was_built() -> None:
    assert importlib.metadata.version("weibo-ops") == __version__


def test_no_file_names_a_path_of_somebodys_machine() -> None:
    path = re.compile(r"(?<![\w.}/*)])/(?:work|root|home|opt|tmp|Users)/\w")
    kinds = (".py", ".yaml", ".yml", ".md", ".toml", ".json", ".j2", "")
    files = [
        file
        for name in ("weibo_ops", "tests", "bench", "playbooks", "calendars", "templates", ".ci")
        for file in (ROOT / name).rglob("*")
    ]
    wrong = [
        f"{file.relative_to(ROOT)}: {found.group()}"
        for file in [*files, *ROOT.glob("*.*")]
        if file.is_file() and file.suffix in kinds and "__pycache__" not in file.parts
        for found in path.finditer(file.read_text("utf-8", errors="replace"))
    ]
    assert not wrong


@pytest.fixture(scope="module")
def starter() -> Workspace:
    return load(Folder(ROOT))


def test_the_starter_is_clean_on_its_day(starter: Workspace) -> None:
    found = findings(starter, datetime(2026, 11, 23))
    assert not [
        (finding.rule.code, finding.place.path, finding.message("zh"))
        for finding in found
        if finding.severity != "info"
    ]


@pytest.mark.parametrize(
    "monday", [date.fromisocalendar(year, week, 1) for year in range(2024, 2029) for week in range(1, 53, 7)], ids=str
)
def test_any_week_of_the_starter_can_be_planned_and_has_no_error(starter: Workspace, monday: date) -> None:
    now = datetime(monday.year, monday.month, monday.day, 10)
    sunday = date.fromordinal(monday.toordinal() + 6)
    view = plan(Schedule(starter, now), monday, sunday, "week")
    assert len(view.days) == 7
    assert [item for day in view.days for item in day.items]
    assert not [finding.message("zh") for finding in findings(starter, now) if finding.severity == "error"]
