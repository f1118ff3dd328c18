"""The names of a site in its hand-written pages: `{organisasi}` stands for what situs.yml tells, as do the others."""

import re
from collections.abc import Mapping

from generator.publishing.public import PublicSite
from generator.text import PAGE_NAMES

_NAME = re.compile(rf"\{{({'|'.join(PAGE_NAMES)})\}}")
_SIGN = re.compile(r"[\\`*_{}\[\]()<>#+!|&~]")  # what Markdown or HTML would take for more than itself
_NO_CONTACT = "Alamat, telepon, dan pos-el kantornya belum tercatat di situs ini."


def names_of(site: PublicSite) -> Mapping[str, str]:
    """Return what each name stands for; whatever is not told falls back on the name of the site."""
    organisation = site.organisation or site.agency or site.name
    return {
        "nama": site.name,
        "organisasi": organisation,
        "pemda": site.government or organisation,
        "instansi": site.agency or organisation,
        "kontak": _contact(site),
    }


def _contact(site: PublicSite) -> str:
    told = (("alamat", site.address), ("telepon", site.phone), ("pos-el", site.email), ("laman", site.web))
    ways = [f"{kind} {value}" for kind, value in told if value]
    listed = "; ".join(ways)
    return f"{listed[0].upper()}{listed[1:].rstrip('.')}." if ways else _NO_CONTACT


def with_names(text: str, names: Mapping[str, str]) -> str:
    """Return a plain text with the names in place."""
    return _NAME.sub(lambda found: names[found[1]], text)


def markdown_with_names(text: str, names: Mapping[str, str]) -> str:
    """Return a page's Markdown with the names in place, each as nothing but text."""
    return with_names(text, {key: _SIGN.sub(lambda sign: f"&#{ord(sign[0])};", value) for key, value in names.items()})
