"""Names in English: bodies, people, posts, towns, and the short ones and acronyms that stand for them."""
