"""What is directed, asked for and undertaken in English, and what became of it."""
