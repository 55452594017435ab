from __future__ import annotations

import pytest

from weibo_ops.weibo.absolute import claims, superlatives
from weibo_ops.weibo.prose import prose


def told(text: str, *, marketing: bool = False) -> list[tuple[str, str]]:
    found = (*claims(text, lambda: prose(text), marketing=marketing),)
    found += superlatives(text, lambda: prose(text), marketing=marketing)
    return [(part.level, part.phrase) for part in found]


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("双11全网最低价，今晚开抢", "全网最低价"),
        ("连续三年销量第一", "销量第一"),
        ("全国销量第一的乌龙茶", "全国销量第一"),
        ("国家级产品，值得信赖", "国家级产品"),
        ("史上最低价来了", "史上最低价"),
        ("行业第一品牌", "行业第一品牌"),
        ("今年全网最低", "全网最低"),
        ("我们的茶是全国最好的茶", "全国最好的茶"),
        ("最佳商品就是它", "最佳商品"),
        ("销量NO.1", "销量NO.1"),
    ],
)
def test_a_claim_is_an_error_wherever_it_stands(text: str, phrase: str) -> None:
    assert told(text) == [("error", phrase)]
    assert told(text, marketing=True) == [("error", phrase)]


@pytest.mark.parametrize("text", ["想喝最正宗的岩茶", "我们只用最好的原料", "最高品质", "品质最好"])
def test_a_superlative_of_goods_is_a_warning_wherever_it_stands(text: str) -> None:
    assert [level for level, _ in told(text)] == ["warning"]


@pytest.mark.parametrize(
    "text", ["首选品牌", "唯一指定用茶", "这是最便宜的一款", "行业领先", "最好的选择", "史上最强阵容"]
)
def test_some_words_count_in_advertisements_only(text: str) -> None:
    assert told(text) == []
    assert [level for level, _ in told(text, marketing=True)] == ["warning"]


@pytest.mark.parametrize(
    "text",
    [
        "最后一天，第一时间告诉大家",
        "由官方唯一抽奖工具@微博抽奖平台 抽出",
        "国家级非物质文化遗产代表性传承人",
        "荣获第39届香港金像奖最佳新演员奖",
        "荣获2026年度最佳茶叶品牌奖",
        "油菜花进入最佳观赏期",
        "附属第一医院的专家奔赴第一线",
        "没有最好的茶，只有合适的水",
        "白茶最好用沸水，最好别闷",
        "店里卖得最好的三款",
        "回家，就是给父母最好的礼物",
        "冬天最好的时光是一壶茶",
        "哪一款最好喝？评论区见",
        "质量第一，顾客第一",
        "《全网最低价》是部短片",
        "#全网最低价# 话题里看",
        "中国第一个茶博物馆",
        "努力做成国际领先的实验室",
        "我喝过的最香的茶",
    ],
)
def test_ordinary_words_are_left_in_peace_even_in_an_advertisement(text: str) -> None:
    assert told(text, marketing=True) == []


def test_a_case_that_is_told_is_left_in_peace_in_an_ordinary_post() -> None:
    assert told("市场监管局：虚构“全网最低价”、自称销量第一，罚款三万") == []


def test_what_is_a_claim_is_no_superlative_as_well() -> None:
    assert told("全网最低价", marketing=True) == [("error", "全网最低价")]
