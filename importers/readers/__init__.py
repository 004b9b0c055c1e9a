"""One file a format: bytes in, text and facts out."""
