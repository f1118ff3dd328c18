"""A choice as the attacker's linear program: figures and secrets over groups and blocks of columns."""

from collections.abc import Iterable, Iterator, Sequence

from generator.disclosure.asking import Asked, NoGridError
from generator.disclosure.merging import Limit, Merged, limits
from generator.disclosure.problem import Choice, Secret
from generator.disclosure.solver import INFINITE, Row
from generator.disclosure.system import TOTAL, FigureRow


class Folded:
    """The rows of a choice, its own figures first, with the ``truth`` and the ``secrets`` in the program's columns.

    What a place has of a status can be large only if the place and the status can be, each by itself. That is asked of
    elementary secrets; that both can at once is asked of those that are ``joint``, for which there are more columns.
    """

    def __init__(self, choice: Choice) -> None:
        """Fold the choice."""
        try:
            self._fold(choice, in_blocks=True)
        except NoGridError:
            self._fold(choice, in_blocks=False)

    @property
    def width(self) -> int:
        """How many columns there are."""
        return len(self.truth)

    def _fold(self, choice: Choice, *, in_blocks: bool) -> None:
        own = [_limit(row, shown=number in choice.shown) for number, row in enumerate(choice.rows)]
        others = limits(choice.others(), choice.system.links)
        high = choice.bounds(frozenset()).high
        merged = Merged([*own, *others], choice.system.width, high, in_blocks=in_blocks)
        self.rows = [Row(merged.fold(each), 0, INFINITE) for each in own]
        self.rows += [Row(merged.fold(each), each.low, INFINITE if each.high is None else each.high) for each in others]
        self.rows += merged.equal_sums()
        self.truth = merged.gathered(choice.truth)
        joint = [self._joined(Asked(merged, each.columns, most=True), each) for each in choice.secrets if each.joint]
        self.secrets = [*joint, *_apart(merged, self.truth, choice.secrets)]

    def _joined(self, asked: Asked, secret: Secret) -> Secret:
        """Return a secret as a sum of columns, of which some are no larger than a place's and a status's sum."""
        first = self.width
        rows = asked.more_rows(first)
        self.truth += asked.met(self.truth)
        self.rows += rows
        columns = frozenset([*map(int, asked.plain), *range(first, self.width)])
        return Secret(columns, secret.need, sum(self.truth[at] for at in columns))


def _limit(row: FigureRow, *, shown: bool) -> Limit:
    """Return a figure that tells columns apart whatever is hidden; what is always shown is known."""
    value = row.value or 0
    return Limit(row.terms, value if shown else 1, value if shown else None, row.cell.status != TOTAL)


def _apart(merged: Merged, truth: Sequence[int], secrets: Iterable[Secret]) -> Iterator[Secret]:
    """Yield what secrets need of places and of statuses, the most that any needs of the same ones."""
    needs: dict[frozenset[int], int] = {}
    for secret in secrets:
        for columns in Asked(merged, secret.columns, most=True).sides(truth):
            needs[columns] = max(secret.need, needs.get(columns, 0))
    for columns, need in needs.items():
        value = sum(truth[column] for column in columns)
        if value < need:
            yield Secret(columns, need, value)
