"""Parts of sentences about what posts say."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "more": ("，共 {count} 处", ", {count} places in all"),
    # where a hash is missing
    "hash-after": ("后面少一个 #：写成 {meant}", "lacks its second #: write {meant}"),
    "hash-before": ("前面少一个 #：写成 {meant}", "lacks its first #: write {meant}"),
    "hash-alone": (
        "是单个的 #，不成话题：补上另一个，或删掉",
        "is a single # and makes no topic: add the other, or delete it",
    ),
    "hash-twice": (
        "是单个的 #，前后两个连成了一个话题：每个话题前后各写一个 #",
        "are single hashes, and the two make one topic: write one before and one after each name",
    ),
    # what a post owes a topic
    "of-column": ("栏目“{name}”", "of the column “{name}”"),
    "of-campaign": ("活动“{name}”", "of the campaign “{name}”"),
    # what is wrong with a mention
    "ran-on": (
        "会把后面的字当成昵称：在 @{handle} 后面空一格",
        "takes the words behind it for the nickname: put a blank after @{handle}",
    ),
    "too-long": (
        "长过昵称的上限（15 个汉字），是和后面的字连上了：在昵称后面空一格",
        "is longer than any nickname (15 characters): put a blank where the name ends",
    ),
    # when a campaign is not on
    "not-yet": ("还没开始（{day} 开始）", "has not begun (it begins {day})"),
    "over": ("已经结束（到 {day}）", "is over (it ended {day})"),
    # where only the author can look
    "own-machine": ("在自己电脑上", "stands on somebody's own machine"),
    "inner-network": ("在内网里", "stands on an inner network"),
    "no-scheme": ("没有写 http(s)://，点不开", "has no http(s):// and opens nothing"),
    "net-disk": ("在网盘里，容易失效或要提取码", "stands on a net disk, where shares end and ask for a code"),
}
