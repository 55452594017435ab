"""A text parsed as far as it can be: where YAML's meaning is plainly not the writer's, by what was meant."""

from __future__ import annotations

import re
from itertools import islice
from typing import NamedTuple

from yaml.error import YAMLError

from weibo_ops.source.decoding import decoded
from weibo_ops.source.diagnosis import diagnosis
from weibo_ops.source.eaten import eaten
from weibo_ops.source.flaw import Edit, Flaw, Mending
from weibo_ops.source.tabs import untabbed
from weibo_ops.source.tree import Tree, Unbounded, Wreck, grown

LARGEST = 2 * 1024 * 1024
_ROUNDS = 200
_PARSED = 1_500_000  # characters, over all rounds: what libyaml reads well within a second
_ENOUGH = 200  # flaws; a file with more is not a file of this kind


class Mended(NamedTuple):
    """What was parsed in the end: `written` is the text as in the file, `mending.text` the one of the tree's marks."""

    written: str
    mending: Mending
    tree: Tree | None
    flaws: list[Flaw]


def mended(content: bytes, dashes: bool = True) -> Mended:
    """Return the tree of a file's bytes, None where they cannot be parsed, and the flaws found on the way; ``dashes``:
    lost ones are looked for, as they need not be where no key stands twice."""
    if len(content) > LARGEST:
        flaw = Flaw("file-too-large", 0, 0, {"size": len(content), "limit": LARGEST})
        return Mended("", Mending(""), None, [flaw])
    text, clean, flaws, legible = decoded(content)
    mending = Mending(clean)
    if not legible:
        return Mended(text, mending, None, flaws)
    conflict = _conflict(text)
    if conflict:
        return Mended(text, mending, None, [*flaws, conflict])
    return Mended(text, mending, _parsed(mending, flaws, dashes), flaws)


def _parsed(mending: Mending, flaws: list[Flaw], dashes: bool) -> Tree | None:
    seen: set[tuple[str, int]] = set()
    flaws += _directives(mending) + _byte_order_marks(mending)
    rounds = max(1, min(_ROUNDS, _PARSED // (len(mending.text) + 1)))
    for turn in range(rounds):
        tree = None
        try:
            tree = grown(mending.text)
            found = eaten(mending.text, tree, dashes)
        except Wreck as wreck:
            found = [_diagnosed(mending.text, wreck)]
        except YAMLError as error:  # a reader's, which has a position and no mark
            at = int(getattr(error, "position", 0))
            found = [Flaw("broken-yaml", at, at + 1, {"problem": "other"})]
        except Unbounded as bound:
            found = [Flaw(bound.kind, bound.index, bound.index + 1, {"limit": bound.limit})]
        cured = [flaw for flaw in found if flaw.edits]
        told = cured if cured and tree else found
        settled = [_settled(flaw, mending) for flaw in told]
        fresh = [flaw for flaw in settled if (flaw.kind, flaw.start) not in seen]
        flaws += fresh
        seen.update((flaw.kind, flaw.start) for flaw in fresh)
        if tree and any(flaw.kind == "unclosed-quote" and "seen" in flaw.facts and not flaw.edits for flaw in found):
            return None  # whole items are in that text
        if not cured or not fresh or len(flaws) >= _ENOUGH or turn == rounds - 1:
            return tree
        mending.apply([edit for flaw in cured for edit in flaw.edits])
    raise AssertionError("the last round returns")


def _diagnosed(text: str, wreck: Wreck) -> Flaw:
    flaw = diagnosis(text, wreck)
    if flaw.kind == "tab-indentation" and not flaw.edits:
        return flaw._replace(edits=untabbed(text))
    return flaw


def _byte_order_marks(mending: Mending) -> list[Flaw]:
    """Take out byte order marks at the start of a line, as files put together have them."""
    text = mending.text
    marks = re.finditer("(?:^|(?<=[\r\n]))\ufeff+", text) if "\ufeff" in text else iter(())
    found = [match.span() for match in islice(marks, _ENOUGH)]
    facts = {"code": "U+FEFF", "where": "indentation"}
    flaws = [_settled(Flaw("odd-space", start, end, facts, (Edit(start, end, ""),)), mending) for start, end in found]
    if found:
        mending.apply([Edit(start, end, "") for start, end in found])
    return flaws


def _directives(mending: Mending) -> list[Flaw]:
    """Turn `%` lines before the first content into remarks; the two parsers differ on which of them they take."""
    text = mending.text
    head = re.match(r"(?:[ \t]*(?:[#%][^\r\n]*)?[\r\n]+)*(?:%[^\r\n]*)?", text) if "%" in text else None
    found = [match.start() for match in islice(re.finditer("(?m)^%", text[: head.end()]), _ENOUGH)] if head else []
    if found:
        mending.apply([Edit(at, at + 1, "#") for at in found])
    return [Flaw("broken-yaml", at, at + 1, {"problem": "directive"}) for at in found]


def _settled(flaw: Flaw, mending: Mending) -> Flaw:
    if not mending.rounds:
        return flaw
    written = [mending.written(edit) for edit in flaw.edits]
    edits = tuple(edit for edit in written if edit is not None)
    return flaw._replace(
        start=mending.origin(flaw.start),
        end=mending.origin(flaw.end),
        edits=edits if len(edits) == len(written) else (),
    )


def _conflict(text: str) -> Flaw | None:
    for mark in ("<<<<<<<", ">>>>>>>", "======="):
        at = text.find(mark)
        while at >= 0:
            alone = at == 0 or text[at - 1] in "\r\n"
            if alone and text[at + 7 : at + 8] in ("", " ", "\r", "\n"):
                return Flaw("conflict-marker", at, at + 7, {"marker": mark})
            at = text.find(mark, at + 1)
    return None
