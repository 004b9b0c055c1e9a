"""What somebody says in English."""
