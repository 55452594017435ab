from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weibo_ops.weibo.topics import Topic, loose_hashes, topics, wide_hashes


def _names(text: str) -> list[str]:
    return [topic.name for topic in topics(text)]


def test_a_topic_stands_where_it_stands_in_code_points() -> None:
    assert topics("😀#早安一盏茶# 小雪刚过") == (Topic("早安一盏茶", 1, 8),)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("", []),
        ("早安", []),
        ("#早安", []),
        ("##", []),
        ("# #", []),
        ("#一盏茶 一本书#", ["一盏茶 一本书"]),
        ("# 早安 #", [" 早安 "]),
        ("#3.5%，够吗？“够”·《茶经》&+-/℃!#", ["3.5%，够吗？“够”·《茶经》&+-/℃!"]),
        ("#早安##晚安#", ["早安", "晚安"]),
        ("#早安#今天#晚安#", ["早安", "晚安"]),
        ("##早安##", ["早安"]),
        ("# #早安#", ["早安"]),
        ("#早\n安#", []),
        ("#早安\r\n#晚安#", ["晚安"]),
        ("＃早安＃", []),
        ("http://tea.cn/a#b 好 http://tea.cn/c#d", []),
        ("#早安#http://tea.cn/#/menu#晚安#", ["早安", "晚安"]),
        ("#看 http://tea.cn/#a 早安#", ["看 http://tea.cn/#a 早安"]),
    ],
)
def test_a_topic_is_all_that_stands_between_two_hashes_on_a_line(text: str, names: list[str]) -> None:
    assert _names(text) == names


@pytest.mark.parametrize(
    ("text", "super_topic"), [("#清远茶[超话]#", True), ("#清远茶#", False), ("#[超话]茶#", False)]
)
def test_a_super_topic_says_so_at_the_end_of_its_name(text: str, super_topic: bool) -> None:
    (topic,) = topics(text)
    assert topic.super_topic is super_topic


@pytest.mark.parametrize(
    ("text", "positions"),
    [
        ("#早安# #晚安#", ()),
        ("#早安", (0,)),
        ("早安#", (2,)),
        ("#早安 今天 #晚安#", (10,)),
        ("#早安\n#晚安#", (0,)),
        ("#早\n安#", (0, 4)),
        ("##早安##", (0, 5)),
        ("http://tea.cn/#/menu", ()),
        ("#早安 http://tea.cn/#/menu", (0,)),
        ("http://t.cn/A6abc#早安#", ()),
        ("＃早安＃", ()),
    ],
)
def test_a_hash_that_makes_no_topic_and_is_in_no_link_is_loose(text: str, positions: tuple[int, ...]) -> None:
    assert loose_hashes(text) == positions


def test_full_width_hashes_are_found() -> None:
    assert wide_hashes("＃早安＃ #晚安#") == (0, 3)
    assert wide_hashes("#晚安#") == ()


@given(st.text(alphabet="#茶a \n"))
def test_every_hash_is_loose_or_the_edge_of_one_topic(text: str) -> None:
    found = topics(text)
    edges = [at for topic in found for at in (topic.start, topic.end - 1)]
    assert sorted([*edges, *loose_hashes(text)]) == [at for at, letter in enumerate(text) if letter == "#"]
    assert all(text[topic.start : topic.end] == f"#{topic.name}#" for topic in found)
