"""What a text is to Weibo: how long it is, and which of its parts Weibo makes something of.

Everything here is pure. Positions are offsets in code points, half-open:
`text[there.start:there.end]` is the thing itself.
"""
