from __future__ import annotations

import re

import pytest

from weibo_ops.facts import facts
from weibo_ops.weibo.packs import names
from weibo_ops.weibo.phrases import Phrasebook

HEAD = {"law": "某法", "law_en": "Some Law", "wares": "茶 茶叶", "quoting": "号称 处罚"}
GROUP = {
    "name": "最",
    "en": "most",
    "advice": "改",
    "advice_en": "change",
    "marketing": "error",
    "otherwise": "warning",
}
BOOKS = (
    ("absolute-words", ("claims", "superlatives")),
    ("forbidden-in-advertising", ("groups",)),
    *((f"packs/{name}", ("groups",)) for name in names()),
)


def book(phrases: str = "", *patterns: str, allow: str = "", **more: object) -> Phrasebook:
    group = GROUP | {"phrases": phrases, "patterns": patterns} | more
    return Phrasebook(HEAD, [group], [{"phrases": allow}] if allow else [])


def said(found: Phrasebook, text: str, *, marketing: bool = True) -> list[str]:
    return [part.phrase for part in found.said(text, lambda: text, marketing=marketing)]


def test_the_longest_phrase_is_found_once_and_where_it_stands() -> None:
    found = book("全网最低 全网最低价").said(
        "今晚全网最低价，全网最低价！", lambda: "今晚全网最低价，全网最低价！", marketing=True
    )
    assert [(part.phrase, part.start, part.end) for part in found] == [("全网最低价", 2, 7)]


def test_an_allowed_phrase_covers_the_denied_one_inside_of_it_and_no_other() -> None:
    only = book("唯一", allow="官方唯一抽奖工具")
    assert said(only, "官方唯一抽奖工具") == []
    assert said(only, "官方唯一抽奖工具，唯一的选择") == ["唯一"]


def test_an_allowed_phrase_is_found_inside_of_another_one() -> None:
    assert said(book("最佳", allow="年度最 最佳女配角"), "年度最佳女配角") == []


def test_what_stands_in_book_quotes_is_a_name() -> None:
    assert said(book("全网第一"), "《全网第一》和「全网第一」") == []


def test_what_others_say_does_not_count_in_a_post_that_does_not_advertise() -> None:
    for text in ("商家打出“全网第一”", "号称全网第一的那家店"):
        assert said(book("全网第一"), text, marketing=False) == []
        assert said(book("全网第一"), text) == ["全网第一"]


def test_a_word_of_telling_covers_its_own_sentence_only() -> None:
    assert said(book("全网第一"), "有人号称懂茶。我们全网第一！", marketing=False) == ["全网第一"]


def test_a_level_that_is_not_said_is_none() -> None:
    assert said(book("全网第一", otherwise=None), "我们全网第一", marketing=False) == []


def test_a_pattern_takes_a_list_of_words_from_the_head_the_longest_first() -> None:
    assert said(book("", "最好的{wares}"), "最好的茶叶") == ["最好的茶叶"]


def test_prose_is_asked_for_only_where_a_key_stands_in_the_text() -> None:
    def never() -> str:
        raise AssertionError

    assert book("全网第一", keys="第一").said("早安", never, marketing=True) == ()


def blocks(subject: str, sections: tuple[str, ...]) -> list[dict[str, str]]:
    return [block for section in sections for block in facts(subject)[section]]


@pytest.mark.parametrize(("subject", "sections"), BOOKS)
def test_every_phrase_of_the_facts_holds_one_of_its_group_s_keys_and_is_there_once(
    subject: str, sections: tuple[str, ...]
) -> None:
    for block in blocks(subject, sections):
        phrases, keys = (block.get("phrases") or "").split(), block["keys"].split()
        assert [phrase for phrase in phrases if not any(key in phrase for key in keys)] == []
        assert len(phrases) == len(set(phrases))


@pytest.mark.parametrize(("subject", "sections"), BOOKS)
def test_every_phrase_of_the_facts_is_found_in_an_advertisement(subject: str, sections: tuple[str, ...]) -> None:
    head = facts(subject)
    for block in blocks(subject, sections):
        if "marketing" not in block:
            continue
        group = Phrasebook(head, [block])
        for phrase in (block.get("phrases") or "").split():
            assert said(group, f"来了，{phrase}！"), phrase


@pytest.mark.parametrize(("subject", "sections"), BOOKS)
def test_every_allowed_phrase_of_the_facts_is_left_in_peace(subject: str, sections: tuple[str, ...]) -> None:
    head = facts(subject)
    found = Phrasebook(head, blocks(subject, sections), [head["allow"], head.get("spared") or {}])
    for phrase in head["allow"]["phrases"].split():
        assert said(found, f"{phrase}。") == [], phrase


def test_levels_are_those_of_rules() -> None:
    for subject, sections in BOOKS:
        for block in blocks(subject, sections):
            assert {block.get("marketing"), block.get("otherwise")} <= {"error", "warning", "info", None}
            assert not re.search(r"[\u4e00-\u9fff]", block["advice_en"] + block["en"] + block.get("law_en", ""))
