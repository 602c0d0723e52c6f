"""MkDocs plugins that check and explain a site in Welsh and English."""
