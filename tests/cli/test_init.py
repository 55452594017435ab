from __future__ import annotations

import json
import os
import re
from datetime import date, datetime
from itertools import pairwise
from pathlib import Path

import pytest
import yaml

from weibo_ops.cli.app import run
from weibo_ops.planning.schedule import Schedule
from weibo_ops.workspace import starter
from weibo_ops.workspace.load import load
from weibo_ops.workspace.tree import Folder

ROOT = Path(__file__).resolve().parents[2]
# A comment that is YAML with its mark taken away.
_NEXT = re.compile(r"^(\s*)# ( *(?:- \{|- id:|- column:|[a-z_]+:).*)$")


def files(root: Path) -> list[str]:
    return sorted(path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file())


def uncommented(text: str) -> str:
    return re.sub(r": \[\]$", ":", re.sub(_NEXT.pattern, r"\1\2", text, flags=re.MULTILINE), flags=re.MULTILINE)


def test_a_new_workspace_is_the_starter_byte_by_byte(tmp_path):
    assert run(["init", str(tmp_path / "desk")]) == 0
    for path in files(tmp_path / "desk"):
        if not path.startswith("."):
            assert (tmp_path / "desk" / path).read_bytes() == (ROOT / path).read_bytes()
    assert not (tmp_path / "desk" / "templates").exists()


def test_it_says_what_it_wrote_and_what_to_run_next_to_stderr(tmp_path, capsys):
    assert run(["init", str(tmp_path / "my desk"), "--profile", "light", "--lang", "en"]) == 0
    out, told = capsys.readouterr()
    assert out == ""
    for path in files(tmp_path / "my desk"):
        assert f"wrote {path}\n" in told
    assert told.endswith(f"weibo-ops plan week -w '{tmp_path}/my desk'\n")


@pytest.mark.parametrize("profile", starter.PROFILES)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_profile_loads_without_a_fault(tmp_path, profile, language):
    assert run(["init", str(tmp_path), "--profile", profile, "--lang", language]) == 0
    made = load(Folder(tmp_path))
    assert made.faults == ()
    assert made.columns


@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_the_light_profile_says_to_write_next_is_right_once_uncommented(tmp_path, language):
    light = starter.files("light", language)
    for path, content in light.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(uncommented(content.decode()), "utf-8")
    made = load(Folder(tmp_path))
    assert made.faults == ()
    assert {"categories", "approvals", "procedures", "styles", "contacts", "agreements"} <= set(made.sections())
    assert {"posts", "leave", "key_dates", "pauses"} <= set(made.sections())


def test_the_light_profile_is_the_same_workspace_in_both_languages():
    for path, content in starter.files("light", "zh").items():
        chinese, english = (yaml.safe_load(text) for text in (content, starter.files("light", "en")[path]))
        assert {**chinese, "language": None} == {**english, "language": None}
        for line in starter.files("light", "en")[path].decode().splitlines():
            prose = line.strip().startswith("# ") and not line.strip().startswith("#  ") and not _NEXT.match(line)
            assert not (prose and re.search("[，。：]", line))


def test_the_heavy_profile_posts_fourteen_times_on_a_working_day_and_nine_on_a_day_off(tmp_path):
    assert run(["init", str(tmp_path), "--profile", "heavy"]) == 0
    made = load(Folder(tmp_path))
    schedule = Schedule(made, datetime(2026, 11, 23))
    for day, count in ((date(2026, 11, 23), 14), (date(2026, 11, 28), 9)):
        moments = sorted(post.at for post in schedule.posts(day))
        assert len(moments) == count
        assert min(later - earlier for earlier, later in pairwise(moments)) >= 30


@pytest.mark.parametrize("there", ["weibo-ops.yaml", "calendars/posts.yaml", ".weibo-ops/settings.schema.json"])
def test_nothing_is_written_where_one_of_the_files_is_there(tmp_path, capsys, there):
    (tmp_path / there).parent.mkdir(exist_ok=True)
    (tmp_path / there).write_text("mine")
    assert run(["init", str(tmp_path), "--profile", "light"]) == 2
    assert files(tmp_path) == [there]
    assert (tmp_path / there).read_text() == "mine"
    assert there in capsys.readouterr().err


def test_a_link_to_nowhere_is_not_written_through(tmp_path):
    (tmp_path / "weibo-ops.yaml").symlink_to(tmp_path / "elsewhere")
    assert run(["init", str(tmp_path), "--profile", "light"]) == 2
    assert [path.name for path in tmp_path.iterdir()] == ["weibo-ops.yaml"]


def test_a_second_run_changes_nothing(tmp_path):
    assert run(["init", str(tmp_path)]) == 0
    before = {path: (tmp_path / path).stat().st_mtime_ns for path in files(tmp_path)}
    assert run(["init", str(tmp_path)]) == 2
    assert {path: (tmp_path / path).stat().st_mtime_ns for path in files(tmp_path)} == before


@pytest.mark.parametrize("verb", ["write", "hardlink_to"])
def test_a_failure_in_the_middle_leaves_nothing_behind(tmp_path, monkeypatch, verb):
    calls = []
    written, placed = starter._written, Path.hardlink_to

    def failing(original, *arguments):
        calls.append(arguments)
        if len(calls) == 3:
            raise OSError(28, "No space left on device")
        return original(*arguments)

    if verb == "write":
        monkeypatch.setattr(starter, "_written", lambda *arguments: failing(written, *arguments))
    else:
        # A file that came between the look and the write.
        def hurried(target, temporary):
            calls.append(target)
            if len(calls) == 3:
                target.write_text("theirs")
            placed(target, temporary)

        monkeypatch.setattr(Path, "hardlink_to", hurried)
    (tmp_path / "kept").write_text("kept")
    assert run(["init", str(tmp_path), "--profile", "light"]) == 2
    theirs = [] if verb == "write" else [calls[2].relative_to(tmp_path).as_posix()]
    assert files(tmp_path) == sorted(["kept", *theirs])
    assert all((tmp_path / path).read_text() == "theirs" for path in theirs)


def test_a_file_system_without_links_is_written_all_the_same(tmp_path, monkeypatch):
    def refused(target, temporary):
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(Path, "hardlink_to", refused)
    assert run(["init", str(tmp_path), "--profile", "light"]) == 0
    assert load(Folder(tmp_path)).faults == ()
    assert [path for path in files(tmp_path) if str(os.getpid()) in path] == []


def test_the_editor_is_told_which_schema_belongs_to_which_file(tmp_path):
    assert run(["init", str(tmp_path), "--profile", "light"]) == 0
    tied = json.loads((tmp_path / ".vscode/settings.json").read_text())["yaml.schemas"]
    for schema in tied:
        assert json.loads((tmp_path / schema).read_text("utf-8"))["$schema"].startswith(
            "http://json-schema.org/draft-07"
        )
    assert sorted(pattern for patterns in tied.values() for pattern in patterns) == [
        *("calendars/**/*.yaml", "calendars/**/*.yml", "playbooks/**/*.yaml", "playbooks/**/*.yml", "weibo-ops.yaml"),
    ]


def test_an_editors_settings_are_left_alone_and_what_to_add_is_said(tmp_path, capsys):
    (tmp_path / ".vscode").mkdir()
    (tmp_path / ".vscode/settings.json").write_text('{"editor.tabSize": 2}')
    assert run(["init", str(tmp_path), "--profile", "light"]) == 0
    assert (tmp_path / ".vscode/settings.json").read_text() == '{"editor.tabSize": 2}'
    out, told = capsys.readouterr()
    assert "yaml.schemas" in json.loads(out)
    assert ".vscode/settings.json" in told


def test_an_unknown_profile_and_a_file_for_a_folder_are_refused(tmp_path, capsys):
    assert run(["init", str(tmp_path), "--profile", "middling"]) == 2
    assert "standard" in capsys.readouterr().err
    (tmp_path / "file").write_text("x")
    assert run(["init", str(tmp_path / "file")]) == 2
    assert files(tmp_path) == ["file"]


def test_a_wheel_holds_the_starter_where_it_is_looked_for(tmp_path, monkeypatch):
    packed = tmp_path / "_starter"
    for path, content in starter.files("standard").items():
        (packed / path).parent.mkdir(parents=True, exist_ok=True)
        (packed / path).write_bytes(content)
    before = starter.files("standard")
    monkeypatch.setattr(starter.folder, "ROOT", tmp_path)
    assert starter.files("standard") == before


def test_the_schema_command_prints_json_or_writes_it(tmp_path, capsysbinary, monkeypatch):
    monkeypatch.setenv("WEIBO_OPS_LANG", "en")
    assert run(["schema", "posts", "--lang", "zh"]) == 0
    printed = capsysbinary.readouterr().out
    assert json.loads(printed)["title"] == "posts"
    assert "微博".encode() in printed
    assert run(["schema", "posts", "--lang", "zh", "-o", str(tmp_path / "posts.json")]) == 0
    assert (tmp_path / "posts.json").read_bytes() == printed
    assert run(["schema", "post"]) == 2
    assert b"did you mean posts?" in capsysbinary.readouterr().err
