"""Tests of the build and the swap."""
