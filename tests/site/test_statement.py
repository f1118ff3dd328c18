"""The accessibility statement says what the tests do, with the tools that they use, and nothing else."""

import shutil
from pathlib import Path

from tests.site.pages import read_site
from tests.site.statement import PAGE, facts, state_anew, stated


def test_statement_holds_the_facts_of_the_tests() -> None:
    assert stated() == facts()


def test_other_version_or_result_is_caught(tmp_path: Path) -> None:
    page = Path(shutil.copy(PAGE, tmp_path))
    page.write_text(page.read_text(encoding="utf-8").replace("**axe-core 4", "**axe-core 5"), encoding="utf-8")
    assert stated(page) != facts()
    state_anew(page)
    assert page.read_bytes() == PAGE.read_bytes()


def test_every_page_leads_to_the_statement(real_site: Path) -> None:
    pages = read_site(real_site)
    assert "aksesibilitas/" in pages
    assert [address for address, page in pages.items() if "aksesibilitas/" not in page.links()] == []
