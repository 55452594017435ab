"""What ``lint`` says beside its findings."""

WORDS = {
    "help": ("查手册和日历有没有毛病", "Say what is wrong with playbooks and calendars"),
    "help-paths": (
        "只显示这些文件或文件夹里的问题；判断时仍看整个工作区",
        "Show only what stands in these; all is judged",
    ),
    "help-select": (
        "只跑这些规则：代号、名字或代号开头（WO3）；可写多次",
        "Run only these: code, name or beginning of a code; repeatable",
    ),
    "help-ignore": ("不跑这些规则；可写多次", "Do not run these; repeatable"),
    "help-fail-on": (
        "到哪一级就算不过：error（默认）、warning、info",
        "Fail from this level on: error (default), warning, info",
    ),
    "empty": (
        "工作区是空的：playbooks/ 和 calendars/ 里还没有一条内容。从 weibo-ops init 开始。",
        "The workspace is empty: nothing in playbooks/ or calendars/ yet. Start with weibo-ops init.",
    ),
    "withheld": (
        "有内容没有读进来，靠它排期的规则这次没有跑：先改好上面的错误，再查一遍。",
        "Something could not be read, so the rules that rest on it did not run: mend the errors above and lint again.",
    ),
    "clean": ("没有发现问题（看了 {files} 个文件）。", "Nothing found in {files} files."),
}
