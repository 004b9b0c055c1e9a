"""Minutes of two countries or bodies, whose sides agree: who each side is, and what it takes on, asks for and offers."""
