"""What each command says: a value is built, then shown as text, JSON or Markdown."""
