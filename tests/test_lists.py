"""Lists that are in another order in the other language."""

from cymar.align.align import page_alignment
from cymar.align.order import moved
from cymar.align.scrambled import out_of_order
from cymar.site import Page, PagePair
from cymar.text.source import Source

EN = """# Who pays nothing at the museum

Entry to the museum is £12 for an adult, and £6 for a child under 16 years old.

- farmers
- children in class 4 who come with their teacher in March
- soldiers and sailors who show a card from the army
- patients of Bangor hospital and their families
- poets
- members of the choir that sings here on Sundays
- drivers of buses with more than 20 people

Ask at the desk if you have lost your card, or telephone the museum before noon.
"""
CY = """# Pwy sy'n talu dim yn yr amgueddfa

Mae mynediad i'r amgueddfa yn £12 i oedolyn, a £6 i blentyn dan 16 oed.

- prydyddion
- aelodau'r côr sy'n canu yma ar ddydd Sul
- gyrwyr bysiau gyda mwy na 20 o bobl
- cleifion ysbyty Bangor a'u teuluoedd
- milwyr a morwyr sy'n dangos cerdyn o'r fyddin
- ffermwyr
- plant yn nosbarth 4 sy'n dod gyda'u hathro ym mis Mawrth

Gofynnwch wrth y ddesg os ydych wedi colli eich cerdyn, neu ffoniwch yr amgueddfa cyn hanner dydd.
"""


def test_a_list_in_another_order_has_each_item() -> None:
    """*Ffermwyr* is *farmers*, though nothing beside either says so."""
    pair = PagePair(
        Page(Source("en/a.md", "en", EN), "a.md"), Page(Source("cy/a.md", "cy", CY), "a.md")
    )
    aligned = page_alignment(pair)
    assert (aligned.only_en, aligned.only_cy) == ((), ())
    assert len(list(moved(pair))) == 1


def test_what_crosses_no_pair_is_in_its_place() -> None:
    paired = [(0, 0), (1, 2), (2, 1), (3, 3)]
    assert list(out_of_order([(2, 1), (3, 3)], paired)) == [(2, 1)]
