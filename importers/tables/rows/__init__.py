"""A row of a table, or many as columns, under its headings, whatever it tells of. Takes from ``files``."""
