"""The lean autoescape against markupsafe's own."""

from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from generator.rendering.escaping import MARKUP_FILTERS, LeanEnvironment, escaped
from generator.rendering.pages import PageRenderer
from generator.rendering.shell import Shells
from generator.views.parts import Badge, Link, Named, When, Withheld

_VALUES = {
    "alinea": "<b>",
    "sebaris": "<b>",
    "kata": "<b>",
    "butir_pokok": ("<b>",),
    "ke": Link("<b>", "a"),
    "nama": Named("<b>"),
    "waktu": When("<b>", "2024-01-01"),
    "lencana": Badge("a", "<b>"),
    "dikecualikan": Withheld("<b>", "c", None),
}


@given(st.text())
def test_text_is_escaped_as_markupsafe_does(text: str) -> None:
    assert unescape(escaped(text)) == escape(text).unescape() == text


@pytest.mark.parametrize("value", [Markup("<b>"), 3, None, 'a"b'])
def test_markup_passes_and_other_values_are_told(value: object) -> None:
    assert unescape(escaped(value)) == escape(value).unescape()


def test_template_escapes_what_is_no_markup() -> None:
    assert LeanEnvironment().from_string("{{ a }}").render(a="<b>") == "&lt;b&gt;"


@pytest.mark.parametrize("name", sorted(MARKUP_FILTERS))
def test_filter_that_is_trusted_returns_escaped_markup(name: str) -> None:
    renderer = PageRenderer(Shells(lambda _: "", ""))
    made = renderer.environment.filters[name](_VALUES[name])
    assert isinstance(made, Markup)
    assert "<b>" not in made
