"""What a person corrects beside a seed: replayed at each build, shown as made by hand, and never lost in silence."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dossier.checks import broken_promises, known_rules
from dossier.corpus import build_corpus
from dossier.glossary import Glossary
from dossier.model import Amendment, Analysis, Claim, finding_ids
from dossier.nlp import read_articles
from dossier.pipeline import EditorWords, analyse
from dossier.render.markdown import Emitted
from dossier.render.views.ledger import ledger_view
from dossier.render.views.places import locate
from dossier.render.views.source import source_view
from dossier.render.views.wording import CERTAINTIES
from dossier.seeds.corrections import CERTAINTIES as WRITTEN
from seeding import read, refused
from test_build import Project, project

__all__ = ["project"]

TITLE = "La piscine rouvre"
FIRST = "La piscine de Vaucelles aurait rouvert lundi 3 mars 2025, selon une source proche du chantier."
SECOND = "La maire, Jeanne Roy, a visité les bassins mardi. Elle paiera les travaux, a promis le préfet."
TEXT = f"{TITLE}\n\n{FIRST}\n\n{SECOND}\n"


def analysed(folder: Path, sidecar: str = "") -> Analysis:
    """The article with its corrections, which keep every promise of an analysis."""
    article = read(folder, "piscine.txt", TEXT, f"published = 2025-03-05\n{sidecar}")
    (reading,) = read_articles([article])
    analysis = analyse(reading, EditorWords())
    assert broken_promises(analysis, article, known_rules("fr")) == ()
    return analysis


def claim_of(analysis: Analysis, words: str) -> Claim:
    (claim,) = (claim for claim in analysis.claims if words in analysis.article.quote(claim.span))
    return claim


def corrected(finding: str, *lines: str) -> str:
    return "\n".join(["[[correction]]", f'trouvaille = "{finding}"', *lines, ""])


def test_a_corrected_claim_is_what_the_person_says_and_the_rest_is_as_read(tmp_path: Path) -> None:
    before = analysed(tmp_path)
    read_as = claim_of(before, "aurait rouvert")
    assert (read_as.certainty, len(read_as.voice), read_as.by_hand) == ("unconfirmed", 1, False)
    after = analysed(tmp_path, corrected(read_as.id, 'certitude = "possible"', 'motif = "Le titre le dit."'))
    claim = claim_of(after, "aurait rouvert")
    assert (claim.id, claim.span, claim.voice) == (read_as.id, read_as.span, read_as.voice)
    assert (claim.certainty, claim.by_hand) == ("possible", True)
    changed = Amendment(claim.id, claim.span, "certainty", "unconfirmed", "possible", "Le titre le dit.")
    assert after.amendments == (changed,)
    others = [c for c in after.claims if c.id != claim.id]
    assert others == [c for c in before.claims if c.id != claim.id]


@pytest.mark.parametrize("certainty", WRITTEN)
def test_each_certainty_can_be_given_and_the_summary_follows(tmp_path: Path, certainty: str) -> None:
    id_ = claim_of(analysed(tmp_path), "aurait rouvert").id
    after = analysed(tmp_path, corrected(id_, f'certitude = "{certainty}"'))
    assert claim_of(after, "aurait rouvert").certainty == WRITTEN[certainty]
    points = [point for point in (after.summary.lead, *after.summary.points) if point and point.claim == id_]
    assert {point.certainty for point in points} <= {WRITTEN[certainty]}


def test_the_anchor_of_a_sentence_that_two_articles_share_names_its_finding(tmp_path: Path) -> None:
    id_ = claim_of(analysed(tmp_path), "aurait rouvert").id
    after = analysed(tmp_path, corrected(f"{id_}-a2", 'certitude = "affirmé"'))
    assert [made.finding for made in after.amendments] == [id_]


def test_the_certainties_are_written_as_the_pages_word_them() -> None:
    assert {words: token for token, words in CERTAINTIES.items()} == WRITTEN


def test_a_voice_is_found_in_the_words_of_the_article_whatever_their_spaces(tmp_path: Path) -> None:
    id_ = claim_of(analysed(tmp_path), "a visité").id
    after = analysed(tmp_path, corrected(id_, 'voix = ["Jeanne\u00a0Roy", "une source proche"]'))
    outer, inner = claim_of(after, "a visité").voice
    assert (outer.kind, outer.name, outer.actor) == ("named", "Jeanne Roy", "a-jeanne-roy")
    assert (inner.kind, inner.name, inner.actor) == ("unnamed", "une source proche", None)
    assert after.article.quote(inner.span) == "une source proche"


def test_the_empty_voice_is_the_article_s_own_and_a_negation_can_be_set(tmp_path: Path) -> None:
    id_ = claim_of(analysed(tmp_path), "aurait rouvert").id
    claim = claim_of(analysed(tmp_path, corrected(id_, 'voix = ""', "negation = true")), "aurait rouvert")
    assert (claim.voice, claim.negated) == ((), True)


def test_what_is_removed_is_gone_from_all_that_is_made_of_it(tmp_path: Path) -> None:
    before = analysed(tmp_path)
    date, actor = next(finding_ids("d", ["lundi 3 mars 2025"])), "a-jeanne-roy"
    assert any(event.when and before.article.quote(event.when.span).startswith("lundi") for event in before.events)
    removals = [corrected(id_, "retirer = true") for id_ in (date, actor, claim_of(before, "paiera").id)]
    after = analysed(tmp_path, "\n".join(removals))
    assert "lundi 3 mars 2025" not in [after.article.quote(date.span) for date in after.dates]
    assert not any(event.when and after.article.quote(event.when.span).startswith("lundi") for event in after.events)
    assert actor not in {actor.id for actor in after.actors}
    assert not any("paiera" in after.article.quote(claim.span) for claim in after.claims)
    assert [made.change for made in after.amendments] == ["removed"] * 3


def test_the_pages_say_what_was_done_by_hand_and_why(tmp_path: Path) -> None:
    id_ = claim_of(analysed(tmp_path), "aurait rouvert").id
    removed = claim_of(analysed(tmp_path), "paiera").id
    told = corrected(id_, 'certitude = "affirmé"', 'motif = "<b>Vu</b> sur place"')
    told += corrected(removed, "retirer = true")
    places = locate(build_corpus((analysed(tmp_path, told),), Glossary()))
    rows = {row.anchor: row for row in ledger_view(places).parts[0].rows}
    assert "corrigé à la main" in rows[id_].badge
    assert [anchor for anchor, row in rows.items() if "corrigé" in row.badge] == [id_]
    (one, other) = source_view(places, places.corpus.articles[0]).corrections
    assert (one.change, one.cite) == ("non confirmé → affirmé", "[§\u00a01,\u00a0phrase\u00a01](#p1s1)")
    assert isinstance(one.reason, Emitted)
    assert "<b>" not in one.reason
    assert (other.change, other.reason) == ("retiré du dossier", None)


def test_what_was_corrected_together_is_told_once(tmp_path: Path) -> None:
    id_ = claim_of(analysed(tmp_path), "aurait rouvert").id
    told = corrected(id_, 'certitude = "affirmé"', "negation = true", 'motif = "Vu sur place"')
    places = locate(build_corpus((analysed(tmp_path, told),), Glossary()))
    (one,) = source_view(places, places.corpus.articles[0]).corrections
    assert sorted(one.change.split("\u202f; ")) == ["affirmation → négation", "non confirmé → affirmé"]


def test_a_correction_survives_builds_and_one_that_no_longer_fits_is_told(project: Project) -> None:
    (project.seeds / "piscine.txt").write_text(TEXT, "utf-8")
    project.build()
    record = json.loads((project.docs / "data/piscine.json").read_bytes())
    id_ = next(claim["id"] for claim in record["claims"] if "aurait rouvert" in claim["words"])
    sidecar = project.seeds / "piscine.toml"
    sidecar.write_text(corrected(id_, 'certitude = "affirmé"', 'motif = "Vu."'), "utf-8")
    for _ in range(2):
        project.build()
        record = json.loads((project.docs / "data/piscine.json").read_bytes())
        (made,) = record["corrections"]
        assert (made["finding"], made["before"], made["after"]) == (id_, "unconfirmed", "asserted")
        assert made["words"] == record["article"]["text"][made["start"] : made["end"]]
        assert next(claim for claim in record["claims"] if claim["id"] == id_)["certainty"] == "asserted"
    assert "corrigée à la main, certitude : non confirmé → affirmé (Vu.)" in project.build("explain", id_).stdout

    sidecar.write_text(corrected("c-00000000", "retirer = true"), "utf-8")
    for _ in range(2):  # told again when nothing has changed since
        told = project.build(expect=2).stderr
        assert "piscine.toml:1: la correction de « c-00000000 » ne change rien." in told
    assert json.loads((project.docs / "data/piscine.json").read_bytes())["corrections"] == []


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        (['trouvaille = "c-1a2b3c4d"'], "piscine.toml:1: cette correction ne dit pas quoi corriger"),
        (['certitude = "affirmé"'], "piscine.toml:1: cette correction ne dit pas quoi corriger"),
        (
            ['trouvaille = "c-1"', 'certitude = "sûr"'],
            "« certitude » ne se lit pas. Écrivez l'un de : affirmé, non confirmé",
        ),
        (['trouvaille = "c-1"', "retirer = false"], "« retirer » ne se lit pas. Écrivez true"),
        (['trouvaille = "#c-1"', "retirer = true"], "« trouvaille » ne se lit pas"),
        (['trouvaille = "c-1"', "retirer = true", "negation = true"], "retire et modifie à la fois"),
        (['trouvaille = "c-1"', 'voix = "le pape"'], "« le pape » n'est pas dans le texte de l'article"),
        (['trouvaille = "c-1"', "voix = []"], "« voix » ne se lit pas"),
        (['trouvaille = "c-1"', 'certitud = "affirmé"'], "clé inconnue dans une correction : « certitud »"),
        (['trouvaille = "c-1"', "retirer = true", corrected("c-1", "retirer = true")], "« c-1 » est corrigé deux fois"),
    ],
)
def test_a_correction_that_cannot_be_read_says_where_and_how(tmp_path: Path, lines: list[str], message: str) -> None:
    assert message in refused(tmp_path, "piscine.txt", TEXT, "\n".join(["[[correction]]", *lines]))


def test_a_correction_that_is_no_table_is_refused(tmp_path: Path) -> None:
    assert "n'est pas une liste de tables" in refused(tmp_path, "piscine.txt", TEXT, 'correction = "c-1"\n')
