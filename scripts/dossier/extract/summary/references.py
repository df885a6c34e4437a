"""Words that stand for others: « il », « sa », « ce calcul », « un tel chiffre »; does a statement say for what?"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from dossier.lexicon import Lexicon, Rule
from dossier.match.levels import outside_marks
from dossier.match.openers import grammar
from dossier.match.people import is_someone
from dossier.match.speech import says
from dossier.match.subjects import subject_of
from dossier.model import Reading, Sentence, Token

NAMES = frozenset({"NOUN", "PROPN"})
NOBODY = frozenset({"personne", "rien"})
_PERSONAL = {
    "il": ("Gender=Masc", "Number=Sing"),
    "elle": ("Gender=Fem", "Number=Sing"),
    "ils": ("Gender=Masc", "Number=Plur"),
    "elles": ("Gender=Fem", "Number=Plur"),
    "eux": ("Gender=Masc", "Number=Plur"),
}
_MANY = frozenset({"ceux", "celles", "certains", "certaines", "plusieurs", "beaucoup", "tous", "toutes"})
_SUBJECT_AHEAD = 4  # tokens from a pronoun to its verb
_NAME_BEHIND = 7  # tokens of « son directeur général, Yann Quéméner »


@dataclass(frozen=True, slots=True)
class Statement:
    """The tokens of a point, and those that stand in no quotation; `named` are words whose name the page gives."""

    sentence: Sentence
    tokens: Sequence[Token]
    outside: frozenset[int]
    named: Collection[int]


class References:
    """Reads the words of one article that stand for others."""

    def __init__(self, reading: Reading, rules: Lexicon[Rule]) -> None:
        self.reading, self.lists, self.words = reading, rules.lists, grammar(reading)

    def statement(self, sentence: Sentence, tokens: Sequence[Token], named: Collection[int]) -> Statement:
        """The statement that `tokens` of `sentence` make."""
        return Statement(sentence, tokens, outside_marks(self.reading, sentence), named)

    def is_open(self, told: Statement) -> bool:
        """Whether a word of the statement stands for what the statement does not name before it."""
        return any(self._is_open(token, told) for token in told.tokens if token.index not in told.named)

    def _is_open(self, token: Token, told: Statement) -> bool:
        bare = token.norm.removeprefix("-t").removeprefix("-")
        if bare in _PERSONAL and token.pos != "DET":
            return not self.is_impersonal(token.index, told.sentence) and not self._is_resolved(token, bare, told)
        if token.norm in self.lists["possessifs"] and token.pos == "DET":
            many = ("Number=Plur",) if token.norm.startswith("leur") else ()
            if many and any(t.norm in _MANY for t in told.tokens if t.index < token.index):
                return False
            return not (self._names(token, told, many) or self._is_named_behind(token) or self._frames(token, told))
        after = self.reading.tokens[min(token.index + 1, told.sentence.last - 1)]
        elided = token.norm in ("en", "y", "l'") and after.pos in ("VERB", "AUX") and not after.has("VerbForm=Part")
        if token.norm in self.words["pronoms_objets"] and (token.pos == "PRON" or elided):
            return self._object_is_open(token, told)
        return self._points_back(token, told)

    def _is_resolved(self, token: Token, bare: str, told: Statement) -> bool:
        """Not « promet-elle », nor « Interrogée sur une baisse, elle a répondu »: no noun of a frame is who speaks."""
        if bare != token.norm and any(
            says(self.reading, t) for t in self.reading.tokens[token.index - 2 : token.index]
        ):
            return False
        first = told.tokens[0]
        framed = bare != "eux" and self.reading.tokens[token.index - 1].norm == "," and first.norm != "quant"
        if framed and not any(t.has("VerbForm=Fin") for t in told.tokens if t.index < token.index):
            return False
        if first.norm in ("si", "s'"):  # « Si le test était confirmé, il risquerait deux ans »
            return any(is_someone(self.reading, noun) for noun in self._before(token, told))
        return self._names(token, told, _PERSONAL[bare])

    def _names(self, token: Token, told: Statement, features: tuple[str, ...] = ()) -> bool:
        """Whether a noun before `token` may be what it stands for: outside quotations when it is outside itself."""
        before = self._before(token, told)
        if any(all(_agrees(noun, feature) for feature in features) for noun in before):
            return True
        joined = any(t.norm in ("et", "ou") for t in told.tokens if t.index < token.index)
        return "Number=Plur" in features and joined and len(before) > 1

    def _before(self, token: Token, told: Statement) -> list[Token]:
        quoted = token.index not in told.outside
        return [
            t
            for t in told.tokens
            if t.index < token.index
            and t.pos in NAMES
            and t.norm not in NOBODY
            and (quoted or t.index in told.outside)
            and t.norm not in self.lists["temps"]
        ]

    def _is_named_behind(self, token: Token) -> bool:
        """« Sa responsable, Odile Guyader, »: whose she is matters less than who."""
        near = self.reading.tokens[token.index + 1 : token.index + _NAME_BEHIND]
        comma = next((i for i, t in enumerate(near) if t.norm == ","), None)
        after = near[comma + 1] if comma is not None and comma + 1 < len(near) else None
        direct = len(near) > 1 and near[0].pos == "NOUN" and near[1].pos == "PROPN"  # « son biographe Paul Aubry »
        return direct or (after is not None and after.pos == "PROPN")

    def _frames(self, token: Token, told: Statement) -> bool:
        """« Pour son centenaire, le club invite »: the noun comes right behind the frame."""
        verb = next((t for t in told.tokens if t.index > token.index and t.has("VerbForm=Fin")), None)
        phrase = subject_of(self.reading, told.sentence, verb.index) if verb else None
        if phrase is None or phrase.first <= token.index or token.index not in told.outside:
            return False
        owned = self.reading.tokens[phrase.first].norm in self.lists["possessifs"]
        return self.reading.tokens[phrase.head].pos in NAMES and not owned

    def _object_is_open(self, token: Token, told: Statement) -> bool:
        """« Les auteurs le reconnaissent », « n'y croit plus »: no noun but the subject, and no clause, before."""
        ahead = self.reading.tokens[token.index + 1 : token.index + 1 + _SUBJECT_AHEAD]
        if self._is_set(token, ahead):
            return False
        verb = next((t for t in ahead if t.has("VerbForm=Fin")), None)
        subject = subject_of(self.reading, told.sentence, verb.index) if verb else None
        own = range(subject.first, subject.core_last) if subject else range(0)
        if subject and token.norm in ("y", "en", "lui", "leur"):
            own = range(subject.first, token.index)  # « Le club, qui cachait sa joie, s'en félicite »
        if any(noun.index not in own for noun in self._before(token, told)):
            return False
        told_before = [t for t in told.tokens if t.index < token.index and t.has("VerbForm=Fin") and t.index not in own]
        if verb is None:
            told_before = told_before[:-1]  # « Des riverains disent l'avoir appris »
        return not told_before or token.norm in ("lui", "leur", "la", "les")

    def _is_set(self, token: Token, ahead: Sequence[Token]) -> bool:
        """« il y a », « l'a emporté », « s'en prend à », « n'en juge pas moins », « l'on »: stands for nothing."""
        near = {t.lemma for t in ahead} | {t.norm for t in ahead}
        fixed = {"y": "verbes_avec_y", "en": "verbes_avec_en"}.get(token.norm, "verbes_avec_le")
        less = token.norm == "en" and {"pas", "moins"} <= {
            t.norm for t in self.reading.tokens[token.index : token.index + 6]
        }
        return bool(near & self.lists[fixed]) or less or (bool(ahead) and ahead[0].norm in ("on", "croire", "juger"))

    def _points_back(self, token: Token, told: Statement) -> bool:
        tokens = self.reading.tokens
        after = tokens[token.index + 1].norm if token.index + 1 < told.sentence.last else ""
        if token.norm in ("tel", "telle", "tels", "telles"):
            led = tokens[token.index - 1].norm in ("un", "une", "de")
            return led and token.index > told.tokens[0].index and not self._other_than_subject(token, told)
        relates = after in ("qui", "que", "qu'", "dont", "à")  # « ce dont elle se défend »
        if token.norm in self.lists["toujours_reprises"]:
            return not any(noun.pos == "PROPN" for noun in self._before(token, told))
        if (
            token.norm in self.lists["demonstratifs"]
            and token.pos == "DET"
            and not relates
            and not self.is_day(token.index)
        ):
            return not self._other_than_subject(token, told)
        if token.norm in ("celui", "celle", "ceux", "celles"):
            return after not in ("qui", "dont", "que", "qu'") and not self._before(token, told)
        if token.norm in self.lists["jours_relatifs"]:
            dated = any(t.pos == "NUM" or t.norm in self.lists["temps"] for t in told.tokens if t.index < token.index)
            return after not in ("de", "du", "des", "d'") and not dated
        return False

    def _other_than_subject(self, token: Token, told: Statement) -> bool:
        """A noun before that is not the subject of the last verb before: « Le Kremlin a rejeté ces accusations »."""
        verb = next((t for t in reversed(told.tokens) if t.index < token.index and t.has("VerbForm=Fin")), None)
        if verb is None:
            return False  # « L'annonce de cette fermeture »
        subject = subject_of(self.reading, told.sentence, verb.index)
        own = range(subject.first, subject.last) if subject else range(0)
        return any(noun.index not in own for noun in self._before(token, told))

    def is_day(self, index: int) -> bool:
        """« cette semaine », « ces derniers mois »."""
        return any(token.norm in self.lists["temps"] for token in self.reading.tokens[index + 1 : index + 3])

    def is_impersonal(self, index: int, sentence: Sentence) -> bool:
        """« Il faut », « Il s'agit », « Il apparaît que », « il est rapporté que », « Il est difficile de »."""
        near = self.reading.tokens[index : min(index + 7, sentence.last)]
        if near[0].norm not in ("il", "-t-il", "-il"):
            return False
        if any(token.norm in self.lists["impersonnels"] for token in near[1:5]):
            return True
        norms = [t.norm for t in near]
        copula = any(t.lemma == "être" for t in near[1:4])
        return copula and any(t in ("que", "qu'", "de", "d'") for t in norms[3:]) and any(t.pos == "ADJ" for t in near)


def _agrees(noun: Token, feature: str) -> bool:
    name, _, _ = feature.partition("=")
    given = {each for each in noun.morph if each.startswith(name + "=")}
    return noun.pos == "PROPN" or not given or feature in given
