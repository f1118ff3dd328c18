"""What must last, held against what is about to be published: addresses, and minutes once they are approved."""
