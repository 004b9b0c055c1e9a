"""What people look at: the HTML map."""
