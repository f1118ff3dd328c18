"""The page about problems: every code, what it means, what shows it, what the program says, how it is mended."""

import unicodedata
from dataclasses import dataclass

from generator.guidance.all import SECTIONS
from generator.guidance.guide import Example, File, Guide
from generator.views import addresses
from generator.views.parts import Link, Page


@dataclass(frozen=True, slots=True)
class FileView:
    """A file: its path, what is special about it, and its text."""

    path: str
    note: str
    text: str


@dataclass(frozen=True, slots=True)
class ExampleView:
    """The wrong file and those beside it, what the program says, and the files that are mended."""

    wrong: FileView
    beside: tuple[FileView, ...]
    told: str
    right: tuple[FileView, ...]


@dataclass(frozen=True, slots=True)
class GuideView:
    """A code with its examples; the code is its anchor."""

    code: str
    meaning: str
    examples: tuple[ExampleView, ...]


@dataclass(frozen=True, slots=True)
class SectionView:
    """Codes that belong together."""

    id: str
    title: str
    guides: tuple[GuideView, ...]


@dataclass(frozen=True, slots=True)
class ProblemsView:
    """Every code that the program may answer with."""

    page: Page
    sections: tuple[SectionView, ...]


def view_problems() -> ProblemsView:
    """Return the explanation of every code."""
    description = "Arti setiap kode masalah yang disebut notulen, contoh berkas yang salah, dan perbaikannya."
    trail = (Link("Panduan sekretariat", "panduan/"),)
    page = Page(addresses.PROBLEMS, "Kode masalah", description, "panduan", trail)
    sections = (SectionView(f"kelompok-{each.id}", each.title, tuple(map(_guide, each.guides))) for each in SECTIONS)
    return ProblemsView(page, tuple(sections))


def _guide(guide: Guide) -> GuideView:
    return GuideView(guide.code.value, guide.meaning, tuple(_example(guide, each) for each in guide.examples))


def _example(guide: Guide, example: Example) -> ExampleView:
    told = f"{example.wrong[0].path}:{example.told} [{guide.code}]"
    mended = (_file(file) for file in example.right if file not in example.wrong)
    return ExampleView(_file(example.wrong[0]), tuple(map(_file, example.wrong[1:])), told, tuple(mended))


def _file(file: File) -> FileView:
    if file.content is None:
        return FileView(file.path, file.note or "belum ada", "")
    return FileView(file.path, file.note, "".join(map(_seen, file.content)))


def _seen(letter: str) -> str:
    """Return a letter, or the name of what no eye sees: '[U+200B]'."""
    hidden = unicodedata.category(letter) in {"Cc", "Cf", "Co", "Cn", "Zl", "Zp"} and letter != "\n"
    return f"[U+{ord(letter):04X}]" if hidden else letter
