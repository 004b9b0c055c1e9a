"""The model and where it is kept."""
