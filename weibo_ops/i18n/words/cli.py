"""What the command line says of itself."""

WORDS = {
    "help": (
        "企业微博的排班、排期与检查：手册写怎么做，日历写哪天做，都是 git 仓库里的 YAML。",
        "Plans, checks and hands over a company's Weibo desk: playbooks say how, calendars say when, both YAML in git.",
    ),
    "help-option": ("显示这页说明", "Show this page"),
    "arguments": ("参数", "Arguments"),
    "options": ("选项", "Options"),
    "commands": ("命令", "Commands"),
    "required": ("[必填]", "[required]"),
    "default": ("[默认: {}]", "[default: {}]"),
    "workspace": ("工作区所在文件夹；不写就从当前文件夹往上找", "The workspace; found upward from here if left out"),
    "lang": ("语言：zh 或 en", "Language: zh or en"),
    "format": ("输出格式：text、markdown、json", "Format: text, markdown, json"),
    "output": ("写进文件，不打印", "Write to a file instead of printing"),
    "today": (
        "当作今天的日子，如 2026-11-23；加上 14:10 就是那一刻",
        "Take this day as today (2026-11-23), or this moment as now (2026-11-23 14:10)",
    ),
    "failed-io": ("读写失败：{why} {path}", "Reading or writing failed: {why} {path}"),
    "ENOSPC": ("磁盘满了", "the disk is full"),
    "EACCES": ("没有权限", "permission denied"),
    "EPERM": ("没有权限", "not permitted"),
    "EROFS": ("这里只能读，不能写", "this place is read-only"),
    "ENOENT": ("没有这个文件夹或文件", "no such file or folder"),
    "EEXIST": ("已经有同名的文件", "a file is there already"),
    "ENOTDIR": ("路径里有一段是文件，不是文件夹", "part of the path is a file, no folder"),
    "ENAMETOOLONG": ("名字太长", "the name is too long"),
    "EISDIR": ("这是文件夹，不是文件", "this is a folder"),
    "bug": (
        "程序自己出错了（{kind}: {what}）。请加 --debug 重跑一遍，把命令和输出发给维护者；文件没有被改动。",
        "This is a bug of ours ({kind}: {what}). Run again with --debug and send us the command and its output; "
        "no file was changed.",
    ),
    "no-such-option": ("没有选项 {option}", "There is no option {option}"),
    "no-such-option-meant": (
        "没有选项 {option}，是不是 {meant}？",
        "There is no option {option}; did you mean {meant}?",
    ),
    "missing-parameter": ("缺少参数 {name}", "{name} is missing"),
    "bad-parameter": ("{name} 的值不对：{why}", "{name}: {why}"),
    "no-such-command": ("没有命令 {name}；有这些：{there}", "There is no command {name}; there are {there}"),
    "no-such-command-meant": ("没有命令 {name}，是不是 {meant}？", "There is no command {name}; did you mean {meant}?"),
    "extra-argument": ("多出来的参数：{given}", "One argument too many: {given}"),
    "misused": ("用法不对：{why}", "{why}"),
    "see-help": ("用法见 {path} --help", "See {path} --help"),
}
