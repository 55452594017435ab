"""Words of the command `init`."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "help": ("新建一个工作区，从不覆盖文件", "Make a workspace to start from; never overwrites a file"),
    "help-folder": ("建在哪个文件夹；不写就是当前文件夹", "The folder to make it in; here if left out"),
    "help-profile": (
        "light：一个人、十几行；standard：一张完整的台；heavy：一天十四条、早晚两班",
        "light: one person, a dozen lines; standard: a whole desk; heavy: fourteen posts a day in two shifts",
    ),
    "no-profile": ("没有 {given} 这一种；有：{there}", "There is no profile {given}; there are {there}"),
    "files-exist": (
        "{folder} 里已经有 {count} 个同名文件（{files}），什么都没写。换一个文件夹，或先把它们移走",
        "{folder} has {count} of the files already ({files}); nothing was written. Take another folder",
    ),
    "wrote": ("写好了 {path}", "wrote {path}"),
    "editor-kept": (
        "{path} 已经有了，没有动。想让编辑器提示和检查，把这几行加进去：",
        "{path} was there and is as it was. For completion and checks in the editor, add these lines to it:",
    ),
    "next": ("下一步：weibo-ops plan week -w {folder}", "Next: weibo-ops plan week -w {folder}"),
}
