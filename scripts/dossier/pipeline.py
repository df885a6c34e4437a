"""The order of reading aloud: what is found in an article, and what each finding needs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import Executor
from concurrent.futures.process import BrokenProcessPool, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from multiprocessing import get_context

from dossier.errors import DossierError
from dossier.extract.actors import ActorRule, find_actors
from dossier.extract.cautions import find_cautions
from dossier.extract.claims import AttributionRule, CertaintyRule, ClaimRules, find_claims, parted
from dossier.extract.conditionals import ConditionalRule, find_conditionals
from dossier.extract.corrections import Desk
from dossier.extract.dates import DateRule, find_dates
from dossier.extract.events import find_events
from dossier.extract.figures import FigureRule, find_figures
from dossier.extract.quotes import QuoteRule, find_quotes, with_actors
from dossier.extract.relations import RelationRule, find_relations
from dossier.extract.summary import find_summary
from dossier.extract.terms import TermRule, find_terms
from dossier.lexicon import Lexicon, Rule, VerbRule, load_lexicon
from dossier.model import Analysis, Article, Reading
from dossier.names import Names, known_names
from dossier.nlp import read_articles
from dossier.nlp.conjugations import load_verbs

# Some eight articles keep a worker busy without holding the others back at the end.
_BATCH = 8


@dataclass(frozen=True, slots=True)
class Rules:
    """Every lexicon of one language."""

    dates: Lexicon[DateRule]
    figures: Lexicon[FigureRule]
    actors: Lexicon[ActorRule]
    quotes: Lexicon[QuoteRule]
    conditionals: Lexicon[ConditionalRule]
    claims: ClaimRules
    relations: Lexicon[RelationRule]
    terms: Lexicon[TermRule]
    events: Lexicon[Rule]
    summary: Lexicon[Rule]


@dataclass(frozen=True, slots=True)
class EditorWords:
    """What the editors of a folder of seeds add: terms that their glossary defines, names that they know."""

    terms: frozenset[str] = frozenset()
    names: Names = field(default_factory=lambda: Names({}))


@cache
def load_rules(language: str) -> Rules:
    """The lexicons of `language`. Raises Refusal for what they must not hold."""
    return Rules(
        dates=load_lexicon(language, "dates", DateRule),
        figures=load_lexicon(language, "chiffres", FigureRule),
        actors=load_lexicon(language, "acteurs", ActorRule),
        quotes=load_lexicon(language, "citations", QuoteRule),
        conditionals=load_lexicon(language, "conditionnels", ConditionalRule),
        claims=ClaimRules(
            attributions=load_verbs(language, "attributions", AttributionRule),
            certainty=load_verbs(language, "certitude", CertaintyRule),
            negation=load_verbs(language, "negation", VerbRule),
            speech=load_verbs(language, "paroles", VerbRule),
        ),
        relations=load_lexicon(language, "relations", RelationRule),
        terms=load_lexicon(language, "termes", TermRule),
        events=load_lexicon(language, "evenements", Rule),
        summary=load_lexicon(language, "resume", Rule),
    )


def analyse(reading: Reading, editor: EditorWords) -> Analysis:
    """Everything found in one article; the whole tool, in the order of reading aloud."""
    rules = load_rules(reading.article.language)
    desk = Desk(reading)  # what a person corrected beside the seed
    dates = desk.unnamed("date", find_dates(reading, rules.dates))
    figures = desk.unnamed("figure", find_figures(reading, dates, rules.figures))
    names = known_names(reading.article.language).extended(editor.names)
    actors = desk.named(find_actors(reading, names, rules.actors), lambda actor: actor.mentions[0])
    quotes = desk.unnamed("quote", find_quotes(reading, actors, rules.quotes))
    conditionals = desk.unnamed("conditional", find_conditionals(reading, quotes, rules.conditionals))
    told = desk.claims(find_claims(reading, quotes, actors, conditionals, rules.claims), actors)
    quotes = with_actors(reading, quotes, told)
    relations = find_relations(reading, told, actors, rules.relations)
    events = desk.named(find_events(reading, told, dates, rules.events), lambda event: event.span)
    claims, passing = parted(told, relations)
    terms = desk.named(find_terms(reading, actors, rules.terms, editor.terms), lambda term: term.occurrences[0])
    summary = find_summary(reading, claims, events, actors, dates, quotes, rules.summary)
    offices, lists = rules.actors.lists["offices"], rules.claims.attributions.lists
    cautions = find_cautions(reading, claims, actors, dates, quotes, offices, lists)
    return Analysis(
        article=reading.article,
        paragraphs=reading.paragraphs,
        sentences=reading.sentences,
        dates=dates,
        conditionals=conditionals,
        quotes=quotes,
        actors=actors,
        claims=claims,
        relations=relations,
        events=events,
        terms=terms,
        figures=figures,
        summary=summary,
        cautions=cautions,
        amendments=tuple(desk.amendments),
        passing=passing,
    )


def analyse_all(
    articles: Sequence[Article], editor: EditorWords, workers: int = 1, cluster: str | None = None
) -> Iterator[Analysis]:
    """Analyses in the order of `articles`, as they come; the same whatever the number of workers.

    Raises DossierError when the cluster does not answer.
    """
    batches = [tuple(articles[i : i + _BATCH]) for i in range(0, len(articles), _BATCH)]
    if cluster is None and (workers == 1 or len(batches) == 1):
        for batch in batches:
            yield from _analyse_batch(batch, editor)
        return
    with _executor(workers, cluster) as executor:
        for analyses in _run(executor, batches, editor):
            yield from analyses


def _analyse_batch(articles: tuple[Article, ...], editor: EditorWords) -> tuple[Analysis, ...]:
    return tuple(analyse(reading, editor) for reading in read_articles(articles))


def _run(
    executor: Executor, batches: Sequence[tuple[Article, ...]], editor: EditorWords
) -> Iterator[tuple[Analysis, ...]]:
    """Results in order. A worker that is killed costs its batch a second reading, here."""
    futures = [executor.submit(_analyse_batch, batch, editor) for batch in batches]
    for future, batch in zip(futures, batches, strict=True):
        try:
            yield future.result()
        except BrokenProcessPool:
            yield _analyse_batch(batch, editor)


@contextmanager
def _executor(workers: int, cluster: str | None) -> Iterator[Executor]:
    if cluster is None:
        with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
            yield pool
        return
    from distributed import Client

    try:
        client = Client(cluster, timeout="10s")  # type: ignore[no-untyped-call]  # Dask is untyped
    except (OSError, TimeoutError, ValueError) as error:
        raise DossierError(f"{cluster}: aucun ordonnanceur ne répond. Démarrez-le, ou retirez --cluster.") from error
    with client:
        yield client.get_executor()  # type: ignore[no-untyped-call]  # Dask is untyped
