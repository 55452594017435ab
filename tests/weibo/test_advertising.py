from __future__ import annotations

import pytest

from weibo_ops.weibo.advertising import forbidden, labelled, seeding, shop, shop_link, unnumbered_patent, vague_gift


@pytest.mark.parametrize("text", ["【广告】茶山", "#广告# 茶山", "广告｜茶山", "茶山（广告）"])
def test_a_label_in_front_is_seen(text: str) -> None:
    assert labelled(text, 140)


@pytest.mark.parametrize("text", ["茶山", "这不是广告", "没有广告", "广告牌下见", "茶" * 140 + "广告"])
def test_no_label_or_one_that_is_folded_away_is_none(text: str) -> None:
    assert not labelled(text, 140)


def test_a_label_counts_by_weighted_length() -> None:
    assert labelled("a" * 276 + "广告", 140)
    assert not labelled("a" * 277 + "广告", 140)


@pytest.mark.parametrize(
    ("url", "domain"),
    [
        ("https://detail.tmall.com/item.htm?id=1", "tmall.com"),
        ("https://m.tb.cn/h.5abc", "tb.cn"),
        ("http://item.JD.com/1.html", "jd.com"),
        ("mobile.yangkeduo.com/goods.html", "yangkeduo.com"),
        ("https://weibo.com/qingyuan", None),
        ("https://notjd.com/1", None),
        ("https://jd.com.example.org/1", None),
        ("https://www.xiaohongshu.com/explore/1", None),
        ("https://www.xiaohongshu.com/goods-detail/1", "xiaohongshu.com"),
    ],
)
def test_a_shop_is_known_by_its_domain(url: str, domain: str | None) -> None:
    assert shop(url) == domain


def test_the_first_link_to_a_shop_is_found_in_a_text() -> None:
    text = "见 https://weibo.com/a 和 https://item.jd.com/1.html"
    assert shop_link(text) == (text.index("https://item"), len(text), "jd.com")


def test_words_of_reviews_and_knowledge_are_found() -> None:
    assert seeding("六款保温杯实测") == (5, 7)
    assert seeding("新茶到店") is None


def test_a_patent_wants_its_number() -> None:
    assert unnumbered_patent("用了国家发明专利") is not None
    assert unnumbered_patent("用了国家发明专利（ZL202310123456.7）") is None
    assert unnumbered_patent("他是专利代理人") is None


def test_a_gift_says_how_many_and_until_when() -> None:
    assert vague_gift("满199元送随行杯") == (0, 6, False, False)
    assert vague_gift("满199元送随行杯一只") == (0, 6, True, False)
    assert vague_gift("12月1日前满199元送随行杯一只") is None
    assert vague_gift("下单即送货上门") is None


def test_a_flag_is_forbidden_in_advertisements_only() -> None:
    assert [part.phrase for part in forbidden("国旗同款", lambda: "国旗同款", marketing=True)] == ["国旗"]
    assert forbidden("国旗升起来了", lambda: "国旗升起来了", marketing=False) == ()
