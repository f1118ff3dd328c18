"""Tests of the checks, most of them examples that anyone can add to; see tests/examples/README.md."""
