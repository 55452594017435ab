"""WO0: is this text a calendar at all?"""

from __future__ import annotations

from collections.abc import Iterator

from weibo_ops.rules.catalogue import rules
from weibo_ops.rules.hints import short
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.source.place import Place
from weibo_ops.workspace.tree import SETTINGS
from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO070",
    "error",
    zh="选项 {option} 要写 0 到 99999 的整数，“{value}” 不算，现在还按 {default} 查",
    en="the option {option} takes a whole number from 0 to 99999; `{value}` does not count, and it is still {default}",
)
def option_refused(workspace: Workspace) -> Iterator[Hit]:
    """The settings give an option of a rule a value that is no whole number.

    The rule goes on with what it had, and whoever set the option believes otherwise.
    ---
    设置里给规则选项写的值不是整数。

    规则还按原来的数查，改设置的人却以为已经放宽或收紧了。

    ```yaml bad weibo-ops.yaml
    rules:
      post-too-long: {limit: 140字}  # WO070
    ```

    ```yaml good weibo-ops.yaml
    rules:
      post-too-long: {limit: 200}
    ```
    """
    named = {rule.name: rule for rule in rules()} if workspace.settings.rules else {}
    for name, options in workspace.settings.rules.items():
        known = named[name].options if name in named else {}
        for option, value in options.items():
            if option in known and named[name].option(option, value) is None:
                at = Place(SETTINGS, ("rules", name, option))
                yield hit(at, option=option, value=short(str(value)), default=known[option])
