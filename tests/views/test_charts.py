"""Bars beside their numbers."""

from generator.views.charts import Bar, Segment, chart

SERIES = {"belum": "Belum", "berjalan": "Berjalan"}


def test_bars_share_the_scale_of_the_longest() -> None:
    found = chart("Judul", "Lama", SERIES, [("a", None, (3, 1)), ("b", None, (0, 2)), ("c", None, (0, 0))])
    assert found.bars == (
        Bar("a", None, (3, 1), (Segment("belum", 0.0, 75.0), Segment("berjalan", 75.0, 25.0))),
        Bar("b", None, (0, 2), (Segment("berjalan", 0.0, 50.0),)),
        Bar("c", None, (0, 0), ()),
    )


def test_nothing_at_all_draws_nothing() -> None:
    assert chart("Judul", "Lama", SERIES, [("a", None, (0, 0))]).bars == (Bar("a", None, (0, 0), ()),)


def test_columns_are_the_series() -> None:
    assert chart("Judul", "Lama", SERIES, []).series == (("belum", "Belum"), ("berjalan", "Berjalan"))
