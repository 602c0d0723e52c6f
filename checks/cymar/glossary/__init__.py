"""The bilingual glossary: its entries, its file, and finding its terms in text."""

from cymar.glossary.entry import Entry, Glossary, Side

__all__ = ["Entry", "Glossary", "Side"]
