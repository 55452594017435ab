"""WO3: does the calendar keep its own measure?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.workspace.workspace import Workspace

_ROUNDED = 1.0  # points: three thirds written as 33% are a whole


@rule(
    "WO322",
    "warning",
    zh="各类别的 share 加起来是 {total}%，不是 100%：改到正好",
    en="the categories' shares add up to {total}%, not to 100%: make them whole",
)
def shares_not_100(workspace: Workspace) -> Iterator[Hit]:
    """The shares of the categories do not add up to 100%.

    No week could ever keep them. A category without a share takes what the others leave.
    ---
    各类别的 share 加起来不是 100%。

    这样定，哪一周都排不对。没写 share 的类别，占剩下的部分。

    ```yaml bad playbooks/mix.yaml
    categories:
      - {id: company, name: 企业动态, share: 40%, tolerance: 100%}  # WO322
      - {id: product, name: 产品知识, share: 70%, tolerance: 100%}
    ```

    ```yaml good playbooks/mix.yaml
    categories:
      - {id: company, name: 企业动态, share: 40%, tolerance: 100%}
      - {id: product, name: 产品知识, share: 60%, tolerance: 100%}
    ```
    """
    if workspace.missed.lost:
        return  # a category that could not be read would be missing from the sum
    shares = [(category, category.share) for category in workspace.categories if category.share is not None]
    total = sum(share for _, share in shares)
    whole = len(shares) == len(workspace.categories)
    if shares and (total > 100 + _ROUNDED or (whole and total < 100 - _ROUNDED)):
        yield hit(place(shares[0][0], "share"), total=f"{total:g}")
