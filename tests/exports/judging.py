"""Outside judges of the exports: each takes bytes and returns what it has against them, in its own words."""

import csv
import io
import json
import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import feedparser  # type: ignore[import-untyped]
import frictionless
import icalendar
import vobject
from jsonschema import Draft3Validator, FormatChecker
from lxml import etree
from referencing import Registry
from referencing.jsonschema import DRAFT3

JUDGES = Path(__file__).resolve().parent.parent / "judges"
_STATUS = {
    "VEVENT": {"TENTATIVE", "CONFIRMED", "CANCELLED"},
    "VTODO": {"NEEDS-ACTION", "COMPLETED", "IN-PROCESS", "CANCELLED"},
}
_LINE = 75


def calendar_faults(content: bytes) -> list[str]:
    """Hold a calendar against `icalendar`, `vobject`, and what RFC 5545 says and both let pass."""
    try:
        calendar = icalendar.Calendar.from_ical(content)
        for each in vobject.readComponents(content.decode()):
            each.validate(raiseException=True)
    except (ValueError, vobject.base.VObjectError) as error:
        return [f"{type(error).__name__}: {error}"]
    found = [fault for each in calendar.walk() for fault in _component_faults(each)]
    return [*found, *_line_faults(content), *_zone_faults(calendar)]


def _component_faults(component: icalendar.cal.Component) -> Iterator[str]:
    yield from (f"{component.name}: {name} {why}" for name, why in component.errors)
    if component.name in _STATUS:
        yield from (
            f"{component.name} without {name}" for name in ("UID", "DTSTAMP", "SUMMARY") if name not in component
        )
        if component.get("STATUS") not in _STATUS[component.name]:
            yield f"{component.name}: STATUS {component.get('STATUS')}"
    start, end = component.get("DTSTART"), component.get("DTEND")
    if start is not None and end is not None and not start.dt < end.dt:
        yield f"{component.name}: ends before it starts"


def _line_faults(content: bytes) -> Iterator[str]:
    for line in content.split(b"\r\n"):
        if len(line) > _LINE or b"\n" in line or b"\r" in line:
            yield f"line {line[:20]!r}"


def _zone_faults(calendar: icalendar.Calendar) -> Iterator[str]:
    defined = {str(each["TZID"]) for each in calendar.walk("VTIMEZONE")}
    used = set(re.findall(r"TZID=([^:;]+)", calendar.to_ical().decode()))
    yield from (f"zone {name} is not defined" for name in used - defined)
    uids = [str(each["UID"]) for each in calendar.walk() if "UID" in each]
    yield from (f"UID {uid} twice" for uid in {uid for uid in uids if uids.count(uid) > 1})


def feed_faults(content: bytes) -> list[str]:
    """Hold a feed against `feedparser`, and what RFC 4287 demands and it lets pass."""
    told = feedparser.parse(content)
    if told.bozo:
        return [str(told.bozo_exception)]
    found = [] if told.version == "atom10" else [f"version {told.version!r}"]
    found += [f"feed without {name}" for name in ("id", "title", "updated_parsed") if not told.feed.get(name)]
    for entry in told.entries:
        found += [f"entry without {name}" for name in ("id", "title", "updated_parsed", "link") if not entry.get(name)]
    ids = [entry.get("id") for entry in told.entries]
    return found + [f"id {each} twice" for each in {each for each in ids if ids.count(each) > 1}]


def package_faults(folder: Path) -> list[str]:
    """Hold a data package against `frictionless`: structure, types, limits, keys, foreign keys, sizes and digests."""
    report = frictionless.Package(str(folder / "datapackage.json")).validate()
    return [f"{task.name}: {error.message}" for task in report.tasks for error in task.errors] + [
        error.message for error in report.errors
    ]


@cache
def _schema(name: str) -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(str(JUDGES / name)))


def _xml_faults(name: str, content: bytes) -> list[str]:
    try:
        tree = etree.fromstring(content)
    except etree.XMLSyntaxError as error:
        return [str(error)]
    schema = _schema(name)
    return [] if schema.validate(tree) else [error.message for error in schema.error_log]


def ori_a_faults(content: bytes) -> list[str]:
    """Hold a meeting against the XSD of ORI-A 1.0.1."""
    return _xml_faults("ORI-A.xsd", content)


def cap_faults(content: bytes) -> list[str]:
    """Hold an alert against the XSD of CAP 1.2, and what its text says beside it."""
    found = _xml_faults("cap12.xsd", content)
    if found:
        return found
    tree = etree.fromstring(content)
    named = {kind: tree.findtext(f"{{*}}{kind}") or "" for kind in ("identifier", "sender", "msgType", "references")}
    if any(re.search(r"[\s,<&]", named[kind]) for kind in ("identifier", "sender")):
        found.append("identifier or sender with a blank, a comma, < or &")
    if named["msgType"] in {"Update", "Cancel"} and not re.fullmatch(r"(\S+,\S+,\S+ ?)+", named["references"]):
        found.append("an update or a cancellation that names no message")
    return found


_CLASSES = {
    "persons": "person",
    "organizations": "organization",
    "posts": "post",
    "memberships": "membership",
    "areas": "area",
    "events": "event",
    "motions": "motion",
}


@cache
def _popolo() -> dict[str, Draft3Validator]:
    schemas = {path.stem: json.loads(path.read_bytes()) for path in (JUDGES / "popolo").glob("*.json")}
    resources = [(each["id"].rstrip("#"), DRAFT3.create_resource(each)) for each in schemas.values()]
    registry: Registry[Any] = Registry().with_resources(resources)
    checker = FormatChecker()
    return {name: Draft3Validator(each, registry=registry, format_checker=checker) for name, each in schemas.items()}


def popolo_faults(content: bytes) -> list[str]:
    """Hold persons, organizations and so on against Popolo's schemas, and each id that is named against those there."""
    told: dict[str, list[dict[str, Any]]] = json.loads(content)
    found = [
        f"{name} {record.get('id')}: {error.message}"
        for name, records in told.items()
        for record in records
        for error in _popolo()[_CLASSES[name]].iter_errors(record)
    ]
    return found + list(_lost_references(told))


def _lost_references(told: dict[str, list[dict[str, Any]]]) -> Iterator[str]:
    ids = {name: [record["id"] for record in records] for name, records in told.items()}
    yield from (f"{name} with an id twice" for name, found in ids.items() if len(found) != len(set(found)))
    to = {"person": "persons", "organization": "organizations", "post": "posts", "area": "areas"}
    for name, records in told.items():
        for record in records:
            for key, where in (*to.items(), ("parent", name), ("legislative_session", "events")):
                if (named := record.get(f"{key}_id")) and named not in ids[where]:
                    yield f"{name} {record['id']}: {key}_id {named} is nowhere"


class _Vocabulary:
    """schema.org: types with their parents, properties with domains and ranges, members of enumerations."""

    def __init__(self) -> None:
        told = json.loads((JUDGES / "schemaorg.json").read_bytes())
        self.types: dict[str, list[str]] = told["types"]
        self.properties: dict[str, list[list[str]]] = told["properties"]
        self.members: dict[str, list[str]] = told["members"]

    @lru_cache(None)  # noqa: B019 - there is one vocabulary
    def kinds(self, name: str) -> frozenset[str]:
        """Return a type with everything that it is too."""
        return frozenset({name}).union(*(self.kinds(parent) for parent in self.types.get(name, ())))


@cache
def _vocabulary() -> _Vocabulary:
    return _Vocabulary()


_DATE = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?([+-]\d\d:\d\d|Z))?")


def schema_org_faults(thing: dict[str, Any]) -> list[str]:
    """Hold JSON-LD against schema.org's own vocabulary: types, which of them have a property, which values it takes."""
    known, kind = _vocabulary(), str(thing.get("@type"))
    if kind not in known.types:
        return [f"no type {kind}"]
    found = []
    for name, value in thing.items():
        if name.startswith("@"):
            continue
        if name not in known.properties:
            found.append(f"no property {name}")
            continue
        domains, ranges = known.properties[name]
        if not known.kinds(kind) & {*domains} and "Role" not in known.kinds(kind):
            found.append(f"{kind} has no {name}")
        for each in value if isinstance(value, list) else [value]:
            found += [f"{name}: {fault}" for fault in _value_faults(each, frozenset(ranges))]
    return found


def _value_faults(value: Any, ranges: frozenset[str]) -> list[str]:  # noqa: ANN401 - any JSON
    if isinstance(value, dict):
        return _thing_faults(value, ranges)
    if isinstance(value, int):
        return [] if ranges & {"Integer", "Number", "Text"} else ["takes no number"]
    return _text_faults(str(value), ranges)


def _thing_faults(thing: dict[str, Any], ranges: frozenset[str]) -> list[str]:
    if thing.keys() == {"@id"}:
        return []
    kind, own = str(thing.get("@type")), schema_org_faults(thing)
    return own if _vocabulary().kinds(kind) & (ranges | {"Role"}) else [*own, f"takes no {kind}"]


def _text_faults(text: str, ranges: frozenset[str]) -> list[str]:
    known, member = _vocabulary(), text.removeprefix("https://schema.org/")
    if member in known.members:
        return [] if {*known.members[member]} & ranges else [f"takes no {member}"]
    if ranges <= {"Date", "DateTime"}:
        return [] if _DATE.fullmatch(text) else [f"{text} is no date"]
    if "Text" not in ranges and "URL" in ranges:
        return [] if re.fullmatch(r"https?://\S+", text) else [f"{text} is no address"]
    return [] if any("DataType" in known.kinds(each) for each in ranges) else ["takes no text"]


def formula_cells(content: bytes, separator: str = ",") -> list[str]:
    """Return the cells that a spreadsheet which parts cells by a separator would calculate."""
    rows = csv.reader(io.StringIO(content.decode(), newline=""), delimiter=separator)
    return [cell for row in rows for cell in row if re.match(r"\s*[=+\-@\t\r＝＋－＠]", cell)]  # noqa: RUF001


Judge = Callable[[bytes], list[str]]
