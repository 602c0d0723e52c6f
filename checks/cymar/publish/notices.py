"""The HTML of a page that stands in for another, or that is not published yet."""

from html import escape

from cymar.bilingual import Text

NOT_PUBLISHED = Text(en="Not published yet", cy="Heb ei chyhoeddi eto")
WITHHELD_NOTICE = Text(
    en="This page is held: {reason}. You see it only here, while you write.",
    cy="Mae'r dudalen hon wedi'i dal yn ôl: {reason}. Dim ond yma, wrth i chi ysgrifennu, y "
    "byddwch yn ei gweld.",
)


def fallback_title(title: str, language: str) -> str:
    """The title of a fallback page, marked as in the language that it is in."""
    return f'<span lang="{language}">{title}</span>'


def fallback_html(html: str, title: str, language: str) -> str:
    """The text of a fallback page, heading and all, marked as in the language that it is in."""
    heading = "" if "<h1" in html else f"<h1>{escape(title)}</h1>\n"
    return f'<div lang="{language}">\n{heading}{html}\n</div>'


def withheld_notice(reason: Text, locale: str) -> str:
    """A notice for the top of a page that is withheld, for whoever writes it."""
    title, text = NOT_PUBLISHED.to(locale), WITHHELD_NOTICE.format({"reason": reason}).to(locale)
    return (
        f'<div class="admonition warning"><p class="admonition-title">{escape(title)}</p>'
        f"<p>{escape(text)}</p></div>\n"
    )
