"""Encodings, archives, JSON, YAML and XML, read within limits; the same for texts and records."""
