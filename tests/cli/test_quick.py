"""Lint answers from what it kept, and never otherwise than it would have answered anew."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from weibo_ops.cli import answers, linting
from weibo_ops.cli.app import run
from weibo_ops.cli.quick import quick, read
from weibo_ops.workspace.tree import Folder

Answer = tuple[bytes, str, int | None]
TODAY = ["--today", "2026-11-23"]


@contextmanager
def screens() -> Iterator[tuple[io.BytesIO, io.BytesIO]]:
    out, err = io.BytesIO(), io.BytesIO()
    before = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = (io.TextIOWrapper(stream, "utf-8", write_through=True) for stream in (out, err))
    try:
        yield out, err
    finally:
        sys.stdout, sys.stderr = before


def asked(act: Callable[[list[str]], int | None], arguments: list[str]) -> Answer:
    with screens() as (out, err):
        code = act(arguments)
        return out.getvalue(), err.getvalue().decode(), code


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    there = tmp_path / "desk"
    small_desk(there)
    monkeypatch.chdir(there)
    return there


def small_desk(there: Path) -> None:
    (there / "playbooks").mkdir(parents=True)
    (there / "calendars").mkdir()
    (there / "weibo-ops.yaml").write_text("name: 茶\nlanguage: zh\n", encoding="utf-8")
    (there / "playbooks" / "desk.yaml").write_text(
        "accounts:\n  - {id: main, handle: 清远茶, min_gap: 30m}\n"
        "people:\n  - {id: jia, name: 甲}\n  - {id: yi, name: 乙}\n"
        "duties:\n  - {duty: content, owner: jia, backup: yi}\n",
        encoding="utf-8",
    )
    for number in range(3):
        (there / "calendars" / f"w{number}.yaml").write_text(
            f"posts:\n  - {{id: a{number}, account: main, at: 2026-11-2{number + 4} 10:00, text: 茶到了}}\n",
            encoding="utf-8",
        )


@pytest.fixture
def told_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing may be linted from here on: whatever is answered was kept."""

    def stop(*_: object) -> int:
        raise AssertionError("it was asked anew")

    monkeypatch.setattr(linting, "_one", stop)


def test_what_was_answered_is_told_again_without_looking(desk: Path, request: pytest.FixtureRequest) -> None:
    first = asked(quick, ["lint", *TODAY])
    request.getfixturevalue("told_only")
    assert asked(quick, ["lint", *TODAY]) == first
    assert first[2] == 0


@pytest.mark.parametrize("spoil", ["cut", "other", "folder", "empty"])
def test_a_damaged_cache_is_as_good_as_none(desk: Path, spoil: str) -> None:
    first = asked(quick, ["lint", *TODAY])
    kept = Path(answers.folder())
    for file in kept.iterdir():
        if spoil == "cut":
            file.write_bytes(file.read_bytes()[:-7])
        elif spoil == "other":
            file.write_bytes(b"\xff" * 200)
        elif spoil == "empty":
            file.write_bytes(b"")
        else:
            file.unlink()
            file.mkdir()
    assert asked(quick, ["lint", *TODAY]) == first


def test_a_cache_that_cannot_be_written_is_no_trouble(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (desk.parent / "cache").write_text("a file where the folder should be", encoding="utf-8")
    assert asked(quick, ["lint", *TODAY])[2] == 0
    monkeypatch.setenv("XDG_CACHE_HOME", "/proc/no")
    assert asked(quick, ["lint", *TODAY])[2] == 0


def test_what_cannot_be_read_here_is_left_to_typer(desk: Path) -> None:
    for line in (
        ["--help"],
        ["--nope"],
        ["--sel", "WO3"],
        ["--today"],
        ["--format=text", "--select"],
        ["--fix=1"],
        ["-x"],
    ):
        assert read(line) is None


def test_what_stops_it_is_told_once_and_what_was_told_before_it_too(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(desk, desk.parent / "other")
    monkeypatch.setattr(sys, "argv", ["weibo-ops"])
    assert asked(quick, ["lint", "--today", "nonsense"])[1].count("nonsense") == 1
    _, err, code = asked(quick, ["lint", ".", "../other/calendars/none.yaml", *TODAY])
    assert (code, err.count("none.yaml"), err.count("没有发现问题")) == (2, 1, 1)


def test_a_diff_of_several_workspaces_is_refused_for_no_folder_could_take_it(desk: Path) -> None:
    shutil.copytree(desk, desk.parent / "other")
    out, err, code = asked(run, ["lint", ".", "../other", "--diff", *TODAY])
    assert (out, code, "--diff" in err) == (b"", 2, True)


def test_it_is_asked_anew_when_any_of_its_paths_comes_to_stand_in_another_workspace(desk: Path) -> None:
    (desk / "notes").mkdir()
    (desk / "notes" / "a.yaml").write_text("a: b\n", encoding="utf-8")
    line = ["lint", "--skip-foreign", *TODAY, "calendars/w0.yaml", "notes/a.yaml"]
    first = asked(quick, line)
    assert asked(quick, line) == first
    (desk / "notes" / "weibo-ops.yaml").write_text("name: 记\n", encoding="utf-8")
    (desk / "notes" / "playbooks").mkdir()
    (desk / "notes" / "a.yaml").rename(desk / "notes" / "playbooks" / "a.yaml")
    line[-1] = "notes"
    asked(quick, line)
    (desk / "notes" / "weibo-ops.yaml").unlink()
    assert asked(quick, line) == asked(quick, [*line, "--no-cache"])


def test_a_file_that_changes_while_it_is_linted_leaves_nothing_false(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = desk / "calendars" / "w0.yaml"
    before, after = file.read_bytes(), file.read_bytes().replace("茶".encode(), "#茶 到".encode())
    reading = Folder.read

    def changing(tree: Folder, path: str) -> bytes | None:
        content = reading(tree, path)
        if path == "calendars/w0.yaml":
            file.write_bytes(before if content == after else after)
        return content

    monkeypatch.setattr(Folder, "read", changing)
    for _ in range(3):
        asked(quick, ["lint", *TODAY])
    monkeypatch.undo()
    monkeypatch.setenv("XDG_CACHE_HOME", str(desk.parent / "cache"))
    monkeypatch.chdir(desk)
    for content in (before, after):
        file.write_bytes(content)
        assert asked(quick, ["lint", *TODAY]) == asked(quick, ["lint", *TODAY, "--no-cache"])


@pytest.mark.skipif(os.name == "nt", reason="a POSIX shell closes the streams")
@pytest.mark.parametrize("closed", [">&-", "2>&-", "2>/dev/full"])
def test_a_stream_that_is_not_there_costs_nothing_but_what_goes_there(desk: Path, closed: str) -> None:
    (desk / "calendars" / "w0.yaml").write_text("posts: [\n", encoding="utf-8")
    line = f"{sys.executable} -c 'from weibo_ops.cli.main import main; main()' lint {closed}"
    for _ in range(2):
        done = subprocess.run(["/bin/sh", "-c", line], capture_output=True, text=True, check=False)
        assert done.returncode == 1
        assert "Traceback" not in done.stderr
        assert done.stdout.count("calendars/w0.yaml:") == (closed != ">&-")


def test_a_folder_of_packages_that_is_not_there_is_no_trouble(desk: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": "/none/site-packages"}
    line = [sys.executable, "-c", "from weibo_ops.cli.main import main; main()", "lint", *TODAY]
    assert subprocess.run(line, env=environment, capture_output=True, check=False).returncode == 0


def test_a_command_line_has_an_option_for_every_wish_and_no_other() -> None:
    import typer.main

    from weibo_ops.cli.app import app

    command = typer.main.get_command(app("lint")).commands["lint"]  # type: ignore[attr-defined]
    options = {name for param in command.params for name in param.opts if name.startswith("-")}
    named = {f"--{field.name.replace('_', '-')}" for field in fields(linting.Wish)} - {"--paths"}
    assert options - {"--help"} == named | set(linting.SHORT)


WORDS = st.sampled_from(["calendars/w0.yaml", "中 文.yaml", "x", "WO3", "json", "2026-11-23"])
PIECES = st.one_of(
    st.tuples(st.sampled_from(["--select", "--ignore", "--format", "--today", "-o", "-w", "--fail-on"]), WORDS),
    st.tuples(st.sampled_from(["--select=", "--format="]), WORDS).map(lambda pair: (pair[0] + pair[1],)),
    st.tuples(st.sampled_from(["--statistics", "--fix", "--no-cache", "--skip-foreign"])),
    st.tuples(WORDS),
)


@settings(max_examples=60, deadline=None)
@given(pieces=st.lists(PIECES, max_size=5), last=st.sampled_from([(), ("--", "-x.yaml"), ("--",)]))
def test_what_is_read_here_is_what_typer_reads(pieces: list[tuple[str, ...]], last: tuple[str, ...]) -> None:
    arguments = [word for piece in pieces for word in piece] + list(last)
    seen: list[linting.Wish] = []

    def note(wish: linting.Wish, _: object) -> int:
        seen.append(wish)
        return 0

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(linting, "lint", note)
        code = run(["lint", *arguments])
    assert code == 0
    assert read(arguments) == seen[0]


CHANGES = (
    "text",
    "again",
    "touch",
    "rename",
    "remove",
    "add",
    "settings",
    "playbook",
    "leave",
    "day",
    "option",
    "waiver",
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(changes=st.lists(st.tuples(st.sampled_from(CHANGES), st.integers(0, 2)), min_size=1, max_size=8))
def test_it_never_answers_otherwise_than_anew(
    changes: list[tuple[str, int]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    top = tmp_path_factory.mktemp("random")
    small_desk(top / "desk")
    here = Path.cwd()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(top / "cache"))
        os.chdir(top / "desk")
        try:
            line = ["lint", *TODAY]
            for turn, (change, number) in enumerate(changes):
                line = changed(top / "desk", change, number, turn, line)
                kept, anew = asked(quick, line), asked(quick, [*line, "--no-cache"])
                assert kept == anew, (change, number)
        finally:
            os.chdir(here)
            shutil.rmtree(top)


def changed(desk: Path, change: str, number: int, turn: int, line: list[str]) -> list[str]:
    file = desk / "calendars" / f"w{number}.yaml"
    there = file.read_text(encoding="utf-8") if file.exists() else "posts: []\n"
    if change == "text":
        file.write_text(there.replace("茶到了", f"#茶 到了{turn}"), encoding="utf-8")
    elif change == "touch" and file.exists():
        os.utime(file, (turn, turn))
    elif change == "rename" and file.exists():
        file.rename(file.with_name(f"w{(number + 1) % 3}.yaml"))
    elif change == "remove":
        file.unlink(missing_ok=True)
    elif change == "add":
        file.write_text(there + "skips:\n  - {column: gone, day: 2026-11-24, why: 停}\n", encoding="utf-8")
    elif change == "settings":
        said = ("lint: {ignore: [WO1]}\n", "lint: {severity: {WO2: info}, banned: [茶]}\n", "language: en\n")[number]
        (desk / "weibo-ops.yaml").write_text(f"name: 茶\n{said}", encoding="utf-8")
    elif change == "playbook":
        playbook = desk / "playbooks" / "desk.yaml"
        playbook.write_text(playbook.read_text(encoding="utf-8").replace("30m", f"{turn + 1}h"), encoding="utf-8")
    elif change == "leave":
        file.write_text(there + "leave:\n  - {person: jia, start: 2026-11-24, end: 2026-11-28}\n", encoding="utf-8")
    elif change == "waiver":
        file.write_text(there.replace("}\n", "}  # WO301 ok until 2026-11-30: 试\n", 1), encoding="utf-8")
    elif change == "day":
        return ["lint", "--today", f"2026-{10 + number}-2{turn % 9}"]
    elif change == "option":
        return ["lint", *TODAY, *(["--select", "WO3"], ["--format", "json"], ["--statistics"])[number]]
    return line
