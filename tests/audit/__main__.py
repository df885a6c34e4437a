"""`python -m audit SITE MODULES`: says what both judges find on `SITE`; exits with 1 when they find a fault."""

from __future__ import annotations

import functools
import gzip
import http.server
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import sync_playwright

from audit.judges import html_errors, lighthouse
from fixtures_site import find_chromium

# What GitHub Pages and most servers compress.
TEXTS = {".html", ".css", ".js", ".json", ".svg"}


class _Compressing(http.server.SimpleHTTPRequestHandler):
    """Serves as a public server does: compressed."""

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file() or path.suffix not in TEXTS:
            super().do_GET()
            return
        data = gzip.compress(path.read_bytes())
        self.send_response(200)
        self.send_header("Content-Type", f"{self.guess_type(path)}; charset=utf-8")
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:
        del format, args


@contextmanager
def _served(site: Path) -> Iterator[str]:
    handler = functools.partial(_Compressing, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def _kinds(site: Path) -> list[str]:
    """One page of each kind; the page of an error is no page to be found, and is left to the HTML checker."""
    names = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    articles = [name for name in names if name.startswith("articles/") and name != "articles/index.html"]
    return [name for name in names if name not in articles and name != "404.html"] + articles[:1]


def _chromium() -> str:
    found = find_chromium()
    if found:
        return found
    with sync_playwright() as playwright:
        return playwright.chromium.executable_path


def main(site: Path, modules: Path) -> int:
    """Print what is found; 0 when nothing is wrong, 1 otherwise."""
    pages = sorted(site.rglob("*.html"))
    errors = html_errors(modules, pages)
    for error in errors:
        print(error)
    print(f"HTML : {len(errors)} défaut(s) dans {len(pages)} pages.")
    low = 0
    with _served(site) as address:
        for scores in lighthouse(modules, _chromium(), address, _kinds(site)):
            low += bool(scores.low)
            words = f" : trop bas pour {', '.join(scores.low)}" if scores.low else ""
            print(f"{' / '.join(map(str, scores.figures)):>21}  {scores.screen:7}  {scores.page}{words}", flush=True)
    print("Lighthouse : performance / accessibilité / bonnes pratiques / référencement.")
    return 1 if errors or low else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
