"""PyYAML's own parser, for where libyaml is absent, with libyaml's answers where the two differ."""

from __future__ import annotations

import re
from typing import Any

from yaml.error import Mark
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner, ScannerError
from yaml.tokens import ScalarToken, TagToken

_BLANK = "\0 \t\r\n"
_NAME = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_"
_TAG = _NAME + ";/?:@&=+$.%!~*'()"
_ESCAPE = re.compile(r"\\(?:x(..)|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|.)", re.DOTALL)


class PureParser(Reader, Scanner, Parser):
    """The events of a text without libyaml; tabs, `?` and `:` in brackets, escapes and tags as libyaml has them."""

    def __init__(self, text: str) -> None:
        self.written = text
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)

    def scan_line_break(self) -> str:
        return str(super().scan_line_break())  # type: ignore[no-untyped-call]

    def scan_to_next_token(self) -> None:
        while True:
            while self.peek() == " " or (self.peek() == "\t" and (self.flow_level or not self.allow_simple_key)):
                self.forward()
            if self.peek() == "#":
                while self.peek() not in "\0\r\n":
                    self.forward()
            if not self.scan_line_break():
                return
            if not self.flow_level:
                self.allow_simple_key = True

    def scan_flow_scalar(self, style: str) -> Any:
        start = self.get_mark()
        try:
            token = super().scan_flow_scalar(style)
        except (ValueError, ScannerError) as error:  # chr() of what is no character, or a text that never ends
            mark = error.problem_mark if isinstance(error, ScannerError) else None
            if style == '"':
                self._refuse_escape(start, mark.index if mark else len(self.written))
            raise
        if style == '"':
            self._refuse_escape(start, token.end_mark.index)
        return token

    def _refuse_escape(self, start: Any, end: int) -> None:
        for match in _ESCAPE.finditer(self.written, start.index + 1, end):
            code = match[2] or match[3]
            if code and (0xD800 <= int(code, 16) <= 0xDFFF or int(code, 16) > 0x10FFFF):
                at = Mark(start.name, match.start(), start.line, start.column, None, 0)
                raise ScannerError(
                    "while parsing a quoted scalar", start, "found invalid Unicode character escape code", at
                )

    def scan_directive(self) -> Any:
        if re.match(r"%(?:YAML[ \t]+\d+\.\d+|TAG[ \t]+\S+[ \t]+\S+)[ \t]*(?:#|[\r\n]|$)", self.written[self.index :]):
            return super().scan_directive()
        raise ScannerError("while scanning a directive", self.get_mark(), "found a directive", self.get_mark())

    def scan_tag(self) -> Any:
        start = self.get_mark()
        if self.peek(1) == "<":
            self.forward(2)
            handle, suffix = None, self._tag_part(start, _TAG + ",[]")
            if self.peek() != ">":
                raise ScannerError("while scanning a tag", start, "did not find the expected '>'", self.get_mark())
            self.forward()
        else:
            handle, suffix = self._tag_of_handle(start)
        if self.peek() not in _BLANK and not (self.flow_level and self.peek() == ","):
            problem = "did not find expected whitespace or line break"
            raise ScannerError("while scanning a tag", start, problem, self.get_mark())
        return TagToken((handle, suffix), start, self.get_mark())

    def _tag_of_handle(self, start: Any) -> tuple[str | None, str]:
        length = 1
        while self.peek(length) in _NAME:
            length += 1
        if self.peek(length) == "!":
            handle = self.prefix(length + 1)
            self.forward(length + 1)
            return handle, self._tag_part(start, _TAG)
        self.forward()
        suffix = "" if self.peek() not in _TAG else self._tag_part(start, _TAG)
        return ("!", suffix) if suffix else (None, "!")

    def _tag_part(self, start: Any, allowed: str) -> str:
        length = 0
        while self.peek(length) in allowed:
            length += 1
        part = str(self.prefix(length))
        if not length or re.search("%(?![0-9a-fA-F]{2})", part):
            raise ScannerError("while parsing a tag", start, "did not find expected tag URI", self.get_mark())
        self.forward(length)
        return part

    def scan_block_scalar_indicators(self, start_mark: Any) -> tuple[bool | None, int | None]:
        chomping, increment = None, None
        for _ in range(2):
            character = self.peek()
            if character in "+-" and chomping is None:
                chomping = character == "+"
            elif character in "0123456789" and increment is None:
                increment = int(character)
                if not increment:
                    problem = "found an indentation indicator equal to 0"
                    raise ScannerError("while scanning a block scalar", start_mark, problem, self.get_mark())
            else:
                break
            self.forward()
        return chomping, increment

    def scan_block_scalar_ignored_line(self, start_mark: Any) -> None:
        while self.peek() in " \t":
            self.forward()
        if self.peek() == "#":
            while self.peek() not in "\0\r\n":
                self.forward()
        if self.peek() not in "\0\r\n":
            problem = "did not find expected comment or line break"
            raise ScannerError("while scanning a block scalar", start_mark, problem, self.get_mark())
        self.scan_line_break()

    def scan_block_scalar_indentation(self) -> Any:
        found = super().scan_block_scalar_indentation()
        self._refuse_tab("while scanning a block scalar", self.get_mark())
        return found

    def scan_block_scalar_breaks(self, indent: int) -> Any:
        found = super().scan_block_scalar_breaks(indent)
        if self.column < indent:
            self._refuse_tab("while scanning a block scalar", self.get_mark())
        return found

    def _refuse_tab(self, context: str, start: Any) -> None:
        if self.peek() == "\t":
            raise ScannerError(
                context, start, "found a tab character where an indentation space is expected", self.get_mark()
            )

    def scan_plain(self) -> Any:
        start = end = self.get_mark()
        indent = self.indent + 1
        parts: list[str] = []
        spaces: list[str] = []
        while self.peek() != "#" and not self._document_mark():
            length = self._plain_length(start)
            if not length:
                break
            self.allow_simple_key = False
            parts += spaces
            parts.append(self.prefix(length))
            self.forward(length)
            end = self.get_mark()
            spaces = self._plain_gap(start, indent)
            if not spaces or (not self.flow_level and self.column < indent):
                break
        return ScalarToken("".join(parts), True, start, end)

    def _document_mark(self) -> bool:
        return bool(self.column == 0 and self.prefix(3) in ("---", "...") and self.peek(3) in _BLANK)

    def _plain_length(self, start: Any) -> int:
        length = 0
        while True:
            character = self.peek(length)
            if character in _BLANK or (self.flow_level and character in ",[]{}"):
                return length
            if character == ":":
                if self.flow_level and self.peek(length + 1) in ",?[]{}":
                    self.forward(length)
                    raise ScannerError("while scanning a plain scalar", start, "found unexpected ':'", self.get_mark())
                if self.peek(length + 1) in _BLANK:
                    return length
            length += 1

    def _plain_gap(self, start: Any, indent: int) -> list[str]:
        """Return the blanks and breaks up to the next word, folded."""
        blanks: list[str] = []
        breaks: list[str] = []
        while self.peek() in " \t\r\n":
            if self.peek() in "\r\n":
                breaks.append(self.scan_line_break())
                self.allow_simple_key = True
                blanks = []
            elif breaks and self.column < indent and self.peek() == "\t":
                problem = "found a tab character that violates indentation"
                raise ScannerError("while scanning a plain scalar", start, problem, self.get_mark())
            else:
                blanks.append(self.peek())
                self.forward()
        if not breaks:
            return blanks
        return breaks[1:] or [" "]
