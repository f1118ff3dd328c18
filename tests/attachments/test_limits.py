"""Files made to hurt: each is answered, soon and in little room, and the program lives on."""

import os
import random
import resource
import signal
import subprocess
import sys
import zlib
from collections.abc import Callable

import pikepdf
import pytest

from generator.attachments import refusals
from generator.attachments.examine import examine
from generator.attachments.examined import Examined
from generator.attachments.limits import MEMORY, SECONDS, FailedError, SpentError, bounded
from generator.attachments.refusals import Refusal
from generator.problems import Code
from tests.attachments.makers import exif, jpeg, pdf, png

MUTATIONS = 40
READER = f"""
import resource, sys
from generator.attachments.pdf import open_pdf
from generator.attachments.pdf_words import words_of_pdf
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
resource.setrlimit(resource.RLIMIT_AS, ({2 * MEMORY}, {2 * MEMORY}))
content = sys.stdin.buffer.read()
list(words_of_pdf(content, open_pdf(content)))
"""
"""A process that reads a PDF in as little room as the program does, with nobody to tell how it ended."""


def raw_pdf(*objects: bytes) -> bytes:
    """Return a PDF of some objects as they are; the first is the catalog."""
    told, places = bytearray(b"%PDF-1.7\n"), []
    for number, content in enumerate(objects, 1):
        places.append(b"%010d 00000 n \n" % len(told))
        told += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    tail = b"trailer << /Root 1 0 R /Size %d >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(told))
    return bytes(told) + head + b"".join(places) + tail


CATALOG, TREE = b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
PAGE = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] %b >>"
PLAIN = b"/Resources << >>"


def page_of(entries: bytes, *objects: bytes) -> bytes:
    return raw_pdf(CATALOG, TREE, PAGE % entries, *objects)


def stream(data: bytes, entries: bytes = b"") -> bytes:
    return b"<< /Length %d %b >>\nstream\n%b\nendstream" % (len(data), entries, data)


def swelling(megabytes: int) -> bytes:
    """Return very little that holds very much once decoded."""
    engine = zlib.compressobj(9)
    return b"".join(engine.compress(bytes(1 << 20)) for _ in range(megabytes)) + engine.flush()


def _doubling(levels: int) -> bytes:
    kids = (b"<< /Type /Pages /Kids [%d 0 R %d 0 R] /Count 2 >>" % (at + 3, at + 3) for at in range(levels))
    return raw_pdf(CATALOG, *kids, PAGE % b"")


def _pages(many: int) -> bytes:
    def change(made: pikepdf.Pdf) -> None:
        for _ in range(many):
            made.add_blank_page()

    return pdf(change)


def _picture(entries: bytes) -> bytes:
    told = b"/Type /XObject /Subtype /Image %b" % entries
    return page_of(b"/Resources << /XObject << /X 4 0 R >> >>", stream(b"", told))


_FORM = stream(
    b"/X Do /X Do", b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>"
)
HEAVY_OR_DAMAGED = {Code.ATTACHMENT_HEAVY, Code.ATTACHMENT_DAMAGED}
HOSTILE: dict[str, Callable[[], bytes]] = {
    "pages in a circle": lambda: raw_pdf(CATALOG, b"<< /Type /Pages /Kids [2 0 R] /Count 1 >>"),
    "pages that double": lambda: _doubling(26),
    "too many pages": lambda: _pages(1_001),
    "too many objects": lambda: page_of(PLAIN, *[b"1"] * 100_000),
    "too deep": lambda: page_of(PLAIN + b"/X " + b"[" * 100_000 + b"]" * 100_000),
    "too wide": lambda: page_of(PLAIN + b"/X [" + b"/a " * 1_000_000 + b"]"),
    "content that swells": lambda: page_of(PLAIN + b"/Contents 4 0 R", stream(swelling(200), b"/Filter /FlateDecode")),
    "content that swells twice": lambda: page_of(
        PLAIN + b"/Contents 4 0 R", stream(zlib.compress(swelling(200)), b"/Filter [/FlateDecode /FlateDecode]")
    ),
    "form within itself": lambda: page_of(
        b"/Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >>", stream(b"/X Do"), _FORM
    ),
    "picture of a wall": lambda: _picture(b"/Width 30000 /Height 30000"),
    "picture of no size": lambda: _picture(b"/Width (a) /Height null"),
    "picture of less than nothing": lambda: _picture(b"/Width -1 /Height 5"),
    "noise": lambda: b"%PDF-1.7\n" + random.Random(1).randbytes(1_000_000),  # noqa: S311 - made the same each time
}


@pytest.mark.parametrize("make", HOSTILE.values(), ids=list(HOSTILE))
def test_hostile_pdf_is_refused_in_time(make: Callable[[], bytes]) -> None:
    content = make()
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    found = examine(content, "PDF")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    assert isinstance(found, Refusal)
    assert found.code in HEAVY_OR_DAMAGED
    assert spent < SECONDS + 1


def test_pdf_within_the_bounds_is_taken() -> None:
    assert isinstance(examine(page_of(PLAIN, *[b"1"] * 1_000), "PDF"), Examined)
    assert isinstance(examine(_pages(200), "PDF"), Examined)


@pytest.mark.parametrize("kind", ["PDF", "PNG", "JPEG"])
def test_every_mutation_is_answered(kind: str) -> None:
    chance = random.Random(kind)  # noqa: S311 - the same files each time
    whole = {"PDF": pdf(), "PNG": png(), "JPEG": jpeg(exif=exif(6))}[kind]
    for _ in range(MUTATIONS):
        content = bytearray(whole)
        for _ in range(chance.randint(1, 8)):
            content[chance.randrange(8, len(content))] = chance.randrange(256)
        assert isinstance(examine(bytes(content), kind), Examined | Refusal)


def test_result_comes_back() -> None:
    assert bounded(lambda: {"a": ["é", 1]}) == {"a": ["é", 1]}


def test_work_without_an_end_is_ended() -> None:
    def endless() -> None:
        while True:
            pass

    with pytest.raises(SpentError):
        bounded(endless)


def test_work_without_a_bound_is_ended() -> None:
    with pytest.raises(SpentError):
        bounded(lambda: len(bytearray(2 * MEMORY)))


def test_work_within_the_bound_is_done() -> None:
    assert bounded(lambda: len(bytearray(MEMORY // 2))) == MEMORY // 2


@pytest.mark.parametrize(
    "work",
    [lambda: 1 / 0, lambda: os.kill(os.getpid(), signal.SIGSEGV), os.abort, lambda: os._exit(0), object],
)
def test_work_that_dies_is_told(work: Callable[[], object]) -> None:
    with pytest.raises(FailedError):
        bounded(work)


def test_file_that_kills_its_reader_is_damaged() -> None:
    content = HOSTILE["form within itself"]()
    alone = subprocess.run((sys.executable, "-c", READER), input=content, capture_output=True, check=False)  # noqa: S603 - our own words
    assert alone.returncode < 0
    assert examine(content, "PDF") == refusals.DAMAGED


def test_nothing_is_printed_from_within(capfd: pytest.CaptureFixture[str]) -> None:
    bounded(lambda: os.write(1, b"rahasia") + os.write(2, b"rahasia"))
    assert capfd.readouterr() == ("", "")


def test_work_is_done_where_no_process_can_be_parted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "fork")
    assert isinstance(examine(pdf(), "PDF"), Examined)
    assert examine(b"%PDF-1.7\n" + b"x" * 100, "PDF") == refusals.DAMAGED


@pytest.mark.parametrize(
    ("error", "told"), [(MemoryError, SpentError), (ValueError, FailedError), (KeyError, FailedError)]
)
def test_exceptions_are_held_where_no_process_can_be_parted(
    error: type[Exception], told: type[Exception], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> None:
        raise error

    monkeypatch.delattr(os, "fork")
    with pytest.raises(told):
        bounded(fail)
