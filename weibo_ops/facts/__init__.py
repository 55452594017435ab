"""What law, platform and almanac say: dated YAML with its sources, read on first use.

An entry without `source`, `as_of` or `confidence` has those of its file's head. Every scalar is text.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, cast


@cache
def facts(name: str) -> Mapping[str, Any]:
    """Return the subject `name` (`solemn`, `nodes`, `festivals`, `platform`) as nested mappings, lists and text.

    Raises:
        FileNotFoundError: There is no such subject.
        ValueError: The file is no calendar of facts, a bug of ours.
    """
    from weibo_ops.source.reader import read

    path = Path(__file__).parent / f"{name}.yaml"
    document = read(path.name, path.read_bytes())
    if document.faults or not isinstance(document.data, dict):
        raise ValueError(f"{path.name}: {document.faults}")
    return cast("Mapping[str, Any]", document.data)


def figure(name: str) -> int:
    """Return the limit `name` of `platform.yaml`, in the unit that stands beside it there.

    Raises:
        KeyError: There is no such limit.
    """
    return int(facts("platform")["limits"][name]["value"])


def english(name: str) -> str:
    """Return the English name of a festival, term, day off, solemn day or node; `name` itself where there is none."""
    return _english_names().get(name, name)


@cache
def _english_names() -> Mapping[str, str]:
    festivals = facts("festivals")
    named = [
        *facts("nodes")["nodes"],
        *facts("solemn")["days"],
        *festivals["terms"],
        *festivals["holidays"],
        *festivals["festivals"],
    ]
    return {entry["name"]: entry["en"] for entry in named}
