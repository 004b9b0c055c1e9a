"""English notices, and the English parts of mixed ones: names, what refers to them, and the relations between them."""
