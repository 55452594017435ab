"""A pause 停发: a span in which accounts, columns or procedures rest."""

from typing import Annotated

from weibo_ops.model.fields import AccountId, End, Start, Target, Text, missing
from weibo_ops.model.noun import Noun, noun


@noun
class Pause(Noun):
    """A span in which nothing is posted on accounts, in columns, or done of procedures."""

    key_fields = ("start", "accounts", "columns", "procedures")

    id: Text
    start: Start
    end: End
    accounts: tuple[AccountId, ...] = ()
    columns: tuple[Annotated[Text, Target(("columns",))], ...] = ()
    procedures: tuple[Annotated[Text, Target(("procedures",))], ...] = ()
    why: Text

    def __post_init__(self) -> None:
        if not (self.accounts or self.columns or self.procedures):
            raise missing("accounts")
