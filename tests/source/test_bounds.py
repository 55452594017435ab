from __future__ import annotations

import subprocess
import sys

import pytest

from weibo_ops.source.reader import read

BOMBS = {
    "flow": ("'[' * 100_000", "nested-too-deep"),
    "mappings": ("'{a: ' * 100_000", "nested-too-deep"),
    "dashes": ("'- ' * 500_000", "nested-too-deep"),
    "indents": ("''.join(' ' * n + 'a:\\n' for n in range(1500))", "nested-too-deep"),
    "nodes": ("'a: [' + 'x, ' * 600_000 + ']'", "too-many-nodes"),
    "keys": ("''.join(f'k{n}: v\\n' for n in range(150_000))", "too-many-nodes"),
    "size": ("'a: ' + 'x' * 3_000_000", "file-too-large"),
    "laughs": (
        "'a: &a [x,x,x,x,x,x,x,x,x]\\n'"
        " + ''.join(f'{c}: &{c} [' + ','.join(['*' + b] * 9) + ']\\n' for b, c in zip('abcdefgh', 'bcdefghi'))",
        "aliases-too-many",
    ),
    "merges": (
        "'a: &a {x: 1}\\n' + ''.join(f'{c}: &{c} {{' + ', '.join(f'k{n}: {{<<: *{b}}}' for n in range(9)) + '}\\n'"
        " for b, c in zip('abcdefgh', 'bcdefghi'))",
        "aliases-too-many",
    ),
    "chain": (
        "'a0: &a0 [x]\\n' + ''.join(f'a{n}: &a{n} [*a{n - 1}]\\n' for n in range(1, 5_000))",
        "aliases-too-many",
    ),
    "hashtags": ("'a:\\n' + ''.join(f' k{n}: #a# x\\n' for n in range(20_000))", "hashtag-as-comment"),
    "one line of hashtags": ("'a: x ' + '#a# ' * 500_000", "hashtag-cut-off"),
    "line breaks": ("'a: b\\n' + '\\n' * 2_000_000 + '@x'", "text-starts-with-mark"),
    "odd spaces": ("'　' * 600_000", "odd-space"),
    "NUL": ("'\\0' * 500_000", "control-character"),
    "separators": ("'a\\u2028' * 200_000", "line-separator"),
    "equal keys": ("''.join(f'k{n}: v\\n' for n in range(24_000)) + 'k23999: v\\n' * 24_000", "duplicate-key"),
    "escapes": ("'a: \"' + '\\\\x07' * 500_000 + '\"'", "control-character"),
    "anchors": ("'a:\\n' + ''.join(f'- &a{n} x\\n' for n in range(30_000))", "unused-anchor"),
    "block marks": ("'a: |5\\n' * 300_000", "too-many-nodes"),
}
RUN = """
import resource, sys
from weibo_ops.source.place import Place
from weibo_ops.source.positions import Positions
from weibo_ops.source.reader import read
resource.setrlimit(resource.RLIMIT_AS, (300 << 20, 300 << 20))
resource.setrlimit(resource.RLIMIT_CPU, (10, 10))
content = eval(sys.argv[1]).encode()
document = read("x.yaml", content)
Positions(content).span(Place("x.yaml", ("a", 0)))
print(*{fault.kind for fault in document.faults}, len(document.faults))
"""


@pytest.mark.parametrize(("expression", "kind"), BOMBS.values(), ids=BOMBS)
def test_a_bomb_is_told_within_three_hundred_megabytes(expression: str, kind: str) -> None:
    run = subprocess.run([sys.executable, "-c", RUN, expression], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr[-500:]
    *kinds, number = run.stdout.split()
    assert kind in kinds
    assert int(number) <= 200


def test_what_aliases_unfold_into_is_bounded_but_not_forbidden() -> None:
    text = "a: &a {x: 1, y: [2, 3]}\nb: [" + ", ".join(["*a"] * 500) + "]\n"
    document = read("x.yaml", text.encode())
    assert document.faults == []
    assert document.data is not None
    assert document.data["b"] == [{"x": "1", "y": ["2", "3"]}] * 500


def test_depth_up_to_the_bound_is_read() -> None:
    assert read("x.yaml", ("a: " + "[" * 63 + "]" * 63).encode()).faults == []
    deep = read("x.yaml", ("a: " + "[" * 64 + "]" * 64).encode()).faults[0]
    assert (deep.kind, deep.facts) == ("nested-too-deep", {"limit": 64})
    assert deep.place.span is not None
    assert deep.place.span.column == 3 + 64
