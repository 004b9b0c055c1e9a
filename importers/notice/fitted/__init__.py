"""What is fitted to the corpus: fields that see names and things, classifiers that see relations, and how they are read."""
