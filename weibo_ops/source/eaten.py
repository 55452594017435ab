"""What YAML eats without a word: texts that parse, and do not say what was written."""

from __future__ import annotations

import re
from itertools import islice

from yaml.events import AliasEvent, ScalarEvent

from weibo_ops.source.dashes import lost_dashes
from weibo_ops.source.escapes import forbidden_escapes
from weibo_ops.source.extent import HASHTAG, ODD_SPACES, WORD, before_remark
from weibo_ops.source.flaw import Edit, Flaw, quoted
from weibo_ops.source.hashtags import eaten_hashtags
from weibo_ops.source.leaves import Leaf, leaves_near, leaves_of, mapping_lists
from weibo_ops.source.lines import line_bounds
from weibo_ops.source.odd import odd_indentations
from weibo_ops.source.punctuation import full_width, keys_without_colon
from weibo_ops.source.quotes import runaway, suspicious, unopened_quotes
from weibo_ops.source.tree import Branch, Tree, outside
from weibo_ops.source.values import anchors_of, start_of


def eaten(text: str, tree: Tree, dashes: bool) -> list[Flaw]:
    """Return what was eaten, each with the edits under which it would have been read."""
    halves: list[Flaw] = []
    raw = text.encode()
    if suspicious(text, raw):
        lost = runaway(text, tree.scalars)
        if lost:  # all else is amiss behind it
            return [lost]
        halves = unopened_quotes(text, tree)
    flaws = (
        halves + (lost_dashes(text, tree) if dashes else []) + (keys_without_colon(text, tree) if tree.hollow else [])
    )
    hashtags = _outside(text, tree, _starts(HASHTAG, text)) if "#" in text else []
    suspects = _outside(text, tree, _suspects(text, raw))
    if "\\" in text:
        flaws += forbidden_escapes(text, tree)
    if not hashtags and not suspects and not tree.hollow:
        return flaws
    leaves = leaves_of(tree.root)
    flaws += eaten_hashtags(text, leaves, hashtags)
    flaws += [flaw for branch, position in tree.hollow for flaw in _mark_alone(text, branch, position)]
    if suspects:
        listed = mapping_lists(tree.root)
        near = leaves_near(leaves, suspects)
        flaws += [flaw for leaf in near for flaw in full_width(text, leaf, listed)]
        flaws += odd_indentations(text, near)
        flaws += _prefixes(text, near, _unused(text, tree, leaves))
    return flaws


_IN_WORDS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-"
_WIDE = tuple(mark.encode() for mark in "：，、")
_ODD = tuple(space.encode() for space in ODD_SPACES)


def _suspects(text: str, raw: bytes) -> list[int]:
    """Return where a look is worth while.

    The search is in bytes, where it is ten times as fast: in a text of Han characters `str.find` stumbles over every
    character that shares a byte with the one looked for.
    """
    found: list[int] = []
    if len(raw) != len(text):
        for mark in _WIDE:
            found += _each(raw, mark, _IN_WORDS)
        for space in _ODD if b"\xe2\x80" in raw else _ODD[:4]:
            for at in _each(raw, space):
                after = raw[at + len(space) : at + len(space) + 2]
                line = re.split(rb"[\r\n]", raw[max(0, at - 200) : at])[-1]
                if line.endswith(b":") or after in (b"# ", b"#\t") or not line.strip(b" \t-"):
                    found.append(at)
        found = _characters(raw, found)
    for at in _starts(":[^ \t\r\n/](?<=[A-Za-z_]..)", text):
        first = line_bounds(text, at)[0]
        if at - first < 200 and re.fullmatch(rf"[ \t]*(?:-[ \t]+)*{WORD}", text[first:at]):
            found.append(at)
    found += _starts(r"-[A-Za-z_](?<=[\r\n ]..)", text)
    if "&" in text or "!" in text:
        found += _starts(r"[&!](?<=[ \t\[{,].)", text)
    return found


def _starts(pattern: str, text: str) -> list[int]:
    return [match.start() for match in islice(re.finditer(pattern, text), _LOOKED_AT)]


def _characters(raw: bytes, found: list[int]) -> list[int]:
    """Turn positions in bytes into positions in the text."""
    characters, length, done = [], 0, 0
    for at in sorted(found):
        length += len(raw[done:at].decode())
        done = at
        characters.append(length)
    return characters


def _each(raw: bytes, part: bytes, after: bytes | None = None) -> list[int]:
    """Return where a part stands, of those behind one of some bytes where these are given."""
    found: list[int] = []
    at = raw.find(part)
    while at >= 0 and len(found) < _LOOKED_AT:
        if after is None or raw[at - 1] in after:
            found.append(at)
        at = raw.find(part, at + len(part))
    return found


_ENOUGH = 200  # of a kind in one file
_LOOKED_AT = 20_000


def _outside(text: str, tree: Tree, found: list[int]) -> list[int]:
    """Return the positions that are not inside of a quoted text or below the mark of a block text."""
    scalars = tree.scalars
    left: list[int] = []
    for at in found:
        if len(left) >= _ENOUGH:
            break
        if outside(scalars, text, at):
            left.append(at)
    return left


# Anchors, tags and block marks that were the beginning of a text.


def _unused(text: str, tree: Tree, leaves: list[Leaf]) -> set[str]:
    used = {leaf.node.anchor for leaf in leaves if leaf.node.__class__ is AliasEvent}
    return anchors_of(tree, text).keys() - used


def _prefixes(text: str, leaves: list[Leaf], unused: set[str]) -> list[Flaw]:
    flaws = []
    for leaf in leaves:
        if not leaf.plain or leaf.key:
            continue
        meant = text[leaf.start : leaf.end].rstrip()
        if leaf.node.anchor in unused:
            kind, facts = "unused-anchor", {"name": leaf.node.anchor}
        elif leaf.node.tag and not leaf.node.tag.startswith("tag:yaml.org,2002:") and text[leaf.start] == "!":
            kind, facts = "tag", {"tag": leaf.node.tag}
        else:
            continue
        if "\n" in meant or "\r" in meant or text[leaf.start] not in "&!":
            flaws.append(Flaw(kind, leaf.start, leaf.end, dict(facts)))
        else:
            edit = Edit(leaf.start, leaf.end, quoted(meant))
            flaws.append(Flaw(kind, leaf.start, leaf.end, {**facts, "meant": meant}, (edit,)))
    return flaws


def _mark_alone(text: str, branch: Branch | None, position: int) -> list[Flaw]:
    """`text: >5` is an empty block text of indentation 5."""
    node = branch.children[position] if branch else None
    if node.__class__ is not ScalarEvent or node.style not in ("|", ">"):
        return []
    first = start_of(node)
    end = before_remark(text, first, line_bounds(text, first)[1])
    meant = text[first:end]
    if not re.fullmatch(r"[|>]\d", meant):
        return []
    facts = {"character": meant[0], "meant": meant}
    return [Flaw("text-starts-with-mark", first, end, facts, (Edit(first, end, quoted(meant)),))]
