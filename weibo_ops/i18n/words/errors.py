"""What stops a command (exit 2), and what to do about it."""

WORDS = {
    "no-workspace": (
        "{folder} 不是工作区，它上面也没有。到工作区里再运行，或用 -w 指给我；要新建一个：weibo-ops init",
        "{folder} is no workspace, nor is anything above it. Go to one, name it with -w, or make one: weibo-ops init",
    ),
    "no-folder": ("没有文件夹 {folder}", "There is no folder {folder}"),
    "no-rule": (
        "没有规则 {rule}；全部规则见 weibo-ops explain --all",
        "There is no rule {rule}; weibo-ops explain --all lists them",
    ),
    "no-rule-meant": ("没有规则 {rule}，是不是 {meant}？", "There is no rule {rule}; did you mean {meant}?"),
    "no-language": ("语言只有 zh 和 en，没有 {given}", "Languages are zh and en, not {given}"),
    "no-moment": (
        "--today 要一个日期（2026-11-23）或一个时刻（2026-11-23 14:10），{given} 都不是",
        "--today takes a date (2026-11-23) or a moment (2026-11-23 14:10), not {given}",
    ),
    "no-when": (
        "看不懂 {given}：可以写日期 2026-11-23、周 2026-W48、月 2026-11，或 today、tomorrow、this、next",
        "{given} is no day: write 2026-11-23, 2026-W48, 2026-11, today, tomorrow, this or next",
    ),
    "when-of-another-span": (
        "{given} 和 plan {span} 对不上：给一个日期，或换一个命令",
        "{given} does not fit plan {span}: give a date, or use the other command",
    ),
    "no-span": (
        "要写成 2026-11-23..2026-12-06（头尾两天都算），{given} 不是",
        "Write 2026-11-23..2026-12-06, both days included; {given} is not that",
    ),
    "span-backwards": ("{given} 倒着写了：早的日期放前面", "{given} runs backwards: the earlier day comes first"),
    "span-too-long": ("{given} 太长：一次最多三年", "{given} is too long: three years at most"),
    "beyond-the-calendar": (
        "{given} 太远了：只排 1900 到 2199 年",
        "{given} is too far off: years run from 1900 to 2199",
    ),
    "no-format": ("这里没有 {format} 格式；有：{formats}", "There is no format {format} here; there are {formats}"),
    "no-path": ("没有 {path}", "There is no {path}"),
    "no-yaml": (
        "{path} 里没有这个工作区的 YAML 文件（只看 playbooks/ 和 calendars/）",
        "{path} holds no YAML of this workspace (playbooks/ and calendars/ count)",
    ),
    "several-workspaces": (
        "这些路径分属几个工作区：{folders}。text 和 github 能一起出；别的格式、-o 和 --diff 要一个一个来，用 -w 指定",
        "These paths are of several workspaces: {folders}. They go together as text or github; for another "
        "format, for -o or --diff, name one with -w",
    ),
    "unsafe-alone": (
        "--unsafe 要和 --fix 或 --diff 一起用。",
        "--unsafe goes with --fix or --diff.",
    ),
    "no-baseline": (
        "没有基线文件 {path}。现在的问题可以这样记成基线：weibo-ops lint --format baseline -o {path}",
        "There is no baseline {path}. To take down what is found today: weibo-ops lint --format baseline -o {path}",
    ),
    "not-a-baseline": (
        "{path} 不是基线文件。重新记一份：weibo-ops lint --format baseline -o {path}",
        "{path} is no baseline. To take down a new one: weibo-ops lint --format baseline -o {path}",
    ),
    "no-level": ("级别只有 error、warning、info，没有 {given}", "Levels are error, warning and info, not {given}"),
    "explain-what": (
        "要讲哪一条？写代号或名字，如 weibo-ops explain WO001；全部用 --all",
        "Which rule? Give a code or a name, or --all",
    ),
    "changed-meanwhile": (
        "{path} 在读过之后被别人改了，这次什么都没写。再运行一次",
        "{path} was changed by somebody else since it was read, so nothing was written. Run it again",
    ),
    "outside": ("{path} 不在工作区里，不写", "{path} is not in the workspace and is not written"),
    "read-only": (
        "{path} 是只读的，这次什么都没写。要改就先放开写权限",
        "{path} is read-only, so nothing was written. Make it writable first",
    ),
    "no-regular-file": ("{path} 不是普通文件，不写", "{path} is no regular file and is not written"),
    "two-names": (
        "{path} 和 {other} 是同一个文件，却要写成两个样子，这次什么都没写",
        "{path} and {other} are one file and would hold different things, so nothing was written",
    ),
    "not-written": (
        "{path} 写不了：{why}。所有文件都和原来一样",
        "{path} cannot be written: {why}. All files are as they were",
    ),
}
