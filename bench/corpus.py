"""Write a workspace of a believable agency: twenty accounts, fifty weeks, one file a week and account."""

from __future__ import annotations

import random
from datetime import date, datetime, timedelta
from pathlib import Path

ACCOUNTS, WEEKS = 20, 50
FIRST_MONDAY = date(2026, 1, 5)
TODAY = "2026-11-23"
FAULTY = 50  # one file in so many has a fault

OPENINGS = (
    "小雪刚过",
    "今天店里",
    "昨天有人问",
    "后天到货",
    "说个好消息",
    "老茶客都知道",
    "雨下了一早上",
    "新来的师傅",
)
MIDDLES = (
    "桂花乌龙还剩最后二十斤",
    "二楼靠窗的位子空着",
    "白茶第一泡别超过十秒",
    "包装换了纸盒，茶还是那个茶",
    "门店营业到晚上九点",
)
ENDINGS = ("你们那边喝什么？", "来坐坐[doge]", "评论里抽空都会回。", "转给爱喝茶的朋友。", "详情见门店公告。")


def write(root: Path, seed: int = 2026) -> int:
    """Write the workspace; return how many calendar files it has."""
    chance = random.Random(seed)
    (root / "playbooks").mkdir(parents=True)
    (root / "weibo-ops.yaml").write_text("name: 代运营\nlanguage: zh\n", "utf-8")
    (root / "playbooks" / "desk.yaml").write_text(playbook(), "utf-8")
    count = 0
    for week in range(WEEKS):
        monday = FIRST_MONDAY + timedelta(weeks=week)
        year, number, _ = monday.isocalendar()
        for account in range(ACCOUNTS):
            file = root / "calendars" / f"account-{account:02d}" / f"{year}-W{number:02d}.yaml"
            file.parent.mkdir(parents=True, exist_ok=True)
            text = calendar(chance, account, monday)
            file.write_text(spoilt(chance, text) if count % FAULTY == FAULTY - 1 else text, "utf-8")
            count += 1
    return count


def playbook() -> str:
    """Return the playbook: accounts, roles, people, duties, columns."""
    lines = ["accounts:"]
    lines += [
        f'  - {{id: a{n:02d}, handle: 清远茶{n:02d}店, daily_posts: {{min: 1, max: 8}}, min_gap: 20m, quiet: "23:00-07:00"}}'
        for n in range(ACCOUNTS)
    ]
    lines += ["roles:"]
    lines += [f"  - {{id: editor-{n:02d}, name: 微博编辑{n:02d}}}" for n in range(ACCOUNTS)]
    lines += ["  - {id: lead, name: 运营主管}", "people:", "  - {id: bing, name: 丙, roles: [lead]}"]
    lines += [
        f'  - {{id: p{n:02d}, name: 编辑{n:02d}, roles: [editor-{n:02d}], works: {{days: workdays, hours: "08:00-18:00"}}}}'
        for n in range(ACCOUNTS)
    ]
    lines += ["duties:", "  - {duty: content, owner: lead}", "columns:"]
    lines += [
        f'  - {{id: morning-{n:02d}, name: 早安一盏茶, hashtag: 早安一盏茶, account: a{n:02d}, when: {{days: workdays, time: "08:30"}}, by: editor-{n:02d}}}'
        for n in range(ACCOUNTS)
    ]
    return "\n".join([*lines, "approvals:", "  - {id: usual, steps: [{by: lead, within: 4h}]}", ""])


def calendar(chance: random.Random, account: int, monday: date) -> str:
    """Return one account's week: about fourteen posts, now and then a skip and a key date; some 110 lines."""
    lines = ["# 周排期", "posts:"]
    for offset in range(7):
        day = monday + timedelta(days=offset)
        if offset < 5 and offset != 3:
            lines += column_post(chance, account, day)
        for hour in sorted(chance.sample((10, 12, 14, 16, 18, 20), 2 if offset % 2 else 1)):
            lines += own_post(chance, account, datetime(day.year, day.month, day.day, hour, chance.choice((0, 10, 30))))
    thursday = monday + timedelta(days=3)
    lines += ["skips:", f"  - {{column: morning-{account:02d}, day: {thursday}, why: 门店盘点}}"]
    if chance.random() < 0.2:
        lines += ["key_dates:", f"  - {{id: shop-{account:02d}-{thursday}, day: {thursday}, name: 店庆}}"]
    return "\n".join([*lines, ""])


def column_post(chance: random.Random, account: int, day: date) -> list[str]:
    """Return the lines of a column's post, approved the day before."""
    return [
        f"  - column: morning-{account:02d}",
        f"    day: {day}",
        f'    text: "#早安一盏茶# {saying(chance)}"',
        "    images: [img/morning.jpg]",
        f"    approved: [{{by: bing, at: {day - timedelta(days=1)} 17:00}}]",
    ]


def own_post(chance: random.Random, account: int, at: datetime) -> list[str]:
    """Return the lines of a post of its own, its text in a block."""
    return [
        f"  - id: a{account:02d}-{at:%m%d-%H%M}",
        f"    at: {at:%Y-%m-%d %H:%M}",
        f"    account: a{account:02d}",
        f"    kind: {chance.choice(('normal', 'normal', 'normal', 'promo'))}",
        f"    author: p{account:02d}",
        "    text: |",
        f"      {saying(chance)}",
        f"      {saying(chance)}",
        f"    approved: [{{by: bing, at: {at - timedelta(days=1):%Y-%m-%d} 17:00}}]",
    ]


def saying(chance: random.Random) -> str:
    """Return a line that somebody could post."""
    return f"{chance.choice(OPENINGS)}，{chance.choice(MIDDLES)}，{chance.choice(ENDINGS)}"


def spoilt(chance: random.Random, text: str) -> str:
    """Return the text with one of the faults that people make."""
    found = chance.choice(("key", "reference", "hashtag", "time"))
    if found == "key":
        return text.replace("    author:", "    auther:", 1)
    if found == "reference":
        return text.replace("    author: p", "    author: q", 1)
    if found == "hashtag":
        return text.replace('text: "#早安一盏茶# ', "text: #早安一盏茶# ", 1)
    return text.replace("    kind: ", "    kind: 普通-", 1)
