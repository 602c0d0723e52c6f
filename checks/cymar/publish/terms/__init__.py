"""Terms explained where a page uses them, the glossary's page and lists of terms."""
