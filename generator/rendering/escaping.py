"""Jinja's autoescape, leaner: a page joins hundreds of values, and most need no object of their own to be escaped.

Jinja wraps each value in a new `Markup`, only to join it right away. Here a text becomes an escaped text, and what is
markup already passes as it is. A test holds both to the same result.
"""

from html import escape as escape_text
from typing import Any

from jinja2 import Environment, nodes
from jinja2.compiler import CodeGenerator, Frame
from markupsafe import Markup, escape


def escaped(value: Any) -> str:  # noqa: ANN401 - whatever a template prints
    """Return a value as it may stand in HTML text or a quoted attribute."""
    kind = type(value)
    if kind is Markup:
        markup: Markup = value
        return markup
    return escape_text(value) if kind is str else escape(value)


MARKUP_FILTERS = frozenset(
    {"alinea", "sebaris", "kata", "butir_pokok", "ke", "nama", "waktu", "lencana", "dikecualikan"}
)
"""The filters that return `Markup` and nothing else (`elements.py`, `markup.py`); a test holds this."""


class _LeanGenerator(CodeGenerator):
    """Has templates call `escaped` where Jinja would call markupsafe's `escape`."""

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:  # noqa: ANN401, ARG002
        makes_markup = isinstance(node, nodes.Filter) and node.name in MARKUP_FILTERS
        self.write("(" if makes_markup else "environment.escaped(")
        if finalize.src is not None:
            self.write(finalize.src)

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802 - Jinja's name
        """Write an attribute as Python has it, not as a call; a missing one is an error either way."""
        self.write("(")
        self.visit(node.node, frame)
        self.write(f").{node.attr}")


class LeanEnvironment(Environment):
    """An environment that always escapes, and whose templates know attributes only: a missing one is an error."""

    code_generator_class = _LeanGenerator
    escaped = staticmethod(escaped)
    getattr = staticmethod(getattr)  # type: ignore[assignment]
