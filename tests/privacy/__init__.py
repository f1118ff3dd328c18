"""The detector of personal data: what it finds however it is hidden, and what it leaves in peace."""
