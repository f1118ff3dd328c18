"""A browser that tells of everything on a page that could hurt: what stands there, what ran, what was asked for."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, ConsoleMessage, Dialog, Request
from playwright.sync_api import Page as Tab

_ORACLE = Path(__file__).with_name("oracle.js").read_text(encoding="utf-8")
_ORACLE = _ORACLE[_ORACLE.index("(doc, known)") :]
_HOOKS = """
window.terjadi = [];
for (const name of ["alert", "confirm", "prompt", "print", "open"])
  window[name] = () => { terjadi.push(`ran ${name}`); };
document.addEventListener("securitypolicyviolation",
  event => terjadi.push(`policy ${event.effectiveDirective}: ${event.sample || event.blockedURI}`));
"""
_LOOK = f"known => [...window.terjadi, ...({_ORACLE})(document, known)]"
_NAMES = """() => [...document.querySelectorAll("*")].flatMap(
  el => [el.localName, ...[...el.attributes].map(each => `${el.localName} ${each.name}`),
    ...(el.hasAttribute("src") ? [`src ${new URL(el.src).pathname}`] : [])])"""
_RAW = f"""([shell, texts, known]) => {{
  const oracle = {_ORACLE};
  const parse = text => new DOMParser().parseFromString(shell.split("ISI").join(text), "text/html");
  return texts.map(text => oracle(parse(text), known).length > 0);
}}"""
PICTURE = "lampiran/gambar.png"
"""The one picture of all records."""
SUBSET = ("p", "br", "em", "strong", "ul", "ol", "ol start", "li", "a", "a href", "a rel")
"""What Markdown may add to the elements of the templates."""


class Watch:
    """A tab on a served site that remembers all that happens on the page that it shows."""

    def __init__(self, tab: Tab, home: str) -> None:
        """Watch a tab on a site at an address."""
        self.tab, self.home = tab, home
        self._heard: list[str] = []
        tab.add_init_script(_HOOKS)
        tab.on("console", self._hear)
        tab.on("dialog", self._dismiss)
        tab.on("request", self._see)
        tab.on("pageerror", lambda error: self._heard.append(f"script: {error}"))
        tab.on("popup", lambda other: self._heard.append(f"popup: {other.url}"))
        tab.on("frameattached", lambda frame: self._heard.append(f"frame: {frame.url}"))

    def _hear(self, message: ConsoleMessage) -> None:
        self._heard.append(f"console: {message.text}")

    def _dismiss(self, dialog: Dialog) -> None:
        self._heard.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def _see(self, request: Request) -> None:
        if request.url != self._page and not request.url.startswith((f"{self.home}assets/", f"{self.home}{PICTURE}")):
            self._heard.append(f"request: {request.url}")

    def visit(self, address: str) -> None:
        """Open a page of the site and forget what happened before."""
        self._page = self.home + address
        self._heard = []
        self.tab.goto(self._page, wait_until="load")

    def names(self) -> list[str]:
        """Return every element of the page, every attribute as `element attribute`, every source as `src /path`."""
        found: list[str] = self.tab.evaluate(_NAMES)
        return found

    def dangers(self, known: Iterable[str]) -> list[str]:
        """Return what stands on the page beyond the known elements and attributes, and what happened on it."""
        found: list[str] = self.tab.evaluate(_LOOK, sorted({*known, *SUBSET}))
        return [*self._heard, *found]

    def raw_dangers(self, shell: str, texts: Iterable[str], known: Iterable[str]) -> list[bool]:
        """Tell of each text whether something is found where it stands raw at `ISI` in a shell that nothing runs in."""
        found: list[bool] = self.tab.evaluate(_RAW, [shell, list(texts), sorted({*known, *SUBSET})])
        return found


@contextmanager
def watch(browser: Browser, home: str, **options: Any) -> Iterator[Watch]:  # noqa: ANN401 - of playwright's contexts
    """Give a watched tab for the block."""
    context = browser.new_context(**options)
    try:
        yield Watch(context.new_page(), home)
    finally:
        context.close()
