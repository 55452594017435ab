from __future__ import annotations

from collections.abc import Callable

from weibo_ops.model.noun import Noun
from weibo_ops.workspace.references import references, strays
from weibo_ops.workspace.sections import kind, known
from weibo_ops.workspace.workspace import Workspace

Made = Callable[[dict[str, str]], Workspace]

POST = """\
posts:
  - id: tea
    at: 2026-11-23 12:30
    account: main
    approved: [{by: bing, at: 2026-11-20 17:00}, {by: jia, at: 2026-11-20 18:00}]
    copies: [{account: shop, at: 2026-11-23 17:00}]
    assets: [cover]
    returned: {by: yi, why: 再短一点}
"""


def test_references_are_found_in_fields_lists_and_parts(workspace: Made) -> None:
    found = {
        ".".join(map(str, one.route)): (one.sections, one.id)
        for one in references(workspace({"calendars/a.yaml": POST}))
    }
    assert found == {
        "account": (("accounts",), "main"),
        "approved.0.by": (("roles", "people"), "bing"),
        "approved.1.by": (("roles", "people"), "jia"),
        "copies.0.account": (("accounts",), "shop"),
        "assets.0": (("assets",), "cover"),
        "returned.by": (("roles", "people"), "yi"),
    }


def test_only_what_names_nothing_is_a_stray(workspace: Made) -> None:
    desk = "accounts: [{id: main, handle: 清远茶}]\npeople: [{id: bing, name: 丙}]\nroles: [{id: yi, name: 值班}]\n"
    made = workspace({"playbooks/a.yaml": desk, "calendars/a.yaml": POST})
    assert [one.id for one in strays(made)] == ["cover", "jia", "shop"]


def test_every_target_is_a_section_and_every_section_is_read(workspace: Made) -> None:
    from weibo_ops.i18n.words.references import WORDS
    from weibo_ops.workspace.references import _fields, _walk

    for section in known():
        noun = kind(section)
        assert issubclass(noun, Noun)
        for _, target, walk in _fields(noun):
            assert walk is not None
            if target is not None:
                assert set(target.sections) <= set(known())
                assert set(target.sections) <= set(WORDS), "a stray is told by its noun"
    assert _walk(str) is None
