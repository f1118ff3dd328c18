"""Rules for the figures of one release by itself: levels, thresholds, sums, areas without a report."""

from collections.abc import Iterator

from generator.checks.library import Library
from generator.disclosure.world import LEVELS
from generator.model.case_report import ALL, CaseReport, CaseStatus, CellState, Statistic
from generator.model.reading import Filed
from generator.model.team import Level
from generator.problems import Code, Problem

_PARTS = (CaseStatus.HANDLED, CaseStatus.UNHANDLED, CaseStatus.RUNNING)
_Cells = dict[tuple[str, str, CaseStatus], Statistic]


def _problem(filed: Filed[CaseReport], statistic: Statistic, code: Code, message: str, hint: str) -> Problem:
    path = ("angka", statistic.region, statistic.category, statistic.status.value)
    return filed.source.problem(path, code, message, hint)


def _level(library: Library, statistic: Statistic) -> Level | None:
    region = library.regions.get(statistic.region)
    return LEVELS.get(region.level.value) if region is not None else None


def check_levels(library: Library) -> Iterator[Problem]:
    """Figures are of the city and what lies in it; categories about children are the whole city's only."""
    for filed in library.reports.values():
        for statistic in filed.record.statistics():
            level, category = _level(library, statistic), library.categories.get(statistic.category)
            if level is None and statistic.region in library.regions:
                message = "Angka di atas tingkat kota bukan angka laporan ini"
                yield _problem(filed, statistic, Code.BELOW_CITY, message, "Hapus wilayah ini dari 'angka'")
            elif level is not Level.CITY and category is not None and category.children:
                message = f"'{category.id}' menyangkut anak, jadi hanya boleh terbit untuk seluruh kota"
                yield _problem(filed, statistic, Code.BELOW_CITY, message, "Hapus baris kategori ini di wilayah ini")


def check_thresholds(library: Library) -> Iterator[Problem]:
    """No small figure is printed: below its level's threshold, or a zero of a sensitive category."""
    thresholds = library.privacy.record.thresholds
    for filed in library.reports.values():
        for statistic in filed.record.statistics():
            level = _level(library, statistic)
            if statistic.value is None or level is None:
                continue
            if 0 < statistic.value < thresholds.at(level):
                message = f"Angka di bawah ambang {thresholds.at(level)} tidak boleh tercetak"
                yield _problem(filed, statistic, Code.BELOW_THRESHOLD, message, _HIDE)
            if statistic.value == 0 and _is_sensitive(library, statistic.category):
                message = "Nol pada kategori sensitif tidak boleh tercetak"
                yield _problem(filed, statistic, Code.BELOW_THRESHOLD, message, _HIDE)


_HIDE = "Ganti dengan samar"


def _is_sensitive(library: Library, category: str) -> bool:
    found = library.categories.get(category)
    parts = (category, *found.parts) if found else ()
    return any(library.categories[each].sensitive for each in parts if each in library.categories)


def check_sums(library: Library) -> Iterator[Problem]:
    """Where a sum and all its parts are printed, they agree: by status, by category and by area."""
    for filed in library.reports.values():
        cells = {(cell.region, cell.category, cell.status): cell for cell in filed.record.statistics()}
        for total in cells.values():
            yield from _check_sum(filed, total, [cells.get(key) for key in _by_status(total)])
            yield from _check_sum(filed, total, [cells.get(key) for key in _by_category(library, total)])
            yield from _check_sum(filed, total, _by_region(library, cells, total))


def _by_status(total: Statistic) -> list[tuple[str, str, CaseStatus]]:
    parts = _PARTS if total.status is CaseStatus.ALL else ()
    return [(total.region, total.category, part) for part in parts]


def _by_category(library: Library, total: Statistic) -> list[tuple[str, str, CaseStatus]]:
    parts = [each.id for each in library.categories.values() if not each.parts] if total.category == ALL else []
    return [(total.region, part, total.status) for part in parts]


def _by_region(library: Library, cells: _Cells, total: Statistic) -> list[Statistic | None]:
    """Return the figures of the areas within an area, without those that did not report."""
    within = [code for code, region in library.regions.items() if region.parent == total.region]
    silent = {cell.region for cell in cells.values() if cell.state is CellState.NOT_REPORTED}
    return [cells.get((code, total.category, total.status)) for code in within if code not in silent]


def _check_sum(filed: Filed[CaseReport], total: Statistic, parts: list[Statistic | None]) -> Iterator[Problem]:
    """Tell where printed parts are more than their printed sum, or, if all are printed, not the same."""
    if total.value is None or not parts:
        return
    known = [part.value for part in parts if part is not None and part.value is not None]
    rest = total.value - sum(known)
    if rest < 0 or (rest and len(known) == len(parts)):
        message = "Jumlah bagian-bagiannya tidak sama dengan angka ini"
        hint = "Periksa angka ini dan semua yang dijumlahkan menjadi dia"
        yield _problem(filed, total, Code.CONSISTENCY, message, hint)


def check_silence(library: Library) -> Iterator[Problem]:
    """An area within one that did not report has no figures of its own."""
    for filed in library.reports.values():
        silent = {code for code, area in filed.record.figures.items() if isinstance(area, str)}
        for code, area in filed.record.figures.items():
            above = next((each for each in silent if code.startswith(f"{each}.")), None)
            if above is not None and not isinstance(area, str):
                message = f"Wilayah {code} punya angka, padahal {above} belum lapor"
                hint = f"Tulis angka {above}, atau belum_lapor di sini juga"
                yield filed.source.problem(("angka", code), Code.CONSISTENCY, message, hint, at_key=True)


RULES = (check_levels, check_thresholds, check_sums, check_silence)
