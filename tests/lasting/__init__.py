"""Tests of what must last: addresses, approved minutes, and what time makes due."""
