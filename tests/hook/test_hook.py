"""The hook as a team uses it: installed from this repository by the real pre-commit and by prek, asked by real commits.

Both build an environment of their own from the package index: without one these tests fail and say so.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[2]
TOOLS = {"pre-commit": "PRE_COMMIT_HOME", "prek": "PREK_HOME"}
PLAYBOOK = """\
accounts:
  - {id: main, handle: 清远茶}
people:
  - {id: jia, name: 甲}
duties:
  - {duty: content, owner: jia}
"""
GOOD = 'posts:\n  - {id: ID, account: main, at: 2026-11-24 08:30, text: "#早安# 你好"}\n'
BAD = "posts:\n  - id: ID\n    account: main\n    at: 2026-11-24 08:30\n    text: #早安# 你好\n"
ODD = (
    "calendars/十一月 第四周.yaml",
    'calendars/it\'s "quoted" $(and) *starred*.yml',
    "calendars/two\nlines.yaml",
    "calendars/-w.yaml",
    "-desk/calendars/week.yaml",
    "desks/tea house/calendars/deep/er/week.yaml",
)


def environment(**more: str) -> dict[str, str]:
    """Return the environment of a machine whose git knows nobody's habits, and is in no commit already."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PRE_COMMIT", "PREK"))}
    who = {f"GIT_{role}_{part}": "jia@example.org" for role in ("AUTHOR", "COMMITTER") for part in ("NAME", "EMAIL")}
    settings = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "WEIBO_OPS_LANG": "zh", "SKIP": ""}
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return {**kept, **who, **settings, "PATH": path, **more}


@dataclass
class Desk:
    """A git repository with a workspace in it, and what a commit comes to."""

    root: Path
    tool: str
    home: Path
    names: list[str] = field(default_factory=list)

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        there = environment(**{TOOLS[self.tool]: str(self.home)})
        return subprocess.run(
            command, cwd=self.root, env=there, capture_output=True, text=True, timeout=300, encoding="utf-8"
        )

    def write(self, path: str, content: str) -> None:
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content.replace("ID", f"post-{len(self.names)}"), "utf-8")
        self.names.append(path)

    def commit(self) -> tuple[bool, str]:
        """Commit all there is: whether it was taken, and what was said."""
        before = self.run("git", "rev-parse", "HEAD").stdout
        self.run("git", "add", "--all")
        answer = self.run("git", "commit", "--message", "change")
        said = answer.stdout + answer.stderr
        taken = self.run("git", "rev-parse", "HEAD").stdout != before
        assert taken == (answer.returncode == 0), said
        return taken, said

    def restore(self) -> None:
        self.run("git", "reset", "--hard", "--quiet", "first")
        self.run("git", "clean", "-fdq")


@pytest.fixture(scope="session")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository that holds the working tree as a commit: what a team would name in its configuration."""
    made = tmp_path_factory.mktemp("project")
    listed = ("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
    for name in filter(None, subprocess.run(listed, cwd=ROOT, capture_output=True, check=True).stdout.split(b"\0")):
        source, target = ROOT / os.fsdecode(name), made / os.fsdecode(name)
        if source.is_file():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(source, target)
    for command in (("init", "--quiet"), ("add", "--all"), ("commit", "--quiet", "--message", "as it is")):
        subprocess.run(("git", *command), cwd=made, env=environment(), check=True)
    return made


def configuration(project: Path, *hooks: str) -> str:
    told = ("git", "rev-parse", "HEAD")
    rev = subprocess.run(
        told, cwd=project, env=environment(), capture_output=True, text=True, check=True
    ).stdout.strip()
    return "".join(
        [f"repos:\n  - repo: {project}\n    rev: {rev}\n    hooks:\n", *(f"      - {hook}\n" for hook in hooks)]
    )


@pytest.fixture(scope="session", params=TOOLS)
def installed(request: pytest.FixtureRequest, project: Path, tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """A desk whose commits are asked by the hook of file names, the hook itself installed."""
    tool = request.param
    if not shutil.which(tool, path=environment()["PATH"]):
        pytest.fail(f"{tool} is not there: pip install -e '.[test]' brings it")
    root = tmp_path_factory.mktemp("desk")
    desk = Desk(root, tool, tmp_path_factory.mktemp(tool))
    desk.run("git", "init", "--quiet")
    desk.write("playbooks/desk.yaml", PLAYBOOK)
    desk.write("weibo-ops.yaml", "name: 清远茶\n")
    (root / ".pre-commit-config.yaml").write_text(configuration(project, "id: weibo-ops-lint"), "utf-8")
    desk.run("git", "add", "--all")
    answer = desk.run(tool, "install", "--install-hooks")
    if answer.returncode:
        pytest.fail(
            f"{tool} cannot install the hook; it needs git and a package index:\n{answer.stdout}{answer.stderr}"
        )
    taken, said = desk.commit()
    assert taken, said
    desk.run("git", "tag", "first")
    return desk


@pytest.fixture
def desk(installed: Desk) -> Iterator[Desk]:
    yield installed
    installed.restore()


def test_a_bad_commit_is_refused_and_a_good_one_passes(desk: Desk) -> None:
    desk.write("calendars/week.yaml", BAD)
    taken, said = desk.commit()
    assert not taken
    assert "calendars/week.yaml:5:11: WO021 错误" in said
    desk.write("calendars/week.yaml", GOOD)
    assert desk.commit()[0]


def test_odd_names_are_looked_at_like_all_others(desk: Desk) -> None:
    for folder in ("-desk", "desks/tea house"):
        desk.write(f"{folder}/weibo-ops.yaml", "name: 门店\n")
        desk.write(f"{folder}/playbooks/desk.yaml", PLAYBOOK)
    for path in ODD:
        desk.write(path, BAD)
    taken, said = desk.commit()
    assert not taken
    assert said.count("WO021 错误") == len(ODD), said
    for path in ODD:
        desk.write(path, GOOD)
    taken, said = desk.commit()
    assert taken, said


def test_a_fault_in_the_second_of_two_workspaces_is_found(desk: Desk) -> None:
    desk.write("calendars/week.yaml", GOOD)
    desk.write("shop/weibo-ops.yaml", "name: 门店\n")
    desk.write("shop/playbooks/desk.yaml", PLAYBOOK)
    desk.write("shop/calendars/week.yaml", BAD)
    taken, said = desk.commit()
    assert not taken
    assert "工作区 shop" in said
    assert "WO021" in said


def test_files_of_no_workspace_are_nobodys_business(desk: Desk) -> None:
    desk.write("docs/playbooks/example.yaml", BAD)
    desk.write("other.yaml", "a: [\n")
    desk.write("calendars/notes.YAML", BAD)
    taken, said = desk.commit()
    assert taken, said


def test_a_renamed_and_a_deleted_file_do_not_stop_a_commit(desk: Desk) -> None:
    desk.write("calendars/a.yaml", GOOD)
    desk.write("calendars/b.yaml", GOOD)
    assert desk.commit()[0]
    (desk.root / "calendars/a.yaml").rename(desk.root / "calendars/c.yaml")
    (desk.root / "calendars/b.yaml").unlink()
    taken, said = desk.commit()
    assert taken, said


def test_the_hook_of_the_workspace_finds_what_a_deletion_breaks(desk: Desk, project: Path) -> None:
    desk.write("playbooks/accounts.yaml", "accounts:\n  - {id: shop, handle: 清远茶门店}\n")
    desk.write("calendars/week.yaml", GOOD.replace("main", "shop"))
    desk.write(".pre-commit-config.yaml", configuration(project, "id: weibo-ops-lint-workspace"))
    taken, said = desk.commit()
    assert taken, said
    (desk.root / "playbooks/accounts.yaml").unlink()
    taken, said = desk.commit()
    assert not taken
    assert "WO101" in said
