"""Tests of the gate for case figures."""
