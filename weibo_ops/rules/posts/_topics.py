"""Which topics a post owes, and what its text makes of them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from weibo_ops.weibo.topics import SUPER_TOPIC

if TYPE_CHECKING:
    from weibo_ops.planning.demand import Planned
    from weibo_ops.weibo.topics import Topic
    from weibo_ops.workspace.workspace import Workspace

_NOT_IN_A_NAME = frozenset(" \t\r\n\u3000，。！？；")
_LONGEST_SLIP = 4


def owed(planned: Planned, workspace: Workspace) -> list[tuple[str, Any]]:
    """Return the topics of a post's column and campaign, each with the one it belongs to."""
    found = []
    column = planned.column
    if column is not None and column.hashtag:
        found.append((bare(column.hashtag), column))
    if planned.post.campaign:
        campaign = workspace.find("campaigns", planned.post.campaign)
        if campaign is not None and campaign.hashtag and bare(campaign.hashtag) not in (tag for tag, _ in found):
            found.append((bare(campaign.hashtag), campaign))
    return found


@lru_cache(1024)
def bare(hashtag: str) -> str:
    """Return a registered topic without hashes, should somebody have written them."""
    return hashtag.strip("#＃ ")


def bears(text: str, tag: str) -> bool:
    """Whether a text has a topic, as a super-topic too."""
    return f"#{tag}#" in text or f"#{tag}{SUPER_TOPIC}#" in text


def half_topic(text: str, tag: str) -> tuple[int, int, str] | None:
    """Return the stretch where a topic stands with only one of its hashes, and which word says so."""
    if bears(text, tag):
        return None
    at = text.find(f"#{tag}")
    if at >= 0 and text.count("#", 0, at) % 2 == 0:
        end = at + 1 + len(tag)
        rest = text[end : end + _LONGEST_SLIP]
        closing = rest.find("#")
        if closing < 0 or not _NOT_IN_A_NAME.isdisjoint(rest[:closing]):
            return at, end, "posts.hash-after"
    at = text.find(f"{tag}#")
    if at >= 0 and text.count("#", 0, at) % 2 == 0:
        return at, at + len(tag) + 1, "posts.hash-before"
    return None


def touched(text: str, tag: str) -> bool:
    """Whether a topic stands there with a wrong or a missing hash, which other rules tell."""
    return half_topic(text, tag) is not None or f"＃{tag}" in text or f"{tag}＃" in text


def near(topics: tuple[Topic, ...], tag: str) -> Topic | None:
    """Return the topic that was probably to be a registered one, None where there is none like it."""
    close = [(distance(_plain(topic.name), _plain(tag)), topic) for topic in topics]
    allowed = max(1, len(tag) * 2 // 5)
    within = [(far, topic) for far, topic in close if far <= allowed and far < len(tag)]
    return min(within, key=lambda pair: (pair[0], pair[1].start))[1] if within else None


def _plain(name: str) -> str:
    return "".join(letter for letter in name.removesuffix(SUPER_TOPIC).casefold() if letter.isalnum())


def distance(one: str, other: str) -> int:
    """Return how many letters must be put in, taken out or exchanged to make one word the other (Levenshtein)."""
    row = list(range(len(other) + 1))
    for first, letter in enumerate(one, 1):
        left = row[0]
        row[0] = first
        for second, with_ in enumerate(other, 1):
            left, row[second] = row[second], min(row[second] + 1, row[second - 1] + 1, left + (letter != with_))
    return row[-1]
