"""What a rule says about a place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from weibo_ops.i18n import LANGUAGES, Language, Phrase, say
from weibo_ops.rules.rule import Rule, Severity
from weibo_ops.source.edit import Edit
from weibo_ops.source.place import Place

if TYPE_CHECKING:
    from weibo_ops.rules.waivers import Waiver

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule says about a place. Its sentence is made where it is shown; its lines and columns are looked up
    late."""

    rule: Rule
    severity: Severity
    place: Place
    facts: Mapping[str, object]
    day: date | None
    id: str | None
    edits: tuple[Edit, ...] = ()
    expired: Waiver | None = None
    accepted: Waiver | None = None

    def message(self, language: Language) -> str:
        """Return the rule's sentence in a language; it quotes the waiver that hid it until that expired."""
        sentence = say(self.rule.sentences[LANGUAGES.index(language)], language, self.facts)
        if self.expired is None:
            return sentence
        facts = {"until": self.expired.until, "reason": self.expired.reason}
        return f"{sentence}{say('{note}', language, {'note': Phrase('waivers.expired', facts)})}"
