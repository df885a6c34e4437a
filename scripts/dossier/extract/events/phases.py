"""Where a fact stands in the story: before the news, the news, its context, what is to come."""

from __future__ import annotations

from dossier.extract.events.ground import Ground
from dossier.extract.events.instants import is_over_at_once
from dossier.match.clauses import Clause
from dossier.match.forms import finder_of
from dossier.match.speech import says
from dossier.model import Claim, Phase, Sentence, Token, When

_THE = ("le", "la", "l'")
_NEXT = 2  # tokens of « dans la soirée », right behind the verb
_OPENING = 6  # tokens of « Mais dans un contexte »


class Phases:
    """Reads the facts of one article."""

    def __init__(self, ground: Ground) -> None:
        self.reading, self.lists, self.cut = ground.reading, ground.lists, ground.cut
        self.sentences = ground.sentences
        self.context = self._context_paragraphs()

    def phase(self, rule: str, claim: Claim, clause: Clause, when: When | None, *, stated: bool) -> Phase:
        """`stated`: the label shows a main verb that tells the news itself."""
        if self.announces(rule, clause) and self._is_announced(clause, when):
            return "main"
        published, sentence = self.reading.article.published, self.sentences[claim.sentence]
        ahead = rule == "evenements.en_cours" and when and when.first and published and when.first > published
        if rule == "evenements.a_venir" or ahead:  # « organise dimanche 29 août un rallye »
            return "next"
        if rule == "evenements.anterieur" and not stated:
            return "main" if when is None and self._is_of_the_news(clause) else "before"
        goes_on = rule == "evenements.en_cours" and sentence.id != "p1s1" and not self._is_done(claim, clause)
        return "context" if goes_on or sentence.paragraph in self.context else "main"

    def announces(self, rule: str, clause: Clause) -> bool:
        """« Le chantier annonce aujourd'hui ses résultats »: the day is that of the announcement."""
        verb = clause.verb
        if verb is None or verb.mood != "indicative" or verb.tense == "future" or verb.passive:
            return False
        return rule == "evenements.a_venir" and says(self.reading, self.reading.tokens[verb.main])

    def _is_announced(self, clause: Clause, when: When | None) -> bool:
        """« Le port a promis (lundi) des aides »: the promise is over, its day known, unknown or not to be placed."""
        published, verb = self.reading.article.published, clause.verb
        done = verb is not None and verb.perfect
        if when is None or verb is None:
            return done
        if published is None or when.last is None:  # « a annoncé devoir fermer | dans les prochains jours | »
            between = self.reading.tokens[verb.last + 1 : verb.last + 1 + _NEXT]
            near = not between or when.span.start <= between[-1].span.start
            return done and near
        return when.last <= published

    def _is_of_the_news(self, clause: Clause) -> bool:
        """« a précisé que trois toits avaient été soufflés lors de l'explosion »: the past of what someone tells."""
        verb, norms = clause.verb, [self.reading.norm(i) for i in clause.own]
        if verb is None or clause.kind != "complement":
            return False
        pairs = zip(norms, norms[1:], norms[2:], strict=False)
        return any(
            (one == "lors" and (two == "du" or (two == "de" and three in _THE)))
            or (one == "dans" and two in _THE and three in self.lists["noms_d_action"])
            for one, two, three in pairs
        )

    def _is_done(self, claim: Claim, clause: Clause) -> bool:
        """« L'homme succombe à ses blessures »: told in the present, and over."""
        return claim.certainty == "asserted" and is_over_at_once(self.reading, clause, self.lists)

    def _context_paragraphs(self) -> frozenset[str]:
        """Paragraphs whose first sentence sets a context: « Pour rappel, … », « intervient dans un contexte de … ».

        Not « le conseil a voté un plan dans le cadre de »: it tells a fact.
        """
        finder = finder_of(self.lists["marques_de_contexte"])
        first = [s for s in self.reading.sentences if s.id.endswith("s1")]
        return frozenset(s.paragraph for s in first if any(finder.find(self.reading, self._opening(s))))

    def _opening(self, sentence: Sentence) -> tuple[Token, ...]:
        """The first words, and those behind a verb that only says how things stand."""
        words, verb = self.reading.words(sentence), self.cut[sentence.id][0].verb
        stands = verb is not None and self.reading.norm(verb.finite) in self.lists["statifs"]
        return words[: max(_OPENING, verb.last - sentence.first + _OPENING if verb is not None and stands else 0)]
