"""The packs that a desk has switched on."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from weibo_ops.weibo.packs import pack

if TYPE_CHECKING:
    from weibo_ops.weibo.packs import Pack


@lru_cache(8)
def packs(names: tuple[str, ...]) -> tuple[Pack, ...]:
    """Return the packs of the settings' names, each once; a name that none has is told elsewhere."""
    return tuple(found for name in dict.fromkeys(names) if (found := pack(name)) is not None)
