"""What a cell of a table says: headings, words of the vocabulary, days, people and posts, who was there, nothing."""
