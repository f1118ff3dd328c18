"""What a page's head says of its other forms, and tells programs."""

import json

from markupsafe import escape

from generator.rendering.elements import ROOT
from generator.views.extras import Extras
from generator.views.facts import Thing

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def head_of(extras: Extras) -> str:
    """Return the links to a page's other forms, and its facts."""
    links = (
        f'<link rel="alternate" type="{form.media}" title="{escape(form.title)}" href="{ROOT}{escape(form.address)}">\n'
        for form in extras.forms
    )
    return "".join((*links, json_ld(extras.facts)))


def json_ld(thing: Thing) -> str:
    """Return facts as a block of data, which no browser runs; without a `<`, none of them can end it."""
    inert = _encode(thing).replace("<", r"\u003c")
    return f'<script type="application/ld+json">{inert}</script>\n'
