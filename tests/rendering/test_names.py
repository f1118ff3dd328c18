"""Names of the site in hand-written pages: one source for all of them, and text whatever they hold."""

from dataclasses import replace

import pytest
from markdown import markdown  # type: ignore[import-untyped]

from generator.pipeline import read_project
from generator.publishing.door import publish
from generator.publishing.public import PublicSite
from generator.rendering.names import markdown_with_names, names_of, with_names
from tests.projects import SMALLEST, build, write_project, write_site_project
from tests.publishing.doors import INSTANT

HOSTILE = "<script>alert(1)</script> *tebal* [a](javascript:b) ![x](y) `c` {nama} & \\"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> PublicSite:
    """Return a site of which everything is told."""
    library = read_project(write_project(tmp_path_factory.mktemp("nama") / "proyek", SMALLEST)).library
    assert library is not None
    return publish(library, INSTANT).site


def test_names_stand_for_what_the_settings_tell(site: PublicSite) -> None:
    assert names_of(site) == {
        "nama": "Notulen Kota Contoh",
        "organisasi": "Badan Contoh Kota Contoh",
        "pemda": "Pemerintah Kota Contoh",
        "instansi": "Badan Contoh",
        "kontak": "Alamat Jalan Contoh 1; telepon (0700) 123456; pos-el kantor@contoh.example; laman contoh.example.",
    }


def test_what_is_not_told_falls_back(site: PublicSite) -> None:
    bare = replace(site, organisation=None, agency=None, government=None)
    bare = replace(bare, address=None, phone=None, email=None, web=None)
    assert set(names_of(bare).values()) == {
        "Notulen Kota Contoh",
        "Alamat, telepon, dan pos-el kantornya belum tercatat di situs ini.",
    }


def test_other_braces_stay(site: PublicSite) -> None:
    text = "{wilayah} {nama } {} {kontak"
    assert with_names(text, names_of(site)) == text


def test_name_is_text_and_nothing_else(site: PublicSite) -> None:
    names = names_of(replace(site, organisation=HOSTILE))
    html = markdown(markdown_with_names("Oleh {organisasi}.", names))
    assert "<script" not in html
    assert html.startswith("<p>Oleh &#60;script&#62;alert")
    assert "<strong>" not in html
    assert "<a" not in html
    assert "<img" not in html


def test_pages_and_their_descriptions_bear_the_names(tmp_path_factory: pytest.TempPathFactory) -> None:
    page = "---\ndescription: Tentang {nama}.\n---\n# Tentang\n\nOleh {organisasi}. {kontak}\n"
    folder = tmp_path_factory.mktemp("halaman")
    project = write_site_project(folder / "proyek", {**SMALLEST, "site_config/halaman/tentang.md": page})
    html = (build(project, folder / "situs") / "tentang" / "index.html").read_text(encoding="utf-8")
    assert 'name="description" content="Tentang Notulen Kota Contoh."' in html
    assert "Oleh Badan Contoh Kota Contoh. Alamat Jalan Contoh 1; telepon" in html
