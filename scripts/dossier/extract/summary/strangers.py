"""Someone or some body told of as known, whom neither the title nor the sentence names: « Le syndicat demande »."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from dossier.extract.summary.drafts import Draft, doubt
from dossier.lexicon import Lexicon, Rule, normalise
from dossier.match.headlines import title_words
from dossier.match.levels import outside_marks
from dossier.match.people import is_someone, people
from dossier.match.subjects import subject_of
from dossier.model import Actor, ActorKind, Evidence, Reading, Token

_ARTICLES = ("le", "la", "l'")
_TELLS = ("de", "d'", "du", "des", "qui", "que", "qu'", "dont", "où", "(", "-", "«")
_BODIES: tuple[ActorKind, ...] = ("organisation", "media", "group")


class Strangers:
    """Reads who acts or speaks in the statements of one article, and whether the reader of one knows him."""

    def __init__(self, reading: Reading, actors: Sequence[Actor], rules: Lexicon[Rule]) -> None:
        self.reading, self.lists, self.actors = reading, rules.lists, actors
        opening = reading.words(reading.sentences[0]) if reading.sentences else ()
        self.title = title_words(reading)
        self.known = self.title | {token.norm for token in opening}

    def doubts(self, draft: Draft) -> Iterator[Evidence]:
        """« Le latéral s'entraîne seul », « D'après le représentant, »: who, another sentence says."""
        if draft.sentence.first == 0:
            return
        outside = outside_marks(self.reading, draft.sentence)
        for token in {t.index: t for t in (*self._subjects(draft), *self._sources(draft))}.values():
            kinds = self._kinds(token)
            if not kinds or token.index not in outside or not self._is_bare(token, draft):
                continue
            if self._takes_up(token, draft, kinds) and not self._is_told(token, draft, kinds):
                yield doubt("resume.nom_repris", self.reading.tokens[token.index - 1], token)

    def _subjects(self, draft: Draft) -> Iterator[Token]:
        for clause in draft.cut:
            verb = clause.verb
            if verb is None or clause.kind in ("relative", "adverbial") or not draft.shows(verb.finite):
                continue
            phrase = subject_of(self.reading, draft.sentence, verb.finite)
            if phrase is not None and draft.shows(phrase.head):
                yield self.reading.tokens[phrase.head]

    def _sources(self, draft: Draft) -> Iterator[Token]:
        """The words of the voices, when the page gives no fuller name."""
        for source in draft.label.voice:
            words = self.reading.article.quote(source.span)
            if draft.sentence.span.covers(source.span) and source.name.lower() == words.lower():
                yield from (t for t in self.reading.inside(source.span) if t.pos == "NOUN")

    def _kinds(self, token: Token) -> tuple[ActorKind, ...]:
        """What kinds of actors the noun may stand for; none when it needs no name: « le préfet », « le client »."""
        anyone = self.lists["uniques"] | self.lists["tout_un_chacun"] | self.lists["rangs"]
        if token.pos != "NOUN" or token.text[0].isupper() or token.norm in anyone:
            return ()
        if token.norm in self.lists["corps_seuls"]:
            return _BODIES
        someone = token.norm in self.lists["joueurs"] or is_someone(self.reading, token)
        someone = someone and token.norm not in people(self.reading)["corps"]
        return ("person",) if someone and token.has("Number=Sing") else ()

    def _is_bare(self, token: Token, draft: Draft) -> bool:
        """« le | syndicat », no adjective, no complement, no name."""
        after = self.reading.tokens[token.index + 1 : min(token.index + 3, draft.sentence.last)]
        led = self.reading.norm(token.index - 1) in _ARTICLES and token.index > draft.sentence.first
        told = bool(after) and (after[0].norm in _TELLS or after[0].pos in ("ADJ", "PROPN", "NUM", "ADP"))
        source = self.reading.tokens[max(0, token.index - 2)].pos == "ADP"  # « D'après le juge, la halle est vide »
        names = ("PROPN",) if source else ("PROPN", "DET", "ADV", "NUM")
        named = len(after) > 1 and after[0].norm == "," and after[1].pos in names
        return led and not (told or named or (bool(after) and after[0].has("VerbForm=Part")))

    def _takes_up(self, token: Token, draft: Draft, kinds: Collection[ActorKind]) -> bool:
        """One named before, or another « latéral »; a first « Le gardien a fui » is nobody that a reader missed."""
        start = draft.sentence.span.start
        named = any(m.start < start for actor in self.actors if actor.kind in kinds for m in actor.mentions)
        return named or any(t.lemma == token.lemma for t in self.reading.tokens[: draft.sentence.first])

    def _is_told(self, token: Token, draft: Draft, kinds: Collection[ActorKind]) -> bool:
        """By the title or the opening, or by a name before it in the sentence."""
        if {token.norm, token.lemma} & self.known:
            return True
        ahead = [t for t in draft.tokens if t.index < token.index - 1]  # « Le » may belong to a mention of one
        actors = [actor for actor in self.actors if actor.kind in kinds]
        named = any(t.span.overlaps(mention) for t in ahead for actor in actors for mention in actor.mentions)
        apart = token.norm in self.lists["corps_a_part"]  # a firm that the title names is no union
        top = self.title if "person" in kinds else self.known
        titled = not apart and any(set(normalise(actor.name).split()) & top for actor in actors)
        return named or titled or any(t.lemma == token.lemma for t in ahead)
