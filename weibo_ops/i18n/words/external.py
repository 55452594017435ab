"""Parts of sentences about agreements, entrances, money and partners."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "liaison": ("联络人（liaison）", "`liaison`"),
    "alternate": ("候补联络人（alternate）", "`alternate`"),
    "respond": ("多久先答复（respond）", "`respond`"),
    "solve": ("多久办结（solve）", "`solve`"),
    "escalation": ("到点没动静找谁（escalation）", "`escalation`"),
    "signed_by": ("谁签的（signed_by）", "`signed_by`"),
    "weibo_first": ("是否微博优先（weibo_first）", "`weibo_first`"),
    "entry": ("入口是什么（entry）", "`entry`"),
    "evidence": ("凭据（evidence）", "`evidence`"),
    "by": ("谁定的（by）", "`by`"),
    "why": ("为什么（why）", "`why`"),
    "ask_again": ("哪天再问（ask_again）", "`ask_again`"),
    "approved": ("批了多少（approved）", "`approved`"),
    "approver": ("谁批的（approver）", "`approver`"),
    "over_limit": ("超了怎么办（over_limit）", "`over_limit`"),
    "off_hours": ("下班后怎么找（off_hours）", "`off_hours`"),
    "over-with": ("，按“{path}”办", "; “{path}”"),
    "over-without": ("，也没写超了找谁（over_limit）", ", and nobody says who agrees to it (`over_limit`)"),
    "and-more": ("（同一天核的另有 {count} 个）", " (and {count} more of that day)"),
    "live": ("挂上", "live"),
    "requested": ("还在申请", "asked for"),
    "not-later": ("不比前一步晚", "does not come after the step before it"),
    "after-solve": ("晚过了办结时限（solve）", "comes after all is to be solved (`solve`)"),
    "do-requested": ("去追一次", "ask after it"),
    "do-live": ("点一遍扫一遍", "try it"),
    "one-owner": ("只有{owner}对接", "is known to {owner} alone"),
    "no-second": ("没有第二个对接人", "has no second owner"),
    "twice": ("两个对接人都是{owner}", "has {owner} twice"),
}
