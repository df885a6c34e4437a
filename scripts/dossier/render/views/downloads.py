"""Données: the files that each page offers to other programs, what each is for, and where it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dossier.corpus import Corpus, SharedTerm
from dossier.model import Analysis, Event
from dossier.render.markdown import Emitted, heading, link
from dossier.render.views.places import Places
from dossier.render.views.wording import NBSP, THIN, count, in_quotes

FOLDER = "data/exports"
CLAIMS, EVENTS, TERMS = (f"{FOLDER}/{name}.csv" for name in ("affirmations", "evenements", "termes"))
CALENDAR, TIMELINE = f"{FOLDER}/chronologie.ics", f"{FOLDER}/chronologie.timeline.json"
CARDS = f"{FOLDER}/glossaire.anki.txt"
BIBTEX, RIS, CSL = (f"{FOLDER}/references.{name}" for name in ("bib", "ris", "csl.json"))
FEED, GUIDE, INDEX, EVALUATION = "rss.xml", "llms.txt", "data/index.json", "data/evaluation.json"
MOST_NEWS, MOST_LISTED = 50, 200  # articles in the feed and in the plan, the newest

_TOO_WIDE = ("decade", "century")  # ten years in a calendar hide every other event
_CSV = f"{THIN}; à ouvrir dans LibreOffice ou Excel"
_NOTES = {
    CLAIMS: ("Affirmations (CSV)", f"une ligne par affirmation, sa voix, sa certitude, ses mots exacts{_CSV}"),
    EVENTS: ("Événements (CSV)", f"une ligne par événement, daté ou non, avec sa certitude et sa voix{_CSV}"),
    TERMS: ("Termes (CSV)", f"une ligne par définition, avec son origine{_CSV}"),
    CALENDAR: ("Calendrier (iCalendar)", "les événements datés, dans un agenda"),
    TIMELINE: ("Frise (TimelineJS)", "les événements datés, pour une frise à publier"),
    CARDS: ("Cartes (Anki)", "les termes définis, à apprendre"),
    BIBTEX: ("Références (BibTeX)", "pour citer les articles dans LaTeX ou JabRef"),
    RIS: ("Références (RIS)", "pour citer les articles dans Zotero, EndNote ou Mendeley"),
    CSL: ("Références (CSL-JSON)", "pour citer les articles avec Pandoc ou Zotero"),
    FEED: ("Flux RSS", "pour suivre les nouveaux articles du dossier"),
    GUIDE: ("Plan pour les machines (llms.txt)", "ce que contient le dossier et où, en une page de texte"),
    INDEX: ("Enregistrements (JSON)", "la liste des articles et, pour chacun, le fichier de tous ses résultats"),
    EVALUATION: ("Chiffres de cette page (JSON)", "les mesures faites sur des textes annotés"),
    "data/record.schema.json": ("Schéma d’un enregistrement (JSON Schema)", "ce que chaque champ veut dire"),
    "data/index.schema.json": ("Schéma de la liste (JSON Schema)", "la forme de la liste des articles"),
}  # fmt: skip
_OF_ARTICLE = (
    ("json", "Enregistrement (JSON)", "tous les résultats, avec leurs positions dans le texte"),
    ("annotations.jsonld", "Annotations (W3C Web Annotation)", "chaque résultat posé sur le texte, position et mots"),
    ("txt", "Texte lu (texte brut)", "ce à quoi renvoient les positions des annotations et de l’enregistrement"),
    ("bib", "Référence (BibTeX)", "pour citer l’article dans LaTeX ou JabRef"),
    ("ris", "Référence (RIS)", "pour citer l’article dans Zotero, EndNote ou Mendeley"),
    ("csl.json", "Référence (CSL-JSON)", "pour citer l’article avec Pandoc ou Zotero"),
)


@dataclass(frozen=True, slots=True)
class Download:
    """A file, `path` under docs/, and what it is good for."""

    link: Emitted
    name: str
    path: str
    note: str


@dataclass(frozen=True, slots=True)
class DataView:
    """The foot of a page: its files, and what the page says in schema.org when it says it."""

    rows: tuple[Download, ...]
    reuse: Emitted
    block: Emitted | None


@dataclass(frozen=True, slots=True)
class Family:
    """Files of one use, and what to know of them."""

    heading: Emitted
    rows: tuple[Download, ...]
    note: str | None


@dataclass(frozen=True, slots=True)
class ReuseView:
    """The view of `reutiliser.md`: the dossier's files, the names and notes of those that each article has."""

    families: tuple[Family, ...]
    of_article: tuple[tuple[str, str], ...]


def calendar_events(corpus: Corpus) -> Iterator[tuple[Analysis, Event]]:
    """What a calendar can hold, in order of time: events with days, not those of a whole decade or century."""
    pairs = [(a, e) for a in corpus.articles for e in a.events]
    kept = [(a, e) for a, e in pairs if e.when and e.when.first and e.when.last and e.when.precision not in _TOO_WIDE]
    return iter(sorted(kept, key=lambda pair: (pair[1].when.first, pair[1].when.last)))  # type: ignore[union-attr]  # kept above


def defined_terms(corpus: Corpus) -> tuple[SharedTerm, ...]:
    """The terms that a source or an editor defines."""
    return tuple(term for term in corpus.terms if term.definitions or term.editor)


def article_file(slug: str, suffix: str) -> str:
    """Where a file of one article stands, under docs/: the record, which is a contract, has kept its place."""
    return f"data/{slug}.json" if suffix == "json" else f"{FOLDER}/articles/{slug}.{suffix}"


def page_data(places: Places, page: str, block: Emitted | None = None) -> DataView:
    """The foot of one of the dossier's pages, named as its template."""
    root = "../" if page == "articles" else ""
    return DataView(tuple(_rows(_present(places.corpus, _BY_PAGE.get(page, ())), root)), _reuse(root), block)


def article_data(slug: str, block: Emitted) -> DataView:
    """The foot of an article's page."""
    return DataView(tuple(_article_rows(slug, "../../")), _reuse("../../"), block)


def measures_data(evaluated: bool) -> DataView:
    """The foot of the page of measures, which has a file once they were made."""
    return DataView(tuple(_rows([EVALUATION] if evaluated else [], "")), _reuse(""), None)


def reuse_view(places: Places) -> ReuseView:
    """The view of `reutiliser.md`."""
    corpus = places.corpus
    notes = {"tableaux": _TABLES, "temps": _left_out(corpus)}
    families = [
        Family(heading(2, title, anchor), tuple(_rows(_present(corpus, paths), "")), notes.get(anchor))
        for anchor, title, paths in _FAMILIES
    ]
    return ReuseView(tuple(families), tuple((name, note) for _, name, note in _OF_ARTICLE))


def _left_out(corpus: Corpus) -> str | None:
    """How many events the calendar does not hold; None when it holds them all."""
    dated, total = sum(1 for _ in calendar_events(corpus)), sum(len(a.events) for a in corpus.articles)
    if not dated:
        return f"Aucun événement n’a de jour que l’on puisse calculer{NBSP}: il n’y a ni calendrier ni frise."
    if dated == total:
        return None
    verb = "n’ont" if total - dated > 1 else "n’a"
    return (
        f"{count(total - dated, 'événement')} {verb} pas de jour calculable, ou seulement à la décennie près{NBSP}: "
        "le calendrier et la frise ne les montrent pas, le tableau si."
    )


def _present(corpus: Corpus, paths: Iterable[str]) -> Iterator[str]:
    """`paths` without the files that would be empty."""
    absent = set() if any(calendar_events(corpus)) else {CALENDAR, TIMELINE}
    absent |= set() if defined_terms(corpus) else {CARDS}
    return (path for path in paths if path not in absent)


def _rows(paths: Iterable[str], root: str) -> Iterator[Download]:
    for path in paths:
        name, note = _NOTES[path]
        yield _download(name, path, note, root)


def _article_rows(slug: str, root: str) -> Iterator[Download]:
    for suffix, name, note in _OF_ARTICLE:
        yield _download(name, article_file(slug, suffix), note, root)


def _download(name: str, path: str, note: str, root: str) -> Download:
    saved = "" if path in (FEED, GUIDE) else '{: download="" }'
    return Download(Emitted(f"{link(name, f'{root}{path}')}{saved}"), name, path, note)


def _reuse(root: str) -> Emitted:
    return link("Tous les formats et leur usage", f"{root}reutiliser.md")


_TABLES = (
    "Les tableaux sont en UTF-8, séparés par des points-virgules, comme un tableur français les attend. "
    f"{in_quotes('debut')} et {in_quotes('fin')} comptent les caractères (points de code Unicode) du texte lu. Une "
    "cellule qui commencerait comme une formule est précédée d’une apostrophe, comme celle qui commence par une "
    f"apostrophe{NBSP}: ôtez-la, le reste est exact."
)
_BY_PAGE = {
    "index": (INDEX, FEED, GUIDE),
    "resume": (INDEX,),
    "chronologie": (EVENTS, CALENDAR, TIMELINE),
    "glossaire": (TERMS, CARDS),
    "affirmations": (CLAIMS,),
    "acteurs": (INDEX,),
    "articles": (BIBTEX, RIS, CSL, FEED),
}
_FAMILIES = (
    ("tableaux", "Tableaux", (CLAIMS, EVENTS, TERMS)),
    ("temps", "Calendrier et frise", (CALENDAR, TIMELINE)),
    ("cartes", "Cartes à apprendre", (CARDS,)),
    ("citer", "Citer les articles", (BIBTEX, RIS, CSL)),
    ("suivre", "Suivre et parcourir", (FEED, GUIDE)),
    ("programmes", "Pour les programmes", (INDEX, "data/index.schema.json", "data/record.schema.json")),
)
