"""The one way of free text into HTML: a small Markdown subset, raw HTML inert, then an allow-list; never changed after.

The subset: paragraphs, line breaks, emphasis, lists, links to https, mailto and tel.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

import nh3
from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from markupsafe import Markup, escape

_BLOCKS, _INLINES = ["list"], ["emphasis", "link", "newline", "escape"]
_SCHEMES = {"https", "mailto", "tel"}
_INLINE_TAGS = {"a", "em", "strong", "br"}
_BLOCK_TAGS = _INLINE_TAGS | {"p", "ul", "ol", "li"}
_ATTRIBUTES = {"a": {"href"}, "ol": {"start"}}
# Text without any of these is its own HTML: most of a record is, and takes this way.
_SPECIAL = re.compile(r"[*_\[\]<>&\\\n\r\t\xa0]")
_LIST_START = re.compile(r"\s|[-+](?:\s|$)|\d+[.)](?:\s|$)")
_CACHED_TEXTS = 4096


def _is_allowed(link: str) -> bool:
    return link.split(":", 1)[0].lower() in _SCHEMES


def _without_empty_links(state: StateCore) -> None:
    """Take links that lead nowhere, as in `[a]()`, for the text that they hold."""
    for token in state.tokens:
        token.children = list(_filled(token.children)) if token.children else token.children


def _filled(tokens: list[Token]) -> Iterator[Token]:
    empty: list[bool] = []
    for token in tokens:
        if token.type == "link_open":
            empty.append(not token.attrGet("href"))
            if empty[-1]:
                continue
        elif token.type == "link_close" and empty.pop():
            continue
        yield token


_parser = MarkdownIt("zero").enable(_BLOCKS + _INLINES)
_parser.validateLink = _is_allowed  # type: ignore[method-assign, assignment]
_parser.core.ruler.push("empty_links", _without_empty_links)


def _is_plain(text: str) -> bool:
    return not _SPECIAL.search(text) and not _LIST_START.match(text) and not text[-1:].isspace()


@lru_cache(_CACHED_TEXTS)
def block(text: str) -> Markup:
    """Return a text of one or more paragraphs as safe HTML."""
    if _is_plain(text):
        return Markup(f"<p>{text}</p>")  # noqa: S704 - nothing in it means anything to HTML
    return Markup(_clean(_parser.render(text), _BLOCK_TAGS))  # noqa: S704 - cleaned by nh3


@lru_cache(_CACHED_TEXTS)
def inline(text: str) -> Markup:
    """Return a text of one line as safe HTML without a paragraph around it."""
    if _is_plain(text):
        return Markup(text)  # noqa: S704 - nothing in it means anything to HTML
    return Markup(_clean(_parser.renderInline(text), _INLINE_TAGS))  # noqa: S704 - cleaned by nh3


def _clean(html: str, tags: set[str]) -> str:
    return nh3.clean(
        html, tags=tags, attributes=_ATTRIBUTES, url_schemes=_SCHEMES, link_rel="noopener nofollow"
    ).strip()


@lru_cache(_CACHED_TEXTS)
def words(text: str) -> Markup:
    """Return the words of a text alone, for inside a link: no tags. Not for attributes: quotes stay as they are."""
    return Markup(text) if _is_plain(text) else escape(inline(text).striptags())  # noqa: S704 - as in `inline`
