"""Official documents as PDF/A-2a and PDF/UA-1 in one file, by Typst: for archives and for all readers.

A document depends on its words alone, so each is kept under the hash of its words and set once.
"""

import hashlib
import json
import os
import shutil
import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

import typst

from generator.exports.document_words import document_data
from generator.exports.typeface import FOLDER, font_files
from generator.parallel import Report, share_out
from generator.views.document_plans import DocumentPlan
from generator.views.documents import Document

STANDARDS: "list[typst.PDFStandard]" = ["a-2a", "ua-1"]
_PACKAGE = files("generator.exports")
_TEMPLATE = _PACKAGE.joinpath("naskah.typ").read_bytes()
_MAKERS = ("document_words.py", "typeface.py")


class DocumentError(Exception):
    """A document could not be set, in words for the one who builds."""


class Press(NamedTuple):
    """How documents are set: the theme's folder, in which a logo lies; where finished ones are kept; by how many."""

    theme: Path
    cache: Path
    jobs: int
    report: Report


class _Wanted(NamedTuple):
    """A document by the name under which it is kept; its words only where it is still to be set."""

    address: str
    kept: str
    words: str | None
    logo: str | None


def write_documents(plans: Sequence[DocumentPlan], site: Path, press: Press) -> None:
    """Write every document at its address below a site, and keep it for later builds.

    Raises DocumentError and OSError.
    """
    press.cache.mkdir(parents=True, exist_ok=True)
    edition = Edition(press.theme)
    wanted = share_out(lambda plan: _wanted(edition, plan, press), plans, press.jobs, _silent)
    missing = [each for each in wanted if each.words is not None]
    press.report(len(wanted) - len(missing))
    # Threads, not processes: Typst works without the interpreter's lock, and has threads that no fork takes along.
    with ThreadPoolExecutor(press.jobs) as pool:
        for _ in pool.map(lambda each: _keep(edition, each, press.cache), missing):
            press.report(1)
    for each in wanted:
        _place(press.cache / each.kept, site / each.address)
    _forget(press.cache, {each.kept for each in wanted})


def _silent(_: int) -> None:
    """Report no progress: words are read much faster than set."""


def _wanted(edition: "Edition", plan: DocumentPlan, press: Press) -> _Wanted:
    document = plan.document()
    kept = f"{edition.digest(document)}.pdf"
    has = (press.cache / kept).exists()
    return _Wanted(plan.address, kept, None if has else words_of(document), document.letterhead.logo)


def words_of(document: Document) -> str:
    """Return what the typesetter is told of a document."""
    return json.dumps(document_data(document), ensure_ascii=False)


class Edition:
    """All documents of one build: the same form, letters and logo."""

    def __init__(self, theme: Path) -> None:
        """Take the folder in which a logo lies."""
        self._theme, self._own, self._logos = theme.resolve(), threading.local(), dict[str, bytes]()
        self._fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FOLDER])
        form = hashlib.sha256(f"{version('typst')} {STANDARDS}".encode() + _TEMPLATE)
        for content in (*(_PACKAGE.joinpath(name).read_bytes() for name in _MAKERS), *_read(font_files())):
            form.update(content)
        self._form = form.digest()

    def digest(self, document: Document) -> str:
        """Return what changes whenever the finished document would. Raises DocumentError, OSError."""
        logo = document.letterhead.logo
        if logo is not None and logo not in self._logos:
            self._logos[logo] = self._logo(logo).read_bytes()
        seen = self._logos[logo] if logo is not None else b""
        return hashlib.sha256(self._form + repr(document).encode() + seen).hexdigest()[:32]

    def _logo(self, name: str) -> Path:
        path = (self._theme / name).resolve()
        if path.is_relative_to(self._theme) and path.is_file():
            return path
        message = f"logo '{name}' dalam situs.yml bukan berkas di site_config/tema/"
        raise DocumentError(message)

    def set(self, words: str, logo: str | None) -> bytes:
        """Return the PDF of a document's words. Raises DocumentError."""
        inputs = {"naskah": words}
        if logo is not None:
            inputs["logo"] = f"/{self._logo(logo).relative_to(self._theme).as_posix()}"
        made = self._compiler().compile(_TEMPLATE, format="pdf", pdf_standards=STANDARDS, sys_inputs=inputs)
        return made if isinstance(made, bytes) else b"".join(made or ())

    def _compiler(self) -> typst.Compiler:
        """Return this thread's own: one compiler does one thing at a time."""
        if not hasattr(self._own, "compiler"):
            self._own.compiler = typst.Compiler(root=self._theme, font_paths=self._fonts)
        compiler: typst.Compiler = self._own.compiler
        return compiler


def _read(paths: list[Path]) -> list[bytes]:
    return [path.read_bytes() for path in paths]


def _keep(edition: Edition, wanted: _Wanted, cache: Path) -> None:
    """Set a document into the cache; a killed build leaves no half of one behind. Raises DocumentError, OSError."""
    fresh = cache / f"{wanted.kept}.{os.getpid()}"
    try:
        fresh.write_bytes(edition.set(wanted.words or "", wanted.logo))
    except typst.TypstError as error:
        message = f"{wanted.address} tidak dapat disusun: {error.message}"
        raise DocumentError(message) from error
    fresh.replace(cache / wanted.kept)


def _place(kept: Path, target: Path) -> None:
    """Give a finished document its place on the site: the same file where the disk can do that, else a copy."""
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(kept, target)
    except OSError:
        shutil.copyfile(kept, target)


def _forget(cache: Path, used: set[str]) -> None:
    for path in cache.iterdir():
        if path.name not in used:
            path.unlink(missing_ok=True)
