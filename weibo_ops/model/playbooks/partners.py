"""A partner 合作伙伴: an account outside the company that posts for it, its prices and who knows it."""

from weibo_ops.model.fields import Actor, Amount, Day, Id, Text, Whole
from weibo_ops.model.noun import Noun, noun
from weibo_ops.model.shapes import Reachable


@noun
class Partner(Noun):
    """An influencer or a befriended account; prices in yuan a post."""

    id: Id
    handle: Text
    domain: Text | None = None
    tier: Text | None = None
    followers: Whole | None = None
    price_post: Amount | None = None
    price_repost: Amount | None = None
    owner: Actor | None = None
    second_owner: Actor | None = None
    contact: Reachable | None = None
    exclusive_until: Day | None = None
