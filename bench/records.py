"""The archive as the peers read it: plain mappings of text, by our own program's rules but without its code."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import yaml

# A record here is what a peer's author would have in hand: nested text whose shape the archive has just fixed.
Tree = dict[str, Any]
read_yaml = partial(yaml.load, Loader=yaml.CBaseLoader)


@dataclass(frozen=True, slots=True)
class Names:
    """What a meeting's references are called when printed."""

    persons: dict[str, str]
    posts: dict[str, str]
    teams: dict[str, str]
    laws: dict[str, str]
    areas: dict[str, str]


def read_record(path: Path) -> Tree:
    """One file, every scalar as text."""
    record: Tree = read_yaml(path.read_bytes())
    return record


def read_kind(folder: Path) -> dict[str, Tree]:
    """All records of a small kind, by id."""
    return {path.stem: read_record(path) for path in sorted(folder.glob("*.yml"))}


def full_name(person: Tree) -> str:
    """With the degrees behind it."""
    return ", ".join([person["nama"], *person.get("gelar_belakang", [])])


def read_areas(table: Path) -> dict[str, str]:
    """Codes and names."""
    rows = (line.split(",") for line in table.read_text(encoding="utf-8").splitlines()[1:])
    return {code: name for code, name, *_ in rows}


def read_names(archive: Path) -> Names:
    """Every name that meeting pages print."""
    content = archive / "content"
    persons = read_kind(content / "pejabat")
    laws = read_kind(content / "dasar-hukum")
    return Names(
        persons={name: full_name(person) for name, person in persons.items()},
        posts={name: person["jabatan"][0]["nama"] for name, person in persons.items()},
        teams={name: team["nama"] for name, team in read_kind(content / "tim").items()},
        laws={
            name: f"{law['jenis']} Nomor {law['nomor']} Tahun {law['tahun']} tentang {law['tentang']}"
            for name, law in laws.items()
        },
        areas=read_areas(archive / "site_config" / "wilayah.csv"),
    )


def meeting_files(archive: Path) -> list[Path]:
    """All meetings, year by year."""
    return sorted((archive / "content" / "rapat").glob("*/*.yml"))


def published_meetings(archive: Path, limit: int) -> Iterator[tuple[str, Tree]]:
    """Meetings that get a page, at most so many, evenly taken from all years."""
    files = meeting_files(archive)
    step = max(1, -(-len(files) // limit))
    for path in files[::step]:
        record = read_record(path)
        if record["status"] != "draf":
            yield path.stem, record
