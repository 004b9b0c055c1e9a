"""A text as it is read: tokens, words without their proclitics and as their forms share them, sentences, spans."""
