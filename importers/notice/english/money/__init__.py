"""Money, programmes and what hinders them in English."""
