from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weibo_ops.weibo.personal import check_character, identity_number, luhn, masked_number, personal


def found(text: str) -> list[tuple[str, str]]:
    return [(number.kind, text[number.start : number.end]) for number in personal(text)]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("恭喜小满（13912345678）", "13912345678"),
        ("打138-1234-5678", "138-1234-5678"),
        ("+86 138 1234 5678", "138 1234 5678"),
        ("+8613912345678", "13912345678"),
        ("phone: 19912345678", "19912345678"),
        ("小林:13912345678,微信同号", "13912345678"),
        ("联系人-13912345678", "13912345678"),
        ("电话13912345678.", "13912345678"),
    ],
)
def test_a_mobile_number_is_found(text: str, number: str) -> None:
    assert found(text) == [("phone", number)]


@pytest.mark.parametrize(
    "text",
    [
        "138****1234",
        "400-800-8820",
        "010-62345678",
        "95588",
        "12345678901",
        "14012345678",
        "13800000000",
        "139123456789",
        "0913912345678",
        "https://weibo.com/1234567890/13912345678",
        "https://t.cn/a?id=13912345678",
        "id13912345678",
        "img/13912345678.jpg",
        "13912345678@qq.com",
        "2026-11-23 12:30-13:30",
        "1700000000",
        "订单 202611231391234567812",
        "110105194912310021",
        "110105********002X",
        "4506112345678901",
        "4111111111111111",
        "快递 6222021234567890123",
    ],
)
def test_other_digits_are_left_in_peace(text: str) -> None:
    assert found(text) == []


def test_numbers_that_are_there_to_be_called_are_public() -> None:
    assert [number.public for number in personal("客服热线：13912345678。找小林 13912345679")] == [True, False]


@pytest.mark.parametrize("number", ["11010519491231002X", "11010519491231002x", "110105 19491231 002X"])
def test_an_identity_number_is_found(number: str) -> None:
    assert found(f"身份证号{number}。") == [("identity", number)]


@pytest.mark.parametrize(
    "number", ["110105194912310021", "11010519491331002X", "99010519491231002X", "1101051949123100", "x"]
)
def test_an_identity_number_needs_province_birthday_and_check_character(number: str) -> None:
    assert not identity_number(number)


def test_a_bank_card_is_found_with_and_without_blanks() -> None:
    assert found("打到 6222 0212 3456 7890 128") == [("card", "6222 0212 3456 7890 128")]
    assert found("6222021234567890128") == [("card", "6222021234567890128")]
    assert found("卡号 4111111111111111") == [("card", "4111111111111111")]


@given(st.dates(), st.integers(0, 999), st.sampled_from(["110105", "310101", "440106", "650102"]))
def test_any_number_with_its_check_character_is_one_and_with_another_is_none(
    born: object, serial: int, area: str
) -> None:
    digits = f"{area}{str(born).replace('-', '')}{serial:03d}"
    right = check_character(digits)
    plausible = 1900 <= int(digits[6:10]) < 2100
    assert identity_number(digits + right) == plausible
    for wrong in set("0123456789X") - {right}:
        assert not identity_number(digits + wrong)


@given(st.text("0123456789", min_size=15, max_size=18), st.data())
def test_one_wrong_digit_breaks_a_card_s_number(digits: str, data: st.DataObject) -> None:
    (last,) = [digit for digit in "0123456789" if luhn(digits + digit)]
    number = digits + last
    at = data.draw(st.integers(0, len(number) - 1))
    other = data.draw(st.sampled_from(sorted(set("0123456789") - {number[at]})))
    assert not luhn(number[:at] + other + number[at + 1 :])


@given(st.text("0123456789", min_size=11, max_size=19))
def test_a_masked_number_shows_seven_digits_at_most_and_not_the_middle(number: str) -> None:
    shown = masked_number(number)
    assert number not in shown
    assert sum(map(str.isdigit, shown)) <= 7


@given(st.text("0123456789 -+X.:/，机", max_size=60))
def test_any_text_gives_stretches_of_it_in_order(text: str) -> None:
    end = 0
    for number in personal(text):
        assert end <= number.start < number.end <= len(text)
        end = number.end
