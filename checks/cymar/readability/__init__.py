"""How hard pages are to read: scores, the hardest parts, how a grade is shown."""
