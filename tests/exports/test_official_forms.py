"""What stands on the sheets: the fields of the official forms in their order, and nothing that was withheld."""

import re

import pytest

from generator.exports.documents import Edition, words_of
from generator.views.documents import UNSIGNED, Prose, Signature
from tests.exports.cities import DOCUMENT, HOSTILE, NIP_PRINTED, OTHER_NIP, PEOPLE, RANK
from tests.exports.pdf_judging import complaints, heading_levels, page_texts, sheet_size, whole_text
from tests.projects import REPOSITORY

FIELDS = (
    "PEMERINTAH KOTA CONTOH",
    "BADAN CONTOH",
    "NOTULA",
    "Sidang/Rapat : Rapat Koordinasi Tim Terpadu",
    "Hari/Tanggal : Senin, 15 Januari 2024",
    "Surat Undangan : Nomor 005/12/X/2024, 8 Januari 2024",
    "Waktu Sidang/Rapat : 13.30–15.30 WIB",
    "Acara : 1. Pembukaan 2. Jalur lapor 3. Penyelidikan",
    "Pimpinan Sidang/Rapat",
    "Ketua : Dr. Ani Contoh, M.Si., Kepala Badan Contoh",
    "Sekretaris : Citra Umpama",
    "Pencatat : Budi Misal, Camat Contoh Timur",
    "Peserta Sidang/Rapat : 1. Dr. Ani Contoh, M.Si., Kepala Badan Contoh (hadir)",
    "6. Kapolsek se-Kota Contoh (kehadiran tidak tercatat)",
    "Kegiatan Sidang/Rapat",
    "1. Ringkasan",
    "2. Pembahasan",
    "Acara 1: Pembukaan Dr. Ani Contoh, M.Si., Kepala Badan Contoh: – Membuka rapat <b>resmi</b>.",
    "3. Keputusan",
    "Keputusan 1 (acara 2), diubah Laporan disampaikan kepada camat. Digantikan oleh Keputusan 1, 22 April 2024",
    "4. Tindak lanjut",
    "1 Menyusun blangko laporan. Dr. Ani Contoh, M.Si.",
    "5. Dasar hukum",
    "Pimpinan Sidang/Rapat, Kepala Badan Contoh, (Salinan, belum ditandatangani) Dr. Ani Contoh, M.Si.",
    f"{RANK} {NIP_PRINTED}",
    "Ralat",
)
NOT_MINUTES = {
    "2024/rapat-dibatalkan": "Rapat ini dibatalkan Alasan: Tidak cukup peserta.",
    "2024/rapat-ditunda": "Rapat ini ditunda Alasan: Bertepatan dengan acara lain. Diganti dengan Rapat berikutnya,",
    "2024/rapat-dijadwalkan": "Rapat ini dijadwalkan; notulanya belum ada",
    "2024/rapat-tertutup": "Rapat ini tertutup; isinya tidak diterbitkan Alasan: Menyangkut penyelidikan",
}


def _minutes(documents: dict[str, bytes], name: str) -> bytes:
    return documents[f"notulen/{name}/notula.pdf"]


def test_fields_stand_in_the_order_of_the_official_form(city_documents: dict[str, bytes]) -> None:
    text = whole_text(_minutes(city_documents, "2024/rapat-pertama"))
    places = [text.find(field) for field in FIELDS]
    assert (-1 in places, places) == (False, sorted(places))


@pytest.mark.parametrize(("name", "told"), NOT_MINUTES.items())
def test_meeting_without_public_minutes_has_no_notula(city_documents: dict[str, bytes], name: str, told: str) -> None:
    text = whole_text(_minutes(city_documents, name))
    assert ("KETERANGAN RAPAT" in text, "NOTULA" in text, "ditandatangani" in text) == (True, False, False)
    assert told in text


def test_closed_meeting_tells_its_name_day_and_reason_alone(city_documents: dict[str, bytes]) -> None:
    text = whole_text(_minutes(city_documents, "2024/rapat-tertutup"))
    assert re.findall(r"(\S+) : ", text) == ["Sidang/Rapat", "Hari/Tanggal"]


def test_summary_says_that_it_is_not_the_signed_minutes_and_has_no_block_to_sign(
    city_documents: dict[str, bytes],
) -> None:
    text = whole_text(_minutes(city_documents, "2024/rapat-kedua"))
    said = (
        "NOTULA (ringkasan) Ini ringkasan, bukan notula yang ditandatangani Disusun dari Warta Contoh, 23 April 2024."
    )
    assert said in text
    assert "Pimpinan Sidang/Rapat," not in text


def test_withheld_parts_are_told_by_their_grounds_alone(city_documents: dict[str, bytes]) -> None:
    text = whole_text(_minutes(city_documents, "2024/rapat-pertama"))
    assert "Isi yang dikecualikan." not in text
    for grounds in (
        "Citra Umpama (kehadiran dikecualikan: Pasal 17 huruf h UU 14/2008, penetapan 1/2024, sampai 31 Desember 2030)",
        "Pembahasan dikecualikan: Pasal 17 huruf a UU 14/2008, penetapan 3/2024",
        "(tidak diterbitkan) Isinya dikecualikan: Pasal 17 huruf a UU 14/2008, penetapan 2/2024",
    ):
        assert grounds in text


def test_nothing_recorded_is_said_to_be_nothing_recorded(city_documents: dict[str, bytes]) -> None:
    text = whole_text(_minutes(city_documents, "2024/rapat-lama"))
    assert "Pembahasan, keputusan, dan tindak lanjut tidak tercatat." in text
    assert "Pimpinan Sidang/Rapat, (Salinan, belum ditandatangani) Nama tidak tercatat" in text


def test_number_of_a_civil_servant_stands_in_signature_blocks_alone(city_documents: dict[str, bytes]) -> None:
    texts = {address: whole_text(content) for address, content in city_documents.items()}
    assert sorted(address for address, text in texts.items() if NIP_PRINTED in text) == [
        "notulen/2024/rapat-pertama/notula.pdf",
        "pengumuman/netral/pengumuman.pdf",
    ]
    assert not any(OTHER_NIP in text.replace(" ", "") for text in texts.values())


def test_circular_has_number_subject_and_issue_in_their_order(city_documents: dict[str, bytes]) -> None:
    text = whole_text(city_documents["pengumuman/netral/pengumuman.pdf"])
    wanted = (
        "SURAT EDARAN NOMOR 270/1/2024 TENTANG Netral dalam pemilihan",
        "Ini bukan naskah asli yang ditandatangani Disusun dari Rapat contoh. Disampaikan lisan.",
        "Ditujukan kepada : 1. Seluruh ASN 2. Camat se-Kota Contoh",
        "Masa berlaku : 10 Juni 2024 s.d. 20 Juni 2024",
        "Aparatur tidak berpihak: – tidak berkampanye;",
        "Senin, 10 Juni 2024 Penetapan",
        "1. Posko Contoh, Jalan Contoh 2, (0700) 654321",
        "Dikeluarkan pada tanggal 2 Mei 2024 Kepala Badan Contoh, (Salinan, belum ditandatangani)",
    )
    places = [text.find(part) for part in wanted]
    assert (-1 in places, places) == (False, sorted(places))


def test_first_sheet_tells_the_official_page_and_no_number(city_documents: dict[str, bytes]) -> None:
    first, *_ = page_texts(_minutes(city_documents, "2024/rapat-pertama"))
    assert first.endswith("Halaman resmi: https://notulen.contoh.example/notulen/2024/rapat-pertama/")


def test_notice_without_a_signer_has_no_block_to_sign(city_documents: dict[str, bytes]) -> None:
    text = whole_text(city_documents["pengumuman/banjir/pengumuman.pdf"])
    assert "Dikeluarkan : Kamis, 30 Mei 2024 Penanda tangan : tidak tercatat" in text
    assert "Salinan" not in text


def test_withdrawn_and_replaced_notices_say_so_first(city_documents: dict[str, bytes]) -> None:
    assert "Dicabut pada 15 April 2024 Alasan: Salah alamat." in whole_text(
        city_documents["pengumuman/ditarik/pengumuman.pdf"]
    )
    assert "Digantikan oleh: Netral dalam pemilihan" in whole_text(city_documents["pengumuman/lama/pengumuman.pdf"])


def test_roster_tells_every_seat_in_protocol_order(city_documents: dict[str, bytes]) -> None:
    text = whole_text(city_documents["tim/tim-kota/susunan.pdf"])
    wanted = (
        "SUSUNAN KEANGGOTAAN Tim Terpadu Kota Contoh",
        "Ini bukan lampiran keputusan yang ditandatangani",
        "No. Jabatan Kedudukan dalam tim Pejabat",
        "1 Kepala Badan Contoh Ketua Dr. Ani Contoh, M.Si.",
        "2 Sekretaris Badan Contoh Sekretaris Citra Umpama (Plt.), sejak 1 Januari 2024",
        "3 Kepala Bidang Misal Anggota kosong; Menunggu pengisian.",
        "4 Camat se-Kota Contoh (dalam sumber tertulis: Para camat) Anggota tidak tercatat, sampai 31 Desember 2024",
    )
    places = [text.find(part) for part in wanted]
    assert (-1 in places, places) == (False, sorted(places))


def test_minutes_tell_how_the_source_puts_a_participant(city_documents: dict[str, bytes]) -> None:
    text = whole_text(_minutes(city_documents, "2024/rapat-pertama"))
    assert "Budi Misal, Camat Contoh Timur (izin; dalam sumber tertulis: Bpk. Budi)" in text


def test_hostile_words_are_printed_as_they_are(city_documents: dict[str, bytes]) -> None:
    content = _minutes(city_documents, "2024/rapat-jahat")
    text = whole_text(content)
    plain = HOSTILE.replace("中文 \u0627", "□□ □")
    assert "".join(text.split()).count("".join(plain.split())) >= 8
    assert "Tanda □ menggantikan huruf" in text
    assert complaints(content) == []


def test_long_minutes_keep_rows_items_and_the_signature_whole(long_document: bytes) -> None:
    pages = page_texts(long_document)
    assert len(pages) > 30
    assert "Halaman" not in pages[0].replace("Halaman resmi", "")
    total = len(pages)
    assert all(page.endswith(f"Halaman {number} dari {total}") for number, page in enumerate(pages[1:], 2))
    block = "Pimpinan Sidang/Rapat, Kepala Bidang Pembinaan Ketahanan"
    signed = [page for page in pages if block in page]
    assert len(signed) == 1
    assert "Salinan, belum ditandatangani" in signed[0]
    assert "Tjokroaminoto 0, S.H., M.H., M.Si." in signed[0]
    assert f"{PEOPLE}. Muhammad" in " ".join(pages)
    assert sum("No. Uraian Penanggung jawab Tenggat Keadaan" in page for page in pages) >= 3
    assert heading_levels(long_document)[:3] == [1, 2, 3]


def _signed_after(lines: int) -> bytes:
    """Return a notice whose text fills some lines before its signature block."""
    block = Signature(("Dikeluarkan pada tanggal 2 Mei 2024", "Kepala,"), UNSIGNED, "Ani", ("NIP 1",))
    document = DOCUMENT._replace(parts=(Prose("Satu baris."),) * lines, signature=block)
    return Edition(REPOSITORY).set(words_of(document), None)


@pytest.mark.parametrize("lines", range(22, 34))
def test_signature_block_stands_on_one_sheet_wherever_the_text_ends(lines: int) -> None:
    pages = page_texts(_signed_after(lines))
    whole = "Dikeluarkan pada tanggal 2 Mei 2024 Kepala, (Salinan, belum ditandatangani) Ani NIP 1"
    assert [whole in page for page in pages].count(True) == 1


def test_some_of_these_ends_would_have_parted_it() -> None:
    assert {len(page_texts(_signed_after(lines))) for lines in (22, 33)} == {1, 2}


@pytest.mark.parametrize("lines", range(22, 34))
def test_signature_block_is_never_alone_on_its_sheet(lines: int) -> None:
    last = page_texts(_signed_after(lines))[-1]
    assert last.index("Satu baris.") < last.index("Dikeluarkan pada tanggal")


def test_sheets_are_as_wide_as_the_settings_say(city_documents: dict[str, bytes]) -> None:
    assert sheet_size(_minutes(city_documents, "2024/rapat-pertama")) == (210, 297)


def test_folio_is_folio() -> None:
    content = Edition(REPOSITORY).set(words_of(DOCUMENT._replace(paper="f4")), None)
    assert sheet_size(content) == (215, 330)
