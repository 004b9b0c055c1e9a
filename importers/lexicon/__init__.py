"""Word lists: our own, and small ones generated from packages (generate.py); README.md names sources and licences."""
