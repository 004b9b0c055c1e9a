"""What the two sides of English minutes ask for, offer and agree on."""
