"""The frame of our own pages as a Hugo template, so that both programs write the same bytes around each body."""

import html
import re
from dataclasses import dataclass
from pathlib import Path

from bench.pages import read_page

MAIN = re.compile(r"(<main\b[^>]*>)(.*)(</main>)", re.DOTALL)
OWN = (
    (re.compile(r'<meta name="description" content="([^"]*)"'), ".Description"),
    (re.compile(r'<link rel="canonical" href="([^"]*)"'), ".Permalink"),
)


class NoMainError(ValueError):
    """A page whose body cannot be told from its frame."""


@dataclass(frozen=True, slots=True)
class Shell:
    """What stands before and after the body."""

    before: str
    after: str


def split_page(text: str) -> Shell:
    """Cut the body out of a page."""
    found = MAIN.search(text)
    if not found:
        message = "halaman tanpa <main>"
        raise NoMainError(message)
    return Shell(text[: found.end(1)], text[found.start(3) :])


def as_template(text: str, values: dict[str, str]) -> str:
    """Put a template's field where the page had its own value, longest values first."""
    text = text.replace("{{", '{{ "{{" }}')
    for value, name in sorted(values.items(), key=lambda pair: -len(pair[0])):
        text = text.replace(value, f"{{{{ {name} }}}}") if value else text
    return text


def hugo_shell(page: Path, site: Path) -> Shell:
    """Make the frame of one of our built pages a Hugo template."""
    text = page.read_text(encoding="utf-8")
    found = ((pattern.search(text), name) for pattern, name in OWN)
    values = {match[1]: name for match, name in found if match}
    title = read_page(page, site).title
    values |= {html.escape(title): ".Title", title: ".Title"}
    shell = split_page(text)
    return Shell(as_template(shell.before, values), as_template(shell.after, values))
