"""Questions of citizens and officials are answered on the first page of results, in an archive of 2,000 meetings."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bench.archive import write_archive
from tests.projects import build, write_files
from tests.site.browsing import Mode, OpenReader, Reader
from tests.site.questions import QUESTIONS, RECORDS, Question
from tests.site.searching import search

_MEETINGS, _SEED, _TODAY = 2000, 1, 1_795_219_200


@pytest.fixture(scope="module")
def archive_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site of the archive."""
    folder = tmp_path_factory.mktemp("arsip")
    write_archive(folder / "proyek", _MEETINGS, _SEED)
    settings = folder / "proyek" / "site_config" / "situs.yml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("pencarian: tidak", "pencarian: ya"), "utf-8")
    return build(write_files(folder / "proyek", RECORDS), folder / "site", epoch=_TODAY)


@pytest.fixture
def reading(open_reader: OpenReader, archive_site: Path) -> Iterator[Reader]:
    """Return a reader of the archive with a phone."""
    with open_reader(archive_site, Mode(width=360)) as found:
        yield found


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.words)
def test_question_is_answered_on_the_first_page(reading: Reader, question: Question) -> None:
    found = [hit.address for hit in search(reading, question.words)]
    assert any(address.startswith(answer) for address in found for answer in question.answers), found


def test_there_are_twenty_questions() -> None:
    assert len({question.words for question in QUESTIONS}) == 20


def test_first_question_downloads_little(reading: Reader, archive_site: Path) -> None:
    loaded: list[str] = []
    reading.tab.context.on("response", lambda response: loaded.append(response.url.split("?")[0]))
    reading.visit("cari/")
    reading.tab.locator("#saringan").wait_for()
    loaded.clear()
    reading.tab.get_by_role("searchbox").fill("lampu jalan padam")
    reading.tab.keyboard.press("Enter")
    reading.tab.locator("body:not(:has(.hasil[aria-busy])) .hasil-bagian").first.wait_for()
    files = [archive_site / url.removeprefix(reading.home) for url in loaded]
    assert sum(path.stat().st_size for path in files if path.suffix.startswith(".p")) < 200_000
