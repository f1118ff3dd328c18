"""What a person at a terminal sees of long work."""

import io
import time

from generator.progress import PATIENCE, Progress


class Terminal(io.StringIO):
    """A stream that a person watches."""

    def isatty(self) -> bool:
        """Tell that it is a terminal."""
        return True


def _after_patience(stream: io.StringIO) -> Progress:
    progress = Progress("Membaca berkas", 10, stream)
    time.sleep(PATIENCE + 0.05)
    return progress


def test_quick_work_is_silent() -> None:
    stream = Terminal()
    progress = Progress("Membaca berkas", 10, stream)
    progress.advance(10)
    progress.finish()
    assert stream.getvalue() == ""


def test_long_work_is_silent_where_no_terminal_listens() -> None:
    stream = io.StringIO()
    progress = _after_patience(stream)
    progress.advance(10)
    progress.finish()
    assert stream.getvalue() == ""


def test_long_work_is_counted_on_one_line_and_cleared() -> None:
    stream = Terminal()
    progress = _after_patience(stream)
    progress.advance(3)
    progress.advance(1)  # too soon after the last to be worth showing
    progress.finish()
    assert stream.getvalue() == "\rMembaca berkas: 3 dari 10\r\033[K"


def test_what_was_done_before_is_counted_in() -> None:
    stream = Terminal()
    progress = Progress("Membaca berkas", 10, stream)
    progress.advance(3)
    time.sleep(PATIENCE + 0.05)
    progress.advance(4)
    assert stream.getvalue() == "\rMembaca berkas: 7 dari 10"
