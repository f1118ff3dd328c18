"""From a project that was read to what may be published: its own problems, then those with what must last."""

from pathlib import Path

from generator.lasting.addresses import check_addresses
from generator.lasting.approvals import check_approvals
from generator.pipeline import Reading, publish_project
from generator.problems import Problem, has_errors
from generator.publishing.signers import Publication


def publish_lasting(
    project: Path, reading: Reading, live: Path | None = None
) -> tuple[Publication | None, tuple[Problem, ...]]:
    """Return what is public, or None where anything stands against it, with every problem. Raises OSError.

    ``live``: the site that stands, whose addresses must be answered too.
    """
    if not reading.publishable or reading.library is None:
        return None, reading.problems
    publication = publish_project(project, reading.library)
    public = publication.library
    found = (
        *check_addresses(project, public, reading.library.ledger, live),
        *check_approvals(project, reading.library, public, live),
    )
    problems = tuple(sorted({*reading.problems, *found}))
    return (None if has_errors(found) else publication), problems
