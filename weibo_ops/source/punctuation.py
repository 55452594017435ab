"""Commas, colons and spaces that look right and mean something else to YAML."""

from __future__ import annotations

import re

from yaml.events import ScalarEvent

from weibo_ops.source.extent import ODD_SPACES, WORD, extent, used_as_key
from weibo_ops.source.flaw import Edit, Flaw, quoted
from weibo_ops.source.leaves import Leaf
from weibo_ops.source.lines import line_bounds
from weibo_ops.source.tree import Branch, Tree
from weibo_ops.source.values import end_of, nodes_of, start_of


def keys_without_colon(text: str, tree: Tree) -> list[Flaw]:
    flaws: list[Flaw] = []
    taken: set[tuple[int, int]] = set()
    for branch, position in tree.hollow:
        if (
            branch is None
            or not branch.flow
            or not branch.mapping
            or position % 2 == 0
            or (id(branch), position) in taken
        ):
            continue
        key, value = branch.children[position - 1], branch.children[position]
        if key.__class__ is Branch and not value.style:
            flaws += _braces_in_braces(text, branch)
            taken.update(
                (id(inner), number) for inner in nodes_of(key) for number in range(len(getattr(inner, "children", ())))
            )
            continue
        if key.__class__ is not ScalarEvent or value.style or not key.value:
            continue
        if ":" in text[end_of(key) : start_of(value) + 1]:
            continue
        flaws += _key_alone(text, branch, position, taken)
    return flaws


def _braces_in_braces(text: str, branch: Branch) -> list[Flaw]:
    """`{{ name }}` as a value is a text of a template, not a mapping with a mapping for its key."""
    start, end = start_of(branch), end_of(branch)
    meant = text[start:end]
    if not meant.startswith("{{") or "\n" in meant or not extent(text, start).keyed:
        return []
    facts = {"character": "{", "meant": meant}
    return [Flaw("text-starts-with-mark", start, end, facts, (Edit(start, end, quoted(meant)),))]


def _key_alone(text: str, branch: Branch, position: int, taken: set[tuple[int, int]]) -> list[Flaw]:
    key = branch.children[position - 1]
    start, end = start_of(key), end_of(key)
    if key.style:
        return [Flaw("missing-colon", start, end, {"text": key.value})]
    close = close_key(text, start, end)
    if close:
        return [close]
    bare = _bare_key(text, start, end)
    if bare:
        return [bare]
    previous = branch.children[position - 2] if position >= 3 else None
    if (
        previous.__class__ is not ScalarEvent
        or previous.style
        or not previous.value
        or re.fullmatch("[a-z_]+", key.value)
    ):
        return [Flaw("missing-colon", start, end, {"text": key.value})]
    while _continued(text, branch, position + 2):
        position += 2
        taken.add((id(branch), position))
        end = end_of(branch.children[position - 1])
    meant = " ".join(text[start_of(previous) : end].split("\n"))
    edit = Edit(start_of(previous), end, quoted(meant))
    return [Flaw("comma-in-text", start, end, {"key": key.value, "meant": meant}, (edit,))]


def _bare_key(text: str, start: int, end: int) -> Flaw | None:
    """Return the flaw of a `by bing` inside of braces, where other places of the file have `by:`."""
    written = re.compile(rf"({WORD})(?=[ \t]+\S)").match(text, start, end)
    if not written or not used_as_key(text, written[1]):
        return None
    edits = (Edit(written.end(), written.end(), ":"),)
    return Flaw("missing-colon", start, end, {"text": text[start:end]}, edits)


def _continued(text: str, branch: Branch, position: int) -> bool:
    if position >= len(branch.children):
        return False
    key, value = branch.children[position - 1], branch.children[position]
    if (
        key.__class__ is not ScalarEvent
        or value.__class__ is not ScalarEvent
        or key.style
        or value.value
        or value.style
    ):
        return False
    inside = text[start_of(key) : start_of(value) + 1]
    return ":" not in inside and not re.match(f"{WORD}：", inside)


def close_key(text: str, start: int, end: int) -> Flaw | None:
    """Return what is wrong with the colon of a `key：value`, `key:value` or `key:　value` that was read as one text."""
    written = re.compile(rf"({WORD})[ \t]*(?:(：)[ \t{ODD_SPACES}]*|:(?=[^\s/])|:([{ODD_SPACES}]+)[ \t]*)").match(
        text, start, end
    )
    if not written:
        return None
    name = written[1]
    if written[2]:
        at = written.start(2)
        return Flaw("full-width-colon", at, at + 1, {"key": name}, (Edit(at, _unspaced(text, at + 1), ": "),))
    if written[3]:
        at = written.start(3)
        facts = {"code": f"U+{ord(written[3][0]):04X}", "where": "colon"}
        return Flaw("odd-space", at, written.end(3), facts, (Edit(at, written.end(3), " "),))
    at = written.end(1) + text[written.end(1) : written.end()].index(":") + 1
    return Flaw("no-blank-after-colon", start, at, {"key": name}, (Edit(at, at, " "),))


def _unspaced(text: str, at: int) -> int:
    """Return where the odd spaces behind a position end, for a colon from an input method brings them along."""
    while text[at : at + 1] in tuple(ODD_SPACES):
        at += 1
    return at


def close_dash(text: str, start: int, stop: int) -> Flaw | None:
    """Return what is wrong with the dash of `-id: x`, which is a key that begins with a dash."""
    written = re.compile(rf"-(?=[\[{{\"']|{WORD}[ \t]*[:：](?:\s|$))").match(text, start, stop)
    if not written:
        return None
    name = re.split("[:：]", text[start + 1 : stop])[0].strip()
    return Flaw("no-blank-after-dash", start, start + 1, {"key": name}, (Edit(start + 1, start + 1, " "),))


def full_width(text: str, leaf: Leaf, listed: set[Branch]) -> list[Flaw]:
    start, end = leaf.start, leaf.end
    if leaf.plain and leaf.key and not leaf.flow:
        stop = line_bounds(text, start)[1]
        wide = re.compile(rf"{WORD}(：)").match(text, start, end)
        if wide:
            at = wide.start(1)
            edit = Edit(at, _unspaced(text, at + 1), ": ")
            return [Flaw("full-width-colon", at, at + 1, {"key": text[start:at]}, (edit,))]
        bare = re.compile(rf"{WORD}:(?=[\[{{\"'])").match(text, start, end)
        if bare:
            at = bare.end()
            return [Flaw("no-blank-after-colon", start, at, {"key": text[start : at - 1]}, (Edit(at, at, " "),))]
        dash = close_dash(text, start, stop)
        return [dash] if dash and not text[line_bounds(text, start)[0] : start].strip() else []
    if not leaf.plain or leaf.key or not leaf.node.value:
        return []
    if leaf.parent is None or (leaf.parent in listed and not leaf.flow):
        close = close_key(text, start, end)
        if close:
            return [close]
    if leaf.flow:
        written = text[start:end]
        keyed = (
            re.search(rf"，[ \t]*{WORD}[ \t]*(?:：|:[ \t])", written) if leaf.parent and leaf.parent.mapping else None
        )
        ids = (
            leaf.parent
            and not leaf.parent.mapping
            and re.fullmatch(r"[A-Za-z0-9@-]+([，、][ \t]*[A-Za-z0-9@-]+)+", written)
        )
        if keyed or ids:
            commas = [
                start + match.start()
                for match in re.finditer("[，、]" if ids else rf"，(?=[ \t]*{WORD}[ \t]*[：:])", written)
            ]
            facts = {"before": written[: commas[0] - start], "after": written[commas[0] - start + 1 :].lstrip()}
            return [
                Flaw(
                    "full-width-comma", commas[0], commas[0] + 1, facts, tuple(Edit(at, at + 1, ", ") for at in commas)
                )
            ]
    remark = re.compile(rf"[{ODD_SPACES}]#[ \t]").search(text, start, end)
    meant = text[start : remark.start()].rstrip() if remark else ""
    if remark and meant:
        at = remark.start()
        facts = {"code": f"U+{ord(text[at]):04X}", "where": "remark", "meant": meant}
        return [Flaw("odd-space", at, at + 1, facts, (Edit(at, at + 1, " "),))]
    return []
