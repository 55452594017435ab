"""Keys that are none to YAML, by what is wrong with their colon, their dash, or the comma and bracket before them."""

from __future__ import annotations

import re

from weibo_ops.source.case import Case
from weibo_ops.source.extent import ODD_SPACES, WORD, before_remark, used_as_key
from weibo_ops.source.flaw import Edit, Flaw
from weibo_ops.source.punctuation import close_dash

_OPEN = {"]": "[", "}": "{"}


class Keys(Case):
    """What its writer would say of a line's key."""

    def key_before_mark(self) -> Flaw | None:
        """Return what is wrong with the colon of `key：[a]`, `key:{b: c}` or `key："d"` where the parser stumbled."""
        for at in (self.opened, self.at):
            first, stop = self.line(at)
            mark = rf"[ \t]*(?:-[ \t]+)*{WORD}[ \t]*(?:：[ \t{ODD_SPACES}]*|:)[\[{{\"']"
            if re.compile(mark).match(self.text, first, stop):
                return self.keyless(first, stop)
            found = self.bare_key(first, stop, r"[\[{\"']") or self.bare_dash(first, stop)
            if found:
                return found
        return None

    def bare_dash(self, first: int, stop: int) -> Flaw | None:
        start = stop - len(self.text[first:stop].lstrip())
        return close_dash(self.text, start, stop) if self.text[start + 1 : start + 2] in ("{", "[", '"', "'") else None

    def bare_key(self, first: int, stop: int, rest: str) -> Flaw | None:
        """Return the flaw of a line that is a key without a colon, by what the file has for keys."""
        line = re.compile(rf"[ \t]*(?:-[ \t]+)*({WORD})[ \t]+(?={rest})").match(self.text, first, stop)
        plain = line and re.compile(rf"\[?\{{{WORD}:\s").match(self.text, line.end())
        if not line or not (plain or used_as_key(self.text, line[1])):
            return None
        edits = (Edit(line.end(1), line.end(1), ":"),)
        said = before_remark(self.text, line.start(1), stop)
        return Flaw("missing-colon", line.start(1), said, {"text": self.text_of(line.start(1), said)}, edits)

    def comma_before_key(self, start: int, colon: int) -> Flaw | None:
        """Return the flaw of a `by: bing at: …` inside of brackets, where other places of the file have `at:`."""
        text = self.text
        key = re.compile(rf"\S([ \t]+)({WORD})[ \t]*$").search(text, start, colon)
        if not key:
            return None
        at = key.start(1)
        word = re.fullmatch(r"[\w-]+", text[start:at], re.ASCII) or re.compile(r":[ \t]+[\[{\"]").match(text, colon)
        if not (word and re.fullmatch("[a-z_]+", key[2])) and not used_as_key(text, key[2]):
            return None
        facts = {"text": self.text_of(start, at)}
        return Flaw("missing-comma", at, at + 1, facts, (Edit(at, at, ","),), certain=False)

    def opening(self, start: int, end: int) -> Flaw | None:
        """Return the flaw of a `key: a: b}` whose opening bracket is missing."""
        text = self.text
        close = text[end - 1 : end]
        if close not in ("]", "}") or text[start:end].count(_OPEN[close]) >= text[start:end].count(close):
            return None
        item = re.compile(rf"[ ]*(?:-[ \t]+)+({WORD}:[ \t]+)").match(text, self.line(start)[0])
        if item and item.end() == start and re.search(rf", *{WORD}: ", text[start:end]):
            start = item.start(1)
        if close == "]" or not re.compile(rf"{WORD}[ \t]*:\s").match(text, start):
            return None
        return Flaw("stray-mark", end - 1, end, {"character": close}, (Edit(start, start, _OPEN[close]),))

    def keyless(self, first: int, stop: int) -> Flaw | None:
        """Return what is wrong with the colon of a line, if it has one that is none."""
        line = re.compile(
            rf"[ \t]*(?:-[ \t]+)*({WORD})[ \t]*(：[{ODD_SPACES}]*|:(?=[^\s/])|:?[{ODD_SPACES}]+(?=\S))"
        ).match(self.text, first, stop)
        if not line:
            return None
        at, end = line.span(2)
        if line[2][0] == "：":
            return Flaw("full-width-colon", at, at + 1, {"key": line[1]}, (Edit(at, end, ": "),))
        if line[2] == ":":
            return Flaw("no-blank-after-colon", line.start(1), end, {"key": line[1]}, (Edit(end, end, " "),))
        if line[2][0] != ":":
            return None
        facts = {"code": f"U+{ord(line[2][1]):04X}", "where": "colon"}
        return Flaw("odd-space", at + 1, end, facts, (Edit(at + 1, end, " "),))

    def headless(self, first: int, valued: bool = False) -> Flaw | None:
        """Return the full-width colon of the line above, `posts：` or, where `valued`, `column：tea` as well.

        What stands below a `posts：` was meant to be its value and is read as the rest of a text.
        """
        above = self.before(first)
        while above and self.text[slice(*above)].lstrip().startswith("#"):
            above = self.before(above[0])
        rest = r"" if valued else r"[ \t]*(?:#|$)"
        if not above or not re.compile(rf"[ \t]*(?:-[ \t]+)*{WORD}[ \t]*：{rest}").match(self.text, *above):
            return None
        return self.keyless(*above)

    def bare_above(self, first: int) -> Flaw | None:
        """Return the flaw of a `- id tea` in the line above a key that was to be its sibling."""
        above = self.before(first)
        key = re.compile(rf"[ ]*(?={WORD}[ \t]*:(?:\s|$))").match(self.text, first)
        item = re.compile(r"[ ]*(?:-[ \t]+)+").match(self.text, *above) if above else None
        if not above or not key or not item or len(item[0]) != len(key[0]):
            return None
        return self.bare_key(*above, r"\S")
