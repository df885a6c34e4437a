"""Words that stand for others: « il », « sa », « ce calcul », « un tel chiffre »; does a statement say for what?"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from dossier.extract.summary import binding
from dossier.extract.summary.agreement import OBJECT_FEATURES, agreeing, may_stand
from dossier.extract.summary.impersonals import is_impersonal
from dossier.lexicon import Lexicon, Rule
from dossier.match.genders import SUBJECT_FEATURES
from dossier.match.headlines import title_words
from dossier.match.levels import outside_marks
from dossier.match.openers import grammar
from dossier.match.people import is_someone
from dossier.match.speech import says
from dossier.match.subjects import subject_of
from dossier.model import Reading, Sentence, Token

NAMES = frozenset({"NOUN", "PROPN"})
NOBODY = frozenset({"personne", "rien"})
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
        opening = reading.words(reading.sentences[0]) if reading.sentences else ()
        self.title = title_words(reading)
        self.named = {t.norm for t in opening if t.pos in NAMES} | self.title
        self.known = self.named | {word.rstrip("sx") for word in self.named} | {f"{word}s" for word in self.named}

    def statement(self, sentence: Sentence, tokens: Sequence[Token], named: Collection[int]) -> Statement:
        """The statement that `tokens` of `sentence` make."""
        return Statement(sentence, tokens, outside_marks(self.reading, sentence), named)

    def open_words(self, told: Statement) -> Iterator[Token]:
        """The words of the statement that stand for what the statement does not name before them."""
        own = (
            t
            for t in told.tokens
            if t.index in told.named or binding.stands_for_the_subject(self.reading, t, told.tokens)
        )
        skipped = {token.index for token in own}
        return (token for token in told.tokens if token.index not in skipped and self._is_open(token, told))

    def _is_open(self, token: Token, told: Statement) -> bool:
        bare = token.pronoun
        if bare in SUBJECT_FEATURES and token.pos != "DET":
            return self._person_is_open(token, bare, told)
        if token.norm in self.lists["possessifs"] and token.pos == "DET":
            many = token.norm.startswith("leur")
            if any(t.norm in (_MANY if many else self.lists["un_seul"]) for t in told.tokens if t.index < token.index):
                return False
            number = ("Number=Plur",) if many else ("Number=Sing",)  # « les jurés ont suivi | ses réquisitions »
            owned = self.reading.norm(token.index + 1) in self.lists["choses_de_quelqu_un"]
            if owned and not any(is_someone(self.reading, noun) for noun in self._before(token, told)):
                return not (self._is_named_behind(token) or self._frames(token, told, someone=True))
            return not (self._names(token, told, number) or self._is_named_behind(token) or self._frames(token, told))
        after = self.reading.tokens[min(token.index + 1, told.sentence.last - 1)]
        elided = token.norm in ("en", "y", "l'") and after.pos in ("VERB", "AUX") and not after.has("VerbForm=Part")
        elided = elided and not (after.norm in ("été", "est") and self.reading.tokens[token.index - 1].pos == "ADP")
        stressed = bare in ("lui", "eux") and after.norm in ("aussi", "même", "-même", "-")
        led = self.reading.tokens[max(0, token.index - 1)].has("VerbForm=Part")  # « a changé la donne »: no pronoun
        if token.norm in self.words["pronoms_objets"] and (token.pos == "PRON" or elided) and not (stressed or led):
            return self._object_is_open(token, told)
        return self._points_back(token, told)

    def _person_is_open(self, token: Token, bare: str, told: Statement) -> bool:
        if self._identifies(token):
            return not self._other_than_subject(token, told)
        return not is_impersonal(self.reading, token.index, told.sentence, self.lists) and not self._is_resolved(
            token, bare, told
        )

    def _identifies(self, token: Token) -> bool:
        """« (précise qu') il s'agit d'un galet »: of what, is said before; not « il s'agit d'abattre un mur »."""
        ahead = [self.reading.norm(i) for i in range(token.index + 1, token.index + 5)]
        near = self.reading.tokens[token.index + 1 : token.index + 7]
        acts = any(t.has("VerbForm=Inf") for t in near)
        return "s'" in ahead[:2] and any(norm.startswith("agi") for norm in ahead) and not acts

    def _is_resolved(self, token: Token, bare: str, told: Statement) -> bool:
        """Not « promet-elle », nor « Interrogée sur une baisse, elle a répondu »: no noun of a frame is who speaks."""
        if bare != token.norm and any(
            says(self.reading, t) for t in self.reading.tokens[token.index - 2 : token.index]
        ):
            return False
        first = told.tokens[0]
        ahead = [t for t in told.tokens if t.index < token.index]
        bared = [t for t in ahead if t.norm not in ("«", "“", '"')]  # « Selon le juge, « il a nié » »
        framed = bare != "eux" and bool(bared) and bared[-1].norm == "," and first.norm != "quant"
        # « Présent au sud, où il gagne, il a passé le col »
        apart = first.pos in ("ADJ", "VERB") and not any(t.pos == "SCONJ" for t in ahead)
        if framed and (apart or not any(t.has("VerbForm=Fin") for t in ahead)):
            return False
        if first.norm in ("si", "s'"):  # « Si le test était confirmé, il risquerait deux ans »
            return any(is_someone(self.reading, noun) for noun in self._before(token, told))
        return self._names(token, told, SUBJECT_FEATURES[bare])

    def _names(self, token: Token, told: Statement, features: tuple[str, ...] = ()) -> bool:
        """Whether a noun before `token` may be what it stands for: outside quotations when it is outside itself."""
        return may_stand(self.reading, self._before(token, told), features)

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

    def _frames(self, token: Token, told: Statement, *, someone: bool = False) -> bool:
        """« Pour son centenaire, le club invite »: right behind the frame; `someone`: no thing has « son âge »."""
        if self._last_verb(token, told) is not None:
            return False
        verb = next((t for t in told.tokens if t.index > token.index and t.has("VerbForm=Fin")), None)
        phrase = subject_of(self.reading, told.sentence, verb.index) if verb else None
        if phrase is None or phrase.first <= token.index or token.index not in told.outside:
            return False
        owned, head = self.reading.norm(phrase.first) in self.lists["possessifs"], self.reading.tokens[phrase.head]
        return head.pos in NAMES and not owned and (is_someone(self.reading, head) or not someone)

    def _object_is_open(self, token: Token, told: Statement) -> bool:
        """« Les auteurs le reconnaissent », « n'y croit plus »: no noun but the subject, and no clause, before."""
        ahead = self.reading.tokens[token.index + 1 : token.index + 1 + _SUBJECT_AHEAD]
        deadly = token.norm == "la" and any(t.lemma == "donner" for t in ahead[:1])
        if self._is_set(token, ahead) or (deadly and any(t.norm == "mort" for t in self._before(token, told))):
            return False  # « ayant entraîné la mort sans intention de la donner »
        verb = next((t for t in ahead if t.has("VerbForm=Fin")), None)
        governs = verb or self._last_verb(token, told)  # « disent | l'avoir appris »
        subject = subject_of(self.reading, told.sentence, governs.index) if governs else None
        # « Le club, qui cachait sa joie, s'en félicite », « Les élèves en stage le regrettent »
        own = range(subject.first, token.index) if subject else range(0)
        may_be = [noun for noun in self._before(token, told) if noun.index not in own]
        if token.norm == "en" and verb and self.reading.norm(verb.index + 1) in ("le", "la", "les", "l'"):
            return not self._other_than_subject(token, told)  # « n'exige pas qu'on | en mesure la teneur »: of what?
        features = OBJECT_FEATURES.get(token.norm, ())
        if token.norm == "lui":  # « les peines qui | lui sont promises »: nothing but someone is promised any
            may_be = [noun for noun in may_be if is_someone(self.reading, noun)]
        if token.norm != "y" and may_stand(self.reading, may_be, features):
            return False
        if token.norm == "y":  # « En cas de réouverture, les camions n'y auraient pas accès »: not to the reopening
            return not any(noun.pos == "PROPN" and noun.index not in own for noun in self._before(token, told))
        told_before = [t for t in told.tokens if t.index < token.index and t.has("VerbForm=Fin") and t.index not in own]
        if verb is None:
            told_before = told_before[:-1]  # « Des riverains disent l'avoir appris »
        return not told_before or token.norm in ("lui", "leur", "la", "les")

    def _is_set(self, token: Token, ahead: Sequence[Token]) -> bool:
        """« il y a », « l'a emporté », « s'en prend à », « n'en juge pas moins », « l'on »: stands for nothing."""
        near = {t.lemma for t in ahead} | {t.norm for t in ahead}
        if token.norm == "y" and "avoir" in near:  # « il n'y aurait », « y a-t-il »; not « n'y ont pas accès »
            around = self.reading.tokens[max(0, token.index - 2) : token.index + 4]
            return any(t.pronoun == "il" for t in around)
        fixed = {"y": "verbes_avec_y", "en": "verbes_avec_en"}.get(token.norm, "verbes_avec_le")
        less = token.norm == "en" and {"pas", "moins"} <= {
            t.norm for t in self.reading.tokens[token.index : token.index + 6]
        }
        return bool(near & self.lists[fixed]) or less or (bool(ahead) and ahead[0].norm in ("on", "croire", "juger"))

    def _points_back(self, token: Token, told: Statement) -> bool:
        after = self.reading.norm(token.index + 1) if token.index + 1 < told.sentence.last else ""
        if self._stands_for_a_statement(token, told):
            return True
        if token.norm in self.lists["toujours_reprises"]:
            return not any(noun.pos == "PROPN" for noun in self._before(token, told))
        relates = after in ("qui", "que", "qu'", "dont", "à")  # « ce dont elle se défend »
        shows = token.norm in self.lists["demonstratifs"] and token.pos == "DET" and not self.is_clear(token.index)
        if shows and not relates:
            return not self._told_noun(token, told)
        if token.norm in ("celui", "celle", "ceux", "celles"):
            anyone = token.norm in ("ceux", "celui") and relates and after != "à"  # « ceux qui le veulent »
            return not anyone and not self._before(token, told)
        if token.norm in self.lists["jours_relatifs"]:
            dated = any(t.pos == "NUM" or t.norm in self.lists["temps"] for t in told.tokens if t.index < token.index)
            return after not in ("de", "du", "des", "d'") and not dated and told.sentence.first > 0
        return token.norm in self.lists["celui_ci"] or self._is_likened(token, told)

    def _stands_for_a_statement(self, token: Token, told: Statement) -> bool:
        """« Cela prendra un mois », « Contre toute attente, ce n'est rien »; not « …, c'est le froid qui tue »."""
        if token.norm in ("cela", "ça"):
            if binding.follows_it(self.reading, token, told.tokens) or binding.is_measured_by(self.reading, token):
                return True
            things = [noun for noun in self._before(token, told) if not is_someone(self.reading, noun)]
            return token.pos == "PRON" and not things
        if token.norm not in ("c'", "ce") or token.pos == "DET" or token.index not in told.outside:
            return False
        frame = [t for t in told.tokens if t.index < token.index]
        if not frame:
            return False
        framed = frame[-1].norm == "," and frame[0].pos in ("ADP", "ADV")
        clefts = any(t.norm in ("qui", "que", "qu'", "dont", "où") for t in told.tokens if t.index > token.index)
        return framed and not clefts and not any(t.has("VerbForm=Fin") and t.dep in ("ROOT", "root") for t in frame)

    def _is_likened(self, token: Token, told: Statement) -> bool:
        """« un tel chiffre », « dans le même sens »: as what, as who? Not « tous le même quartier »."""
        led = [self.reading.norm(token.index - 2), self.reading.norm(token.index - 1)]
        if token.norm in ("tel", "telle", "tels", "telles"):
            opens = token.index == told.tokens[0].index
            return led[1] in ("un", "une", "de") and not opens and not self._other_than_subject(token, told)
        if token.norm not in ("même", "mêmes") or token.pos != "ADJ" or led[0] in ("tous", "toutes"):
            return False
        ahead = self.reading.tokens[token.index + 1 : min(token.index + 5, told.sentence.last)]
        compared = any(t.norm in ("que", "qu'") for t in ahead)
        dated = bool(ahead) and ahead[0].norm in self.lists["temps"] | {"période"}
        dated = dated and any(t.norm in ("de", "d'", "en") for t in ahead)
        if dated or told.sentence.first == 0:  # « par rapport à la même période de 2022 »
            return False
        return (
            led[1] in ("le", "la", "les", "du", "au", "aux")
            and any(t.pos == "NOUN" for t in ahead[:1])
            and not compared
        )

    def _told_noun(self, token: Token, told: Statement) -> bool:
        """Whether a common noun before, no subject of the last verb, may be what « ces boîtes » shows.

        Or the title and the opening name it; never what « cette dernière », « ces mêmes » picks out of others.
        """
        near = self.reading.tokens[token.index + 1 : min(token.index + 4, told.sentence.last)]
        shown = next((t for t in near if t.pos == "NOUN"), token)
        if any(t.norm in self.lists["choisissent"] for t in near[:2]):
            alone = not any(t.pos == "NOUN" for t in near[:2])  # « ce dernier », and no « cette dernière version »
            return alone and self._other_than_subject(token, told)
        # « dans ce canton » is one of « les cantons » of the title, and the sentence before says which
        named = shown.norm in (self.known if token.norm == "ces" else self.named)
        if shown.norm in self.lists["avec_ce"] or (named and token.index > told.sentence.first):
            return True
        features = [each for each in shown.morph if each.startswith(("Gender=", "Number="))]
        common = [n for n in self._before(token, told) if n.pos == "NOUN" and not self._is_capital(n, told)]
        nouns = agreeing(self.reading, common, features)
        own, whole = self._subject_before(token, told), binding.whole_of(self.reading, token)
        if any(noun.lemma == shown.lemma for noun in nouns if noun.index != whole):
            return True
        others = [n for n in nouns if n.index != whole and n.index not in own and binding.shows(self.reading, shown, n)]
        return bool(binding.parted(self.reading, told.sentence, token, others))

    def _is_capital(self, noun: Token, told: Statement) -> bool:
        """« un écrit lu par l' | Éclaireur », which the model reads as a common noun."""
        return noun.text[:1].isupper() and noun.index > told.sentence.first

    def _subject_before(self, token: Token, told: Statement) -> range:
        verb = self._last_verb(token, told)
        subject = subject_of(self.reading, told.sentence, verb.index) if verb else None
        if verb is None:
            return range(told.sentence.first, told.sentence.last)  # « L'annonce de cette fermeture »
        return range(subject.first, subject.last) if subject else range(0)

    def _last_verb(self, token: Token, told: Statement) -> Token | None:
        return next((t for t in reversed(told.tokens) if t.index < token.index and t.has("VerbForm=Fin")), None)

    def _other_than_subject(self, token: Token, told: Statement) -> bool:
        """A noun before that is not the subject of the last verb before: « Le Kremlin a rejeté ces accusations »."""
        own = self._subject_before(token, told)
        return any(noun.index not in own for noun in self._before(token, told))

    def is_clear(self, index: int) -> bool:
        """« cette semaine », « ces derniers mois », « ce 18 décembre », « cette troisième étape du Tour »."""
        if binding.names_itself(self.reading, index) or binding.is_of_the_title(self.reading, index, self.title):
            return True
        near = self.reading.tokens[index + 1 : index + 3]
        if near and near[0].norm in ("début", "fin", "milieu", "période"):
            near = self.reading.tokens[index + 1 : index + 5]  # « en ce début d'année »
        return any(token.norm in self.lists["temps"] for token in near) or any(
            token.text.isdigit() for token in near[:1]
        )
