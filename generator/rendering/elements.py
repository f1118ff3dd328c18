"""The small pieces of HTML that stand dozens of times on a page: links, times, badges.

They are functions, not template macros, and remember what they made: the same persons, teams and days recur on
thousands of pages. Each value is escaped by `escape` at the place where it goes in.
"""

from functools import lru_cache

from markupsafe import Markup, escape

from generator.rendering.markup import block, inline
from generator.views.parts import Badge, Link, Named, When, Withheld

# Stands for the way to the site's root until the page's depth is known. A noncharacter: no file can hold it.
ROOT = Markup("\ufdd0")
_REMEMBERED = 20_000

NOT_RECORDED = Markup('<span class="tak-tercatat">tidak tercatat</span>')


@lru_cache(_REMEMBERED)
def link_to(link: Link) -> Markup:
    """Return a link within the site."""
    return Markup(f'<a href="{ROOT}{escape(link.address)}">{escape(link.text)}</a>')


@lru_cache(_REMEMBERED)
def name_of(named: Named | None) -> Markup:
    """Return a name, as a link where it leads somewhere; or that none is recorded."""
    if named is None:
        return NOT_RECORDED
    return link_to(Link(named.text, named.address)) if named.address else escape(named.text)


@lru_cache(_REMEMBERED)
def time_of(when: When | None) -> Markup:
    """Return a date or moment with its machine's form; or that none is recorded."""
    if when is None:
        return NOT_RECORDED
    return Markup(f'<time datetime="{escape(when.iso)}">{escape(when.text)}</time>')


@lru_cache(_REMEMBERED)
def badge_of(badge: Badge) -> Markup:
    """Return a state as a badge: a word, never colour alone."""
    return Markup(f'<span class="lencana lencana-{escape(badge.key)}">{escape(badge.text)}</span>')


@lru_cache(_REMEMBERED)
def points_of(points: tuple[str, ...]) -> Markup:
    """Return what a speaker said as the items of a list."""
    return Markup("".join([f"<li>{_point(point)}</li>\n" for point in points]))


def _point(point: str) -> Markup:
    return block(point) if "\n" in point else inline(point)


def phone_link(number: str) -> Markup:
    """Return a telephone number that a phone can dial."""
    digits = "".join(sign for sign in number if sign.isdecimal() or sign == "+")
    return Markup(f'<a href="tel:{escape(digits)}">{escape(number)}</a>') if digits else escape(number)


def outside(address: str, text: str) -> Markup:
    """Return a link out of the site; the model lets only https addresses come this far."""
    return Markup(f'<a href="{escape(address)}" rel="noopener">{escape(text)}</a>')


def withheld_mark(withheld: Withheld) -> Markup:
    """Return that something is withheld, on what ground, until when."""
    until = f", sampai {time_of(withheld.until)}" if withheld.until else ""
    ground = f"Pasal {escape(withheld.article)}, penetapan {escape(withheld.ruling)}{until}"
    return Markup(f'<span class="dikecualikan">dikecualikan</span> <small>{ground}</small>')
