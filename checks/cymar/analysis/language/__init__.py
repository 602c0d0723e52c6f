"""Which language a text is in, and what was left in the other: words, labels, dates, towns."""
