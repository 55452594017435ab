"""A post's states: in full, and ``-short`` as they stand in a grid."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "published": ("已发", "published"),
    "published-short": ("已", "pub"),
    "scheduled": ("已定时", "scheduled"),
    "scheduled-short": ("定", "sch"),
    "approved": ("过审", "approved"),
    "approved-short": ("过", "ok"),
    "waiting": ("待审", "waiting"),
    "waiting-short": ("待", "wait"),
    "returned": ("退回", "returned"),
    "returned-short": ("退", "back"),
    "unwritten": ("未写", "unwritten"),
    "unwritten-short": ("缺", "none"),
    "cancelled": ("取消", "cancelled"),
    "cancelled-short": ("停", "off"),
    "unconfirmed": ("待登记", "unconfirmed"),
    "unconfirmed-short": ("登", "log"),
    "missed": ("漏发", "missed"),
    "missed-short": ("漏", "miss"),
}
