"""What waits and what is accepted in English."""
