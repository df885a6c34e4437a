"""The cards as Anki itself imports them, in a collection of its own."""

from collections.abc import Iterator
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest
from anki.collection import Collection, ImportCsvRequest

from dossier.glossary import Glossary, GlossaryEntry
from dossier.lexicon import normalise
from dossier.model import Analysis
from exporting import HOSTILE, exported, hostile
from first_seed import first_seed
from small_analysis import ANALYSIS

CARDS = "data/exports/glossaire.anki.txt"


class Anki:
    """A fresh collection."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.collection = Collection(str(folder / "collection.anki2"))

    def learn(self, *analyses: Analysis, glossary: Glossary | None = None) -> dict[str, tuple[list[str], list[str]]]:
        """What Anki holds once it has imported the file: identifier to fields and tags."""
        path = self._folder / "glossaire.anki.txt"
        path.write_text(exported(*analyses, glossary=glossary)[CARDS], "utf-8", newline="")
        metadata = self.collection.get_csv_metadata(str(path), None)
        self.collection.import_csv(ImportCsvRequest(path=str(path), metadata=metadata))
        notes = [self.collection.get_note(id_) for id_ in self.collection.find_notes("")]
        decks = {self.collection.decks.name(card.did) for note in notes for card in note.cards()}
        assert decks == {"Dossier"}
        return {note.guid: (list(note.fields), sorted(note.tags)) for note in notes}


@pytest.fixture
def anki(tmp_path: Path) -> Iterator[Anki]:
    found = Anki(tmp_path)
    yield found
    found.collection.close()


def test_a_card_says_whose_definition_it_gives(anki: Anki) -> None:
    assert anki.learn(ANALYSIS) == {
        "dossier-t-inference": (
            [
                "inférence",
                "«\u202fcalcul des réponses\u202f»<br>Source\u00a0: «\u202fUne usine ferme\u202f», Le Courrier, "
                "13\u00a0août 2025, §\u00a02,\u00a0phrase\u00a02",
            ],
            ["dossier", "source"],
        ),
        "dossier-t-usine": (
            ["usine", "lieu où l’on fabrique<br>Rédaction, d’après\u00a0: Dictionnaire d’essai"],
            ["dossier", "rédaction"],
        ),
    }


def test_a_term_without_definition_has_no_card(anki: Anki) -> None:
    assert set(anki.learn(ANALYSIS, glossary=Glossary())) == {"dossier-t-inference"}


def test_a_newer_file_mends_a_card_and_adds_none(anki: Anki) -> None:
    anki.learn(ANALYSIS)
    newer = GlossaryEntry(terme="usine", definition="bâtiment où l’on produit", reference="Dictionnaire d’essai")
    found = anki.learn(ANALYSIS, glossary=Glossary((newer,)))
    assert len(found) == 2
    assert found["dossier-t-usine"][0][1].startswith("bâtiment")


def test_anki_keeps_every_card_of_the_first_seed(anki: Anki) -> None:
    found = anki.learn(first_seed())
    assert {fields[0] for fields, _ in found.values()} >= {"inférence"}


def numbered(analysis: Analysis, number: int) -> Analysis:
    """The analysis as one of many: its article and its terms have names of their own."""
    article = replace(analysis.article, slug=f"essai-{number}")
    terms = tuple(replace(term, id=f"t{number}{term.id[1:]}") for term in analysis.terms)
    return replace(analysis, article=article, terms=terms)


def test_hostile_words_are_shown_as_they_are(anki: Anki) -> None:
    """One dossier of them all; Anki keeps fields as HTML, in which each sign of theirs is a sign."""
    found = anki.learn(*(numbered(hostile(words), number) for number, words in enumerate(HOSTILE)))
    fronts = [fields[0] for fields, _ in found.values()]
    assert not any(sign in front for front in fronts for sign in "<>")
    shown = {unescape(front) for front in fronts}
    assert shown <= set(HOSTILE)
    assert {normalise(words) for words in shown} == {normalise(words) for words in HOSTILE}
