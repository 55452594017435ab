"""Settings: what ``weibo-ops.yaml`` says. Everything may be left out."""

from __future__ import annotations

from dataclasses import field
from typing import Annotated, Literal

from weibo_ops.model.fields import Reading, Text
from weibo_ops.model.noun import part

Level = Literal["error", "warning", "info"]


def _zone(name: str) -> str:
    from zoneinfo import ZoneInfo

    try:
        ZoneInfo(name)
    except (OSError, KeyError):
        raise ValueError(name) from None
    return name


@part
class PathRules:
    """Rules that do not hold for some paths (globs, relative to the workspace)."""

    paths: tuple[Text, ...]
    ignore: tuple[Text, ...] = ()


@part
class LintSettings:
    """Which rules run, and how hard they strike."""

    select: tuple[Text, ...] = ()
    ignore: tuple[Text, ...] = ()
    per_path: tuple[PathRules, ...] = ()
    severity: dict[str, Level] = field(default_factory=dict)
    fail_on: Level = "error"
    packs: tuple[Text, ...] = ()
    banned: tuple[Text, ...] = ()
    baseline: Text | None = None


@part
class Settings:
    """A desk's settings: its name, language and zone, how it is linted, the options of single rules."""

    name: Text | None = None
    language: Literal["zh", "en"] | None = None
    timezone: Annotated[str, Reading(str, "zone", _zone)] = "Asia/Shanghai"
    lint: LintSettings = field(default_factory=LintSettings)
    rules: dict[str, dict[str, object]] = field(default_factory=dict)
