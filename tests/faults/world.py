"""A small site in two versions, the faults done to the build of the second, and the one judgement of them all."""

import errno
import os
import shutil
import signal
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from generator.release.staging import opened
from tests.commands.folders import contents
from tests.projects import BASE, PERSON, SMALLEST, build, write_files, write_site_project

Tree = dict[str, bytes | None]
_QUIET = BASE["site_config/situs.yml"] + "pencarian: tidak\ngambar_bagikan: tidak\n"
_LINE = 400


class Outcome(NamedTuple):
    """How a build ended: its exit code, negative where a signal ended it, and what it said."""

    code: int
    said: str


@dataclass(frozen=True)
class Cell:
    """One fault, with a name for the report; ``done`` builds the world's project meanwhile and says how that ended."""

    kind: str
    name: str
    done: Callable[["World"], Outcome]


class World:
    """A folder with a project, its live site, and copies of both versions of it."""

    def __init__(self, folder: Path) -> None:
        """Build both versions."""
        self.folder = folder
        self.project = write_site_project(folder / "proyek", {**SMALLEST, "site_config/situs.yml": _QUIET})
        self.site = folder / "web" / "situs"
        self.old = self._version("lama")
        service = "nama: Posko Lain\njenis: keamanan\n"
        write_files(self.project, {PERSON[0]: "nama: Ani Baru\n", "content/layanan/lain.yml": service})
        self.new = self._version("baru")

    def _version(self, name: str) -> Tree:
        return contents(build(self.project, self.folder / name))

    def reset(self) -> None:
        """Have the old version stand, and nothing else beside it."""
        shutil.rmtree(self.site.parent, ignore_errors=True)
        self.site.parent.mkdir()
        shutil.copytree(self.folder / "lama", self.site)

    def faults_after(self, outcome: Outcome) -> list[str]:
        """Return what is wrong after a fault; the next build must work with no hand laid on anything."""
        live = contents(self.site)
        return [*_of_words(outcome), *self._of_site(outcome, live), *self._of_next_build()]

    def _of_site(self, outcome: Outcome, live: Tree) -> list[str]:
        if live not in (self.old, self.new):
            return ["the live site is neither version"]
        if outcome.code >= 0 and (outcome.code == 0) != (live == self.new):
            return [f"exit code {outcome.code}, yet the {'new' if live == self.new else 'old'} version stands"]
        left = [path for path in self.site.parent.iterdir() if path.name not in {self.site.name, ".situs.kunci"}]
        return [f"{len(left)} folders are left"] if len(left) > 1 else []

    def _of_next_build(self) -> list[str]:
        with opened(self.site) as release, release.staged() as folder:
            for name, content in self.new.items():
                path = folder / name
                if content is None:
                    path.mkdir()
                else:
                    path.write_bytes(content)
        wrong = contents(self.site) != self.new
        left = [path.name for path in self.site.parent.iterdir() if path != self.site]
        return ["the next build made another site"] * wrong + [f"left after the next build: {left}"] * bool(left)


def _of_words(outcome: Outcome) -> list[str]:
    """Return what is wrong with what was said: one short Indonesian line, no traceback, three for the machine."""
    lines = outcome.said.strip().splitlines()
    found = ["a traceback"] if "Traceback" in outcome.said else []
    found += ["it hung"] * (outcome.code == -signal.SIGALRM)
    found += [f"English: {text}" for text in map(os.strerror, errno.errorcode) if text in outcome.said]
    if outcome.code not in {0, 3} and outcome.code >= 0:
        found.append(f"exit code {outcome.code}: {outcome.said[:_LINE]}")
    if outcome.code == 3 and not (len(lines) == 1 and lines[0].startswith("Mesin gagal: ")):
        found.append(f"said: {outcome.said[:_LINE]}")
    return found


def may_do_anything() -> bool:
    """Tell whether this process may mount and mark files immutable."""
    return os.geteuid() == 0
