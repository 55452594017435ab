"""WO0: is this text a calendar at all?"""

from __future__ import annotations

from collections.abc import Iterator

from weibo_ops.rules.catalogue import FAMILIES, by_name, known, rules
from weibo_ops.rules.hints import did_you_mean, short
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.source.place import Place
from weibo_ops.workspace.shapes import nearest
from weibo_ops.workspace.tree import SETTINGS
from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO068",
    "error",
    zh="没有 “{word}” 这条规则或选项，写了不算{hint}",
    en="there is no rule or option `{word}`, so what is set does not count{hint}",
)
def unknown_rule(workspace: Workspace) -> Iterator[Hit]:
    """The settings name a rule that does not exist, or an option that the rule does not have.

    What was meant to be stricter or quieter stays as it was, and nobody notices.
    ---
    设置里写的规则或选项不存在。

    想收紧的没收紧，想放过的没放过，谁也看不出来。

    ```yaml bad weibo-ops.yaml
    lint:
      ignore: [unknown-kye]  # WO068
    ```

    ```yaml good weibo-ops.yaml
    lint:
      per_path:
        - {paths: ["playbooks/drafts/*"], ignore: [owner-without-backup]}
    ```
    """
    lint = workspace.settings.lint
    words = [(Place(SETTINGS, ("lint", "select", at)), word) for at, word in enumerate(lint.select)]
    words += [(Place(SETTINGS, ("lint", "ignore", at)), word) for at, word in enumerate(lint.ignore)]
    words += [(Place(SETTINGS, ("lint", "severity", word), key=True), word) for word in lint.severity]
    for number, part in enumerate(lint.per_path):
        route = ("lint", "per_path", number, "ignore")
        words += [(Place(SETTINGS, (*route, at)), word) for at, word in enumerate(part.ignore)]
    for place, word in words:
        if not known(word) and word.upper() not in FAMILIES.values():
            yield hit(place, word=short(word), hint=did_you_mean(nearest(word, by_name())))
    there = {rule.name: rule.options for rule in rules()}
    for name, options in workspace.settings.rules.items():
        if name not in there:
            yield _no(("rules", name), name, by_name()[name].name if name in by_name() else nearest(name, there))
            continue
        for option in options:
            if option not in there[name]:
                yield _no(("rules", name, option), option, nearest(option, there[name]))


def _no(route: tuple[str, ...], word: str, meant: str | None) -> Hit:
    return hit(Place(SETTINGS, route, key=True), word=short(word), hint=did_you_mean(meant))
