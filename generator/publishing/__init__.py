"""The only door: what the public may know, as types of its own."""
