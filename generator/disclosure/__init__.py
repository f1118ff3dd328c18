"""Case counts: what of them may be known."""
