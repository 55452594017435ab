"""What the rules on campaigns ask of one: is it over, is it near, does it raffle, which posts and prizes are its."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, NamedTuple

from weibo_ops.model.noun import place
from weibo_ops.source.place import Place

if TYPE_CHECKING:
    from weibo_ops.model.calendars.campaigns import Campaign
    from weibo_ops.model.calendars.posts import Post
    from weibo_ops.model.calendars.prizes import Prize
    from weibo_ops.workspace.workspace import Workspace


def last_day(end: datetime) -> date:
    """Return the last day of what ends at a moment: midnight belongs to the day before."""
    return (end - timedelta(minutes=1)).date()


def over(campaign: Campaign, today: date) -> bool:
    """Whether a campaign is cancelled, or its last day is past: nobody can mend it any more."""
    return campaign.cancelled is not None or last_day(campaign.end) < today


def near(campaign: Campaign, today: date, days: int) -> bool:
    """Whether a campaign has begun or begins within some days."""
    return (campaign.start.date() - today).days <= days


def begun(campaign: Campaign, today: date) -> bool:
    """Whether a campaign has begun."""
    return campaign.start.date() <= today


def prizes_of(workspace: Workspace, campaign: Campaign) -> list[Prize]:
    """Return the prizes of a campaign."""
    return [prize for prize in workspace.prizes if prize.campaign == campaign.id]


def posts_of(workspace: Workspace, campaign: Campaign, *kinds: str) -> list[Post]:
    """Return the posts of a campaign that are not cancelled, of some kinds or of all."""
    return [
        post
        for post in workspace.posts
        if post.campaign == campaign.id and post.cancelled is None and (not kinds or post.kind in kinds)
    ]


def moment(post: Post) -> datetime | None:
    """Return when a post goes out, as far as it says so itself."""
    if post.at is not None:
        return post.at
    return datetime.combine(post.day, post.slot or time()) if post.day is not None else None


def raffles(workspace: Workspace, campaign: Campaign) -> bool:
    """Whether a campaign is a lottery in earnest: `lottery` is also what stands there where nobody wrote a mechanic."""
    return campaign.mechanic == "lottery" and bool(
        campaign.rules is not None or prizes_of(workspace, campaign) or posts_of(workspace, campaign, "lottery")
    )


def coming(workspace: Workspace, today: date) -> Iterator[Campaign]:
    """Yield the campaigns that are not over."""
    return (campaign for campaign in workspace.campaigns if not over(campaign, today))


class Disorder(NamedTuple):
    """What should come first and what later, each with its moment, and where the wrong one stands."""

    earlier: str
    edge: datetime
    later: str
    moment: datetime
    place: Place


def disorder(workspace: Workspace, campaign: Campaign) -> Disorder | None:
    """Return the first two moments of a lottery that stand in an order that cannot be."""
    if campaign.rules is None or campaign.mechanic != "lottery" or campaign.end <= campaign.start:
        return None
    pairs = _pairs(workspace, campaign)
    found = ((*first, *second, where) for first, second, where in pairs if first[1] and second[1])
    return next((Disorder(*pair) for pair in found if pair[3] < pair[1]), None)  # type: ignore[arg-type, operator]


_Moment = tuple[str, "datetime | None"]


def _pairs(workspace: Workspace, campaign: Campaign) -> Iterator[tuple[_Moment, _Moment, Place]]:
    """Yield (what comes first, what comes later, where the wrong one of the two stands)."""
    rules = campaign.rules
    assert rules is not None
    draw, claims = ("draw", rules.draw_at), ("claims", rules.claim_by)
    known, winners = ("announcement", rules.announce_at), posts_of(workspace, campaign, "winner")
    at = {key: place(campaign, "rules", key) for key in ("draw_at", "announce_at", "claim_by")}
    for post in posts_of(workspace, campaign, "lottery"):
        yield ("lottery-post", moment(post)), draw, at["draw_at"]
    yield ("start", campaign.start), draw, at["draw_at"]
    # Where a post with the winners agrees with one of two moments, the other is wrong.
    sent = [found for post in winners if (found := moment(post)) is not None]
    agreed = rules.announce_at is not None and any(found == rules.announce_at for found in sent)
    yield draw, known, at["draw_at" if agreed else "announce_at"]
    early = rules.claim_by is not None and not agreed and any(found < rules.claim_by for found in sent)
    yield (
        (known if rules.announce_at else draw),
        claims,
        at["announce_at" if early and rules.announce_at else "claim_by"],
    )
    for post in winners:
        yield draw, ("winner-post", moment(post)), place(post, "at" if post.at else "day")
    paid = [(found, prize) for prize in prizes_of(workspace, campaign) if (found := _paid(prize)) is not None]
    # Where several prizes are sent too early for the claims, it is the claims that close too late.
    late = len(paid) > 1 and rules.claim_by is not None and all(found < rules.claim_by for found, _ in paid)
    for found, prize in paid:
        where = at["claim_by"] if late else place(prize, "payout_by")
        yield (claims if rules.claim_by else draw), ("payout", found), where


def _paid(prize: Prize) -> datetime | None:
    return datetime.combine(prize.payout_by, time()) + timedelta(days=1) if prize.payout_by is not None else None


_BEFORE = ("预", "备", "热身", "立项", "方案", "设计", "物料", "报名", "pre", "warm", "tease", "plan", "brief")
_AFTER = (
    *(
        "开奖",
        "兑奖",
        "领奖",
        "发奖",
        "颁奖",
        "中奖",
        "公布",
        "公示",
        "名单",
        "寄",
        "发放",
        "尾",
        "复盘",
        "总结",
        "结案",
        "结算",
    ),
    *("展示", "归档", "draw", "winner", "pay", "clos", "wrap", "review", "after"),
)


def strays(campaign: Campaign) -> tuple[list[int], list[int]]:
    """Return the numbers of the stages that begin before a campaign and of those that end after it, without those
    whose name says that they may."""
    before: list[int] = []
    after: list[int] = []
    for number, stage in enumerate(campaign.stages if campaign.end > campaign.start else ()):
        named = f"{stage.name or ''} {stage.id}"
        if stage.end <= stage.start:
            continue
        if stage.start < campaign.start and not any(word in named for word in _BEFORE):
            before.append(number)
        elif stage.end > campaign.end and not any(word in named for word in _AFTER):
            after.append(number)
    return before, after
