"""One build: seeds to articles, articles to analyses, analyses to pages, pages to disk and HTML."""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from dossier import __version__
from dossier.errors import DossierError, Refusal
from dossier.seeds import inputs_of, read_seed, read_seeds
from dossier.seeds.files import shown
from dossier.settings import MODEL, ROOT
from dossier.site.disk import differences, intact, locked, read_manifest, write_pages
from dossier.site.state import (
    CACHE,
    State,
    engine_fingerprint,
    inputs_fingerprint,
    pages_fingerprint,
    pages_in,
    read_state,
    site_fingerprint,
    write_state,
)

if TYPE_CHECKING:
    from dossier.codec import Evaluation, Stamp
    from dossier.corpus import Corpus
    from dossier.model import Analysis, Article
    from dossier.pipeline import EditorWords
    from dossier.render.views.findable import Entry

DONE, DIFFERENT, REFUSED, EDITED, NOTHING = 0, 1, 2, 3, 4
Say = Callable[[str], None]


class Progress(Protocol):
    """How a long step is shown while it lasts; the command line has one for terminals, one for logs."""

    def __call__(self, label: str, steps: Iterable[Analysis], total: int) -> Iterable[Analysis]:
        """The same `steps`, told one by one under `label`."""
        ...


def silent(label: str, steps: Iterable[Analysis], total: int) -> Iterable[Analysis]:
    """No progress shown."""
    del label, total
    return steps


@dataclass
class Build:
    """The options of one build. `site` is None when only the pages are wanted."""

    seeds: Path
    docs: Path
    site: Path | None
    workers: int = 1
    cluster: str | None = None
    progress: Progress = silent

    def run(self, say: Say) -> int:
        """Build what changed; returns the exit code. Raises Busy, CannotWrite, DossierError."""
        with locked(self.docs):
            last = read_state(self.docs)
            if last is not None and self._nothing_changed(last):
                for message in last.messages:
                    say(message)
                say("Rien n'a changé : pages et site sont à jour.")
                return last.code
            return self._build(say)

    def check(self, say: Say) -> int:
        """Say how `docs` differs from what the seeds give, reading everything anew; 1 if it does."""
        with locked(self.docs):
            seeds = read_seeds(self.seeds)
            analyses = self._analyse(seeds.articles, {})
            refusals = [*map(str, seeds.refusals), *self._idle(analyses)]
            for refusal in refusals:
                say(refusal)
            lines = list(differences(self.docs, self._pages(self._corpus(analyses))))
            for line in lines:
                print(line)  # noqa: T201  # a diff is the result asked for, on standard output
        return DIFFERENT if lines else REFUSED if refusals else DONE

    def explain(self, finding: str) -> Iterator[str]:
        """Lines that say where a finding comes from. Raises DossierError when no finding has this id."""
        from dossier.explain import explain_finding

        articles = read_seeds(self.seeds).articles
        return explain_finding(finding, self._analyse(articles, self._cached(articles)))

    @cached_property
    def engine(self) -> str:
        """What reads: code, lexicons, model."""
        return engine_fingerprint()

    @property
    def inputs(self) -> str:
        """What is read, and what reads it."""
        return inputs_fingerprint(self.engine, self.seeds, inputs_of(self.seeds))

    def _nothing_changed(self, last: State) -> bool:
        if last.inputs != self.inputs or not intact(self.docs) or last.pages != pages_fingerprint(self.docs):
            return False
        if self.site is None:
            return True
        return last.site == site_fingerprint(self.docs, self.site) and (self.site / "index.html").is_file()

    def _build(self, say: Say) -> int:
        seeds = read_seeds(self.seeds)
        messages = [str(refusal) for refusal in seeds.refusals]
        if not seeds.articles:
            messages.append(f"{self.seeds}: aucun article lisible. Déposez-y un .txt, .md ou .html ; rien n'a changé.")
            for message in messages:
                say(message)
            return REFUSED if seeds.refusals else NOTHING
        analyses = self._analyse(seeds.articles, self._cached(seeds.articles))
        self._bring_handwritten()
        corpus = self._corpus(analyses)
        written = write_pages(self.docs, self._pages(corpus))
        self._keep(analyses)
        messages += self._idle(analyses)
        refused = bool(messages)
        messages += [f"{self.docs / name}: modifiée à la main, gardée telle quelle." for name in written.kept]
        code = REFUSED if refused else EDITED if written.kept else DONE
        findings = self._findable(corpus)
        if self.site is not None:
            say("Construction du site…")
            from dossier.site.html import build_site
            from dossier.site.search import write_search

            build_site(self.docs, self.site)
            write_search(self.site, findings)
        site = site_fingerprint(self.docs, self.site) if self.site else ""
        write_state(self.docs, State(self.inputs, pages_fingerprint(self.docs), site, code, tuple(messages)))
        for message in messages:
            say(message)
        say(_account(len(analyses), len(written.changed), len(written.removed)))
        return code

    def _analyse(self, articles: Sequence[Article], known: Mapping[str, Analysis]) -> tuple[Analysis, ...]:
        """Analyses in the order of `articles`; only those not known yet are read."""
        from dossier.checks import check_analysis

        missing = [article for article in articles if article.slug not in known]
        fresh: dict[str, Analysis] = {}
        if missing:
            from dossier.pipeline import analyse_all

            found = analyse_all(missing, self._editor, self.workers, self.cluster)
            told = self.progress("Lecture des articles", found, len(missing))
            fresh = {analysis.article.slug: analysis for analysis in told}
        analyses = tuple(fresh.get(article.slug) or known[article.slug] for article in articles)
        for analysis in analyses:
            check_analysis(analysis, read_seed(self.seeds / analysis.article.seed, analysis.article.slug))
        return analyses

    @cached_property
    def _editor(self) -> EditorWords:
        from dossier.glossary import load_glossary
        from dossier.names import read_names
        from dossier.pipeline import EditorWords

        glossary = load_glossary(self.seeds / "glossaire.toml")
        terms = frozenset(form for entry in glossary.entries for form in entry.forms)
        return EditorWords(terms, read_names(self.seeds / "noms.toml"))

    def _corpus(self, analyses: tuple[Analysis, ...]) -> Corpus:
        from dossier.corpus import build_corpus
        from dossier.glossary import load_glossary

        return build_corpus(analyses, load_glossary(self.seeds / "glossaire.toml"))

    def _idle(self, analyses: Iterable[Analysis]) -> Iterator[str]:
        """A message for each correction that changed nothing: it must not be thought to hold."""
        for analysis in analyses:
            made = {amendment.finding for amendment in analysis.amendments}
            path = shown(self.seeds / analysis.article.seed).with_suffix(".toml")
            for correction in analysis.article.corrections:
                if correction.finding not in made:
                    problem = f"la correction de « {correction.finding} » ne change rien"
                    remedy = "Aucune trouvaille n'a cet identifiant, ou elle dit déjà cela : reprenez-le, ou ôtez-la"
                    yield str(Refusal(path, problem, remedy, correction.line))

    def _pages(self, corpus: Corpus) -> dict[str, bytes]:
        from dossier.render.pages import render_pages

        stamp = _stamp(corpus.articles[0].article.language)
        pages = {path: text.encode() for path, text in render_pages(corpus, stamp, self._evaluation()).items()}
        return pages | _records(corpus, stamp)

    def _evaluation(self) -> Evaluation | None:
        """The figures of the last `make evaluate`; None when there are none."""
        from dossier.codec import read_evaluation

        path = self.docs / "data" / "evaluation.json"
        return read_evaluation(path.read_bytes()) if path.is_file() else None

    def _bring_handwritten(self) -> None:
        """Another folder of pages gets the project's hand-written ones that it lacks; the site has links to them."""
        home = ROOT / "docs"
        if self.docs.resolve() == home:
            return
        generated = read_manifest(home)
        for path in pages_in(home):
            name = path.relative_to(home)
            if name.as_posix() not in generated and not (self.docs / name).exists():
                (self.docs / name).parent.mkdir(parents=True, exist_ok=True)
                (self.docs / name).write_bytes(path.read_bytes())

    def _cached(self, articles: Sequence[Article]) -> dict[str, Analysis]:
        """Analyses of the same articles by the same engine, from the last builds."""
        from dossier.codec import unpack_analysis

        found = {}
        for article in articles:
            path = self._cache_path(article)
            with contextlib.suppress(FileNotFoundError, DossierError):  # what cannot be unpacked is read anew
                found[article.slug] = unpack_analysis(path.read_bytes())
        return found

    def _keep(self, analyses: tuple[Analysis, ...]) -> None:
        from dossier.codec import pack_analysis

        folder = self.docs / CACHE / "analyses"
        folder.mkdir(parents=True, exist_ok=True)
        wanted = {self._cache_path(analysis.article): analysis for analysis in analyses}
        for path in set(folder.iterdir()) - set(wanted):
            path.unlink()
        for path, analysis in wanted.items():
            if not path.is_file():
                path.write_bytes(pack_analysis(analysis))

    def _findable(self, corpus: Corpus) -> tuple[Entry, ...]:
        """What the search of the site finds, kept for `make serve`, which makes its site of the pages alone."""
        from dossier.render.views.findable import entries
        from dossier.render.views.places import locate
        from dossier.site.search import keep_entries

        found = entries(locate(corpus))
        keep_entries(self.docs, found)
        return found

    def _cache_path(self, article: Article) -> Path:
        words = f"{sorted(self._editor.terms)}\0{sorted(self._editor.names.by_form.items())}"
        key = hashlib.sha256(f"{self.engine}\0{words}\0{article!r}".encode()).hexdigest()
        return self.docs / CACHE / "analyses" / key


def _stamp(language: str) -> Stamp:
    from dossier.codec import Stamp
    from dossier.lexicon import fingerprint

    return Stamp(__version__, f"{MODEL} {version(MODEL)}", fingerprint(language))


def _records(corpus: Corpus, stamp: Stamp) -> dict[str, bytes]:
    """Records, their index and schemas, exports; each record and annotation is checked as it was written."""
    from dossier import checks, codec
    from dossier.render.exports import export_files
    from dossier.render.views.downloads import article_file

    records = [
        codec.record_of(analysis, stamp, corpus.editor_of(analysis.article.slug)) for analysis in corpus.articles
    ]
    files = {f"data/{record.article.id}.json": codec.write_record(record) for record in records}
    files |= export_files(corpus, records)
    for analysis in corpus.articles:
        article = analysis.article
        record, notes, text = (files[article_file(article.slug, end)] for end in ("json", "annotations.jsonld", "txt"))
        checks.check_record(record, article)
        checks.check_annotations(notes, text, article)
    return files | {
        "data/index.json": codec.write_index(records),
        "data/record.schema.json": codec.record_schema(),
        "data/index.schema.json": codec.index_schema(),
    }


def _account(articles: int, changed: int, removed: int) -> str:
    plural = "s" if articles > 1 else ""
    return f"{articles} article{plural} · {changed} page(s) écrite(s) · {removed} retirée(s)."
