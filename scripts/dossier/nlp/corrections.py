"""What the statistical tagger gets wrong and a table of verb forms puts right.

The tagger misses one conditional in four (« resteraient » read as an imperfect) and reads some names as
verbs. Only what a form and its neighbours make certain is changed; dependencies are left.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from dossier.lexicon import Rule, VerbRule, load_lexicon
from dossier.model import NamedEntity, Token
from dossier.nlp.companies import read_company
from dossier.nlp.conjugations import FINITE, VerbForm, load_conjugations
from dossier.nlp.lemmas import lemma_of
from dossier.nlp.misread_verbs import read_call, read_misread
from dossier.nlp.missing_verbs import give_verbs
from dossier.nlp.set_words import leads_to_someone, read_alone
from dossier.nlp.unknown_forms import read_unknown, told_as_fact

_VERBAL = frozenset({"VERB", "AUX"})
_MISTAKEN = frozenset({"NOUN", "ADJ", "PROPN", "X"})
_NEVER_A_NOUN = re.compile(".+(?:aient|èrent|eront|iront)|...+[ei]ra")


def correct(tokens: Sequence[Token], entities: Sequence[NamedEntity], language: str) -> tuple[Token, ...]:
    """The same tokens, with parts of speech, morphology and lemmas put right.

    The lemma of a verb form is its infinitive; that of another word, the word without its plural.
    """
    agencies = load_lexicon(language, "grammaire", Rule).lists["agences_de_presse"]
    done: list[Token] = []
    for position, token in enumerate(tokens):
        place = _Place(
            token=token,
            before=[t for t in done[-6:] if t.sentence == token.sentence],
            after=next((t.norm for t in tokens[position + 1 : position + 2]), ""),
            beyond=next((t.norm for t in tokens[position + 2 : position + 3]), ""),
            leads_to_someone=leads_to_someone(tokens[position + 1 : position + 5], agencies),
            named=any(entity.span.covers(token.span) for entity in entities),
            forms=load_conjugations(language).read(token.norm),
            words=load_lexicon(language, "etiquetage", Rule).lists,
            language=language,
        )
        read = read_alone(tokens, position, place.before, place.words)
        read = read or read_company(token, place.before, place.after, place.forms)
        read = read or read_misread(token, place.before, place.after, place.forms)
        called = None if place.before else read_call(token, place.after, place.forms, place.words["apres_un_appel"])
        done.append(read or called or place.corrected())
    return give_verbs(done, _sayings(language), language)


@cache
def _sayings(language: str) -> frozenset[str]:
    """Infinitives of the verbs that « que » completes: those of saying, and some more."""
    verbs = (verb for rule in load_lexicon(language, "paroles", VerbRule).rules for verb in rule.verbes)
    return load_lexicon(language, "etiquetage", Rule).lists["verbes_a_completive"].union(verbs)


@dataclass(frozen=True, slots=True)
class _Place:
    """A token among its neighbours: `before` are the last tokens of its sentence, already corrected."""

    token: Token
    before: Sequence[Token]
    after: str
    beyond: str
    leads_to_someone: bool  # a capital right behind, or past an agency
    named: bool
    forms: tuple[VerbForm, ...]
    words: dict[str, frozenset[str]]
    language: str

    def corrected(self) -> Token:
        token = self.token
        if self._is_name():
            return replace(token, pos="PROPN", morph=frozenset(), lemma=token.norm)
        if token.norm in self.words["jamais_des_verbes"]:
            mistaken = token.pos in _VERBAL
            return replace(token, pos="ADV", morph=frozenset(), lemma=token.norm) if mistaken else token
        if self._is_governed():
            return replace(token, pos="NOUN", morph=frozenset(), lemma=token.norm)
        if self._is_coach():
            return replace(token, pos="NOUN", lemma="car")
        if form := self._certain_form():
            auxiliary = form.infinitive in ("être", "avoir") and token.pos == "AUX"
            dep = "ROOT" if token.dep == "amod" else token.dep  # a verb, now: no longer a noun's adjective
            pos = "AUX" if auxiliary else "VERB"
            return replace(token, pos=pos, dep=dep, morph=form.features, lemma=form.infinitive)
        dep = "ROOT" if self._says_so() else token.dep
        read = told_as_fact(token) if self.forms else read_unknown(token, self.before, self.after)
        return replace(read, dep=dep, lemma=lemma_of(token, self.forms))

    def _says_so(self) -> bool:
        """« le syndicat rappelle, lui, que », « s'indigne le batelier »: no adjective of « syndicat »."""
        if self.token.dep == "amod" and self.token.has("VerbForm=Fin") and self._behind_clitics():
            return True
        led = self.after in (*',«“"', "que", "qu'") or self._opens_an_aside() or self._is_main()
        if self.token.dep != "amod" or not self.token.has("VerbForm=Fin") or not led:
            return False
        return any(form.infinitive in _sayings(self.language) for form in self.forms)

    def _is_main(self) -> bool:
        """« Le syndicat reproche à la direction »: the first verb, behind a noun and its article."""
        first = [token.pos for token in self.before] in (["DET", "NOUN"], ["DET", "NOUN", "PROPN"])
        return first and self.after in ("à", "au", "aux")

    def _opens_an_aside(self) -> bool:
        """« …, montre jeudi une enquête »: a comma before it, a day and an article behind it."""
        apart = bool(self.before) and self.before[-1].norm == ","
        return apart and self.after in self.words["jours"] and self.beyond in self.words["apres_verbe"]

    def _is_governed(self) -> bool:
        """« des mots de passe ont été volés », « une offre a été faite », « contre la montre »: no conjugated verb."""
        words = ["", *(token.norm for token in self.before[-2:])]
        led = words[-1] in self.words["sans_verbe_conjugue"]
        named = words[-1] in self.words["avant_un_nom_seul"] and words[-2] not in ("l'", "et", ",")
        behind_article = words[-1] in self.words["articles"] and len(words) > 2 and self.before[-2].pos == "ADP"
        of = self.after in ("de", "d'")
        set_phrase = words[-1] == "en" and self.token.norm in self.words["noms_derriere_en"] and of
        led = led or set_phrase or ((named or behind_article) and self.token.lemma not in ("être", "avoir"))
        conjugated = self.token.has("VerbForm=Fin") or bool(self.forms)
        return led and self.token.pos in _VERBAL and conjugated and not self._first("WKG")

    def _is_reflexive(self) -> bool:
        """« ne pas s'en souvenir »: behind « s'en » a noun is an infinitive."""
        words = [token.norm for token in self.before[-2:]]
        return self.token.pos == "NOUN" and words in (["s'", "en"], ["m'", "en"], ["nous", "en"], ["s'", "y"])

    def _is_coach(self) -> bool:
        """« aucun car ne passe »: behind a determiner « car » joins nothing."""
        previous = self.before[-1] if self.before else None
        return self.token.norm == "car" and previous is not None and previous.norm in self.words["avant_un_nom"]

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
        certain = "CS" if self._is_soit() else "CW" if self._is_reflexive() else "C"
        order = self.forms[0] if self.forms and all(form.tense == "Y" for form in self.forms) else None  # « Sachez »
        if decisive := order or self._first(certain):
            return decisive
        if other := self._unlike_any_form():
            return other
        if self.token.has("VerbForm=Part") and self._first("KG"):
            asked = self.after in self.words["pronoms_inverses"] or self._behind_clitics()  # « elle ne dit »
            mine = bool(self.before) and self.before[-1].norm in ("je", "j'", "ne", "n'")  # « je n'exclus pas »
            asked = asked or self._says_having() or self._says_a_quotation()
            return next((f for f in self.forms if (asked and f.third_person) or (mine and f.tense in FINITE)), None)
        if self.token.pos in _MISTAKEN | _VERBAL and (participle := self._first("K")) and self._follows_auxiliary():
            return participle
        return None if self._right_already() else self._finite_form()

    def _says_a_quotation(self) -> bool:
        """« X », | dit la maire », « X », | charge Inès Carvalho »: no participle, and no noun."""
        words = [token.norm for token in self.before[-2:] if token.norm != ","]
        return bool(words) and words[-1] in ("»", "”", '"') and self._leads_to_someone()

    def _leads_to_someone(self) -> bool:
        """« …, souffle | la maire », « …, note | Inès Carvalho »."""
        return self.after in self.words["apres_verbe"] or self.leads_to_someone

    def _says_having(self) -> bool:
        """« que le parti, majoritaire, dit avoir remportées », « le maire dit que »: no auxiliary, so no participle."""
        behind = bool(self.before) and (self.before[-1].pos in ("NOUN", "PROPN", "ADJ") or self.before[-1].norm in ",)")
        verb = self.token.norm in self.words["disent_au_present"] and (
            self.after in ("que", "qu'", "ne", "n'") or self._before("W")
        )
        return behind and (verb or self.after == "avoir") and not self._follows_auxiliary()

    def _before(self, tenses: str) -> bool:
        return any(form.tense in tenses for form in load_conjugations(self.language).read(self.after))

    def _unlike_any_form(self) -> VerbForm | None:
        """« laissé planer », read as conjugated; « n'est pas tranché », read as an infinitive."""
        if self.token.pos not in _VERBAL or not self.forms:
            return None
        if self.token.has("VerbForm=Fin") and not self._first("PSYIJTFC"):
            return self.forms[0]
        return self._first("K") if self.token.has("VerbForm=Inf") and not self._first("W") else None

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
            said_by_me = any(token.norm in ("je", "j'") for token in self.before[-3:]) or self._denied_by_us()
            owned = bool(self.before) and self.before[-1].pos == "DET"  # « j'avais mes règles »
            said_by_me = not owned and (said_by_me or self.after in ("-nous", "-vous"))
            return self._first("PSYIJTF") if self.token.has("VerbForm=Fin") or said_by_me else None  # « je m'en sers »
        if self._cannot_be_what_is_read() or self.token.has("VerbForm=Fin") or _NEVER_A_NOUN.fullmatch(self.token.norm):
            return third
        previous = self.before[-1] if self.before else None
        if self._behind_clitics() or self.after in self.words["pronoms_inverses"]:
            return third
        if previous is None:
            return None
        if self._governs_an_infinitive() and (previous.pos == "CCONJ" or self._is_first_verb()):
            return third
        told = third.infinitive in _sayings(self.language) or previous.norm in self.words["choses_qui_courent"]
        opens_clause = self.after in ("que", "qu'", "selon") and told
        has_object = self.after in self.words["apres_verbe"] and self.token.pos != "NOUN"
        has_object = has_object or self._governs_an_object()
        says = third.infinitive in _sayings(self.language)
        apart = says and self.token.pos == "ADJ" and self.after in (",", ":")  # « estime, lui, que », « tempère : »
        noted = self._says_a_quotation() or says
        noted = noted and previous.norm in (",", "»") and self._leads_to_someone()  # « …, note l’Insee »
        denies = says and self.token.pos == "ADV" and previous.pos in ("NOUN", "PROPN")  # « le groupe dément tout »
        quotes = denies or (says and self._opens_a_quotation())
        governs = self.token.dep == "ROOT" and self.token.pos == "ADJ" and self.after in ("de", "d'", "à")
        behind_noun = previous.pos in ("NOUN", "PROPN") or previous.norm in ("ci", ",")
        governs = opens_clause or has_object or governs or apart or noted
        return third if quotes or (governs and behind_noun) else None

    def _denied_by_us(self) -> bool:
        """« Nous n' | avions | ni le temps ni l'argent », read as a noun."""
        return [token.norm for token in self.before[-2:]] in (["nous", "ne"], ["nous", "n'"])

    def _opens_a_quotation(self) -> bool:
        """« la cour d'appel juge « tardif » le recours », « le maire, lui, juge « … »; not « la juge « … »."""
        words = [token.pos for token in self.before[-2:]]
        told = [token.norm for token in self.before[-2:]] == ["comme", "le"]  # « comme le raconte « L'Écho » »
        behind_noun = told or words[-1] in ("NOUN", "PROPN", "PUNCT") or words == ["NOUN", "ADJ"]
        return self.after in ("«", "“", '"') and behind_noun

    def _behind_clitics(self) -> bool:
        """« il note », « n'en juge pas moins », « on le craint »."""
        words = [token.norm for token in self.before[-2:]]
        certain = self.words["clitiques_avant_verbe"]
        weak = len(words) == 2 and words[1] in self.words["pronoms_objets"] and words[0] in certain
        return weak or (bool(words) and words[-1] in certain)

    def _is_first_verb(self) -> bool:
        """« La digue risque de céder »: behind a noun with its article, and nothing conjugated before it."""
        words = [token.pos for token in self.before[-2:]]
        bare = not any(token.has("VerbForm=Fin") or token.norm in ("de", "d'", "qui", "que") for token in self.before)
        return words == ["DET", "NOUN"] and bare and self.token.norm in self.words["noms_ou_verbes"]

    def _governs_an_infinitive(self) -> bool:
        """« et menace de porter plainte »: no article in front of it, an infinitive behind it."""
        infinitive = any(form.tense == "W" for form in load_conjugations(self.language).read(self.beyond))
        return self.after in ("de", "d'") and infinitive

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
                told = self.token.pos == "NOUN" or self.token.has("VerbForm=Fin")  # « n'est pas | repeint »
                return told or self.token.norm in self.words["participes_derriere_etre"]
            if token.pos not in ("ADV", "PRON"):
                return False
        return False
