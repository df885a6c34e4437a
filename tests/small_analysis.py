"""A small article and its whole analysis by hand: valid in every way, with a character outside the BMP before most."""

import datetime as dt

from dossier.model import (
    Actor,
    Amendment,
    Analysis,
    Article,
    Attribution,
    Caution,
    Claim,
    Conditional,
    Date,
    Definition,
    Event,
    Evidence,
    Figure,
    Paragraph,
    Point,
    Quote,
    Relation,
    Role,
    Sentence,
    Span,
    Speaker,
    Summary,
    Term,
    When,
)

TEXT = (
    "L’usine 🎭 de Nantes aurait fermé lundi, selon le maire, Paul Roy.\n\n"
    "« Nous rouvrirons en août », a-t-il promis. L’inférence, ou calcul des réponses, y coûte 12 000 euros."
)
ARTICLE = Article(
    slug="usine",
    title="Une usine ferme",
    text=TEXT,
    seed="usine.txt",
    sha256="0" * 64,
    publisher="Le Courrier",
    published=dt.date(2025, 8, 13),
    url="https://exemple.fr/usine",
)


def span(words: str) -> Span:
    """Where `words` stand; they stand once."""
    assert TEXT.count(words) == 1, words
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def evidence(rule: str, words: str) -> Evidence:
    return Evidence(rule, (span(words),))


MONDAY = dt.date(2025, 8, 11)
AUGUST = dt.date(2025, 8, 1), dt.date(2025, 8, 31)
MAYOR = Attribution("named", "Paul Roy", "a-roy", span("Paul Roy"))
BORROWED, SAID_BY = evidence("conditionnel.emprunt", "aurait"), evidence("paroles.selon", "selon")
FUTURE = evidence("certitude.futur", "rouvrirons")
CLOSING_WORDS = span("L’usine 🎭 de Nantes aurait fermé lundi")
CLOSED = Claim(
    "c-1",
    "p1s1",
    span("L’usine 🎭 de Nantes aurait fermé lundi"),
    (MAYOR,),
    "borrowed",
    "past",
    False,
    (BORROWED, SAID_BY),
)
REOPENS = Claim("c-2", "p2s1", span("Nous rouvrirons en août"), (MAYOR,), "indicative", "future", False, (FUTURE,))
WHOLE = span("L’inférence, ou calcul des réponses, y coûte 12 000 euros")
COSTS = Claim("c-3", "p2s2", WHOLE, (), "indicative", "present", False, ())

PARAGRAPHS = (Paragraph("p1", Span(0, TEXT.index("\n"))), Paragraph("p2", Span(TEXT.index("«"), len(TEXT))))
SENTENCES = (
    Sentence("p1s1", "p1", PARAGRAPHS[0].span, 0, 1),
    Sentence("p2s1", "p2", span("« Nous rouvrirons en août », a-t-il promis."), 1, 2),
    Sentence("p2s2", "p2", Span(TEXT.index("L’inf"), len(TEXT)), 2, 3),
)
BY_DAY = Date(
    span("lundi"), "DATE", "2025-08-11", MONDAY, MONDAY, "day", "publication", evidence("dates.jour", "lundi")
)
BY_MONTH = Date(span("août"), "DATE", "2025-08", *AUGUST, "month", "publication", evidence("dates.mois", "août"))
CONDITIONAL = Conditional(span("aurait"), "borrowed", BORROWED)
SPEAKER = Speaker(span("il"), "a-roy")
QUOTE = Quote(REOPENS.span, SPEAKER, span("promis"), evidence("citations.incise", "a-t-il promis"))
PLANT = Actor("a-usine", "usine", "organisation", (), (span("L’usine"),), evidence("acteurs.nom", "L’usine"))
ROY = Actor(
    "a-roy",
    "Paul Roy",
    "person",
    ("Roy",),
    (span("Paul Roy"), span("il")),
    evidence("acteurs.personne", "Paul Roy"),
    (Role(span("le maire"), evidence("acteurs.apposition", "le maire")),),
)
CLOSING = Event(
    "e-1",
    "p1s1",
    CLOSED.span,
    (span("L’usine"), span("aurait fermé")),
    "unconfirmed",
    1,
    "main",
    When(span("lundi"), MONDAY, MONDAY, "day", "publication"),
    evidence("evenements.verbe", "aurait fermé"),
)
REOPENING = Event("e-2", "p2s1", REOPENS.span, (REOPENS.span,), "announced", 2, "next", None, FUTURE)
DEFINED = Definition(span("calcul des réponses"), evidence("termes.ou", "calcul des réponses"))
INFERENCE = Term("t-inference", "inférence", None, DEFINED, (span("inférence"),), evidence("termes.nom", "inférence"))
USINE = Term("t-usine", "usine", None, None, (span("usine"),), evidence("termes.nom", "usine"))
FIGURE = Figure(
    span("12 000 euros"), 12000, None, "euro", False, span("inférence"), evidence("chiffres.somme", "12 000 euros")
)
LEAD = Point(
    "p1s1", (span("L’usine 🎭 de Nantes aurait fermé"), span("selon le maire")), "c-1", "unconfirmed", (MAYOR,)
)
COST = Point("p2s2", (span("coûte 12 000 euros"),), "c-3", "asserted", ())
SHUTS = Relation("does", "c-1", "a-usine", "a-roy", evidence("relations.agit_sur", "fermé"))
ANALYSIS = Analysis(
    ARTICLE,
    PARAGRAPHS,
    SENTENCES,
    (BY_DAY, BY_MONTH),
    (CONDITIONAL,),
    (QUOTE,),
    (PLANT, ROY),
    (CLOSED, REOPENS, COSTS),
    (SHUTS,),
    (CLOSING, REOPENING),
    (INFERENCE, USINE),
    (FIGURE,),
    Summary(LEAD, (COST,), (("who", (span("Paul Roy"),)), ("when", (span("lundi"), span("août"))))),
    (
        Caution("conditional_share", (span("aurait"),), ("p1s1",), 1, 3),
        Caution("single_source", names=("Paul Roy",)),
    ),
    (Amendment("c-3", COSTS.span, "voice", "Paul Roy", "", "Le chiffre est du journal."),),
)
RULES = frozenset(evidence.rule for evidence in ANALYSIS.evidence())
