"""What the statistical tagger gets wrong and a table of verb forms puts right.

The tagger misses one conditional in four (« resteraient » read as an imperfect) and reads some names as
verbs. Only what a form and its neighbours make certain is changed; dependencies are left.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from dossier.lexicon import Rule, load_lexicon
from dossier.model import NamedEntity, Token
from dossier.nlp.conjugations import FINITE, VerbForm, load_conjugations

_VERBAL = frozenset({"VERB", "AUX"})
_MISTAKEN = frozenset({"NOUN", "ADJ", "PROPN", "X"})
_CONDITIONAL = re.compile(".+er(?:ais|ait|ions|iez|aient)")
_NEVER_A_NOUN = re.compile(".+(?:aient|èrent|eront|iront)|...+[ei]ra")


def correct(tokens: Sequence[Token], entities: Iterable[NamedEntity], language: str) -> tuple[Token, ...]:
    """The same tokens, with parts of speech, morphology and lemmas put right.

    The lemma of a verb form is its infinitive; that of another word, the word without its plural.
    """
    spans = [entity.span for entity in entities]
    done: list[Token] = []
    for position, token in enumerate(tokens):
        place = _Place(
            token=token,
            before=[t for t in done[-6:] if t.sentence == token.sentence],
            after=tokens[position + 1].norm if position + 1 < len(tokens) else "",
            beyond=tokens[position + 2].norm if position + 2 < len(tokens) else "",
            named=any(span.covers(token.span) for span in spans),
            forms=load_conjugations(language).read(token.norm),
            words=load_lexicon(language, "etiquetage", Rule).lists,
        )
        done.append(place.corrected())
    return tuple(done)


@dataclass(frozen=True, slots=True)
class _Place:
    """A token among its neighbours: `before` are the last tokens of its sentence, already corrected."""

    token: Token
    before: Sequence[Token]
    after: str
    beyond: str
    named: bool
    forms: tuple[VerbForm, ...]
    words: dict[str, frozenset[str]]

    def corrected(self) -> Token:
        token = self.token
        if self._is_name():
            return replace(token, pos="PROPN", morph=frozenset(), lemma=token.norm)
        if self._is_coach():
            return replace(token, pos="NOUN", lemma="car")
        if form := self._certain_form():
            auxiliary = form.infinitive in ("être", "avoir") and token.pos == "AUX"
            dep = "ROOT" if token.dep == "amod" else token.dep  # a verb, now: no longer a noun's adjective
            pos = "AUX" if auxiliary else "VERB"
            return replace(token, pos=pos, dep=dep, morph=form.features, lemma=form.infinitive)
        dep = "ROOT" if self._says_so() else token.dep
        return replace(self._unknown_form(), dep=dep, lemma=_lemma(token, self.forms))

    def _says_so(self) -> bool:
        """« le syndicat rappelle, lui, que »: no adjective of « syndicat »."""
        if self.token.dep != "amod" or not self.token.has("VerbForm=Fin") or self.after not in (",", "que", "qu'"):
            return False
        return any(form.infinitive in self.words["verbes_a_completive"] for form in self.forms)

    def _is_coach(self) -> bool:
        """« aucun car ne passe »: behind a determiner « car » joins nothing."""
        previous = self.before[-1] if self.before else None
        return self.token.norm == "car" and previous is not None and previous.norm in self.words["avant_un_nom"]

    def _unknown_form(self) -> Token:
        """A verb that the table lacks is conditional when it ends like one: « uberiserait », not « googlait »."""
        token = self.token
        if token.pos in _VERBAL and not self.forms and _CONDITIONAL.fullmatch(token.norm):
            return replace(
                token, morph=token.morph - {"Mood=Ind", "Tense=Imp"} | {"Mood=Cnd", "Tense=Pres", "VerbForm=Fin"}
            )
        if token.has("Mood=Cnd"):
            return replace(token, morph=token.morph - {"Mood=Cnd"} | {"Mood=Ind"})
        return token

    def _is_name(self) -> bool:
        """« le cas DeepSeek suggère »: DeepSeek is no verb, whatever the tagger says."""
        if self.token.pos not in _VERBAL or not self.token.text[0].isupper():
            return False
        if self._opens():
            return self.named and not self.forms
        return self.named or not self.forms

    def _opens(self) -> bool:
        """Whether a capital here is due to the place and not to the word."""
        return not self.before or self.before[-1].pos == "PUNCT"

    def _certain_form(self) -> VerbForm | None:
        if self.token.text[0].isupper() and not (self._opens() or self.token.text.isupper()):
            return None
        if decisive := self._first("C") or (self._first("S") if self._is_soit() else None):
            return decisive
        if self.token.has("VerbForm=Part") and self._first("KG"):
            asked = self.after in self.words["pronoms_inverses"]  # « dit-elle »
            return next((form for form in self.forms if asked and form.third_person), None)
        if self.token.pos in _MISTAKEN | _VERBAL and (participle := self._first("K")) and self._follows_auxiliary():
            return participle
        return None if self._right_already() else self._finite_form()

    def _is_soit(self) -> bool:
        """« que le réseau soit en cause »: behind « que » and its subject no « soit … soit » starts."""
        if self.token.norm != "soit" or self.token.pos != "CCONJ":
            return False
        for token in reversed(self.before):
            if token.norm in ("que", "qu'"):
                return True
            if token.has("VerbForm=Fin") or token.pos == "PUNCT":
                return False
        return False

    def _first(self, tenses: str) -> VerbForm | None:
        return next((form for form in self.forms if form.tense in tenses), None)

    def _right_already(self) -> bool:
        """A verb that the tagger reads as one of the forms it can be."""
        if self.token.pos not in _VERBAL:
            return self.token.pos not in _MISTAKEN | {"ADV"}
        return not self.forms or any({f for f in form.features if f[:4] in ("Mood", "Tens", "Verb")} <= self.token.morph
                                     for form in self.forms)  # fmt: skip

    def _finite_form(self) -> VerbForm | None:
        """A finite form where a noun or an adjective was read, or another mood than the form has."""
        third = next((form for form in self.forms if form.third_person), None)
        if third is None:
            said_by_me = any(token.norm in ("je", "j'") for token in self.before[-3:])
            return self._first("PSYIJTF") if self.token.has("VerbForm=Fin") or said_by_me else None  # « je m'en sers »
        if self._cannot_be_what_is_read() or self.token.has("VerbForm=Fin") or _NEVER_A_NOUN.fullmatch(self.token.norm):
            return third
        previous = self.before[-1] if self.before else None
        clitic = previous is not None and previous.norm in self.words["clitiques_avant_verbe"]
        if clitic or self.after in self.words["pronoms_inverses"]:
            return third
        if previous is None:
            return None
        opens_clause = self.after in ("que", "qu'") and third.infinitive in self.words["verbes_a_completive"]
        has_object = self.after in self.words["apres_verbe"] and self.token.pos != "NOUN"
        has_object = has_object or self._governs_an_object()
        says = third.infinitive in self.words["verbes_a_completive"]
        apart = says and self.token.pos == "ADJ" and self.after in (",", ":")  # « estime, lui, que », « tempère : »
        noted = says and previous.norm in (",", "»") and self.after in self.words["apres_verbe"]  # « …, note l’Insee »
        governs = self.token.dep == "ROOT" and self.token.pos == "ADJ" and self.after in ("de", "d'", "à")
        behind_noun = previous.pos in ("NOUN", "PROPN") or previous.norm in ("ci", ",")
        return third if (opens_clause or has_object or governs or apart or noted) and behind_noun else None

    def _governs_an_object(self) -> bool:
        """« l'usine chiffre ses pertes », « la commune finance pourtant la ligne »: so does no noun, nor adjective."""
        objects = self.words["apres_verbe"] | self.words["possessifs"]
        adverb = self.after in self.words["adverbes_derriere"] and self.beyond in objects
        return adverb or self.after in self.words["possessifs"]

    def _cannot_be_what_is_read(self) -> bool:
        """« invoque » read as an infinitive, « dessert » as a participle."""
        infinitive = self.token.has("VerbForm=Inf") and not self._first("W")
        participle = self.token.has("VerbForm=Part") and not self._first("KG")
        return self.token.pos in _VERBAL and (infinitive or participle)

    def _follows_auxiliary(self) -> bool:
        """« aurait, dit-on, fui » is left; « n'aurait pas fui », « est-il mort » are seen."""
        for token in reversed(self.before):
            if token.lemma == "avoir" and token.pos in _VERBAL:
                return True
            if token.lemma == "être" and token.pos in _VERBAL:
                return self.token.pos == "NOUN"
            if token.pos not in ("ADV", "PRON"):
                return False
        return False


def _lemma(token: Token, forms: Sequence[VerbForm]) -> str:
    if token.pos not in _VERBAL:
        plural = token.pos in ("NOUN", "ADJ") and token.has("Number=Plur") and token.norm[-1] in "sx"
        return token.norm[:-1] if plural else token.norm
    finite = token.has("VerbForm=Fin")
    auxiliaries = [form for form in forms if token.pos == "AUX" and form.infinitive in ("être", "avoir")]
    exact = [form for form in forms if form.features <= token.morph]
    same = [form for form in forms if (form.tense in FINITE) == finite]
    return next((form.infinitive for form in (*auxiliaries, *exact, *same, *forms)), token.norm)
