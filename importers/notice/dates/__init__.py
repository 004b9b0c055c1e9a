"""The dates of a notice, as they are written and as days."""
