"""The commands, a file a family: parse, open, call, print."""
