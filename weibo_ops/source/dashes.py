"""Items whose dash was lost: their keys then stand twice in the item above, or alone under the name of the list."""

from __future__ import annotations

from weibo_ops.source.flaw import Edit, Flaw
from weibo_ops.source.tree import Branch, Node, Tree
from weibo_ops.source.values import end_of, start_of


def lost_dashes(text: str, tree: Tree) -> list[Flaw]:
    """Return a flaw for each item of a section that begins a second time, with the dash that makes it two."""
    root = tree.root
    if root.__class__ is not Branch or root.flow:
        return []
    flaws: list[Flaw] = []
    for section in root.children[1::2]:
        if section.__class__ is not Branch or section.mapping or section.flow:
            continue
        for item in section.children:
            if item.__class__ is Branch and item.mapping and len(item.children) > 7 and not item.flow:
                flaws += _begun_again(text, item)
    return flaws


def _begun_again(text: str, item: Branch) -> list[Flaw]:
    keys = item.children[::2]
    try:
        names = [key.value for key in keys]
    except AttributeError:  # a key that is no text
        return []
    first = names[0]
    if names.count(first) < 2:
        return []
    again = names.index(first, 1)
    at = start_of(keys[again])
    edits = _dash(text, at)
    if again < 2 or names[1] not in names[again:] or not edits:
        return []
    facts = {"key": first, "first": start_of(keys[0])}
    return [Flaw("duplicate-key", at, end_of(keys[again]), facts, edits, certain=False)]


def lost_first_dash(text: str, at: int, mapping: Node) -> Flaw | None:
    """Return the flaw of a mapping under the name of a list, whose second item stands at a position."""
    if (
        mapping.__class__ is not Branch
        or not mapping.mapping
        or mapping.flow
        or not mapping.children
        or text[at : at + 2] != "- "
    ):
        return None
    first = mapping.children[0]
    start = start_of(first)
    column = at - max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) - 1
    if mapping.start.start_mark.column != column + 2:
        return None
    edits = _dash(text, start)
    end = end_of(first)
    facts = {"text": text[start:end]}
    return Flaw("bad-indentation", start, end, facts, edits, certain=False) if edits else None


def _dash(text: str, at: int) -> tuple[Edit, ...]:
    """Return the edit that puts a dash before a key, where two blanks and nothing else stand there."""
    first = max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1
    if at - first < 2 or text[first:at].strip(" "):
        return ()
    return (Edit(at - 2, at, "- "),)
