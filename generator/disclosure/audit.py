"""The audit: what all releases together, attacked from public data alone, give away. It needs no true count."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from generator.checks.library import Library
from generator.dates import long_date
from generator.disclosure.examination import Verdict, examine
from generator.disclosure.exposure import Exposure
from generator.disclosure.offers import Offer, offers
from generator.disclosure.releases import Cell, Release, linked, release_of, releases_of, without_small
from generator.disclosure.spoken import Names, listed, months_label, names_of
from generator.disclosure.world import World, world_of
from generator.problems import Code, Problem

_VERSION = "2"  # of what the audit looks for: another one asks everything anew
_TOLD = 20
_REASONS = 4


@dataclass(frozen=True, slots=True)
class Audit:
    """What is needed to attack releases and to tell of it; ``kept``: the folder that remembers what was safe."""

    library: Library
    world: World
    names: Names
    kept: Path | None = None
    writing: bool = False

    def problems(self, wrong: Iterable[str]) -> Iterator[Problem]:
        """Yield what is wrong with releases together; groups with a file that is ``wrong`` by itself are left out.

        What can be computed from a wrong figure is known only when it is mended. Of a figure that is too small itself
        it is known how: so it is told at once what must be hidden beside it.
        """
        releases = releases_of(self.library)
        yield from self._changed_marks(releases)
        paths = frozenset(wrong)
        mended = [without_small(self.world, each) for each in releases if each.figures or each.absent]
        for group in linked(mended):
            if not any(self._path(release) in paths for release in group):
                yield from self._group(group)

    def _path(self, release: Release) -> str:
        filed = self.library.reports.get(release.id)
        return filed.source.path if filed else ""

    def _group(self, group: Sequence[Release]) -> Iterator[Problem]:
        mark = self.kept / digest(self.world, group) if self.kept else None
        if mark is not None and mark.is_file():
            return
        verdict = examine(self.world, group, _TOLD)
        if verdict == Verdict() and mark is not None and self.writing:
            mark.parent.mkdir(parents=True, exist_ok=True)
            mark.touch()
        yield from self._told(group, verdict)

    def _told(self, group: Sequence[Release], verdict: Verdict) -> Iterator[Problem]:
        last = max((each for each in group if each.ours), key=lambda release: (release.released, release.id))
        if verdict.undecided:
            message = "Serangan terhadap rilis ini tidak selesai, jadi keamanannya tidak dapat dipastikan"
            yield self._at(last, None, Code.EXPOSED, message, "Kurangi rincian rilis ini, lalu periksa lagi")
        if verdict.contradiction is not None:
            yield self._contradiction(group, verdict.contradiction)
        found = verdict.exposures[:_TOLD]
        choices = offers(self.world, group, last) if found else []
        for each in found:
            yield self._exposure(group, last, each, choices)

    def _contradiction(self, group: Sequence[Release], number: int) -> Problem:
        release = group[number] if group[number].ours else next(each for each in group if each.ours)
        others = listed(self._release(each) for each in group[:number] if each is not release)
        beside = f" jika dibaca bersama {others}" if others else ""
        message = f"Angka-angka rilis ini tidak mungkin benar bersama-sama{beside}"
        hint = "Periksa angkanya; bila ini perbaikan atas rilis lama, tulis 'ralat' dengan tanggal dan sebabnya"
        return self._at(release, None, Code.CONSISTENCY, message, hint)

    def _exposure(self, group: Sequence[Release], last: Release, found: Exposure, choices: list[Offer]) -> Problem:
        first = "Menyamarkan angka kecil saja belum cukup: " if any(map(self._is_mended, group)) else ""
        message = f"{first}{self._name(found)} dapat dihitung dari {self._reasons(group, found)}"
        hint = f"Pilihan yang aman: {self.choices(choices)}" if choices else _NO_CHOICE
        return self._at(last, self._place(group, last, found), Code.EXPOSED, message, hint)

    def _is_mended(self, release: Release) -> bool:
        """Tell whether a release is judged as if its small figures were hidden."""
        return release.ours and dict(release.figures) != dict(self._written(release).figures)

    def _written(self, release: Release) -> Release:
        return release_of(release.id, self.library.reports[release.id].record)

    def choices(self, choices: Sequence[Offer]) -> str:
        """Return what would be safe, numbered."""
        told = (offer.words(self.names) for offer in choices)
        return "; ".join(f"{number}) {words}" for number, words in enumerate(told, 1))

    def _name(self, found: Exposure) -> str:
        return f"{self.names.of(found.cell)}, {months_label(found.months)}"

    def _reasons(self, group: Sequence[Release], found: Exposure) -> str:
        rows = [row for row in found.reasons if (row.release, row.cell) != (found.release, found.cell)]
        numbers = sorted({row.release for row in rows})
        told = [self.names.of(row.cell) for row in rows if row.value is not None][:_REASONS]
        cells = f": {'; '.join(told)}" if told else ""
        return f"{listed(self._release(group[number]) for number in numbers) or 'angka di atasnya'}{cells}"

    def _release(self, release: Release) -> str:
        if not release.ours:
            return f"angka pihak lain untuk {months_label(release.months)}"
        return f"'{release.id}' ({long_date(release.released)})"

    def _place(self, group: Sequence[Release], last: Release, found: Exposure) -> Cell | None:
        """Return the cell of the last release that is exposed, or by which something else is."""
        if found.release is not None and group[found.release] is last:
            return found.cell
        return next((row.cell for row in found.reasons if group[row.release] is last), None)

    def _changed_marks(self, releases: Sequence[Release]) -> Iterator[Problem]:
        """A mark never becomes a number, nor a number a mark, when the same statistic is released again."""
        first: dict[tuple[str, Cell], Release] = {}
        for release in (each for each in releases if each.ours):
            for cell, value in release.figures.items():
                before = first.setdefault((release.period, cell), release)
                if (before.figures[cell] is None) != (value is None):
                    was, put = ("samar", "samar") if value is not None else ("tercetak", "angkanya")
                    message = f"{self.names.of(cell)} dahulu {was} dalam {self._release(before)}"
                    hint = f"Tulis {put} lagi: yang sudah terbit tetap diketahui orang"
                    yield self._at(release, cell, Code.MARK_CHANGED, message, hint)

    def _at(self, release: Release, cell: Cell | None, code: Code, message: str, hint: str) -> Problem:
        path = ("angka", *cell) if cell else ("angka",)
        return self.library.reports[release.id].source.problem(path, code, message, hint, at_key=cell is None)


_NO_CHOICE = "Hapus rincian di bawah tingkat kota dari rilis ini, atau gabungkan dengan periode berikutnya"


def audit(library: Library, wrong: Iterable[str], kept: Path | None = None, *, writing: bool = False) -> list[Problem]:
    """Return what the releases of a library give away together.

    ``wrong``: the files that hold a problem by themselves, but for a figure that is too small. ``kept``: a folder with
    the digests of groups that were safe, to which new ones are added if ``writing``.
    """
    if not library.reports:
        return []
    world = world_of(library)
    return list(Audit(library, world, names_of(library), kept, writing).problems(wrong))


def digest(world: World, group: Sequence[Release]) -> str:
    """Return the name of everything that the verdict about a group depends on."""
    seen = (
        _VERSION,
        sorted(world.parents.items(), key=str),
        sorted((code, level.value) for code, level in world.levels.items()),
        world.categories,
        sorted((kind, sorted(parts)) for kind, parts in world.groups.items()),
        sorted(world.sensitive),
        sorted((level.value, value) for level, value in world.thresholds.items()),
        [_plain(release) for release in group],
    )
    return sha256(repr(seen).encode()).hexdigest()


def _plain(release: Release) -> tuple[object, ...]:
    figures = sorted(release.figures.items())
    return (release.id, sorted(release.months), figures, sorted(release.absent), release.corrected, release.ours)
