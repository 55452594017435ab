from __future__ import annotations

import pytest

from weibo_ops.weibo.packs import Pack, names, pack


def told(name: str, text: str, *, marketing: bool = True) -> list[str]:
    found = pack(name)
    assert found is not None
    return [part.phrase for part in found.said(text, lambda: text, marketing=marketing)]


def test_a_pack_is_a_file() -> None:
    assert set(names()) >= {"food", "health-food", "cosmetics"}
    assert pack("foods") is None


@pytest.mark.parametrize(
    ("name", "text", "phrase"),
    [
        ("food", "每天一杯能预防感冒", "预防感冒"),
        ("food", "这款奶粉媲美母乳", "媲美母乳"),
        ("food", "喝它降血压", "降血压"),
        ("health-food", "有效率高达98%", "有效率高达98%"),
        ("health-food", "比吃药还管用", "比吃药还管用"),
        ("health-food", "专家力荐", "专家力荐"),
        ("health-food", "三个疗程见效", "三个疗程见效"),
        ("cosmetics", "药妆上新", "药妆"),
        ("cosmetics", "28天美白", "28天美白"),
        ("cosmetics", "促进生发", "促进生发"),
    ],
)
def test_a_pack_finds_what_its_law_forbids(name: str, text: str, phrase: str) -> None:
    assert told(name, text) == [phrase]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("food", "茶不是药，不能治病"),
        ("food", "巴氏杀菌的鲜牛奶"),
        ("health-food", "本品不能代替药物"),
        ("cosmetics", "学生发来的照片，先生发言"),
        ("cosmetics", "治愈系的下午"),
    ],
)
def test_a_pack_leaves_ordinary_words_in_peace(name: str, text: str) -> None:
    assert told(name, text) == []


def test_health_food_must_say_that_it_is_no_medicine() -> None:
    found = pack("health-food")
    assert found is not None
    (required,) = found.required
    assert required.missing("保健食品，认准蓝帽子")
    assert not required.missing("保健食品，认准蓝帽子，本品不能代替药物")
    assert not required.missing("新茶到店")


def test_a_pack_needs_no_allowed_phrases_and_no_required_sentences() -> None:
    made = Pack(
        {
            "name": "酒",
            "en": "alcohol",
            "law": "广告法第二十三条",
            "law_en": "Advertising Law, Article 23",
            "groups": [
                {
                    "name": "劝酒",
                    "en": "urging",
                    "phrases": "不醉不归",
                    "marketing": "error",
                    "advice": "删",
                    "advice_en": "no",
                }
            ],
        }
    )
    assert [part.phrase for part in made.said("今晚不醉不归", lambda: "今晚不醉不归", marketing=True)] == ["不醉不归"]
    assert made.required == ()
