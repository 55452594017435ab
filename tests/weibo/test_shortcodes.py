from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weibo_ops.weibo.shortcodes import Shortcode, loose_brackets, shortcodes


def test_a_shortcode_stands_where_it_stands_in_code_points() -> None:
    assert shortcodes("😀好茶[doge][微笑]") == (Shortcode("doge", 3, 9), Shortcode("微笑", 9, 13))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("没有", []),
        ("[]", []),
        ("[ ]", []),
        ("[求关注]", ["求关注"]),
        ("[一二三四五六七八]", ["一二三四五六七八"]),
        ("[一二三四五六七八九]", []),
        ("[看 图]", []),
        ("[2026.10.14]", []),
        ("[[doge]]", ["doge"]),
        ("[do\nge]", []),
        ("【微笑】", []),
        ("[/心]", []),
        ("#清远茶[超话]# [心]", ["心"]),
    ],
)
def test_a_shortcode_is_a_short_word_in_brackets(text: str, names: list[str]) -> None:
    assert [shortcode.name for shortcode in shortcodes(text)] == names


@pytest.mark.parametrize(
    ("text", "positions"),
    [
        ("[doge]", ()),
        ("[doge", (0,)),
        ("doge]", (4,)),
        ("[doge[微笑]", (0,)),
        ("[doge]]", (6,)),
        ("[do\nge]", (0, 6)),
        ("][", (0, 1)),
        ("【微笑", ()),
    ],
)
def test_a_bracket_without_its_other_half_on_the_line_is_loose(text: str, positions: tuple[int, ...]) -> None:
    assert loose_brackets(text) == positions


@given(st.text(alphabet="[]茶\n"))
def test_without_its_loose_brackets_a_text_is_balanced(text: str) -> None:
    loose = loose_brackets(text)
    assert loose == tuple(sorted(set(loose)))
    assert loose_brackets("".join(letter for at, letter in enumerate(text) if at not in loose)) == ()
