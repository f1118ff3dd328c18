"""Tests of the model: trees to records, and the words for what is wrong."""
