"""Relations: the sentence, and who does what to whom. One test per trap; « none » where nothing plain is told."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from dossier.model import Analysis, Article
from dossier.pipeline import EditorWords, analyse_all

# Sentence, then « source kind(certainty) target »; « not » before the kind when the claim is negated.
TOLD = {
    "an object right behind the verb": ("Renault a racheté Nissan en 2019.", ["Renault does(asserted) Nissan"]),
    "adverbs between verb and object": (
        "Renault conteste vivement Nissan depuis des mois.",
        ["Renault opposes(asserted) Nissan"],
    ),
    "a phrase that serves as an adverb": (
        "Renault a attaqué en justice Nissan.",
        ["Renault opposes(asserted) Nissan"],
    ),
    "a time between verb and complement": (
        "Airbus a livré, mardi, trois avions à Lufthansa.",
        ["Airbus supplies(asserted) Lufthansa"],
    ),
    "what is supplied and to whom": (
        "Huawei fournira des processeurs à DeepSeek.",
        ["Huawei supplies(announced) DeepSeek"],
    ),
    "the borrowed conditional is not confirmed": (
        "Huawei aurait fourni des processeurs à DeepSeek.",
        ["Huawei supplies(unconfirmed) DeepSeek"],
    ),
    "a modal is a possibility": ("Renault pourrait racheter Nissan.", ["Renault does(possible) Nissan"]),
    "a negated verb": ("Renault n’a jamais soutenu Nissan.", ["Renault not does(asserted) Nissan"]),
    "the passive turns the arrow": ("Nissan a été condamné par Renault.", ["Renault opposes(asserted) Nissan"]),
    "the passive of a supply": (
        "Dix avions ont été livrés à Lufthansa par Airbus.",
        ["Airbus supplies(asserted) Lufthansa"],
    ),
    "an unconfirmed passive": (
        "Nissan aurait été racheté par Renault.",
        ["Renault does(unconfirmed) Nissan"],
    ),
    "a pronominal verb": ("La CGT s’oppose à Renault.", ["CGT opposes(asserted) Renault"]),
    "a relative with « qui »": (
        "Renault, qui a attaqué Nissan en justice, ferme une usine.",
        ["Renault opposes(asserted) Nissan"],
    ),
    "a collective of people": (
        "Une équipe de techniciens de Huawei aurait collaboré avec DeepSeek.",
        ["techniciens de Huawei does(unconfirmed) DeepSeek"],
    ),
    "a complaint": ("La CGT a porté plainte contre Renault.", ["CGT opposes(asserted) Renault"]),
    "the one who is quoted does nothing": (
        "Selon Renault, Airbus a financé Lufthansa.",
        ["Airbus supplies(asserted) Lufthansa"],
    ),
    "a name behind its function": (
        "Le président moldave Igor Cotor a critiqué Renault.",
        ["Igor Cotor opposes(asserted) Renault"],
    ),
    "a function, a party, a name": (
        "La députée PS Hélène Aubry a félicité Airbus.",
        ["Hélène Aubry does(asserted) Airbus"],
    ),
    "a name between commas behind its function": (
        "L’ancien trésorier du club, Luc Morel, a attaqué Renault.",
        ["Luc Morel opposes(asserted) Renault"],
    ),
    "a name behind the noun of its house": (
        "La société Ferralys a racheté Nissan.",
        ["Ferralys does(asserted) Nissan"],
    ),
    "an agreement": ("Renault aurait trouvé un accord avec Nissan.", ["Renault does(unconfirmed) Nissan"]),
    "an agreement that was not reached": (
        "Renault n’a pas conclu un contrat avec Nissan.",
        ["Renault not does(asserted) Nissan"],
    ),
    "called into question": ("La CGT a mis en cause Renault.", ["CGT opposes(asserted) Renault"]),
    "indicted, in the passive": (
        "Nissan aurait été mis en examen par Renault.",
        ["Renault opposes(unconfirmed) Nissan"],
    ),
}  # fmt: skip
LEFT = {
    "the name of a prize": "Hélène Aubry a reçu le prix Renault.",
    "a party is not the one who acts": "Le député PS a critiqué Renault.",
    "an agreement on somebody else's behalf": "Renault a trouvé un accord avec le voisin de Nissan.",
    "put up for sale": "Renault a mis en vente Nissan.",
    "two people and no apposition": "Contacté par le trésorier, Luc Morel a quitté Paris.",
    "the actor is only the complement of the object": "Renault critique la stratégie de Nissan.",
    "the subject is not the actor but something of it": "Le retrait de Renault a contraint Nissan à fermer.",
    "the wish is not the deed": "Renault voudrait racheter Nissan.",
    "the refusal is not the deed": "Renault refuse de livrer Nissan.",
    "the passive without an agent": "Nissan a été condamné, se félicite Renault.",
    "« par » may tell how or where": "Nissan a été racheté par étapes, selon Renault.",
    "« à » before a town may tell where": "Renault a vendu des voitures à Paris.",
    "a set phrase has no object": "Renault a livré bataille à Nissan.",
    "the object in front of its verb": "La filiale que Renault a vendue à perte concurrence Nissan.",
    "the incise only speaks": "« Nissan fermera une usine », a répondu Renault.",
    "two names joined": "Renault et Nissan ferment une usine.",
    "a name of a rival noun": "Renault a racheté un concurrent de Nissan.",
    "a comparison": "Renault vend davantage que Nissan.",
    "the reflexive object is oneself": "Renault s’est équipé chez Nissan.",
    "to leave a town": "Renault a quitté Rennes en mars.",
    "a pronoun object names nobody": "Renault l’a attaqué, et Nissan se tait.",
}

LABELLED = tomllib.loads((Path(__file__).parent / "relations.toml").read_text("utf-8"))


@pytest.fixture(scope="module")
def analyses() -> dict[str, Analysis]:
    labelled = (text for table in LABELLED.values() for text, *_ in table.values())
    texts = [*(text for text, _ in TOLD.values()), *LEFT.values(), *labelled]
    articles = [Article(slug=f"a{rank}", title="", text=text) for rank, text in enumerate(texts)]
    return dict(zip(texts, analyse_all(articles, EditorWords()), strict=True))


def told(analysis: Analysis) -> list[str]:
    names = {actor.id: actor.name for actor in analysis.actors}
    claims = {claim.id: claim for claim in analysis.claims}
    return [
        f"{names[r.source]} {'not ' * claims[r.claim].negated}{r.kind}({claims[r.claim].certainty}) {names[r.target]}"
        for r in analysis.relations
    ]


@pytest.mark.parametrize("trap", TOLD)
def test_a_relation_goes_from_who_acts_to_whom(trap: str, analyses: dict[str, Analysis]) -> None:
    text, expected = TOLD[trap]
    assert told(analyses[text]) == expected


@pytest.mark.parametrize("trap", LEFT)
def test_what_is_not_plain_is_no_relation(trap: str, analyses: dict[str, Analysis]) -> None:
    assert told(analyses[LEFT[trap]]) == []


def test_the_verb_is_quoted_with_what_negates_it(analyses: dict[str, Analysis]) -> None:
    text, _ = TOLD["a negated verb"]
    (relation,) = analyses[text].relations
    assert [analyses[text].article.quote(span) for span in relation.evidence.spans] == ["n’a jamais soutenu"]


def written(analysis: Analysis) -> list[str]:
    """As the labels are written: what is asserted goes without saying."""
    return sorted(line.replace("(asserted)", "") for line in told(analysis))


@pytest.mark.parametrize("name", LABELLED["lues"])
def test_the_relations_of_a_labelled_sentence(name: str, analyses: dict[str, Analysis]) -> None:
    text, *expected = LABELLED["lues"][name]
    assert written(analyses[text]) == sorted(expected)


@pytest.mark.parametrize("name", LABELLED["ouvertes"])
def test_an_open_sentence_is_read_in_part_and_never_wrong(name: str, analyses: dict[str, Analysis]) -> None:
    """A sentence that passes whole moves to the other table."""
    text, *expected = LABELLED["ouvertes"][name]
    assert set(written(analyses[text])) < set(expected)
