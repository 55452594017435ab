"""WO5: what do departments and partners owe the desk, and can it hold them to it?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.model.playbooks.contacts import Contact


@rule(
    "WO533",
    "warning",
    zh="“{contact}”的候补还是自己：alternate 换一个",
    en="“{contact}” is its own alternate: name another",
)
def alternate_is_itself(contact: Contact) -> Iterator[Hit]:
    """A contact's alternate is the contact.

    It looks as if there were a second one to ring.
    ---
    联系人的候补写的是自己。

    看着还有第二个人可找，其实没有。

    ```yaml bad playbooks/outer.yaml
    contacts:
      - id: service
        name: 客服班长
        alternate: service  # WO533
    ```

    ```yaml good playbooks/outer.yaml
    contacts:
      - {id: service, name: 客服班长, alternate: 客服经理}
    ```
    """
    if contact.alternate and contact.alternate in (contact.id, contact.name):
        yield hit(place(contact, "alternate"), contact=contact.name)
