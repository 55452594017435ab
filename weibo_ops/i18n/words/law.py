"""What the rules of law say in the middle of a sentence."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "ai-denied": ("却写着不是", "says that it does not"),
    "ai-silent": ("没有声明", "does not declare it"),
    "consent-missing": ("是粉丝的作品，没有记下本人同意", "a fan's work, with no consent noted"),
    "consent-refused": ("是粉丝的作品，本人没有同意", "a fan's work, to which the fan did not consent"),
    "rights-unknown": ("权利不明", "whose rights are unknown"),
    "gift-both": ("数量和期限", "how many and until when"),
    "gift-count": ("数量", "how many"),
    "gift-until": ("期限", "until when"),
    "settings": ("设置 lint.banned", "`lint.banned` of the settings"),
    "style": ("文风 {style} 的 banned", "`banned` of the style {style}"),
}
