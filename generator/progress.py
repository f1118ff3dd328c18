"""What a person at a terminal sees while work takes longer than a second."""

import sys
from typing import TextIO

from generator.settings import Stopwatch

PATIENCE = 1.0
_REFRESH = 0.2


class Progress:
    """A line on a terminal that counts up; silent for quick work and where no terminal listens."""

    def __init__(self, label: str, total: int, stream: TextIO | None = None) -> None:
        """Start counting ``total`` pieces of work that ``label`` names."""
        self._label, self._total, self._done = label, total, 0
        self._stream = stream if stream is not None else sys.stderr
        self._watch, self._shown_at = Stopwatch(), PATIENCE - _REFRESH
        self._visible = False

    def advance(self, count: int) -> None:
        """Count pieces as done, and show it where that has become worth showing."""
        self._done += count
        now = self._watch.seconds()
        if now - self._shown_at >= _REFRESH and self._stream.isatty():
            self._shown_at, self._visible = now, True
            self._stream.write(f"\r{self._label}: {self._done} dari {self._total}")
            self._stream.flush()

    def finish(self) -> None:
        """Clear the line."""
        if self._visible:
            self._stream.write("\r\033[K")
            self._stream.flush()
