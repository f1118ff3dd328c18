"""The facts of the accessibility statement, from what the tests of the site do and with which tools.

The tests fail on any finding, so "Tidak ada temuan" holds for every commit that they pass. After a change of theirs:
`python -m tests.site.statement` writes the facts into the page anew.
"""

from collections.abc import Iterable
from pathlib import Path

from generator.rendering.pages import TEMPLATES
from tests.projects import REPOSITORY
from tests.site.browsing import MODES, Mode, axe_version
from tests.site.judging import STALE, nu_version, sniffer_version
from tests.site.test_barriers import PLANTED
from tests.site.test_judges import BOTH_WIDTHS, CAUGHT, FORCED, SNIFFED, TABLET, WALKED
from tests.site.test_weight import MOST

PAGE = REPOSITORY / "site_config" / "halaman" / "aksesibilitas.md"
START, END = "## Hasil pemeriksaan\n\n", "\n## "
_HAND_WRITTEN_AND_LOST = 2


def facts() -> str:
    """Return the part of the page that tells what was checked, how, and what was found."""
    every = (*MODES.values(), TABLET, FORCED)
    rows = (
        ("axe-core", axe_version(), f"WCAG 2.0 sampai 2.2 tingkat A dan AA, lebar {_told(every)}"),
        ("HTML_CodeSniffer", sniffer_version(), f"WCAG 2 tingkat AA, lebar {_told(SNIFFED.values())}"),
        ("Nu Html Checker", nu_version(), f"susunan HTML setiap halaman, dengan {len(STALE)} pesan usang diabaikan"),
    )
    tools = "".join(f"- **{tool} {version}**: {what}. Tidak ada temuan.\n" for tool, version, what in rows)
    return (
        f"Diperiksa pada {len(TEMPLATES) + _HAND_WRITTEN_AND_LOST} jenis halaman, dengan isi situs ini dan dengan isi "
        f"contoh yang memuat semua keadaan.\n\n{tools}\n{_by_script()}"
    )


def _told(modes: Iterable[Mode]) -> str:
    """Return each width with the colours that are tried at it: '320 piksel (terang dan gelap), 768 piksel (terang)'."""
    shown: dict[int, list[str]] = {}
    for mode in modes:
        shown.setdefault(mode.width, []).append(_colours(mode))
    return ", ".join(f"{width} piksel ({_listed(shown[width])})" for width in sorted(shown))


def _colours(mode: Mode) -> str:
    if mode.forced:
        return "warna paksaan perangkat"
    return mode.chosen or {"dark": "gelap", "light": "terang"}[mode.device]


def _listed(words: Iterable[str]) -> str:
    *first, last = words
    return f"{', '.join(first)}{',' if len(first) > 1 else ''} dan {last}" if first else last


def _by_script() -> str:
    widths = _listed(str(width) for width in BOTH_WIDTHS)
    lines = (
        f"papan ketik, {len(WALKED)} jenis halaman pada {widths} piksel: tiap perhentian terlihat, bertanda, dan urut;",
        f"jarak huruf dan baris yang diperlebar pembaca, pada lebar {widths} piksel: tidak ada teks yang terpotong;",
        "lebar 320 piksel (sama dengan perbesaran 400 % pada 1280 piksel): tidak ada halaman yang bergeser ke samping;",
        "tanpa JavaScript: semua teks tetap terbaca;",
        "dicetak: alamat halaman tertulis di lembar pertama, juga sebagai kode QR;",
        f"berat: halaman pertama yang dibuka, dengan semua yang dimintanya, paling banyak {MOST // 1000} KB.",
    )
    caught = len(PLANTED) + len(CAUGHT)
    return (
        "Selain itu diperiksa dengan peramban:\n\n"
        + "".join(f"- {line}\n" for line in lines)
        + f"\nAlatnya sendiri juga diuji: {caught} hambatan yang sengaja ditanam semuanya ditemukan.\n"
    )


def stated(page: Path = PAGE) -> str:
    """Return what the page says in that part."""
    return page.read_text(encoding="utf-8").partition(START)[2].partition(END)[0]


def state_anew(page: Path = PAGE) -> None:
    """Write the facts into the page."""
    text = page.read_text(encoding="utf-8")
    before, _, rest = text.partition(START)
    after = rest.partition(END)[2]
    page.write_text(f"{before}{START}{facts()}{END}{after}", encoding="utf-8")


if __name__ == "__main__":
    state_anew()
