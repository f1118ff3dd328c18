"""Real web servers on loopback: nginx with the file that administrators include, Apache with the site's own."""

import os
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from typing import NamedTuple

from tests.projects import REPOSITORY, write_files

SERVERS = REPOSITORY / ".venv" / "servers"
_PATIENCE = 20  # seconds
_APACHE = ("mpm_event", "authz_core", "dir", "mime", "headers", "deflate", "filter", "autoindex")
_KINDS = "text/html html|text/css css|text/javascript js|application/json json|application/pdf pdf|text/xml xml"


def _places() -> dict[str, str]:
    """Return where the servers are, as `make test` has written it. Raises FileNotFoundError with what to do."""
    if not SERVERS.is_file():
        message = "no web servers: `make test` finds or fetches nginx and Apache (.ci/servers)"
        raise FileNotFoundError(message)
    return dict(row.split("=", 1) for row in SERVERS.read_text(encoding="utf-8").splitlines())


def free_port() -> int:
    """Return a port of loopback that nobody uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def _running(command: Sequence[str], port: int, environment: Mapping[str, str]) -> Iterator[str]:
    with subprocess.Popen(command, stderr=subprocess.PIPE, env={**os.environ, **environment}) as process:  # noqa: S603 - fixed words
        try:
            _wait(process, port)
            yield f"http://127.0.0.1:{port}/"
        finally:
            process.terminate()


def _wait(process: "subprocess.Popen[bytes]", port: int) -> None:
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until:
        if process.poll() is not None:
            raise AssertionError(process.stderr.read() if process.stderr else "")
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    message = f"no answer at port {port}"
    raise AssertionError(message)


@contextmanager
def nginx(folder: Path, site: Path, included: str) -> Iterator[str]:
    """Serve a site by nginx with the text of an included file; gives the address, ending in a slash."""
    places, port = _places(), free_port()
    temporary = "".join(f"{each}_temp_path {folder}/{each};" for each in ("proxy", "fastcgi", "uwsgi", "scgi"))
    root = "user root;" if os.geteuid() == 0 else ""
    write_files(
        folder,
        {
            "notulen.conf": included,
            "nginx.conf": f"""\
{root} daemon off; pid {folder}/pid; error_log stderr; worker_processes 1; events {{ }}
http {{
  include {places["types"]}; access_log off; client_body_temp_path {folder}/body; {temporary}
  server {{ listen 127.0.0.1:{port}; root {site}; include {folder}/notulen.conf; }}
}}
""",
        },
    )
    command = (places["nginx"], "-p", str(folder), "-c", str(folder / "nginx.conf"), "-e", "stderr")
    with _running(command, port, {}) as address:
        yield address


@contextmanager
def apache(folder: Path, site: Path) -> Iterator[str]:
    """Serve a site by Apache, which reads the site's own `.htaccess`; gives the address, ending in a slash."""
    places, port = _places(), free_port()
    loaded = "\n".join(f"LoadModule {name}_module {places['modules']}/mod_{name}.so" for name in _APACHE)
    kinds = "\n".join(f"AddType {kind}" for kind in _KINDS.split("|"))
    reader = "User nobody\nGroup nogroup" if os.geteuid() == 0 else ""
    write_files(
        folder,
        {
            "apache.conf": f"""\
{reader}
ServerRoot {folder}
PidFile {folder}/pid
ServerName localhost
Listen 127.0.0.1:{port}
{loaded}
ErrorLog /dev/stderr
Mutex posixsem
TypesConfig /dev/null
{kinds}
DocumentRoot {site}
<Directory {site}>
AllowOverride All
Require all granted
</Directory>
""",
        },
    )
    command = (places["apache2"], "-DFOREGROUND", "-f", str(folder / "apache.conf"))
    with _running(command, port, {"LD_LIBRARY_PATH": places.get("libraries", "")}) as address:
        yield address


class Answer(NamedTuple):
    """What a server answers: headers by name in small letters; a header sent twice has both values."""

    status: int
    headers: Mapping[str, str]
    body: bytes


def asked(home: str, path: str, **headers: str) -> Answer:
    """Ask a server for a path, `/` first; no redirect is followed."""
    connection = HTTPConnection(home.split("/")[2], timeout=_PATIENCE)
    try:
        connection.request("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})
        answer = connection.getresponse()
        found: dict[str, str] = {}
        for name, value in answer.getheaders():
            key = name.lower()
            found[key] = f"{found[key]}, {value}" if key in found else value
        return Answer(answer.status, found, answer.read())
    finally:
        connection.close()
