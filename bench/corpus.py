"""Write a workspace of a believable agency: twenty accounts, fifty weeks, one file a week and account."""

from __future__ import annotations

import random
from datetime import date, datetime, timedelta
from pathlib import Path

from weibo_ops.weibo.digest import approval_digest

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


def write(root: Path, seed: int = 2026, *, closed: bool = True) -> int:
    """Write the workspace; return how many calendar files it has.

    ``closed``: the weeks that are over are closed, as a desk leaves them; without it, lint judges every one of them.
    """
    chance = random.Random(seed)
    (root / "playbooks").mkdir(parents=True)
    (root / "weibo-ops.yaml").write_text("name: 代运营\nlanguage: zh\n", "utf-8")
    (root / "playbooks" / "desk.yaml").write_text(playbook(), "utf-8")
    if closed:
        (root / "calendars").mkdir()
        (root / "calendars" / "closed.yaml").write_text(closing(), "utf-8")
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
    shops = range(ACCOUNTS)
    bounds = 'daily_posts: {min: 1, max: 8}, min_gap: 20m, quiet: "23:00-07:00"'
    works = 'works: {days: everyday, hours: "08:00-21:00"}'
    rhythm = 'when: {days: workdays, time: "08:30"}'
    lines = ["accounts:"]
    lines += [f"  - {{id: a{shop:02d}, handle: 清远茶{shop:02d}店, {bounds}}}" for shop in shops]
    lines += ["roles:", "  - {id: lead, name: 运营主管}"]
    lines += [f"  - {{id: editor-{shop:02d}, name: 微博编辑{shop:02d}}}" for shop in shops]
    lines += ["people:", "  - {id: bing, name: 丙, roles: [lead]}"]
    lines += [f"  - {{id: p{shop:02d}, name: 编辑{shop:02d}, roles: [editor-{shop:02d}], {works}}}" for shop in shops]
    lines += ["duties:", "  - {duty: content, owner: lead}", "columns:"]
    for shop in shops:
        lines += [f"  - {{id: morning-{shop:02d}, name: 早安一盏茶, hashtag: 早安一盏茶, account: a{shop:02d},"]
        lines += [f"     {rhythm}, by: editor-{shop:02d}}}"]
    return "\n".join([*lines, "approvals:", "  - {id: usual, steps: [{by: lead, within: 4h}]}", ""])


def calendar(chance: random.Random, account: int, monday: date) -> str:
    """Return one account's week: about fourteen posts, now and then a skip and a key date; some 110 lines."""
    lines = ["# 周排期", "posts:"]
    for offset in range(7):
        day = monday + timedelta(days=offset)
        if offset < 5 and offset != 3:
            lines += column_post(chance, account, day)
        for hour in sorted(chance.sample((10, 12, 14, 16, 18, 20), 2 if offset in (1, 4) else 1)):
            lines += own_post(chance, account, datetime(day.year, day.month, day.day, hour, chance.choice((0, 10, 30))))
    thursday = monday + timedelta(days=3)
    lines += ["skips:", f"  - {{column: morning-{account:02d}, day: {thursday}, why: 门店盘点}}"]
    if chance.random() < 0.2:
        lines += ["key_dates:", f"  - {{id: shop-{account:02d}-{thursday}, day: {thursday}, name: 店庆}}"]
    return "\n".join([*lines, ""])


def closing() -> str:
    """Return the closed weeks: all that end before today."""
    mondays = (FIRST_MONDAY + timedelta(weeks=week) for week in range(WEEKS))
    over = [monday for monday in mondays if monday + timedelta(days=7) <= date.fromisoformat(TODAY)]
    closed = [(monday.isocalendar(), monday + timedelta(days=7)) for monday in over]
    lines = [f"  - {{week: {iso.year}-W{iso.week:02d}, closed: {{by: bing, at: {at} 10:00}}}}" for iso, at in closed]
    return "\n".join(["weeks:", *lines, ""])


def column_post(chance: random.Random, account: int, day: date) -> list[str]:
    """Return the lines of a column's post, approved the day before."""
    text, image = f"#早安一盏茶# {saying(chance)}", "img/morning.jpg"
    return [
        f"  - column: morning-{account:02d}",
        f"    day: {day}",
        f'    text: "{text}"',
        f"    images: [{image}]",
        *approved(text, (image,), account, day - timedelta(days=1)),
        *published(datetime(day.year, day.month, day.day, 8, 30)),
    ]


def own_post(chance: random.Random, account: int, at: datetime) -> list[str]:
    """Return the lines of a post of its own, its text in a block."""
    said = [saying(chance), saying(chance)]
    return [
        f"  - id: a{account:02d}-{at:%m%d-%H%M}",
        f"    at: {at:%Y-%m-%d %H:%M}",
        f"    account: a{account:02d}",
        f"    kind: {chance.choice(('normal', 'normal', 'normal', 'promo'))}",
        f"    author: p{account:02d}",
        "    text: |",
        *(f"      {sentence}" for sentence in said),
        *approved("".join(f"{sentence}\n" for sentence in said), (), account, at.date() - timedelta(days=1)),
        *published(at),
    ]


def approved(text: str, images: tuple[str, ...], account: int, day: date) -> list[str]:
    """Return the line that says who approved this very text."""
    seen = approval_digest(text, images, f"a{account:02d}", ())
    return [f'    approved: [{{by: bing, at: {day} 17:00, of: "{seen}"}}]']


def published(at: datetime) -> list[str]:
    """Return the line that says when a post went out, where that is over."""
    return [f"    published: {{at: {at:%Y-%m-%d %H:%M}}}"] if at < datetime.fromisoformat(TODAY) else []


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
