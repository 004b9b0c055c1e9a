"""Tables as they were read, one file a format: sheets of rows of cells. Takes from no other room of tables."""
