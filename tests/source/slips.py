"""One slip of the hand each, in files that are well written: what is told, and that the rest is read."""

from __future__ import annotations

from hostile_texts import ANY

SLIPS: list[tuple[str, str, object]] = [
    # half a quote: the text ends where it does by eye
    ('a: "早\nb: 1\n', "unclosed-quote 1:4", {"a": "早", "b": "1"}),
    ("a: '早\nb: 1\n", "unclosed-quote 1:4", {"a": "早", "b": "1"}),
    ('a: "早\nb: "晚"\n', "unclosed-quote 1:4", {"a": "早", "b": "晚"}),
    ('a: "早\n---\nb: 1\n', "unclosed-quote 1:4 second-document 2:1", {"a": "早"}),
    (
        'a:\n- b: "#早# 一\n  c: 1\n- b: "#晚# 二"\n  c: 2\n- b: "#夜# 三"\n',
        "unclosed-quote 2:6",
        {"a": [{"b": "#早# 一", "c": "1"}, {"b": "#晚# 二", "c": "2"}, {"b": "#夜# 三"}]},
    ),
    (
        'a:\n- b: "#早# 一\n    二\n\n    三\n- b: "#晚# 二"\n',
        "unclosed-quote 2:6",
        {"a": [{"b": "#早# 一 二\n三"}, {"b": "#晚# 二"}]},
    ),
    (
        'a:\n- b: "#早# 一\n- b: "#晚# 二\n- c: 1\n',
        "unclosed-quote 2:6 unclosed-quote 3:6",
        {"a": [{"b": "#早# 一"}, {"b": "#晚# 二"}, {"c": "1"}]},
    ),
    ("a:\n- b: '#早# 一\n- b: '#晚# 二'\n", "unclosed-quote 2:6", {"a": [{"b": "#早# 一"}, {"b": "#晚# 二"}]}),
    ('a:\n- b: "#早# 一”\n- b: "#晚# 二"\n', "unclosed-quote 2:6", {"a": [{"b": "#早# 一"}, {"b": "#晚# 二"}]}),
    ("a: \"早'\nb: 1\n", "unclosed-quote 1:4", {"a": "早", "b": "1"}),
    ('a: {b: "08:00, c: x}\nd: "1"\n', "unclosed-quote 1:8", {"a": {"b": "08:00", "c": "x"}, "d": "1"}),
    ('a: #早# 好"\nb: 1\n', "unclosed-quote 1:9", {"a": "#早# 好", "b": "1"}),
    ('a: 早 #早# 好"\nb: 1\n', "unclosed-quote 1:11", {"a": "早 #早# 好", "b": "1"}),
    ('a: 早安"\nb: 1\n', "unclosed-quote 1:6", {"a": "早安", "b": "1"}),
    ('a: ”早安"\nb: 1\n', "unclosed-quote 1:7", {"a": "早安", "b": "1"}),
    ('a: {b: 08:00", c: >="}\n', "unclosed-quote 1:13 unclosed-quote 1:21", {"a": {"b": "08:00", "c": ">="}}),
    ('a: ""早"\nb: 1\n', "text-after-quote 1:6", {"a": "早", "b": "1"}),
    ('a: {b: "早"", c: 1}\n', "unclosed-quote 1:11", ANY),
    ('a: "C:\\dir\\木"\n', "bad-escape 1:7", {"a": "C:\\dir\\木"}),
    # a colon before a bracket or a quote
    *[
        (f"a: 1\n{key}{value}\nc: 1\n", f"{kind} 2:{column}", {"a": "1", "key": data, "c": "1"})
        for value, data in (
            ("[{b: x, c: y}]", [{"b": "x", "c": "y"}]),
            ('{b: x, c: "y"}', {"b": "x", "c": "y"}),
            ('"#早# 好"', "#早# 好"),
        )
        for key, kind, column in (
            ("key：", "full-width-colon", 4),
            ("key：　", "full-width-colon", 4),
            ("key:", "no-blank-after-colon", 1),
        )
    ],
    ("a: {b：[x, y], c: 1}\n", "full-width-colon 1:6", {"a": {"b": ["x", "y"], "c": "1"}}),
    ("a: {b：　x}\n", "full-width-colon 1:6", {"a": {"b": "x"}}),
    # keys of which the file has others, without their colon or the comma before them
    ("a: {by: x}\nb: {by y, c: 1}\n", "missing-colon 2:5", {"a": {"by": "x"}, "b": {"by": "y", "c": "1"}}),
    ("a:\n- id x\n  c: 1\n- id: y\n", "missing-colon 2:3", {"a": [{"id": "x", "c": "1"}, {"id": "y"}]}),
    ('a: 1\nb "#早# 好"\nc: {b: 1}\n', "missing-colon 2:1", {"a": "1", "b": "#早# 好", "c": {"b": "1"}}),
    ("a: 1\nb {c: 1, d: 2}\n", "missing-colon 2:1", {"a": "1", "b": {"c": "1", "d": "2"}}),
    ("a: {by: 甲 at: 1}\nb: {at: 2}\n", "missing-comma 1:10", {"a": {"by": "甲", "at": "1"}, "b": {"at": "2"}}),
    ('a: {b: "x" c: 1}\n', "missing-comma 1:11", {"a": {"b": "x", "c": "1"}}),
    ("a: {b: [x] c: 1}\n", "missing-comma 1:11", {"a": {"b": ["x"], "c": "1"}}),
    ("a: {why: 早安 晚安: 好}\n", "colon-in-text 1:15", {"a": {"why": "早安 晚安: 好"}}),
    ('a: ["1"，"2"]\n', "full-width-comma 1:8", {"a": ["1", "2"]}),
    # half a pair of brackets
    ("a: b: 1, c: 2}\nd: 1\n", "stray-mark 1:14", {"a": {"b": "1", "c": "2"}, "d": "1"}),
    ("a:\n- b: 1, c: 2}\n- {b: 2}\n", "stray-mark 2:13", {"a": [{"b": "1", "c": "2"}, {"b": "2"}]}),
    # dashes
    ("a:\n  -{b: 1, c: 2}\n  - {b: 2}\n", "no-blank-after-dash 2:3", {"a": [{"b": "1", "c": "2"}, {"b": "2"}]}),
    ("a:\n  -　{b: 1, c: 2}\n  - {b: 2}\n", "odd-space 2:4", {"a": [{"b": "1", "c": "2"}, {"b": "2"}]}),
    ("a:\n  -　b\n", "odd-space 2:4", {"a": ["b"]}),
    (
        "a:\n  - b: 1\n    c: 1\n    b: 2\n    c: 2\n  - b: 3\n",
        "duplicate-key 4:5",
        {"a": [{"b": "1", "c": "1"}, {"b": "2", "c": "2"}, {"b": "3"}]},
    ),
    ("a:\n    b: 1\n    c: 1\n  - b: 2\n", "bad-indentation 2:5", {"a": [{"b": "1", "c": "1"}, {"b": "2"}]}),
    # odd spaces before a key or an item, told where they are
    ("a:\n- b: 1\n　c: 1\n- b: 2\n", "odd-space 3:1", {"a": [{"b": "1", "c": "1"}, {"b": "2"}]}),
    ("a:\n　- {b: 1, c: 2}\n  - {b: 2}\n", "odd-space 2:1", {"a": [{"b": "1", "c": "2"}, {"b": "2"}]}),
    ("a:\n- b: {c: 1}\n\u00a0\u00a0d: 1\n- b: 2\n", "odd-space 3:1", {"a": [{"b": {"c": "1"}, "d": "1"}, {"b": "2"}]}),
]
