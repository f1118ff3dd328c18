"""Tests of what protects small case figures."""
