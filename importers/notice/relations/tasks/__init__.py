"""What was directed, to whom, by when, and what became of it."""
