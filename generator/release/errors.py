"""What stands against a release that is no fault of the content."""


class ReleaseError(Exception):
    """A site cannot be put in place; the message is Indonesian, without a final full stop, and the old site stands."""
