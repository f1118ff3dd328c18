"""The three programs, each with its project, built in turn so that a busy minute hits all of them alike."""

import os
import sys
from dataclasses import dataclass, field
from importlib.metadata import files
from pathlib import Path
from tempfile import mkdtemp

from bench.archive import write_archive
from bench.measure import Command, Run, run
from bench.output import Output, inspect
from bench.pages import meeting_pages
from bench.peers import write_hugo, write_mkdocs
from bench.shell import hugo_shell

PROGRAMS = Path(sys.executable).parent
BUILD_INSTANT = "1795219200"  # 2026-11-21, the archive's today
ENVIRONMENT = os.environ | {"SOURCE_DATE_EPOCH": BUILD_INSTANT, "NO_MKDOCS_2_WARNING": "1"}


@dataclass(frozen=True, slots=True)
class Size:
    """How much is built, and how often."""

    meetings: int
    mkdocs_meetings: int
    seed: int
    runs: int


@dataclass(slots=True)
class Contender:
    """A program with its project; `kept` are the project's own entries, all else is what a build left."""

    name: str
    command: Command
    site: Path
    body: str
    kept: frozenset[str]
    runs: list[Run] = field(default_factory=list)
    sampled: Run | None = None

    def clean(self) -> None:
        """Leave nothing of the build before: no site, no cache, no lock.

        It is put aside and not deleted: for minutes ext4 looks at everything just deleted before it makes a new file.
        """
        aside = Path(mkdtemp(prefix=f"{self.name}-", dir=self.command.folder.parent))
        for entry in self.command.folder.iterdir():
            if entry.name not in self.kept:
                entry.rename(aside / entry.name)

    def build(self, *, sampled: bool) -> None:
        """Build once from nothing; the sampled run's time does not count."""
        self.clean()
        result = run(self.command, ENVIRONMENT, sampled=sampled)
        if sampled:
            self.sampled = result
        else:
            self.runs.append(result)

    def output(self) -> Output:
        """Look at what the last build left."""
        return inspect(self.site, self.body)


def hugo_program() -> str:
    """Hugo itself, not the Python script that starts it, whose time would count against Hugo."""
    return str(next(file.locate() for file in files("hugo") or () if file.parts[:2] == ("hugo", "binaries")))


def contender(folder: Path, arguments: tuple[str, ...], site: str, body: str) -> Contender:
    """Enter a project as it now lies in its folder."""
    kept = frozenset(entry.name for entry in folder.iterdir())
    command = Command(arguments, folder, folder.with_suffix(".log"))
    return Contender(folder.name, command, folder / site, body, kept)


def enter_ours(workshop: Path, size: Size) -> Contender:
    """Write the archive and build it once: its pages are the peers' model."""
    folder = workshop / "notulen"
    write_archive(folder, size.meetings, size.seed)
    ours = contender(folder, (str(PROGRAMS / "notulen"), "-C", str(folder), "build"), "site", "main")
    ours.build(sampled=True)
    return ours


def enter_hugo(workshop: Path, ours: Contender) -> Contender:
    """Write the same pages, framed like the first of ours."""
    folder = workshop / "hugo"
    write_hugo(folder, ours.site, hugo_shell(meeting_pages(ours.site)[0], ours.site))
    return contender(folder, (hugo_program(), "--quiet"), "public", "main")


def enter_mkdocs(workshop: Path, ours: Contender, size: Size) -> Contender:
    """Write the same pages, or an even part of them, under the stock theme."""
    folder = workshop / "mkdocs-material"
    write_mkdocs(folder, ours.site, size.mkdocs_meetings)
    return contender(folder, (str(PROGRAMS / "mkdocs"), "build", "--quiet"), "site", "article")


def say(text: str) -> None:
    """Show that something goes on."""
    sys.stderr.write(f"{text}\n")


def enter_all(workshop: Path, size: Size) -> list[Contender]:
    """Write all projects, and build each once while looking at its memory, which also warms the disk's cache."""
    say(f"menulis arsip {size.meetings} rapat dan membangunnya sekali")
    ours = enter_ours(workshop, size)
    contenders = [ours, enter_hugo(workshop, ours)]
    if size.mkdocs_meetings:
        contenders.append(enter_mkdocs(workshop, ours, size))
    for other in contenders[1:]:
        say(f"memeriksa memori {other.name}")
        other.build(sampled=True)
    return contenders


def compete(workshop: Path, size: Size) -> list[Contender]:
    """All runs of all programs, ours first."""
    contenders = enter_all(workshop, size)
    for number in range(size.runs):
        for each in contenders:
            each.build(sampled=False)
            last = each.runs[-1]
            say(f"putaran {number + 1}: {each.name} {last.seconds:.2f} detik, CPU {last.processor:.2f}")
    return contenders
