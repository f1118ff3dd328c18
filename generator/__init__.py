"""notulen: from a secretariat's YAML files to a public site of minutes, rosters, notices and case figures."""

__version__ = "0.1.0"
