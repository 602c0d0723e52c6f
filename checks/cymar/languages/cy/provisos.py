"""What Welsh says with a quantity that changes it: *plus VAT*, *working days*."""

from cymar.languages.cy.quantities import WEEKDAYS
from cymar.languages.quantities.provisos import Provisos

PROVISOS = Provisos(
    vat="TAW",
    of_work=("gwaith",),
    of_week="wythnos",
    end_of_week="Gwener",
    added=r"(?:\ba|\+|\bpl[wu]s|\bynghyd â|\bheb|\bheb gynnwys|\bac eithrio)",
    included=r"\b(?:gan|sy['’]n|yn|mae['’]n) (?:g|c|ch)ynnwys",
    denied=r"\b(?:heb|Ni|[Nn]id|nad|nac|dd?im|dydy|dyw)\b",
    tax=r"\b(?:d|t|th)reth(?:i|u|iant)?\b|\b(?:d|t|th)oll",
    working_days=r"(?: (?:o )?(?:clir |lawn )?(?:dd|d|n)iwrnod(?:au)?(?: clir| llawn)?)? gwaith\b",
    work=r"[Gg]waith|waith|gweith|weith|[bf]?usnes|swyddfa|wythnos|Llun|Gwener|Sul|\bnid|\bheb",
    weekdays=r"\b(?:yn ystod yr wythnos(?: waith)?|(?:[Dd]d|[Dd]|n)yddiau['’]r wythnos"
    r"|[Bb]ob (?:diwrnod|dydd) (?:o['’]r wythnos waith|gwaith)"
    r"|Llun(?: i | hyd | tan |\s?[-–]\s?)(?:d?dydd )?(?:Gw|W)ener)\b",
    weekends=r"\b(?:(?:[Pp]|b|[Pp]h|mh)enwythnos(?:au)?|(?:dros y|bwrw['’]r) Sul"
    r"|Sadwrn (?:a|neu) (?:d?dydd )?Sul)\b",
    every_day=rf"\b(?:[Bb]ob (?:un )?(?:dydd(?! (?:{'|'.join(WEEKDAYS)})\b)|diwrnod)"
    r"(?! gwaith| o['’]r wythnos)|yn ddyddiol|(?:[Ss]aith|7) diwrnod yr wythnos)\b",
    never=r"heblaw|eithrio|\b(?:Ni|[Nn]id|nad|nac|(?<!am )[Dd]d?im(?! ond)|byth|(?<!im )ond)\b"
    r"|\b[gn]?[gh]?au\b|\bgae|allan",
    days=r"wythnos|\bSul\b|\bSadwrn\b|Llun\b|Gwener\b",
)
"""What Welsh says with a quantity."""
