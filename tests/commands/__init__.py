"""Tests of the program as a person runs it."""
