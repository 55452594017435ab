from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import pytest

from weibo_ops.errors import CannotGoOn
from weibo_ops.workspace import writing
from weibo_ops.workspace.overlay import Overlay
from weibo_ops.workspace.tree import Folder
from weibo_ops.workspace.writing import replace, write


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    root = tmp_path / "desk"
    (root / "playbooks").mkdir(parents=True)
    (root / "calendars").mkdir()
    (root / "playbooks" / "a.yaml").write_bytes(b"a: 1\r\n")
    (root / "calendars" / "b.yaml").write_bytes(b"\xef\xbb\xbfb: 1\n")
    return root


def refused(root: Path, changes: dict[str, tuple[bytes | None, bytes]]) -> str:
    with pytest.raises(CannotGoOn) as caught:
        write(root, changes)
    return caught.value.key


def files(root: Path) -> dict[str, bytes]:
    return {file.relative_to(root).as_posix(): file.read_bytes() for file in root.rglob("*") if file.is_file()}


def test_files_are_written_byte_for_byte_with_their_mode(desk: Path) -> None:
    (desk / "playbooks" / "a.yaml").chmod(0o640)
    write(
        desk,
        {
            "playbooks/a.yaml": (b"a: 1\r\n", b"a: 2\r\n"),
            "calendars/b.yaml": (b"\xef\xbb\xbfb: 1\n", b"\xef\xbb\xbfb: 2"),
            "calendars/2026/新 周.yaml": (None, b"c: 1\n"),
        },
    )
    assert files(desk) == {
        "playbooks/a.yaml": b"a: 2\r\n",
        "calendars/b.yaml": b"\xef\xbb\xbfb: 2",
        "calendars/2026/新 周.yaml": b"c: 1\n",
    }
    assert (desk / "playbooks" / "a.yaml").stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("name", ["两 个 字.yaml", "-x.yaml", "--.yaml", "a\nb.yaml", "’\"'.yaml", "字" * 80 + ".yaml"])
def test_any_name_of_a_file_will_do(desk: Path, name: str) -> None:
    write(desk, {f"calendars/{name}": (None, b"a: 1\n")})
    write(desk, {f"calendars/{name}": (b"a: 1\n", b"a: 2\n")})
    assert files(desk)[f"calendars/{name}"] == b"a: 2\n"
    assert len(files(desk)) == 3


def test_a_file_that_changed_meanwhile_is_refused_and_with_it_all_the_others(desk: Path) -> None:
    before = files(desk)
    changes: dict[str, tuple[bytes | None, bytes]] = {
        "playbooks/a.yaml": (b"a: 1\r\n", b"a: 2\r\n"),
        "calendars/b.yaml": (b"b: old\n", b"b: 2\n"),
    }
    assert refused(desk, changes) == "errors.changed-meanwhile"
    assert refused(desk, {"calendars/b.yaml": (None, b"b: 2\n")}) == "errors.changed-meanwhile"
    assert refused(desk, {"calendars/gone.yaml": (b"x", b"b: 2\n")}) == "errors.changed-meanwhile"
    assert files(desk) == before


@pytest.mark.parametrize("path", ["../a.yaml", "/etc/a.yaml", "playbooks/../../a.yaml", "", ".", "a//b.yaml", "a\0b"])
def test_nothing_outside_of_the_workspace_is_written(desk: Path, path: str) -> None:
    assert refused(desk, {path: (None, b"x")}) == "errors.outside"


def test_a_link_inside_is_written_through_and_one_that_leads_out_is_refused(desk: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside.yaml"
    outside.write_bytes(b"o: 1\n")
    (desk / "calendars" / "link.yaml").symlink_to("../playbooks/a.yaml")
    (desk / "calendars" / "out.yaml").symlink_to(outside)
    (desk / "calendars" / "far").symlink_to(tmp_path)
    (desk / "calendars" / "dangling.yaml").symlink_to(tmp_path / "nothing.yaml")
    write(desk, {"calendars/link.yaml": (b"a: 1\r\n", b"a: 2\n")})
    assert (desk / "calendars" / "link.yaml").is_symlink()
    assert (desk / "playbooks" / "a.yaml").read_bytes() == b"a: 2\n"
    assert refused(desk, {"calendars/out.yaml": (b"o: 1\n", b"o: 2\n")}) == "errors.outside"
    assert refused(desk, {"calendars/far/outside.yaml": (b"o: 1\n", b"o: 2\n")}) == "errors.outside"
    assert refused(desk, {"calendars/dangling.yaml": (None, b"o: 2\n")}) == "errors.outside"
    assert outside.read_bytes() == b"o: 1\n"


def test_two_names_of_one_file_hold_one_thing(desk: Path) -> None:
    (desk / "calendars" / "link.yaml").symlink_to("b.yaml")
    old = b"\xef\xbb\xbfb: 1\n"
    assert refused(desk, {"calendars/b.yaml": (old, b"1"), "calendars/link.yaml": (old, b"2")}) == "errors.two-names"
    write(desk, {"calendars/b.yaml": (old, b"1"), "calendars/link.yaml": (old, b"1")})
    assert files(desk)["calendars/link.yaml"] == b"1"


def test_a_read_only_file_and_what_is_no_file_are_refused(desk: Path) -> None:
    (desk / "playbooks" / "a.yaml").chmod(0o444)
    assert refused(desk, {"playbooks/a.yaml": (b"a: 1\r\n", b"x")}) == "errors.read-only"
    (desk / "calendars" / "pipe.yaml").mkdir()
    assert refused(desk, {"calendars/pipe.yaml": (b"", b"x")}) == "errors.no-regular-file"


@pytest.mark.parametrize("failing", [1, 2, 3, 4, 5])
def test_if_one_file_fails_those_before_it_are_put_back(
    desk: Path, monkeypatch: pytest.MonkeyPatch, failing: int
) -> None:
    (desk / "calendars" / "c.yaml").write_bytes(b"c: 1\n")
    before = files(desk)
    folders = sorted(desk.rglob("*"))
    turns = iter(range(1, 99))
    real_replace, real_sync = Path.replace, os.fsync

    def replacing(self: Path, target: Path) -> Path:
        if next(turns) == failing:
            raise OSError(errno.ENOSPC, "No space left on device")
        return real_replace(self, target)

    def syncing(handle: int) -> None:
        if next(turns) == failing:
            raise OSError(errno.ENOSPC, "No space left on device")
        real_sync(handle)

    monkeypatch.setattr(writing.Path, "replace", replacing)
    monkeypatch.setattr(writing.os, "fsync", syncing)
    changes: dict[str, tuple[bytes | None, bytes]] = {
        "calendars/new/d.yaml": (None, b"d: 1\n"),
        "calendars/c.yaml": (b"c: 1\n", b"c: 2\n"),
        "playbooks/a.yaml": (b"a: 1\r\n", b"a: 2\n"),
    }
    assert refused(desk, changes) == "errors.not-written"
    monkeypatch.undo()
    assert files(desk) == before
    assert sorted(desk.rglob("*")) == folders


def test_a_folder_that_takes_no_file_is_said_and_nothing_is_left(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(**_: object) -> tuple[int, str]:
        raise PermissionError(errno.EACCES, "Permission denied")

    before = files(desk)
    monkeypatch.setattr(tempfile, "mkstemp", denied)
    assert refused(desk, {"playbooks/a.yaml": (b"a: 1\r\n", b"x")}) == "errors.not-written"
    assert files(desk) == before


KILLED = """
import sys
from pathlib import Path
from weibo_ops.workspace.writing import write
root = Path(sys.argv[1])
number = 0
print("ready", flush=True)
while True:
    before = (root / "playbooks/a.yaml").read_bytes()
    number += 1
    write(root, {"playbooks/a.yaml": (before, b"a: %d\\n" % number * 20_000)})
"""


def test_a_command_that_is_killed_leaves_whole_files_and_the_next_one_clears_up(desk: Path) -> None:
    for turn in range(5):
        writer = subprocess.Popen([sys.executable, "-c", KILLED, str(desk)], stdout=subprocess.PIPE)
        assert writer.stdout is not None
        writer.stdout.readline()
        time.sleep(0.02 + turn * 0.007)
        writer.send_signal(signal.SIGKILL)
        writer.wait()
        writer.stdout.close()
        lines = (desk / "playbooks" / "a.yaml").read_bytes().split(b"\n")
        assert len(set(lines[:-1])) == 1
        assert len(lines) in (2, 20_001)
    now = (desk / "playbooks" / "a.yaml").read_bytes()
    write(desk, {"playbooks/a.yaml": (now, b"a: end\n")})
    assert files(desk) == {"playbooks/a.yaml": b"a: end\n", "calendars/b.yaml": b"\xef\xbb\xbfb: 1\n"}


def test_of_eight_at_once_one_wins_and_the_others_are_told(desk: Path) -> None:
    told: list[str] = []
    start = threading.Barrier(8)

    def once(number: int) -> None:
        start.wait()
        try:
            write(desk, {"playbooks/a.yaml": (b"a: 1\r\n", b"a: %d\n" % (number + 10))})
            told.append("written")
        except CannotGoOn as stop:
            told.append(stop.key)

    threads = [threading.Thread(target=once, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(told) == ["errors.changed-meanwhile"] * 7 + ["written"]
    assert len(files(desk)) == 2


def test_one_file_anywhere_is_written_whole(tmp_path: Path) -> None:
    target, link = tmp_path / "out.md", tmp_path / "link.md"
    link.symlink_to("out.md")
    replace(link, b"1")
    assert target.read_bytes() == b"1"
    target.chmod(0o600)
    replace(target, b"2")
    assert (target.read_bytes(), target.stat().st_mode & 0o777) == (b"2", 0o600)
    with pytest.raises(OSError, match="nowhere"):
        replace(tmp_path / "nowhere" / "out.md", b"3")
    assert sorted(file.name for file in tmp_path.iterdir()) == ["link.md", "out.md"]


def test_an_overlay_shows_what_would_be(desk: Path) -> None:
    tree = Overlay(
        Folder(desk),
        {
            "playbooks/a.yaml": b"a: 2\n",
            "calendars/b.yaml": None,
            "calendars/0.yaml": b"x: 1\n",
            "img/x.jpg": b"",
            "calendars/.hidden.yaml": b"",
        },
    )
    assert tree.paths() == ["playbooks/a.yaml", "calendars/0.yaml"]
    assert [tree.read(path) for path in ("playbooks/a.yaml", "calendars/b.yaml", "calendars/no.yaml")] == [
        b"a: 2\n",
        None,
        None,
    ]
    assert (tree.holds("img/x.jpg"), tree.holds("calendars/b.yaml"), tree.root) == (True, False, desk.resolve())
