"""Web addresses, e-mail addresses and file names in running text: not words of the language."""

from cymar import expressions as re

ADDRESS = re.compile(
    r"""
    (?:https?://|www\.)[^\s<>]+                                             # a full address
  | (?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}             # an e-mail address
  | (?<![\w@.-])(?:[a-zA-Z0-9-]{1,63}\.){1,8}                               # a domain
    (?:wales|cymru|uk|com|org|net|io|dev)(?![\w-])(?:/[^\s<>]*)?
  | (?<![\w./-])[\w./-]{1,200}\.(?:md|ya?ml|toml|json|html?|css|js|py|txt   # a file name
    |pdf|docx?|xlsx?|csv|png|jpe?g|gif|svg|zip)(?![\w-])
    """,
    re.VERBOSE,
)
HINT = re.compile(r"\.[\w-]|://|www\.")
"""What every address has in it; it is quicker to look for."""

CLOSING = ".,;:!?)]}'\"’”»*_"


def addresses(text: str) -> list[tuple[int, int]]:
    """The start and end of each address, without the punctuation that closes a sentence."""
    if "." not in text or not HINT.search(text):
        return []
    found = ((each.start(), len(each[0].rstrip(CLOSING))) for each in ADDRESS.finditer(text))
    return [(start, start + length) for start, length in found if length]
