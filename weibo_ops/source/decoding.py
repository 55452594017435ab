"""Bytes into text, and what to say where they are not text."""

from __future__ import annotations

import re
from typing import NamedTuple

from weibo_ops.source.flaw import Flaw

FORBIDDEN = (
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff"
    + "".join(f"{chr((plane << 16) + 0xFFFE)}{chr((plane << 16) + 0xFFFF)}" for plane in range(1, 17))
    + "]"
)
_HARMLESS = bytes(set(range(256)) - set(range(9)) - {11, 12} - set(range(14, 32)) - {127, 0xC2, 0xF4})
_BREAKS = "\x85\u2028\u2029"
_SHOWN = 20  # of one kind in one file; the rest would say the same


class Decoded(NamedTuple):
    """The text of a file; the same, character for character, without what no parser takes; what is wrong with the
    bytes; and whether the rest can be believed.
    """

    text: str
    clean: str
    flaws: list[Flaw]
    legible: bool


def decoded(content: bytes) -> Decoded:
    """Return the text of the bytes, read as what they look like where they are not UTF-8."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff") or content[:4] == b"\x00\x00\xfe\xff" or b"\0" in content:
        wide = _wide(content)
        if wide:
            return wide
    body = content[3:] if content[:3] == b"\xef\xbb\xbf" else content
    try:
        text = body.decode()
    except UnicodeDecodeError as error:
        return _foreign(body, error)
    if (
        body.translate(None, _HARMLESS)
        or b"\xe2\x80\xa8" in body
        or b"\xe2\x80\xa9" in body
        or b"\xef\xbf\xbe" in body
        or b"\xef\xbf\xbf" in body
        or b"\xbf\xbf\xbe" in body
        or b"\xbf\xbf\xbf" in body
        or b"\xbf\xbe" in body
    ):
        return Decoded(text, _clean(text), strange(text), True)
    return Decoded(text, text, [], True)


def strange(text: str) -> list[Flaw]:
    """Return a flaw for each run of characters that no text holds, at most twenty of a kind."""
    flaws: dict[str, list[Flaw]] = {"control-character": [], "line-separator": []}
    for match in re.finditer(FORBIDDEN + "+", text):
        first = match[0][0]
        found = flaws["line-separator" if first in _BREAKS else "control-character"]
        if len(found) < _SHOWN:
            kind = "line-separator" if first in _BREAKS else "control-character"
            found.append(Flaw(kind, match.start(), match.end(), {"code": f"U+{ord(first):04X}"}))
    return flaws["control-character"] + flaws["line-separator"]


def _clean(text: str) -> str:
    """An ideographic space stands in for a line separator: blank to the eye and not to YAML, where `#` stays text."""
    return re.sub(FORBIDDEN, lambda match: "\u3000" if match[0] in _BREAKS else "\ufffd", text)


def _wide(content: bytes) -> Decoded | None:
    for mark, codec, name in (
        (b"\xff\xfe\0\0", "utf-32-le", "UTF-32"),
        (b"\0\0\xfe\xff", "utf-32-be", "UTF-32"),
        (b"\xff\xfe", "utf-16-le", "UTF-16"),
        (b"\xfe\xff", "utf-16-be", "UTF-16"),
    ):
        if content.startswith(mark):
            return _told(content[len(mark) :].decode(codec, "replace"), 0, content[0], name)
    sample = content[:4096]
    for codec, name, step, kept, share in (
        ("utf-32-le", "UTF-32", 4, 0, 90),
        ("utf-32-be", "UTF-32", 4, 3, 90),
        ("utf-16-le", "UTF-16", 2, 0, 30),
        ("utf-16-be", "UTF-16", 2, 1, 30),
    ):
        size = max(1, len(sample) // step)
        empty = sum(sample[at::step].count(0) for at in range(step) if at != kept)
        if empty > 3 and empty * 100 >= share * size * (step - 1) and sample[kept::step].count(0) * 10 <= size:
            return _told(content.decode(codec, "replace"), content.index(0) // step, 0, name)
    return None


def _foreign(body: bytes, error: UnicodeDecodeError) -> Decoded:
    text = body.decode(errors="replace")
    torn = text.count("\ufffd") - body.count(b"\xef\xbf\xbd")
    whole = len(text) - len(text.encode("ascii", "ignore"))
    if torn == 1 and error.end == len(body) and error.reason == "unexpected end of data":
        return _told(text, len(body[: error.start].decode()), body[error.start], "truncated")
    if whole - torn >= torn:
        return _told(text, len(body[: error.start].decode()), body[error.start], "damaged")
    sample = body[max(0, error.start - 1000) : error.start + 100_000]
    high = len(sample.translate(None, bytes(range(128))))
    paired = 2 * len(re.findall(rb"[\x81-\xfe][\xa1-\xfe]", sample))
    if paired * 10 >= high * 7:
        try:
            chinese = body.decode("gb18030")
        except UnicodeDecodeError:
            pass
        else:
            index = len(body[: error.start].decode("gb18030", "replace"))
            return _told(chinese, index, body[error.start], "GB18030")
    if not body.translate(None, _HARMLESS + bytes(range(0xC0, 256))) and not re.search(rb"[\x80-\x9f]", body):
        return _told(body.decode("latin-1"), error.start, body[error.start], "Latin-1")
    return _told(text, len(body[: error.start].decode()), body[error.start], "unknown")


def _told(text: str, index: int, byte: int, encoding: str) -> Decoded:
    legible = encoding != "unknown"
    text = text.removeprefix("\ufeff")
    flaw = Flaw("not-utf8", index, index + 1, {"encoding": encoding, "byte": f"{byte:02X}"})
    return Decoded(text, _clean(text), [flaw, *(strange(text) if legible else [])], legible)
