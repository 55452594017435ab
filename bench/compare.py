"""Measure start-up and lint beside their neighbours: ``python bench/compare.py``.

Run it with the interpreter of a virtual environment that has weibo-ops in it, and yamllint and check-jsonschema
(``pip install yamllint check-jsonschema``); it installs nothing. All figures are ratios: the median of pairs taken in
the same round, since a busy machine moves milliseconds by half and leaves ratios where they are.
"""

from __future__ import annotations

import argparse
import compileall
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import corpus

ROOT = Path(__file__).resolve().parents[1]
BIN = Path(sys.executable).parent
YAMLLINT = "{extends: default, rules: {line-length: disable, document-start: disable, comments: disable}}"
# Two commands and nothing in them: what Typer itself costs.
BARE = '''
import typer
app = typer.Typer()
@app.command()
def plan(day: str = "today") -> None:
    """Plan."""
@app.command()
def lint(path: str = ".") -> None:
    """Lint."""
app()
'''


@dataclass(frozen=True)
class Run:
    """One run: wall seconds, CPU seconds, peak memory in MiB."""

    wall: float
    cpu: float
    memory: float


def run(command: Sequence[str], folder: Path, codes: tuple[int, ...] = (0,)) -> Run:
    """Run a command to its end, its output thrown away.

    Raises:
        RuntimeError: it ends with a code that is none of these, so that a failure is not taken for speed.
    """
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    with tempfile.TemporaryFile() as complaints:
        begun = time.perf_counter()
        child = subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=complaints)
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.perf_counter() - begun
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode not in codes:
            complaints.seek(0)
            raise RuntimeError(
                f"{command} ended with {child.returncode}: {complaints.read()[-500:].decode(errors='replace')}"
            )
    # Linux counts in KiB, macOS in bytes.
    return Run(
        wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / (1024 if sys.platform == "linux" else 1024 * 1024)
    )


def rounds(
    commands: Mapping[str, Sequence[str]],
    folders: Mapping[str, Path],
    count: int,
    codes: tuple[int, ...] = (0,),
    before: Mapping[str, Callable[[int], None]] | None = None,
) -> dict[str, list[Run]]:
    """Run all commands in turn, one round after the other; the first round warms up and does not count. ``before`` is
    done ahead of a command, and not timed."""
    found: dict[str, list[Run]] = {name: [] for name in commands}
    for turn in range(count + 1):
        for name, command in commands.items():
            if before and name in before:
                before[name](turn)
            one = run(command, folders[name], codes)
            if turn:
                found[name].append(one)
    return found


def ratio(ours: Sequence[Run], theirs: Sequence[float]) -> float:
    """Return the median of our wall time over theirs, pair by pair."""
    return statistics.median(one.wall / other for one, other in zip(ours, theirs, strict=True))


def line(what: str, measured: str, budget: str, kept: bool, note: str = "") -> None:
    """Print a row."""
    print(f"{what:<52} {measured:>10} {budget:>10}  {'kept' if kept else 'OVER'}  {note}")


def start_up(scratch: Path, count: int) -> bool:
    """Measure the first answer; return whether the budgets are kept."""
    bare = scratch / "bare.py"
    bare.write_text(BARE, "utf-8")
    ours = str(BIN / "weibo-ops")
    commands = {
        "pass": [sys.executable, "-c", "pass"],
        "version": [ours, "--version"],
        "help": [ours, "--help"],
        "bare help": [sys.executable, str(bare), "--help"],
        "plan": [ours, "plan", "week", "--today", corpus.TODAY],
        "lint": [ours, "lint", "--today", corpus.TODAY, "--no-cache"],
    }
    found = rounds(commands, dict.fromkeys(commands, ROOT), count)
    passes = [one.wall for one in found["pass"]]
    print(f"python -c pass: {statistics.median(passes) * 1000:.1f} ms\n")
    kept = True
    for name, what, budget in (
        ("version", "--version", 1.5),
        ("plan", "plan week on the starter", 35.0),
        ("lint", "lint on the starter, nothing kept", 26.0),
    ):
        times = ratio(found[name], passes)
        kept = kept and (budget is None or times <= budget)
        line(
            f"{what} / python -c pass",
            f"x{times:.2f}",
            f"x{budget}" if budget else "-",
            budget is None or times <= budget,
        )
    times = ratio(found["help"], [one.wall for one in found["bare help"]])
    line(
        "--help / --help of a bare Typer app",
        f"x{times:.2f}",
        "x1.4",
        times <= 1.4,
        f"bare: x{ratio(found['bare help'], passes):.1f} of pass",
    )
    return kept and times <= 1.4


def thousand(scratch: Path, count: int) -> bool:
    """Measure a thousand calendars; return whether the budgets are kept."""
    desk, behind = scratch / "desk", scratch / "behind"
    files = corpus.write(desk)
    corpus.write(behind, closed=False)
    schema, settings = scratch / "calendars.json", scratch / "yamllint.yaml"
    schema.write_bytes(
        subprocess.run([str(BIN / "weibo-ops"), "schema", "calendars"], check=True, capture_output=True).stdout
    )
    settings.write_text(YAMLLINT, "utf-8")
    paths = sorted(str(file.relative_to(desk)) for file in (desk / "calendars").rglob("*.yaml"))
    again = [str(BIN / "weibo-ops"), "lint", "--today", corpus.TODAY, "--format", "json"]
    lint = [*again, "--no-cache"]
    commands = {
        "weibo-ops": lint,
        "yamllint": [str(BIN / "yamllint"), "-c", str(settings), "calendars"],
        "check-jsonschema": [str(BIN / "check-jsonschema"), "--schemafile", str(schema), *paths],
        "weibo-ops, no week closed": lint,
    }
    found = rounds(commands, dict.fromkeys(commands, desk) | {"weibo-ops, no week closed": behind}, count, (0, 1))
    print(f"\n{files} calendars, {sum((desk / path).read_text('utf-8').count(chr(10)) for path in paths)} lines")
    for name, runs in found.items():
        wall, cpu = statistics.median(one.wall for one in runs), statistics.median(one.cpu for one in runs)
        print(f"  {name:<26} {wall:7.2f} s wall {cpu:7.2f} s cpu {max(one.memory for one in runs):7.1f} MiB")
    both = [one.wall + other.wall for one, other in zip(found["yamllint"], found["check-jsonschema"], strict=True)]
    share, memory = 1 / ratio(found["weibo-ops"], both), max(one.memory for one in found["weibo-ops"])
    line("lint, nothing kept / (yamllint + check-jsonschema)", f"1/{share:.1f}", "1/12", share >= 12)
    line("lint, peak memory", f"{memory:.1f} MiB", "-", True)
    return kept_answers(again, desk, desk / paths[0], count) and share >= 12


def kept_answers(lint: Sequence[str], desk: Path, file: Path, count: int) -> bool:
    """Measure lint where nothing changed, and where one file did; return whether the budgets are kept."""

    def change(turn: int) -> None:
        with file.open("a", encoding="utf-8") as opened:
            opened.write(f"# {turn}\n")

    commands = {"pass": [sys.executable, "-c", "pass"], "changed": lint, "same": lint}
    found = rounds(commands, dict.fromkeys(commands, desk), max(count, 5), (0, 1), {"changed": change})
    passes = [one.wall for one in found["pass"]]
    same, changed = ratio(found["same"], passes), ratio(found["changed"], passes)
    line("lint, nothing changed / python -c pass", f"x{same:.1f}", "x8", same <= 8)
    line("lint, one file changed / python -c pass", f"x{changed:.1f}", "x25", changed <= 25)
    return same <= 8 and changed <= 25


def main() -> int:
    """Print the table; return 1 if a budget is not kept."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument(
        "--rounds", type=int, default=9, help="rounds of start-up; a third of them for the thousand files"
    )
    given = options.parse_args()
    missing = [name for name in ("weibo-ops", "yamllint", "check-jsonschema") if not (BIN / name).exists()]
    if missing:
        print(f"not beside {sys.executable}: {', '.join(missing)}; pip install them there first", file=sys.stderr)
        return 2
    # Without byte code every import takes twice as long, and only the first time: compile before the clock runs.
    for folder in [str(ROOT / "weibo_ops"), *(path for path in sys.path if path.endswith("site-packages"))]:
        compileall.compile_dir(folder, quiet=2)
    print(f"{'':<52} {'measured':>10} {'budget':>10}")
    with tempfile.TemporaryDirectory() as scratch:
        os.environ["XDG_CACHE_HOME"] = str(Path(scratch) / "cache")
        kept = [start_up(Path(scratch), given.rounds), thousand(Path(scratch), max(given.rounds // 3, 1))]
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(main())
