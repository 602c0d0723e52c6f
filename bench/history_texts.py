"""Texts in both languages that change: the words of bench/histories.py.

They are ours, or those of the short texts in `../shared/corpus/strings`.
"""

import csv
import random
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

Both = tuple[str, str]
"""A text in English and in Welsh."""

LABELS: list[Both] = [
    ("Opening hours", "Oriau agor"), ("How to apply", "Sut i wneud cais"), ("Fees", "Ffioedd"),
    ("Contact us", "Cysylltu â ni"), ("Before you start", "Cyn i chi ddechrau"),
    ("Garden waste", "Gwastraff gardd"), ("Council tax", "Y dreth gyngor"), ("Jobs", "Swyddi"),
    ("Who can help", "Pwy sy'n gallu helpu"), ("Adult", "Oedolyn"), ("Child", "Plentyn"),
    ("A small bin", "Bin bach"), ("Your rights", "Eich hawliau"), ("Next steps", "Y camau nesaf"),
    ("Report a fault", "Rhoi gwybod am nam"), ("Pay a fine", "Talu dirwy"), ("Parking", "Parcio"),
    ("Warm homes", "Cartrefi cynnes"), ("School meals", "Prydau ysgol"), ("Roads", "Ffyrdd"),
    ("A larger bin", "Bin mwy"), ("Student", "Myfyriwr"), ("Apply now", "Gwnewch gais nawr"),
    ("Find your local library", "Dod o hyd i'ch llyfrgell leol"), ("Planning", "Cynllunio"),
    ("A red door with a brass bell", "Drws coch a chloch bres arno"), ("Tenant", "Tenant"),
    ("Swimming lessons", "Gwersi nofio"), ("A map of the bus stops", "Map o'r arosfannau bysiau"),
]  # fmt: skip
SENTENCES: list[Both] = [
    ("You can ask for this by letter.", "Gallwch ofyn am hyn mewn llythyr."),
    ("We answer within ten working days.", "Byddwn yn ateb o fewn deg diwrnod gwaith."),
    ("Bring a passport with you.", "Dewch â phasbort gyda chi."),
    ("Your landlord must repair the roof.", "Rhaid i'ch landlord drwsio'r to."),
    ("Nobody has to pay for the first visit.", "Does dim rhaid i neb dalu am yr ymweliad cyntaf."),
    ("The library lends books, films and music.",
     "Mae'r llyfrgell yn benthyg llyfrau, ffilmiau a cherddoriaeth."),
    ("Buses run every hour on weekdays.", "Mae bysiau bob awr yn ystod yr wythnos."),
    ("If you are ill, ring your surgery first.",
     "Os ydych yn sâl, ffoniwch eich meddygfa yn gyntaf."),
    ("Children under five travel free.", "Mae plant dan bump yn teithio am ddim."),
    ("Put glass in the blue box.", "Rhowch wydr yn y bocs glas."),
    ("A bridge over the river is closed this winter.", "Mae pont dros yr afon ar gau y gaeaf hwn."),
    ("We keep your details safe.", "Rydyn ni'n cadw eich manylion yn ddiogel."),
    ("The meeting is open to everybody.", "Mae'r cyfarfod yn agored i bawb."),
    ("You may appeal if you do not agree.", "Gallwch apelio os nad ydych yn cytuno."),
    ("Tell us when you move house.", "Rhowch wybod i ni pan fyddwch yn symud tŷ."),
    ("Farmers must keep a record of every sale.",
     "Rhaid i ffermwyr gadw cofnod o bob gwerthiant."),
    ("Dogs are welcome on the north beach.", "Mae croeso i gŵn ar draeth y gogledd."),
    ("The pool closes early on Sundays.", "Mae'r pwll yn cau'n gynnar ar ddydd Sul."),
]  # fmt: skip
FIGURES: list[Both] = [
    ("£{n}", "£{n}"), ("{n}", "{n}"), ("{n}%", "{n}%"), ("{d} May 2027", "{d} Mai 2027"),
    ("{d} days", "{d} diwrnod"), ("{h}am", "{h}am"), ("01970 555 {n}", "01970 555 {n}"),
]  # fmt: skip
WITH_FIGURES: list[Both] = [
    ("The fee is £{n}.", "Y ffi yw £{n}."),
    ("Send the form to us by {d} May 2027.", "Anfonwch y ffurflen aton ni erbyn {d} Mai 2027."),
    ("Wait for {d} days before you ring us again.", "Arhoswch {d} diwrnod cyn ein ffonio eto."),
    ("Ring 01970 555 {n} between {h}am and 4pm.", "Ffoniwch 01970 555 {n} rhwng {h}am a 4pm."),
    ("About {n} people live here.", "Mae tua {n} o bobl yn byw yma."),
]  # fmt: skip
WITH_WORDS: list[Both] = [
    ("Apply {w}", "Gwnewch gais {w}"), ("Send it {w}", "Anfonwch ef {w}"),
    ("You can tell us about it {w}.", "Gallwch roi gwybod i ni amdano {w}."),
    ("Most people ask for a new card {w} these days.",
     "Mae'r rhan fwyaf o bobl yn gofyn am gerdyn newydd {w} y dyddiau hyn."),
]  # fmt: skip
WORDS: list[Both] = [
    ("by post", "drwy'r post"), ("by phone", "dros y ffôn"), ("online", "ar-lein"),
    ("in person", "wyneb yn wyneb"), ("by email", "drwy e-bost"), ("at the desk", "wrth y ddesg"),
]  # fmt: skip
NAMES = ["Gwen Rees", "Tomos Price", "Ann Ellis", "Huw Bowen", "Mair Lloyd", "Idris Vaughan"]


@dataclass(frozen=True)
class Bank:
    """Texts to make pages of: short ones and sentences."""

    labels: Sequence[Both] = tuple(LABELS)
    sentences: Sequence[Both] = tuple(SENTENCES)

    @classmethod
    def of_corpus(cls, folder: Path) -> "Bank":
        """The short texts of the corpus: those without markup, and that differ."""
        rows: list[Both] = []
        for path in sorted(folder.glob("*.tsv")):
            with path.open(encoding="utf-8", newline="") as file:
                read = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
                rows += [(row["en"], row["cy"]) for row in read if row["cy"]]
        plain = re.compile(r"[\w’',.;:?!()–/ -]+")
        rows = [each for each in dict.fromkeys(rows)
                if all(plain.fullmatch(text) and text[0].isupper() for text in each)
                and each[0] != each[1]]  # fmt: skip
        labels = [each for each in rows if len(each[0].split()) < 6 and each[0][-1] not in ".?:"]
        sentences = [each for each in rows if len(each[0].split()) > 5 and each[0][-1] in ".?"]
        return cls(tuple(labels), tuple(sentences))

    def versions(self, style: str, chance: random.Random, *, short: bool) -> list[Both]:
        """Three texts that a block has in turn."""
        if style == "name":
            return [(name, name) for name in chance.sample(NAMES, 3)]
        if style == "figure":
            template = chance.choice(FIGURES if short else WITH_FIGURES)
            days = chance.sample(range(1, 29), 3)
            values = [
                {"n": n, "d": d, "h": 5 + at + 3 * (d % 2)}
                for at, (n, d) in enumerate(
                    zip(chance.sample(range(100, 999), 3), days, strict=True)
                )
            ]
            return [_filled(template, each) for each in values]
        if style == "word":
            template = chance.choice(WITH_WORDS[:2] if short else WITH_WORDS[2:])
            return [_filled(template, {"w": one}, {"w": two})
                    for one, two in chance.sample(WORDS, 3)]  # fmt: skip
        found = chance.sample(list(self.labels if short else self.sentences), 3)
        if style == "whole":
            return found
        return [joined(found[:number]) for number in chance.choice([(1, 2, 3), (3, 2, 1)])]


STYLES = ("figure", "word", "whole", "growing", "name")


def _filled(template: Both, one: Mapping[str, object], two: Mapping[str, object] = {}) -> Both:
    return template[0].format(**one), template[1].format(**(two or one))


def joined(some: Sequence[Both]) -> Both:
    """Some texts as one."""
    return " ".join(each[0] for each in some), " ".join(each[1] for each in some)
