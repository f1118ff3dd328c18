"""What is private, looked for in every byte of a site that is about to stand, however it may be written there."""
