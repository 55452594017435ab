"""What advertisements may not use or must state: symbols of the state, martyrs, patents, gifts, shops."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from weibo_ops.weibo.length import weighted_length
from weibo_ops.weibo.links import links
from weibo_ops.weibo.phrases import Phrasebook

if TYPE_CHECKING:
    from collections.abc import Callable

    from weibo_ops.weibo.phrases import Said

LABEL: Final = "广告"
_LABEL: Final = r"(?<!不是)(?<!没有)(?<![不非无打])广告(?![法语牌灯位学词片业商费部])"
_PATENT: Final = (
    r"(?:国家|发明|实用新型|外观|独家|自主|多项|[0-9一二三四五六七八九十]+项|拥有|获得?|取得|申请)[^，。！？!?；;\n]{0,6}专利"
    r"|专利(?:技术|配方|工艺|产品|设计|成分|结构)"
)
_NUMBER: Final = r"ZL\s?[0-9]|专利号|[0-9]{9,}"
_GIFT: Final = (
    r"买[一二两三1-9][送赠][一二两三1-9]"
    r"|(?:满|买满|消费满|下单满|单笔满)\s?[0-9]+\s?元?(?:即|就|可|都)?(?:送|赠|获赠|附赠)"
    r"|(?:下单|购买|到店|进店|凡购买[^，。！？!?\n]{1,12})(?:即|就|都|均|可|还)*(?:送|赠|获赠|附赠)(?!货|到|达|上门|你|去|个)"
)
_UNTIL: Final = (
    r"截至|截止|为止|[0-9]\s?[日号](?!常)|[0-9]点|[0-9]:[0-9]{2}|今天|今晚|今日|明天|明晚|当天|当日|周[一二三四五六日末]|本周|本月|月底|年底|期间|时间|即日起|有效期"
    r"|送完|赠完|抢完|限时|[0-9][天日]内"
)
_COUNT: Final = (
    r"[0-9一二两三四五六七八九十百千]+\s?[份个只套件盒罐袋包瓶支枚张杯把本条名克片枝对双泡壶饼]|[送赠][一二两三1-9]"
)


def forbidden(text: str, prosaic: Callable[[], str], *, marketing: bool) -> tuple[Said, ...]:
    """Return what a text names that no advertisement may use; see ``facts/forbidden-in-advertising.yaml``."""
    return _forbidden().said(text, prosaic, marketing=marketing)


def labelled(text: str, fold: int) -> bool:
    """Whether a text says 广告 within its first ``fold`` weighted characters, where a feed shows it unasked."""
    return any(weighted_length(text[: match.end()]) <= fold for match in re.finditer(_LABEL, text))


def unnumbered_patent(text: str) -> tuple[int, int] | None:
    """Return where a text boasts of a patent without giving its number."""
    if "专利" not in text or re.search(_NUMBER, text):
        return None
    found = re.search(_PATENT, text)
    return found.span() if found else None


def vague_gift(text: str) -> tuple[int, int, bool, bool] | None:
    """Return where a text promises a gift to whoever buys, and whether it says how many and until when; None where
    both are said or there is none."""
    if "送" not in text and "赠" not in text:
        return None
    found = re.search(_GIFT, text)
    if found is None:
        return None
    counted, dated = bool(re.search(_COUNT, text[found.start() :])), bool(re.search(_UNTIL, text))
    return None if counted and dated else (found.start(), found.end(), counted, dated)


def shop_link(text: str) -> tuple[int, int, str] | None:
    """Return where the first link to a shop stands in a text, and its host."""
    for link in links(text):
        if host := shop(link.url):
            return link.start, link.end, host
    return None


def shop(url: str) -> str | None:
    """Return the shop's domain that an address leads to, None where it leads to none."""
    address = url.lower().partition("://")[2] or url.lower()
    host, _, path = address.partition("/")
    host = host.partition(":")[0].rpartition("@")[2]
    parts = host.split(".")
    for count in range(2, len(parts) + 1):
        domain = ".".join(parts[-count:])
        for start in _shops().get(domain, ()):
            if path.startswith(start):
                return domain
    return None


def seeding(text: str) -> tuple[int, int] | None:
    """Return where a text says that it is a test, a review, advice or knowledge."""
    found = _seeding().search(text)
    return found.span() if found else None


def law_of_links() -> tuple[str, str]:
    """Return the law of links to shops, in both languages."""
    from weibo_ops.facts import facts

    head = facts("shops")
    return head["law"], head["law_en"]


@cache
def _forbidden() -> Phrasebook:
    from weibo_ops.facts import facts

    head = facts("forbidden-in-advertising")
    return Phrasebook(head, head["groups"], (head["allow"],))


@cache
def _shops() -> dict[str, tuple[str, ...]]:
    """Return the beginnings of paths that sell, by domain."""
    from weibo_ops.facts import facts

    found: dict[str, tuple[str, ...]] = {}
    for entry in facts("shops")["shops"]["domains"].split():
        domain, _, path = entry.partition("/")
        found[domain] = (*found.get(domain, ()), path)
    return found


@cache
def _seeding() -> re.Pattern[str]:
    from weibo_ops.facts import facts

    return re.compile("|".join(facts("shops")["seeding"]["words"].split()))
