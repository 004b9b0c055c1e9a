"""Rules that read relations from the form of a sentence, a family a module."""
