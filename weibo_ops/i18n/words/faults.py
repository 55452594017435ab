"""Parts of sentences about the text of a file."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "did-you-mean": ("，是不是想写 “{meant}”？", "; did you mean `{meant}`?"),
    "quote": ("整段加上双引号", "put the whole text in quotes"),
    "write-quoted": ("整段加上双引号，写成 {text}", "put the whole text in quotes, {text}"),
    "write": ("直接写 {text}", "write {text} itself"),
    "write-character": ("直接写那个字符", "write the character itself"),
    "drop": ("删掉它", "delete it"),
    "text": (" “{text}”", "`{text}`"),
    # why a file cannot be read
    "not-regular": ("它不是普通文件：换成普通的 YAML 文件", "it is no regular file; put a YAML file there"),
    "link-out": (
        "它是指向工作区外面的链接：把文件本身放进来",
        "it is a link out of the workspace; put the file itself there",
    ),
    "link-to-nothing": (
        "它是链接，指向的文件不在：把文件本身放进来",
        "it is a link to a file that is not there; put the file itself there",
    ),
    "not-permitted": ("没有读取的权限：改一下文件权限", "reading is not permitted; change its mode"),
    # bytes
    "bytes-like": ("看起来是 {encoding}", "it looks like {encoding}"),
    "bytes-damaged": ("这里有坏掉的字节（{byte}）", "some bytes are damaged here ({byte})"),
    "bytes-truncated": ("最后一个字只剩一半", "the last character is cut in half"),
    "bytes-unknown": ("也认不出是什么编码（字节 {byte}）", "nor any encoding we know (byte {byte})"),
    # which half of a quote is missing
    "quote-unclosed": (
        "没有收尾（一直读到第 {seen_line} 行），后面的内容都被算进了这段文字：在文字末尾补上",
        "is never closed (read on to line {seen_line}), so what follows became part of the text; close it",
    ),
    "quote-unopened": ("只有收尾的一半：在文字开头补上", "closes a text that none opens; put one at its beginning"),
    # where an odd space stands
    "space-indentation": ("行首的缩进里", "in the indentation"),
    "space-dash": ("减号后面", "after the dash"),
    "space-colon": ("冒号后面", "after the colon"),
    "space-remark": ("备注的 # 前面", "before the `#` of a remark"),
    # what stands where something else should
    "kind-list": ("列表", "list"),
    "kind-text": ("一段文字", "text"),
    "key-list": ("一个列表", "a list"),
    "key-mapping": ("一组键值", "a mapping"),
    "key-empty": ("空的", "empty"),
    "found-text": ("一段文字", "text"),
    "found-list": ("一个列表", "a list"),
    "found-mapping": ("一组“键: 值”", "keys with their values"),
    "found-empty": ("空的", "nothing"),
    # what is no YAML
    "broken-after-the-end": (
        "文档已经结束，后面还有内容：删掉多出来的部分",
        "text follows the end of the document; delete it",
    ),
    "broken-block-text": (
        "| 或 > 下面的文字缩进不对：每行都比它的键多缩进两格",
        "the text under `|` or `>` is not indented as it must be; indent each line two blanks more than its key",
    ),
    "broken-directive": (
        "以 % 开头的行是 YAML 的指令，这里不用：删掉这一行",
        "a line that starts with `%` is a directive; delete it",
    ),
    "broken-structure": (
        "这一行和上面接不上：检查它和上一行的缩进、引号和括号",
        "this line does not go on from the one above; look at indentation, quotes and brackets of both",
    ),
    "broken-other": ("检查这一行和上一行的缩进、引号和括号", "look at indentation, quotes and brackets here and above"),
    # rhythms
    "rhythm-empty": ("没有写哪些天：写 days 或 rrule", "it says no days; write `days` or `rrule`"),
    "days-and-rrule": ("days 和 rrule 只能写一个", "`days` and `rrule` exclude each other; keep one"),
    "time-missing": ('没有写几点：加上 time，如 "08:30"', 'it says no time; add `time`, as "08:30"'),
    "time-and-times": ("time 和 times 只能写一个", "`time` and `times` exclude each other; keep one"),
    "times-empty": ("times 是空的：至少写一个时刻", "`times` is empty; name a time"),
    "start-without-rrule": (
        "start 只和 rrule 一起用：删掉它，或改用 rrule",
        "`start` belongs to `rrule`; delete it, or write an `rrule`",
    ),
    "on-holiday-with-workdays": (
        "workdays 已经避开了假日：删掉 on_holiday",
        "`workdays` leave out holidays already; delete `on_holiday`",
    ),
    "rrule-needs-time": ("rrule 要配一个 time：几点", "`rrule` wants one `time` beside it"),
    "rrule-needs-start": ("rrule 要配 start：从哪天数起", "`rrule` wants a `start` beside it, the day to count from"),
    "rrule-until-before-start": (
        "UNTIL 早于 start，一次也轮不到：改其中一个日期",
        "`UNTIL` is before `start`, so it never comes; correct one",
    ),
    "rrule-frequency": (
        "FREQ 要写 DAILY、WEEKLY、MONTHLY 或 YEARLY",
        "`FREQ` must be DAILY, WEEKLY, MONTHLY or YEARLY",
    ),
    "rrule-count-and-until": ("COUNT 和 UNTIL 只能写一个", "`COUNT` and `UNTIL` exclude each other; keep one"),
    "rrule-interval": ("INTERVAL 要写 1 到 99 的整数，现在是 “{part}”", "`INTERVAL` must be 1 to 99, not `{part}`"),
    "rrule-count": ("COUNT 要写 1 到 9999 的整数，现在是 “{part}”", "`COUNT` must be 1 to 9999, not `{part}`"),
    "rrule-part-refused": (
        "各家日历对 {part} 的理解不一，这里不收：去掉它，或改用 days",
        "calendars disagree about `{part}`, so it is not taken; leave it out, or write `days`",
    ),
    "rrule-part-unknown": (
        "认不出 “{part}”：每一段写成 名字=值",
        "`{part}` is no part of a rule; parts are NAME=VALUE",
    ),
    "rrule-duplicate-part": ("{part} 写了两遍：留一个", "`{part}` stands twice; keep one"),
    "rrule-until-shape": (
        "UNTIL 要写日期，如 20261231，现在是 “{part}”",
        "`UNTIL` must be a day, as 20261231, not `{part}`",
    ),
    "rrule-byday-shape": (
        "BYDAY 要写 MO、TU……，每月的可带序号如 -1FR，现在是 “{part}”",
        "`BYDAY` must be MO, TU …, in a month with a number as -1FR, not `{part}`",
    ),
    "rrule-bymonthday-shape": (
        "BYMONTHDAY 要写 1 到 31 或 -1 到 -31，现在是 “{part}”",
        "`BYMONTHDAY` must be 1 to 31 or -1 to -31, not `{part}`",
    ),
    "rrule-bymonth-shape": ("BYMONTH 要写 1 到 12，现在是 “{part}”", "`BYMONTH` must be 1 to 12, not `{part}`"),
    "rrule-ambiguous": (
        "{part} 这样搭配，各家日历理解不一：拆开写，或改用 days",
        "calendars disagree about `{part}` in this company; split the rule, or write `days`",
    ),
    "rrule-never": ("这样写永远轮不到：检查 {part}", "it never comes; look at `{part}`"),
}
