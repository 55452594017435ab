from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from weibo_ops.render.called import lunar_called
from weibo_ops.render.cells import cut, pad, wrap
from weibo_ops.render.visible import visible

TEXTS = st.text(alphabet="茶，。（）a b-1[]é\u200d👨❤️", max_size=60).map(visible)


@given(TEXTS, st.integers(2, 30))
def test_what_is_cut_or_filled_has_the_width_asked_for(text: str, width: int) -> None:
    assert cell_len(cut(text, width)) <= width
    assert cell_len(pad(text, width)) == width


@given(TEXTS, st.integers(4, 30))
def test_wrapped_lines_fit_and_lose_nothing_but_blanks(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert all(cell_len(line) <= width for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_no_line_begins_with_a_stop() -> None:
    assert wrap("茶园里的桂花落了，今年很香。", 16) == ["茶园里的桂花落", "了，今年很香。"]


@given(st.text())
def test_what_is_visible_steers_no_terminal(text: str) -> None:
    shown = visible(text)
    assert not [character for character in shown if ord(character) < 32 or character in "\x7f\u202e\u2066\u200b\u2028"]
    shown.encode()


def test_lunar_dates_are_numbers_in_english() -> None:
    said = {
        "十月十五": "10-15",
        "正月初一": "01-01",
        "冬月三十": "11-30",
        "腊月廿九": "12-29",
        "八月二十": "08-20",
        "五月初十": "05-10",
    }
    for lunar, number in said.items():
        assert lunar_called(lunar, "en") == f"lunar {number}"
    assert lunar_called("闰六月初一", "en") == "lunar leap 06-01"
    assert lunar_called("", "en") == ""
