"""A release: a folder beside the live site in which a build stands until it is complete and proved, then the swap."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from generator.release.beside import new_folder, remove, tidy
from generator.release.durable import settling
from generator.release.lock import locked
from generator.release.manifest import difference, write_manifest
from generator.release.proving import Prover, prove, whole
from generator.release.stopping import stoppable, unstoppable
from generator.release.swap import put_in_place


@dataclass(slots=True)
class Release:
    """What is about to happen to a live site.

    ``provers`` look at the staged bytes, and can be added to until then; ``warnings`` are whole Indonesian sentences
    for who publishes.
    """

    site: Path
    provers: list[Prover] = field(default_factory=lambda: [whole])
    warnings: list[str] = field(default_factory=list)

    @contextmanager
    def staged(self, jobs: int = 1) -> Iterator[Path]:
        """Give an empty folder on the live site's filesystem; put it in the site's place when the block ends well.

        Whatever goes wrong, in the block or after it, the live site stays as it was and the folder is removed.
        Raises OSError, ReleaseError and UnprovenError.
        """
        fresh = new_folder(self.site)
        try:
            with settling(fresh) as disk:
                yield fresh
                write_manifest(fresh, jobs)
                self.warnings += map(str, prove(fresh, self.provers))
                disk.settle()
            with unstoppable():
                former = put_in_place(fresh, self.site)
                if former is not None:
                    self._let_go(former)
        finally:
            shutil.rmtree(fresh, ignore_errors=True)

    def _let_go(self, former: Path) -> None:
        """Remove the former site; what somebody had changed in it by hand is told, since nothing of it remains."""
        try:
            found = str(difference(former))
        except OSError:
            found = "sebagian tidak dapat dibaca"
        if found:
            self.warnings.append(f"Situs lama bukan lagi yang dahulu diterbitkan: {found}. Semuanya sudah diganti.")
        self.warnings += remove(former)


@contextmanager
def opened(site: Path) -> Iterator[Release]:
    """Hold a site for one build, alone, and clear up after builds that were killed.

    A signal that asks the program to end raises KeyboardInterrupt meanwhile. Raises OSError, and ReleaseError where
    another build holds the site.
    """
    site.parent.mkdir(parents=True, exist_ok=True)
    with stoppable(), locked(site):
        release = Release(site)
        release.warnings += tidy(site)
        yield release
