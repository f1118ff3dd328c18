"""What a search finds of hand-written pages."""

from generator.views.catalogue import Catalogue
from generator.views.entries import Entry, Rank, Section
from generator.views.search import Choice, Part, findable
from generator.views.written_entries import WrittenPage, written_entries

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
