"""What tables and graphs of other tools are read into: documents put together from records."""
