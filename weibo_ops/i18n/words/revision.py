"""What keeps a revision of git from being read (exit 2), and what to do about it."""

WORDS = {
    "no-git": (
        "找不到 git：比较两个版本要用它，先装上 git 再来",
        "There is no git here, and comparing with a revision needs it: install git first",
    ),
    "no-repository": (
        "{folder} 不在 git 仓库里，没有从前的版本可比",
        "{folder} is in no git repository, so there is no revision to compare with",
    ),
    "not-trusted": (
        "仓库 {folder} 属于别的用户，git 不肯读。信得过就运行：git config --global --add safe.directory {folder}",
        "The repository {folder} belongs to another user, so git does not read it. If you trust it: "
        "git config --global --add safe.directory {folder}",
    ),
    "no-commit": (
        "{folder} 所在的仓库还没有提交过，没有从前的版本可比",
        "The repository of {folder} has no commit yet, so there is no revision to compare with",
    ),
    "no-revision": (
        "仓库里没有版本 {given}：写分支（main）、标签、提交号，或 HEAD~1、HEAD@{{yesterday}}",
        "There is no revision {given}: give a branch (main), a tag, a commit, or HEAD~1, HEAD@{{yesterday}}",
    ),
    "not-in-shallow-clone": (
        "这里没有版本 {given}。仓库是浅克隆，只取了最近的提交：先运行 git fetch --unshallow，"
        "或再 git fetch origin 那个分支（GitHub Actions 里给 checkout 写 fetch-depth: 0）",
        "There is no revision {given} here. This is a shallow clone with the latest commits only: run "
        "git fetch --unshallow, or fetch that branch (in GitHub Actions give checkout fetch-depth: 0)",
    ),
    "objects-missing": (
        "版本 {commit} 的文件没有全取下来（部分克隆，或仓库坏了）：先运行 git checkout {commit} 再切回来，或重新克隆",
        "Files of revision {commit} are not all here (a partial clone, or a damaged repository): check it out once and "
        "come back, or clone again",
    ),
    "git-failed": ("git 出错了：{why}", "git failed: {why}"),
}
