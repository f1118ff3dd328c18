"""Tests of the views: what is shown, sorted and linked."""
