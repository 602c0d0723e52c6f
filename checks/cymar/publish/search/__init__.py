"""The search of a built site: an index for each language, and the script that asks it."""
