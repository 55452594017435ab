"""What tells the bytes of a file from all others."""

from __future__ import annotations

from _blake2 import blake2b  # hashlib brings OpenSSL with it, which costs as much as reading a thousand files

LENGTH = 16


def seal(content: bytes) -> bytes:
    """Return sixteen bytes that no other content has."""
    return blake2b(content, digest_size=LENGTH).digest()
