"""PDFs: what is refused with which words, what is published, and that nothing hides in it."""

import io
import zlib
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Encryption, Name, String

from generator.attachments import refusals
from generator.attachments.examine import attachment_text, examine, published_bytes
from generator.attachments.examined import Examined
from generator.attachments.refusals import Refusal
from tests.attachments.decoding import CANARY, holds
from tests.attachments.makers import Change, exif, jpeg, pdf, with_annotation, with_picture, with_root

SCRIPT = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))
LAUNCH = Dictionary(S=Name.Launch, F=String("cmd.exe"))


def action(**entries: Any) -> Change:  # noqa: ANN401 - any PDF value
    """Return a change that puts a link with an action on the page."""
    return with_annotation("/Link", A=Dictionary(**entries))


def web(address: str) -> Change:
    return action(S=Name.URI, URI=String(address))


def field(kind: Name) -> Change:
    return with_root(AcroForm=Dictionary(Fields=Array([Dictionary(FT=kind, T=String("x"))])))


def carrying(made: pikepdf.Pdf) -> None:
    made.attachments["rahasia.txt"] = b"isi"


def named_script(made: pikepdf.Pdf) -> None:
    made.Root.Names = Dictionary(JavaScript=Dictionary(Names=Array([String("a"), SCRIPT])))


def hidden_script(made: pikepdf.Pdf) -> None:
    made.pages[0].obj["/X"] = Array([Array([Dictionary(Y=Dictionary(S=Name("/JavaScript"), JS=String("1")))])])


def turning(made: pikepdf.Pdf) -> None:
    made.pages[0].obj["/AA"] = Dictionary(O=Dictionary(S=Name.URI, URI=String("https://contoh.example")))


ACTIVE = {
    "script at opening": (with_root(OpenAction=SCRIPT), refusals.SCRIPT),
    "script by name": (named_script, refusals.SCRIPT),
    "script where nobody looks": (hidden_script, refusals.SCRIPT),
    "script of a link": (action(S=Name.JavaScript, JS=String("1")), refusals.SCRIPT),
    "script after a link": (action(S=Name.GoTo, D=String("a"), Next=SCRIPT), refusals.SCRIPT),
    "script named by its number": (action(S=Name("/Java#53cript"), JS=String("1")), refusals.SCRIPT),
    "command at opening": (with_root(OpenAction=Dictionary(S=Name.Named, N=Name.Print)), refusals.COMMAND),
    "command of the file": (with_root(AA=Dictionary(WC=Dictionary(S=Name.Named, N=Name.Print))), refusals.COMMAND),
    "command of a page": (turning, refusals.COMMAND),
    "launch": (action(S=Name.Launch, F=String("cmd.exe")), refusals.COMMAND),
    "form sent": (action(S=Name.SubmitForm, F=String("https://contoh.example")), refusals.COMMAND),
    "data fetched": (action(S=Name.ImportData, F=String("a.fdf")), refusals.COMMAND),
    "other file": (action(S=Name.GoToR, F=String("a.pdf"), D=String("a")), refusals.COMMAND),
    "file within": (action(S=Name.GoToE, D=String("a")), refusals.COMMAND),
    "hiding": (action(S=Name.Hide, T=String("a")), refusals.COMMAND),
    "film played": (action(S=Name.Rendition), refusals.COMMAND),
    "file carried": (carrying, refusals.FILE_INSIDE),
    "file pinned": (with_annotation("/FileAttachment"), refusals.FILE_INSIDE),
    "collection": (with_root(Collection=Dictionary()), refusals.FILE_INSIDE),
    "film": (with_annotation("/RichMedia"), refusals.MEDIA),
    "screen": (with_annotation("/Screen"), refusals.MEDIA),
    "sound": (with_annotation("/Sound"), refusals.MEDIA),
    "3D": (with_annotation("/3D"), refusals.MEDIA),
    "comment": (with_annotation("/Text", Contents=String("Setuju?"), T=String("Ani")), refusals.COMMENTED),
    "mark": (with_annotation("/Highlight"), refusals.COMMENTED),
    "stamp": (with_annotation("/Stamp"), refusals.COMMENTED),
    "blank to fill in": (with_annotation("/Widget"), refusals.FORM),
    "field": (field(Name.Tx), refusals.FORM),
    "XFA": (with_root(AcroForm=Dictionary(XFA=String("<x/>"))), refusals.FORM),
    "seal": (with_root(AcroForm=Dictionary(SigFlags=3, Fields=Array([]))), refusals.SIGNED),
    "seal's field": (field(Name.Sig), refusals.FORM),
    "seal's value": (with_root(X=Dictionary(Type=Name.Sig)), refusals.SIGNED),
    "permissions": (with_root(Perms=Dictionary()), refusals.SIGNED),
    "link to a file": (web("file:///C:/Users/ani/a.doc"), refusals.BAD_LINK),
    "link to a script": (web("javascript:alert(1)"), refusals.BAD_LINK),
    "link to data": (web("data:text/html,x"), refusals.BAD_LINK),
    "link to nowhere": (web("dokumen.doc"), refusals.BAD_LINK),
    "link to a drive": (web("\\\\server\\a"), refusals.BAD_LINK),
    "broken link": (web("http://["), refusals.BAD_LINK),
    "link of no text": (action(S=Name.URI, URI=Name.X), refusals.BAD_LINK),
}


@pytest.mark.parametrize(("change", "refusal"), ACTIVE.values(), ids=list(ACTIVE))
def test_what_is_not_paper_is_refused(change: Change, refusal: Refusal) -> None:
    assert examine(pdf(change), "PDF") == refusal


PAPER = {
    "plain": (),
    "page to start at": (lambda made: with_root(OpenAction=Array([made.pages[0].obj, Name.Fit]))(made),),
    "action to start at a page": (with_root(OpenAction=Dictionary(S=Name.GoTo, D=String("a"))),),
    "web link": (web("https://contoh.example/"),),
    "old web link": (web("HTTP://contoh.example/"),),
    "letter": (web("mailto:kantor@contoh.example"),),
    "telephone": (web("tel:+62700123456"),),
    "link within": (with_annotation("/Link", Dest=String("a")),),
    "empty form": (with_root(AcroForm=Dictionary(Fields=Array([]))),),
    "font named as an action": (
        lambda made: made.pages[0].Resources.Font.__setitem__("/AA", made.pages[0].Resources.Font.F1),
    ),
}


@pytest.mark.parametrize("changes", PAPER.values(), ids=list(PAPER))
def test_paper_is_taken_and_what_is_published_of_it_too(changes: tuple[Change, ...]) -> None:
    content = pdf(*changes)
    published = published_bytes(content, "PDF", "Daftar")
    assert [type(examine(each, "PDF")) for each in (content, published)] == [Examined, Examined]


@pytest.mark.parametrize(
    "encryption",
    [Encryption(user="a", owner="b"), Encryption(owner="b"), Encryption(owner="b", R=2, aes=False, metadata=False)],
)
def test_locked_is_refused(encryption: Encryption) -> None:
    assert examine(pdf(encryption=encryption), "PDF") == refusals.LOCKED


@pytest.mark.parametrize(
    "content",
    [
        pdf()[:-40],
        pdf()[: len(pdf()) // 2],
        b"%PDF-1.7\n",
        b"%PDF-1.7\n%%EOF\n",
        pdf().replace(b"/Type /Pages", b"/Type /Pogos").replace(b"/Kids", b"/Kads"),
        pdf().replace(b"xref", b"xrof"),
    ],
)
def test_damaged_is_refused(content: bytes) -> None:
    assert examine(content, "PDF") == refusals.DAMAGED


def test_something_before_the_pdf_is_refused() -> None:
    found = examine(b"<script>alert(1)</script>" + pdf(), "PDF")
    assert isinstance(found, Refusal)
    assert found.code.value == "lampiran-jenis"


def test_something_behind_the_pdf_is_cut() -> None:
    content = pdf() + b"PK\x03\x04" + CANARY.encode()
    published = published_bytes(content, "PDF", "")
    assert (holds(content), holds(published)) == (True, False)


def _secret_info(made: pikepdf.Pdf) -> None:
    for key in ("Author", "Producer", "Creator", "Title", "Keywords", "Firma"):
        made.docinfo[f"/{key}"] = CANARY


def _secret_xmp(made: pikepdf.Pdf) -> None:
    with made.open_metadata(set_pikepdf_as_editor=False) as told:
        told["dc:creator"] = [CANARY]


def _secret_piece(made: pikepdf.Pdf) -> None:
    made.pages[0].obj["/PieceInfo"] = Dictionary(X=Dictionary(Private=String(CANARY)))


def _secret_thumbnail(made: pikepdf.Pdf) -> None:
    made.pages[0].obj["/Thumb"] = made.make_stream(CANARY.encode())


def _secret_orphan(made: pikepdf.Pdf) -> None:
    made.make_indirect(Dictionary(X=String(CANARY)))


def _secret_link(made: pikepdf.Pdf) -> None:
    with_annotation("/Link", Dest=String("a"), NM=String(CANARY), T=String(CANARY), M=String(CANARY))(made)


SECRETS: dict[str, Change] = {
    "info": _secret_info,
    "XMP": _secret_xmp,
    "private data": _secret_piece,
    "thumbnail": _secret_thumbnail,
    "link": _secret_link,
    "catalog": with_root(SpiderInfo=Dictionary(X=String(CANARY)), Firma=String(CANARY), Lang=String(CANARY)),
    "photograph": with_picture(jpeg(comment=CANARY.encode(), exif=exif(1, CANARY)), Filter=Name.DCTDecode),
    "photograph compressed again": with_picture(
        zlib.compress(jpeg(comment=CANARY.encode())), Filter=Array([Name.FlateDecode, Name.DCTDecode])
    ),
    "photograph's XMP": with_picture(jpeg(), Filter=Name.DCTDecode, Metadata=String(CANARY)),
}


@pytest.mark.parametrize("change", SECRETS.values(), ids=list(SECRETS))
def test_what_tells_of_makers_is_not_published(change: Change) -> None:
    content = pdf(change)
    published = published_bytes(content, "PDF", "Daftar")
    assert (holds(content), holds(published)) == (True, False)


def test_orphan_is_not_published() -> None:
    content = pdf().replace(b"xref\n", b"9 0 obj\n(" + CANARY.encode() + b")\nendobj\nxref\n")
    content = content.replace(b"startxref\n", b"startxref\n%")
    published = published_bytes(pdf(_secret_orphan), "PDF", "Daftar")
    assert (holds(content), holds(published)) == (True, False)


def test_photograph_in_a_pdf_stays_the_same_picture() -> None:
    content = pdf(with_picture(jpeg(exif=exif(1, CANARY)), Filter=Name.DCTDecode))
    assert _pixels(content) == _pixels(published_bytes(content, "PDF", ""))


def _pixels(content: bytes) -> bytes:
    with pikepdf.open(io.BytesIO(content)) as opened:
        picture = opened.pages[0].Resources.XObject.X
        return pikepdf.PdfImage(picture).as_pil_image().tobytes() if isinstance(picture, pikepdf.Stream) else b""


def test_title_and_language_are_the_records() -> None:
    published = pikepdf.open(io.BytesIO(published_bytes(pdf(_secret_info), "PDF", "Daftar hadir – 2021")))
    info = {key: str(value) for key, value in published.docinfo.items()}
    assert (info, str(published.Root.Lang)) == ({"/Title": "Daftar hadir – 2021"}, "id")
    assert bool(published.Root.ViewerPreferences.DisplayDocTitle)


def test_same_file_gives_the_same_bytes() -> None:
    content = pdf(_secret_info, with_picture(jpeg(), Filter=Name.DCTDecode))
    assert published_bytes(content, "PDF", "Daftar") == published_bytes(content, "PDF", "Daftar")


def test_published_once_more_changes_nothing() -> None:
    once = published_bytes(pdf(_secret_info), "PDF", "Daftar")
    assert published_bytes(once, "PDF", "Daftar") == once


def test_size_is_that_of_what_is_published() -> None:
    content = pdf(_secret_xmp)
    found = examine(content, "PDF")
    assert isinstance(found, Examined)
    assert (found.size, found.pages) == (len(published_bytes(content, "PDF", "")), 1)


WORDS: dict[str, Change | None] = {
    **{name: SECRETS[name] for name in ("info", "XMP", "private data", "link")},
    "page": lambda made: made.pages[0].obj.__setitem__(
        "/Contents", made.make_stream(f"BT /F1 9 Tf ({CANARY}) Tj ET".encode())
    ),
    "address of a link": web(f"https://contoh.example/{CANARY}"),
}


@pytest.mark.parametrize("change", WORDS.values(), ids=list(WORDS))
def test_every_word_is_told_to_who_looks_for_personal_data(change: Change) -> None:
    assert CANARY in attachment_text(pdf(change))


def test_words_of_a_refused_file_are_none() -> None:
    assert attachment_text(pdf(with_root(OpenAction=SCRIPT))) == ""
