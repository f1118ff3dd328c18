"""What a search finds of hand-written pages."""

from generator.publishing.public import PublicLibrary
from generator.views.catalogue import Catalogue, catalogue
from generator.views.entries import Entry, Rank, Section
from generator.views.laws import view_law
from generator.views.search import Choice, Part, findable
from generator.views.written_entries import WrittenPage, pages_leading_to, written_entries

PAGE = WrittenPage("privasi/", "Privasi", (Section("", "", "Awal."), Section("minta", "Meminta perbaikan", "Catat.")))


def test_page_and_each_heading_are_found_at_their_addresses() -> None:
    assert list(written_entries([PAGE])) == [
        Entry("privasi/", "halaman", "Privasi", "Awal.", Rank.PLAIN),
        Entry("privasi/#minta", "halaman", "Meminta perbaikan", "Catat.", Rank.PLAIN, context="Privasi"),
    ]


def test_hand_written_pages_come_with_the_first_part_and_can_be_chosen(indexes: Catalogue) -> None:
    found = findable(indexes, [PAGE])
    assert [entry.address for entry in found.parts[Part.CURRENT]][-2:] == ["privasi/", "privasi/#minta"]
    assert found.filters["jenis"][-1] == Choice("halaman", "Penjelasan", "tentang/")


def test_law_that_no_record_cites_names_the_pages_that_do(city: PublicLibrary) -> None:
    indexes = catalogue(city)
    law = "dasar-hukum/se-2-2019/"
    indexes.pages_leading_to = pages_leading_to([PAGE._replace(leads_to=frozenset({law, "kasus/"}))])
    view = view_law(indexes, city.laws["se-2-2019"])
    assert (view.meetings, view.notices, view.teams) == ((), (), ())
    assert [tuple(link) for link in view.pages] == [("Privasi", "privasi/")]
