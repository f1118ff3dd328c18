"""Other forms of the same public records: one module a format."""
