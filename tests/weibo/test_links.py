from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weibo_ops.weibo.links import Link, links, without_links


def _urls(text: str) -> list[str]:
    return [link.url for link in links(text)]


def test_a_link_stands_where_it_stands_in_code_points() -> None:
    assert links("😀看http://tea.cn/a，好") == (Link("http://tea.cn/a", 2, 17),)


@pytest.mark.parametrize(
    ("text", "urls"),
    [
        ("没有链接 tea.cn http:// https://茶.cn", []),
        ("https://my-tea.example.com/a?b=c&d=%E8%8C%B6#top 好", ["https://my-tea.example.com/a?b=c&d=%E8%8C%B6#top"]),
        ("HTTPS://TEA.CN/A", ["HTTPS://TEA.CN/A"]),
        ("http://t.cn/A6abc http://t.cn/A6xyz", ["http://t.cn/A6abc", "http://t.cn/A6xyz"]),
        ("看http://tea.cn/a。再看http://tea.cn/b", ["http://tea.cn/a", "http://tea.cn/b"]),
        ("http://t.cn/A6abc#早安#", ["http://t.cn/A6abc"]),
        ("http://t.cn/A6abc#tea#", ["http://t.cn/A6abc"]),
        ("http://tea.cn/a#早安#", ["http://tea.cn/a"]),
        ("http://tea.cn/a@清远茶", ["http://tea.cn/a"]),
    ],
)
def test_links_are_found_whole_and_no_more_than_whole(text: str, urls: list[str]) -> None:
    assert _urls(text) == urls


@given(st.lists(st.sampled_from(["http://tea.cn/a", "https://t.cn/x", "#", "@", "茶", " ", "-", "."])).map("".join))
def test_a_text_without_its_links_has_the_rest_where_it_was(text: str) -> None:
    bare = without_links(text)
    assert len(bare) == len(text)
    assert links(bare) == ()
    assert [text[link.start : link.end] for link in links(text)] == _urls(text)
    assert all(there in (" ", letter) for there, letter in zip(bare, text, strict=True))
