"""Who holds, held or will hold which post of which body, and what the minister and he refer to."""
