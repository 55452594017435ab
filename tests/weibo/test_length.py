from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weibo_ops.weibo.length import byte_length, weighted_length

plain = st.text().filter(lambda text: "://" not in text)
"""Texts without a link."""


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("", 0),
        ("a", 1),
        ("ab", 1),
        ("茶", 1),
        ("茶a", 2),
        ("茶" * 140, 140),
        ("茶" * 139 + "ab", 140),
        ("茶" * 140 + "a", 141),
        ("a" * 280, 140),
        ("a" * 281, 141),
    ],
)
def test_a_chinese_character_is_one_and_a_latin_letter_a_half(text: str, length: int) -> None:
    assert weighted_length(text) == length


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("【转基因", 4),
        ("我司CEO！", 5),
        ("8@&*%&b", 4),
        (" Test", 3),
        ("   Test   ", 5),
        ("　　　Ｔｅｓｔｉｎｇ　　　　", 14),
    ],
)
def test_blanks_and_punctuation_count_as_a_client_that_followed_sinas_own_had_it(text: str, length: int) -> None:
    assert weighted_length(text) == length


def test_the_example_of_an_observer_of_2012_counts_thirteen() -> None:
    assert weighted_length("one two 🀂一二三四五🀀") == 13


@pytest.mark.parametrize("letter", ["·", "°", "×", "é", "\u00a0", "\u00ff"])
def test_letters_of_latin_1_are_halves_too(letter: str) -> None:
    assert weighted_length(letter * 280) == 140


@pytest.mark.parametrize("letter", ["\u0100", "←", "…", "“", "—", "\u200b", "\u3000"])
def test_any_other_letter_is_whole_however_narrow_it_looks(letter: str) -> None:
    assert weighted_length(letter * 140) == 140


@pytest.mark.parametrize(
    ("emoji", "length"),
    [
        ("😀", 2),
        ("☀", 1),
        ("☀\ufe0f", 2),
        ("👍🏽", 4),
        ("🇨🇳", 4),
        ("👨\u200d👩\u200d👧", 8),
        ("𠮷", 2),
        ("\ud83d", 1),
    ],
)
def test_an_emoji_is_what_its_utf_16_units_are(emoji: str, length: int) -> None:
    assert weighted_length(emoji) == length


@pytest.mark.parametrize(("shortcode", "length"), [("[doge]", 3), ("[微笑]", 3), ("[心]", 2)])
def test_a_shortcode_counts_as_it_is_typed(shortcode: str, length: int) -> None:
    assert weighted_length(shortcode) == length


def test_a_line_end_is_a_half_and_crlf_is_one_line_end() -> None:
    assert weighted_length("茶\n茶\n茶") == weighted_length("茶\r\n茶\r\n茶") == 4


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_the_line_end_that_a_file_puts_last_does_not_count_and_a_second_does(end: str) -> None:
    assert weighted_length("茶" * 140 + end) == 140
    assert weighted_length("茶" * 140 + end + end) == 141


def _link(start: str, length: int) -> str:
    return start + "x" * (length - len(start))


@pytest.mark.parametrize(
    ("link", "length"),
    [
        ("http://a.cn", 10),
        ("https://a.cn", 10),
        ("HTTP://A.CN/X", 10),
        (_link("https://tea.example.com/", 140), 10),
        (_link("https://tea.example.com/", 141), 11),
        (_link("https://tea.example.com/", 160), 20),
        ("http://t.cn/zYabcde", 10),
        ("http://t.cn/A6abcdef", 10),
        (_link("http://t.cn/", 60), 30),
        (_link("https://t.cn/", 60), 10),
        (_link("http://weibo.com/", 20), 10),
        (_link("http://weibo.com/", 40), 20),
        (_link("http://weibo.com/", 41), 21),
        (_link("http://weibo.com/", 42), 10),
        (_link("http://weibo.com/", 140), 10),
        (_link("http://weibo.com/", 141), 11),
        (_link("http://weibo.cn/", 41), 21),
        (_link("http://t.sina.cn/", 41), 21),
        (_link("http://t.sina.com.cn/", 41), 21),
        (_link("https://weibo.com/", 41), 10),
        (_link("http://www.weibo.com/", 41), 10),
    ],
)
def test_a_link_counts_by_its_kind_and_its_bytes(link: str, length: int) -> None:
    assert weighted_length(link) == length
    assert weighted_length("茶" + link + "茶") == length + 2


def test_a_chinese_character_ends_a_link_and_ascii_punctuation_does_not() -> None:
    assert weighted_length("http://tea.cn/long/path。") == 11
    assert weighted_length("http://tea.cn/long/path.,!") == 10


def test_every_link_counts_the_same_one_twice() -> None:
    link = _link("https://tea.example.com/", 80)
    assert weighted_length(f"{link} {link}") == 21


def test_halves_are_rounded_up_once_for_the_whole_text() -> None:
    assert weighted_length("http://t.cn/zYabcde a") == 11


@pytest.mark.parametrize("text", ["http://", "http://localhost/a", "http://茶.cn", "://", "ftp://tea.cn/path"])
def test_what_is_no_link_to_the_counter_counts_as_it_stands(text: str) -> None:
    assert weighted_length(text) == math.ceil(byte_length(text) / 2)


def _byte_length_unit_by_unit(text: str) -> int:
    units = text.encode("utf-16-be")
    return sum(1 if units[at] == 0 else 2 for at in range(0, len(units), 2))


@given(plain)
def test_a_text_without_a_link_is_half_its_bytes_rounded_up(text: str) -> None:
    kept = text.replace("\r\n", "\n").removesuffix("\n")
    assert weighted_length(text) == math.ceil(_byte_length_unit_by_unit(kept) / 2)


@given(plain, plain)
def test_two_texts_together_are_as_long_as_both_but_for_a_half_and_a_line_end(one: str, other: str) -> None:
    both, apart = weighted_length(one + other), weighted_length(one) + weighted_length(other)
    if "://" not in one + other:
        assert apart - 2 <= both <= apart + 1


links_and_all = st.lists(
    st.sampled_from(["http://", "https://", "t.cn/", "weibo.com/", "tea.cn", "x" * 45, "/", "#", "茶", "😀", "\n", " "])
).map("".join)


@given(links_and_all)
def test_a_link_never_makes_a_length_negative_or_shorter_than_the_text_without_it(text: str) -> None:
    assert weighted_length(text) >= weighted_length("".join(letter for letter in text if letter in "茶😀")) >= 0
