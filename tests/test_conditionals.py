"""The reading of the conditional, one trap a sentence, and what its evidence shows."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

import pytest

from dossier.extract.conditionals import ConditionalRule, find_conditionals
from dossier.lexicon import load_lexicon
from dossier.model import Article, Conditional, Evidence, Quote, Reading, Span
from dossier.nlp import read_articles
from marks import read_marks

GROUPS: dict[str, dict[str, str]] = tomllib.loads(Path(__file__).with_name("conditionals.toml").read_text("utf-8"))
MISREAD = GROUPS.pop("misread")
LABELLED = {f"{group}-{trap}": marked for group, traps in GROUPS.items() for trap, marked in traps.items()}
RULES = load_lexicon("fr", "conditionnels", ConditionalRule)


@cache
def readings() -> dict[str, Reading]:
    texts = [read_marks(marked).text for marked in (*LABELLED.values(), *MISREAD.values())]
    read = read_articles([Article(slug="a", title="", text=text) for text in texts])
    return dict(zip(texts, read, strict=True))


def found(marked: str) -> dict[Span, str]:
    return {c.span: c.reading for c in find_conditionals(readings()[read_marks(marked).text], (), RULES)}


def conditional(text: str, *quotes: Span) -> Conditional:
    """The only conditional of a text, `quotes` given as quotes."""
    reading = read_articles([Article(slug="a", title="", text=text)])[0]
    given = [Quote(span, None, None, Evidence("citations.guillemets", (span,))) for span in quotes]
    (only,) = find_conditionals(reading, given, RULES)
    return only


@pytest.mark.parametrize("marked", LABELLED.values(), ids=LABELLED.keys())
def test_each_conditional_has_its_reading_and_nothing_else_is_one(marked: str) -> None:
    assert found(marked) == dict(read_marks(marked).marks)


@pytest.mark.parametrize("marked", MISREAD.values(), ids=MISREAD.keys())
def test_known_misreadings_are_still_misread(marked: str) -> None:
    """When one is read well at last, it moves to the sentences above."""
    ((span, right),) = read_marks(marked).marks
    assert span in found(marked)
    assert found(marked)[span] != right


@pytest.mark.parametrize(
    "marked",
    [
        "[Selon|t] la police, le tireur [serait|t] seul.",
        "[Si|t] le club [descendait|t], le budget [serait|t] réduit.",
        "Il a [annoncé|t] [qu'|t]il [partirait|t].",
        "Les travaux [dureraient|t] six mois, avait [promis|t] l'entreprise.",
        "Il [serait|t] [souhaitable|t] d'attendre.",
        "Le ministre [aurait|t] démissionné.",
    ],
)
def test_the_evidence_is_the_verb_form_then_the_words_that_decided(marked: str) -> None:
    text, marks = read_marks(marked).text, [span for span, _ in read_marks(marked).marks]
    given = conditional(text)
    assert given.evidence.spans[0] == given.span
    assert sorted(given.evidence.spans) == sorted(marks)


def test_words_given_as_a_quote_are_not_the_journalist_s() -> None:
    text = "Le pays sombrerait dans le chaos"
    assert conditional(text).reading == "borrowed"
    assert conditional(text, Span(0, len(text))).reading == "hypothetical"


def test_a_guillemet_left_open_quotes_to_the_end_of_the_paragraph() -> None:
    assert conditional("« Le pays sombrerait dans le chaos.").reading == "hypothetical"
    assert conditional("« Non.\n\nLe pays sombrerait dans le chaos.").reading == "borrowed"


def test_free_indirect_speech_stays_in_its_paragraph() -> None:
    assert conditional("Le maire a promis un effort. Les impôts baisseraient.").reading == "reported_future"
    assert conditional("Le maire a promis un effort.\n\nLes impôts baisseraient.").reading == "borrowed"


def test_typographic_apostrophes_and_narrow_spaces_change_nothing() -> None:
    assert conditional("S’il savait, il n’hésiterait pas.").reading == "hypothetical"
    assert conditional("«\u202fCe serait une erreur\u202f», dit\u00a0-\u00a0elle.").reading == "hypothetical"
