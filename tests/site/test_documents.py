"""Documents on the site: beside every page that has one, sound, linked from there; and none where none are wanted."""

from collections.abc import Callable
from pathlib import Path

from tests.exports.pdf_judging import complaints, pdfua_findings
from tests.projects import BASE, REPOSITORY, SMALLEST, build

_FILES = {"notulen": "notula.pdf", "pengumuman": "pengumuman.pdf", "tim": "susunan.pdf"}
SITE = "site_config/situs.yml"


def _promised() -> set[str]:
    """Return the addresses that the content contract promises for the real content, from its file names alone."""
    content = REPOSITORY / "content"
    meetings = {f"notulen/{path.parent.name}/{path.stem}/notula.pdf" for path in content.glob("rapat/*/*.yml")}
    kinds = {name: file for name, file in _FILES.items() if name != "notulen"}
    return meetings | {
        f"{kind}/{path.stem}/{file}" for kind, file in kinds.items() for path in content.glob(f"{kind}/*")
    }


def _documents(site: Path) -> set[str]:
    return {path.relative_to(site).as_posix() for path in site.rglob("*.pdf")}


def test_every_promised_document_is_there_and_sound(real_site: Path) -> None:
    assert _documents(real_site) == _promised()
    paths = [real_site / address for address in sorted(_promised())]
    assert [told for path in paths for told in (*complaints(path.read_bytes()), *pdfua_findings(path))] == []


def test_every_document_is_linked_from_its_own_page_unless_it_is_empty(real_site: Path, city_site: Path) -> None:
    """A roster without seats stays at the address where it was published, but nothing leads to it."""
    silent = []
    for site in (real_site, city_site):
        for address in _documents(site):
            page = (site / address).with_name("index.html").read_text(encoding="utf-8")
            silent += [] if f'{address}">Unduh ' in page else [page]
    assert [page for page in silent if "Sumber tidak menyebut susunan tim ini." not in page] == []


def test_settings_may_leave_documents_out(site_project: Callable[[dict[str, str]], Path], tmp_path: Path) -> None:
    project = site_project({**SMALLEST, SITE: f"{BASE[SITE]}dokumen: tidak\n"})
    site = build(project, tmp_path / "site")
    assert _documents(site) == set()
    assert "Unduh" not in (site / "notulen/2024/rapat-contoh/index.html").read_text(encoding="utf-8")


def test_second_build_takes_every_document_from_the_first(
    site_project: Callable[[dict[str, str]], Path], tmp_path: Path
) -> None:
    project = site_project(SMALLEST)
    first, second = (build(project, tmp_path / name) for name in ("satu", "dua"))
    for address in _documents(first):
        assert (first / address).stat().st_ino == (second / address).stat().st_ino
