"""The same meeting pages as projects of Hugo and of stock Material for MkDocs."""

import json
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from bench.pages import Page, meeting_pages, read_page
from bench.shell import Shell

HUGO_SETTINGS = """\
baseURL = "https://notulen.contoh.example/"
locale = "id"
title = "Notulen Kota Contoh"
disableKinds = ["taxonomy", "term", "rss", "sitemap", "robotstxt", "404"]
"""
HUGO_PAGE = "<h1>{{ .Title }}</h1>\n{{ .Content }}\n"
HUGO_LIST = """\
<h1>{{ .Title }}</h1>
{{ .Content }}
<ul>
{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Params.tanggal }}</li>
{{ end }}</ul>
"""
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
not_in_nav: /notulen/
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
    title, description, day = map(quoted, (page.title, page.description, page.day))
    return f"---\ntitle: {title}\ndescription: {description}\ntanggal: {day}\n---\n\n"


def read_pages(ours: Path, limit: int) -> Iterator[Page]:
    """Read at most so many of our built pages, evenly from all years, never all at once."""
    files = meeting_pages(ours)
    return map(read_page, files[:: max(1, -(-len(files) // limit))])


def write_hugo(folder: Path, ours: Path, shell: Shell, limit: int) -> None:
    """Markdown pages, and three templates within our own frame."""
    write(folder / "hugo.toml", HUGO_SETTINGS)
    for kind, body in (("page", HUGO_PAGE), ("section", HUGO_LIST), ("home", HUGO_LIST)):
        write(folder / "layouts" / f"{kind}.html", shell.before + body + shell.after)
    content = folder / "content"
    write(content / "_index.md", "---\ntitle: Notulen Kota Contoh\n---\n")
    years = set()
    for page in read_pages(ours, limit):
        years.add(page.year)
        write(content / "notulen" / page.year / f"{page.id}.md", front_matter(page) + page.body)
    write(content / "notulen" / "_index.md", "---\ntitle: Notulen\n---\n")
    for year in years:
        write(content / "notulen" / year / "_index.md", f"---\ntitle: Notulen tahun {year}\n---\n")


def write_mkdocs(folder: Path, ours: Path, limit: int) -> None:
    """Write the same Markdown under the stock theme, with the lists written out."""
    write(folder / "mkdocs.yml", MKDOCS_SETTINGS)
    docs = folder / "docs"
    years: dict[str, list[str]] = defaultdict(list)
    for page in read_pages(ours, limit):
        place = docs / "notulen" / page.year
        write(place / f"{page.id}.md", f"{front_matter(page)}# {page.title}\n\n{page.body}")
        years[page.year].append(f"- [{page.title}]({page.id}.md) {page.day}")
    for year, lines in years.items():
        write(docs / "notulen" / year / "index.md", f"# Notulen tahun {year}\n\n" + "\n".join(lines) + "\n")
    entries = "\n".join(f"- [{year}](notulen/{year}/index.md)" for year in sorted(years))
    write(docs / "index.md", f"# Notulen Kota Contoh\n\n{entries}\n")
