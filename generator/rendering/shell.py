"""The theme's shell around a page, rendered once a section and depth; what differs between pages is spliced in."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from markupsafe import escape

from generator.views.parts import Page
from generator.views.sharing import PICTURE

_SLOTS = ("judul", "uraian", "alamat", "kepala", "remah", "isi")
# Noncharacters: no file can hold them, so no site's name and no urgent notice, which stand in the shell, can be a slot.
_OPEN, _CLOSE = "\ufdd1", "\ufdd2"
_SLOT = re.compile(f"{_OPEN}({'|'.join(_SLOTS)}){_CLOSE}")


def slot(name: str) -> str:
    """Return the mark that stands in a shell where a page's own value goes."""
    return f"{_OPEN}{name}{_CLOSE}"


def _leading(target: str, depth: int) -> str:
    """Return what sends a browser on at once (any wait would fail WCAG 2.2.1), and keeps searches from the old page."""
    address = escape("../" * depth + target)
    return f'<meta http-equiv="refresh" content="0; url={address}"><meta name="robots" content="noindex">'


@dataclass(frozen=True, slots=True)
class ShellRequest:
    """What a shell depends on: everything that pages of one kind and depth have in common."""

    section: str
    depth: int
    home: bool
    body_class: str


class Pieces(NamedTuple):
    """What a page puts into its shell: the way to it, its body, and what its head has beside the shell's own."""

    trail: str
    body: str
    head: str = ""


@dataclass(slots=True)
class Shells:
    """The shells of a build, each rendered when first asked for.

    ``render`` gives the theme's whole page with `slot` marks for the values of one page.
    """

    render: Callable[[ShellRequest], str]
    site_url: str
    pictures: bool = False
    _made: dict[ShellRequest, list[str]] = field(default_factory=dict)

    def wrap(self, page: Page, body_class: str, pieces: Pieces) -> str:
        """Return the whole HTML of a page: its pieces, already escaped, inside its shell."""
        depth = page.address.count("/")
        request = ShellRequest(page.section, depth, not page.address, body_class)
        values: Mapping[str, str] = {
            "judul": str(escape(page.title)),
            "uraian": str(escape(page.description)),
            "alamat": str(escape(self.site_url + (page.address if page.leads_to is None else page.leads_to))),
            "kepala": self._picture(page) + pieces.head if page.leads_to is None else _leading(page.leads_to, depth),
            "remah": pieces.trail,
            "isi": pieces.body,
        }
        parts = self._parts(request)
        return "".join(values[part] if place % 2 else part for place, part in enumerate(parts))

    def _picture(self, page: Page) -> str:
        """Return what the Open Graph protocol's readers (WhatsApp among them) show beside a shared address."""
        if not self.pictures:
            return ""
        address = escape(f"{self.site_url}{page.address if page.pictured else ''}{PICTURE}")
        return (
            f'<meta property="og:image" content="{address}"><meta property="og:image:width" content="1200">'
            f'<meta property="og:image:height" content="630">'
            f'<meta property="og:image:alt" content="{escape(page.title)}">'
            '<meta name="twitter:card" content="summary_large_image">'
        )

    def _parts(self, request: ShellRequest) -> list[str]:
        if request not in self._made:
            self._made[request] = _SLOT.split(self.render(request))
        return self._made[request]
