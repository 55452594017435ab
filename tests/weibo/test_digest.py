from __future__ import annotations

from hashlib import sha256

import pytest

from weibo_ops.weibo.digest import Sight, approval_digest, sight, week_digest

MORNING: Sight = sight("#早安一盏茶# 小雪刚过…", [], "main", [])
LEAF: Sight = sight("新茶到店了", ["img/leaf-1.jpg"], "main", [("shop", None)])


def _of(json: str) -> str:
    return sha256(json.encode()).hexdigest()[:8]


def test_the_post_of_the_design_has_the_digest_of_the_design() -> None:
    assert approval_digest("#早安一盏茶# 小雪刚过…", [], "main", []) == "0d56e7ba"


def test_images_and_copies_are_seen_and_a_copys_own_text_too() -> None:
    copies = [("shop", None), ("region", '"新茶"\n到店')]
    expected = _of(r'["新茶到店了",["img/leaf-1.jpg","b.png"],["main","shop",["region","\"新茶\"\n到店"]]]')
    assert approval_digest("新茶到店了", ["img/leaf-1.jpg", "b.png"], "main", copies) == expected


@pytest.mark.parametrize(
    "other",
    [
        approval_digest("新茶到店", ["a.png", "b.png"], "main", [("shop", None)]),
        approval_digest("新茶到店了", ["b.png", "a.png"], "main", [("shop", None)]),
        approval_digest("新茶到店了", ["a.png", "b.png"], "region", [("shop", None)]),
        approval_digest("新茶到店了", ["a.png", "b.png"], "main", []),
        approval_digest("新茶到店了", ["a.png", "b.png"], "main", [("shop", "")]),
    ],
)
def test_whatever_changes_of_what_was_seen_changes_the_digest(other: str) -> None:
    assert other != approval_digest("新茶到店了", ["a.png", "b.png"], "main", [("shop", None)])


def test_a_week_is_its_posts_in_order_of_id() -> None:
    expected = _of('[["新茶到店了",["img/leaf-1.jpg"],["main","shop"]],["#早安一盏茶# 小雪刚过…",[],["main"]]]')
    assert week_digest({"morning@2026-11-23": MORNING, "leaf": LEAF}) == expected
    assert week_digest({"leaf": LEAF, "morning@2026-11-23": MORNING}) == expected


def test_an_unwritten_post_is_in_its_week_without_a_text() -> None:
    assert week_digest({"leaf": sight(None, [], "main", [])}) == _of('[[null,[],["main"]]]')


def test_a_week_without_a_post_has_a_digest() -> None:
    assert week_digest({}) == _of("[]")
