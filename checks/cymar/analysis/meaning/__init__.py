"""What two versions of a sentence mean: what they deny, ask, limit, and say by opposites."""
