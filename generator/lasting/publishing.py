"""From a project that was read to what may be published: its own problems, then those with what must last."""

from dataclasses import replace
from pathlib import Path

from generator.lasting.addresses import check_addresses
from generator.lasting.approvals import check_approvals
from generator.lasting.remembered import check_growth, committed_addresses, remembered_addresses
from generator.pipeline import Reading, publish_project
from generator.problems import Problem, has_errors
from generator.publishing.signers import Publication


def publish_lasting(
    project: Path, reading: Reading, live: Path | None = None
) -> tuple[Publication | None, tuple[Problem, ...]]:
    """Return what is public, or None where anything stands against it, with every problem. Raises OSError.

    ``live``: the site that stands; what it answers counts as published, whether or not the ledger knows. So does what
    git remembers of the ledger.
    """
    if not reading.publishable or reading.library is None:
        return None, reading.problems
    publication = publish_project(project, reading.library)
    ledger, committed = reading.library.ledger, committed_addresses(project)
    known = ledger.addresses | committed | remembered_addresses(project, live)
    public = replace(publication.library, published=known)
    found = (
        *check_growth(ledger, committed),
        *check_addresses(project, public, ledger),
        *check_approvals(project, reading.library, public, live),
    )
    problems = tuple(sorted({*reading.problems, *found}))
    return (None if has_errors(found) else Publication(public, publication.signers)), problems
