"""Bytes to text-only trees in which every node knows its line and column."""
