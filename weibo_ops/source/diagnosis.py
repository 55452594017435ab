"""Why a text does not parse, as its writer would see it, from the parser's error and the line it stumbled on."""

from __future__ import annotations

import re
from typing import Any

from yaml.events import AliasEvent, ScalarEvent

from weibo_ops.source.dashes import lost_first_dash
from weibo_ops.source.escapes import bad_escapes
from weibo_ops.source.extent import ODD_SPACES, WORD, before_remark, hashtag_at
from weibo_ops.source.flaw import Edit, Flaw, quoted
from weibo_ops.source.keys import Keys
from weibo_ops.source.lost import lost_hashtag
from weibo_ops.source.odd import odd_indentation, odd_line
from weibo_ops.source.punctuation import close_dash, close_key
from weibo_ops.source.quotes import doubled, runaway, unclosed, unopened
from weibo_ops.source.tree import Branch, Wreck
from weibo_ops.source.values import end_of, start_of

_CLOSE = {"[": "]", "{": "}"}


def diagnosis(text: str, wreck: Wreck) -> Flaw:
    """Return the flaw behind an error, with edits where it is plain what was meant."""
    return _Diagnosis(text, wreck).flaw()


class _Diagnosis(Keys):
    """What its writer would say of it."""

    def flaw(self) -> Flaw:
        problem, context = self.problem, self.context
        for first in (self.line(self.opened)[0], self.line(self.at)[0]):
            if self.text[first : first + 1] == "%" and (self.opened == first or "quoted" not in context):
                return Flaw("broken-yaml", first, first + 1, {"problem": "directive"})
        unparsed = self.opened if "quoted scalar" in context and self.endless() else None
        plain = odd_line(self) or runaway(self.text, self.scalars, unparsed) or self.key_before_mark()
        if plain:
            return plain
        if "quoted scalar" in context:
            return self.quote()
        if "cannot start any token" in problem and self.text[self.at] != "\t":
            value = self.extent(self.at)
            if value.keyed and value.start == self.at:
                return self.mark(self.at)
        lost = lost_hashtag(self)
        if lost:
            return lost
        if "cannot start any token" in problem:
            return self.tab() if self.text[self.at] == "\t" else self.mark(self.at)
        if "tab character" in problem:
            return self.tab()
        if "mapping values are not allowed" in problem:
            return self.colon()
        if "unexpected ':'" in problem:
            return self.close_colon()
        if "simple key" in context:
            return self.colonless()
        if "are not allowed" in problem:
            return self.mark(self.at) if self.extent(self.at).keyed else self.indentation()
        if "anchor" in context or "alias" in context or "tag" in context or "tag handle" in problem:
            return self.mark(self.opened if "node" not in context else self.at)
        if "block scalar" in context:
            return self.block()
        if "flow" in context and "node" not in context:
            return self.bracket()
        return self.structure()

    def broken(self, problem: str) -> Flaw:
        return Flaw("broken-yaml", self.at, min(self.at + 1, len(self.text)), {"problem": problem})

    # What stands at a mark YAML keeps for itself.

    def mark(self, at: int) -> Flaw:
        value = self.extent(at)
        if getattr(self.last, "style", None) in ("'", '"') and end_of(self.last) == at:
            twice = doubled(self.text, start_of(self.last), at, self.extent(start_of(self.last)).end)
            if twice:
                return twice
        half = unopened(self.text, value.start, value.end) if value.keyed and value.start == at else None
        if half:
            return half
        start = min(value.start, at)
        meant, until = self.continued(start, max(start, value.end), value.flow)
        character = self.text[start : start + 1] or "?"
        facts: dict[str, object] = {"character": character}
        if not value.keyed or not meant or (character in "-?" and re.search(r":(?:\s|$)", meant)):
            return Flaw("text-starts-with-mark", start, start + 1, facts)
        facts["meant"] = meant
        return Flaw("text-starts-with-mark", start, value.end, facts, (Edit(start, until, quoted(meant)),))

    def tab(self) -> Flaw:
        first, stop = self.line(self.at)
        blank = re.compile(r"[ \t]*").match(self.text, first, stop)
        tab = self.text.find("\t", first, blank.end() if blank else stop)
        if tab < 0:
            tab = self.at
        end = tab
        while self.text[end : end + 1] == "\t":
            end += 1
        empty = (Edit(first, stop, ""),) if not self.text[first:stop].strip() else ()
        return Flaw("tab-indentation", tab, max(end, tab + 1), {}, empty)

    def indentation(self) -> Flaw:
        first, stop = self.line(self.at)
        start = stop - len(self.text[first:stop].lstrip())
        return Flaw("bad-indentation", start, stop, {"text": self.text_of(first, stop)})

    # Colons.

    def colon(self) -> Flaw:
        """A colon where no key can be: in the middle of a text, or the line above is not what it seems."""
        first, stop = self.line(self.at)
        if not self.text[first : self.at].strip(" \t-"):
            return Flaw("key-not-text", self.at, self.at + 1, {"found": "empty"})
        headless = self.headless(first)
        if headless:
            return headless
        bare = self.bare_above(first)
        if bare:
            return bare
        value = self.extent(self.at)
        if value.keyed and self.text[value.start : self.at].strip() and value.start != self._item(first):
            return self.colon_in(value.start, value.end, value.flow)
        above = self.before(first)
        for begin, end in [*([above] if above else []), (first, stop)]:
            found = close_dash(self.text, end - len(self.text[begin:end].lstrip()), end)
            if found:
                return found
        if above:
            found = self.keyless(*above)
            if found:
                return found
        odd = re.compile(rf"[ \t]*([{ODD_SPACES}][{ODD_SPACES} \t]*)").match(self.text, first, stop)
        if odd:
            return odd_indentation(self.text, odd.start(1), odd[1])
        if above:
            word = re.compile(rf"[ \t]*(?:-[ \t]+)*{WORD}$").match(self.text, above[0], above[1])
            if word:
                flaw = Flaw(
                    "missing-colon", word.end() - len(word[0].lstrip(" \t-")), word.end(), {"text": word[0].strip()}
                )
                return flaw._replace(edits=(Edit(word.end(), word.end(), ":"),))
            if not re.compile(rf"[ \t]*(?:-[ \t]+)*{WORD}$").match(self.text, first, self.at):
                held = self.extent(above[1])
                if held.keyed and self.text[held.start : held.start + 1] not in ("'", '"', ""):
                    return self.colon_over(held.start, before_remark(self.text, first, stop))
        return self.indentation()

    def close_colon(self) -> Flaw:
        """Inside of brackets `key:[a]` and `key:, b` lack their blank; any other colon there is text."""
        text, at = self.text, self.text.find(":", self.at)
        value = self.extent(at)
        if re.fullmatch(WORD, text[value.start : at]):
            return Flaw(
                "no-blank-after-colon",
                value.start,
                at + 1,
                {"key": text[value.start : at]},
                (Edit(at + 1, at + 1, " "),),
            )
        meant = text[value.start : value.end].rstrip()
        edits = (Edit(value.start, value.end, quoted(meant)),) if value.keyed and value.end > at else ()
        return Flaw("colon-in-text", at, at + 1, {"meant": meant}, edits)

    def _item(self, first: int) -> int:
        match = re.compile(r"[ \t]*(?:[-?][ \t]+)*").match(self.text, first)
        return match.end() if match else first

    def colon_in(self, start: int, end: int, flow: bool) -> Flaw:
        text = self.text
        comma = re.compile(rf"[，、][ \t]*(?={WORD}[ \t]*$)").search(text, start, self.at) if flow else None
        if comma:
            facts = {"before": text[start : comma.start()], "after": text[comma.end() : self.at]}
            return Flaw(
                "full-width-comma", comma.start(), comma.start() + 1, facts, (Edit(comma.start(), comma.end(), ", "),)
            )
        lost = self.comma_before_key(start, self.at) if flow else self.opening(start, end)
        if lost:
            return lost
        meant, until = self.continued(start, end, flow)
        edits = (Edit(start, until, quoted(meant)),)
        if text[start] in "\"'" and not flow:
            return Flaw("text-after-quote", self.at, end, {"quote": text[start], "meant": meant}, edits)
        return Flaw("colon-in-text", self.at, self.at + 1, {"meant": meant}, edits)

    def colon_over(self, start: int, end: int) -> Flaw:
        meant = re.sub(r"\s*[\r\n]\s*", " ", self.text[start:end])
        return Flaw("colon-in-text", self.at, self.at + 1, {"meant": meant}, (Edit(start, end, quoted(meant)),))

    def colonless(self) -> Flaw:
        first, stop = self.line(self.opened)
        found = self.keyless(first, stop) or self.bare_key(first, stop, r"\S")
        if found:
            return found
        odd = re.compile(rf"[ \t]*([{ODD_SPACES}][{ODD_SPACES} \t]*)").match(self.text, first, stop)
        if odd:
            return odd_indentation(self.text, odd.start(1), odd[1])
        if self.text[self.opened] in _CLOSE and not self.text[self.at :].strip():
            return self.unclosed_bracket(self.opened)
        end = before_remark(self.text, self.opened, stop)
        said = {"text": self.text_of(self.opened, end)}
        if self.text[self.opened : self.opened + 1] in ("'", '"') and self.last_spans_lines():
            return self.unclosed(self.opened)
        return Flaw("missing-colon", self.opened, end, said)

    def last_spans_lines(self) -> bool:
        return "\n" in self.text[self.opened : self.at]

    # Quotes and escapes.

    def unclosed(self, at: int) -> Flaw:
        return unclosed(self.text, at, self.at)

    def endless(self) -> bool:
        return "end of stream" in self.problem or "document" in self.problem

    def quote(self) -> Flaw:
        at = self.text.rfind("\\", self.opened, self.at + 1)
        if at < 0:
            return self.broken("structure")
        pair = re.compile(r"\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})").match(self.text, at)
        if pair:
            high, low = int(pair[1], 16), int(pair[2], 16)
            meant = chr(0x10000 + ((high & 0x3FF) << 10) + (low & 0x3FF))
            facts = {"escape": pair[0], "meant": meant}
            return Flaw("surrogate-escape", at, pair.end(), facts, (Edit(at, pair.end(), meant),))
        half = re.compile(r"\\u[dD][89a-fA-F][0-9a-fA-F]{2}|\\U0000[dD][89a-fA-F][0-9a-fA-F]{2}").match(self.text, at)
        if half:
            return Flaw("surrogate-escape", at, half.end(), {"escape": half[0]}, (Edit(at, half.end(), "\\ufffd"),))
        escape, *others = bad_escapes(self.text, self.opened, at)
        edits = tuple(Edit(index, index + 1, "\\\\") for index in (at, *others))
        return Flaw("bad-escape", at, at + len(escape), {"escape": escape, "meant": escape}, edits)

    # Block texts.

    def block(self) -> Flaw:
        if "tab" in self.problem:
            return self.tab()
        if "equal to 0" in self.problem:
            return Flaw("broken-yaml", self.opened, self.at, {"problem": "block-text"})
        text = self.text
        first, stop = self.line(self.opened)
        mark = re.compile(r"[|>][+-]?\d?[+-]?").match(text, self.opened)
        below = re.compile(r"(?:\r\n|\r|\n)([ ]*)\S").match(text, stop)
        end = before_remark(text, self.opened, stop)
        if mark and below and len(below[1]) > self.column(first) and end > mark.end():
            said = text[mark.end() : end].strip()
            start = end - len(said)
            facts = {"mark": mark[0], "text": said, "hashtag": hashtag_at(text, start)}
            return Flaw("text-after-block-mark", start, end, facts, (Edit(mark.end(), stop, "\n" + below[1] + said),))
        if mark and end > self.opened + 1:
            return self.mark(self.opened)
        return self.broken("block-text")

    # Brackets.

    def bracket(self) -> Flaw:
        text, at = self.text, self.at
        first = self.line(at)[0]
        after = self.adjacent()
        if after:
            return after
        character = text[self.opened : self.opened + 1]
        if character not in _CLOSE or self.opened >= at:
            return self.structure()
        unclosed = self.unclosed_bracket(self.opened)
        if at >= len(text) or not text[at:].strip() or text[at] in "]}":
            return unclosed
        if text[at] == ":":
            value = self.extent(at)
            if value.keyed and text[value.start : at].strip():
                return self.colon_in(value.start, value.end, True)
        if text[at] in "[{":
            value = self.extent(at)
            key = close_key(text, value.start, at + 1)
            if key:
                return key
            if value.keyed and value.start < at:
                meant = text[value.start : value.end].rstrip()
                facts = {"character": text[at], "meant": meant}
                return Flaw("bracket-in-text", at, at + 1, facts, (Edit(value.start, value.end, quoted(meant)),))
        if first > self.opened:
            return self.across_lines(unclosed, first)
        return unclosed

    def unclosed_bracket(self, opened: int) -> Flaw:
        character = self.text[opened]
        facts = {"character": character, "expected": _CLOSE[character], "seen": self.at}
        return Flaw("unclosed-bracket", opened, opened + 1, facts)

    def across_lines(self, unclosed: Flaw, first: int) -> Flaw:
        text = self.text
        above = self.before(first)
        indent = first + len(text[first : self.line(first)[1]]) - len(text[first : self.line(first)[1]].lstrip())
        opening = self.line(self.opened)[0]
        base = len(text[opening : self.opened]) - len(text[opening : self.opened].lstrip())
        if above and indent - first > base and not re.compile(r"-[ \t]").match(text, indent):
            end = before_remark(text, above[0], above[1])
            if text[end - 1] not in ",[{:" and re.compile(rf"[\"']?{WORD}[\"']?[ \t]*:").match(text, indent):
                return Flaw(
                    "missing-comma", end, end + 1, {"text": self.text_of(above[0], end)}, (Edit(end, end, ","),)
                )
        return unclosed

    def adjacent(self) -> Flaw | None:
        """Return the flaw where a text goes on behind a closed quote, a bracket or an alias."""
        text, last = self.text, self.last
        if last is None:
            return None
        start, end = _bounds(last)
        comma = re.compile(rf"[，、][ \t]*(?={WORD}[ \t]*[:：]|[\"'\[{{])").match(text, end)
        if comma and self.brackets and not (last.__class__ is ScalarEvent and not last.style):
            facts = {"before": self.text_of(start, end), "after": re.split("[:：]", text[comma.end() :], maxsplit=1)[0]}
            return Flaw("full-width-comma", end, end + 1, facts, (Edit(*comma.span(), ", "),))
        gap = text[end : self.at]
        if gap.strip() or "\n" in gap or "\r" in gap:
            return None
        further = re.compile("[a-z_]+:\\s|\\{[a-z_]+:\\s|[\"'](?=[^,\\]}]*[\"'][ \t]*[,\\]])").match(text, self.at)
        closed = last.__class__ is Branch or getattr(last, "style", None) in ("'", '"')
        if gap and further and self.brackets and closed and "\n" not in text[start:end]:
            facts = {"text": self.text_of(start, end)}
            return Flaw("missing-comma", end, end + 1, facts, (Edit(end, end, ","),), certain=False)
        if last.__class__ is Branch:
            if not last.flow or last.end is None:
                return None
            stray = "\n" in text[start:end] or text[self.at : self.at + 1] in ("]", "}")
            return None if stray else self.mark(start)
        if last.__class__ is AliasEvent:
            return self.mark(start)
        if (
            last.__class__ is not ScalarEvent
            or last.style not in ("'", '"')
            or text[self.at : self.at + 1] in ("]", "}")
        ):
            return None
        if "\n" in text[start:end] or "\r" in text[start:end]:
            return self.unclosed(start)
        value = self.extent(start)
        if value.end <= self.at or not value.keyed:
            return None
        twice = doubled(text, start, end, value.end)
        if twice:
            return twice
        meant, until = self.continued(start, value.end, value.flow)
        facts = {"quote": last.style, "meant": meant}
        return Flaw("text-after-quote", self.at, value.end, facts, (Edit(start, until, quoted(meant)),))

    # What is left: a thing that cannot stand where it stands.

    def structure(self) -> Flaw:
        text, at = self.text, self.at
        if text[at : at + 1] == ":" and not text[self.line(at)[0] : at].strip(" \t-"):
            return Flaw("key-not-text", at, at + 1, {"found": "empty"})
        after = self.adjacent()
        if after:
            return after
        if self.brackets and not text[at:].strip():
            return self.unclosed_bracket(max(self.brackets))
        first, stop = self.line(at)
        character = text[at : at + 1]
        if character == ":" and self.extent(at).keyed:
            return self.mark(at)
        if character in ("]", "}", ","):
            value = self.extent(at)
            if value.keyed and value.start == at and not value.flow and text[at + 1 : stop].strip():
                return self.mark(at)
            return Flaw("stray-mark", at, at + 1, {"character": character})
        if character in ("[", "{") and not text[first:at].strip():
            return Flaw("missing-colon", at, before_remark(text, at, stop), {"text": self.text_of(at, stop)})
        if not text[first:at].strip(" \t-?"):
            leaf = self.last
            while leaf.__class__ is Branch and leaf.children and not leaf.flow:
                leaf = leaf.children[-1]
            plain = leaf.__class__ is ScalarEvent and not leaf.style
            return (
                close_dash(text, at, stop)
                or lost_first_dash(text, at, self.last)
                or self.keyless(first, stop)
                or self.headless(first, valued=plain)
                or self.indentation()
            )
        if "document start" in self.problem:
            return self.broken("after-the-end")
        return self.broken("structure")


def _bounds(node: Any) -> tuple[int, int]:
    return start_of(node), end_of(node)
