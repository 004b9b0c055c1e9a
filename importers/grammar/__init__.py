"""What words say wherever they stand, in a sentence or a cell: tokens, lists of words, dates, names that lists and forms tell."""
