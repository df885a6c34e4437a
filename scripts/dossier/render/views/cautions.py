"""What an article does not say, in full sentences: what is missing, and what follows from it for the reader."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from dossier.model import Article, Caution, CautionKind, Span
from dossier.render.markdown import Emitted, inline
from dossier.render.views.places import UNFOLDED, Places
from dossier.render.views.wording import NBSP, THIN, count, in_quotes, listed, spelled

TITLES: dict[CautionKind, str] = {
    "no_date": "L’article ne porte aucune date",
    "title_stronger": "Le titre est plus affirmatif que le corps",
    "single_source": "Une seule source porte ce qui est rapporté",
    "unnamed_source": "Des sources ne sont pas nommées",
    "conditional_share": "Une part de l’article n’est pas confirmée",
    "outlets_differ": "L’article porte deux noms de publication",
}

# What follows from it for the reader: said once, however many articles it is true of.
LESSONS: dict[CautionKind, str] = {
    "no_date": "La chronologie ne place sur un axe que ce que le texte date de lui-même.",
    "title_stronger": "Un titre seul ne permet pas de tenir le fait pour établi.",
    "single_source": "Rien, dans le texte, ne permet de recouper ce que dit une source unique.",
    "unnamed_source": "Le lecteur ne peut juger ni de ce que ces sources savent, ni de leur intérêt à parler.",
    "conditional_share": "Repris à l’indicatif, un fait rapporté gagne une certitude que le texte ne lui donne pas.",
    "outlets_differ": (
        f"Le texte a pu être repris d’une publication à l’autre{NBSP}: rien ne dit laquelle l’a écrit, "
        "ni s’il a été modifié."
    ),
}

_MOST = 4  # quotations shown in one caution


@dataclass(frozen=True, slots=True)
class CautionView:
    """One kind of caution; each body is one article's, `others` counts those that are not shown.

    `lesson` is what follows from it; of a single article, its body says it too and there is no `lesson`.
    Of many articles the bodies stand behind a fold that `more` names.
    """

    title: str
    bodies: tuple[Emitted, ...]
    others: str | None
    lesson: str | None
    more: str | None = None


def cautions(places: Places, most: int) -> tuple[CautionView, ...]:
    """The cautions by kind, for `most` articles each; a body names its article when there are several."""
    found: defaultdict[CautionKind, list[_Body]] = defaultdict(list)
    for analysis in places.corpus.articles:
        for caution in analysis.cautions:
            found[caution.kind].append(_Body(places, analysis.article, caution))
    return tuple(_view(kind, found[kind], most) for kind in TITLES if kind in found)


def _view(kind: CautionKind, bodies: Sequence[_Body], most: int) -> CautionView:
    """Only what is shown is worded: a body that no one sees would leave its cards in the page."""
    more = len(bodies) - most
    others = f"De même pour {count(more, 'autre article', 'autres articles')}." if more > 0 else None
    lesson = LESSONS[kind] if bodies[0].places.many else None
    fold = f"Dans {count(len(bodies), 'article')}" if len(bodies) > UNFOLDED else None
    return CautionView(TITLES[kind], tuple(body.named() for body in bodies[:most]), others, lesson, fold)


@dataclass(frozen=True, slots=True)
class _Body:
    places: Places
    article: Article
    caution: Caution

    def named(self) -> Emitted:
        """What is so, behind the article's name when there are several; else with what follows from it."""
        words = self._words()
        if self.places.many:
            return Emitted(f"{self.places.article_link(self.article.slug)}{NBSP}: {words[0].lower()}{words[1:]}")
        if self.caution.kind == "no_date" and not self.caution.count:
            return Emitted(f"{words} La chronologie donne l’ordre que le texte laisse lire, sans calendrier.")
        return Emitted(f"{words} {LESSONS[self.caution.kind]}")

    def _words(self) -> str:
        return {
            "no_date": self._no_date,
            "title_stronger": self._title_stronger,
            "single_source": self._single_source,
            "unnamed_source": self._unnamed_source,
            "conditional_share": self._conditional_share,
            "outlets_differ": self._outlets_differ,
        }[self.caution.kind]()

    def _quoted(self, spans: Sequence[Span]) -> str:
        slug = self.article.slug
        quoted = [f"{self.places.quoted(slug, span)} ({self._cites([span])})" for span in spans[:_MOST]]
        more = len(spans) - _MOST
        return listed([*quoted, *([f"{spelled(more)} autre{'s' * (more > 1)}"] if more > 0 else [])])

    def _cites(self, spans: Sequence[Span]) -> str:
        return self._links(self.places.sentences_at(self.article.slug, spans), spans)

    def _links(self, sentences: Sequence[str], lit: Sequence[Span] = ()) -> str:
        return ", ".join(self.places.sentence_link(self.article.slug, id_, lit) for id_ in sentences)

    def _where(self) -> str:
        return self._links(self.caution.sentences, self.caution.spans) or self._cites(self.caution.spans)

    def _names(self) -> str:
        return listed([inline(name) for name in self.caution.names])

    def _no_date(self) -> str:
        words = "Rien ne dit quel jour il a été écrit ni publié."
        if not self.caution.spans:
            return words
        one = len(self.caution.spans) == 1
        subject = "L’expression" if one else "Les expressions"
        verb = "ne peut être rapportée" if one else "ne peuvent être rapportées"
        return f"{words} {subject} {self._quoted(self.caution.spans)} {verb} à aucun jour."

    def _title_stronger(self) -> str:
        title = in_quotes(self._names() or inline(self.article.title))
        body = f"{THIN}; le corps écrit {self._quoted(self.caution.spans)}" if self.caution.spans else ""
        return f"Le titre écrit {title} sans réserve{body}."

    def _single_source(self) -> str:
        sentences = self._where()
        seen = f" ({sentences})" if sentences else ""
        return f"Ce que l’article rapporte vient d’une seule source nommée{NBSP}: {self._names()}{seen}."

    def _unnamed_source(self) -> str:
        return f"L’article s’appuie sur {self._quoted(self.caution.spans)} sans donner de nom."

    def _conditional_share(self) -> str:
        number, total = self.caution.count, self.caution.total
        where = self._where()
        seen = f" ({where})" if where else ""
        told = "une rapporte un fait sans le" if number == 1 else f"{number} rapportent des faits sans les"
        return f"Sur {count(total, 'phrase')}, {told} confirmer{seen}."

    def _outlets_differ(self) -> str:
        names = [in_quotes(inline(name)) for name in self.caution.names]
        return f"L’article porte {listed(names)}."
