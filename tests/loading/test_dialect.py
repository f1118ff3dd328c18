"""What libyaml would read although YAML forbids it: found at its place, and nothing else is."""

import pytest

from generator.loading.dialect import find_fault, is_doubtful
from generator.loading.nodes import Place
from generator.loading.yaml_reader import YamlRefusedError, read_yaml
from generator.problems import Code

LINES = "Baris ini lanjutan dari kutip atau kurung di atasnya, tetapi kurang menjorok"
COMMENT = "Tanda # tidak didahului spasi"
QUESTION = "Ada tanda tanya yang mengawali teks di dalam kurung"
DASH = "Tanda - berdiri sendiri di dalam kurung"
CUT = "Teks sesudah '#' dianggap catatan dan tidak terbit"
BLANK = "Baris kosong sebelum baris ini berisi lebih banyak spasi daripada baris ini"


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ('a: "b\nc"\n', (2, 1), LINES),
        ("a: 'b\nc'\n", (2, 1), LINES),
        ("a: 'it''s\nc'\n", (2, 1), LINES),
        ('a: "it\\"s\nc"\n', (2, 1), LINES),
        ('a:\n  b: "c\n  d"\n', (3, 3), LINES),
        ('a:\n- b: "c\n  d"\n', (3, 3), LINES),
        ('a: "b\n\tc"\n', (2, 1), LINES),
        ('a: ["b\n# c"]\n', (2, 1), LINES),
        ("a: [b,\nc]\n", (2, 1), LINES),
        ("a: [b\n c,\n]\n", (3, 1), LINES),
        ("a: {b: c,\nd: e}\n", (2, 1), LINES),
        ("a: [[b], c\nd]\n", (2, 1), LINES),
        ("a: [b,\r\nc]\r\n", (2, 1), LINES),
        ("- [\n\tb\n ]\n", (2, 1), LINES),
        ("a: b #2 c\n", (1, 6), CUT),
        ("a: b\t #c", (1, 7), CUT),
        ("a: #2 b\nc: d\n", (1, 4), CUT),
        ("- a\n- b #c\n", (2, 5), CUT),
        ("a: [b #c\n ]\n", (1, 7), CUT),
        ("a: [b]#c\n", (1, 7), COMMENT),
        ("a: {b: c}#d\n", (1, 10), COMMENT),
        ("a: 'b'#c\n", (1, 7), COMMENT),
        ('a: "b"#c\n', (1, 7), COMMENT),
        ("a: [b,#c\n d]\n", (1, 7), COMMENT),
        ("a: |#b\n  c\n", (1, 5), COMMENT),
        ("a: >2-#b\n  c\n", (1, 7), COMMENT),
        ("a: {?b: c}\n", (1, 6), QUESTION),
        ("a: [?b]\n", (1, 6), QUESTION),
        ("a: [b, ?c, d]\n", (1, 9), QUESTION),
        ("a: [-]\n", (1, 5), DASH),
        ("a: [b, -, c]\n", (1, 8), DASH),
        ("a: {b: -}\n", (1, 8), DASH),
        ("a: {-: b}\n", (1, 5), DASH),
        ("a: >\n   \n # b\n", (3, 2), BLANK),
        ("a: |\n   \n # b\n", (3, 2), BLANK),
    ],
)
def test_what_yaml_forbids_is_refused_at_its_place(text: str, place: Place, message: str) -> None:
    with pytest.raises(YamlRefusedError) as caught:
        read_yaml(text)
    assert (caught.value.place, caught.value.code, caught.value.message) == (place, Code.SYNTAX, message)


@pytest.mark.parametrize(
    "text",
    [
        *('a: "b\n c"\n', "a: [b,\n c\n ]\n", "[b,\nc\n]\n", '"a\nb"\n', 'a:\n- "b\n  c"\n', "a: [b,\n\n# c\n d]\n"),
        *("a: [b] # c\n", "a: 'b' # c\n", "a: | # b\n  c\n", "# a\nb: [c, # d\n e]\n", "a: rapat-1#k2\n", 'a: "]#"\n'),
        *('a: |\n  [x]#y\n  "z"#\n# b\n', "a: ?b\n", "a: [b?, 'c']\n", "a: b ?c\n", "? a\n: b\n", "{? a : b}\n"),
        *("a: [-b]\n", "a: ['-']\n", "a: [b - c]\n", "- a\n- -1\n", "a: b - , c\n", "a: |\n  b -]\n"),
        *("a: |\n\n  b\n", "a: |\n  \n  b\n", "a: |\n    \nb: c\n", "a: |2\n    \n  b\n", "a: |\n  \n", "a: b | c\n"),
        *("a: 'b' #c\n", "a: b # c\n", "a: b\n#c\nd: e\n", "a:\n  #b\n  c: d\n", 'a: "b #c"\n', "a: b #\n"),
        *("a: |\n  b #c\n", "a: b#c\n", "a: #b\n  c: d\n", "a: b\n  #c\nd: e\n"),
        *("a: 'b'\nc: it's\n  d\n", 'a: b "c\n  d" e\n'),
    ],
)
def test_what_yaml_allows_is_no_fault(text: str) -> None:
    assert find_fault(text) is None
    assert read_yaml(text).plain() != ""


def test_usual_record_is_not_doubtful() -> None:
    assert not is_doubtful(
        "# a\na: b # c\nd:\n- {e: f, g: [h]}\n- i: \"j\"\n  k: 'l'\n  m: |\n    n?\n  o: rapat-1#k2\n"
    )


@pytest.mark.parametrize(
    "text", ['a: "b\nc"\n', "a: []#b\n", "a: [?b]\n", "a: [-]\n", "a: >\n   \n # b\n", "a: >-#b\n c\n", "a: b #c\n"]
)
def test_text_that_may_hold_a_fault_is_doubtful(text: str) -> None:
    assert is_doubtful(text)
