"""What was probably meant by an id that does not exist, without asking thousands of times among thousands."""

from collections.abc import Collection

from generator.text import closest

MANY, PATIENCE = 200, 40


class Guess:
    """Finds the id that a wrong one was meant to be, as long as that stays quick."""

    def __init__(self) -> None:
        """Start with full patience."""
        self._told: dict[tuple[str, str], str | None] = {}
        self._asked = 0

    def closest(self, wrong: str, kind: str, known: Collection[str]) -> str | None:
        """Return the nearest of the known ids of a kind, or None where none is near or too much was asked before."""
        question = (wrong, kind)
        if question not in self._told:
            self._asked += len(known) > MANY
            self._told[question] = closest(wrong[:200], known) if self.is_patient(known) else None
        return self._told[question]

    def is_patient(self, known: Collection[str]) -> bool:
        """Tell whether another question among so many stays quick."""
        return len(known) <= MANY or self._asked <= PATIENCE
