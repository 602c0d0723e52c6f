"""What several reporters write alike."""
