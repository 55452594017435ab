"""What a file should not hold: secrets, and the numbers of persons but for those that are part of a secret, which is
told there. Several rules ask for each; a text is searched once."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from weibo_ops.weibo.personal import personal
from weibo_ops.weibo.secrets import secrets

if TYPE_CHECKING:
    from weibo_ops.rules.subjects import File
    from weibo_ops.weibo.personal import Kind, Personal
    from weibo_ops.weibo.secrets import Secret


def numbers(file: File, kind: Kind) -> tuple[Personal, ...]:
    """Return a file's numbers of one kind, in order."""
    found = tuple(number for number in _found(file.text) if number.kind == kind)
    if not found:
        return ()
    told = [(secret.start, secret.end) for secret in held(file)]
    return tuple(
        number for number in found if not any(number.start < end and start < number.end for start, end in told)
    )


def held(file: File) -> tuple[Secret, ...]:
    """Return a file's secrets, in order."""
    return _secrets(file.text)


_FILES = 8  # the rules are asked of one file after the other


@lru_cache(_FILES)
def _secrets(text: str) -> tuple[Secret, ...]:
    return secrets(text)


@lru_cache(_FILES)
def _found(text: str) -> tuple[Personal, ...]:
    return personal(text)
