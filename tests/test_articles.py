"""Whole articles: a folder of seeds and the pages expected of it, reviewed as a diff.

`python -m pytest tests/test_articles.py --rewrite` writes what the build gives today.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from dossier.settings import ROOT

ARTICLES = Path(__file__).parent / "articles"


@pytest.mark.parametrize("folder", sorted(ARTICLES.iterdir()), ids=lambda folder: folder.name)
def test_an_article_gives_the_expected_dossier(folder: Path, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    command = [sys.executable, ROOT / "scripts/build.py", "--seeds", folder / "seeds", "--docs", tmp_path, "--no-site"]
    subprocess.run([str(part) for part in command], check=True, capture_output=True)
    manifest = json.loads((tmp_path / ".manifest.json").read_text("utf-8"))
    # The whole dossier on one page is the other pages again: tests/test_paper.py.
    written = {name: tmp_path / name for name in manifest if "schema" not in name and name != "imprimer.md"}
    expected = folder / "expected"
    if request.config.getoption("--rewrite"):
        shutil.rmtree(expected, ignore_errors=True)
        for name, path in written.items():
            (expected / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, expected / name)
    assert {p.relative_to(expected).as_posix() for p in expected.rglob("*") if p.is_file()} == set(written)
    for name, path in written.items():
        assert path.read_text("utf-8") == (expected / name).read_text("utf-8"), name
