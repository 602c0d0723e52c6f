"""Smaller files for readers to download."""
