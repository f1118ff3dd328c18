"""XML by text: every value escaped where it goes in. Texts hold no character that XML forbids; reading refuses them."""

from xml.sax.saxutils import escape, quoteattr

DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'


def leaf(name: str, text: str | None) -> str:
    """Return an element that holds a text; nothing without one."""
    return f"<{name}>{escape(text)}</{name}>" if text else ""


def tag(name: str, **attributes: str) -> str:
    """Return an element without content. A trailing underscore of an attribute's name falls away (`type_`)."""
    told = "".join(f" {key.rstrip('_')}={quoteattr(value)}" for key, value in attributes.items())
    return f"<{name}{told}/>"


def element(name: str, *children: str) -> str:
    """Return an element around others, which are XML already; nothing without any."""
    inner = "".join(children)
    return f"<{name}>{inner}</{name}>" if inner else ""
