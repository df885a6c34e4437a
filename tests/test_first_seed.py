"""What the seed that comes with the project must give: an editor's reading of it, line by line."""

from __future__ import annotations

from pathlib import Path

import pytest

from dossier.corpus import build_corpus
from dossier.glossary import load_glossary
from dossier.model import Analysis, Claim
from dossier.names import read_names
from dossier.pipeline import EditorWords, analyse_all
from dossier.seeds import read_seed
from dossier.settings import ROOT

# Sentence, words of the claim, certainty, denied, chain, a cue.
CLAIMS = [
    ("p1s1", "aurait été retardée", "unconfirmed", False, ["Financial Times"], "aurait été retardée"),
    ("p1s1", "un revers attribué à", "asserted", False, ["attribué à"], "attribué à"),
    ("p1s2", "souligne les défis", "asserted", False, [], "tel que rapporté par"),
    ("p2s1", "avait suscité", "asserted", False, [], None),
    ("p2s1", "auraient encouragé la startup", "unconfirmed", False, [], "auraient encouragé"),
    ("p2s2", "a rencontré des obstacles", "asserted", False, [], None),
    ("p2s3", "ont finalement contraint", "asserted", False, [], None),
    ("p2s3", "utiliser les processeurs de Huawei", "announced", False, [], "prévoyant"),
    ("p3s2", "ont permis l’expédition", "asserted", False, [], None),
    ("p3s3", "seraient conçues", "unconfirmed", False, [], "seraient conçues"),
    ("p3s4", "examinent", "asserted", False, ["il est rapporté"], "il est rapporté"),
    ("p4s1", "déficiences critiques", "asserted", False, ["Financial Times", "des sources"], "indiqué"),
    ("p4s2", "aurait collaboré", "unconfirmed", False, [], "aurait collaboré"),
    ("p4s3", "n’a pas pu être réalisée", "asserted", True, [], "pas"),
    ("p5s1", "met en lumière", "asserted", False, [], None),
    ("p5s2", "reste un obstacle", "asserted", False, [], None),
    ("p5s3", "pourrait encore être publié", "possible", False, ["Financial Times"], "pourrait encore être publié"),
]
EVENTS = [
    ("before", "succès antérieur du modèle R1", "asserted"),
    ("main", "auraient encouragé la startup", "unconfirmed"),
    ("main", "a rencontré des obstacles techniques", "asserted"),
    ("main", "aurait collaboré", "unconfirmed"),
    ("main", "n’a pas pu être réalisée", "asserted"),
    ("main", "revenir aux puces NVIDIA", "asserted"),
    ("main", "aurait été retardée", "unconfirmed"),
    ("context", "ont permis l’expédition", "asserted"),
    ("context", "examinent de plus en plus les entreprises", "asserted"),
    ("next", "utiliser les processeurs de Huawei", "announced"),
    ("next", "pourrait encore être publié", "possible"),
]
ACTORS = {
    "organisation": {"DeepSeek", "Huawei", "NVIDIA", "AMD", "gouvernement chinois", "autorités chinoises"},
    "media": {"Financial Times"},
    "product": {"R2", "R1", "Ascend", "NVIDIA H20", "AMD MI308"},
    "group": {"fonctionnaires du gouvernement chinois", "sources", "techniciens de Huawei"},
}


@pytest.fixture(scope="module")
def seed() -> Analysis:
    (analysis,) = analyse_all([read_seed(ROOT / "seeds" / "000_6acfe67ea8cf806a.txt", "r2")], EditorWords())
    return analysis


@pytest.mark.parametrize(("sentence", "words", "certainty", "negated", "chain", "cue"), CLAIMS)
def test_a_claim_of_the_seed(
    seed: Analysis, sentence: str, words: str, certainty: str, negated: bool, chain: list[str], cue: str | None
) -> None:
    claim = the_claim(seed, sentence, words)
    assert (claim.certainty, claim.negated) == (certainty, negated)
    assert [source.name for source in claim.voice] == chain
    cues = {seed.article.quote(span) for evidence in claim.cues for span in evidence.spans}
    assert cue is None or cue in cues


def the_claim(seed: Analysis, sentence: str, words: str) -> Claim:
    """The narrowest claim of the sentence that holds the words."""
    holding = [c for c in seed.claims if c.sentence == sentence and words in seed.article.quote(c.span)]
    return min(holding, key=lambda claim: claim.span.end - claim.span.start)


def test_the_five_conditionals(seed: Analysis) -> None:
    found = [(seed.article.quote(form.span), form.reading) for form in seed.conditionals]
    assert found == [
        ("aurait", "borrowed"), ("auraient", "borrowed"), ("seraient", "borrowed"), ("aurait", "borrowed"),
        ("pourrait", "modal"),
    ]  # fmt: skip


def test_eleven_events_in_order(seed: Analysis) -> None:
    events = sorted(seed.events, key=lambda event: event.order)
    told = [" ".join(seed.article.quote(span) for span in event.label) for event in events]
    assert len(events) == len(EVENTS)
    for event, label, (phase, words, certainty) in zip(events, told, EVENTS, strict=True):
        assert (event.phase, event.certainty) == (phase, certainty), label
        assert words in label


def test_no_date_is_computed_for_the_weeks_to_come(seed: Analysis) -> None:
    last = max(seed.events, key=lambda event: event.order)
    assert last.when is not None
    assert seed.article.quote(last.when.span) == "dans les semaines à venir"
    assert (last.when.first, last.when.basis) == (None, "none")


@pytest.mark.parametrize("kind", ACTORS)
def test_the_actors(seed: Analysis, kind: str) -> None:
    assert {actor.name for actor in seed.actors if actor.kind == kind} == ACTORS[kind]


ALIASES = {
    "DeepSeek": {"la startup", "l’entreprise"},
    "R2": {"modèle R2", "R2 de DeepSeek"},
    "R1": {"modèle R1", "R1 de DeepSeek"},
    "Ascend": {"processeurs Ascend", "puces Ascend"},
}


@pytest.mark.parametrize("name", ALIASES)
def test_the_other_names_of_an_actor(seed: Analysis, name: str) -> None:
    (actor,) = (actor for actor in seed.actors if actor.name == name)
    assert set(actor.aliases) == ALIASES[name]


def test_a_capital_is_a_place_until_an_editor_says_whom_it_stands_for(tmp_path: Path, seed: Analysis) -> None:
    (tmp_path / "noms.toml").write_text(
        '[[nom]]\nnom = "gouvernement chinois"\ngenre = "organisation"\nalias = ["Pékin", "autorités chinoises"]\n',
        "utf-8",
    )
    (alone,) = (actor for actor in seed.actors if actor.name == "Pékin")
    assert alone.kind == "place"
    editor = EditorWords(names=read_names(tmp_path / "noms.toml"))
    (analysis,) = analyse_all([read_seed(ROOT / "seeds" / "000_6acfe67ea8cf806a.txt", "r2")], editor)
    (merged,) = (actor for actor in analysis.actors if "Pékin" in actor.aliases)
    assert (merged.name, merged.kind) == ("gouvernement chinois", "organisation")
    assert [seed.article.quote(span) for span in merged.mentions] == [
        "Pékin", "gouvernement chinois", "autorités chinoises",
    ]  # fmt: skip


def test_the_source_defines_inference(seed: Analysis) -> None:
    defined = {term.name: seed.article.quote(term.definition.span) for term in seed.terms if term.definition}
    assert defined == {"inférence": "le processus d’application du modèle entraîné à de nouvelles données"}


def test_the_glossary_has_the_readers_twelve_terms_each_defined(seed: Analysis) -> None:
    glossary = load_glossary(ROOT / "seeds" / "glossaire.toml")
    forms = frozenset(form for entry in glossary.entries for form in entry.forms)
    (analysis,) = analyse_all([read_seed(ROOT / "seeds" / "000_6acfe67ea8cf806a.txt", "r2")], EditorWords(forms))
    terms = build_corpus([analysis], glossary).terms
    assert sorted(term.name for term in terms) == [
        "GPU", "IA", "accélérateur d’IA", "autosuffisance", "connectivité inter-puces", "entraînement", "inférence",
        "modèle de langage étendu", "processeur", "puce", "règles d’exportation", "startup",
    ]  # fmt: skip
    assert all(term.definitions or term.editor for term in terms)
    (rules,) = (term for term in terms if term.name == "règles d’exportation")
    assert [seed.article.quote(place.span) for place in rules.occurrences] == [
        "réglementations d’exportation", "règles d’exportation",
    ]  # fmt: skip


def test_byline_and_publisher_are_two_outlets(seed: Analysis) -> None:
    assert (seed.article.byline, seed.article.publisher) == ("Insideainews", "OmegaNext Actualités IA")
    assert "OmegaNext" not in seed.article.text


def test_what_the_article_does_not_say(seed: Analysis) -> None:
    cautions = {caution.kind: caution for caution in seed.cautions}
    assert cautions.keys() == {
        "no_date", "title_stronger", "outlets_differ", "single_source", "unnamed_source", "conditional_share",
    }  # fmt: skip
    assert cautions["single_source"].names == ("Financial Times",)
    unnamed = [seed.article.quote(span) for span in cautions["unnamed_source"].spans]
    assert unnamed == ["des fonctionnaires du gouvernement chinois", "Des sources"]
    assert (cautions["conditional_share"].count, cautions["conditional_share"].total) == (4, 15)


def test_the_summary_leads_with_the_delay_and_says_what_may_follow(seed: Analysis) -> None:
    assert seed.summary.lead is not None
    told = [(seed.summary.lead.sentence, seed.summary.lead.worth)]
    told += [(point.sentence, point.worth) for point in seed.summary.points]
    assert told[0] == ("p1s1", "reported")
    assert {("p2s1", "reported"), ("p2s2", "known"), ("p4s1", "reported"), ("p5s3", "ahead")} <= {*told}
