"""Where the headings of a sheet stand, and what stands above them. Takes from ``rows`` and ``files``."""
