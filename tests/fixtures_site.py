"""Built sites and a real browser for the tests that look at pages as a reader does.

Playwright keeps an event loop while it lives, and a process can hold one: `browser` lasts one module, and modules
share this fixture rather than start their own.
"""

import functools
import http.server
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = Path(__file__).resolve().parent / "sample_site"
# What a page may ask for: this machine, and what it made itself.
OURS = ("http://127.0.0.1:", "file:///", "blob:", "data:", "about:")


@dataclass(frozen=True, slots=True)
class Site:
    """A built site on disk and the loopback address it is served from, with its final slash."""

    folder: Path
    address: str

    @property
    def pages(self) -> tuple[str, ...]:
        """Every HTML page, as a path under the site, in order."""
        return tuple(sorted(path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*.html")))


def run_mkdocs(docs: Path, site: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """MkDocs alone, with the repository's mkdocs.yml, on another folder of pages."""
    code = (
        "import logging, sys; from mkdocs.config import load_config; from mkdocs.commands.build import build;"
        "logging.basicConfig(format='%(message)s');"
        "config = load_config(sys.argv[1], docs_dir=sys.argv[2], site_dir=sys.argv[3]); build(config)"
    )
    command = [sys.executable, "-c", code, str(ROOT / "mkdocs.yml"), str(docs), str(site)]
    return subprocess.run(
        command, capture_output=True, text=True, check=False, env=os.environ | {"SITE_URL": ""} | environment
    )


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        del format, args


@contextmanager
def served(folder: Path) -> Iterator[Site]:
    """`folder` on a loopback port of its own, until the end of the block."""
    handler = functools.partial(_Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield Site(folder, f"http://127.0.0.1:{server.server_port}/")
        finally:
            server.shutdown()
            thread.join()


@contextmanager
def built(folder: Path, seeds: Path | None = None) -> Iterator[Site]:
    """The site of `seeds`, or of `folder`/seeds, built in `folder` by the build script and served."""
    places = ["--seeds", seeds or folder / "seeds", "--docs", folder / "docs", "--site", folder / "site"]
    command = [sys.executable, ROOT / "scripts" / "build.py", *places]
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    with served(folder / "site") as found:
        yield found


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The repository's own site, built from its seeds by the build script."""
    folder = tmp_path_factory.mktemp("built")
    docs, site = folder / "docs", folder / "site"
    shutil.copytree(ROOT / "docs", docs, ignore=shutil.ignore_patterns(".cache", ".lock", ".staging"))
    command = [sys.executable, str(ROOT / "scripts" / "build.py"), "--docs", str(docs), "--site", str(site)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=os.environ | {"SITE_URL": ""})
    assert done.returncode == 0, done.stdout + done.stderr
    with served(site) as found:
        yield found


@pytest.fixture(scope="session")
def sample_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A small hand-written site that has every construct of scripts/theme/README.md."""
    folder = tmp_path_factory.mktemp("sample") / "site"
    done = run_mkdocs(SAMPLE, folder)
    assert done.returncode == 0, done.stderr
    with served(folder) as found:
        yield found


def find_chromium() -> str | None:
    """A Chromium of the machine that starts (Ubuntu has a stub that does not); None for the one Playwright installs."""
    for name in ("chromium", "chromium-browser", "google-chrome"):
        path = shutil.which(name)
        if path and subprocess.run([path, "--version"], capture_output=True, check=False).returncode == 0:
            return path
    return None


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    quiet = ("--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox", *quiet])
        yield chromium
        chromium.close()


@contextmanager
def opened(
    browser: Browser, *, width: int = 1280, dark: bool = False, javascript: bool = True, touch: bool = False
) -> Iterator[tuple[Page, list[str]]]:
    """A tab, and what went wrong in it: console errors, exceptions, failed requests, requests to another host."""
    context = browser.new_context(
        viewport={"width": width, "height": 800},
        color_scheme="dark" if dark else "light",
        reduced_motion="reduce",
        java_script_enabled=javascript,
        has_touch=touch,
    )
    page, faults = context.new_page(), list[str]()

    def note(fault: bool, told: str) -> None:
        if fault:
            faults.append(f"{page.url}: {told}")

    page.on("console", lambda line: note(line.type in ("error", "warning"), line.text))
    page.on("pageerror", lambda error: note(True, str(error)))
    page.on("response", lambda got: note(got.status >= 400, f"{got.status} for {got.url}"))
    page.on("request", lambda sent: note(not sent.url.startswith(OURS), f"asked for {sent.url}"))
    try:
        yield page, faults
    finally:
        context.close()


@pytest.fixture
def tab(browser: Browser) -> Iterator[Page]:
    """A tab in which nothing may go wrong; a module that needs another one makes its own."""
    with opened(browser) as (page, faults):
        yield page
        assert faults == []
