"""The cards of a page, worded: the proof of each statement that it cites, the meaning of each term that it links."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dossier.corpus import SharedTerm
from dossier.model import Analysis, Claim, Sentence, Span
from dossier.render.markdown import Emitted, Mark, html_text, sentence_html
from dossier.render.views.cards import Proof
from dossier.render.views.chips import judged, voice
from dossier.render.views.places import GLOSSARY, Places, article_label, sentence_label
from dossier.render.views.wording import NBSP, capitalised, in_quotes, unique


@dataclass(frozen=True, slots=True)
class CardView:
    """One card, its lines in HTML; `said` is who speaks and how surely, `target` where its words stand."""

    id: str
    title: Emitted
    words: Emitted
    said: Emitted
    cues: Emitted
    target: str
    go: str


def card_views(places: Places, root: str = "") -> tuple[CardView, ...]:
    """The cards that the page asked for, those of one sentence side by side; `root` leads from the page to docs/."""
    proofs = sorted(places.cards.proofs.values(), key=lambda proof: _order(places, proof))
    terms = {term.id: term for term in places.corpus.terms}
    return (
        *(_proof(places, proof, root) for proof in proofs),
        *(_meaning(places, key, terms[id_], root) for key, id_ in sorted(places.cards.terms.items())),
    )


def _order(places: Places, proof: Proof) -> tuple[str, Span, tuple[Span, ...], str]:
    """The order of the texts; what is said twice of one sentence compresses best side by side."""
    place = places.sentence(proof.slug, proof.sentence).span
    return proof.slug, place, proof.lit, proof.claim.id if proof.claim else ""


def _proof(places: Places, proof: Proof, root: str) -> CardView:
    analysis, sentence = places.by_slug[proof.slug], places.sentence(proof.slug, proof.sentence)
    claim = proof.claim or _claim(analysis, proof)
    cues = [span for cue in (claim.cues if claim else ()) for span in cue.spans if sentence.span.overlaps(span)]
    cue = ("mark", "mark--cue", *((f"mark--{claim.certainty}",) if claim else ()))
    named = f", {html_text(article_label(analysis))}" if places.many else ""
    return CardView(
        id=proof.key,
        title=Emitted(f"{sentence_label(sentence.id)}{named}"),
        words=sentence_html(
            analysis.article,
            replace(sentence, id=f"{proof.key}-mots"),
            [*_lit(sentence, proof.lit), *(Mark(span, cue) for span in cues)],
            ("quote",),
        ),
        said=Emitted(f"{judged(claim)} {voice(claim.voice)}") if claim else Emitted(""),
        cues=_cues(analysis, cues),
        target=f"{root}articles/{proof.slug}/index.html#{proof.sentence}",
        go="Voir dans le texte annoté",
    )


def _claim(analysis: Analysis, proof: Proof) -> Claim | None:
    """The smallest claim of the sentence that holds all the words lit; None if none does."""
    holding = (
        claim
        for claim in analysis.told
        if claim.sentence == proof.sentence and proof.lit and all(map(claim.span.covers, proof.lit))
    )
    return min(holding, key=lambda claim: claim.span.end - claim.span.start, default=None)


def _lit(sentence: Sentence, spans: Sequence[Span]) -> Iterator[Mark]:
    """The words to light, unless they are the whole sentence."""
    whole = Span(sentence.span.start, max(sentence.span.end - 1, sentence.span.start + 1))
    if not any(span.covers(whole) for span in spans):
        yield from (Mark(span, ("mark", "mark--lit")) for span in spans)


def _cues(analysis: Analysis, spans: Sequence[Span]) -> Emitted:
    """« Indices : « aurait », « selon » »; empty without any."""
    words = unique(in_quotes(html_text(analysis.article.quote(span))) for span in sorted(spans))
    if not words:
        return Emitted("")
    return Emitted(f"Indice{'s' * (len(words) > 1)}{NBSP}: {', '.join(words)}")


def _meaning(places: Places, key: str, term: SharedTerm, root: str) -> CardView:
    """A term's first definition in the sources, or the editor's with its reference, or that there is none."""
    words, origin = "Non défini dans la source.", ""
    for slug, definition in term.definitions[:1]:
        analysis = places.by_slug[slug]
        words = in_quotes(html_text(analysis.article.quote(definition.span)))
        found = places.sentences_at(slug, [definition.span])[:1]
        origin = f"La source, {', '.join(map(sentence_label, found))}"
        origin += f", {html_text(article_label(analysis))}" if places.many else ""
    if not term.definitions and term.editor:
        words = html_text(capitalised(term.editor.definition))
        origin = f"La rédaction, d’après{NBSP}: {html_text(term.editor.reference)}"
    return CardView(
        id=key,
        title=html_text(term.name),
        words=Emitted(f'<span class="quote" id="{key}-mots">{words}</span>'),
        said=Emitted(origin),
        cues=Emitted(""),
        target=f"{root}{GLOSSARY}.html#{term.id}",
        go="Voir dans le glossaire",
    )
