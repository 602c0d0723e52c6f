"""Staleness: which blocks are behind their counterparts, from history and sign-offs."""
