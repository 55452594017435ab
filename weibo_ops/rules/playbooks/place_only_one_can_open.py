"""WO6: could a stranger follow this?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from weibo_ops.rules.hints import short
from weibo_ops.rules.playbooks._texts import at, texts
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.model.noun import Noun
    from weibo_ops.source.place import Route
    from weibo_ops.workspace.workspace import Workspace

_DENIED = re.compile(r"[不别勿][^，。；、,;]{0,12}$|(?:禁止|移出|搬出|搬走|不得|不许|避免)[^，。；,;]{0,12}$")


@rule(
    "WO624",
    "warning",
    zh="“{text}”只有一个人打得开：放进工作区或公司的共享盘，再改这里",
    en="only one person can open “{text}”: move it into the workspace or a shared drive, and write that",
)
def place_only_one_can_open(workspace: Workspace) -> Iterator[Hit]:
    """A playbook sends people to somebody's own computer, phone, chat or private net disk.

    On the day its owner is away the page ends there. That something must not be kept in such a place may be said.
    ---
    手册指向某个人的电脑、手机、聊天记录或私人网盘。

    东西的主人一不在，这一页就断在那里。写“不要放在个人电脑”这种话不算。

    ```yaml bad playbooks/round.yaml
    procedures:
      - id: round
        duty: content
        title: 核对
        event: 下班前
        steps:
          - {do: 取模板, where: '甲的电脑 D:\\模板', done_when: 有模板}  # WO624
          - {do: 看参数, where: https://pan.baidu.com/s/1abc, done_when: 有参数}  # WO624
          - {do: 看名单, where: 微信聊天记录, done_when: 有名单}  # WO624
    ```

    ```yaml good playbooks/round.yaml
    procedures:
      - id: round
        duty: content
        title: 核对
        event: 下班前
        steps:
          - {do: 文件不放个人电脑，也别留在谁的手机里, where: 素材盘/模板, done_when: 有模板}
          - {do: 用手机看一遍, where: 微博电脑端和手机端, done_when: 一字不差}
    ```
    """
    pattern = _own(tuple(person.name for person in workspace.people))
    for item, route, text in _read(workspace):
        found = pattern.search(text)
        if found and not _DENIED.search(text[: found.start()]):
            yield hit(at(item, route, *found.span()), text=short(found.group()))


@cache
def _own(names: tuple[str, ...]) -> re.Pattern[str]:
    people = "|".join((*(re.escape(name) for name in names if name), "我", "个人", "私人", "自己"))
    disks = r"pan\.baidu\.com|(?:www\.)?(?:aliyundrive|alipan)\.com|share\.weiyun\.com|115\.com/s|1drv\.ms"
    return re.compile(
        "|".join(
            (
                r"(?<![A-Za-z])[A-Za-z]:\\\S*|file://\S*|(?<![\w.])/(?:Users|home)/\S+|(?<!\S)~/\S+",
                rf"(?:https?://)?(?:{disks})\S*",
                rf"(?:{people})的?(?:电脑|笔记本|[优U]盘|网盘|云盘|收藏夹|硬盘|相册|备忘录)(?:桌面)?(?![端版\u4e00-\u9fff])",
                rf"(?:{people})的?(?:电脑|笔记本|手机|[优U]盘|网盘|云盘|收藏夹|硬盘|相册|备忘录|桌面|邮箱)(?:里|中|桌面|相册|[A-Z]盘)",
                r"文件传输助手|微信收藏|我的电脑|(?:电脑|本地)桌面|[见在查翻看](?:微信|QQ|群)?聊天记录|^(?:微信|QQ|钉钉|飞书)聊天记录",
            )
        )
    )


def _read(workspace: Workspace) -> Iterator[tuple[Noun, Route, str]]:
    yield from texts(workspace)
    for asset in workspace.assets:
        yield asset, ("file",), asset.file
    for prize in workspace.prizes:
        if prize.ledger_at:
            yield prize, ("ledger_at",), prize.ledger_at
