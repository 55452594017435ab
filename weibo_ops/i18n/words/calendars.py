"""Parts of sentences about calendars."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    # why a column's post stands where no slot is
    "no-day": ("这天没有这一档", "has no slot on that day"),
    "no-time": ("这个时刻没有这一档", "has no slot at that time"),
    "skipped": ("这一期已经停了", "skips that day"),
    # what a missed post lacked
    "lacked-text": ("没写出来", "it was never written"),
    "lacked-approval": ("没过审", "it was never approved"),
    "lacked-correction": ("退回后没改", "it was sent back and not mended"),
    "and-more": ("，共 {count} 期", ", the first of {count}"),
    # what an account is that is not looked after
    "paused": ("停用", "paused"),
    "retired": ("已注销", "retired"),
    # which way a mix is off
    "more-posts": ("（共 {count} 条）", " ({count} posts so)"),
    "too-much": ("太多，换掉几条", "too many, exchange some"),
    "too-little": ("太少，补几条", "too few, add some"),
    "by": ("（{name}写）", " ({name})"),
    "weeks": ("近 {weeks} 周 ", "counted over {weeks} weeks, "),
    # what kind a post is of
    "kind-normal": ("普通微博", "normal"),
    "kind-hot": ("热点", "hot"),
    "kind-promo": ("促销", "promo"),
    "kind-paid": ("付费推广", "paid"),
    "kind-lottery": ("抽奖", "lottery"),
    "kind-notice": ("公告", "notice"),
    "kind-winner": ("中奖名单", "winner"),
    "kind-crisis": ("危机回应", "crisis"),
    # why an approval does not count
    "text-changed": ("审过之后内容改了，请对方再看一遍", "the post was changed after it, so have it approved again"),
    "by-author": ("是作者自己审的，换个人审", "it is the author's own, so somebody else must approve"),
    "not-in-chain": ("不轮到这个人审，要{step}来审", "it is not theirs to give, {step} must approve"),
    # a day on which nothing is planned
    "makeup-day": ("调休上班", "a make-up working day"),
    "first-off": ("起放{holiday}假", "when {holiday} begins"),
    "cure-makeup": (
        "：栏目写的是周几，落不到这天；补一条，或把 when 改成 workdays",
        ": its columns name weekdays; add a post, or write `workdays`",
    ),
    "cure-off": ("，整个假期都空着：备几条定时", ", nor on any day of it: prepare some with a timer"),
    # what a weekday should have been
    "date-is": ("这个日期是 {day}", "that date is {day}"),
    "below-is": ("下面排的是 {day}", "below it stands {day}"),
    # what a record says
    "went-out": ("就发了", "went out at"),
    "goes-out": ("就发", "goes out at"),
}
