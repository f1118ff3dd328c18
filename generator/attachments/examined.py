"""What an attachment has proved to be."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Examined:
    """What may be said of an attachment's file.

    ``size`` is that of what is published, without its title; ``digest`` is that of the file itself. ``words`` is every
    text in it, metadata included, for those who look for personal data and for figures of cases: first its pages, each
    ended by a form feed.
    """

    kind: str
    digest: str
    size: int
    pages: int
    width: int
    height: int
    words: str
