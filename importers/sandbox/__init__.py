"""The process that reads files, and what goes to and comes from it."""
