"""Whose a body or post is that every country has under the same name."""
