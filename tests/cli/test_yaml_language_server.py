"""What an operator's editor makes of our schemas: the real yaml-language-server, spoken to over its pipes."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from threading import Timer
from typing import Any

import pytest

from weibo_ops.cli.app import run

pytestmark = [pytest.mark.slow, pytest.mark.editor]

ROOT = Path(__file__).resolve().parents[2]
NAME = "yaml-language-server"


def server(cache: Path) -> str:
    """Return the server's command: the one asked for, the repository's, the machine's, else one that npm brings."""
    asked = os.environ.get("WEIBO_OPS_YAML_SERVER")
    bins = [Path(asked), Path(asked) / "node_modules/.bin"] if asked else []
    search = os.pathsep.join(map(str, [*bins, ROOT / "node_modules/.bin", cache / "node_modules/.bin"]))
    if asked and Path(asked).is_file():
        return asked
    found = shutil.which(NAME, path=search) or shutil.which(NAME)
    if found is None and not os.environ.get("CI") and shutil.which("npm"):
        quietly = ["--no-audit", "--no-fund", "--prefix", str(cache)]
        subprocess.run(["npm", "install", *quietly, NAME], check=True, timeout=180)
        found = shutil.which(NAME, path=str(cache / "node_modules/.bin"))
    if found is None:
        pytest.fail(f"{NAME} is not there: npm install {NAME}, and name its folder in WEIBO_OPS_YAML_SERVER")
    return found


class Editor:
    """The few words of the language server protocol that a schema's test needs."""

    def __init__(self, command: str, root: Path, schemas: dict[str, Any]) -> None:
        self.root = root
        self.settings = {"schemas": schemas, "validate": True, "completion": True, "schemaStore": {"enable": False}}
        self.process = subprocess.Popen([command, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.number = 0
        self.told: dict[str, list[dict[str, Any]]] = {}
        folder = {"uri": root.as_uri(), "name": root.name}
        self.ask("initialize", processId=None, rootUri=root.as_uri(), workspaceFolders=[folder], capabilities={
            "workspace": {"configuration": True, "workspaceFolders": True},
            "textDocument": {"completion": {"completionItem": {"snippetSupport": True}}},
        })  # fmt: skip
        self.send(method="initialized", params={})
        self.send(method="workspace/didChangeConfiguration", params={"settings": {"yaml": self.settings}})

    def send(self, **message: Any) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.process.stdin
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self.process.stdin.flush()

    def heard(self) -> dict[str, Any]:
        """Return the next message, after answering it if it is a question."""
        assert self.process.stdout
        length = 0
        while line := self.process.stdout.readline().strip():
            if line.lower().startswith(b"content-length:"):
                length = int(line.partition(b":")[2])
        assert length, "the server is gone"
        message: dict[str, Any] = json.loads(self.process.stdout.read(length))
        if "method" in message and "id" in message:
            asked = message["method"] == "workspace/configuration"
            self.send(
                id=message["id"], result=[self.of(item) for item in message["params"]["items"]] if asked else None
            )
        if message.get("method") == "textDocument/publishDiagnostics":
            self.told[message["params"]["uri"]] = message["params"]["diagnostics"]
        return message

    def of(self, item: dict[str, Any]) -> dict[str, Any]:
        return self.settings if item.get("section") == "yaml" else {}

    def ask(self, method: str, **params: Any) -> Any:
        self.number += 1
        self.send(id=self.number, method=method, params=params)
        while (message := self.heard()).get("id") != self.number or "method" in message:
            pass
        assert "error" not in message, message
        return message["result"]

    def open(self, path: str, text: str) -> list[tuple[int, str]]:
        """Open a file and return what is wrong with it: lines from 1, and what is said."""
        uri = (self.root / path).as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self.send(method="textDocument/didOpen", params={"textDocument": document})
        while uri not in self.told:
            self.heard()
        return [(one["range"]["start"]["line"] + 1, one["message"]) for one in self.told[uri]]

    def offered(self, path: str, text: str) -> set[str]:
        """Return what is offered to complete a file at its end."""
        self.open(path, text)
        lines = text.split("\n")
        position = {"line": len(lines) - 1, "character": len(lines[-1])}
        document = {"uri": (self.root / path).as_uri()}
        found = self.ask("textDocument/completion", textDocument=document, position=position)
        return {item["label"] for item in (found["items"] if isinstance(found, dict) else found)}


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("desk")
    assert run(["init", str(root)]) == 0
    return root


@pytest.fixture(scope="module")
def editor(desk: Path, request: pytest.FixtureRequest) -> Iterator[Editor]:
    cache = request.config.cache.mkdir(NAME)
    tied = json.loads((desk / ".vscode/settings.json").read_text("utf-8"))["yaml.schemas"]
    made = Editor(server(cache), desk, tied)
    watch = Timer(120, made.process.kill)  # a server that says nothing would keep us waiting for ever
    watch.start()
    yield made
    watch.cancel()
    made.process.kill()
    made.process.communicate()


def test_the_editor_is_silent_on_every_file_of_the_starter(editor, desk):
    paths = [path.relative_to(desk).as_posix() for path in sorted(desk.rglob("*.yaml"))]
    assert len(paths) > 10
    assert {path: editor.open(path, (desk / path).read_text("utf-8")) for path in paths} == {path: [] for path in paths}


def test_the_editor_flags_a_misspelt_key_on_its_line(editor):
    told = editor.open("calendars/misspelt.yaml", 'posts:\n  - column: morning\n    day: 2026-11-23\n    txet: "x"\n')
    assert [line for line, _ in told] == [4]
    assert "txet" in told[0][1]


def test_the_editor_flags_a_word_that_is_none_of_a_list(editor):
    told = editor.open("calendars/enum.yaml", "posts:\n  - at: 2026-11-23 08:30\n    kind: lotery\n")
    assert [line for line, _ in told] == [3]
    assert "lottery" in told[0][1]


def test_the_editor_flags_a_section_in_the_wrong_folder(editor):
    assert [line for line, _ in editor.open("calendars/folder.yaml", "\ncolumns: []\n")] == [2]


def test_the_editor_offers_sections_keys_and_words(editor):
    assert {"posts", "leave", "rotas"} <= editor.offered("calendars/sections.yaml", "skips: []\n")
    keys = editor.offered("calendars/keys.yaml", "posts:\n  - column: morning\n    ")
    assert {"day", "text", "approved", "kind"} <= keys
    assert "column" not in keys
    assert {"promo", "lottery", "crisis"} <= editor.offered("calendars/kinds.yaml", "posts:\n  - column: a\n    kind: ")
    days = editor.offered("playbooks/days.yaml", "columns:\n  - id: a\n    when:\n      days: ")
    assert {"everyday", "workdays"} <= days
