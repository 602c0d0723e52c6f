"""A page never looks better for having less on it, in either language."""

import json

import pytest

from cymar.bilingual import other
from cymar.locate import open_project
from cymar.settings.model import Settings
from support.benches import bench
from support.command import run
from support.repository import Repository
from support.sites import MakeSite

PAGES = {
    "en": """# Grants for halls

You can ask for a grant to repair a hall that your village uses.

## Who can apply

A group needs a bank account and three members who live in the village.

The hall must be open to all for 200 days of the year or more.

## How much we pay

| Work | We pay |
| --- | --- |
| Roof | £5,000 |
| Heating | £2,500 |
| Paint | £400 |

Send the bills to the office by 31 March 2027, and we will pay within 30 days.

## Help

Phone 029 2000 0002 between 9am and 4pm, or call in on a Tuesday.
""",
    "cy": """# Grantiau i neuaddau

Cewch ofyn am grant i drwsio neuadd y mae eich pentref yn ei defnyddio.

## Pwy sy'n cael gwneud cais

Rhaid i grŵp gael cyfrif banc a thri aelod sy'n byw yn y pentref.

Rhaid i'r neuadd fod ar agor i bawb am 200 diwrnod o'r flwyddyn neu fwy.

## Faint rydyn ni'n ei dalu

| Gwaith | Rydyn ni'n talu |
| --- | --- |
| To | £5,000 |
| Gwresogi | £2,500 |
| Paent | £400 |

Anfonwch y biliau i'r swyddfa erbyn 31 Mawrth 2027, a byddwn ni'n talu o fewn 30 diwrnod.

## Help

Ffoniwch 029 2000 0002 rhwng 9yb a 4yp, neu galwch heibio ar ddydd Mawrth.
""",
}
STUBS = {"en": "This page will be written soon.", "cy": "Bydd y dudalen hon yma cyn hir."}
MISSING = {"incomplete-translation", "unpaired-block"}


def found(texts: dict[str, str], make_site: MakeSite) -> list[str]:
    folder = make_site({f"docs/{locale}/a.md": text for locale, text in texts.items()})
    report = open_project(folder / "docs", Settings(folder)).check()
    return sorted(each.rule for each in report.findings if each.rule in MISSING)


def test_the_whole_pages_are_in_step(make_site: MakeSite) -> None:
    assert found(PAGES, make_site) == []


@pytest.mark.parametrize("locale", ["en", "cy"])
@pytest.mark.parametrize("level", [0.4, 0.3, 0.2, 0.1, 0.0])
def test_less_than_half_is_incomplete(make_site: MakeSite, locale: str, level: float) -> None:
    texts = PAGES | {locale: bench("cuts").cut(PAGES[locale], level)}
    assert found(texts, make_site) == ["incomplete-translation"]


@pytest.mark.parametrize("locale", ["en", "cy"])
def test_a_stub_is_incomplete_however_short_the_other(make_site: MakeSite, locale: str) -> None:
    heading = PAGES[locale].partition("\n")[0]
    texts = PAGES | {locale: f"{heading}\n\n{STUBS[locale]}\n"}
    assert found(texts, make_site) == ["incomplete-translation"]
    first = {name: bench("cuts").cut(PAGES[name], 0.4) for name in PAGES}
    assert found(first | {locale: texts[locale]}, make_site) == ["incomplete-translation"]


ONE_PARAGRAPH = {
    "en": "Send your form to the office in Bangor before 1 May. Bring your passport and a letter "
    "from your school. We will write to you within a week, and you can ring us if you hear nothing "
    "by then.",
    "cy": "Anfonwch eich ffurflen i'r swyddfa ym Mangor cyn 1 Mai. Dewch â'ch pasbort a llythyr "
    "gan eich ysgol. Byddwn yn ysgrifennu atoch o fewn wythnos, a chewch ein ffonio os na "
    "chlywch ddim erbyn hynny.",
}


@pytest.mark.parametrize("locale", ["en", "cy"])
def test_a_page_of_one_paragraph_is_incomplete_too(make_site: MakeSite, locale: str) -> None:
    texts = ONE_PARAGRAPH | {
        locale: ONE_PARAGRAPH[locale].partition(" before")[0].partition(" cyn")[0] + "."
    }
    assert found(texts, make_site) == ["incomplete-translation"]
    assert found(ONE_PARAGRAPH, make_site) == []


@pytest.mark.parametrize("locale", ["en", "cy"])
@pytest.mark.parametrize("left", [slice(None), slice(1, 2)])
def test_a_text_left_beside_its_translation_is_not_the_counterpart(
    make_site: MakeSite, locale: str, left: slice
) -> None:
    source = [part for part in PAGES[other(locale)].strip().split("\n\n") if part.endswith(".")][
        left
    ]
    parts = PAGES[locale].strip().split("\n\n")
    beside = [part for part in parts if part.endswith(".")][left]
    both = dict(zip(beside, source, strict=True))
    page = "\n\n".join(f"{part}\n\n{both[part]}" if part in both else part for part in parts)
    assert found(PAGES | {locale: page}, make_site) == []


@pytest.mark.parametrize("locale", ["en", "cy"])
def test_each_part_that_is_missing_above_half_is_named(make_site: MakeSite, locale: str) -> None:
    kept = bench("cuts").cut(PAGES[locale], 0.8)
    folder = make_site({f"docs/{name}/a.md": text for name, text in PAGES.items()})
    (folder / "docs" / locale / "a.md").write_text(kept, encoding="utf-8")
    report = open_project(folder / "docs", Settings(folder)).check()
    spans = [each.span for each in report.findings if each.rule == "unpaired-block"]
    assert {span.source.locale for span in spans} == {other(locale)}
    named = "\n".join(span.text for span in spans)
    gone = PAGES[other(locale)].partition("## Help")[2].strip()
    assert gone in named


QUIZ = {
    "en": "# Quiz\n\n" + "".join(
        f"{question}\n\n--- answer ---\n\n![A bin](bin.png)\n\n--- /answer ---\n\n"
        for question in (
            "What goes in the green bin on a Monday?",
            "Where does the council take your glass?",
            "When do you put the brown bin out?",
            "Who do you phone to order a new bin?",
        )
    ),
    "cy": "# Cwis\n\n" + "".join(
        f"{question}\n\n--- answer ---\n\n![Bin](bin.png)\n\n--- /answer ---\n\n"
        for question in (
            "Beth sy'n mynd yn y bin gwyrdd ar ddydd Llun?",
            "I ble mae'r cyngor yn mynd â'ch gwydr?",
            "Pryd ydych chi'n rhoi'r bin brown allan?",
            "Pwy ydych chi'n ei ffonio i archebu bin newydd?",
        )
    ),
}  # fmt: skip


@pytest.mark.parametrize("locale", ["en", "cy"])
def test_what_a_page_repeats_is_named_with_what_is_missing(
    make_site: MakeSite, locale: str
) -> None:
    kept = QUIZ[locale].rsplit("\n\n", 5)[0]
    folder = make_site({f"docs/{name}/a.md": text for name, text in QUIZ.items()})
    (folder / "docs" / locale / "a.md").write_text(kept, encoding="utf-8")
    report = open_project(folder / "docs", Settings(folder)).check()
    spans = [each.span for each in report.findings if each.rule == "unpaired-block"]
    named = [line for span in spans for line in span.text.split("\n\n")]
    gone = QUIZ[other(locale)].split("\n\n")[-5:-1]
    assert [line.removeprefix("![") for line in gone] == named


@pytest.mark.parametrize(
    ("en", "cy"),
    [
        ("- Student: £4", ""),
        ("", "Ffôn: 01632 960 001"),
        ("Deadline: 5 May 2026", ""),
    ],
)
def test_a_short_block_with_a_figure_is_named(make_site: MakeSite, en: str, cy: str) -> None:
    texts = {"en": f"{PAGES['en']}\n{en}\n", "cy": f"{PAGES['cy']}\n{cy}\n"}
    assert found(texts, make_site) == ["unpaired-block"]


@pytest.mark.parametrize("locale", ["en", "cy"])
def test_the_same_in_fewer_pieces_is_no_fault(make_site: MakeSite, locale: str) -> None:
    texts = PAGES | {locale: bench("cuts").in_fewer_pieces(PAGES[locale])}
    assert found(texts, make_site) == []


def test_pages_about_other_things_are_one_finding(make_site: MakeSite) -> None:
    texts = {
        "en": "# Bins\n\n" + "We take the green bin on Monday and the brown one on Friday.\n\n" * 4,
        "cy": "# Nofio\n\n" + "Dewch â thywel, sebon, dillad ymarfer a photel o ddŵr.\n\n" * 5,
    }
    assert found(texts, make_site) == ["incomplete-translation"]


@pytest.mark.parametrize("locale", ["en", "cy"])
def test_no_such_page_is_called_in_step(
    repository: Repository, capsys: pytest.CaptureFixture[str], locale: str
) -> None:
    cut = bench("cuts").cut
    repository.put({
        **{f"docs/{name}/a.md": text for name, text in PAGES.items()},
        **{f"docs/{name}/b.md": cut(text, 0.3 if name == locale else 1)
           for name, text in PAGES.items()},
        **{f"docs/{name}/c.md": text.replace("£400", "£500") if name == locale else text
           for name, text in PAGES.items()},
    })  # fmt: skip
    repository.commit()
    pages = json.loads(run(capsys, "status", "--format", "json")[1])["pages"]
    assert [(page["state"], page["reason"] and page["reason"]["en"], page["findings"]["error"])
            for page in pages] == [
        ("in-step", None, 0),
        ("incomplete", "incomplete-translation", 1),
        ("differs", "number-mismatch", 1),
    ]  # fmt: skip


INCLUDE = '--8<-- "fees.md"\n'


def states(capsys: pytest.CaptureFixture[str]) -> list[tuple[str, str | None]]:
    pages = json.loads(run(capsys, "status", "--format", "json")[1])["pages"]
    return [(page["state"], page["reason"] and page["reason"]["en"]) for page in pages]


@pytest.mark.parametrize("locale", ["en", "cy"])
def test_what_cannot_be_compared_is_not_called_in_step(
    repository: Repository, capsys: pytest.CaptureFixture[str], locale: str
) -> None:
    merged = bench("cuts").in_fewer_pieces(PAGES[locale])
    repository.put({
        **{f"docs/{name}/a.md": INCLUDE for name in PAGES},
        **{f"docs/{name}/b.md": INCLUDE if name == locale else text
           for name, text in PAGES.items()},
        **{f"docs/{name}/c.md": merged.replace("\n\n", " ").replace("#", "")
           if name == locale else text.replace("#", "") for name, text in PAGES.items()},
        **{f"docs/{name}/d.md": merged if name == locale else text for name, text in PAGES.items()},
    })  # fmt: skip
    repository.commit()
    elsewhere = "other files contain the text: sign the page off if both say the same"
    unlike = "their parts differ too much to compare: sign the page off if both say the same"
    assert states(capsys) == [
        ("unknown", elsewhere), ("unknown", elsewhere), ("unknown", unlike), ("in-step", None),
    ]  # fmt: skip
    run(capsys, "sign-off", "docs")
    assert states(capsys) == [("in-step", None)] * 4
