"""What saves leave in memory while a site is served."""

import gc

from mkdocs.structure.pages import Page

from support.saves import FILES, ServedSite
from support.sites import MakeSite


def test_a_save_leaves_no_more_in_memory_than_the_one_before(make_site: MakeSite) -> None:
    site, kept = ServedSite(make_site(FILES)), []
    gc.disable()
    for number in range(7):
        site.save({"docs/en/b.md": f"# Help\n\nCall us on day {number}.\n"})
        kept.append(sum(type(each) is Page for each in gc.get_objects()))
    gc.enable()
    assert kept[-1] == kept[-2] == kept[-3]
