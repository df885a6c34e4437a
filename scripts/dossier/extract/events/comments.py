"""What tells no fact: a question, a comment, a wish, an idea, a future that sums up the past."""

from __future__ import annotations

from dossier.extract.events.ground import Ground
from dossier.extract.events.when import frames_the_past
from dossier.match.clauses import Clause
from dossier.match.forms import finder_of
from dossier.match.headlines import is_headline
from dossier.match.verbs import VerbGroup
from dossier.model import Sentence

_LINKING = frozenset({"être", "avoir", "pouvoir", "devoir", "vouloir", "aller", "falloir", "rester", "sembler"})
_SAYING = frozenset(
    {"je", "j'", "nous", "on", "vous", "tu", "il", "elle", "ils", "elles", "c'", "ce", "monsieur", "madame"}
)
_WHICH = ("quel", "quelle", "quels", "quelles")
_REACH = 14  # tokens between « que … » and « et que … »


class Comments:
    """Tells comments from facts in one article."""

    def __init__(self, ground: Ground) -> None:
        self.reading, self.dates, self.lists, self.cut = ground.reading, ground.dates, ground.lists, ground.cut
        self.looking_back = frozenset(sentence.id for sentence in self.reading.sentences if self._looks_back(sentence))

    def is_no_fact(self, clause: Clause, sentence: Sentence) -> bool:
        """« n'a pas souhaité répondre », « s'est refusé à tout commentaire », a question, a headline."""
        words = [self.reading.tokens[index] for index in clause.own]
        asks = self.reading.tokens[sentence.last - 1].norm == "?"
        return (
            asks
            or (is_headline(self.reading, sentence) and not self._is_headed(sentence))
            or any(finder_of(self.lists["hors_recit"]).find(self.reading, words))
        )

    def _is_headed(self, sentence: Sentence) -> bool:
        """« 12 mars 2023 : le barrage cède. »: a line of a chronology, however short."""
        return any(date.span.start == sentence.span.start for date in self.dates)

    def is_asked(self, clause: Clause) -> bool:
        """« se demande pourquoi il a fallu douze heures », « qui pourrait avoir joué »: nothing is told."""
        tokens, verb = self.reading.tokens, clause.verb
        asked = clause.introducer is not None and tokens[clause.introducer].norm in self.lists["interrogatifs"]
        guessed = verb is not None and verb.mood == "conditional" and verb.infinitive is not None
        over = guessed and verb is not None and any(tokens[i].norm == "avoir" for i in verb.tokens)
        return (asked and clause.kind == "complement") or over or self._asks_which(clause)

    def _asks_which(self, clause: Clause) -> bool:
        """« dira | quelle part ont prise les sous-traitants »; not « quelle que soit », « n'importe quel »."""
        tokens, verb = self.reading.tokens, clause.verb
        ahead = [i for i in clause.own if verb is not None and i < verb.finite and tokens[i].norm in _WHICH]
        return any(tokens[i + 1].norm not in ("que", "qu'") and tokens[i - 1].norm != "importe" for i in ahead)

    def is_hidden_relative(self, sentence: Sentence, clause: Clause) -> bool:
        """« Tanguy, que la préfecture a reçu, estime », « qui se taisait et que le jury a jointe »: no complement."""
        tokens, introducer, main = self.reading.tokens, clause.introducer, self.cut[sentence.id][0].verb
        if introducer is None or clause.kind != "complement":
            return False
        ahead = tokens[max(sentence.first, introducer - _REACH) : introducer]
        second = (
            ahead[-1].pos == "CCONJ" and not any(token.norm in ("que", "qu'") for token in ahead) if ahead else False
        )
        return second or (main is not None and main.finite > clause.last)

    def wishes(self, clause: Clause) -> bool:
        """« nous continuerons de nous étonner », « il faudrait que »."""
        verb, tokens = clause.verb, self.reading.tokens
        if verb is None:
            return False
        near = [t.norm for t in tokens[max(clause.first, verb.finite - 3) : verb.last + 2]]
        subject = tokens[verb.subject].norm if verb.subject is not None else ""
        return tokens[verb.finite].norm in self.lists["souhaits"] or bool(
            self.lists["sujets_sans_projet"] & {subject, *near}
        )

    def sums_up(self, sentence: Sentence, clause: Clause) -> bool:
        """« L'été aura été sec », « Dans les années 70, il partira au Brésil »: a future that tells of the past.

        Where a text tells a life so, each future without a day to come does.
        """
        verb = clause.verb
        if verb is None or verb.tense != "future" or verb.mood != "indicative":
            return False
        words = {self.reading.tokens[index].norm for index in range(sentence.first, sentence.last)}
        over = verb.perfect and not words & self.lists["devant_un_terme"]
        return over or sentence.id in self.looking_back or (bool(self.looking_back) and not self._looks_ahead(sentence))

    def _looks_back(self, sentence: Sentence) -> bool:
        published, cut = self.reading.article.published, self.cut[sentence.id]
        verb = cut[0].verb
        told = verb is not None and verb.tense == "future" and verb.mood == "indicative" and not verb.perfect
        return told and frames_the_past(self.reading, self.dates, cut, sentence, published)

    def _looks_ahead(self, sentence: Sentence) -> bool:
        published = self.reading.article.published
        days = (date.last for date in self.dates if sentence.span.covers(date.span))
        return any(published is not None and last is not None and last >= published for last in days)

    def is_comment(self, clause: Clause) -> bool:
        """« Ce sera tout », « Cela devrait suffire », « Eric tente | « j'ai nagé » »: nothing happens."""
        verb, tokens = clause.verb, self.reading.tokens
        if verb is None:
            return False
        subject = tokens[verb.subject].norm if verb.subject is not None else ""
        behind = [token.norm for token in tokens[verb.last + 1 : verb.last + 3]]
        speaks = verb.tense == "present" and not verb.compound and tokens[verb.main].lemma not in _LINKING
        quoted = speaks and len(behind) > 1 and behind[0] in ("«", "“", '"') and behind[1] in _SAYING
        return quoted or (subject in ("ce", "c'", "cela", "ça") and tokens[verb.main].lemma in ("être", "suffire"))

    def is_idea(self, clause: Clause) -> bool:
        """« laissaient penser que ces animaux étaient venus », « craint que le pont n'ait cédé »."""
        tokens, before = self.reading.tokens, (clause.introducer or 0) - 1
        if clause.kind != "complement" or clause.introducer is None:
            return False
        while before > clause.introducer - 3 and tokens[before].pos == "ADV":
            before -= 1  # « pensent | néanmoins | que »
        return tokens[before].lemma in self.lists["idees"]


def is_over(verb: VerbGroup) -> bool:
    """« n'étaient peut-être pas en déclin », « ont peut-être fui »: what was possible is not to come."""
    past = verb.tense in ("imperfect", "past") or (verb.perfect and verb.tense == "present")
    return verb.mood == "indicative" and past
