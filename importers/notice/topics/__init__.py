"""What talks, agreements and programmes are about, and where the words of a theme end."""
