"""Lines set in with spaces that are none to YAML, which takes them for the beginning of a key or a text."""

from __future__ import annotations

import re
from itertools import islice

from weibo_ops.source.case import Case
from weibo_ops.source.extent import ODD_SPACES, WORD
from weibo_ops.source.flaw import Edit, Flaw
from weibo_ops.source.leaves import Leaf
from weibo_ops.source.lines import line_bounds
from weibo_ops.source.tree import outside

_LOOKED_AT = 200
_THING = rf"(?:-[ \t{ODD_SPACES}]|[\"']?{WORD}[\"']?[ \t]*[:：])"


def odd_line(case: Case) -> Flaw | None:
    """Return the flaw of the first line, up to where the parser stumbled, that is a key or an item behind odd spaces or
    an item with odd spaces behind its dash."""
    text, stop = case.text, case.line(case.at)[1]
    pattern = re.compile(
        rf"(?:^|(?<=[\r\n]))[ \t]*(?:(?:-[ \t]+)*([{ODD_SPACES}][{ODD_SPACES} \t]*)(?={_THING})"
        rf"|(?:-[ \t]+)*-([ \t]*[{ODD_SPACES}][{ODD_SPACES} \t]*)(?=[{{\[\"']|{_THING}))"
    )
    for match in islice(pattern.finditer(text, 0, stop), _LOOKED_AT):
        group = 1 if match[1] else 2
        if outside(case.scalars, text, match.start(group)):
            if group == 2:
                return odd_dash(match.start(2), match[2])
            return odd_indentation(text, match.start(1), match[1])
    return None


def odd_indentations(text: str, leaves: list[Leaf]) -> list[Flaw]:
    """Return the flaws of those values and keys that begin with odd spaces, or with a dash and odd spaces, where a line
    begins."""
    flaws = []
    spaces = re.compile(f"[{ODD_SPACES}][{ODD_SPACES} \t]*")
    dash = re.compile(rf"-([ \t]*[{ODD_SPACES}][{ODD_SPACES} \t]*)")
    for leaf in leaves:
        if not leaf.plain or text[line_bounds(text, leaf.start)[0] : leaf.start].strip(" \t-"):
            continue
        odd = spaces.match(text, leaf.start)
        behind = dash.match(text, leaf.start)
        if odd:
            flaws.append(odd_indentation(text, leaf.start, odd[0]))
        elif behind:
            flaws.append(odd_dash(behind.start(1), behind[1]))
    return flaws


def odd_dash(at: int, spaces: str) -> Flaw:
    """Return the flaw of odd spaces behind a dash."""
    odd = next(space for space in spaces if space in ODD_SPACES)
    facts = {"code": f"U+{ord(odd):04X}", "where": "dash"}
    return Flaw("odd-space", at, at + len(spaces), facts, (Edit(at, at + len(spaces), " "),))


def odd_indentation(text: str, at: int, spaces: str) -> Flaw:
    """Return the flaw of odd spaces before a line's text.

    A space as wide as a Han character stands for two, or for one where that is how far in a line above stands.
    """
    first = line_bounds(text, at)[0]
    before = at - first
    wide, narrow = ("".join("" if space in "\u200b\ufeff" else wide if space == "\u3000" else " " for space in spaces)
                    for wide in ("  ", " "))  # fmt: skip
    plain = wide
    if len(wide) != len(narrow) and not text[first:at].strip():
        above = {len(match[0]) for match in re.finditer(r"(?m)^[ ]*(?:-[ ]+)?", text[max(0, first - 2_000) : first])}
        item = text[at + len(spaces) : at + len(spaces) + 1] == "-"
        if item:
            above = {len(match[0]) for match in re.finditer(r"(?m)^[ ]*(?=-[ ])", text[max(0, first - 2_000) : first])}
        if before + len(wide) not in above and before + len(narrow) in above:
            plain = narrow
    facts = {"code": f"U+{ord(spaces[0]):04X}", "where": "indentation"}
    return Flaw("odd-space", at, at + len(spaces), facts, (Edit(at, at + len(spaces), plain),))
