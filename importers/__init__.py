"""A file in, claims out: readers, notice extraction, the import pipeline."""
