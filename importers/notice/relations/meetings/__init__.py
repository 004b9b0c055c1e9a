"""Meetings and other events: what they are, when and where, who led them, who was there, and what was said."""
