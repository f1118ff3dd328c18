"""Records to a Library and its problems: one small function a rule, all rules run, all problems told."""
