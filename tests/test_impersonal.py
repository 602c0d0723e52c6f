"""Verbs that leave out who acts, and what the rule proposes instead."""

import re

import pytest

from cymar.bilingual import Text
from cymar.languages import language
from cymar.languages.cy.impersonal import impersonal_forms
from cymar.languages.en.verbs import conjugated
from cymar.languages.word_list import word_list
from cymar.rules.impersonal_verb import impersonal_verb
from cymar.site import Page
from cymar.text.source import Source


def found(locale: str, text: str) -> list[tuple[str, str]]:
    page = Page(Source("page.md", locale, text), "page.md")
    hits = [hit for segment in page.own_segments for hit in impersonal_verb.check(segment)]
    return [(hit.span.text, example(hit.values["cure"])) for hit in hits]


def example(cure: object) -> str:
    assert isinstance(cure, Text)
    found = [re.search("‘(.*)’", each) for each in (cure.en, cure.cy)]
    return found[0][1] if found[0] and found[1] and found[0][1] == found[1][1] else ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It will be sent.", [("will be sent", "")]),
        ("It won't be sent.", [("won't be sent", "")]),
        ("You'll be asked.", [("You'll be asked", "")]),
        ("You must be told.", [("must be told", "")]),
        ("It must not be folded.", [("must not be folded", "")]),
        ("It can be found here.", [("can be found", "")]),
        ("It cannot be shown.", [("cannot be shown", "")]),
        ("It has not yet been paid.", [("has not yet been paid", "")]),
        ("It has not been paid.", [("has not been paid", "")]),
        ("It had been chosen.", [("had been chosen", "")]),
        ("They are being checked.", [("are being checked", "")]),
        ("It isn't used.", [("isn't used", "")]),
        ("It was carefully written by them.", [("was carefully written", "they wrote")]),
        ("It was written by the council.", [("was written", "")]),
        (
            "It was stolen by a clerk, and is run by volunteers.",
            [("was stolen", ""), ("is run", "")],
        ),
        ("It must not be folded by you.", [("must not be folded", "you must not fold")]),
        ("It will be sent by us.", [("will be sent", "we will send")]),
        ("It is written by hand, by post, by clicking, and by 5 May.", []),
        ("It is surrounded by trees.", []),
        ("It was carefully checked by them.", [("was carefully checked", "they checked")]),
        ("It was checked by the council.", [("was checked", "")]),
        ("It was checked twice a year by [Gofal](a.md).", [("was checked", "")]),
        ("It needs to be carried out.", [("to be carried out", "")]),
        ("It got approved. She got paid.", []),
        ("It got rejected.", [("got rejected", "")]),
        ("The shop is closed. The shop will be closed.", [("will be closed", "")]),
        ("She is interested, tired, married and based in Wales.", []),
        ("It is made up of parts, and you are made aware of it.", []),
        ("The selected file could not be uploaded.", []),
        ("She wrote *The letters were sent*.", []),
        ("The Was Sent Society meets here.", []),
        ("It was sent by post.", [("was sent", "")]),
        ("We were told about it.", [("were told", "")]),
        ("You must be registered to vote. He was employed there.", []),
        ("Be prepared to wait. Tickets are sold out. He was made redundant.", []),
        ("Use `is sent`. You said ‘it was sent’.", []),
    ],
)
def test_english(text: str, expected: list[tuple[str, str]]) -> None:
    assert found("en", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cyhoeddir y llyfr.", [("Cyhoeddir", "")]),
        ("Ni chyhoeddir y llyfr.", [("chyhoeddir", "")]),
        ("Cyhoeddwyd y llyfr.", [("Cyhoeddwyd", "")]),
        ("Ni chyhoeddwyd y llyfr.", [("chyhoeddwyd", "")]),
        ("Fe'i cynhelir yma.", [("cynhelir", "")]),
        ("Fe’u hystyrir yma.", [("hystyrir", "")]),
        ("Y llyfr a ddefnyddir.", [("ddefnyddir", "")]),
        ("Y dreth a delir.", [("delir", "")]),
        ("Delir y pysgod yno.", [("Delir", "")]),
        ("Mae'n barod, a gwiriwyd hi.", [("gwiriwyd", "")]),
        ("Mae'n barod, a chedwir hi.", [("chedwir", "")]),
        ("A ddefnyddir hwn?", [("ddefnyddir", "")]),
        ("Y rhif a roddwyd gennych.", [("roddwyd", "")]),
        ("Anfonir y llythyr. Anfonir gennym.", [("Anfonir", ""), ("Anfonir", "rydyn ni'n anfon")]),
        ("Gwiriwyd gennych.", [("Gwiriwyd", "fe wnaethoch chi wirio")]),
        ("Caiff ei anfon gennym.", [("Caiff ei anfon", "byddwn ni'n ei anfon")]),
        ("Os anfonir gennym, oni wneir gennym.", [("anfonir", ""), ("wneir", "")]),
        ("Caiff eich cais ei brosesu.", [("Caiff eich cais ei brosesu", "")]),
        ("Cafodd eich cais ei gymeradwyo.", [("Cafodd eich cais ei gymeradwyo", "")]),
        ("Caiff ein gwaith eu monitro.", [("Caiff ein gwaith eu monitro", "")]),
        ("Cawsom ein gwahodd.", [("Cawsom ein gwahodd", "")]),
        ("Cawsoch eich gwahodd.", [("Cawsoch eich gwahodd", "")]),
        ("Croesawir pawb. Croesewir pawb.", [("Croesawir", ""), ("Croesewir", "")]),
        ("Addewid i bawb, a chaiff hi haddewid. Dewch i gael eich ateb!", []),
        ("Rhodder enw.", [("Rhodder", "rhowch")]),
        ("Y llyfr a gyhoeddir gan y cyngor.", [("gyhoeddir", "")]),
        ("Cyhoeddwyd y llyfr newydd gan y cyngor.", [("Cyhoeddwyd", "")]),
        ("Mae'n cael ei dalu gan Ofal.", [("cael ei dalu", "")]),
        ("Cyhoeddir hwn gan ei fod yn bwysig.", [("Cyhoeddir", "")]),
        ("Telid y ffi.", [("Telid", "")]),
        ("Talasid y ffi.", [("Talasid", "")]),
        ("Ni thelid y ffi.", [("thelid", "")]),
        ("Gwnaed cais.", [("Gwnaed", "")]),
        ("Gellir talu. Ni ellir talu.", [("Gellir", ""), ("ellir", "")]),
        ("Dylid talu. Ni ddylid talu.", [("Dylid", ""), ("ddylid", "")]),
        ("Noder y dyddiad. Gweler y map.", [("Noder", "nodwch")]),
        ("Sylwer ar y dyddiad.", [("Sylwer", "sylwch")]),
        ("Na ddefnyddier hwn.", [("ddefnyddier", "")]),
        ("Caiff ei anfon.", [("Caiff ei anfon", "")]),
        ("Caiff yr ail lyfr ei anfon.", [("Caiff yr ail lyfr ei anfon", "")]),
        ("Cafodd ei hanfon.", [("Cafodd ei hanfon", "")]),
        ("Mae'n cael ei dalu.", [("cael ei dalu", "")]),
        ("Roedd yn cael ei dalu.", [("cael ei dalu", "")]),
        ("Byddwch yn cael eich talu.", [("cael eich talu", "")]),
        ("Mae wedi cael ei dalu.", [("cael ei dalu", "")]),
        ("Rydyn ni'n cael ein talu.", [("cael ein talu", "")]),
        ("Cafodd ei ginio, a chael eu llyfr.", []),
        ("Cafodd y plant gyfle i orffen eu gwirio.", []),
        ("Tir, gair, gwir, newid, rhaid, blaid, bwyd, bywyd, amser, arfer, gofid, llawer.", []),
        ("Ganwyd hi ym Môn. Lleolir y tŷ yma. Gelwir hi'n Ann.", []),
        ("Oni nodir yn wahanol. Cedwir pob hawl. Fel y'i diwygiwyd. Fel y’u gwnaed.", []),
        ("> Anfonir y ffurflen.", []),
    ],
)
def test_welsh(text: str, expected: list[tuple[str, str]]) -> None:
    assert found("cy", text) == expected


def test_every_verb_on_the_lists_is_found() -> None:
    """The first form of each verb, so that a stem or a participle that no rule gives is seen."""
    english = {line.partition(":")[0] for line in word_list("en", "passive-verbs")}
    assert len(english) > 300
    for verb in english - {"upload"}:
        first, space, particle = verb.partition(" ")
        text = f"it will be {conjugated(first).participle}{space}{particle} by us"
        assert [found.instead for found in language("en").impersonals(text)] == [f"we will {verb}"]
    welsh = {line.partition(":")[0] for line in word_list("cy", "verbs")}
    assert welsh - {form.verb for form in impersonal_forms().values()} == {"cyfrifo"}, (
        "which has the forms of cyfrif"
    )
    assert len(welsh) > 300
