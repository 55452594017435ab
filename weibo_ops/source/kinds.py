"""What can be wrong with the text of a file; a kind is the name of the rule that tells it, its facts its words."""

from __future__ import annotations

KINDS = (
    # the bytes
    # byte (hex), encoding: GB18030, UTF-16, UTF-32, Latin-1, damaged (some), truncated (the last character), unknown
    "not-utf8",
    "control-character",  # a character that no text holds, raw or as an escape: code (U+0007)
    "line-separator",  # NEL, U+2028 or U+2029, which editors and YAML count differently as line ends: code
    "surrogate-escape",  # half of a character as an escape: escape; meant (the whole) where both halves stand there
    # the bounds
    "file-too-large",  # size, limit (both in bytes)
    "nested-too-deep",  # limit (levels)
    "too-many-nodes",  # limit (keys, values and items of a file)
    "aliases-too-many",  # aliases that unfold into too much: limit (nodes)
    "recursive-alias",  # an alias inside of what it names: name
    # what YAML eats
    "hashtag-as-comment",  # the value was a hashtag and is taken for a comment: hashtag, meant
    "hashtag-cut-off",  # what follows a blank and a hashtag is taken for a comment: hashtag, kept; meant
    "hashtag-line-lost",  # a text's second line starts with a hashtag, taken for a comment: hashtag, kept, meant
    "text-after-block-mark",  # text on the line of `|` or `>` : mark, text, hashtag (or None)
    "text-starts-with-mark",  # a text begins with a character YAML keeps for itself: character; meant
    "text-after-quote",  # text goes on after its closing quote: quote; meant
    "unused-anchor",  # `&name` that nothing uses, probably text: name; meant
    "colon-in-text",  # a colon and a blank inside a text: meant
    "comma-in-text",  # a comma inside braces ends the text; the rest became a key: key; meant
    "bracket-in-text",  # a bracket inside a text inside of braces: character; meant
    "full-width-colon",  # ： where YAML wants a colon and a blank: key
    "full-width-comma",  # ， where YAML wants a comma: before, after
    "no-blank-after-colon",  # key:value, which is no key: key
    "no-blank-after-dash",  # -key: value, which is a key that begins with a dash: key
    "odd-space",  # a space that is none to YAML: code (U+3000), where (indentation, dash, colon, remark); meant
    # what is written but cannot stand
    "root-not-mapping",  # the file holds a list or a text: found (list, text)
    "key-not-text",  # a key that is a list, a mapping or empty: found (list, mapping, empty)
    "duplicate-key",  # the first one holds: key, first_line
    "second-document",  # `---` a second time: what follows it is not read
    "tag",  # !!python/…, !foo: tag; meant
    "unknown-alias",  # `*name` without its `&name`: name
    "merge-of-text",  # `<<` with something that is no mapping: found (list, text, empty)
    "conflict-marker",  # git left two versions in the file: marker
    # what cannot be parsed
    "tab-indentation",  # a tab where blanks must stand
    "bad-indentation",  # a line stands at a column where nothing can stand: text
    "missing-colon",  # a line that should be `key: value` has no colon: text
    "missing-comma",  # a line of a list or mapping in brackets ends without its comma: text
    "unclosed-quote",  # half of a pair: quote; seen_line (where the reading ended) where the second half is missing
    "unclosed-bracket",  # the bracket is never closed: character, expected, seen_line
    "stray-mark",  # a bracket or comma that nothing opened: character
    "bad-escape",  # a backslash in double quotes that is no escape: escape; meant
    "broken-yaml",  # the rest: problem (one of PROBLEMS)
)

PROBLEMS = ("after-the-end", "block-text", "directive", "structure", "other")
