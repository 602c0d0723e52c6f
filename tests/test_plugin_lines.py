"""The plugins' lines that `cymar init` puts in `mkdocs.yml`, whichever way its list is written."""

import pytest

from cymar.adoption.mkdocs_yml import with_plugins


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("site_name: A\n", "site_name: A\n\nplugins:\n  - search\n  - i18n:\n"),
        ("plugins:\n- search\nnav: []\n", "plugins:\n- search\n- i18n:\n"),
        ("plugins:\n  - blog\n", "plugins:\n  - blog:\n      blog_dir: en/blog\n  - blog:\n      "
         "blog_dir: cy/blog\n  - i18n:\n"),
        ("plugins:\n  - tags:\n      a: !ENV [B, c]\n", "plugins:\n  - tags:\n      a: !ENV [B, "
         "c]\n  - i18n:\n"),
        ("plugins:\n    a: {}\n    # b\nnav: []\n", "plugins:\n    a: {}\n    i18n:\n      "
         "docs_structure: folder\n"),
        ("plugins:\n  - a\n  # b\n  - git-revision-date-localized:\n      type: date\n",
         "plugins:\n  - a\n  # b\n  - i18n:\n"),
        ("plugins: [search, tags: {a: !ENV [B, c]}]  # d\nnav: []\n", "plugins:  # d\n  - search\n"
         "  - tags: {a: !ENV [B, c]}\n  - i18n:\n"),
        ("plugins: [\n    search,\n    blog,\n]", "plugins:\n  - search\n  - blog:\n"),
        ("plugins: {search: {}, tags: {}}\n", "plugins:\n  search: {}\n  tags: {}\n  i18n:\n"),
        ("plugins:\n  - search", "plugins:\n  - search\n  - i18n:\n"),
    ],
)  # fmt: skip
def test_lines_are_put_in_as_the_list_is_written(before: str, after: str) -> None:
    changed = with_plugins(before, "en")
    assert changed
    assert changed.startswith(after)
    assert with_plugins(changed, "en") == changed


@pytest.mark.parametrize(
    "text",
    [
        "plugins: [a,  # b\n  c]\n",
        "plugins: {a: 'b  c'}\n",
        "plugins: []\n",
        "plugins: ]\n",
    ],
)
def test_a_list_in_another_form_is_left_alone(text: str) -> None:
    assert with_plugins(text, "en") is None
