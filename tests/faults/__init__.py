"""What a machine can do to a build, one fault at a time; `make faults` tries them all, the tests each kind once."""
