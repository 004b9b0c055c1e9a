"""Learning from annotated notices: the mark-up they are written in, the models fitted to them, and how well they do."""
