"""`make serve`: a changed seed shows on the page, and the server then rests."""

import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from fixtures_site import ROOT

BUILDING = "Building documentation"
# Seconds: loading the language model on a busy machine, then the polling of MkDocs several times over.
PATIENCE, REST = 120, 6


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A copy of what a build reads and writes."""
    for folder in ("docs", "scripts", "seeds"):
        shutil.copytree(
            ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pycache__", ".lock", ".cache")
        )
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    return tmp_path


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def served(tree: Path) -> Iterator[tuple[str, Path]]:
    """The address of the server and the file of what it says."""
    address, log = f"127.0.0.1:{free_port()}", tree / "serve.log"
    with log.open("wb") as heard:
        command = [sys.executable, str(tree / "scripts" / "serve.py")]
        environment = os.environ | {"DEV_ADDR": address, "SITE_URL": ""}
        with subprocess.Popen(command, cwd=tree, env=environment, stdout=heard, stderr=heard) as server:
            yield f"http://{address}/", log
            server.terminate()


def wait_for(reached: Callable[[], bool], log: Path) -> None:
    end = time.monotonic() + PATIENCE
    while not reached():
        assert time.monotonic() < end, log.read_text("utf-8")
        time.sleep(0.2)


def shows(url: str, words: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=5) as answer:
            return words in answer.read().decode()
    except OSError:  # refused, or too slow while the server builds
        return False


def searchable(address: str) -> list[tuple[str, str]]:
    """Titles and texts of what the search finds."""
    with urllib.request.urlopen(f"{address}search/search_index.json", timeout=5) as answer:
        return [(entry["title"], entry["text"]) for entry in json.load(answer)["docs"]]


def test_a_changed_seed_is_shown_and_the_server_then_rests(tree: Path, served: tuple[str, Path]) -> None:
    address, log = served
    wait_for(lambda: shows(address, "<h1"), log)
    (tree / "seeds" / "usine.txt").write_text(
        "L’usine de Nantes\n\nLe Courrier\n\nL’usine de Nantes a fermé lundi. Le maire regrette cette décision.\n",
        "utf-8",
    )
    wait_for(lambda: shows(f"{address}articles/index.html", "L’usine de Nantes"), log)
    assert [title for title, text in searchable(address) if text == "L’usine de Nantes a fermé lundi"] == [
        "Affirmation · affirmé · l’article",
        "Événement · sans date · affirmé",
    ]
    time.sleep(REST)
    built = log.read_text("utf-8").count(BUILDING)
    time.sleep(REST)
    assert log.read_text("utf-8").count(BUILDING) == built
