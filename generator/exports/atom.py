"""Feeds as Atom (RFC 4287), an archive a year (RFC 5005), readable in a browser.

The stylesheet is CSS, since browsers are taking XSLT away. Links can be followed there because Atom lets texts be
XHTML: what a person needs to see stands in the feed itself.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from generator.dates import long_date
from generator.exports.xml import DECLARATION, element, leaf, tag
from generator.publishing.public import PublicLibrary
from generator.views import addresses
from generator.views.feeds import Change, Feed

STYLESHEET = "assets/umpan.css"
"""The theme's own name for what browsers show feeds with; it is published under another."""
_AT_LEAST = 50
_HEAD = '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:fh="http://purl.org/syndication/history/1.0" xml:lang="id">\n'


class Channel(NamedTuple):
    """A feed on its way into a site: whose it is, and the address of the stylesheet there, if there is one."""

    library: PublicLibrary
    feed: Feed
    style: str | None = None


def documents(channel: Channel) -> Iterator[tuple[str, bytes]]:
    """Yield the documents of a feed by address: the one to subscribe to, then one for each earlier year.

    The first holds the whole of the latest year and at least the latest fifty changes, so that nothing lies between it
    and the archives. A change belongs to the year in which it became public, for ever.
    """
    library, feed = channel.library, channel.feed
    years: dict[int, list[Change]] = defaultdict(list)
    for change in feed.changes:
        years[change.since.year].append(change)
    earlier = sorted(years)[:-1]
    newest = _newest(feed, max(years, default=0))
    links = [_link(library, "prev-archive", addresses.feed_archive(feed.address, earlier[-1]))] if earlier else []
    yield feed.address, _document(channel, feed.address, newest, links)
    for place, year in enumerate(earlier):
        address = addresses.feed_archive(feed.address, year)
        yield address, _document(channel, address, years[year], _archive(library, feed, earlier, place))


def _newest(feed: Feed, year: int) -> list[Change]:
    last = feed.changes[:_AT_LEAST]
    return [*last, *(change for change in feed.changes[_AT_LEAST:] if change.since.year == year)]


def _archive(library: PublicLibrary, feed: Feed, years: Sequence[int], place: int) -> list[str]:
    around = {"prev-archive": years[place - 1] if place else None, "next-archive": (*years, None)[place + 1]}
    return [
        "<fh:archive/>\n",
        _link(library, "current", feed.address),
        *(_link(library, rel, addresses.feed_archive(feed.address, year)) for rel, year in around.items() if year),
    ]


def _link(library: PublicLibrary, rel: str, address: str) -> str:
    return f"{tag('link', rel=rel, type='application/atom+xml', href=library.site.url + address)}\n"


def _document(channel: Channel, address: str, changes: Iterable[Change], links: Iterable[str]) -> bytes:
    library, feed, style = channel
    site, found = library.site, list(changes)
    updated = max((each.updated for each in found), default=feed.as_of)
    head = (
        *(leaf("id", site.url + address), "\n", leaf("title", f"{feed.title} – {site.name}"), "\n"),
        *(leaf("updated", _instant(updated)), "\n"),
        *(element("author", leaf("name", site.organisation or site.name)), "\n", _explained(library, feed), "\n"),
        *(_link(library, "self", address), f"{tag('link', rel='alternate', href=site.url + feed.page)}\n"),
    )
    there = "../" * address.count("/")
    style_line = f'<?xml-stylesheet type="text/css" href="{there}{style}"?>\n' if style else ""
    entries = (_entry(site.url, change) for change in found)
    return "".join((DECLARATION, style_line, _HEAD, *head, *links, *entries, "</feed>\n")).encode()


def _explained(library: PublicLibrary, feed: Feed) -> str:
    """Return what a person sees who opens the feed in a browser."""
    url = library.site.url
    told = element("p", "Ini umpan Atom: tempelkan alamatnya ke pembaca umpan untuk mengikuti perubahan.")
    there = element("p", f'<a href="{url}{feed.page}">Buka halamannya</a>')
    return _xhtml("subtitle", told + there)


def _xhtml(name: str, content: str) -> str:
    return f'<{name} type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{content}</div></{name}>'


@lru_cache(50_000)
def _entry(site: str, change: Change) -> str:
    """Return an entry; the same one stands in several feeds."""
    text = "".join(leaf("p", each) for each in change.text)
    there = f'<p>{long_date(change.updated.date())}. <a href="{site}{change.address}">Selengkapnya</a></p>'
    return (
        f"<entry>{leaf('id', site + change.id)}{leaf('title', change.title)}"
        f"{leaf('published', _instant(change.since))}{leaf('updated', _instant(change.updated))}"
        f"{tag('link', rel='alternate', type='text/html', href=site + change.address)}"
        f"{tag('category', term=change.kind)}{_xhtml('summary', text + there)}</entry>\n"
    )


def _instant(moment: dt.datetime) -> str:
    return moment.isoformat()
