"""Minutes, by their headings and lists: who was there, the agenda, and what was decided."""
