"""Words of the two languages that are known to stand for each other, and words that are not."""

from cymar.languages import language
from cymar.languages.gloss import stem
from cymar.languages.word_list import word_list

SAME = """
child plant | children plentyn | women menywod | knives cyllyll | lives bywydau | crises argyfwng
criteria meini | better da | bigger mawr | easier hawdd | driest sych | earliest cynnar
using defnyddio | used ddefnyddir | goes mynd | died farw | ageing oed | using ddefnydd
went aeth | came daeth | knew gŵyr | flew hedfan | sewn gwnïo | mistook camgymryd
wrote ysgrifennodd
classes dosbarth | class dosbarthiadau | addressed cyfeiriadau | cancelled canslwyd
enrolled ymrestru
organize drefnu | recognizing cydnabod | behavior ymddygiad | licensed trwydded | programs rhaglen
easily hawdd | applied ymgeisio | monthly misol | road ffyrdd | boys bechgyn | dogs cŵn | houses tai
update diweddariadau | updated diweddarwyd | remove tynnwch | consider ystyriwch | walk cerddwch
buildings adeiladau | completely cyflawn | seriously difrifol | readable darllenadwy | raised cododd
touched cyffyrddwch | named enwyd | stayed arhosodd | stands saif | gave rhoddodd
"""
OTHER = """
ear cynnar | app ymgeisio | servant was | crow drain | roof to | tea the
tight tynnwch | recent diweddariadau | code cododd
"""


def keys(en: str, cy: str) -> frozenset[str]:
    return language("en").gloss(en) & language("cy").gloss(cy)


def pairs(listed: str) -> list[list[str]]:
    return [pair.split() for pair in listed.replace("\n", " | ").split(" | ") if pair.strip()]


def test_forms_of_words_lead_to_the_same_keys() -> None:
    assert [pair for pair in pairs(SAME) if not keys(*pair)] == []


def test_words_alike_in_their_letters_alone_share_no_key() -> None:
    assert [pair for pair in pairs(OTHER) if keys(*pair)] == []


def test_a_listed_form_is_one_that_its_ending_does_not_lead_from() -> None:
    forms = dict(line.split(": ") for line in word_list("en", "irregular-forms"))
    assert [form for form, word in forms.items() if stem(form) == stem(word)] == []
    assert not forms.keys() & set(forms.values())
