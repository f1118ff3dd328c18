"""What MkDocs does not write itself."""

import datetime as dt
from pathlib import Path

from generator.rendering.writing import write_sitemap

DAY = dt.date(2024, 5, 2)


def test_sitemap_tells_days_where_they_are_known_and_past(tmp_path: Path) -> None:
    later = DAY + dt.timedelta(days=1)
    write_sitemap({"b/": DAY, "": None, "c/&/": later}, DAY, "https://contoh.example/", tmp_path)
    assert (tmp_path / "sitemap.xml").read_text(encoding="utf-8").splitlines()[2:] == [
        "<url><loc>https://contoh.example/</loc></url>",
        "<url><loc>https://contoh.example/b/</loc><lastmod>2024-05-02</lastmod></url>",
        "<url><loc>https://contoh.example/c/&amp;/</loc></url>",
        "</urlset>",
    ]
