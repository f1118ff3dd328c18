"""Tests of the files that keep what must last."""
