"""Who else remembers what was published, where lines of the ledger are gone: the live site, and git."""

import os
import xml.etree.ElementTree as ET
from collections.abc import Collection, Iterator
from pathlib import Path

from generator.keeping.history import committed, removed_lines
from generator.keeping.ledger import FILES, LEDGER, Ledger, parse_ledger
from generator.problems import Code, Problem
from generator.settings import in_ci
from generator.views.sharing import PICTURE

_MANIFEST = "daftar-berkas.txt"
_NO_ADDRESS = ("assets/", "cari/")
_NAMESPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
_SHOWN = 3


def address_of(name: str) -> str | None:
    """Return the address that a site's file answers, by its name in the site; None for a style sheet and its like."""
    folder, _, last = name.rpartition("/")
    if last == "index.html":
        return f"{folder}/" if folder else ""
    if not folder or last == PICTURE or name.startswith(_NO_ADDRESS):
        return None
    return name if os.path.splitext(last)[1] in FILES else None  # noqa: PTH122 - thousands


def committed_addresses(project: Path) -> frozenset[str]:
    """Return what the ledger held at the last commit."""
    return parse_ledger(committed(project, LEDGER)).addresses


def remembered_addresses(project: Path, live: Path | None) -> frozenset[str]:
    """Return what a live site's manifest and sitemap list; in continuous integration, what the ledger once held."""
    listed = (*_answered(live), *_mapped(live)) if live else ()
    removed = removed_lines(project, LEDGER) if in_ci() else ()
    return parse_ledger("\n".join((*listed, *removed))).addresses


def check_growth(ledger: Ledger, before: Collection[str]) -> Iterator[Problem]:
    """No line that was ever committed is taken out of the ledger."""
    gone = sorted(set(before) - ledger.addresses)
    if gone:
        shown = ", ".join(f"/{each}" for each in gone[:_SHOWN]) + (", …" if len(gone) > _SHOWN else "")
        message = f"{len(gone)} alamat yang sudah di-commit hilang dari berkas ini: {shown}"
        hint = f"Kembalikan barisnya seperti dalam git (git checkout -- {LEDGER}); berkas ini hanya bertambah"
        yield Problem(LEDGER, 1, 1, Code.ADDRESS_LOST, message, hint)


def _answered(live: Path) -> Iterator[str]:
    try:
        rows = (live / _MANIFEST).read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return
    yield from (address for row in rows if (address := address_of(row.partition("  ")[2])) is not None)


def _mapped(live: Path) -> Iterator[str]:
    try:
        listed = [each.text or "" for each in ET.parse(live / "sitemap.xml").iter(_NAMESPACE)]  # noqa: S314 - our own file
    except (OSError, ET.ParseError):
        return
    root = min(listed, key=len, default="")
    yield from (each.removeprefix(root) for each in listed)
