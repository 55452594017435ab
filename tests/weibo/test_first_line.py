from __future__ import annotations

import pytest

from weibo_ops.weibo.first_line import first_line


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", ""),
        (" \n\u3000\n\u200b", ""),
        ("早安", "早安"),
        ("早安\n晚安", "早安"),
        ("\n \r\n 早安 一盏茶 \r\n晚安", "早安 一盏茶"),
        ("早安\r晚安", "早安"),
        ("早安\u2028晚安", "早安\u2028晚安"),
        ("茶" * 300, "茶" * 300),
    ],
)
def test_the_first_line_with_something_on_it_is_given_whole(text: str, line: str) -> None:
    assert first_line(text) == line
