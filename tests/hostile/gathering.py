"""Many built pages as one document, so that a browser reads thousands of pages in minutes.

The document holds every byte of the pages but their links to the theme's own files and their policy, which stands once
before all or, on request, nowhere. HTML takes one document after the other into the first one's body: an element, an
attribute or a comment that a text has made stands in the whole as it stood in its own page.
"""

import re
from collections.abc import Iterator
from pathlib import Path

_OWN_FILES = re.compile(
    r'<link rel="(?:icon|stylesheet)" href="[./]*assets/[a-z0-9./]+"[^<>]*>'
    r'|<script src="[./]*assets/[a-z]+\.[0-9a-f]+\.js"(?: defer)?></script>'
)
_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="[^"<>]*">')
_HEAD = """<!doctype html><html lang="id"><head>%s<link rel="icon" href="/assets/{favicon}" sizes="32x32">
<link rel="stylesheet" href="/assets/gelap.css"><script src="/assets/{palet}"></script>
<script src="/assets/{tampilan}" defer></script><script src="/assets/{masa}" defer></script>"""
_UNSEEN = "body { display: none }"  # nobody looks, and laying out thousands of pages takes longer than all the rest
_FULL = 1_500_000


def without_policy(html: str) -> str:
    """Return a page without its policy. Raises AssertionError where it has not exactly one."""
    bare, times = _POLICY.subn("", html)
    if times != 1:
        message = f"{times} policies in one page"
        raise AssertionError(message)
    return bare


def gather(site: Path, *, policy: bool) -> list[str]:
    """Write all pages of a site into a few documents below it, and return their addresses."""
    (site / "assets" / "gelap.css").write_text(_UNSEEN, encoding="utf-8")
    folder = site / "terkumpul" / ("berpagar" if policy else "terbuka")
    folder.mkdir(parents=True)
    return [_write(folder / f"{number}.html", text, site) for number, text in enumerate(_groups(site, policy=policy))]


def _write(path: Path, text: str, site: Path) -> str:
    path.write_text(text, encoding="utf-8")
    return path.relative_to(site).as_posix()


def _assets(site: Path) -> dict[str, str]:
    """Return the theme's own files below `assets/` by the name that stands before their digest."""
    folder = site / "assets"
    return {path.name.partition(".")[0]: path.relative_to(folder).as_posix() for path in folder.rglob("*.*.*")}


def _groups(site: Path, *, policy: bool) -> Iterator[str]:
    pages: list[str] = []
    shell = _HEAD.format(**_assets(site))
    for path in sorted(site.rglob("index.html")):
        html = path.read_text(encoding="utf-8")
        head = shell % "".join(_POLICY.findall(html) if policy else ())
        pages.append(_OWN_FILES.sub("", without_policy(html)))
        if sum(map(len, pages)) > _FULL:
            yield head + "\n".join(pages)
            pages = []
    if pages:
        yield head + "\n".join(pages)
