"""A site's settings: what they are, and reading them."""
