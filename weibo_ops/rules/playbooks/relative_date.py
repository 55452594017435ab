"""WO6: could a stranger follow this?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from weibo_ops.rules.playbooks._texts import at, texts
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.workspace.workspace import Workspace

_RECURRING = frozenset(("procedures", "reports", "metrics", "feeds"))  # next year, in a yearly round, is right


@rule(
    "WO607",
    "warning",
    zh="“{text}”没有日子，手册一放就不知道说的是哪天：写成日期，或挪进日历",
    en="“{text}” has no date, and a playbook stands for years: write the day, or move it to a calendar",
)
def relative_date(workspace: Workspace) -> Iterator[Hit]:
    """A standing text counts from the day it was written: this year, at present, from tomorrow.

    A playbook has no date. Next spring nobody knows which year or which change was meant. What recurs is left in
    peace: tomorrow in a daily procedure, next week in a weekly one, samples and answers.
    ---
    长期有效的文字里写了从哪天算起都不知道的日子：今年、目前由、明天起。

    手册没有日期，隔半年再看，不知道说的是哪一年、哪一次改动。反复发生的不管：每天的流程里写“明天”，每周的流程里写“下
    周”，样例和话术里的也不管。

    ```yaml bad playbooks/round.yaml
    procedures:
      - id: round
        duty: content
        title: 核对
        event: 下班前
        steps:
          - {do: 核对排期，从下周起加一道校对, where: 排期文件, done_when: 都过审}  # WO607
    roles:
      - {id: replier, name: 互动专员, qualifies: 目前由甲兼着}  # WO607
    categories:
      - {id: company, name: 今年的新品}  # WO607
    ```

    ```yaml good playbooks/round.yaml
    procedures:
      - id: weekly
        duty: content
        title: 排下一周
        event: 每周四
        steps:
          - {do: 看下周空着的时段，把明天的稿子送审, where: 排期文件, done_when: 下周二前写完}
          - {do: 和去年同期比一比，最近一期的数暂时记下, where: 数据表, done_when: 有数}
    roles:
      - {id: replier, name: 互动专员, qualifies: 最近一次盲测通过}
    ```
    """
    once, standing = _patterns()
    for item, route, text in texts(workspace):
        if getattr(item, "until", None) is not None or route[0] in ("improvement", "caveat"):
            continue
        found = once.search(text) or (None if item.section in _RECURRING else standing.search(text))
        if found:
            yield hit(at(item, route, *found.span()), text=found.group())


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what is once only wherever it stands, and what is so in a description."""
    days = r"(?:昨天|明天|后天|前天|上周|下周|下星期|上星期|上个?月|下个?月|本月|本周|今天|今年|明年|去年)"
    once = (
        rf"{days}(?:[一二三四五六日天底初中])?(?:起|开始(?!前|之前|后)|刚刚?|才(?=[改换定说])|新(?=[改换定加]))",
        rf"{days}(?:[一二三四五六日天底初中])?(?:改|换)(?:成|为|过|的是|掉)",
        r"目前(?:由|是|在|还|没|只|仅|暂|先|正)|现阶段|暂时(?:由|没有|先|用|放在)|(?<!经)过几天|前几天(?:刚|说|定|改|换)|前阵子|前段时间",
        r"最近(?:刚|才|改|换了|新|在|都|比较|没)|近期(?:会|将|要|内会|刚|改|换)|不久前|刚刚?(?:改成|换成|改为|换了|接手)",
    )
    return re.compile("|".join(once)), re.compile(r"(?:今年|去年|明年|前年)(?!同期|度)")
