"""Hashtags that YAML takes for comments without a word."""

from __future__ import annotations

import re

from yaml.events import AliasEvent

from weibo_ops.source.extent import before_remark, extent, hashtag_at
from weibo_ops.source.flaw import Edit, Flaw, quoted
from weibo_ops.source.leaves import Leaf
from weibo_ops.source.lines import line_bounds
from weibo_ops.source.quotes import unopened


def eaten_hashtags(text: str, leaves: list[Leaf], comments: list[int]) -> list[Flaw]:
    flaws: list[Flaw] = []
    number = 0
    for at in comments:
        if not hashtag_at(text, at):
            continue
        while number < len(leaves) and leaves[number].start <= at:
            number += 1
        if not number:
            continue
        before = leaves[number - 1]
        after = leaves[number] if number < len(leaves) else None
        if at < before.end:
            if before.node.style in ("|", ">"):
                flaws += _on_block_mark(text, before, at)
        else:
            flaws += _comment(text, before, after, at)
    return flaws


def _on_block_mark(text: str, leaf: Leaf, at: int) -> list[Flaw]:
    _, stop = line_bounds(text, leaf.start)
    mark = re.compile(r"[|>][+-]?\d?[+-]?[ \t]*").match(text, leaf.start)
    if not mark or mark.end() != at:
        return []
    end = before_remark(text, at, stop)
    said = text[at:end]
    facts = {"mark": mark[0].rstrip(), "text": said, "hashtag": hashtag_at(text, at)}
    body = re.compile(r"\r\n|\r|\n").match(text, stop)
    indent = re.compile(r"[ ]*").match(text, body.end()) if body and leaf.node.value.strip() else None
    if indent is None:
        return [
            Flaw("text-after-block-mark", at, end, {**facts, "meant": said}, (Edit(leaf.start, end, quoted(said)),))
        ]
    return [Flaw("text-after-block-mark", at, end, facts, (Edit(at, stop, "\n" + indent[0] + said),))]


def _comment(text: str, before: Leaf, after: Leaf | None, at: int) -> list[Flaw]:
    if at - before.end > 1000:
        return []
    between = text[before.end : at]
    same_line = "\n" not in between and "\r" not in between
    blank = not between.strip()
    if not same_line and (len(between.split()) > 1 or not _deeper(text, before, at)):
        return []
    if not blank and between.strip() != ":":
        return []
    hashtag = hashtag_at(text, at)
    end = (
        extent(text, at, before.flow and not same_line).end
        if before.flow
        else before_remark(text, at, line_bounds(text, at)[1])
    )
    if before.flow and same_line:
        end = max(end, at + len(hashtag or ""))
    rest = text[at:end]
    if between.strip() == ":" and before.key:
        return _above(text, before, after, at, rest)
    if not blank or before.node.__class__ is AliasEvent or before.key or before.node.style in ("|", ">"):
        return []
    if not before.plain:
        return [Flaw("hashtag-cut-off", at, end, {"hashtag": hashtag, "kept": before.node.value})] if same_line else []
    half = unopened(text, at if not before.node.value else before.start, end)
    if half:
        return [half]
    if not before.node.value:
        return [
            Flaw("hashtag-as-comment", at, end, {"hashtag": hashtag, "meant": rest}, (Edit(at, end, quoted(rest)),))
        ]
    meant = f"{before.node.value}{between if same_line else ' '}{rest}"
    facts = {"hashtag": hashtag, "kept": before.node.value, "meant": meant}
    kind = "hashtag-cut-off" if same_line else "hashtag-line-lost"
    return [Flaw(kind, at, end, facts, (Edit(before.start, end, quoted(meant)),))]


def _above(text: str, key: Leaf, value: Leaf | None, at: int, first: str) -> list[Flaw]:
    """A hashtag behind `key:` and above a plain text was the text's first line; above anything else it is a remark."""
    if value is None or not value.plain or value.parent is not key.parent:
        return []
    half = unopened(text, at, at + len(first))
    if half:
        return [half]
    if not value.node.value:  # an empty value inside of brackets stands where the bracket closes
        facts = {"hashtag": hashtag_at(text, at), "meant": first}
        return [Flaw("hashtag-as-comment", at, at + len(first), facts, (Edit(at, at + len(first), quoted(first)),))]
    if (
        value.key
        or "\n" not in text[at : value.start].replace("\r", "\n")
        or text[at + len(first) : value.start].strip()
    ):
        return []
    meant = f"{first} {value.node.value}"
    facts = {"hashtag": hashtag_at(text, at), "meant": meant}
    return [Flaw("hashtag-as-comment", at, at + len(first), facts, (Edit(at, value.end, quoted(meant)),))]


def _deeper(text: str, leaf: Leaf, at: int) -> bool:
    """Say whether a line of its own is indented as a further line of that scalar would be."""
    if leaf.parent is None or leaf.parent.flow:
        return False
    return bool(at - line_bounds(text, at)[0] > leaf.parent.start.start_mark.column)
