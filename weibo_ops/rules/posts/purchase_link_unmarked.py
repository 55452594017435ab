"""WO2: may this post go out, like this?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.facts import figure
from weibo_ops.i18n import Bilingual
from weibo_ops.model.noun import place
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.weibo.advertising import LABEL, labelled, law_of_links, seeding, shop, shop_link

if TYPE_CHECKING:
    from weibo_ops.planning.demand import Planned
    from weibo_ops.source.place import Place


@rule(
    "WO251",
    "warning",
    zh="“{words}”这样的内容带了购买链接（{shop}），要显著标明“广告”（{law}）：在前 {fold} 字里写上，或拿掉链接",
    en=(
        "“{words}” with a link to buy ({shop}) has to be marked as an advertisement, {label} ({law}): "
        "say so in the first {fold} characters, or take out the link"
    ),
    sources=("shops",),
)
def purchase_link_unmarked(planned: Planned) -> Iterator[Hit]:
    """A review, a piece of advice or knowledge carries a link to a shop and is not marked as an advertisement.

    Since May 2023 sharing of experience, tests and knowledge that sells and links to where one buys must be marked
    广告; the publisher pays. A plain offer of the company's own goods (`promo`) is seen for what it is and is not asked
    for it; short links (t.cn) do not show where they lead and are not judged. `paid` posts have a rule of their own.
    ---
    测评、种草、科普一类的微博带了购买链接，却没有标“广告”。

    2023 年 5 月起，用知识介绍、体验分享、消费测评的形式推销，又附上购买链接的，发布者要显著标明“广告”。直白推自家货的
    微博本来就看得出来，不要求；t.cn 短链看不出去哪，不判；付费微博另有规则。

    ```yaml bad
    posts:
      - {id: test, at: 2026-11-24 12:30, account: main, text: 六款保温杯实测 https://item.jd.com/1000.html}  # WO251
      - id: care
        at: 2026-11-25 12:30
        account: main
        text: 存茶小知识：绿茶放冰箱，白茶放柜子
        links: [{url: "https://detail.tmall.com/item.htm?id=12345"}]  # WO251
    ```

    ```yaml good
    posts:
      - {id: test, at: 2026-11-24 12:30, account: main, text: 【广告】六款保温杯实测 https://item.jd.com/100012043978.html}
      - {id: own, at: 2026-11-25 12:30, account: main, kind: promo, text: 新茶上架，满99减20 https://detail.tmall.com/item.htm?id=123}
      - {id: care, at: 2026-11-26 12:30, account: main, text: 存茶小知识：绿茶放冰箱 https://weibo.com/qingyuan}
    ```
    """
    text = planned.post.text
    if not text or planned.kind in ("paid", "crisis", "notice") or not ("://" in text or planned.post.links):
        return
    found = _shop(planned)
    if found is None:
        return
    words, fold = seeding(text), figure("folded_text")
    if words and not labelled(text, fold):
        there, domain = found
        said = text[slice(*words)]
        law = Bilingual(*law_of_links())
        yield hit(there, about=planned.id, words=said, shop=domain, law=law, fold=fold, label=LABEL)


def _shop(planned: Planned) -> tuple[Place, str] | None:
    """Return where a post links to a shop, and which."""
    found = shop_link(planned.post.text)
    if found:
        return place(planned.post, "text").within(found[0], found[1]), found[2]
    for at, link in enumerate(planned.post.links):
        domain = shop(link.url)
        if domain:
            return place(planned.post, "links", at, "url"), domain
    return None
