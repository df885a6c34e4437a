"""Defined terms as notes for Anki: the text format of its manual, « Importing, Text files ».

`#html:false` makes Anki show every character as it is. The first column is the note's own identifier, so importing a
newer file mends the cards and loses no progress. A term that nobody defines has no answer, hence no card.
"""

from __future__ import annotations

import csv
import io

from dossier.corpus import SharedTerm
from dossier.render.exports.labels import article_words
from dossier.render.views.downloads import defined_terms
from dossier.render.views.places import Places, sentence_label
from dossier.render.views.wording import NBSP, in_quotes

_HEAD = "#separator:tab\n#html:false\n#guid column:1\n#tags column:4\n#deck:Dossier\n"


def cards(places: Places) -> str:
    """One note for each defined term: identifier, term, definition and whose it is, tags."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter="\t", lineterminator="\n", quoting=csv.QUOTE_ALL)
    for term in defined_terms(places.corpus):
        origin = "source" if term.definitions else "rédaction"
        writer.writerow((f"dossier-{term.id}", term.name, "\n".join(_answer(places, term)), f"dossier {origin}"))
    return _HEAD + out.getvalue()


def _answer(places: Places, term: SharedTerm) -> list[str]:
    long = [f"Forme longue{NBSP}: {term.expansion}"] if term.expansion else []
    if not term.definitions and term.editor:
        return [*long, term.editor.definition, f"Rédaction, d’après{NBSP}: {term.editor.reference}"]
    for slug, definition in term.definitions:
        analysis = places.by_slug[slug]
        sentence = ", ".join(map(sentence_label, places.sentences_at(slug, [definition.span])))
        long += [
            in_quotes(analysis.article.quote(definition.span)),
            f"Source{NBSP}: {article_words(analysis)}, {sentence}",
        ]
    return long
