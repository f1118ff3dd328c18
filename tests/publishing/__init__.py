"""Tests of the door: what goes through, and what stays."""
