"""What would be safe instead of a release that gives something away; each choice was tried before it is offered."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.disclosure.examination import Verdict, examine
from generator.disclosure.releases import Cell, Release
from generator.disclosure.spoken import Names, listed
from generator.disclosure.system import FigureRow
from generator.disclosure.world import DEPTH, World
from generator.model.case_report import ALL
from generator.model.team import Level

_STEPS = 12
_FEW = 5
Figures = Mapping[Cell, int | None]


@dataclass(frozen=True, slots=True)
class Offer:
    """A change of a release after which nothing can be computed: cells to hide, cells to leave out."""

    hide: tuple[Cell, ...] = ()
    leave_out: tuple[Cell, ...] = ()
    categories: tuple[str, ...] = ()
    """Categories that are then released for the whole city only; `semua` stands for all."""

    withdraw: bool = False

    def applied(self, release: Release) -> Release | None:
        """Return the release after the change; None where it is not released at all."""
        if self.withdraw:
            return None
        left = {cell: value for cell, value in release.figures.items() if cell not in self.leave_out}
        return replace(release, figures={**left, **dict.fromkeys(self.hide)})

    def words(self, names: Names) -> str:
        """Return the choice as a clerk reads it."""
        if self.withdraw:
            return "gabungkan rilis ini dengan periode berikutnya"
        if self.hide:
            return f"samarkan juga {'; '.join(map(names.of, self.hide))}"
        if self.categories == (ALL,):
            return "terbitkan rilis ini hanya tingkat kota"
        told = listed(names.categories.get(each, each) for each in self.categories)
        return f"terbitkan {told} hanya tingkat kota"


def offers(world: World, group: Sequence[Release], last: Release) -> list[Offer]:
    """Return the choices for the last release of a group that make the whole group safe."""
    try_out = _Trial(world, group, last)
    return [offer for make in (try_out.hiding, try_out.city_only, try_out.bare) if (offer := make())] or [
        offer for offer in (Offer(withdraw=True),) if try_out.passes(offer)
    ]


@dataclass
class _Trial:
    world: World
    group: Sequence[Release]
    last: Release

    def verdict(self, offer: Offer) -> Verdict:
        """Attack the group with a choice applied."""
        changed = [offer.applied(each) if each is self.last else each for each in self.group]
        left = [each for each in changed if each is not None]
        return examine(self.world, left, _FEW) if any(each.ours for each in left) else Verdict()

    def passes(self, offer: Offer) -> bool:
        """Tell whether a choice makes the group safe."""
        return self.verdict(offer).safe

    def hiding(self) -> Offer | None:
        """Hide one figure after the other, each of those by which something is computed, then show what need not be."""
        offer = Offer()
        for _ in range(_STEPS):
            found = self.verdict(offer).exposures
            if not found:
                return self._without_excess(offer) if self.passes(offer) else None
            cell = min(self._hideable(found[0].reasons, offer.hide), key=self._cost, default=None)
            if cell is None:
                return None
            offer = replace(offer, hide=(*offer.hide, cell))
        return None

    def _hideable(self, reasons: Collection[FigureRow], hidden: Collection[Cell]) -> Iterator[Cell]:
        number = self.group.index(self.last)
        for row in reasons:
            release, cell, value = row.release, row.cell, row.value
            hideable = value or (value == 0 and self.world.hides_zero(cell.category))
            if release == number and cell not in hidden and hideable:
                yield cell

    def _cost(self, cell: Cell) -> tuple[int, bool, Cell]:
        return -DEPTH[self.world.levels[cell.region]], cell.category == ALL, cell

    def _without_excess(self, offer: Offer) -> Offer:
        for cell in offer.hide[:-1]:
            fewer = replace(offer, hide=tuple(each for each in offer.hide if each != cell))
            if self.passes(fewer):
                offer = fewer
        return offer

    def city_only(self) -> Offer | None:
        """Leave out, below the city, the categories that can be computed."""
        found = {each.cell.category for each in self.verdict(Offer()).exposures}
        return self._leaving_out(tuple(sorted(found)), lambda category: category in found) if ALL not in found else None

    def bare(self) -> Offer | None:
        """Leave out everything below the city."""
        return self._leaving_out((ALL,), lambda _: True)

    def _leaving_out(self, categories: tuple[str, ...], which: Callable[[str], bool]) -> Offer | None:
        below = (cell for cell in self.last.figures if self.world.levels.get(cell.region) is not Level.CITY)
        out = tuple(cell for cell in below if which(cell.category))
        offer = Offer(leave_out=out, categories=categories)
        return offer if out and self.passes(offer) else None
