"""A newcomer adds a noun, a rule and a command: one file each, and nothing else to edit."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

NOUN = '''"""A wish 心愿: what a fan asks for."""

from __future__ import annotations

from weibo_ops.model.fields import Day, Id, Text
from weibo_ops.model.noun import Noun, noun


@noun
class Wish(Noun):
    """What a fan asks for."""

    id: Id
    day: Day
    text: Text | None = None
'''
RULE = '''from __future__ import annotations

from collections.abc import Iterator

from weibo_ops.model.noun import place
from weibo_ops.rules.rule import Hit, hit, rule


@rule("WO399", "warning", zh="心愿 {wish} 没写", en="the wish {wish} is empty")
def wish_without_text(wish: Wish) -> Iterator[Hit]:
    """A wish says nothing.

    Nobody can grant it.
    ---
    心愿是空的。

    没法实现。
    """
    if wish.text is None:
        yield hit(place(wish), wish=wish.id)
'''
COMMAND = '''from __future__ import annotations

from weibo_ops.cli.given import opened
from weibo_ops.cli.options import WorkspaceOption


def wishes(workspace: WorkspaceOption = None) -> None:
    """数一数心愿 / Count the wishes."""
    print(len(opened(workspace).wishes))
'''


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("house")
    shutil.copytree(ROOT / "weibo_ops", root / "weibo_ops", ignore=shutil.ignore_patterns("__pycache__"))
    (root / "weibo_ops/model/calendars/wishes.py").write_text(NOUN, "utf-8")
    (root / "weibo_ops/rules/calendars/wish_without_text.py").write_text(RULE, "utf-8")
    (root / "weibo_ops/cli/commands/wishes.py").write_text(COMMAND, "utf-8")
    (root / "tea/calendars").mkdir(parents=True)
    (root / "tea/calendars/wishes.yaml").write_text("wishes:\n  - {id: more-tea, day: 2026-11-24}\n", "utf-8")
    return root


def said(house: Path, *arguments: str) -> str:
    environment = {**os.environ, "PYTHONPATH": str(house), "WEIBO_OPS_LANG": "zh"}
    command = [sys.executable, "-m", "weibo_ops", *arguments]
    return subprocess.run(command, cwd=house, env=environment, capture_output=True, text=True, check=True).stdout


def test_the_rule_judges_the_noun(house: Path) -> None:
    found = said(house, "lint", "-w", "tea", "--today", "2026-11-23")
    assert "calendars/wishes.yaml:2:5: WO399 警告 心愿 more-tea 没写  (wish-without-text)" in found


def test_the_command_is_there_and_in_the_help(house: Path) -> None:
    assert said(house, "wishes", "-w", "tea") == "1\n"
    assert "数一数心愿" in said(house, "--help")


def test_editors_know_the_noun(house: Path) -> None:
    assert '"wishes"' in said(house, "schema", "calendars")
