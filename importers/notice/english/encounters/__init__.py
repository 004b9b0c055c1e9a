"""Who met, visited, accompanied and talked with whom in English."""
