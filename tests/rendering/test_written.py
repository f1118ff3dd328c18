"""Hand-written pages back to their words."""

from generator.rendering.written import linked_addresses, sections_of
from generator.views.entries import Section


def test_each_heading_with_an_address_holds_what_follows_it() -> None:
    html = """<h1 id="privasi">Privasi</h1><p>Awal <em>kalimat</em>.</p>
    <h2 id="minta">Meminta <code>perbaikan</code></h2><ol><li>Catat.</li><li>Kirim &amp; tunggu.</li></ol>
    <h3 id="lama">Berapa lama</h3><table><tr><td>3 x 24</td><td>jam</td></tr></table>"""
    assert sections_of(html, "Uraian halaman.") == (
        Section("", "", "Uraian halaman. Awal kalimat."),
        Section("minta", "Meminta perbaikan", "Catat. Kirim & tunggu."),
        Section("lama", "Berapa lama", "3 x 24 jam"),
    )


def test_heading_without_an_address_belongs_to_what_stands_above() -> None:
    assert sections_of("<p>Satu.</p><h2>Dua</h2><p>Tiga.</p>") == (Section("", "", "Satu. Dua Tiga."),)


def test_heading_named_as_the_page_itself_is_no_hit_of_its_own() -> None:
    assert sections_of('<h2 id="index">Indeks</h2><p>Isi.</p>') == (Section("", "", "Indeks Isi."),)


def test_links_are_addresses_below_the_root() -> None:
    html = """<a href="../dasar-hukum/uu-1/#pasal">UU</a> <a href="/kasus/">Kasus</a> <a href="#awal">Awal</a>
    <a href="https://lain.example/tim/">Lain</a> <a href="mailto:a@b.example">Surat</a> <a>Tanpa</a>"""
    assert linked_addresses(html, "privasi/") == {"dasar-hukum/uu-1/", "kasus/", "privasi/"}
