"""Files as people write them: every style, remarks everywhere, line ends and marks as editors leave them."""

from __future__ import annotations

from collections.abc import Iterator

from weibo_ops.source.place import Route

BLOCK = """\
# 开头的备注

accounts:  # 账号
- {id: main, handle: 清远茶,  # 主号
   quiet: "23:00-07:00"}   # WO203 ok until 2026-12-31: 说明
- id: shop
  handle: 门店   \n\
  tags: [a, 'b c',]

# 关于人的
people:
  -   id: jia
      name: 甲\t# 制表符的备注

  -   id: yi
      name: 乙

      # 后面的
  # 丙的备注
  -   id: bing
      name: 丙
      roles: []
      git:
      text: |  # 原文
        第一行
          缩进

        末行

      more: >-
        折叠
        文字
      when: {
        days: workdays,   # 天
        time: "08:30"
      }
duties: {}
posts: []  # 空
goals:
plain: 一二三
  四五六
# 尾巴
"""
FLOW = """\
columns: [{id: morning, name: 早安一盏茶, hashtag: '早安', when: {days: workdays, time: "08:30"}},
          {id: tea, name: 今日一茶}]  # 两栏
skips: [
  {column: morning, day: 2026-11-27, why: 门店搬家},  # 一
  {column: tea, day: 2026-11-28, why: "停: 电"}  # 二
]
tags: [甲, 乙, "丙 #"]
nested: {a: {b: {c: [1, 2]}}, e: , f}
"""
ANCHORS = """\
usual: &usual {days: workdays, time: "08:30"}
columns:
  - &m
    id: morning
    when: *usual
  - {<<: *m, id: tea}
  - id: night
    when: &late
      days: everyday
      time: "22:30"   # 晚
  - {id: star, when: *late}
text: &t 早安
again: *t
"""
TEXTS = """\
---
posts:
- id: a
  text: "#早安# 第一行\\n第二行 \\u65e9"
  title: 'it''s 早'

- id: b
  text: "一
    二\\
    三"
- - deep
  - deeper
-
  id: c
  text: |-
      早

      安
  # 收尾
  last: 早: 安
...
"""
GOOD = (BLOCK, FLOW, ANCHORS, TEXTS)
MENDED = """\
posts:
  - id: a
    text: #早安# 你好
  - {id: b, why：搬家, 停一天, text: @小明 早}
  - id: c
    day: 2026-11-23
"""


def variants(text: str) -> list[bytes]:
    """Return a text with each line end, with and without a byte order mark, and without its last break."""
    return [
        text.encode(),
        text.replace("\n", "\r\n").encode(),
        text.replace("\n", "\r").encode(),
        b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode(),
        text.rstrip("\n").encode(),
    ]


def walk(value: object, route: Route = ()) -> Iterator[tuple[Route, object]]:
    """Yield every value of data with its route."""
    yield route, value
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from walk(inner, (*route, key))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from walk(inner, (*route, number))
