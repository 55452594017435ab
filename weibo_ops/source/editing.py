"""Edits made in the text of a file, by span: every line that they do not name stays as it is, byte for byte.

What comes out is parsed again and compared with the data that the edits make of the old, worked out apart from the
text: an edit that would say anything else, or bring in a fault, is not made.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from weibo_ops.source.changed import Absent, changed, rebased
from weibo_ops.source.conflict import compatible
from weibo_ops.source.edit import Edit, Insert, Put, Retext, Take
from weibo_ops.source.growing import added, inserted, taken
from weibo_ops.source.mended import mended
from weibo_ops.source.paper import Paper, Refused
from weibo_ops.source.place import Route
from weibo_ops.source.reader import Document, read
from weibo_ops.source.replacing import FINE, STRICT, Change, renamed, replaced, spliced
from weibo_ops.source.retexting import retexted
from weibo_ops.source.tree import Branch
from weibo_ops.source.values import nodes_of

Wish = Sequence[Edit]
"""Edits that are made together or not at all."""


@dataclass(frozen=True, slots=True)
class Edited:
    """The bytes of a file with edits made. ``done``: the numbers of the wishes that were met; ``left``: of those that
    were not, with the reason:

    ``conflict`` another wish for the same place came first; it may be met in another round
    ``unreadable`` the file is not UTF-8 or cannot be parsed
    ``elsewhere`` the value stands elsewhere: it is reached through an alias or a merge, or others share it by one
    ``absent`` there is no such value, or there is one already
    ``odd`` it is written in a way that is not edited
    """

    content: bytes
    done: tuple[int, ...] = ()
    left: Mapping[int, str] = field(default_factory=dict)


def edited(content: bytes, wishes: Sequence[Wish]) -> Edited:
    """Return a file's bytes with wishes met; routes and indexes are those of the file as it is.

    Texts are changed outright first: where one is (``Retext``), wishes about data wait for another round.
    """
    fitting, left = compatible(wishes)
    outright = [number for number in fitting if any(isinstance(edit, Retext) for edit in wishes[number])]
    if outright:
        made, done, refused = retexted(content, [(number, wishes[number]) for number in outright])
        left |= refused
        if done:
            left |= {number: "conflict" for number in fitting if number not in outright}
            return Edited(made, tuple(done), left)
    wanted = [(number, tuple(wishes[number])) for number in fitting if number not in outright]
    weaving = _Weaving(content)
    if wanted and not weaving.legible:
        left |= {number: "unreadable" for number, _ in wanted}
        return Edited(content, (), left)
    woven = weaving.woven([(number, wish) for number, wish in wanted if weaving.possible(number, wish)])
    left |= weaving.refused
    return Edited(weaving.content, tuple(woven), left)


_Numbered = list[tuple[int, tuple[Edit, ...]]]


class _Weaving:
    """A file on its way: its bytes, and what could not be done."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        self.refused: dict[int, str] = {}
        self.document = read("", content)
        self.paper = _paper(content)
        self.legible = self.document.data is not None and _encoded(*_decoded(content)) == content

    def possible(self, number: int, wish: tuple[Edit, ...]) -> bool:
        """Whether each edit of a wish can be made at all, as the file stands."""
        assert self.paper is not None, "a file with data has a tree"
        for edit in wish:
            try:
                changes_of(self.paper, edit, FINE)
            except Refused as refusal:
                self.refused[number] = refusal.why
                return False
        return True

    def woven(self, wishes: _Numbered) -> list[int]:
        """Meet wishes, all at once if that goes well, else each half for itself; return the numbers of those met."""
        if not wishes:
            return []
        edits = [edit for _, wish in wishes for edit in wish]
        levels = (FINE,) if len(wishes) > 1 else range(FINE, STRICT + 1)
        why = "odd"
        for level in levels:
            try:
                made = _proven(self.content, self.document, edits, level)
            except Refused as refusal:
                why = refusal.why if refusal.why != "odd" else why
                continue
            self.content, self.document = made
            return [number for number, _ in wishes]
        if len(wishes) == 1:
            self.refused[wishes[0][0]] = why
            return []
        half = len(wishes) // 2
        done = self.woven(wishes[:half])
        made_first = [edit for number, wish in wishes[:half] if number in done for edit in wish]
        rest = [(number, tuple(rebased(edit, made_first) for edit in wish)) for number, wish in wishes[half:]]
        return done + self.woven(rest)


def _proven(content: bytes, document: Document, edits: list[Edit], level: int) -> tuple[bytes, Document]:
    """Return the bytes with edits made, and what they say.

    Raises:
        Refused: they would say anything else than the data with the edits made, or hold a fault more.
    """
    try:
        wanted = changed(document.data, edits)
    except Absent:
        raise Refused("absent") from None
    made = _made(content, edits, level)
    after = read("", made)
    if after.data != wanted:
        raise Refused("elsewhere" if _shared(content, edits) else "odd")
    if Counter(fault.kind for fault in after.faults) - Counter(fault.kind for fault in document.faults):
        raise Refused("odd")
    return made, after


def _shared(content: bytes, edits: list[Edit]) -> bool:
    """Whether an edit touches what has an anchor: itself, what it stands in, or what stands in it."""
    paper = _paper(content)
    if paper is None or not paper.anchors:
        return False
    for edit in edits:
        above = [paper.spot(edit.place.route[:length]) for length in range(len(edit.place.route) + 1)]
        nodes = [spot.node for spot in above if spot]
        for node in (*nodes, *nodes_of(nodes[-1])):
            event = node.start if node.__class__ is Branch else node
            if event.anchor is not None:
                return True
    return False


def _made(content: bytes, edits: list[Edit], level: int) -> bytes:
    pending = edits
    while pending:
        paper = _paper(content)
        if paper is None:
            raise Refused("odd")
        now, later, changes = _round(paper, pending, level)
        content = _applied(content, paper, changes)
        pending = [rebased(edit, now) for edit in later]
    return content


def _round(paper: Paper, pending: list[Edit], level: int) -> tuple[list[Edit], list[Edit], list[Change]]:
    """Return which edits can be made at once, which must wait, and the changes of the first."""
    now: list[Edit] = []
    later: list[Edit] = []
    taking: Counter[int] = Counter()
    begun: set[Route] = set()
    chosen = _Chosen()
    for edit in pending:
        changes = changes_of(paper, edit, level)
        new = _new(paper, edit.place.route)
        if new in begun:
            later.append(edit)
            continue
        if isinstance(edit, Take):
            spot = paper.spot(edit.place.route)
            parent = spot.parent if spot else None
            size = len(parent.children) // (2 if parent.mapping else 1) if parent else 1
            if taking[id(parent)] and (taking[id(parent)] + 1 >= size or (parent and parent.flow)):
                later.append(edit)
                continue
            taking[id(parent)] += 1
        if chosen.take(changes):
            now.append(edit)
            begun.update([new] if new else [])
        else:
            later.append(edit)
    return now, later, chosen.changes()


def _new(paper: Paper, route: Route) -> Route | None:
    """Return the first part of a route that leads to nothing yet."""
    if paper.spot(route) is not None:
        return None
    return next(route[:length] for length in range(1, len(route) + 1) if paper.spot(route[:length]) is None)


class _Chosen:
    """Changes that keep out of each other's way."""

    def __init__(self) -> None:
        self._starts: list[int] = []
        self._kept: list[Change] = []

    def take(self, changes: list[Change]) -> bool:
        """Add changes, all or, where one of them would touch another, none."""
        from bisect import bisect_left, bisect_right

        for change in changes:
            number = bisect_left(self._starts, change.start)
            near = self._kept[max(0, number - 1) : bisect_right(self._starts, change.end)]
            if any(_touching(change, other) for other in near):
                return False
        for change in changes:
            number = bisect_right(self._starts, change.start)
            self._starts.insert(number, change.start)
            self._kept.insert(number, change)
        return True

    def changes(self) -> list[Change]:
        return self._kept


def _touching(one: Change, other: Change) -> bool:
    if one.joint is not None and one.joint is other.joint and one.start == one.end == other.start == other.end:
        return False
    if one.start == one.end or other.start == other.end:
        return one.start <= other.end and other.start <= one.end
    return one.start < other.end and other.start < one.end


def changes_of(paper: Paper, edit: Edit, level: int) -> list[Change]:
    """Return the changes of the text that make an edit.

    Raises:
        Refused: there are none.
    """
    route = edit.place.route
    if isinstance(edit, Insert):
        return inserted(paper, route, _data(edit.value), edit.index, level)
    if isinstance(edit, Retext):
        raise Refused("odd")
    spot = paper.spot(route)
    if isinstance(edit, Put) and not edit.place.key:
        if edit.place.part is not None:
            if spot is None or not isinstance(edit.value, str):
                raise Refused("absent")
            return spliced(paper, spot, *edit.place.part, edit.value, level)
        if spot is None or not route:
            return added(paper, route, _data(edit.value), level)
        return replaced(paper, spot, _data(edit.value), level)
    if spot is None or not route:
        raise Refused("absent")
    return taken(paper, spot, level) if isinstance(edit, Take) else renamed(paper, spot, edit.value)


def _data(value: Any) -> Any:
    from weibo_ops.source.spelling import data_of

    return data_of(value)


# Between bytes and text.


def _paper(content: bytes) -> Paper | None:
    _, mending, tree, _ = mended(content)
    return Paper(mending, tree) if tree is not None else None


def _decoded(content: bytes) -> tuple[str, bool]:
    text = mended(content).written
    return text, content.startswith(b"\xef\xbb\xbf")


def _encoded(text: str, marked: bool) -> bytes:
    try:
        return (b"\xef\xbb\xbf" if marked else b"") + text.encode()
    except UnicodeEncodeError:
        return b""


def _applied(content: bytes, paper: Paper, changes: list[Change]) -> bytes:
    """Return bytes with changes made, which are of the text as it is read, in the text as it is written."""
    written, marked = _decoded(content)
    origin = paper.mending.origin
    parts: list[str] = []
    copied = 0
    for change in changes:
        start, end = origin(change.start), origin(change.end)
        if start < copied:
            raise Refused("odd")
        parts += (written[copied:start], change.text)
        copied = max(start, end)
    parts.append(written[copied:])
    return _encoded("".join(parts), marked)
