"""Being told to stop: before the swap it ends the build, from the swap on it comes too late."""

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
_Handler = Callable[[int, FrameType | None], object] | int


@contextmanager
def stoppable() -> Iterator[None]:
    """Have each signal that asks a program to end raise KeyboardInterrupt, so that what was begun is cleared away."""
    with _answering(_stop):
        yield


@contextmanager
def unstoppable() -> Iterator[None]:
    """Let no such signal come between a swap and what belongs to it; masking would not reach the other threads."""
    with _answering(signal.SIG_IGN):
        yield


def _stop(number: int, _: FrameType | None) -> None:
    raise KeyboardInterrupt(signal.Signals(number).name)


@contextmanager
def _answering(handler: _Handler) -> Iterator[None]:
    if threading.current_thread() is not threading.main_thread():
        yield  # Python takes handlers from the main thread alone
        return
    # What runs under nohup, or behind another program, ignores some of them already: so it stays.
    heard = [each for each in _SIGNALS if signal.getsignal(each) is not signal.SIG_IGN]
    before = {each: signal.signal(each, handler) for each in heard}
    try:
        yield
    finally:
        for each, former in before.items():
            signal.signal(each, former)
