"""What somebody may do on an account."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "view": ("查看", "view"),
    "reply": ("回复", "reply"),
    "draft": ("写稿", "draft"),
    "publish": ("发布", "publish"),
    "admin": ("管理", "admin"),
    "recover": ("找回", "recover"),
    "none": ("没有权限", "no access"),
    "only": ("只有{level}权限", "only `{level}`"),
}
