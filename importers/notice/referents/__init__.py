"""From names and words that stand for them to the things spoken of."""
