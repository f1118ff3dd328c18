"""The way of the data up to the door: load, model, check, disclose, publish."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from generator.checks import run
from generator.checks.library import SHELVES, Library
from generator.checks.project import content_files, read_library
from generator.checks.unchanged import unchanged
from generator.disclosure import figures, repeated, wording
from generator.disclosure.room import make_room
from generator.kept import AUDITED, READ
from generator.parallel import share_out_singly
from generator.problems import Code, Problem, Severity, has_errors
from generator.progress import Progress
from generator.publishing.door import publish
from generator.publishing.signers import Publication, publish_signers
from generator.settings import build_instant, not_before_now, worker_count

_LARGE = 500  # meetings; below that, a second process takes longer to start than the rules


@dataclass(frozen=True, slots=True)
class Reading:
    """What a project holds, and every problem with it, sorted by place."""

    library: Library | None
    problems: tuple[Problem, ...]

    @property
    def publishable(self) -> bool:
        """Whether nothing stands against publication."""
        return self.library is not None and not has_errors(self.problems)


def read_project(
    project: Path,
    *,
    jobs: int | None = None,
    meanwhile: Callable[[], object] | None = None,
    remember: bool = False,
) -> Reading:
    """Return a project's library with every problem of every file, found in one run.

    ``meanwhile`` is called while other processes read, if there are any. ``remember``: write down what was read
    without a fault and which releases of case figures were found safe, for the next time; else nothing is written.
    """
    progress, kept = Progress("Membaca berkas", content_files(project)), project / READ
    with unchanged(kept, writing=remember) as known:
        library, problems = read_library(project, jobs=jobs, report=progress.advance, meanwhile=meanwhile, known=known)
        if library is not None:
            known.forget_but(kept, (each.source for shelf in SHELVES for each in library.shelf(shelf).values()))
    progress.finish()
    if library is not None:
        problems += _check(library, jobs or worker_count())
        problems += run.check_salvaged(library)
        problems += _audit(library, problems, project / AUDITED, writing=remember)
    return Reading(library, tuple(sorted(set(problems))))


def _check(library: Library, jobs: int) -> Iterator[Problem]:
    """Return what the rules find; in a large library several processes take one rule each."""
    every = (*run.RULES, *figures.RULES, *wording.RULES, *repeated.RULES)
    shared = jobs if len(library.meetings) > _LARGE else 1
    return chain.from_iterable(share_out_singly(lambda rule: list(rule(library)), every, shared))


def _audit(library: Library, problems: list[Problem], kept: Path, *, writing: bool) -> list[Problem]:
    if not library.reports:
        return []
    make_room()
    from generator.disclosure.audit import audit  # noqa: PLC0415 - its solver takes long to load; most checks do without

    errors = [problem for problem in problems if problem.severity is Severity.ERROR]
    wrong = {problem.path for problem in errors if problem.code is not Code.BELOW_THRESHOLD}
    return audit(library, wrong, kept, writing=writing)


def publish_project(project: Path, library: Library) -> Publication:
    """Return what of a library without errors is public at the build's instant."""
    instant = build_instant(project)
    public = publish(library, instant, not_before_now(instant))
    return Publication(public, publish_signers(library, public))
