"""A campaign 活动: its stages, rules, prizes' budget and what was learnt."""

from typing import Annotated, Literal

from weibo_ops.model.fields import AccountId, Actor, Day, End, Id, Moment, Number, Start, Target, Text, Whole
from weibo_ops.model.noun import Noun, noun, part
from weibo_ops.model.shapes import Cancelled, Consent, Contingency


@part
class CampaignGoal:
    """The metric a campaign is to move, and how far."""

    metric: Annotated[Text, Target(("metrics",))] | None = None
    target: Number | None = None


@part
class Stage:
    """A stretch of a campaign and who runs it."""

    id: Id
    name: Text | None = None
    start: Start
    end: End
    by: Actor | None = None


@part
class Notice:
    """By which feed the desk was told, and when."""

    feed: Annotated[Text, Target(("feeds",))] | None = None
    at: Start | None = None


@part
class CampaignRules:
    """What takes part, wins, and until when: the text that everybody is shown."""

    organiser: Text | None = None
    eligibility: Text | None = None
    steps: Text | None = None
    prizes: Text | None = None
    winners: Text | None = None
    method: Text | None = None
    draw_at: Moment | None = None
    announce_at: Moment | None = None
    claim_by: End | None = None
    contact: Text | None = None


@part
class CampaignFigures:
    """The figures of one day; money in yuan."""

    day: Day
    reads: Whole | None = None
    reposts: Whole | None = None
    comments: Whole | None = None
    participants: Whole | None = None
    valid: Whole | None = None
    net_fans: Number | None = None
    clicks: Whole | None = None
    enquiries: Whole | None = None
    complaints: Whole | None = None
    spend: Number | None = None
    prizes_left: Whole | None = None
    uses: Whole | None = None
    note: Text | None = None


@part
class CampaignReview:
    """What is kept and changed; ``due`` and ``done`` are days."""

    due: Day | None = None
    done: Day | None = None
    keep: Text | None = None
    change: Text | None = None
    actions: tuple[Text, ...] = ()


@noun
class Campaign(Noun):
    """A campaign, from its notice to its review."""

    id: Id
    name: Text
    start: Start
    end: End
    owner: Actor | None = None
    accounts: tuple[AccountId, ...] = ()
    goal: CampaignGoal | None = None
    mechanic: Literal["lottery", "collect", "vote", "snapshot", "contest", "quiz", "other"] = "lottery"
    hashtag: Text | None = None
    keywords: tuple[Annotated[Text, Target(("keywords",))], ...] = ()
    stages: tuple[Stage, ...] = ()
    notice: Notice | None = None
    budget: Annotated[Text, Target(("budgets",))] | None = None
    rules: CampaignRules | None = None
    approved: Consent | None = None
    brief: Text | None = None
    faqs: tuple[Annotated[Text, Target(("faqs",))], ...] = ()
    if_then: tuple[Contingency, ...] = ()
    monitoring: tuple[CampaignFigures, ...] = ()
    review: CampaignReview | None = None
    cancelled: Cancelled | None = None
