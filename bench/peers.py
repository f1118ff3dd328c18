"""The same pages as projects of Hugo and of stock Material for MkDocs."""

import json
from collections.abc import Iterator
from pathlib import Path

from bench.pages import Page, all_pages, meeting_pages, read_page
from bench.shell import Shell

HUGO_SETTINGS = """\
baseURL = "https://notulen.contoh.example/"
locale = "id"
title = "Notulen Kota Contoh"
disableKinds = ["taxonomy", "term", "rss", "sitemap", "robotstxt", "404"]
"""
HUGO_PAGE = "<h1>{{ .Title }}</h1>\n{{ .Content }}\n"
MKDOCS_SETTINGS = """\
site_name: Notulen Kota Contoh
site_url: https://notulen.contoh.example/
theme:
  name: material
  language: id
  font: false
plugins: []
nav:
  - index.md
not_in_nav: /*/
validation:
  unrecognized_links: ignore
"""


def quoted(text: str) -> str:
    """Write a scalar for front matter."""
    return json.dumps(text, ensure_ascii=False)


def write(path: Path, text: str) -> None:
    """Write a file, and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def front_matter(page: Page) -> str:
    """Write the head that both programs read."""
    title, description = map(quoted, (page.title, page.description))
    return f"---\ntitle: {title}\ndescription: {description}\n---\n\n"


def read_pages(ours: Path, limit: int | None) -> Iterator[Page]:
    """Read all of our built pages, or at most so many meetings evenly from all years; never all at once."""
    if limit is None:
        files = all_pages(ours)
    else:
        meetings = meeting_pages(ours)
        files = meetings[:: max(1, -(-len(meetings) // limit))]
    return (read_page(path, ours) for path in files)


def write_hugo(folder: Path, ours: Path, shell: Shell) -> None:
    """Every page as Markdown, and one template within our own frame; what has pages below it is Hugo's section."""
    write(folder / "hugo.toml", HUGO_SETTINGS)
    for kind in ("page", "section", "home"):
        write(folder / "layouts" / f"{kind}.html", shell.before + HUGO_PAGE + shell.after)
    content = folder / "content"
    parents = {path.parent.parent for path in all_pages(ours)}
    for page in read_pages(ours, None):
        section = ours / page.address in parents
        name = f"{page.address}/_index.md" if section else f"{page.address}.md"
        write(content / name.lstrip("/"), front_matter(page) + page.body)


def write_mkdocs(folder: Path, ours: Path, limit: int) -> None:
    """Write part of the same Markdown under the stock theme, with a list of it as the home page."""
    write(folder / "mkdocs.yml", MKDOCS_SETTINGS)
    docs = folder / "docs"
    entries = []
    for page in read_pages(ours, limit):
        write(docs / f"{page.address}.md", f"{front_matter(page)}# {page.title}\n\n{page.body}")
        entries.append(f"- [{page.title}]({page.address}.md)")
    write(docs / "index.md", "# Notulen Kota Contoh\n\n" + "\n".join(entries) + "\n")
