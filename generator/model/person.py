"""A person in public office (pejabat); the office is public, the private life is not (UU 14/2008 art. 18(2)b)."""

import datetime as dt

from generator.model.base import key, shape
from generator.model.parts import FormerIds
from generator.model.values import Date, Many, Maybe, Text


@shape
class Post:
    """An office held, with its term as far as it is recorded."""

    name: Text = key("nama", "Nama jabatan", "Kepala Badan Kesatuan Bangsa dan Politik Kota Metro")
    agency: Maybe[Text] = key("instansi", "Instansi", default=None)
    start: Maybe[Date] = key("mulai", "Mulai menjabat; bila tidak ditulis berarti tidak tercatat", default=None)
    end: Maybe[Date] = key("sampai", "Akhir jabatan", default=None)
    rank: Maybe[Text] = key(
        "pangkat",
        "Pangkat dan golongan selama jabatan itu, untuk blok tanda tangan",
        "Pembina Utama Muda (IV/c)",
        default=None,
    )
    source: Maybe[Text] = key("sumber", "Dari mana diketahui", default=None)
    source_name: Maybe[Text] = key("nama_dalam_sumber", "Penulisan dalam sumber", default=None)

    def held_on(self, day: dt.date) -> bool:
        """Tell whether nothing recorded speaks against the office being held on a day."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)


@shape
class Person:
    """A person in public office. Case of names and titles carries meaning (`Dr.` is not `dr.`)."""

    name: Text = key("nama", "Nama tanpa gelar, huruf besar-kecilnya dipertahankan", "Rosita")
    titles_before: Maybe[Text] = key("gelar_depan", "Gelar atau pangkat di depan nama", "Dra.", default=None)
    titles_after: Many[Text] = key("gelar_belakang", "Gelar di belakang nama", "[M.M.]", default=())
    posts: Many[Post] = key("jabatan", "Jabatan yang pernah dan sedang dipegang", default=())
    nip: Maybe[Text] = key("nip", "Hanya untuk blok tanda tangan PDF, tidak pernah di halaman", default=None)
    source_name: Maybe[Text] = key("nama_dalam_sumber", "Penulisan nama dalam sumber", default=None)
    former_ids: FormerIds = key("sebelumnya", "Id lama catatan ini; alamat lamanya tetap menjawab", default=())
    internal: object = key("internal", "Catatan yang tidak pernah diterbitkan", default=None)

    @property
    def full_name(self) -> str:
        """Return the name with titles: 'Dra. Rosita, M.M.', a comma before each trailing title."""
        front = f"{self.titles_before} {self.name}" if self.titles_before else self.name
        return ", ".join((front, *self.titles_after))

    def post_on(self, day: dt.date) -> str | None:
        """Return the office held on a day, the latest recorded first, or None."""
        latest: Post | None = None
        for post in self.posts:
            if post.held_on(day) and (latest is None or (post.start or dt.date.min) > (latest.start or dt.date.min)):
                latest = post
        return latest.name if latest else None
