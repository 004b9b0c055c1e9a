"""One function a question; every answer carries its evidence."""
