"""Bodies and each other in English: parts, members, owners, offices, cooperation."""
