"""What every code of a problem means, with an example that shows it and its mend; tests run each through the check."""
