"""Free text into HTML: the subset works, everything else stays text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.rendering import markup
from generator.rendering.markup import block, inline, words
from tests.rendering.trees import elements, text

SAFE_INLINE = {"a", "em", "strong", "br"}
SAFE = SAFE_INLINE | {"p", "ul", "ol", "li"}
ANY = st.text(alphabet=st.characters(exclude_categories=["Cc", "Cs"], include_characters="\n\t"))
SIGNS = st.text(alphabet="ab1 .)-+*_[]()<>&\"'\\\n\t\r:/#!`~|={}@\u00a0\u2028é")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Satu alinea.", "<p>Satu alinea.</p>"),
        ("Satu.\n\nDua.", "<p>Satu.</p>\n<p>Dua.</p>"),
        ("Satu\ndua", "<p>Satu\ndua</p>"),
        ("Satu  \ndua", "<p>Satu<br>\ndua</p>"),
        ("*a* _b_ **c** __d__", "<p><em>a</em> <em>b</em> <strong>c</strong> <strong>d</strong></p>"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("1. a\n2. b", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>"),
        ("3. a", '<ol start="3">\n<li>a</li>\n</ol>'),
        ("\\*a\\*", "<p>*a*</p>"),
        ("a & b < c", "<p>a &amp; b &lt; c</p>"),
        ("[a](https://b.example/c)", '<p><a href="https://b.example/c" rel="noopener nofollow">a</a></p>'),
        ("[a](mailto:b@c.example)", '<p><a href="mailto:b@c.example" rel="noopener nofollow">a</a></p>'),
        ("[a](tel:+62725)", '<p><a href="tel:+62725" rel="noopener nofollow">a</a></p>'),
    ],
)
def test_subset_is_written_as_html(written: str, expected: str) -> None:
    assert block(written) == expected


@pytest.mark.parametrize(
    "written",
    [
        "# Judul",
        "Judul\n=====",
        "> kutipan",
        "`kode`",
        "```\nkode\n```",
        "    kode",
        "---",
        "https://a.example",
        "<https://a.example>",
        "<b@c.example>",
        "~~a~~",
        "[a](javascript:alert(1))",
        "[a](JaVaScRiPt:alert(1))",
        "[a](data:text/html,b)",
        "[a](vbscript:b)",
        "[a](http://b.example)",
        "[a](ftp://b.example)",
        "[a](//b.example)",
        "[a](/b)",
        "[a](b)",
        "[a](file:///etc/passwd)",
        "[a]()",
        "[a](<>)",
        "[a]: https://b.example\n\n[a]",
        "a {: .b onclick=c }",
        "{{ 7*7 }} {% raw %}",
        "&lt;b&gt;",
        "<b>a</b>",
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<!-- a -->",
        "<a href='https://b.example'>c</a>",
        "</p></main>",
    ],
)
def test_everything_else_makes_no_element(written: str) -> None:
    assert {tag for tag, _ in elements(block(written))} == {"p"}


@pytest.mark.parametrize("written", ["![a](https://b.example/c.png)", "a | b\n- | -\nc | d"])
def test_pictures_and_tables_are_at_most_links_and_lists(written: str) -> None:
    assert {tag for tag, _ in elements(block(written))} <= {"p", "a", "ul", "li"}


@pytest.mark.parametrize("written", ["<b>a</b>", "<script>x</script>", "a & b &c", "a < b > c", "<!-- a -->"])
def test_html_stays_readable_as_text(written: str) -> None:
    assert [text(block(written)), text(inline(written)), text(words(written))] == [written] * 3


def test_line_of_text_makes_no_paragraph() -> None:
    assert inline("- a **b**") == "- a <strong>b</strong>"


def test_words_of_a_link_are_its_text_alone() -> None:
    assert words('**a** [b & "c"](https://d.example)') == "a b &amp; &#34;c&#34;"


@given(st.one_of(ANY, SIGNS).filter(bool))
def test_fast_way_of_a_block_equals_the_slow_way(written: str) -> None:
    slow = markup._clean(markup._parser.render(written), markup._BLOCK_TAGS)  # noqa: SLF001 - the slow way itself
    assert block(written) == slow


@given(st.one_of(ANY, SIGNS))
def test_fast_way_of_a_line_equals_the_slow_way(written: str) -> None:
    assert inline(written) == markup._clean(markup._parser.renderInline(written), markup._INLINE_TAGS)  # noqa: SLF001


@given(st.one_of(ANY, SIGNS))
def test_no_text_makes_an_element_outside_the_subset(written: str) -> None:
    assert {tag for tag, _ in elements(block(written))} <= SAFE
    assert {tag for tag, _ in elements(inline(written))} <= SAFE_INLINE
    assert elements(words(written)) == []


@given(st.text(alphabet="javscriptdehmlo:/&#x0123;\t\n %()[]\\"))
def test_no_link_leads_outside_the_allowed_schemes(written: str) -> None:
    links = [dict(attributes).get("href", "") for tag, attributes in elements(block(f"[a]({written})")) if tag == "a"]
    assert [link for link in links if link and link.split(":", 1)[0].lower() not in {"https", "mailto", "tel"}] == []
