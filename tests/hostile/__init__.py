"""Tests of input that means harm: broken YAML, strange characters, texts that would run in a browser."""
