"""Shapes that several kinds of record share."""

from generator.model.base import key, shape
from generator.model.values import Date, Id, Link, Many, Maybe, RegionCode, Text


@shape
class Withheld:
    """A fact that exists but is exempt from publication (UU 14/2008 art. 17; consequence test art. 19)."""

    article: Text = key("pasal", "Pasal yang menjadi dasar pengecualian", "17 huruf h UU 14/2008")
    ruling: Text = key("penetapan", "Nomor penetapan PPID setelah uji konsekuensi")
    until: Maybe[Date] = key("sampai", "Tanggal berakhirnya pengecualian", "2030-12-31", default=None)


@shape
class Origin:
    """The document that a record was drawn from, where that is not the record itself."""

    name: Text = key("nama", "Nama dokumen atau terbitan yang menjadi sumber")
    date: Maybe[Date] = key("tanggal", "Tanggal sumber", "2021-12-13", default=None)
    note: Maybe[Text] = key("catatan", "Hal yang perlu diketahui pembaca tentang sumber", default=None)
    link: Maybe[Link] = key("tautan", "Alamat sumber di internet", default=None)
    meeting: Maybe[Id] = key("rapat", "Rapat tempat hal ini disampaikan", default=None)


@shape
class Venue:
    """Where a meeting is held."""

    name: Text = key("nama", "Nama gedung atau ruang", "Balai Kelurahan Yosodadi")
    address: Maybe[Text] = key("alamat", "Alamat kantor atau gedung", default=None)
    region: Maybe[RegionCode] = key("wilayah", "Kode wilayah tempat itu", "18.72.04.1001", default=None)


@shape
class Window:
    """A stretch of days, both ends included."""

    start: Maybe[Date] = key("mulai", "Hari pertama", "2024-09-22", default=None)
    end: Maybe[Date] = key("sampai", "Hari terakhir; kosong atau null berarti sampai dicabut", default=None)


@shape
class Correction:
    """A correction made after publication; never silent."""

    date: Date = key("tanggal", "Tanggal perbaikan", "2022-01-10")
    part: Maybe[Text] = key("bagian", "Bagian yang diperbaiki", "acara 2", default=None)
    reason: Text = key("sebab", "Apa yang keliru dan mengapa diperbaiki")


@shape
class SignOff:
    """Who answers for a case figure that stands in words, beside it: nobody could tell from the figures alone."""

    by: Text = key("oleh", "Pejabat yang menyetujui")
    date: Date = key("tanggal", "Tanggal persetujuan", "2024-05-06")
    reason: Text = key("alasan", "Mengapa angka ini tidak menunjuk siapa pun")


SIGN_OFF = "Persetujuan atas angka kasus dalam teks butir ini"
SignedOff = Maybe[SignOff]
"""Whether somebody has agreed to the case figures in the texts of this very item."""


@shape
class Attachment:
    """A file in content/lampiran/ that belongs to a record."""

    file: Text = key("berkas", "Nama berkas di content/lampiran/ (PDF, PNG, atau JPEG)", "daftar.pdf")
    title: Text = key("judul", "Judul lampiran")
    alternative: Maybe[Text] = key("teks_alternatif", "Isi gambar dalam kata-kata", default=None)
    signed_off: SignedOff = key("disetujui", SIGN_OFF, default=None)


Withholdable = Maybe[Withheld]
References = Many[Id]
FormerIds = Many[Id]
