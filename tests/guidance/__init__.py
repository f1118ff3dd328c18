"""Tests of the explanations of problems."""
