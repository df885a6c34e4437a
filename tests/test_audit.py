"""`make audit`: what it says when a program is missing, what it counts as a fault, and that its tools are pinned."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from audit.judges import Scores
from fixtures_site import ROOT


@pytest.mark.parametrize("absent", ["java", "node"])
def test_a_missing_program_is_named_in_one_line(tmp_path: Path, absent: str) -> None:
    for program in {"node", "npm", "java"} - {absent}:
        (tmp_path / program).write_text("#!/bin/sh\n", "utf-8")
        (tmp_path / program).chmod(0o755)
    command = [str(shutil.which("make")), "-C", str(ROOT), "--no-print-directory", "audit-programs"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env={"PATH": str(tmp_path)})
    assert done.returncode != 0
    told = [line for line in done.stderr.splitlines() if not line.startswith("make:")]
    assert len(told) == 1
    assert f"il manque : {absent}. sudo apt-get install" in told[0]


def test_the_tools_have_fixed_versions_and_hashes_and_name_no_index() -> None:
    folder = ROOT / "tests" / "audit"
    wanted = json.loads((folder / "package.json").read_text("utf-8"))["dependencies"]
    lock = json.loads((folder / "package-lock.json").read_text("utf-8"))["packages"]
    assert lock[""]["dependencies"] == wanted
    for name, version in wanted.items():
        assert lock[f"node_modules/{name}"]["version"] == version
    for name, package in lock.items():
        assert "resolved" not in package, name
        assert not name or package["integrity"].startswith("sha512-"), name


@pytest.mark.parametrize(
    ("screen", "figures", "low"),
    [
        ("desktop", (100, 100, 100, 100), ()),
        ("desktop", (99, 100, 100, 100), ("performance",)),
        ("mobile", (95, 100, 100, 100), ()),
        ("mobile", (94, 100, 100, 99), ("performance", "seo")),
    ],
)
def test_what_is_below_its_bound_is_a_fault(screen: str, figures: tuple[int, ...], low: tuple[str, ...]) -> None:
    assert Scores("index.html", screen, figures).low == low
