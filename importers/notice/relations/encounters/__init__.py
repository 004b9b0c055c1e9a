"""Who met, received, visited or went with whom."""
