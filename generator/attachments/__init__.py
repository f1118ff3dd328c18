"""Attached files: what one may be called, what it proves to be, what of it is published, what words it holds.

Only `examine.py` and `files.py` are for other packages; everything that reads a hostile file runs behind `limits.py`.
"""
