"""`notulen protect` without its terminal: a library, a table and an order in, a release's text or a refusal out."""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from random import Random
from typing import NamedTuple

from generator.checks.library import Library
from generator.dates import long_date
from generator.disclosure.clerk_table import ClerkTable, TableError, read_table
from generator.disclosure.coarser import Coarser
from generator.disclosure.exposure import Exposure
from generator.disclosure.problem import ContradictionError
from generator.disclosure.protecting import NoReleaseError, Protected, Protection
from generator.disclosure.release_file import release_text
from generator.disclosure.releases import Release, linked, months_of, releases_of
from generator.disclosure.solver import UndecidedError
from generator.disclosure.spoken import Names, listed, months_label, names_of
from generator.disclosure.world import DEPTH, world_of
from generator.model.case_report import ALL, Period


class Request(NamedTuple):
    """The release to be."""

    id: str
    period: str
    day: dt.date
    meeting: str | None = None
    reason: str | None = None


class Refusal(Exception):  # noqa: N818 - it is no error of anybody: there is no safe release of this kind
    """Why there is no release, in words, without any of its counts."""

    def __init__(self, lines: Sequence[str]) -> None:
        """Keep the words."""
        super().__init__(*lines)
        self.lines = tuple(lines)


def protected_release(
    library: Library, content: bytes, request: Request, chance: Random, report: Callable[[str], None]
) -> tuple[str, list[str]]:
    """Return the text of a safe release and what to tell the clerk of it. Raises Refusal."""
    world, names = world_of(library), names_of(library)
    history = releases_of(library)
    _check_order(request, history)
    draft = Release(
        request.id, request.period, request.day, months_of(request.period), {}, corrected=request.reason is not None
    )
    tables = library.privacy.record.tables
    try:
        table = read_table(content, request.period, world)
        asked = Protection(world, history, tables, table, draft, chance, report)
        found = replace(asked, left_out={}).protect()
    except TableError as error:
        raise Refusal(error.faults) from None
    except ContradictionError:
        raise Refusal([_contradiction(history, draft)]) from None
    except NoReleaseError as error:
        raise Refusal(_nothing_safe(error, names)) from None
    except UndecidedError:
        raise Refusal(["Pemeriksaan tidak selesai, jadi keamanannya tidak dapat dipastikan."]) from None
    text = release_text(found.release, world, meeting=request.meeting, reason=request.reason)
    ways = Coarser(asked, library.categories, content).ways(found.release)
    return text, [*_told(found, table, names), *_coarser(list(ways)), _CLOSING]


def _check_order(request: Request, history: Sequence[Release]) -> None:
    end = Period(request.period).end
    if request.day < end:
        raise Refusal([f"Periode {request.period} baru berakhir {long_date(end)}; rilisnya menunggu sampai saat itu."])
    for release in history:
        if release.ours and release.period == request.period and request.reason is None:
            line = (
                f"Periode {request.period} sudah dirilis dalam '{release.id}'; bila ini perbaikan, tulis --ralat SEBAB."
            )
            raise Refusal([line])


def _contradiction(history: Sequence[Release], draft: Release) -> str:
    group = next(group for group in linked([*history, draft]) if draft in group)
    others = listed(f"'{each.id}' ({long_date(each.released)})" for each in group if each.ours and each is not draft)
    return (
        f"Tabel ini bertentangan dengan {others}: angka yang sudah terbit tidak mungkin benar bersama tabel ini. "
        "Periksa tabelnya, atau perbaiki rilis lama dengan rilis baru untuk periode yang sama dan --ralat SEBAB."
    )


def _nothing_safe(error: NoReleaseError, names: Names) -> list[str]:
    told = [f"{_name(names, each)} tetap dapat dihitung dari rilis yang sudah terbit." for each in error.exposures[:5]]
    return [*told, "Pilihan yang aman: gabungkan periode ini dengan periode berikutnya, lalu rilis bersama-sama."]


def _name(names: Names, found: Exposure) -> str:
    return f"{names.of(found.cell)}, {months_label(found.months)}"


def _told(found: Protected, table: ClerkTable, names: Names) -> Iterator[str]:
    hidden = [cell for cell, value in found.release.figures.items() if value is None]
    yield f"Disamarkan {len(hidden)} dari {len(found.release.figures)} angka{':' if hidden else '.'}"
    yield from (f"  {names.of(cell)}" for cell in hidden)
    for level, categories in sorted(found.left_out.items(), key=lambda each: DEPTH[each[0]]):
        if ALL in categories:
            yield f"Tingkat {level.value} tidak dicetak: isinya hanya akan berupa nol dan tanda samar, atau tidak aman."
        else:
            told = listed(names.categories.get(each, each) for each in sorted(categories))
            yield f"Hanya tingkat di atas {level.value}: {told}."
    if table.absent:
        yield f"Belum lapor: {listed(names.regions.get(code, code) for code in sorted(table.absent))}."
    kind = "terbukti paling hemat dalam 1 persen" if found.pattern.exact else "bukan yang terbukti paling hemat"
    yield f"Biaya penyamaran tambahan: {found.pattern.cost}; batas bawahnya {found.pattern.bound:.0f} ({kind})."


def _coarser(ways: Sequence[str]) -> Iterator[str]:
    if ways:
        yield f"Pilihan lain yang aman: {'; '.join(f'{number}) {each}' for number, each in enumerate(ways, 1))}."


_CLOSING = "Angka asli hanya ada di tabel Anda. Jangan menyebarkan catatan ini bersama rilisnya."
