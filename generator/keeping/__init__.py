"""What must last, as files of the project: addresses once published, and the chain of approved minutes."""
