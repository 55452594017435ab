"""WO1: does everything that is named exist?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from weibo_ops.i18n import Phrase, Word
from weibo_ops.model.noun import place
from weibo_ops.rules.hints import short
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.source.edit import Put
from weibo_ops.source.place import Fault
from weibo_ops.workspace.references import Reference, strays
from weibo_ops.workspace.workspace import Workspace

# Nothing in such a file could be searched for ids, so it may hold any.
_DARK = frozenset(("unreadable-file", "file-too-large", "not-utf8", "second-document"))
# A section under such a fault is there and was not read.
_HIDDEN = {"unknown-section": "meant", "duplicate-key": "key"}
# Under these a whole section, or an item of it, is there and says nothing.
_NO_ITEM = frozenset(("misshapen-value", "aliases-too-many", "recursive-alias", "unknown-alias"))
_CLOSE = 0.85


@rule(
    "WO101",
    "error",
    zh="没有 “{id}” 这个{nouns}{cure}",
    en="there is no {nouns} `{id}`{cure}",
    fix="unsafe",
)
def unknown_reference(workspace: Workspace) -> Iterator[Hit]:
    """Something is named that does not exist.

    A column, a person or an account that nobody described has no rhythm, no shift and no stand-in: whatever hangs on
    it is planned for nobody. Where the file that describes it cannot be read, that is said of the file, and not here.
    ---
    写到的东西并不存在。

    没有写明的栏目、人或账号，就没有节奏、没有班、也没有人代：挂在它名下的事等于没人做。写着它的文件读不了时，只报那个文件，这里不重复报。

    ```yaml bad
    leave:
      - {person: jai, start: 2026-11-25, end: 2026-11-25, stand_in: yi}  # WO101
      - {person: jia, start: 2026-11-26, end: 2026-11-26, stand_in: 乙}  # WO101
    skips:
      - {column: evening, day: 2026-11-27, why: 门店搬家}  # WO101
    ```

    ```yaml good
    leave:
      - {person: jia, start: 2026-11-25, end: 2026-11-25, stand_in: yi}
    skips:
      - {column: morning, day: 2026-11-27, why: 门店搬家}
    ```
    """
    if any(fault.kind in _DARK for fault in workspace.faults):
        return
    hidden = _hidden(workspace)
    anywhere = workspace.declared.get(None, frozenset())
    for stray in strays(workspace):
        if stray.id in anywhere or any(
            section in hidden or stray.id in workspace.declared.get(section, ()) for section in stray.sections
        ):
            continue
        cure = _cure(workspace, stray)
        if cure is None:
            continue
        nouns = tuple(Word(f"references.{section}") for section in stray.sections)
        at = place(stray.item, *stray.route)
        meant = cure.facts.get("id") if isinstance(cure, Phrase) else None
        edits = (Put(at, meant),) if meant else ()
        # A way to reach somebody, in words: no misspelt id, and a contact that the next one cannot look up.
        severity = "info" if stray.route[-1] == "contact" and meant is None and not _plain(stray.id) else None
        yield hit(at, id=short(stray.id), nouns=_either(nouns), cure=cure, edits=edits, severity=severity)


def _either(nouns: tuple[Word, ...]) -> Word | Phrase:
    if len(nouns) == 1:
        return nouns[0]
    return Phrase("references.either", {"nouns": nouns[:-1], "last": nouns[-1]})


def _hidden(workspace: Workspace) -> frozenset[str]:
    """Return the sections of which an item may be there that nobody can name: its section or its id was not read."""
    return frozenset(str(section) for fault in workspace.faults if (section := _hides(fault)))


def _hides(fault: Fault) -> object:
    route = fault.place.route
    if fault.kind in _HIDDEN:
        return fault.facts.get(_HIDDEN[fault.kind])
    nameless = fault.kind == "missing-key" and fault.facts["key"] == "id"
    return route[0] if (nameless or fault.kind in _NO_ITEM) and 0 < len(route) < 3 else None


def _cure(workspace: Workspace, stray: Reference) -> Phrase | Word | None:
    """Return what to do about a reference, None where it is none: words that may stand instead of one."""
    items = [item for section in stray.sections for item in workspace.ids(section).values()]
    if stray.loose:
        near = _nearest(stray.id, (item.id for item in items), _CLOSE) if _plain(stray.id) else None
        return Phrase("references.did-you-mean", {"id": near}) if near else None
    named = [item for item in items if getattr(item, "name", None) == stray.id]
    if len(named) == 1:
        return Phrase("references.write-id", {"name": stray.id, "id": named[0].id})
    near = _nearest(stray.id, (item.id for item in items), 0.6)
    return Phrase("references.did-you-mean", {"id": near}) if near else Word("references.add-it")


def _plain(text: str) -> bool:
    return all(letter.isascii() and (letter.islower() or letter.isdigit() or letter == "-") for letter in text)


def _nearest(text: str, known: Iterable[str], cutoff: float) -> str | None:
    from difflib import get_close_matches

    found = get_close_matches(text, list(known), 1, cutoff)
    return found[0] if found else None
