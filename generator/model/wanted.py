"""A text that a clerk wrote where the id of a record belongs; whoever knows all records can tell which one is meant."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wanted:
    """The key that wants an id, the text that stands there, and what to write, with `{}` in the place of the id.

    ``sure``: an id belongs there. Otherwise the text may also stand for itself, as a group among participants does.
    """

    key: str
    text: str
    form: str
    sure: bool = True
    several: bool = False
    """Commas part the names of several records."""

    more: tuple[str, ...] = ()
    """Further texts, each for one more `{}`."""

    def line(self, *record_ids: str) -> str:
        """Return what to write when each id is known."""
        line = self.form
        for record_id in record_ids:
            line = line.replace("{}", record_id, 1)
        return line
