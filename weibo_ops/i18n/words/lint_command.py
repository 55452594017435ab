"""What ``lint`` says beside its findings."""

WORDS = {
    "help": ("查手册和日历有没有毛病", "Say what is wrong with playbooks and calendars"),
    "help-paths": (
        "只显示这些文件里的问题，判断时仍看全部",
        "Show only what stands in these; all is judged",
    ),
    "help-format": (
        "格式：text、markdown、json、sarif、github、 gitlab、baseline",
        "Format: text, markdown, json, sarif, github, gitlab, baseline",
    ),
    "help-select": (
        "只跑这些规则：代号、名字、WO3；可写多次",
        "Run only these: code, name or beginning of a code; repeatable",
    ),
    "help-ignore": ("不跑这些规则；可写多次", "Do not run these; repeatable"),
    "help-fail-on": (
        "到这一级算不过：error、warning、info",
        "Fail from this level on: error (default), warning, info",
    ),
    "help-baseline": (
        "只看基线之外的新问题；基线用 --format baseline -o FILE 记",
        "Show only what this baseline does not know; --format baseline -o FILE takes one down",
    ),
    "help-statistics": ("只数每条规则各有多少个问题", "Count what each rule finds, and show no more"),
    "help-fix": ("把有把握的问题直接改好", "Mend what can be mended with certainty"),
    "help-unsafe": ("连多半没错的改法也用上；改完请过目", "Mend what is probably meant, too; look at it afterwards"),
    "help-diff": ("只显示会怎么改，不动文件", "Show what would be changed, and change nothing"),
    "fixable-safe": (
        "其中 {count} 个可以直接改好：加 --fix（先看怎么改：--diff）。",
        "{count} of these can be mended with certainty: --fix (--diff shows how).",
    ),
    "fixable-unsafe": (
        "其中 {count} 个有多半没错的改法：加 --fix --unsafe，改完过目。",
        "{count} of these can probably be mended: --fix --unsafe, and look at it afterwards.",
    ),
    "mended": ("改好 {path}：{what}", "Mended {path}: {what}"),
    "not-mended": (
        "没有改：{what}。一改就会带出新的错误，或让审过的稿子不算数，请自己改。",
        "Not mended: {what}. It would bring in another error or take an approval away; mend it by hand.",
    ),
    "nothing-to-mend": ("没有可以自动改的。", "Nothing that can be mended by itself."),
    "help-no-cache": ("不用上次留下的结果，从头查", "Use nothing of what was found before"),
    "in-the-baseline": ("基线里已有的 {count} 个问题没有列出。", "{count} findings of the baseline are not shown."),
    "gone-from-the-baseline": (
        "基线里有 {count} 个问题已经没有了：重新记一份，免得同样的问题再来时没人知道。",
        "{count} findings of the baseline are gone: take down a new one before they come back unseen.",
    ),
    "help-skip-foreign": (
        "跳过不属于任何工作区的文件（提交前的钩子用）",
        "Skip files that belong to no workspace, as a commit hook needs it",
    ),
    "workspace": ("工作区 {folder}", "Workspace {folder}"),
    "all-foreign": (
        "给的文件都不属于哪个工作区，没有可查的。",
        "None of these files belongs to a workspace: nothing to look at.",
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
