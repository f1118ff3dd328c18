"""The tests: real folders, real builds, a real browser."""
