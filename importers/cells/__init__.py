"""What a cell of a table says: headings, days, people and posts, who was there, nothing."""
