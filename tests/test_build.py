"""The build script as it is used: real processes, exit codes, and what they leave on disk."""

from __future__ import annotations

import fcntl
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from distributed import LocalCluster

from dossier import seeds as seeds_room
from dossier.model import finding_ids
from dossier.settings import ROOT

FIRST = "000_6acfe67ea8cf806a.txt"
SECOND = (
    "Tram : la ligne 3 ouvrira en mai\n\n"
    "La ligne 3 ouvrira en mai, selon la mairie. Les travaux ont coûté 12 millions d'euros.\n"
)


def build(*arguments: str | Path, expect: int = 0, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "scripts" / "build.py"), *map(str, arguments)]
    run = subprocess.run(command, capture_output=True, text=True, env={**os.environ, **environment}, check=False)
    assert run.returncode == expect, f"exit {run.returncode}\n{run.stdout}\n{run.stderr}"
    return run


class Project:
    """A folder of seeds and a folder of pages of a test's own."""

    def __init__(self, folder: Path) -> None:
        self.seeds, self.docs, self.site = folder / "seeds", folder / "docs", folder / "site"
        self.seeds.mkdir()
        shutil.copy(ROOT / "seeds" / FIRST, self.seeds)

    def build(self, *more: str | Path, expect: int = 0, **environment: str) -> subprocess.CompletedProcess[str]:
        return build("--seeds", self.seeds, "--docs", self.docs, "--no-site", *more, expect=expect, **environment)

    def pages(self) -> dict[str, bytes]:
        found = (path for path in sorted(self.docs.rglob("*")) if path.is_file())
        named = {path.relative_to(self.docs).as_posix(): path.read_bytes() for path in found}
        return {name: data for name, data in named.items() if not name.startswith((".cache", ".lock"))}


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path)


def test_two_builds_from_nothing_give_the_same_bytes(tmp_path: Path) -> None:
    first, second = tmp_path / "un", tmp_path / "deux"
    pages = []
    for folder in (first, second):
        folder.mkdir()
        project = Project(folder)
        project.build()
        pages.append(project.pages())
    assert pages[0] == pages[1]
    assert len(pages[0]["data/index.json"]) > 100


def test_two_sites_of_one_commit_are_byte_identical(tmp_path: Path) -> None:
    sites = []
    for folder in (tmp_path / "un", tmp_path / "deux"):
        options = ("--seeds", ROOT / "seeds", "--docs", folder / "docs", "--site", folder / "site")
        build(*options, SOURCE_DATE_EPOCH="1700000000", SITE_URL="")
        files = (path for path in sorted((folder / "site").rglob("*")) if path.is_file())
        sites.append({path.relative_to(folder / "site").as_posix(): path.read_bytes() for path in files})
    assert sites[0].keys() == sites[1].keys()
    assert [name for name in sites[0] if sites[0][name] != sites[1][name]] == []
    assert {"index.html", "sitemap.xml", "sitemap.xml.gz", "search/search_index.json"} <= sites[0].keys()


def test_a_build_with_nothing_changed_says_so_and_imports_nothing_heavy(project: Project) -> None:
    project.build()
    code = (
        "import sys; from dossier.cli import main; main();"
        "print(sorted({'spacy', 'trafilatura', 'mkdocs', 'dossier.model'} & set(sys.modules)))"
    )
    arguments = ["--seeds", str(project.seeds), "--docs", str(project.docs), "--no-site"]
    run = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT / "scripts")},
        check=True,
    )
    assert "Rien n'a changé" in run.stderr
    assert run.stdout.strip() == "[]"


def test_a_new_seed_is_read_alone_and_the_others_keep_their_pages(project: Project) -> None:
    project.build()
    before = project.pages()
    (project.seeds / "tram.txt").write_text(SECOND, "utf-8")
    project.build()
    after = project.pages()
    slug = next(name for name in before if name.startswith("articles/") and name != "articles/index.md")
    assert after["articles/tram/index.md"]
    assert after[f"data/{slug.split('/')[1]}.json"] == before[f"data/{slug.split('/')[1]}.json"]


def test_a_seed_taken_away_takes_its_pages_with_it(project: Project) -> None:
    (project.seeds / "tram.txt").write_text(SECOND, "utf-8")
    project.build()
    (project.seeds / "tram.txt").unlink()
    project.build()
    assert not any("tram" in name for name in project.pages())


def test_a_refused_seed_does_not_stop_the_others(project: Project) -> None:
    (project.seeds / "vide.txt").write_bytes(b"")
    run = project.build(expect=2)
    assert "vide.txt" in run.stderr
    assert any(name.startswith("data/") for name in project.pages())
    assert "vide.txt" in project.build(expect=2).stderr, "the second build, with nothing to do, says it again"


def test_no_seed_changes_nothing(project: Project) -> None:
    project.build()
    before = project.pages()
    (project.seeds / FIRST).unlink()
    assert "aucun article" in project.build(expect=4).stderr
    assert project.pages() == before


def test_a_page_edited_by_hand_is_kept_and_reported(project: Project) -> None:
    project.build()
    (project.docs / "resume.md").write_text("# Mon résumé\n", "utf-8")
    assert "resume.md" in project.build(expect=3).stderr
    assert (project.docs / "resume.md").read_text("utf-8") == "# Mon résumé\n"


def test_check_is_silent_when_docs_is_what_the_seeds_give(project: Project) -> None:
    project.build()
    assert project.build("--check").stdout == ""


def test_check_shows_the_diff_and_writes_nothing(project: Project) -> None:
    project.build()
    (project.seeds / "tram.txt").write_text(SECOND, "utf-8")
    before = project.pages()
    run = project.build("--check", expect=1)
    assert "construit/articles/tram/index.md" in run.stdout
    assert project.pages() == before


def test_a_second_build_at_the_same_time_is_turned_away(project: Project) -> None:
    project.docs.mkdir()
    with (project.docs / ".lock").open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        assert "autre construction" in project.build(expect=75).stderr


def test_a_disk_that_refuses_is_told_and_nothing_is_left_half_done(project: Project) -> None:
    project.build()
    before = project.pages()
    (project.docs / ".staging").write_text("", "utf-8")
    (project.seeds / "tram.txt").write_text(SECOND, "utf-8")
    assert ".staging" in project.build(expect=74).stderr
    assert {k: v for k, v in project.pages().items() if k != ".staging"} == before


def test_the_number_of_workers_changes_nothing(project: Project) -> None:
    for number in range(9):
        (project.seeds / f"tram-{number}.txt").write_text(SECOND.replace("ligne 3", f"ligne {number}"), "utf-8")
    project.build()
    alone = project.pages()
    shutil.rmtree(project.docs)
    project.build("--workers", "2")
    assert project.pages() == alone


def test_a_cluster_gives_the_same_pages(project: Project) -> None:
    project.build()
    alone = project.pages()
    shutil.rmtree(project.docs)
    # None would ask for Dask's own port, 8787, and warn when another program has it.
    with LocalCluster(
        n_workers=1, threads_per_worker=1, host="127.0.0.1", dashboard_address="127.0.0.1:0", silence_logs=False
    ) as cluster:  # type: ignore[no-untyped-call]  # Dask is untyped
        project.build("--cluster", cluster.scheduler_address)
    assert project.pages() == alone


def test_a_cluster_that_does_not_answer_is_told_with_its_remedy(project: Project) -> None:
    assert "retirez --cluster" in project.build("--cluster", "tcp://127.0.0.1:9", expect=1).stderr
    assert not [name for name in project.pages() if name.endswith(".md")]


def test_explain_shows_words_rule_and_examples(project: Project) -> None:
    project.build()
    (record,) = (json.loads(path.read_bytes()) for path in project.docs.glob("data/*.json") if path.name[0].isdigit())
    claim = next(claim for claim in record["claims"] if claim["certainty"] == "unconfirmed")
    run = project.build("explain", claim["id"])
    assert claim["words"] in run.stdout
    assert claim["cues"][0]["rule"] in run.stdout
    assert "oui :" in run.stdout
    assert "non :" in run.stdout


def test_explain_says_why_other_rules_did_not_fire(project: Project) -> None:
    (project.seeds / "tram.txt").write_text(
        SECOND + "Le maire n'est sans doute pas d'accord. Si la ligne coûtait moins, elle irait plus loin, le 3 mai.\n",
        "utf-8",
    )
    project.build()
    record = json.loads((project.docs / "data/tram.json").read_bytes())
    conditional = next(iter(record["conditionals"]))
    assert (conditional["words"], conditional["reading"]) == ("irait", "hypothetical")
    name = next(finding_ids("v", [conditional["words"]]))
    told = project.build("explain", name).stdout
    assert "écartée : conditionnel.modal (modal), essayée avant ; il lui faut un temps simple" in told
    assert "viennent après elle" in told
    date = next(date for date in record["dates"] if "3 mai" in date["words"])
    assert (
        "écartée : dates.mois, qui prendrait « mai »"
        in project.build("explain", next(finding_ids("d", [date["words"]]))).stdout
    )


def test_explain_takes_an_id_as_an_address_gives_it(project: Project) -> None:
    project.build()
    (index,) = json.loads((project.docs / "data/index.json").read_bytes())["articles"]
    id_ = json.loads((project.docs / "data" / index["file"]).read_bytes())["claims"][0]["id"]
    assert project.build("explain", f"{id_}-a2").stdout == project.build("explain", id_).stdout


def test_explain_of_an_unknown_id_is_an_error_with_a_remedy(project: Project) -> None:
    assert "aucune trouvaille" in project.build("explain", "c-00000000", expect=1).stderr


def test_the_committed_pages_are_what_the_seeds_give() -> None:
    build("--check")


def test_the_readers_of_the_first_seed_find_it_unchanged() -> None:
    assert FIRST in {path.name for path in seeds_room.list_seeds(ROOT / "seeds")}
