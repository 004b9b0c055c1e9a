"""Meetings and other events in English: what they are, when and where, who was there, what became of them."""
