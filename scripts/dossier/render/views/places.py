"""Where each finding stands on the site, and links to it; paths are given from the root of docs/."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from dossier.corpus import Corpus
from dossier.model import Analysis, Claim, Sentence, Span
from dossier.render.markdown import Emitted, inline, link
from dossier.render.views.cards import Proof, Wanted
from dossier.render.views.wording import NBSP, in_quotes, shortened, unique

ACTORS, CLAIMS, GLOSSARY, TIMELINE = "acteurs", "affirmations", "glossaire", "chronologie"
UNFOLDED = 3  # articles that a page shows entire, one after the other
IN_SHORT = 110  # characters of a claim, wherever its row of the ledger shows it whole
_SENTENCE = re.compile(r"p(\d+)s(\d+)\Z")


@dataclass(frozen=True, slots=True)
class Places:
    """The corpus with what links need: an article by slug, an anchor by finding, the terms of each article in order.

    A finding's id comes from its words; two articles may share a sentence, so the second anchor gets a number.
    `cards` are those of the page being worded: see `for_page`.
    """

    corpus: Corpus
    by_slug: dict[str, Analysis]
    anchors: dict[tuple[str, str], str]
    terms: dict[str, tuple[tuple[str, Span], ...]]
    cards: Wanted = field(default_factory=Wanted)

    def for_page(self) -> Places:
        """The same places for another page, which asks for cards of its own."""
        return replace(self, cards=Wanted())

    @property
    def many(self) -> bool:
        """Whether entries must name their article."""
        return len(self.corpus.articles) > 1

    @property
    def folds(self) -> bool:
        """Whether what is told article by article stands behind folds: unfolded, the page would have no end."""
        return len(self.corpus.articles) > UNFOLDED

    def anchor(self, slug: str, finding: str) -> str:
        """The anchor of a claim or an event on its page."""
        return self.anchors[slug, finding]

    def here(self, slug: str, finding: str, noun: str) -> Emitted:
        """A claim's or an event's link to itself: its address is what a reader sends, or corrects by."""
        return self_link(self.anchor(slug, finding), noun)

    def sentence(self, slug: str, id_: str) -> Sentence:
        """The sentence of that id in that article."""
        return next(sentence for sentence in self.by_slug[slug].sentences if sentence.id == id_)

    def sentences_at(self, slug: str, spans: Iterable[Span]) -> tuple[str, ...]:
        """Ids of the sentences that hold `spans`, in order of `spans`, each once."""
        sentences = self.by_slug[slug].sentences
        return unique(s.id for span in spans for s in sentences if s.span.overlaps(span))

    def claim(self, slug: str, id_: str) -> Claim | None:
        """The claim of that id in that article; None if it has none."""
        return next((claim for claim in self.by_slug[slug].claims if claim.id == id_), None)

    def sentence_link(
        self, slug: str, id_: str, lit: Iterable[Span] = (), claim: Claim | None = None, kind: str = ""
    ) -> Emitted:
        """A link to the sentence on its article's page, with a card in which the words at `lit` stand out.

        Without `lit` they are the claim's.
        """
        whole = self.sentence(slug, id_).span
        spans = tuple(lit) or ((claim.span,) if claim else ())
        card = self.cards.prove(Proof(slug, id_, tuple(span for span in spans if span.overlaps(whole)), claim))
        target = link(sentence_label(id_), f"articles/{slug}/index.md#{id_}")
        return Emitted(f'{target}{{: {kind}data-card="{card}" }}')

    def cite(
        self, slug: str, *ids: str, lit: Iterable[Span] = (), claim: Claim | None = None, named: bool = True
    ) -> Emitted:
        """Links to sentences of one article, which is named when there are several and `named` asks for it."""
        spans = tuple(lit)
        links = [str(self.sentence_link(slug, id_, spans, claim, ".cite ")) for id_ in ids]
        if self.many and named:
            links.append(f"<small>{self.article_link(slug)}</small>")
        return Emitted(" ".join(links))

    def article_link(self, slug: str) -> Emitted:
        """The article's name, linked to its page."""
        return link(article_label(self.by_slug[slug]), f"articles/{slug}/index.md")

    def ledger_of(self, slug: str) -> str:
        """Where the ledger has the claims of one article: a part of its own among many."""
        return f"{CLAIMS}.md#affirmations-{slug}" if self.folds and self.by_slug[slug].claims else f"{CLAIMS}.md"

    def whole_link(self, slug: str) -> Emitted:
        """A link to the article's page, for a reader who wants the whole text."""
        return link("Lire le texte annoté", f"articles/{slug}/index.md")

    def in_short(self, slug: str, claim: Claim, near: Span) -> Emitted:
        """The claim's words around `near`, as far as they fit, linked to its row of the ledger, which has them all.

        What is told in passing has no row, and leads to its sentence.
        They begin with the claim, or behind the last comma before `near`.
        """
        text, start = self.by_slug[slug].article.text, claim.span.start
        if near.end - start > IN_SHORT - 25:
            comma = max(text.rfind(mark, start, near.start) for mark in (",", ";", ":", "–"))
            start = comma + 1 if comma > start else start
        words = shortened(" ".join(text[start : claim.span.end].split()), IN_SHORT)
        opening = "… " if start > claim.span.start else ""
        row = self.anchors.get((slug, claim.id))
        return link(f"{opening}{words}", f"{CLAIMS}.md#{row}" if row else f"articles/{slug}/index.md#{claim.sentence}")

    def quoted(self, slug: str, span: Span) -> Emitted:
        """The words at `span` between French quotation marks."""
        return Emitted(in_quotes(inline(self.by_slug[slug].article.quote(span))))

    def cut(self, slug: str, sentence_id: str, spans: Sequence[Span], seen: set[str] | None = None) -> Emitted:
        """The kept words of a sentence, `[…]` wherever others were left out, ends included.

        With `seen`, terms that are not yet in it are linked to the glossary, and put in it.
        """
        text, whole = self.by_slug[slug].article.text, self.sentence(slug, sentence_id).span
        before = _cut_mark(text[whole.start : spans[0].start])
        after = _cut_mark(text[spans[-1].end : whole.end])
        return Emitted(" ".join([*before, self.label(slug, spans, seen), *after]))

    def label(self, slug: str, spans: Sequence[Span], seen: set[str] | None = None) -> Emitted:
        """The same without a mark at the ends: a clause of its sentence, which the link beside it shows whole."""
        article = self.by_slug[slug].article
        shown, position = "", spans[0].start
        for span in spans:
            shown += _between(article.text[position : span.start], article.text[span.start])
            shown += inline(article.quote(span)) if seen is None else self._linked(slug, span, seen)
            position = span.end
        return Emitted(shown)

    def _linked(self, slug: str, span: Span, seen: set[str]) -> str:
        text = self.by_slug[slug].article.text
        words, position = "", span.start
        for term_id, at in self.terms.get(slug, ()):
            # A link needs a space, an elision or an opening mark before it: « ! » would make it an image.
            free = at.start == span.start or text[at.start - 1] in " \u00a0\u202f'’(«"
            if term_id in seen or not span.covers(at) or at.start < position or not free:
                continue
            seen.add(term_id)
            words += _piece(text[position : at.start])
            words += link(text[at.start : at.end], f"{GLOSSARY}.md#{term_id}")
            words += f'{{: .term data-card="{self.cards.define(term_id)}" }}'
            position = at.end
        return words + _piece(text[position : span.end])


def locate(corpus: Corpus) -> Places:
    """The places of everything in `corpus`."""
    anchors: dict[tuple[str, str], str] = {}
    taken: dict[str, int] = {}
    for analysis in corpus.articles:
        ids = [*(claim.id for claim in analysis.claims), *(event.id for event in analysis.events)]
        for id_ in ids:
            taken[id_] = number = taken.get(id_, 0) + 1
            anchors[analysis.article.slug, id_] = id_ if number == 1 else f"{id_}-a{number}"
    terms: dict[str, list[tuple[str, Span]]] = {}
    for term in corpus.terms:
        for place in term.occurrences:
            terms.setdefault(place.slug, []).append((term.id, place.span))
    in_order = {slug: tuple(sorted(found, key=lambda pair: pair[1])) for slug, found in terms.items()}
    return Places(corpus, {a.article.slug: a for a in corpus.articles}, anchors, in_order)


def _cut_mark(left_out: str) -> list[str]:
    """`[…]` when words were left out, nothing when it was only punctuation."""
    return ["[…]"] if re.search(r"\w", left_out) else []


def _between(left_out: str, ahead: str) -> str:
    """What stands for the words left out between two kept spans, the second of which starts with `ahead`."""
    spaced = " ".join(["", *_cut_mark(left_out), ""]) if left_out else ""
    return "" if ahead == "," else spaced


def _piece(words: str) -> str:
    """Words between two links: plain spaces at their ends stay plain."""
    core = words.strip(" ")
    if not core:
        return words
    return " " * words.startswith(" ") + inline(core) + " " * words.endswith(" ")


def sentence_label(id_: str) -> str:
    """« § 2, phrase 1 » for p2s1: understood alone, by eye and by ear."""
    match = _SENTENCE.match(id_)
    return f"§{NBSP}{match[1]},{NBSP}phrase{NBSP}{match[2]}" if match else id_


def place_of(sentence_id: str) -> str:
    """« 2.1 » for p2s1, as the text is numbered on paper."""
    return sentence_id.removeprefix("p").replace("s", ".")


def self_link(anchor: str, noun: str) -> Emitted:
    """A mark that leads to the very finding it stands in, on the same page; `noun` as « cette affirmation »."""
    told = f"Lien vers {noun}"
    return Emitted(f'{link("#", f"#{anchor}")}{{: .here title="{told}" aria-label="{told}, {anchor}" }}')


def article_label(analysis: Analysis) -> str:
    """How one article is named among others: its title, cut."""
    return shortened(analysis.article.title)
