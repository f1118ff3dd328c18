"""The strict reader: text comes through as written, everything else is refused with a place and a mend."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.loading.nodes import Place, Plain, locate
from generator.loading.yaml_reader import MAX_DEPTH, MAX_NODES, YamlRefusedError, read_yaml
from generator.problems import Code


def plain(text: str) -> Plain:
    """Return what a text says."""
    return read_yaml(text).plain()


def refusal(text: str) -> tuple[Place, Code, str, str]:
    """Return why a text is not read; fails where it is."""
    with pytest.raises(YamlRefusedError) as caught:
        read_yaml(text)
    return caught.value.place, caught.value.code, caught.value.message, caught.value.hint


@pytest.mark.parametrize(
    "written",
    [
        *("13.30", "13:30", "0725", "18.72", "no", "yes", "on", "off", "y", "null", "~", "true", "1e3", "0x1F", "0b1"),
        *("2021-12-13", "1_000", "+1", ".inf", ".nan", "=", "199/KPTS/B-60/2024", "190:20:30", "1.", "-0"),
    ],
)
def test_scalar_keeps_its_text_with_and_without_quotes(written: str) -> None:
    expected = {"a": written}
    assert [plain(f"a: {written}"), plain(f'a: "{written}"'), plain(f"a: '{written}'")] == [expected] * 3


@pytest.mark.parametrize("written", ["13.30", "no", "0725", "~"])
def test_key_keeps_its_text(written: str) -> None:
    assert plain(f"{written}: x") == {written: "x"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a:", {"a": ""}),
        ("a: |\n  satu\n\n  dua\n", {"a": "satu\n\ndua\n"}),
        ("a: >-\n  satu\n  dua\n", {"a": "satu dua"}),
        ("a: satu\n  dua\n", {"a": "satu dua"}),
        ('a: "satu\\ndua"', {"a": "satu\ndua"}),
        ("a: it's # komentar", {"a": "it's"}),
        ("a: []\nb: {}\n", {"a": [], "b": {}}),
        ("a:\n- b\n  c\n", {"a": ["b c"]}),
        ("a:\n- b\n- - c\n", {"a": ["b", ["c"]]}),
        ("--- \na: b\n...\n", {"a": "b"}),
        ("satu", "satu"),
        ("- satu", ["satu"]),
        ("a: b\r\nc: d\r\n", {"a": "b", "c": "d"}),
        ("a: [b,\n c]\n", {"a": ["b", "c"]}),
        ("- [b,\n c]\n", [["b", "c"]]),
        ("[b,\nc]\n", ["b", "c"]),
        ('a:\n- "b\n  c"\n', {"a": ["b c"]}),
        ('a: "b\n\n c"\n', {"a": "b\nc"}),
        ("a: [b,\n# c\n d]\n", {"a": ["b", "d"]}),
        ("a: [b] # c\n", {"a": ["b"]}),
        ("a: rapat-1#k2\n", {"a": "rapat-1#k2"}),
        ("a: [b#c, -d, 'x'] # f\n", {"a": ["b#c", "-d", "x"]}),
        ("a: ?b\nc: ya?\n", {"a": "?b", "c": "ya?"}),
        ("a: |\n\n  b\n", {"a": "\nb\n"}),
        ("a: |\n  \nb: c\n", {"a": "", "b": "c"}),
        ("a: |\n  b", {"a": "b\n"}),
        ("a: Wali\u00a0Kota “é” 😀", {"a": "Wali\u00a0Kota “é” 😀"}),
    ],
)
def test_plain_yaml_is_read(text: str, expected: Plain) -> None:
    assert plain(text) == expected


def test_empty_text_is_an_empty_mapping() -> None:
    tree = read_yaml("")
    assert (tree.plain(), locate(tree, ()), locate(tree, ("a",))) == ({}, (1, 1), (1, 1))


def test_text_of_comments_alone_holds_no_key() -> None:
    assert plain("# belum ditulis\n") in ({}, "")


@pytest.mark.parametrize(
    ("text", "place", "code"),
    [
        ("a: &x b", (1, 4), Code.FORBIDDEN),
        ("&x a: b", (1, 1), Code.FORBIDDEN),
        ("a: &x [b]", (1, 4), Code.FORBIDDEN),
        ("a: &x {b: c}", (1, 4), Code.FORBIDDEN),
        ("a: *x", (1, 4), Code.FORBIDDEN),
        ("a: &x b\nc: *x", (1, 4), Code.FORBIDDEN),
        ("a: !!str b", (1, 4), Code.FORBIDDEN),
        ("a: !x b", (1, 4), Code.FORBIDDEN),
        ("a: ! b", (1, 4), Code.FORBIDDEN),
        ("a: !!set {b}", (1, 4), Code.FORBIDDEN),
        ("a: !!python/object/apply:os.system [x]", (1, 4), Code.FORBIDDEN),
        ("a: b\n<<: {c: d}", (2, 1), Code.FORBIDDEN),
        ('"<<": b', (1, 1), Code.FORBIDDEN),
        ("a: b\n---\nc: d", (2, 1), Code.FORBIDDEN),
        ("%YAML 1.1\n---\na: b", (1, 1), Code.FORBIDDEN),
        ("%TAG ! tag:x,2024:\n---\na: b", (1, 1), Code.FORBIDDEN),
        ("a: b\nc: d\na: e", (3, 1), Code.DUPLICATE_KEY),
        ("x: {a: b, 'a': c}", (1, 11), Code.DUPLICATE_KEY),
        ("? [a]\n: b", (1, 3), Code.SHAPE),
        ("? {a: b}\n: c", (1, 3), Code.SHAPE),
        ("{a: b}: c", (1, 1), Code.SHAPE),
        ("'': b", (1, 1), Code.SHAPE),
        ("a\u00a0: b", (1, 1), Code.SHAPE),
        ("' a': b", (1, 1), Code.SHAPE),
        ("%FOO bar\n---\na: b", (1, 1), Code.FORBIDDEN),
        ("%YAML 9.9\n---\na: b", (1, 1), Code.FORBIDDEN),
        ("a: !<%ED%A0%80> b", (1, 1), Code.SYNTAX),
        ("a: b\nc: \x07d", (2, 4), Code.CHARACTER),
        ("a: b\nc: Rap\u0430t", (2, 7), Code.LOOKALIKE),
    ],
)
def test_more_than_plain_yaml_is_refused(text: str, place: Place, code: Code) -> None:
    assert refusal(text)[:2] == (place, code)


def test_message_about_a_key_is_one_line() -> None:
    assert refusal("a\tb: c\na\tb: d")[2] == "Kunci 'a b' sudah ada di atasnya"
    assert refusal('"a\\nb": c\n"a\\nb": d')[2] == "Kunci 'a b' sudah ada di atasnya"


@pytest.mark.parametrize("text", ["a: '&x b'", "a: b & c", "a: b * c", "a: b!", "a: '!!str b'", "a: '<<'", "a: '---'"])
def test_same_signs_within_a_text_are_read(text: str) -> None:
    assert list(plain(text)) == ["a"]


_SPECIAL_SPACE = "Ada spasi istimewa (misalnya dari salinan Word) pada baris ini atau sebelumnya"


@pytest.mark.parametrize(
    ("text", "place", "message", "hint"),
    [
        ("a: b: c", (1, 5), "Ada titik dua yang tidak pada tempatnya", 'Tulis a: "b: c"'),
        ("a: @b", (1, 4), "Teks tidak boleh diawali tanda ini", 'Tulis a: "@b"'),
        ("a:\n\t- b", (2, 1), "Ada tab di awal baris", "Ganti tab dengan spasi"),
        ("a: |\n  b\n \tc", (3, 2), "Ada tab di awal baris", "Ganti tab dengan spasi"),
        (
            "a: b\nc\nd: e",
            (2, 1),
            "Baris 'c' bukan 'kunci: isi'",
            "Bila lanjutan teks di atasnya, awali baris ini dengan 2",
        ),
        ("a: b\n c: d", (2, 3), "Lekukan baris ini lebih dalam daripada baris sebelumnya", "Hapus spasi"),
        (
            "a: b\n c d: e",
            (2, 5),
            "Ada titik dua yang tidak pada tempatnya",
            "Apit seluruh teksnya dengan tanda kutip ganda",
        ),
        ("a:\n  b: c\n d: e", (3, 2), "Lekukan baris tidak sejajar dengan baris sebelumnya", "Samakan jumlah"),
        ("a:\n  - b\n  c: d", (3, 3), "Jumlah spasi di depan kunci 'c' salah", "Hapus spasi di awal baris ini"),
        ("a:\n  - b\n  'c': d", (3, 3), "Butir daftar tidak sejajar", "Awali setiap butir dengan '- '"),
        ('a: "b', (1, 4), "Tanda kutip dibuka tetapi tidak ditutup", "Tutup tanda kutipnya"),
        ("a: [b\n", (1, 4), "Kurung tidak ditutup atau koma kurang", "Tutup kurungnya atau tambahkan koma"),
        ("a: {b: c\n", (1, 4), "Kurung tidak ditutup atau koma kurang", "Tutup kurungnya atau tambahkan koma"),
        ("a: [b c: d e: f]", (1, 13), "Kurung tidak ditutup atau koma kurang", "Tutup kurungnya"),
        ("a: - b", (1, 4), "Ada tanda - sebaris dengan kuncinya", "Bila daftar, tulis '- ' di baris"),
        ('a: "b" c', (1, 8), "Ada teks setelah kutip atau kurung penutup", "Tulis a: '\"b\" c'"),
        ("a: 'b'c'", (1, 7), "Ada teks setelah kutip atau kurung penutup", 'Tulis a: "b\'c"'),
        ("a: {b: c: d}", (1, 9), "Ada titik dua yang tidak pada tempatnya", "Apit teks yang memuatnya"),
        ("a: > b", (1, 6), "Teks tidak boleh diawali tanda >", 'Tulis a: "> b"'),
        ("a: | b", (1, 6), "Teks ditulis sebaris dengan tanda |", "Pindahkan teksnya ke baris berikutnya"),
        ("a: *b* c", (1, 6), "Teks tidak boleh diawali tanda *", 'Tulis a: "*b* c"'),
        ("a: b\nc:d\ne: f", (2, 1), "Tidak ada spasi sesudah titik dua", "Beri spasi di antara 'c:' dan isinya"),
        ("a: b\n: c", (2, 1), "Tidak ada kunci di depan titik dua", "Tulis kunci di depannya, atau hapus"),
        ("a: b\n  # c\n  d", (3, 3), "Catatan (#) di tengah teks memutus teks itu", "Pindahkan baris yang diawali #"),
        ("a:\n- b\n  - c", (3, 3), "Baris ini terbaca sebagai lanjutan teks di atasnya, bukan butir daftar", "Sejajar"),
        ("a: b\n  - c", (2, 3), "Baris ini terbaca sebagai lanjutan teks di atasnya, bukan butir daftar", "Sejajar"),
        ("a: [b] c", (1, 8), "Ada teks setelah kutip atau kurung penutup", "Apit seluruh teksnya"),
        ("a: b\nc:\u00a0d\ne: f", (2, 1), _SPECIAL_SPACE, "Ganti dengan spasi biasa"),
        ("a:\n  - b\n\u00a0 - c", (3, 1), _SPECIAL_SPACE, "Ganti dengan spasi biasa"),
        ("a: “b: c”", (1, 6), "Tanda kutip melengkung (“ ”) bukan tanda kutip YAML", "Ganti dengan tanda kutip"),
        ('a: "\\q"', (1, 5), "Garis miring \\ di dalam kutip ganda diikuti tanda yang tidak dikenal", "Pakai tanda"),
        ("a: ]", (1, 4), "Susunan YAML tidak dapat dibaca", "Periksa lekukan, titik dua, kurung"),
    ],
)
def test_broken_yaml_is_refused_with_its_mend(text: str, place: Place, message: str, hint: str) -> None:
    found = refusal(text)
    assert (found[0], found[1], found[2], found[3][: len(hint)]) == (place, Code.SYNTAX, message, hint)


def _nested(depth: int) -> str:
    return "[" * depth + "]" * depth


def test_depth_up_to_the_limit_is_read() -> None:
    assert str(plain(_nested(MAX_DEPTH))) == _nested(MAX_DEPTH)


def test_one_level_more_is_refused() -> None:
    assert refusal(_nested(MAX_DEPTH + 1))[:2] == ((1, MAX_DEPTH + 1), Code.TOO_DEEP)


@pytest.mark.parametrize("text", ["[" * 50_000, "{a: " * 50_000, "- " * 50_000, "? " * 50_000, "[{" * 25_000])
def test_bottomless_text_is_answered_at_once(text: str) -> None:
    start = time.monotonic()
    assert refusal(text)[1] in {Code.TOO_DEEP, Code.SHAPE}
    assert time.monotonic() - start < 1


def test_nodes_up_to_the_limit_are_read() -> None:
    assert len(plain("- a\n" * (MAX_NODES - 1))) == MAX_NODES - 1


def test_one_node_more_is_refused() -> None:
    assert refusal("- a\n" * MAX_NODES)[:2] == ((MAX_NODES, 3), Code.TOO_MANY)


def test_alias_bomb_is_refused_at_its_first_anchor() -> None:
    bomb = "a: &a [x, x]\n" + "".join(f"{c}: &{c} [*{p}, *{p}]\n" for p, c in zip("abcdefgh", "bcdefghi", strict=True))
    assert refusal(bomb)[:2] == ((1, 4), Code.FORBIDDEN)


@pytest.mark.parametrize(
    "escape", ["\\0", "\\a", "\\e", "\\x1f", "\\x7f", "\\u009f", "\\ufdd0", "\\uffff", "\\U0001fffe"]
)
def test_character_that_no_page_may_hold_is_refused(escape: str) -> None:
    assert refusal(f'a: "b{escape}"')[0] == (1, 4)


def test_other_escapes_are_read() -> None:
    assert plain('a: "b\\t\\n\\u00e9\\U0001f600"') == {"a": "b\t\né😀"}


@pytest.mark.parametrize("sign", ["\u2028", "\u2029", "\u0085"])
def test_strange_line_end_within_a_text_makes_no_new_key(sign: str) -> None:
    try:
        found = plain(f'a: "b{sign}internal: c"')
    except YamlRefusedError:
        return
    assert list(found) == ["a"]


def test_scalar_knows_its_place() -> None:
    assert locate(read_yaml("\n\n  satu"), ()) == (3, 3)


@given(st.text())
def test_any_text_is_a_tree_or_a_refusal(text: str) -> None:
    _read_or_refused(text)


@given(st.text(alphabet="ab:-?!&*[]{}#|>'\"%@`,~ \t\r\n\x00\ufeff\u2028"))
def test_any_text_of_yamls_own_signs_is_a_tree_or_a_refusal(text: str) -> None:
    _read_or_refused(text)


def _read_or_refused(text: str) -> None:
    found, place = _outcome(text)
    assert (place is None) == _is_text_only(found)
    assert place is None or (place.line >= 1 and place.column >= 1)


def _outcome(text: str) -> tuple[object, Place | None]:
    try:
        return plain(text), None
    except YamlRefusedError as error:
        return None, error.place


def _is_text_only(value: object) -> bool:
    if isinstance(value, list):
        return all(map(_is_text_only, value))
    if isinstance(value, dict):
        return all(map(_is_text_only, [*value.keys(), *value.values()]))
    return isinstance(value, str)
