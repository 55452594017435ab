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

_FIXED = (
    r"(?:按|照)?老规矩|照老样子|按(?:老|照)?惯例|[按照](?:以前|之前|原来|往常)的?(?:做法|办法|样子|来|办|做)",
    r"^照旧$|(?:一切|全部|都)照旧|凭(?:经验|感觉|印象)|你懂的|懂的都懂|老地方(?!电影)|心里有数就",
    r"口头(?:约定|通知|交代|说明|传达|告知|商量)|说过的?那样|^(?:做法|内容|步骤)?同上",
    r"[见看](?:个人)?微信(?!后台|公众|视频|小程序|支付|客服|群公告|指数)|[见看查翻](?:一?下)?聊天记录|[见看](?:群里|群聊)",
)
# 小组, 老师, 员工 and 老白茶 are nobody: what follows must be a surname, and no word of its own. Surnames are not part
# of the pattern: a class of 240 characters takes longer to compile than all playbooks take to read.
_SURNAMES = frozenset(
    "赵钱孙李周吴郑王冯陈蒋沈韩杨朱秦许何吕张孔曹严金魏姜戚谢邹喻苏潘葛范彭鲁韦马方任袁柳鲍史唐薛雷贺倪汤罗毕郝安常乐于傅齐康伍余顾孟黄穆萧尹姚邵汪毛米戴宋庞熊纪项祝董梁杜阮季强贾江童郭梅盛林钟徐邱骆高夏蔡"
    "田樊胡霍虞万卢莫房缪丁邓洪包左石崔吉龚程邢裴陆荣翁段侯宁仇甘武刘龙叶白怀蒲卓池乔阳翟谭劳姬申冉温庄柴瞿阎连艾鱼向古易廖耿文东欧巩聂晁关相查曾"
)
_SOMEBODY = (
    r"[小老阿](?P<called>[\u4e00-\u9fff])(?![茶客组号店区票虾车城])"
    r"|(?P<titled>[\u4e00-\u9fff])(?:姐|哥|工(?![作程人厂具业单会])|总(?![监部裁经公机])|老师|主管|经理)"
    r"(?![\u4e00-\u9fff]*(?:组|部|科))"
)
_WANTED = ("要", "拿", "问", "了解", "打听")


@rule(
    "WO606",
    "warning",
    zh="“{text}”：照着做的人不知道指什么，东西只在人脑子里；把那句话本身写下来",
    en="“{text}” says whom to ask and not what to do: write down what he would say",
)
def knowledge_in_a_head(workspace: Workspace) -> Iterator[Hit]:
    """A playbook refers to what somebody knows instead of saying it.

    “Ask Xiao Lin”, “as always”, “see the chat”: the night the one who knows is away, it says nothing. A department
    may be asked, a post may be reported to somebody; knowledge may not be left with one person.
    ---
    手册里写的是去问谁、照老规矩，而不是怎么做。

    “问小林”“老规矩”“见微信”“同上”：知道的人不在的那天晚上，这一页等于空白。问部门、报给谁、请谁审都可以，规矩本身不能
    只在一个人脑子里。

    ```yaml bad playbooks/round.yaml
    procedures:
      - id: round
        duty: content
        title: 核对
        event: 下班前
        steps:
          - {do: 按老规矩回复, where: 微博后台, done_when: 未回复数为 0}  # WO606
          - {do: 不清楚的问小林, where: 微博后台, done_when: 都有答复}  # WO606
          - {do: 报价找甲要, where: 台账, done_when: 有价}  # WO606
          - {do: 记一笔, where: 同上, done_when: 有记录}  # WO606
    ```

    ```yaml good playbooks/round.yaml
    procedures:
      - id: round
        duty: content
        title: 核对
        event: 下班前
        steps:
          - {do: 不清楚的问客服部，口头答应的当天记下来, where: 微博后台, done_when: 都有答复}
          - {do: 请乙终审，提给甲写一条问答, where: 排期文件, done_when: 都过审}
          - {do: 小时内未答复的，问甲方要时间，不要问小林, where: 台账, done_when: 有时间}
    ```
    """
    people, fixed = _patterns(tuple(person.name for person in workspace.people))
    for item, route, text in texts(workspace, "answer", "answer_private"):
        for found in (fixed.search(text), _asked(people, text)):
            if found and not text[: found.start()].endswith(("不", "别", "不要", "不用", "勿", "不能", "不必")):
                yield hit(at(item, route, *found.span()), text=found.group())
                break


def _asked(people: re.Pattern[str], text: str) -> re.Match[str] | None:
    """Return where somebody is to be asked, or is said to know."""
    found = people.search(text)
    while found:
        surname = found["called"] or found["titled"]
        if surname is None or surname in _SURNAMES:
            wanted, knowing = found["verb"] == "找", found["then"]
            if (
                (found["verb"] and not wanted)
                or (wanted and knowing in _WANTED)
                or (knowing and knowing not in _WANTED)
            ):
                return found
        found = people.search(text, found.start() + 1)
    return None


@cache
def _patterns(names: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    known = [re.escape(name) + (r"(?![方级类乙丙单])" if len(name) == 1 else "") for name in names if name]
    people = (
        r"(?P<verb>(?:问|请教|咨询)(?:一?下|一声|问)?|找)?"
        rf"(?:{'|'.join((*known, _SOMEBODY))})"
        r"(?P<then>要|拿|问|了解|打听|知道|清楚|记得|那里有|那儿有|手里有|手上有|脑子里|(?:电脑|手机|网盘|收藏夹|邮箱)里)?"
    )
    return re.compile(people), re.compile("|".join(_FIXED))
