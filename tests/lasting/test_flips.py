"""A change of one byte in approved minutes is noticed exactly when it changes what they say.

Every 83rd byte of twenty files here; all of them, some 44,000, by `python -m bench.flips`.
"""

import pytest

from tests.lasting.flips import FILES, Flip, World, count


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> World:
    """Return the city with twenty approved minutes."""
    return World(tmp_path_factory.mktemp("sah"))


def test_no_change_of_meaning_is_missed_and_no_other_one_alarms(world: World) -> None:
    found = count(world, 83)
    assert set(found) == {"refused", "noticed", "harmless"}
    assert found.total() > 500


PATH, TEXT = next(iter(FILES.items()))


@pytest.mark.parametrize(
    ("old", "new", "judged"),
    [
        ("Posko 0 dibuka", "Posko 1 dibuka", "noticed"),
        ("tenggat: 2024-01-31", "tenggat: 2024-02-01", "noticed"),
        ("kehadiran: izin", "kehadiran: hadir", "noticed"),
        ("mulai: 13.30", "mulai: 13.31", "noticed"),
        ("mulai: 13.30", 'mulai: "13:30"', "harmless"),
        ("# Naskah nomor 0", "# Naskah lain", "harmless"),
        ("  - judul: Pembukaan\n    pembahasan", "  - judul:    Pembukaan\n\n    pembahasan", "harmless"),
        ("map 0", "map 1", "harmless"),
        ("status: berjalan", "status: belum", "harmless"),
        ("id: k2, isi", "id: k9, isi", "noticed"),
        ("tim: tim-kota", "tim: [tim-kota", "refused"),
    ],
)
def test_each_kind_of_change_is_judged(world: World, old: str, new: str, judged: str) -> None:
    assert world.judge(Flip(PATH, 0, TEXT.replace(old, new).encode())) == judged
