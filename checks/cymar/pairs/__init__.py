"""Two versions of a page side by side."""
