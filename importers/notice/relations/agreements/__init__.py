"""Who signed, joined, extended or left which agreement, for whom, when, and what it is about."""
