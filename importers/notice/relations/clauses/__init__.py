"""What rules of several families ask of a clause: whose doing it tells, who is in a list, where the text turns."""
