"""Does the sentence before say what a point leaves unsaid? « Le maire a écrit. | Il attend une réponse »."""

from __future__ import annotations

from dossier.extract.summary.agreement import OBJECT_FEATURES, agreeing
from dossier.lexicon import Lexicon, Rule
from dossier.match.clauses import clauses
from dossier.match.genders import SUBJECT_FEATURES
from dossier.match.levels import outside_marks
from dossier.match.people import is_someone, people
from dossier.match.speech import says
from dossier.match.subjects import subject_of
from dossier.model import Evidence, Reading, Sentence, Token

_OF = frozenset({"à", "en", "au", "aux", "de", "d'", "du", "des"})
_STEM = 4  # letters that « refus » and « refuser », « rupture » and « rompu » less often, have in common


class Antecedents:
    """Looks for nouns in sentences of one article."""

    def __init__(self, reading: Reading, rules: Lexicon[Rule]) -> None:
        self.reading, self.lists = reading, rules.lists

    def given(self, doubt: Evidence, before: Sentence) -> bool:
        """Whether `before`, shown above the point, leaves no doubt about the words that the doubt is about."""
        token = self.reading.tokens[self.reading.token_from(doubt.spans[0].start)]
        bare = token.pronoun
        silent = doubt.rule == "resume.morceau" or bare in ("en", "y") or self._says_nothing(token)
        if silent or doubt.rule == "resume.oppose":
            return doubt.rule == "resume.oppose"
        if doubt.rule == "resume.sujet_sans_nom":
            return bool(self._nouns(before, "Number=Plur"))
        if self.reading.norm(token.index + 1) == "s'" and bare == "il":
            return bool(self._nouns(before))  # « Il s'agit d'un galet »
        if doubt.rule == "resume.nom_repris":
            head = self.reading.tokens[self.reading.token_at(doubt.spans[0].end - 1)]
            return self._repeats(doubt, before) or self._is_the_one_named(head, before)
        if token.pos == "DET" and token.norm in self.lists["demonstratifs"]:
            return self._is_shown(token, before)
        features = self._features(token, bare)
        return features is None or self._names(features, before, self._thinks(token))

    def told_at_the_top(self, doubt: Evidence, top: Sentence) -> bool:
        """Whether the lead tells of the noun that is taken up, « le site », « ces fossiles », and nothing between does.

        A noun that stands for a whole statement (« la question ») takes up only the sentence right before it.
        """
        head = self._taken_up(doubt)
        if head is None or head.index < top.last:
            return False
        if head.norm in self.lists["reprises"] | self.lists["rangs"] or head.norm in ("autre", "autres"):
            return False
        if self._is_of_now(head):
            return False
        between = self.reading.tokens[top.last : head.index]
        again = any(
            t.lemma == head.lemma and self.reading.norm(t.index - 1) in ("un", "une", "autre", "des", "deux")
            for t in between
        )
        shown = any(t.lemma == head.lemma for t in self._nouns(top))
        return not again and (shown or (doubt.rule == "resume.nom_repris" and self._repeats(doubt, top)))

    def _taken_up(self, doubt: Evidence) -> Token | None:
        """The noun that « le site » or « ces fossiles » takes up, by the same noun; None for another word."""
        first = self.reading.tokens[self.reading.token_from(doubt.spans[0].start)]
        if doubt.rule == "resume.nom_repris":
            return self.reading.tokens[self.reading.token_at(doubt.spans[0].end - 1)]
        if first.pos != "DET" or first.norm not in self.lists["demonstratifs"]:
            return None
        near = self.reading.tokens[first.index + 1 : first.index + 3]
        picks = any(t.norm in self.lists["choisissent"] for t in near)
        return None if picks else next((t for t in near if t.pos == "NOUN"), None)

    def _features(self, token: Token, bare: str) -> tuple[str, ...] | None:
        """Gender and number of the noun that a pronoun or a possessive stands for; None for another word."""
        if token.pos != "DET":
            return SUBJECT_FEATURES.get(bare) or OBJECT_FEATURES.get(bare)
        if token.norm in self.lists["possessifs"]:
            return ("Number=Plur",) if token.norm.startswith("leur") else ("Number=Sing",)
        return None

    def _is_shown(self, token: Token, before: Sentence) -> bool:
        """« ces pompes » behind « deux pompes », « ce refus » behind « a refusé », « cette décision » always."""
        noun = next((t for t in self.reading.tokens[token.index : token.index + 4] if t.pos == "NOUN"), token)
        if token.norm != "ces" and noun.norm in self.lists["reprises"]:
            return True
        if token.norm == "ces" and noun.norm in self.lists["reprises_plurielles"]:
            return any(t.has("Number=Plur") for t in self._nouns(before))
        told = [t for t in self.reading.words(before) if t.pos in ("NOUN", "VERB", "ADJ")]
        return any(t.norm[:_STEM] == noun.norm[:_STEM] for t in told)

    def _repeats(self, doubt: Evidence, before: Sentence) -> bool:
        """« le site » behind « un site »; « la question » behind a whole sentence; « l'homme » behind one man."""
        head = self.reading.tokens[self.reading.token_at(doubt.spans[0].end - 1)]
        if self._is_of_now(head) or head.norm in self.lists["reprises"] or head.norm in self.lists["rangs"]:
            return True
        if any(t.lemma == head.lemma for t in self._nouns(before)):
            return True
        features = tuple(each for each in head.morph if each.startswith(("Gender=", "Number=")))
        someone = [t for t in self._nouns(before, *features) if is_someone(self.reading, t)]
        anyone = head.norm in self.lists["n_importe_qui"]  # « le suspect » is not any one person told of before
        return anyone and len(_apart(someone)) == 1

    def _is_the_one_named(self, head: Token, sentence: Sentence) -> bool:
        """« Le syndicat » behind « La CGT a reçu le préfet de Foix »: one name, but for those of places and groups."""
        body = head.norm in self.lists["corps_seuls"]
        may_be = body or head.norm in self.lists["joueurs"] or is_someone(self.reading, head)
        if not may_be or head.norm in self.lists["reprises_humaines"]:
            return False
        nouns = [t for t in self._nouns(sentence) if t.pos == "PROPN"]
        names = [t for t in _apart(nouns) if not self._completes(t, nouns, body)]
        led = {self.reading.norm(name.index - back) for name in names for back in (1, 2)}
        return len(names) == 1 and not led & _OF

    def _completes(self, name: Token, names: list[Token], body: bool) -> bool:
        """« de | Foix », one word; « le groupe | Ancre », no person, « le maire | Paul Roux », no body."""
        before = self.reading.tokens[max(0, name.index - 1)]
        alone = not any(other.index == name.index + 1 for other in names)
        corps = before.norm in people(self.reading)["corps"]
        of_a_noun = before.pos == "NOUN" and (corps != body)
        return (alone and before.norm in _OF) or of_a_noun

    def _is_of_now(self, head: Token) -> bool:
        """« Le délai actuel de 30 jours », of what the sentence before tells."""
        return any(t.norm in self.lists["de_maintenant"] for t in self.reading.tokens[head.index + 1 : head.index + 2])

    def _says_nothing(self, token: Token) -> bool:
        """« C'est ce qu'indique un rapport »: whatever stands before, nothing is told."""
        return [self.reading.norm(i) for i in range(token.index, token.index + 3)] == ["c'", "est", "ce"]

    def _thinks(self, token: Token) -> bool:
        """« Il craint la pluie », « Il a bon espoir »: what it stands for is someone."""
        near = self.reading.tokens[token.index + 1 : token.index + 5]
        minds = any(t.lemma in self.lists["esprits"] or says(self.reading, t) for t in near if t.pos == "VERB")
        return token.pronoun in SUBJECT_FEATURES and (minds or any(t.norm in self.lists["sentiments"] for t in near))

    def _names(self, features: tuple[str, ...], before: Sentence, thinks: bool) -> bool:
        """One noun alone agrees; or the subject does, and nobody else."""
        agree = self._nouns(before, *features)
        nouns = _apart([t for t in agree if not thinks or is_someone(self.reading, t)])
        if len(nouns) == 1:
            return True
        main = next((c.verb for c in clauses(self.reading, before) if c.verb and c.kind == "main"), None)
        subject = subject_of(self.reading, before, main.finite) if main else None
        if subject is None or not any(subject.first <= t.index < subject.last for t in nouns):
            return False
        others = [t for t in nouns if not subject.first <= t.index < subject.last]
        if not others:
            return True
        return is_someone(self.reading, self.reading.tokens[subject.head]) and not any(
            is_someone(self.reading, t) for t in others
        )

    def _nouns(self, sentence: Sentence, *features: str) -> list[Token]:
        outside = outside_marks(self.reading, sentence)
        nouns = [
            t
            for t in self.reading.words(sentence)
            if t.pos in ("NOUN", "PROPN") and t.index in outside and t.norm not in self.lists["temps"]
        ]
        return agreeing(self.reading, nouns, features)


def _apart(nouns: list[Token]) -> list[Token]:
    """Without the words of one name: « Anne | Barzin », « le directeur | Paul | Roux »."""
    return [t for n, t in enumerate(nouns) if n == 0 or t.index > nouns[n - 1].index + 1]
