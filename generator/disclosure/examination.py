"""One group of linked releases under attack: whether they can be true together, and what they give away."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from generator.disclosure.exposure import Examination, Exposure
from generator.disclosure.releases import Release
from generator.disclosure.solver import UndecidedError
from generator.disclosure.system import System, system_of
from generator.disclosure.world import World


@dataclass(frozen=True, slots=True)
class Verdict:
    """What an attack on linked releases found.

    ``contradiction``: the number of the first release that cannot be true beside those before it.
    ``undecided``: the solver ended without an answer, which counts as unsafe.
    """

    exposures: tuple[Exposure, ...] = ()
    contradiction: int | None = None
    undecided: bool = False

    @property
    def safe(self) -> bool:
        """Whether nothing stands against publication."""
        return self.contradiction is None and not self.undecided and not self.exposures


def examine(world: World, releases: Sequence[Release], most: int | None = None) -> Verdict:
    """Attack linked releases, until ``most`` exposures are found.

    A correction may change totals, but only if they contradict each other without it.
    """
    try:
        examination = _feasible(world, releases)
        if examination is None:
            return Verdict(contradiction=_first_wrong(world, releases))
        return Verdict(tuple(islice(examination.exposures(), most)))
    except UndecidedError:
        return Verdict(undecided=True)


def _feasible(world: World, releases: Sequence[Release]) -> Examination | None:
    breaking = frozenset(release.id for release in releases if release.corrected)
    for broken in (frozenset[str](), breaking) if breaking else (frozenset[str](),):
        examination = Examination(system_of(world, releases, broken))
        if examination.attack.feasible():
            return examination
    return None


def consistent_system(world: World, releases: Sequence[Release]) -> System | None:
    """Return the system of releases that can be true together, or None. Raises UndecidedError."""
    found = _feasible(world, releases)
    return found.system if found else None


def _first_wrong(world: World, releases: Sequence[Release]) -> int:
    """Return the number of the first release that contradicts those before it."""
    for number in range(1, len(releases)):
        if _feasible(world, releases[:number]) is None:
            return number - 1
    return len(releases) - 1
