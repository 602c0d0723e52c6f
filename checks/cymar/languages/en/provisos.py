"""What English says with a quantity that changes it: *plus VAT*, *working days*."""

from cymar.languages.quantities.provisos import Provisos

PROVISOS = Provisos(
    vat="VAT",
    of_work=("working", "business"),
    of_week="eek",
    end_of_week="Friday",
    added=r"(?:\bplus|\+|\bexcluding|\bexclusive of|\bexcl\.?|\bwithout)",
    included=r"\b(?:including|inclusive of|includes|incl\.?)",
    denied=r"\b(?:not|never|nor|no)\b|n['’]t\b",
    tax=r"\b(?:tax|taxes|duty)\b",
    working_days=r"[ -](?:clear |full )?(?:working|business)[ -]days?\b",
    work=r"\b[Ww]ork|\b[Bb]usiness|\bbank|week|Mon|Fri|\bexclud|\bnot count",
    weekdays=r"\b(?:(?:[Ee]very |[Ee]ach )?[Ww]eekdays?|Mondays?(?: to |\s?[-–]\s?)Fridays?)\b",
    weekends=r"\b(?:[Ww]eekends?|Saturdays? (?:and|or) Sundays?)\b",
    every_day=r"\b(?:[Ee]very day|[Dd]aily|(?:[Ss]even|7) days a week)\b",
    never=r"\b(?:[Nn]ot|[Nn]o|[Nn]ever|but)\b|\bexcept|\bapart|\b[Cc]los|\b[Ss]hut|n['’]t\b|outside",
    days=r"\b[Ww]eek(?:s|ly|days?|ends?)?\b|mid-?week|days?\b",
)
"""What English says with a quantity."""
