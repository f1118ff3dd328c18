"""A file to a record, or to its problems in a clerk's words."""

from datetime import date, time

import pytest

from generator.loading.sources import Source
from generator.model.kinds import BY_FOLDER
from generator.model.meeting import Meeting
from generator.model.reading import Filed, Refused, read_record

START = "judul: Rapat\ntanggal: 2024-05-02\nstatus: draf\n"


def read(text: str, kind: str = "rapat") -> list[str] | Filed[Meeting]:
    """Return the record of a text, or its problems as people read them, without the path."""
    found = read_record(Source("a.yml", text.encode()), BY_FOLDER[kind].shape, BY_FOLDER[kind].adapter)
    if isinstance(found, Refused):
        return sorted(str(problem).removeprefix("a.yml:") for problem in found.problems)
    return found


def test_record_is_read_with_its_id_and_source() -> None:
    found = read(START + "mulai: 13.30\n")
    assert isinstance(found, Filed)
    assert (found.id, found.source.path) == ("a", "a.yml")
    assert (found.record.title, found.record.date, found.record.start) == ("Rapat", date(2024, 5, 2), time(13, 30))


@pytest.mark.parametrize("key", ["<nama", "[key]", "<"])
def test_unknown_key_is_told_whatever_it_looks_like(key: str) -> None:
    found = read(f'{START}"{key}": a\n')
    assert isinstance(found, list)
    assert [line.split(" tidak")[0] for line in found] == [f"4:1: Kunci '{key}'"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "judl: Rapat\ntanggal: 2024-05-02\nstatus: draf\n",
            [
                "1:1: Kunci 'judl' tidak dikenal. Maksudnya 'judul'? [kunci-tak-dikenal]",
            ],
        ),
        (
            "xyz: Rapat\ntanggal: 2024-05-02\nstatus: draf\n",
            [
                (
                    "1:1: Kunci 'judul' belum ada. Tambahkan, misalnya "
                    "'judul: Rapat Koordinasi Tim Terpadu Penanganan Konflik Sosial'. [kunci-kurang]"
                ),
                (
                    "1:1: Kunci 'xyz' tidak dikenal. Kunci yang ada: judul, tanggal, hari, mulai, selesai, zona, "
                    "tempat, tim, wilayah, topik, sifat, status, ringkasan, undangan, pimpinan, peserta, acara, "
                    "tindak_lanjut, dasar_hukum, laporan_kasus, lampiran, sumber, ditunda_ke, alasan, ralat, "
                    "disetujui, sebelumnya, dan internal. [kunci-tak-dikenal]"
                ),
            ],
        ),
        (
            START + "tempat: {nama: Balai, xyz: Jalan}\n",
            ["4:23: Kunci 'xyz' tidak dikenal. Kunci yang ada: nama, alamat, dan wilayah. [kunci-tak-dikenal]"],
        ),
        (
            START + "acara:\n- judul: A\n  pembahasan:\n  - {pembicara: a, poko: [B]}\n",
            [
                "7:20: Kunci 'poko' tidak dikenal. Maksudnya 'pokok'? [kunci-tak-dikenal]",
            ],
        ),
        (
            "judul: Rapat\ntanggal: 2024-05-02\nstatus: disahkn\n",
            ["3:9: Isi 'disahkn' bukan pilihan yang ada. Maksudnya 'disahkan'? [pilihan-salah]"],
        ),
        (
            START + "sifat: rahasia\n",
            ["4:8: Isi 'rahasia' bukan pilihan yang ada. Pilih salah satu: terbuka atau tertutup. [pilihan-salah]"],
        ),
        (
            START + "hari: [Senin]\n",
            ["4:7: Isi 'hari' harus berupa satu teks. Tulis misalnya 'hari: Senin'. [bentuk-salah]"],
        ),
        (
            START + "tempat: Balai\n",
            [("4:9: Isi 'tempat' harus berupa kunci-kunci. Tulis misalnya 'tempat: {nama: Balai}'. [bentuk-salah]")],
        ),
        (
            START + "topik: satu\n",
            [
                (
                    "4:8: Isi 'topik' harus berupa daftar. "
                    "Tulis 'topik: [satu]', atau satu butir sebaris dengan '- ' di depannya. [bentuk-salah]"
                )
            ],
        ),
        (
            START + "hari: &a Kamis\n",
            [('4:7: Teks tidak boleh diawali tanda &. Tulis hari: "&a Kamis". [yaml-terlarang]')],
        ),
    ],
)
def test_problem_is_told_in_a_clerks_words(text: str, expected: list[str]) -> None:
    assert read(text) == sorted(expected)


@pytest.mark.parametrize("kind", list(BY_FOLDER))
def test_empty_file_lacks_every_required_key(kind: str) -> None:
    found = read("", kind)
    assert isinstance(found, list)
    assert {line.rsplit(" ", 1)[1] for line in found} == {"[kunci-kurang]"}


def test_empty_file_and_one_of_comments_say_the_same() -> None:
    assert read("") == read("# belum ditulis\n")


def test_every_choice_of_a_table_is_told_at_its_key() -> None:
    text = 'periode: 2024\ndirilis: 2024-05-06\nsatuan: kasus\nangka:\n  "99.71": {semua: {sudh: 12}}\n'
    expected = "5:21: Isi 'sudh' bukan pilihan yang ada. Maksudnya 'sudah'? [pilihan-salah]"
    assert read(text, "laporan-kasus") == [expected]


SAID = START + "acara:\n- judul: A\n  pembahasan:\n  - pembicara: ani\n    pokok:"
COLON = "Ada titik dua di dalam teks. Apit seluruh teksnya dengan tanda kutip"


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        (f"{SAID} A datang, lalu B.\n", 'Tulis di baris berikutnya: - "A datang, lalu B."'),
        (f"{SAID} {'A datang, ' * 9}B.\n", 'Tulis di baris berikutnya: - "…"'),
        (f"{SAID}\n    - 'Catatan: lurah melapor.'\n    - Catatan: lurah melapor.\n", COLON),
        (f"{START}topik:\n- Catatan: lurah melapor.\n", COLON),
        (f"{START}topik: keamanan, ketertiban\n", "Tulis 'topik: [keamanan, ketertiban]', atau satu butir sebaris"),
        (f"{START}tempat: Balai Kota, Metro\n", "Tulis misalnya 'tempat: {nama: \"Balai Kota, Metro\"}'"),
        (f"{START}peserta: [Camat se-Kota Metro]\n", "Tulis misalnya '- {kelompok: Camat se-Kota Metro}'"),
        (f"{START}peserta: [rosita]\n", "Tulis misalnya '- {pejabat: rosita}'"),
        (
            f"{START}acara:\n- judul: A\n  keputusan:\n  - Jalan ditutup.\n",
            "Tulis misalnya '- {id: k1, isi: \"Jalan ditutup.\"}'",
        ),
        (
            f"{START}acara:\n- judul: A\n  keputusan:\n  - {{id: k1, isi: A}}\n  - {'Jalan ditutup. ' * 9}\n",
            "Tulis misalnya '- {id: k2, isi: \"…\"}'",
        ),
        (
            f"{START}acara:\n- judul: A\n  keputusan: Jalan, lalu jembatan ditutup.\n",
            'Tulis di baris berikutnya: - {id: k1, isi: "Jalan, lalu jembatan ditutup."}.',
        ),
        (f"{START}peserta: Camat, Lurah\n", 'Tulis di baris berikutnya: - {kelompok: "Camat, Lurah"}.'),
        (f"{START}acara: Pembukaan\n", "Tulis di baris berikutnya: - {judul: Pembukaan}."),
        (f"{START}tindak_lanjut: [Menutup jalan]\n", "Tulis misalnya '- {id: t1, uraian: \"Menutup jalan\"}'"),
        (f"{START}tindak_lanjut: [{{id: t1, uraian: A, tenggat: '-'}}]\n", "Hapus 'tenggat' bila tidak ada."),
        (f"{START}tindak_lanjut: [{{id: t1, uraian: A, tenggat: Segera}}]\n", "Hapus 'tenggat' bila tidak ada."),
        (f"{START}tanggal_: segera\n", "Maksudnya 'tanggal'?"),
        (
            f"{START}peserta: [{{pejabat: ani, kehadiran: mewakili}}]\n",
            "Pilih salah satu: hadir, izin, sakit, tanpa_keterangan, atau diwakili.",
        ),
        (
            f"{START}peserta: [{{pejabat: ani, kehadiran: tidak hadir}}]\n",
            "Pilih salah satu: hadir, izin, sakit, tanpa_keterangan, atau diwakili.",
        ),
        (f"{START}sifat: tidak terbuka\n", "Pilih salah satu: terbuka atau tertutup."),
    ],
)
def test_hint_leads_to_what_was_meant(text: str, hint: str) -> None:
    told = read(text)
    assert isinstance(told, list)
    assert [len(told), told[0].partition(hint)[1]] == [1, hint], told


@pytest.mark.parametrize("word", ["sekarang", "seterusnya", "dicabut", "Sekarang"])
def test_end_that_is_none_is_to_be_left_out(word: str) -> None:
    told = read(f"nama: Tim\ntingkat: kota\nberlaku: {{mulai: 2024-05-02, sampai: {word}}}\n", "tim")
    assert told == [f"3:38: Tanggal '{word}' tidak terbaca. Hapus 'sampai'; tanpa itu berlaku terus. [tanggal-salah]"]
