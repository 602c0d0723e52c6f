"""Which words are misspelt, by the dictionaries of the machine and the words that a site adds."""
