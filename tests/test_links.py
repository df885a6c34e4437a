"""The link checker catches what breaks a site: tiny sites, each with one fault, and the real one, sound."""

import http.server
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from fixtures_site import ROOT, Site

LYCHEE = Path(sys.executable).parent / "lychee"
SOUND = """<!doctype html><html lang="fr"><title>Accueil</title><h1 id="haut">Accueil</h1>
<p><a href="articles/index.html#p1s1">phrase</a> <a href="#haut">haut</a> <img src="dessin.svg" alt=""></p>"""
ARTICLE = '<!doctype html><html lang="fr"><title>Article</title><p id="p1s1"><a href="../index.html">retour</a></p>'


def options() -> list[str]:
    """The options of `make links`, read from the Makefile: what is tested is what is run."""
    makefile = (ROOT / "Makefile").read_text("utf-8").replace("\\\n", " ")
    (line,) = [line for line in makefile.splitlines() if line.startswith("LYCHEE :=")]
    words = line.split(":=")[1].split()
    return [word for word in words[1:] if word not in ("--root-dir", "'$(CURDIR)/site'")]


def check(site: Path, *more: str) -> subprocess.CompletedProcess[str]:
    pages = [str(path) for path in site.rglob("*.html")]
    command = [str(LYCHEE), *options(), "--root-dir", str(site), *more, *pages]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=site)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "articles").mkdir()
    (tmp_path / "index.html").write_text(SOUND, "utf-8")
    (tmp_path / "articles" / "index.html").write_text(ARTICLE, "utf-8")
    (tmp_path / "dessin.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', "utf-8")
    return tmp_path


@pytest.fixture
def elsewhere() -> Iterator[str]:
    """Another host, on loopback, that has one page."""

    class One(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200 if self.path == "/la" else 404)
            self.end_headers()

        do_HEAD = do_GET  # noqa: N815  # idem

        def log_message(self, format: str, *args: object) -> None:
            del format, args

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), One) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def test_a_sound_site_passes(site: Path) -> None:
    done = check(site, "--offline")
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("sound", "broken"),
    [
        ("articles/index.html#p1s1", "articles/absent.html"),
        ("articles/index.html#p1s1", "articles/index.html#p9s9"),
        ("#haut", "#bas"),
        ("dessin.svg", "absent.svg"),
        ("#haut", "/absent.html"),
    ],
    ids=["page", "anchor-of-another-page", "anchor-of-the-page", "picture", "absolute-path"],
)
def test_a_broken_link_is_caught(site: Path, sound: str, broken: str) -> None:
    (site / "index.html").write_text(SOUND.replace(sound, broken), "utf-8")
    done = check(site, "--offline")
    assert done.returncode == 2, done.stdout + done.stderr
    assert broken.lstrip("/") in done.stdout + done.stderr


def test_a_page_missing_on_another_host_is_caught_when_asked(site: Path, elsewhere: str) -> None:
    (site / "index.html").write_text(SOUND.replace("#haut", f"{elsewhere}/la"), "utf-8")
    assert check(site).returncode == 0
    (site / "index.html").write_text(SOUND.replace("#haut", f"{elsewhere}/disparue"), "utf-8")
    assert check(site, "--offline").returncode == 0
    done = check(site)
    assert done.returncode == 2
    assert "/disparue" in done.stdout + done.stderr


def test_every_link_of_the_real_site_leads_somewhere(built_site: Site) -> None:
    done = check(built_site.folder, "--offline")
    assert done.returncode == 0, done.stdout + done.stderr
