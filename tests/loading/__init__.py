"""Tests of loading: bytes to text-only trees."""
