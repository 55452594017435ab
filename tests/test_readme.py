"""What the READMEs show is what happens: every console block is run in a copy of the starter."""

from __future__ import annotations

import re
import shlex
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from weibo_ops.cli.app import run

ROOT = Path(__file__).resolve().parents[1]
READMES = ("README.md", "README.zh.md")
FENCE = re.compile(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(readme: str) -> Iterator[tuple[str, str | None, str]]:
    """Yield the kind, the file and the content of every block."""
    yield from FENCE.findall((ROOT / readme).read_text("utf-8"))


def commands(content: str) -> Iterator[tuple[str, list[str]]]:
    """Yield the commands of a console block, each with the lines shown below it."""
    for part in content.split("$ ")[1:] if content.startswith("$ ") else []:
        command, *shown = part.rstrip("\n").split("\n")
        yield command, shown


def pattern(shown: list[str]) -> re.Pattern[str]:
    """Return what an output must look like; a line `...` stands for any lines."""
    return re.compile("".join(r"(?:.*\n)*?" if line == "..." else re.escape(line) + r"[ ]*\n" for line in shown))


@pytest.mark.parametrize("readme", READMES)
def test_the_readme_is_true(
    readme: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    for name in ("playbooks", "calendars", "weibo-ops.yaml"):
        (shutil.copytree if (ROOT / name).is_dir() else shutil.copy)(ROOT / name, tmp_path / name)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    for name in ("WEIBO_OPS_LANG", "LC_ALL", "LC_MESSAGES", "LANG", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    ran = 0
    for kind, file, content in blocks(readme):
        if file:
            Path(file).write_text(content, "utf-8")
        for command, shown in commands(content) if kind == "console" else ():
            ran += 1
            words = shlex.split(command)
            if words[0] == "export":
                monkeypatch.setenv(*words[1].split("=", 1))
                continue
            assert words[0] == "weibo-ops", command
            monkeypatch.setattr(sys, "argv", words)
            capfdbinary.readouterr()
            code = run(words[1:])
            said = capfdbinary.readouterr()
            told = (said.out + said.err).decode()
            assert code in (0, 1), f"{command}\n{told}"
            assert not shown or pattern(shown).fullmatch(told), f"{command}\n{told}"
    assert ran > 5


@pytest.mark.parametrize("readme", READMES)
def test_a_path_that_the_readme_names_is_there(readme: str) -> None:
    text = FENCE.sub("", (ROOT / readme).read_text("utf-8"))
    named = re.findall(r"`((?:weibo_ops|tests|bench|playbooks|calendars|templates|\.ci)(?:/[\w.-]+)*/?)`", text)
    assert named
    assert not [path for path in named if not (ROOT / path).exists()]


def test_both_readmes_show_the_same_commands() -> None:
    shown = [
        [command for kind, _, content in blocks(readme) if kind in ("console", "sh") for command in content.split("\n")]
        for readme in READMES
    ]
    asked, put = (
        [re.sub(r"\s+#.*", "", line) for line in lines if "weibo-ops" in line and "export" not in line]
        for lines in shown
    )
    commands = [[line for line in lines if line.startswith(("$ ", "python3", "uv"))] for lines in (asked, put)]
    assert commands[0] == commands[1]
