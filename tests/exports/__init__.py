"""Tests of the other forms of the public records."""
