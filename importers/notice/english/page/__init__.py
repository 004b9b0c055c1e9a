"""English parts of a text as pages: runs of words in capitals, lines all in capitals, lists."""
