"""Hashtags that were taken for comments, so that the parser then missed what they held."""

from __future__ import annotations

import re
from itertools import islice

from weibo_ops.source.case import Case
from weibo_ops.source.extent import HASHTAG, before_remark, hashtag_at
from weibo_ops.source.flaw import Edit, Flaw, quoted
from weibo_ops.source.quotes import unopened


def lost_hashtag(case: Case) -> Flaw | None:
    text = case.text
    if "#" not in text:
        return None
    first, stop = case.line(case.at)
    above = case.before(first)
    begin = above[0] if above else first
    if "flow" in case.context:
        begin = min(begin, case.line(case.opened)[0])
        stop = max(stop, case.line(case.opened)[1])
    for match in islice(re.finditer(HASHTAG, text[begin : min(stop, begin + 20_000)]), 50):
        at = begin + match.start()
        if hashtag_at(text, at) and (at == 0 or text[at - 1] in " \t\r\n[{,\"'|>"):
            found = _lost(case, at)
            if found:
                return found
    return None


def _lost(case: Case, at: int) -> Flaw | None:
    """Return the flaw of a hashtag, unless it stands in quotes or a remark, or is a remark of its own."""
    text = case.text
    first, stop = case.line(at)
    if _remark(case, first, at):
        return None
    value = case.extent(at)
    if text[value.start] in "\"'" and value.start != at:
        return None
    hashtag = hashtag_at(text, at) or ""
    if value.start == at and not text[first:at].strip():
        return _lost_line(case, at, hashtag, stop)
    if value.start == at and not value.keyed:
        return None
    end = max(value.end, at + len(hashtag))
    half = unopened(text, value.start, end)
    if half:
        return half
    meant, until = case.continued(value.start, end, value.flow)
    if value.start == at:
        facts = {"hashtag": hashtag, "meant": meant}
        return Flaw("hashtag-as-comment", at, end, facts, (Edit(at, until, quoted(meant)),))
    if text[value.start] in "|>[{&*!":
        return None
    facts = {"hashtag": hashtag, "kept": text[value.start : at].rstrip(), "meant": meant}
    return Flaw("hashtag-cut-off", at, end, facts, (Edit(value.start, until, quoted(meant)),))


def _remark(case: Case, first: int, at: int) -> bool:
    for match in re.finditer(r"(?:^|[ \t])#", case.text[first:at]):
        if not hashtag_at(case.text, first + match.end() - 1):
            return True
    return False


def _lost_line(case: Case, at: int, hashtag: str, stop: int) -> Flaw | None:
    text = case.text
    above = case.before(at)
    if above is None:
        return None
    value = case.extent(above[1])
    if not value.keyed or at - case.line(at)[0] <= case.column(above[0]):
        return None
    if text[value.start : value.start + 1] in ("'", '"', "|", ">", "["):
        return None
    end = before_remark(text, at, stop)
    kept = text[value.start : value.end].rstrip()
    rest, until = case.continued(at, end, value.flow, case.column(above[0]))
    meant = f"{kept} {rest}".strip()
    if not kept:
        return Flaw(
            "hashtag-as-comment", at, end, {"hashtag": hashtag, "meant": meant}, (Edit(at, until, quoted(meant)),)
        )
    facts = {"hashtag": hashtag, "kept": kept, "meant": meant}
    return Flaw("hashtag-line-lost", at, end, facts, (Edit(value.start, until, quoted(meant)),))
