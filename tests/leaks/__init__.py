"""Tests of the search for what is private."""
