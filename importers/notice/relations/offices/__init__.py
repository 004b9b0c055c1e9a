"""Who holds which post, since when and until when, in whose place, and for whom somebody stands."""
