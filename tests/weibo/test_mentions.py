from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weibo_ops.weibo.mentions import Mention, mentions


def _names(text: str) -> list[str]:
    return [mention.name for mention in mentions(text)]


def test_a_mention_stands_where_it_stands_in_code_points() -> None:
    assert mentions("😀谢谢@清远茶 ！") == (Mention("清远茶", 3, 7),)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("没有", []),
        ("@", []),
        ("@ 清远茶", []),
        ("@清远茶", ["清远茶"]),
        ("@清远茶：你好", ["清远茶"]),
        ("@清远茶,@甲_乙-3·丁。", ["清远茶", "甲_乙-3·丁"]),
        ("@清远茶@门店", ["清远茶", "门店"]),
        ("（@清远茶）", ["清远茶"]),
        ("@清远茶\n你好", ["清远茶"]),
        ("@清远茶[doge]", ["清远茶"]),
        ("@清远茶😀", ["清远茶"]),
        ("hello@清远茶", ["清远茶"]),
        ("转发 //@甲乙:好茶", ["甲乙"]),
        ("写信到 jia.yi@tea-house.example.com 报名", []),
        ("jia@example.org，@清远茶", ["清远茶"]),
        ("@tea.cn", ["tea"]),
        ("http://tea.cn/@jia/post", []),
        ("http://t.cn/A6abc@清远茶", ["清远茶"]),
    ],
)
def test_a_mention_is_the_letters_of_a_nickname_after_an_at_sign(text: str, names: list[str]) -> None:
    assert _names(text) == names


def test_chinese_text_straight_after_a_name_is_taken_for_the_name() -> None:
    assert _names("@清远茶请您喝茶。") == ["清远茶请您喝茶"]


@pytest.mark.parametrize(
    ("name", "length"), [("甲", 2), ("清远茶", 6), ("tea-3", 5), ("甲·乙", 5), ("茶" * 15, 30), ("茶" * 16, 32)]
)
def test_a_name_has_two_bytes_for_a_chinese_letter_and_one_for_any_other(name: str, length: int) -> None:
    (mention,) = mentions(f"@{name} 好")
    assert mention.byte_length == length


@given(st.text(alphabet="@茶a.· -"))
def test_the_text_between_a_mentions_ends_is_the_at_sign_and_the_name(text: str) -> None:
    assert all(text[mention.start : mention.end] == f"@{mention.name}" for mention in mentions(text))
