"""Attachments as pages show them: pictures that are light in place, everything else as a link that tells its weight."""

from collections.abc import Iterable
from typing import NamedTuple

from generator.publishing.public_parts import PublicAttachment
from generator.views import addresses
from generator.views.parts import Link

_LIGHT = 500_000
"""A picture of more bytes is fetched only by those who ask for it."""
_KILO, _MEGA = 1_000, 1_000_000


class AttachmentView(NamedTuple):
    """An attachment: the link to it, and the picture itself where that is light."""

    link: Link
    alternative: str | None
    width: int
    height: int
    shown: bool


def attachment_views(attachments: Iterable[PublicAttachment]) -> tuple[AttachmentView, ...]:
    """Return attachments as they stand in a list."""
    return tuple(map(_view, attachments))


def _view(file: PublicAttachment) -> AttachmentView:
    pages = (f"{file.pages} halaman",) if file.pages else ()
    told = ", ".join((file.kind, weight(file.size), *pages))
    return AttachmentView(
        link=Link(f"{file.title} ({told})", addresses.attachment(file.name)),
        alternative=file.alternative,
        width=file.width,
        height=file.height,
        shown=file.width > 0 and file.size <= _LIGHT,
    )


def weight(size: int) -> str:
    """Return '240 kB' or '4,2 MB', never less than there is to fetch."""
    if size < _MEGA:
        return f"{max(1, -(-size // _KILO))} kB"
    return f"{-(-size * 10 // _MEGA) / 10:.1f} MB".replace(".", ",")
