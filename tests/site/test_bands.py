"""What stands for a hidden figure in a chart: one picture, the same everywhere, to be seen in every way of reading."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.projects import build, write_site_project
from tests.site.pages import read_site

_BAND = """bands => bands.map(band => {
  const box = band.getBoundingClientRect(), drawn = getComputedStyle(band);
  let around = band.parentElement;
  while (getComputedStyle(around).backgroundColor === 'rgba(0, 0, 0, 0)' && around.parentElement)
    around = around.parentElement;
  const behind = getComputedStyle(around).backgroundColor;
  return [box.width, box.height, drawn.stroke !== 'none' && drawn.stroke !== behind];
})"""
MODES = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "print": {"media": "print"},
    "forced, dark": {"forced_colors": "active", "color_scheme": "dark"},
    "forced, light": {"forced_colors": "active", "color_scheme": "light"},
}
CODES = ("99.71", "99.71.01", "99.71.02")
PAGES = ("kasus/", "kasus/a/", "kasus/b/")


def release(month: int, *figures: int | str) -> str:
    areas = "".join(
        f'  "{code}": {{semua: {{semua: {figure}}}}}\n' for code, figure in zip(CODES, figures, strict=True)
    )
    return f"periode: 2024-{month:02}\ndirilis: 2024-05-06\nsatuan: kasus\nangka:\n{areas}"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a site with hidden figures beside a small scale, beside a large one, and beside none."""
    folder = tmp_path_factory.mktemp("pita")
    files = {
        "content/laporan-kasus/a.yml": release(1, "samar", "samar", 9),
        "content/laporan-kasus/b.yml": release(2, 900, "samar", 850),
    }
    return build(write_site_project(folder / "proyek", files), folder / "site")


@pytest.mark.parametrize("mode", MODES)
def test_every_band_is_seen_and_of_one_size(
    mode: str, site: Path, browser: Browser, served: Callable[[Path], str]
) -> None:
    options = dict(MODES[mode])
    media = options.pop("media", None)
    for width in (360, 1280):
        tab = browser.new_page(viewport={"width": width, "height": 800}, **options)  # type: ignore[arg-type]
        tab.emulate_media(media=media)  # type: ignore[arg-type]
        sizes = []
        for address in PAGES:
            tab.goto(served(site) + address)
            sizes += tab.locator("td .pita").evaluate_all(_BAND)
        tab.close()
        assert len(sizes) == 3
        assert all(seen for *_, seen in sizes)
        assert len({(wide, high) for wide, high, _ in sizes}) == 1


def test_every_band_is_the_same_in_the_page(site: Path) -> None:
    found = {
        line.partition("<svg")[2].partition("</svg>")[0]
        for address in PAGES
        for line in (site / address / "index.html").read_text(encoding="utf-8").split('<td class="batang">')[1:]
        if 'class="pita"' in line.partition("</td>")[0]
    }
    assert len(found) == 1


def test_band_is_explained_beside_its_word(site: Path) -> None:
    for address in PAGES:
        assert "pitanya pada bagan selalu sama" in read_site(site)[address].text()
