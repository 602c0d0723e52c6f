"""What each command reports: a value is built, then written as text, JSON or Markdown."""
