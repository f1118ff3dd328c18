"""Finds personal data in a file's raw text: what must not stand in a record, however it is written."""
