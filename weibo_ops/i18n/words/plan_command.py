"""What ``plan`` says of itself."""

WORDS = {
    "help": ("排期：什么时候做什么、谁来做、还缺什么", "What happens when, who does it, what is missing"),
    "help-day": ("一天的日单", "One day"),
    "help-week": ("一周的排期，先办的在最前面", "One week, what to do first on top"),
    "help-month": ("一个月，一天一行", "One month, a line a day"),
    "help-range": ("从哪天到哪天", "From one day to another"),
    "help-when": (
        "日期、周（2026-W48）、月（2026-11）、today、tomorrow、this、next；不写就是现在",
        "A date, a week (2026-W48), a month (2026-11), today, tomorrow, this, next; now if left out",
    ),
    "help-span": ("2026-11-23..2026-12-06，头尾两天都算", "2026-11-23..2026-12-06, both days included"),
    "help-diff": (
        "和 git 里的一个版本比，排期变了什么：移了、改了、停了哪几条，谁替谁，新问题",
        "What changed in the plan since a git revision: posts, who does what, findings",
    ),
    "help-base": (
        "和谁比：分支（main）、标签、提交号，或 HEAD（上次提交以来）、HEAD~1",
        "The revision to compare with: a branch (main), a tag, a commit, or HEAD, HEAD~1",
    ),
    "help-diff-when": (
        "比哪几天：日期、周、月、2026-11-23..2026-12-06；不写就从本周一到今天之后 28 天",
        "Which days: a date, a week, a month, 2026-11-23..2026-12-06; from Monday to 28 days ahead if left out",
    ),
    "incomplete": (
        "文件里有错误，这份排期可能不全：先运行 weibo-ops lint，照着改。",
        "There are errors in the files, so this plan may lack something: run weibo-ops lint and mend them first.",
    ),
}
