"""The words of a page's picture."""

import pytest

from generator.views.catalogue import Catalogue
from generator.views.sharing import ShareCard, share_cards
from tests.views.conftest import Views


def test_every_meeting_and_notice_has_a_picture_and_no_other_page(indexes: Catalogue, views: Views) -> None:
    pictured = {address for address, view in views.items() if view.page.pictured}
    assert {card.address for card in share_cards(indexes)} == {"", *pictured}
    assert {address.split("/")[0] for address in pictured} == {"notulen", "pengumuman"}


def test_picture_tells_kind_title_and_day(indexes: Catalogue) -> None:
    city = indexes.library
    cards = {card.address: card for card in share_cards(indexes)}
    meeting, notice = city.meetings["rapat-pertama"], city.notices["netral"]
    assert cards["notulen/2024/rapat-pertama/"] == ShareCard(
        "notulen/2024/rapat-pertama/",
        "Rapat · Notula disahkan",
        meeting.title,
        "Senin, 15 Januari 2024 pukul 13.30 WIB",
        "Notulen Kota Contoh",
    )
    assert cards["pengumuman/netral/"].title == notice.title


def test_picture_of_a_closed_meeting_does_not_promise_minutes(indexes: Catalogue) -> None:
    kinds = [card.kind for card in share_cards(indexes) if card.address == "notulen/2024/rapat-tertutup/"]
    assert kinds == ["Rapat tertutup"]


def test_long_title_is_cut_at_a_word(indexes: Catalogue) -> None:
    assert max(len(card.title) for card in share_cards(indexes)) <= 150


@pytest.mark.parametrize(
    ("name", "kind"),
    [("netral", "Surat edaran"), ("ditarik", "Pengumuman · Dicabut"), ("lama", "Imbauan · Digantikan")],
)
def test_picture_of_a_notice_tells_its_end(indexes: Catalogue, name: str, kind: str) -> None:
    assert [card.kind for card in share_cards(indexes) if card.address == f"pengumuman/{name}/"] == [kind]
