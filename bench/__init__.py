"""How fast the site builds, and in how much memory, beside Hugo and stock Material for MkDocs."""
