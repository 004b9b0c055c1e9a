"""Tables in: workbooks and delimited text, one file a format, whose rows are meetings, entities, relations or payments."""
