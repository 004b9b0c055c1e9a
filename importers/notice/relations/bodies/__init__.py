"""Bodies: what they are part of, where they are, who belongs to them, and what they do together."""
