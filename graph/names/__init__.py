"""How names are compared, keyed and found, across spellings and scripts; the same for every store."""
