"""The sides of talks in English."""
