"""Links and images whose address is a program or a page of its own, as `javascript:` is."""

import html
from collections.abc import Iterator
from urllib.parse import unquote

from cymar import expressions as re
from cymar.bilingual import Text
from cymar.finding import Severity
from cymar.rule import Bad, Good, Hit, Scope, Topic, rule
from cymar.site import Page
from cymar.text.markdown import Address

IGNORED = re.compile(r"[\s\x00-\x20\x7f-\xa0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]+")
"""What may stand in an address to hide what it is.

Browsers pass over tabs and line ends anywhere, and over controls and spaces at the start (URL
Standard, 4.1 and 4.4); the rest shows nothing.
"""

UNSAFE = re.compile(r"(?:view-source:)?(javascript|vbscript|data):", re.IGNORECASE)
MEDIA = frozenset("audio img input link source video".split())
"""Elements that show what they load and run nothing of it, an SVG image included (SVG Integration,
2.2: images are in secure static mode)."""

MEDIA_DATA = re.compile(r"data:(?:image|audio|video)/", re.IGNORECASE)
REFRESH = re.compile(r"url=", re.IGNORECASE)
MOST_ENCODED = 3
"""How many times over percent-encoding is undone."""


@rule(
    over=Scope.PAGE,
    severity=Severity.ERROR,
    topic=Topic.TRANSLATIONS,
    title=Text(en="A link that runs a program", cy="Dolen sy'n rhedeg rhaglen"),
    message=Text(
        en="An address that begins with ‘{scheme}:’ runs or shows whatever is written in it: lead "
        "to a page or a file.",
        cy="Mae cyfeiriad sy'n dechrau gyda'r cynllun ‘{scheme}:’ yn rhedeg neu'n dangos beth "
        "bynnag sydd ynddo: rhowch gyfeiriad tudalen neu ffeil.",
    ),
    why=Text(
        en="Whoever can change a page could have readers' browsers run a program in the site's "
        "name. Browsers see through an address that is disguised, and so does this rule. Images, "
        "sound and video may be in a ‘data:’ address, for they run nothing.",
        cy="Gallai unrhyw un sy'n gallu newid tudalen wneud i borwyr darllenwyr redeg rhaglen yn "
        "enw'r wefan. Mae porwyr yn deall cyfeiriad sydd wedi'i guddio, ac felly hefyd y rheol "
        "hon. Caiff lluniau, sain a fideo fod mewn cyfeiriad ‘data:’, gan nad ydyn nhw'n rhedeg "
        "dim.",
    ),
    examples=[
        Good(
            en="Read [about JavaScript](javascript.md) and [our data](data.md#data:2024).",
            cy="Darllenwch [am JavaScript](javascript.md) a'n [data ni](data.md#data:2024).",
        ),
        Good(
            en="![A red dot](data:image/png;base64,iVBORw0KGgo=)",
            cy="![Dot coch](data:image/png;base64,iVBORw0KGgo=)",
        ),
        Good(
            en="Do not write `[Pay](javascript:pay())`, nor\n\n    <a href='javascript:pay()'>",
            cy="Peidiwch ag ysgrifennu `[Talu](javascript:talu())`, na\n\n    <a "
            "href='javascript:talu()'>",
        ),
        Bad(en="«[Pay](javascript:pay())» now.", cy="«[Talu](javascript:talu())» nawr."),
        Bad(
            en="«[Pay][1]» now.\n\n[1]: java&#x73;cript:pay()",
            cy="«[Talu][1]» nawr.\n\n[1]: java&#x73;cript:talu()",
        ),
        Bad(
            en='<a href="« java&Tab;script&colon;pay()»">Pay</a>',
            cy='<a href="« java&Tab;script&colon;talu()»">Talu</a>',
        ),
        Bad(
            en='<iframe title="Fees" src="«data:text/html,Fees»"></iframe>',
            cy='<iframe title="Ffioedd" src="«data:text/html,Ffioedd»"></iframe>',
        ),
    ],
)
def unsafe_link(page: Page) -> Iterator[Hit]:
    """Look at every address that the page leads to or loads."""
    for address in page.document.addresses:
        scheme = unsafe_scheme(address)
        if scheme:
            yield Hit(address.span, {"scheme": scheme})


def unsafe_scheme(address: Address) -> str:
    """The scheme of an address that is a program or a page of its own, or nothing."""
    text = REFRESH.split(address.text)[-1] if address.element == "meta" else address.text
    for _ in range(MOST_ENCODED):
        plain = IGNORED.sub("", html.unescape(text))
        found = UNSAFE.match(plain)
        if found:
            is_shown = address.element in MEDIA and MEDIA_DATA.match(plain)
            return "" if is_shown else found[1].lower()
        text = unquote(plain)
    return ""
