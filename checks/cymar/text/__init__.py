"""Source files as a citizen reads them: blocks and sentences, each with its place in the file."""
