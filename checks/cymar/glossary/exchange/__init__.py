"""The glossary as other programs read and write it."""
