"""A revision of git is a tree: what a commit holds, whatever the folder holds by now."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from weibo_ops.errors import CannotGoOn
from weibo_ops.workspace.load import load
from weibo_ops.workspace.revision import Revision
from weibo_ops.workspace.tree import Folder

QUIET = {
    "PATH": os.environ["PATH"],
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "甲",
    "GIT_AUTHOR_EMAIL": "jia@example.org",
    "GIT_COMMITTER_NAME": "甲",
    "GIT_COMMITTER_EMAIL": "jia@example.org",
}
PEOPLE = "people:\n  - {id: jia, name: 甲}\n"
ODD = "calendars/子 目录/-v 第\n48 周.yaml"

Git = Callable[..., str]


@pytest.fixture
def git(tmp_path: Path) -> Git:
    """``git("add", "-A")`` runs in the repository at the test's folder."""

    def run(*arguments: str, folder: Path = tmp_path) -> str:
        done = subprocess.run(("git", *arguments), cwd=folder, env=QUIET, check=True, capture_output=True, text=True)
        return done.stdout.strip()

    run("init", "--quiet", "--initial-branch=main")
    return run


def put(root: Path, path: str, content: str) -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(content, "utf-8")


def commit(git: Git) -> str:
    git("add", "--all")
    git("commit", "--quiet", "--no-verify", "--message", "一版")
    return git("rev-parse", "HEAD")


def at(root: Path, base: str = "HEAD", **environment: str) -> Revision:
    return Revision(root, base, {**QUIET, **environment})


def refusal(root: Path, base: str = "HEAD", **environment: str) -> str:
    with pytest.raises(CannotGoOn) as stop:
        at(root, base, **environment).paths()
    return stop.value.key


def test_a_revision_is_what_was_committed_and_not_what_the_folder_holds(git: Git, tmp_path: Path) -> None:
    put(tmp_path, "playbooks/desk.yaml", PEOPLE)
    put(tmp_path, "calendars/old.yaml", "posts: []\n")
    first = commit(git)
    put(tmp_path, "playbooks/desk.yaml", PEOPLE.replace("甲", "乙"))
    put(tmp_path, "calendars/new.yaml", "posts: []\n")
    (tmp_path / "calendars/old.yaml").unlink()
    there = at(tmp_path)
    assert there.commit == first
    assert there.root == tmp_path.resolve()
    assert there.paths() == ["playbooks/desk.yaml", "calendars/old.yaml"]
    assert there.read("playbooks/desk.yaml") == PEOPLE.encode()
    assert there.read("calendars/new.yaml") is None
    assert (there.holds("calendars/old.yaml"), there.holds("calendars/new.yaml")) == (True, False)
    assert load(there).people[0].name == "甲"


def test_a_revision_lists_the_same_files_as_the_folder_it_was_made_from(git: Git, tmp_path: Path) -> None:
    for path in (ODD, "calendars/a.yml", "calendars/.hidden.yaml", "calendars/.git-ignored/b.yaml", "calendars.yaml"):
        put(tmp_path, path, f"# {path!r}\n")
    for path in ("playbooks/b.yaml", "playbooks/deep/er/a.yaml", "playbooks/note.md", "img/茶.jpg", "weibo-ops.yaml"):
        put(tmp_path, path, f"# {path!r}\n")
    commit(git)
    there, folder = at(tmp_path), Folder(tmp_path)
    assert there.paths() == folder.paths()
    assert ODD in there.paths()
    for path in (*there.paths(), "weibo-ops.yaml", "playbooks/note.md", "img/茶.jpg", "gone.yaml"):
        assert there.read(path) == folder.read(path)
        assert there.holds(path) == folder.holds(path)


def test_a_workspace_may_be_a_folder_of_its_repository(git: Git, tmp_path: Path) -> None:
    inner = "-desk [1] 茶*"
    put(tmp_path, f"{inner}/playbooks/desk.yaml", PEOPLE)
    put(tmp_path, "playbooks/other.yaml", PEOPLE)
    put(tmp_path, "-desk [1] 茶xx/playbooks/other.yaml", PEOPLE)
    commit(git)
    there = at(tmp_path / inner)
    assert there.paths() == ["playbooks/desk.yaml"]
    assert there.read("playbooks/desk.yaml") == PEOPLE.encode()
    assert not there.holds("playbooks/other.yaml")


def test_a_workspace_that_was_not_there_yet_is_empty(git: Git, tmp_path: Path) -> None:
    git("commit", "--quiet", "--allow-empty", "--message", "空")
    put(tmp_path, "desk/playbooks/desk.yaml", PEOPLE)
    assert load(at(tmp_path / "desk")).empty


def test_links_and_submodules_are_no_files(git: Git, tmp_path: Path) -> None:
    put(tmp_path, "playbooks/desk.yaml", PEOPLE)
    (tmp_path / "playbooks/link.yaml").symlink_to("desk.yaml")
    first = commit(git)
    git("update-index", "--add", "--cacheinfo", f"160000,{first},calendars/sub.yaml")
    git("commit", "--quiet", "--message", "子模块")
    there = at(tmp_path)
    assert there.paths() == ["playbooks/desk.yaml"]
    for path in ("playbooks/link.yaml", "calendars/sub.yaml"):
        assert (there.read(path), there.holds(path)) == (None, False)


@pytest.mark.parametrize("base", ["main", "第一版", "HEAD~1", ":/一版", "@"])
def test_a_revision_is_named_as_git_names_it(git: Git, tmp_path: Path, base: str) -> None:
    put(tmp_path, "playbooks/desk.yaml", PEOPLE)
    first = commit(git)
    git("tag", "--annotate", "--message", "发布", "第一版")
    git("commit", "--quiet", "--allow-empty", "--message", "又一版")
    named = {"第一版": first, "HEAD~1": first, ":/一版": git("rev-parse", "HEAD")}
    assert at(tmp_path, base).commit == named.get(base, git("rev-parse", "HEAD"))


@pytest.mark.parametrize(
    "base",
    ["nope", "", "-h", "--all", "--output=x", "HEAD:playbooks", "^HEAD", "HEAD..HEAD", "a\0b", "HEAD\nHEAD"],
)
def test_what_names_no_commit_is_told(git: Git, tmp_path: Path, base: str) -> None:
    put(tmp_path, "playbooks/desk.yaml", PEOPLE)
    commit(git)
    assert refusal(tmp_path, base) == "revision.no-revision"
    assert not (tmp_path / "x").exists()


def test_without_repository_commit_or_git_it_says_what_is_missing(
    git: Git, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    assert refusal(tmp_path) == "revision.no-commit"
    assert refusal(tmp_path_factory.mktemp("bare")) == "revision.no-repository"
    assert refusal(tmp_path / ".git") == "revision.no-repository"
    assert refusal(tmp_path, PATH="") == "revision.no-git"


def test_a_repository_of_another_user_is_named(git: Git, tmp_path: Path) -> None:
    with pytest.raises(CannotGoOn) as stop:
        at(tmp_path, GIT_TEST_ASSUME_DIFFERENT_OWNER="1")
    assert (stop.value.key, stop.value.facts) == ("revision.not-trusted", {"folder": str(tmp_path)})


def test_a_shallow_clone_says_that_it_is_one(
    git: Git, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    put(tmp_path, "playbooks/desk.yaml", PEOPLE)
    first = commit(git)
    git("commit", "--quiet", "--allow-empty", "--message", "又一版")
    clone = tmp_path_factory.mktemp("clone") / "shallow"
    git("clone", "--quiet", "--depth=1", f"file://{tmp_path}", str(clone))
    assert at(clone).paths() == ["playbooks/desk.yaml"]
    assert refusal(clone, first) == "revision.not-in-shallow-clone"


def test_a_partial_clone_fetches_nothing_and_says_so(
    git: Git, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    put(tmp_path, "playbooks/desk.yaml", PEOPLE)
    commit(git)
    git("config", "uploadpack.allowFilter", "true")
    clone = tmp_path_factory.mktemp("clone") / "partial"
    git("clone", "--quiet", "--no-checkout", "--filter=blob:none", f"file://{tmp_path}", str(clone))
    there = at(clone)
    with pytest.raises(CannotGoOn) as stop:
        there.read("playbooks/desk.yaml")
    assert stop.value.key == "revision.objects-missing"


def test_the_environment_of_another_repository_s_hook_does_not_mislead(
    git: Git, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    put(tmp_path, "playbooks/desk.yaml", PEOPLE)
    first = commit(git)
    other = tmp_path_factory.mktemp("other")
    git("init", "--quiet", folder=other)
    hook = {"GIT_DIR": str(other / ".git"), "GIT_WORK_TREE": str(other), "GIT_INDEX_FILE": str(other / ".git/index")}
    there = at(tmp_path, **hook, GIT_PREFIX="x/", GIT_OBJECT_DIRECTORY=str(other))
    assert there.commit == first
    assert there.read("playbooks/desk.yaml") == PEOPLE.encode()


def test_nothing_that_a_repository_brings_is_run(git: Git, tmp_path: Path) -> None:
    trap = tmp_path / "trap"
    trap.write_text('#!/bin/sh\ntouch "$(dirname "$0")/sprung"\ncat\n')
    trap.chmod(0o755)
    put(tmp_path, "playbooks/desk.yaml", PEOPLE)
    put(tmp_path, ".gitattributes", "*.yaml filter=trap diff=trap\n")
    commit(git)
    for name in ("filter.trap.smudge", "filter.trap.clean", "diff.trap.textconv", "core.fsmonitor", "core.pager"):
        git("config", name, str(trap))
    for name in ("pager.ls-tree", "pager.cat-file", "alias.ls-tree", "core.sshCommand"):
        git("config", name, f"!{trap}")
    for hook in ("post-checkout", "reference-transaction", "post-index-change"):
        (tmp_path / ".git/hooks" / hook).symlink_to(trap)
    (tmp_path / "sprung").unlink(missing_ok=True)
    there = at(tmp_path)
    assert there.read("playbooks/desk.yaml") == PEOPLE.encode()
    assert not (tmp_path / "sprung").exists()


def test_a_thousand_files_are_read_by_one_process(git: Git, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(1000):
        put(tmp_path, f"calendars/{number:04}.yaml", f"# {number}\n")
    commit(git)
    there, asked = at(tmp_path), []
    start = subprocess.Popen
    monkeypatch.setattr(subprocess, "Popen", lambda *given, **more: asked.append(given[0]) or start(*given, **more))
    assert [there.read(path) for path in there.paths()] == [f"# {number}\n".encode() for number in range(1000)]
    assert [next(word for word in line if word in ("ls-tree", "cat-file")) for line in asked] == ["ls-tree", "cat-file"]
