"""Pages onto the disk, by several processes; what MkDocs does not write itself."""

import os
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from xml.sax.saxutils import escape

from generator.parallel import Report, share_out
from generator.rendering.pages import PageRenderer
from generator.rendering.shell import Shells
from generator.views.site import PagePlan


def write_pages(plans: Sequence[PagePlan], shells: Shells, folder: Path, *, jobs: int, report: Report) -> None:
    """Write every planned page below a folder, as `<address>/index.html`."""
    renderer = PageRenderer(shells)

    def write(plan: PagePlan) -> None:
        _write_file(f"{folder}/{plan.address}index.html", renderer.render(plan.view(), plan.dress))

    for parent in {plan.address.rsplit("/", 2)[0] for plan in plans if plan.address.count("/") > 1}:
        (folder / parent).mkdir(parents=True, exist_ok=True)
    share_out(write, plans, jobs, report)


def _write_file(path: str, content: bytes) -> None:
    """Write a page into a folder of its own, whose parent exists; with bare calls, since there are thousands."""
    with suppress(FileExistsError):
        os.mkdir(os.path.dirname(path))  # noqa: PTH102, PTH120
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o666)
    try:
        left = memoryview(content)
        while left:
            left = left[os.write(handle, left) :]
    finally:
        os.close(handle)


def write_sitemap(pages: Mapping[str, date | None], built: date, site_url: str, folder: Path) -> None:
    """Write sitemap.xml (sitemaps.org 0.9) and the robots.txt that names it.

    ``pages`` gives by address the day of the last change, where known; a day after ``built`` is none.
    """
    rows = "".join(
        f"<url><loc>{escape(site_url + address)}</loc>{_changed(day, built)}</url>\n"
        for address, day in sorted(pages.items())
    )
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
    (folder / "sitemap.xml").write_text(f"{head}{rows}</urlset>\n", encoding="utf-8")
    (folder / "robots.txt").write_text(f"User-agent: *\nAllow: /\nSitemap: {site_url}sitemap.xml\n", encoding="utf-8")


def _changed(day: date | None, built: date) -> str:
    return f"<lastmod>{day.isoformat()}</lastmod>" if day is not None and day <= built else ""
