"""The records that a secretariat commits, as frozen types: one file a noun, and the only place of Indonesian keys."""
