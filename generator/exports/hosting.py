"""What a web server says with every answer, for the hosts that there are, from one source.

`_headers` is read by Cloudflare Pages, Netlify and their like, `.htaccess` by Apache; both lie in the site and hosts do
not show them. nginx reads nothing from a site, so its file is the administrator's to include (`site_config/peladen/`).

A page's own policy stands in the page and is the narrowest that it can do with; the header's is the widest that any
page needs, since a browser keeps to both. So no host needs a rule for a single page, and two rules never set one header
for one address: static hosts would join their values.
"""

import re
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote, urlsplit

from generator.views import addresses
from generator.views.search import Part

_SELF = "'self'"
_NONE = "'none'"
KEPT = "public, max-age=31536000, immutable"
"""For what is named by its content: a year, without asking again."""
ASKED_AGAIN = "public, max-age=0, must-revalidate"
"""For all else: kept, but asked for anew at every visit."""
_UNUSED = (
    *("accelerometer", "autoplay", "camera", "display-capture", "encrypted-media", "geolocation", "gyroscope"),
    *("magnetometer", "microphone", "midi", "payment", "picture-in-picture", "publickey-credentials-get"),
    *("screen-wake-lock", "usb", "xr-spatial-tracking"),
)
_HASHED = r"/assets/([^/]+/)*[^/]+\.[0-9a-f]{10}\.[a-z0-9]+$"
_INDEXED = rf"/{addresses.SEARCH}({'|'.join(Part)})-[0-9a-f]{{10}}/|/{addresses.SEARCH}mesin-[0-9.]+/"
NAMED_BY_CONTENT = f"{_HASHED}|{_INDEXED}"
"""A regular expression, the same in Python, PCRE and nginx, for the addresses whose content never changes."""
_TYPES = {"ics": "text/calendar", "csv": "text/csv"}


def page_policy(*, search: bool) -> str:
    """Return the Content-Security-Policy of a page; ``search``: of the one that searches, which runs WebAssembly."""
    return "; ".join(f"{name} {value}" for name, value in _directives(search=search).items())


def _directives(*, search: bool) -> dict[str, str]:
    found = {"default-src": _NONE, "script-src": f"{_SELF} 'wasm-unsafe-eval'" if search else _SELF}
    if search:
        found["worker-src"] = _SELF
    found |= {"style-src": _SELF, "img-src": f"{_SELF} data:", "font-src": _SELF, "connect-src": _SELF}
    return found | {"manifest-src": _SELF, "base-uri": _NONE, "form-action": _SELF}


def headers(*, search: bool) -> dict[str, str]:
    """Return what every answer carries; `Cache-Control` comes besides, by address."""
    return {
        "Content-Security-Policy": f"{page_policy(search=search)}; frame-ancestors 'none'",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Referrer-Policy": "strict-origin-when-cross-origin",
        "Permissions-Policy": ", ".join(f"{name}=()" for name in _UNUSED),
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-site",
    }


class Host(NamedTuple):
    """Where a site stands and what it does: the path of its address, ending in a slash, and whether it searches."""

    path: str
    search: bool


def host_of(site_url: str, *, search: bool) -> Host:
    """Return what the files of hosts depend on."""
    return Host(quote(f"{urlsplit(site_url).path.rstrip('/')}/", safe="/%"), search)


def write_host_files(folder: Path, host: Host) -> None:
    """Write `_headers` and `.htaccess` into a finished site. Raises OSError."""
    (folder / "_headers").write_text(static_host(folder, host), encoding="utf-8", newline="\n")
    (folder / ".htaccess").write_text(apache(host), encoding="utf-8", newline="\n")


def static_host(folder: Path, host: Host) -> str:
    """Return `_headers`. No two rules for one address set one header; what is not told is asked for anew by default."""
    search = folder / addresses.SEARCH
    kept = ["assets", *(f"{addresses.SEARCH}{each.name}" for each in sorted(search.glob("*-*")) if each.is_dir())]
    everywhere = "".join(f"  {name}: {value}\n" for name, value in headers(search=host.search).items())
    rules = "".join(f"{host.path}{name}/*\n  Cache-Control: {KEPT}\n" for name in kept)
    return f"{host.path}*\n{everywhere}{rules}"


def apache(host: Host) -> str:
    """Return `.htaccess`: for Apache 2.4 with `AllowOverride All` (or FileInfo, Indexes, Options)."""
    everywhere = "".join(f'Header always set {name} "{value}"\n' for name, value in headers(search=host.search).items())
    types = "".join(f"AddType {kind} .{suffix}\n" for suffix, kind in _TYPES.items())
    utf8 = " ".join(f".{suffix}" for suffix in ("css", "csv", "html", "ics", "js", "json", "svg", "txt", "xml"))
    return (
        f"Options -Indexes\nDirectoryIndex index.html\nDirectorySlash On\n"
        f"ErrorDocument 403 {host.path}404.html\nErrorDocument 404 {host.path}404.html\n"
        f"{types}AddCharset utf-8 {utf8}\nAddDefaultCharset Off\n"
        f'<FilesMatch "^(_headers|\\.)">\nRequire all denied\n</FilesMatch>\n'
        f"<IfModule mod_headers.c>\n{everywhere}"
        f'Header always set Cache-Control "{ASKED_AGAIN}"\n'
        f'<If "%{{REQUEST_STATUS}} =~ /^(000|200|206|304)$/ && %{{REQUEST_URI}} =~ m#{NAMED_BY_CONTENT}#">\n'
        f'Header always set Cache-Control "{KEPT}"\n</If>\n</IfModule>\n'
        "<IfModule mod_deflate.c>\n"
        "AddOutputFilterByType DEFLATE text/html text/css text/plain text/xml text/csv text/calendar "
        "text/javascript application/javascript application/json application/atom+xml image/svg+xml\n</IfModule>\n"
    )


def nginx() -> str:
    """Return the file to include in an nginx `server` that has its `root`; it fits any address and any settings."""
    told = {**headers(search=True), "Cache-Control": "$notulen_simpan"}
    everywhere = "".join(f'add_header {name} "{value}" always;\n' for name, value in told.items())
    pattern = re.sub(r'(["\\])', r"\\\1", NAMED_BY_CONTENT)
    types = "".join(
        f"location ~ \\.{suffix}$ {{\n  types {{ }}\n  default_type {kind};\n  try_files $uri =404;\n}}\n"
        for suffix, kind in _TYPES.items()
    )
    return (
        f"{_NGINX_WORDS}\nindex index.html;\nautoindex off;\nabsolute_redirect off;\nserver_tokens off;\n"
        "default_type application/octet-stream;\n"
        "charset utf-8;\ncharset_types text/html text/css text/plain text/xml text/csv text/calendar "
        "application/javascript text/javascript application/json application/atom+xml image/svg+xml;\n"
        "error_page 403 404 =404 /404.html;\n\n"
        f'set $notulen_simpan "{ASKED_AGAIN}";\n'
        f'if ($uri ~ "{pattern}") {{\n  set $notulen_simpan "{KEPT}";\n}}\n{everywhere}\n'
        "gzip on;\ngzip_vary on;\ngzip_min_length 500;\n"
        "gzip_types text/css text/plain text/xml text/csv text/calendar application/javascript text/javascript "
        "application/json application/atom+xml image/svg+xml;\n\n"
        "location / {\n  try_files $uri $uri/ =404;\n}\n"
        "location ~ /(_headers$|\\.(?!well-known/)) {\n  return 404;\n}\n"
        f"{types}"
    )


_NGINX_WORDS = """\
# Untuk nginx: sertakan berkas ini di dalam blok `server` yang sudah punya `root` ke folder situs.
#
#     server {
#         listen 443 ssl;
#         server_name notulen.kota.example;
#         root /var/www/notulen;
#         include /etc/nginx/notulen.conf;
#     }
#
# Dibuat oleh `python -m generator.commands.hosting`; jangan diubah dengan tangan.
# Bila situs berada di bawah sebuah alamat (kota.example/notulen/), sesuaikan alamat 404.html di bawah.
"""
