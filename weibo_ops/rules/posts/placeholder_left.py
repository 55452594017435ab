"""WO2: can this go out as it is written?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from weibo_ops.rules.posts._texts import drafted, more, said, settled
from weibo_ops.rules.rule import Hit, rule

if TYPE_CHECKING:
    from weibo_ops.rules.subjects import Wording


@rule(
    "WO219",
    "warning",
    zh="“{post}”里的 {written} 是没填的空{more}：填上，或写 draft: yes",
    en="{written} in “{post}” is a blank that nobody filled in{more}: fill it in, or say `draft: yes`",
)
def placeholder_left(wording: Wording) -> Iterator[Hit]:
    """A text holds a placeholder: 【链接】, 待定, XX元, TODO, {名称}.

    Sent like this it shows everybody that nobody read it. Where it is approved or in a timer it is an error; whoever is
    still writing says `draft: yes` and is left in peace.
    ---
    正文里留着占位的字：【链接】、待定、XX元、TODO、{名称}。

    就这样发出去，等于告诉所有人没人看过。已经过审、已经定时的算错误；还在写的标 draft: yes，不查。

    ```yaml bad
    posts:
      - {id: a, account: main, at: 2026-11-24 10:00, text: 新茶到店，详情见【链接】}  # WO219
      - {id: b, account: main, at: 2026-11-25 10:00, text: 新茶到店，满XX元减20元}  # WO219
      - {id: c, account: main, at: 2026-11-26 10:00, text: 茶席时间待定，名额TBD}  # WO219
      - {id: h, account: main, at: 2026-11-26 13:00, text: 【初稿】老茶开封，今晚围炉}  # WO219
      - {id: d, account: main, at: 2026-11-27 10:00, text: "{姓名} 你好，茶席约好了"}  # WO219
      - {id: e, account: main, at: 2026-11-28 10:00, text: "茶席地址：____"}  # WO219
      - {id: f, account: main, at: 2026-11-29 10:00, text: （此处插入海报）茶席开张}  # WO219
      - {id: g, account: main, at: 2026-11-30 10:00, text: 欢迎 XX 来做客}  # WO219
    ```

    ```yaml good
    posts:
      - {id: a, account: main, at: 2026-11-24 10:00, text: "【新茶】到店，XXL 号围裙也到了，20XX年的某一天见[doge]"}
      - {id: b, account: main, at: 2026-11-25 10:00, text: 你最喜欢____？评论里说，这是本效力待定的合同，期待定档}
      - {id: c, account: main, at: 2026-11-26 10:00, draft: yes, text: 茶席时间待定，满XX元减20元}
      - {id: d, account: main, at: 2026-11-27 10:00, text: 问 @Xx_tea 和 @__XX__，看 https://example.cn/XX/___}
      - {id: e, account: main, at: 2026-11-28 10:00, text: 因道路施工，原定周六的茶席推迟，时间待定}
      - {id: f, account: main, at: 2026-11-29 10:00, text: 别人家的“祖传XX茶”先别急着信}
    ```
    """
    text = wording.text
    if not (any(sign in text for sign in _SIGNS) or _bracketed().search(text)) or drafted(wording.planned):
        return
    prose = wording.prose
    probable = [match for match in _probable().finditer(prose) if _own(text, match)]
    if any(match[0] == "待定" for match in probable) and any(word in text for word in _PUT_OFF):
        probable = [match for match in probable if match[0] != "待定"]
    there = [*_certain().finditer(prose), *probable]
    if not there:
        return
    certain = any(match.re is _certain() for match in there)
    first = min(there, key=lambda match: match.start())
    severity = "error" if certain and settled(wording.planned) else None
    written = text[first.start() : first.end()]
    yield said(wording, first.start(), first.end(), written=written, more=more(len(there)), severity=severity)


_SIGNS = (
    *(
        "待定",
        "待补",
        "待填",
        "待完",
        "待确",
        "待更",
        "待提",
        "此处",
        "这里插",
        "这里填",
        "这里放",
        "TODO",
        "TBD",
        "TBC",
        "FIXME",
        "orem",
    ),
    *(
        "XX",
        "ＸＸ",
        "xx",
        "××",
        "X月",
        "x月",
        "×月",
        "X元",
        "x元",
        "X折",
        "x折",
        "月X",
        "月x",
        "月×",
        "X点",
        "{",
        "__",
        "＿＿",
    ),
)
"""One of these stands in every placeholder without brackets: most texts have none, and no pattern is tried on them."""


@cache
def _bracketed() -> re.Pattern[str]:
    return re.compile(
        rf"[【\[（(<](?:{_ADDRESS}|{_NAME}|待|占位|模板|示例|[初草二三]稿|送?审稿|插入|填|补|添加|替换|放|加)"
    )


_NAME = (
    "姓名|名字|昵称|用户名|日期|时间|地点|地址|价格|金额|数量|电话|店名|城市|产品|品牌|公司|奖品|"
    "(?:产品|品牌|公司|活动|话题)名称?"
)
_ADDRESS = "(?:短|购买|报名|活动|图片|视频|抽奖|详情)?链接(?:地址)?|网址|URL|url|LINK|[Ll]ink|二维码"


def _own(text: str, match: re.Match[str]) -> bool:
    """Whether the desk says it itself: what is quoted, or leaves a person's or a disease's name out, is said so."""
    before = text[max(0, match.start() - _QUOTED) : match.start()]
    if before.count("“") > before.count("”"):
        return False
    return not _unnamed().match(text, match.end())


_QUOTED = 200  # characters: who quotes more than that quotes no placeholder
_PUT_OFF = ("推迟", "延期", "延后", "暂停", "暂缓", "另行", "通知", "公告")
"""Who puts something off may say that its new time is open."""


@cache
def _unnamed() -> re.Pattern[str]:
    return re.compile("，[男女]|病|领导|职高|中学|小学|大学|[和、跟与及](?:[XxＸ×]{2,4})|[某先女]")


@cache
def _certain() -> re.Pattern[str]:
    """What nobody writes on purpose."""
    put = "(?:插入|填写?|填入|补充?|添加|替换|放|加)"
    state = "待[补填]充?写?|待确认|待更新|待完善|待提供"
    return re.compile(
        rf"[【\[（(<](?:{_ADDRESS}|{state}|待定|占位符?|{put}(?:{_ADDRESS}|{_NAME}|海报|图片?|视频|内容))[】\]）)>](?!\s*http)"
        rf"|[【\[](?:模板|示例文字|[初草二三]稿|送?审稿|{put})[】\]]"
        # 【时间】 at the head of a line is a heading; in the midst of a sentence it is a blank.
        rf"|(?<=[\u4e00-\u9fa5])[【\[<](?:{_NAME})[】\]>](?=[\u4e00-\u9fa5，。！])"
        rf"|(?:{_ADDRESS}|{_NAME})[:：]?(?:{state})"
        r"|[（(【\[](?:此处|这里)放[^，。！？\n]{0,10}"
        r"|[（(【\[]?(?:在?此处|这里)(?:插入|填写|填入|填|放上|放置|替换|添加|补充)[^，。！？\n]{0,10}"
        r"|(?<![A-Za-z])(?:TODO|TBD|TBC|FIXME)(?![A-Za-z])|[Ll]orem ipsum"
        rf"|\$?\{{\{{?\s*(?:[A-Za-z_][\w.]{{0,19}}|{_NAME}|{_ADDRESS})\s*\}}\}}?"
        r"|(?<![A-Za-z0-9])[XxＸ×]{1,4}(?:元|月[XxＸ×]{1,2}[日号]|折|[:：][Xx]{2}|点[XxＸ×]{2}分?)"
        r"|[\d一二三四五六七八九十]{1,2}月[XxＸ×]{1,2}[日号]|满[Xx×]{2,}元?减|减[Xx×]{2,}"
    )


@cache
def _probable() -> re.Pattern[str]:
    """What is now and then meant so: in a joke, a report, a riddle."""
    edge = r"A-Za-z0-9Ａ-Ｚ._﹏\-Ｘ×"
    return re.compile(
        rf"(?<![{edge}])(?:[XＸ]{{2,4}}|x{{2,4}}|×{{2,4}})(?![{edge}])(?!年)"
        r"|(?<!期)(?<!效力)(?<!分型)(?<!状态)待定(?!的)|待(?:补充|填写|完善)(?=[，。！、；）)】\s]|$)"
        r"|[:：]\s*[_＿]{2,}|\{[\u4e00-\u9fa5]{1,8}\}"
    )
