"""What is said of waivers."""

WORDS = {
    "expired": ("（豁免已过期：{until}，当时的理由是“{reason}”）", " (waived until {until}: {reason})"),
    "no-end": ("没写到哪天", "no end"),
    "no-reason": ("没写理由", "no reason"),
}
