"""What prose holds: acronyms, quantities, words of the other language."""
