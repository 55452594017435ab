"""WO0: is this text a calendar at all?"""

from __future__ import annotations

from collections.abc import Iterator

from weibo_ops.i18n import Phrase, Word
from weibo_ops.rules.hints import cured
from weibo_ops.rules.rule import Hit, rule
from weibo_ops.source.place import Fault


@rule(
    "WO005",
    "error",
    zh="转义 {escape} 只是半个字符，YAML 不认：{cure}",
    en="the escape {escape} is half a character, which YAML refuses: {cure}",
    fix="safe",
)
def surrogate_escape(fault: Fault) -> Iterator[Hit]:
    """Half of a character is written as an escape.

    JSON writes an emoji as two halves. Whoever copies them into YAML loses the whole file: write the character
    itself.
    ---
    把半个字符写成了转义。

    JSON 里一个表情写成两半，照抄到 YAML 里整个文件都读不了：直接写那个字符。

    ```yaml bad
    skips:
      - {column: morning, day: 2026-11-27, why: "门店搬家\\ud83d\\ude00"}  # WO005
    ```

    ```yaml good
    skips:
      - {column: morning, day: 2026-11-27, why: 门店搬家😀}
    ```
    """
    meant = fault.facts.get("meant")
    yield cured(fault, cure=Phrase("faults.write", {"text": meant}) if meant else Word("faults.write-character"))
