"""What a finding adds to its facts: the word that was meant, the text in quotes, long texts cut short."""

from __future__ import annotations

from dataclasses import replace

from weibo_ops.i18n import Phrase, Word
from weibo_ops.rules.rule import Hit
from weibo_ops.source.edit import Put, Retext
from weibo_ops.source.flaw import quoted
from weibo_ops.source.place import Fault

_SHOWN = 40


def told(fault: Fault, **more: object) -> Hit:
    """Return the hit of a fault: its facts, texts among them cut short, and more."""
    facts = {name: short(value) if isinstance(value, str) else value for name, value in fault.facts.items()}
    return Hit(fault.place, facts | more)


def cured(fault: Fault, **more: object) -> Hit:
    """Return the hit of a fault with the edits that write what was meant, where that is known."""
    return replace(told(fault, **more), edits=fault.cure)


def renaming(fault: Fault, **more: object) -> Hit:
    """Return the hit of a misspelt key with the edit that gives it the name that was meant."""
    meant = fault.facts.get("meant")
    return replace(told(fault, **more), edits=(Put(fault.place, meant),) if meant else ())


def rewriting(fault: Fault, text: str, lost: str) -> Hit:
    """Return the hit of a fault with the edit that writes another text where it stands; ``lost``: what the file loses
    or gains by it."""
    return replace(told(fault), edits=(Retext(fault.place, text, lost),))


def short(text: str) -> str:
    """Return a text on one line and no longer than a sentence bears."""
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1]}…"


def did_you_mean(meant: object) -> Phrase | str:
    """Return the question that ends a sentence where it is known what was meant; nothing where it is not."""
    return Phrase("faults.did-you-mean", {"meant": meant}) if meant else ""


def in_quotes(meant: object) -> Phrase | Word:
    """Return the advice to quote a text, with the text where it is known."""
    if isinstance(meant, str) and meant:
        return Phrase("faults.write-quoted", {"text": quoted(short(meant))})
    return Word("faults.quote")


def written(value: object) -> Phrase | Word:
    """Return what stands there: a text in quotation marks, a list, a mapping or nothing."""
    if isinstance(value, str) and value:
        return Phrase("faults.text", {"text": short(value)})
    kind = "list" if isinstance(value, list | tuple) else "mapping" if isinstance(value, dict) else "empty"
    return Word(f"faults.found-{kind}")
