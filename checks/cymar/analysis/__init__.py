"""What text holds, and where two versions of it differ: in numbers, in meaning, in language."""
