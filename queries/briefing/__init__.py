"""What is laid before somebody on the eve of a meeting: a room for each kind of row that no other question gives."""
