"""The re-check of Méthode on altered copies of the site: what was touched is told, unread data is not praised."""

import json
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from fixtures_site import Site, opened, served

Alter = Callable[[dict[str, Any]], None]


@contextmanager
def altered(site: Site, copy: Path, name: str, alter: Alter) -> Iterator[Site]:
    """A copy of `site` in which `alter` changed one file of its data after the build."""
    shutil.copytree(site.folder, copy)
    path = copy / "data" / name
    data = json.loads(path.read_text("utf-8"))
    alter(data)
    path.write_text(json.dumps(data, ensure_ascii=False), "utf-8")
    with served(copy) as found:
        yield found


def record_of(site: Site) -> str:
    """The name of the first record that the index lists."""
    return str(json.loads((site.folder / "data" / "index.json").read_text("utf-8"))["articles"][0]["file"])


def recheck(page: Page, address: str) -> list[str]:
    """What the page says after the button is pressed: the verdict, then each fault."""
    page.goto(address)
    page.get_by_role("button", name="Revérifier").click()
    said = page.locator(".recheck output")
    expect(said).not_to_have_text("")
    expect(said).not_to_contain_text("en cours")
    return [line for line in said.inner_text().replace("\u202f", " ").splitlines() if line]


def test_offsets_are_counted_in_code_points(browser: Browser, sample_site: Site) -> None:
    """The sample's text opens with a wave, one code point and two UTF-16 units."""
    with opened(browser) as (page, faults):
        assert recheck(page, sample_site.address + "methode.html") == [
            "2 citations sur 2 sont exactes, dans 1 article. 1 texte sur 1 a son empreinte exacte."
        ]
        assert faults == []


def test_the_built_site_is_exact(browser: Browser, built_site: Site) -> None:
    with opened(browser) as (page, faults):
        (verdict,) = recheck(page, built_site.address + "methode.html")
        exact, count = _counts(verdict)
        assert exact == count > 100
        assert faults == []


def lengthen_the_text(record: dict[str, Any]) -> None:
    """One character that no finding quotes: the end of the text."""
    record["article"]["text"] += "."


def change_one_word(record: dict[str, Any]) -> None:
    words = record["claims"][1]["words"].split(" ")
    record["claims"][1]["words"] = " ".join(["Jamais", *words[1:]])


def move_one_offset(record: dict[str, Any]) -> None:
    record["actors"][0]["mentions"][0]["start"] += 1


def change_a_point(record: dict[str, Any]) -> None:
    record["summary"]["lead"]["text"] += " Sans aucun doute."


def swap_one_letter_of_the_text(record: dict[str, Any]) -> None:
    record["article"]["text"] = "X" + record["article"]["text"][1:]


@pytest.mark.parametrize(
    ("alter", "told"),
    [
        (lengthen_the_text, ["le texte n’est plus celui de la construction"]),
        (change_one_word, ["affirmation, position", "l’enregistrement donne « Jamais "]),
        (move_one_offset, ["acteur, position"]),
        (change_a_point, ["résumé, position 0", "Sans aucun doute."]),
        (swap_one_letter_of_the_text, ["le texte n’est plus celui", "affirmation, position 0", "le texte « X"]),
    ],
)
def test_what_was_altered_is_told(
    browser: Browser, built_site: Site, tmp_path: Path, alter: Alter, told: list[str]
) -> None:
    with altered(built_site, tmp_path / "site", record_of(built_site), alter) as site, opened(browser) as (page, _):
        verdict, *wrong = recheck(page, site.address + "methode.html")
        assert wrong
        assert all(line.startswith("Inexact, DeepSeek R2 Retardé") for line in wrong)
        for words in told:
            assert any(words in line for line in wrong), wrong
        quotes_wrong = len([line for line in wrong if "n’est plus celui" not in line])
        exact, total = _counts(verdict)
        assert total - exact == quotes_wrong
        assert ("0 texte sur 1" in verdict) == (quotes_wrong < len(wrong))


def _counts(verdict: str) -> tuple[int, int]:
    """How many quotations are exact, of how many."""
    exact, total = re.findall(r"\d[\d\s]*", verdict)[:2]
    return int("".join(exact.split())), int("".join(total.split()))


def test_without_a_secure_context_the_quotations_alone_are_checked(browser: Browser, sample_site: Site) -> None:
    with opened(browser) as (page, _):
        page.add_init_script("Object.defineProperty(crypto, 'subtle', { value: undefined })")
        (verdict,) = recheck(page, sample_site.address + "methode.html")
        assert verdict.startswith("2 citations sur 2 sont exactes")
        assert "Les empreintes n’ont pas été calculées" in verdict


def test_data_that_cannot_be_read_are_not_said_to_be_exact(browser: Browser, sample_site: Site, tmp_path: Path) -> None:
    shutil.copytree(sample_site.folder, tmp_path / "site")
    (tmp_path / "site" / "data" / "ecoles.json").unlink()
    with served(tmp_path / "site") as site, opened(browser) as (page, _):
        assert "rien n’a été vérifié" in recheck(page, site.address + "methode.html")[0]


def test_opened_from_a_folder_the_check_says_that_it_cannot_read(browser: Browser, sample_site: Site) -> None:
    with opened(browser) as (page, _):
        assert "make serve" in recheck(page, (sample_site.folder / "methode.html").as_uri())[0]
