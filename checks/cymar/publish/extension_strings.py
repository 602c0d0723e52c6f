"""Words that the Markdown extensions write in English on a page in any language.

They are found by the exact HTML that the extensions write, not by reading the page: that takes 25
times as long (2 ms to 0.08 for a page of 29 KB), and what somebody else wrote is left alone.
"""

import re

from cymar.bilingual import Text
from cymar.languages.box_titles import box_titles

BACK_TITLE = re.compile(r'title="Jump back to footnote (\d+) in the text"')
BACK = Text(en="Jump back to footnote {n} in the text", cy="Ewch yn ôl at nodyn {n} yn y testun")
HEADING_LINK = re.compile(r'(<a class="headerlink"[^<>]*) title="Permanent link"')
PERMANENT = Text(en="Permanent link", cy="Dolen barhaol")
TITLE_OF_TYPE = re.compile(
    r'(<(?:div|details) class="(?:admonition )?([a-z]++)[^"]*+"[^<>]*+>\s*+'
    r'<(?:p class="admonition-title"|summary)>)([A-Za-z]+)(?=</(?:p|summary)>)'
)
TASK_ITEM = re.compile(
    r'(<li class="task-list-item">\s*(?:<p>)?(?:<label class="task-list-control">)?'
    r'<input type="checkbox")((?: (?:disabled|checked)(?:="[^"]*")?)*)'
)
TASK_STATES = {True: Text(en="Done", cy="Wedi'i wneud"), False: Text(en="To do", cy="I'w wneud")}


def in_language(html: str, locale: str) -> str:
    """The HTML of a page's text with the extensions' words in its language, and tasks named."""
    html = TASK_ITEM.sub(lambda task: _named(task, locale), html)
    if locale == "en":
        return html
    html = BACK_TITLE.sub(lambda found: f'title="{BACK.to(locale).format(n=found[1])}"', html)
    html = HEADING_LINK.sub(rf'\1 title="{PERMANENT.to(locale)}"', html)
    return TITLE_OF_TYPE.sub(_title, html)


def _named(task: re.Match[str], locale: str) -> str:
    state = TASK_STATES["checked" in task[2]].to(locale)
    return f'{task[1]}{task[2]} aria-label="{state}"'


def _title(found: re.Match[str]) -> str:
    kind, title = found[2], found[3]
    return found[1] + (box_titles().get(kind, title) if title == kind.capitalize() else title)
