"""Access 权限: who may do what on which account, and since when."""

from weibo_ops.model.fields import AccountId, Actor, Day, End, PersonId, Start, Text
from weibo_ops.model.noun import Noun, noun
from weibo_ops.model.shapes import AccessLevel


@noun
class Access(Noun):
    """A grant on an account to a person."""

    key_fields = ("person", "account", "level")

    id: Text
    person: PersonId
    account: AccountId
    level: AccessLevel
    start: Start | None = None
    end: End | None = None
    granted_by: Actor | None = None
    revoked: Day | None = None
    rotated: Day | None = None
    verified: Day | None = None
    reason: Text | None = None
