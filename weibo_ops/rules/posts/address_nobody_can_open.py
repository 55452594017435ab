"""WO2: can this go out as it is written?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from weibo_ops.facts import facts
from weibo_ops.i18n import Word
from weibo_ops.model.noun import place
from weibo_ops.planning.clock import day_of
from weibo_ops.rules.hints import short
from weibo_ops.rules.naming import called
from weibo_ops.rules.posts._files import here
from weibo_ops.rules.posts._texts import said
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.rules.subjects import wordings

if TYPE_CHECKING:
    from weibo_ops.planning.demand import Planned


@rule(
    "WO238",
    "warning",
    zh="“{post}”里的 {address} {wrong}，别人打不开：换成谁都能开的",
    en="{address} in “{post}” {wrong}: nobody else can open it; give one that all can",
    sources=("hosts",),
)
def address_nobody_can_open(planned: Planned) -> Iterator[Hit]:
    """A text, a link, an image or a video names what only its author can open.

    A path of his own machine, an address of the office's network, a link without `http`. Shares of net disks are a
    remark.
    ---
    正文、链接、图片或视频写的地址，只有作者自己打得开。

    自己电脑上的路径、公司内网、没写 http 的链接。网盘分享只作提示。

    ```yaml bad
    posts:
      - {id: a, account: main, at: 2026-11-24 10:00, text: 茶单在 http://192.168.1.8/tea 上}  # WO238
      - id: b
        account: main
        at: 2026-11-25 10:00
        text: 新茶到店
        links: [{url: www.qingyuancha.cn/tea}]  # WO238
      - id: c
        account: main
        at: 2026-11-26 10:00
        text: 新茶到店
        images: ['C:\\Users\\jia\\leaf.jpg']  # WO238
    ```

    ```yaml good
    posts:
      - id: a
        account: main
        at: 2026-11-24 10:00
        text: 茶单在 https://www.qingyuancha.cn/tea 上
        links: [{url: "https://t.cn/A6xyz"}]
        images: [https://www.qingyuancha.cn/leaf.jpg]
    ```
    """
    post = planned.post
    files: list[tuple[tuple[str | int, ...], str]] = [
        (("images", number), path) for number, path in enumerate(post.images)
    ]
    files += [(("video",), post.video)] if post.video else []
    for route, path in files:
        if "://" not in path and not here(path):
            yield _hit(planned, route, path, "own-machine")
    for number, link in enumerate(post.links):
        wrong = _wrong(link.url) or ("" if "://" in link.url else "no-scheme")
        if wrong:
            yield _hit(planned, ("links", number, "url"), link.url, wrong)
    for wording in wordings([planned]):
        text = wording.text
        if "\\" not in text and ("://" not in text or not _elsewhere().search(text)):
            continue
        match = _closed().search(text)
        if match is not None:
            wrong = str(match.lastgroup).replace("_", "-")
            severity = "info" if wrong == "net-disk" else None
            told = {"address": short(match[0]), "wrong": Word(f"posts.{wrong}"), "severity": severity}
            yield said(wording, match.start(), match.end(), **told)


def _hit(planned: Planned, route: tuple[str | int, ...], address: str, wrong: str) -> Hit:
    severity = "info" if wrong == "net-disk" else None
    told = {"address": short(address), "wrong": Word(f"posts.{wrong}"), "severity": severity}
    there = place(planned.post, *route)
    return hit(there, on=day_of(planned.at), about=planned.id, post=called(planned), **told)


def _wrong(url: str) -> str:
    match = _closed().search(url)
    return str(match.lastgroup).replace("_", "-") if match else ""


@cache
def _elsewhere() -> re.Pattern[str]:
    """What is no short link of Weibo's own."""
    return re.compile(r"://(?!t\.cn/|(?:m\.)?weibo\.c)")


@cache
def _closed() -> re.Pattern[str]:
    end = r"(?![\w.-])[^\s，。！？）\u4e00-\u9fa5]*"
    own = r"localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0"
    private = r"10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+|172\.(?:1[6-9]|2\d|3[01])\.\d+\.\d+"
    disks = "|".join(map(re.escape, facts("hosts")["net_disks"]))
    return re.compile(
        rf"(?P<own_machine>file://[^\s，。]*|(?<![A-Za-z])[A-Za-z]:\\[^\s，。！？]*|https?://(?:{own}){end})"
        rf"|(?P<inner_network>https?://(?:{private}|[\w.-]+\.(?:local|lan|internal|intranet|corp)){end}"
        r"|\\\\[\w.-]+\\[^\s，。]*)"
        rf"|(?P<net_disk>https?://(?:{disks}){end})",
        re.IGNORECASE,
    )
