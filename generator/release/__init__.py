"""Artifacts to the live site: staged beside it, moved into its place whole."""
