"""The published site: its files, and what a browser makes of them."""
