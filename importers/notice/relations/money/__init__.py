"""Who funds, grants, pledges or awards what to whom."""
