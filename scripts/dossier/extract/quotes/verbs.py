"""Which verb in front of a quotation says it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dossier.lexicon import VerbRule
from dossier.match.forms import FormFinder, Hit
from dossier.model import Reading, Token
from dossier.nlp.conjugations import load_verbs

_NEAR = 5  # tokens from an auxiliary to its participle
_REFLEXIVE = ("se", "s'", "me", "m'", "nous", "vous")
_ATTRIBUTE = ("de", "d'", "comme", "très", "plutôt", "pas")


class SayingVerbs:
    """Finds verbs of saying, and those that take quoted words without « que », in one article."""

    def __init__(self, reading: Reading, lists: Mapping[str, frozenset[str]]) -> None:
        self.reading = reading
        self._known = frozenset(load_verbs(reading.article.language, "paroles", VerbRule).by_form)
        self._finder = FormFinder(self._known | lists["introduisent"])

    def first(self, tokens: Sequence[Token]) -> Hit | None:
        """The first words of a verb of saying, in any form."""
        return next(iter(self._finder.find(self.reading, tokens)), None)

    def last(self, before: Sequence[Token]) -> Hit | None:
        """The verb of saying nearest to the end of `before`; not a passive, which its subject does not say."""
        hits = [hit for hit in self._finder.find(self.reading, before) if self._is_verb(hit)]
        return hits[-1] if hits else None

    def declares(self, hit: Hit) -> bool:
        """« admet », « juge »: whoever is its subject says the words, whatever « selon X » stands around."""
        return hit.form in self._known

    def goes_on(self, hit: Hit) -> bool:
        """« …, tout en regrettant que », « …, avant d'ajouter que »: no subject but that of the verb before."""
        token = self.reading.tokens[hit.first]
        return token.has("VerbForm=Inf") or (token.norm.endswith("ant") and not token.has("VerbForm=Fin"))

    def reported(self, before: Sequence[Token]) -> bool:
        """« estime que l'usure est « normale » », « se dit « soulagé » », « juge « tardif » »: one word too."""
        hit = self.last(before)
        if hit is None:
            return False
        between = [token for token in before if token.index >= hit.last]
        if not between:
            return self.reading.tokens[hit.first - 1].norm in _REFLEXIVE or self._judges(hit)
        attribute = all(token.norm in _ATTRIBUTE for token in between) and self._judges(hit)
        return attribute or any(token.norm in ("que", "qu'") for token in between)

    def _judges(self, hit: Hit) -> bool:
        """« a jugé « tardif » le recours », « qualifie de « farce » le scrutin »."""
        return self.reading.tokens[hit.last - 1].lemma in ("juger", "qualifier", "estimer", "traiter")

    def _is_verb(self, hit: Hit) -> bool:
        """« dénonce », « a dénoncé »; not « des lignes dites « de desserte » », « a été informé »."""
        first = self.reading.tokens[hit.first]
        if first.has("VerbForm=Inf") and self.reading.tokens[hit.first - 1].norm not in ("à", "de", "d'", "par"):
            return False  # « Son capitaine veut croire à un exploit : »
        if first.has("VerbForm=Part") and not first.norm.endswith("ant") and not self._is_compound(first):
            return False
        return any(t.pos in ("VERB", "AUX") for t in self.reading.tokens[hit.first : hit.last])

    def _is_compound(self, participle: Token) -> bool:
        """« a dénoncé », « s'est indigné »; not « a été dénoncé »."""
        tokens = self.reading.tokens
        near = tokens[max(0, participle.index - _NEAR) : participle.index]
        auxiliaries = [t for t in near if t.lemma in ("avoir", "être") and t.sentence == participle.sentence]
        if not auxiliaries:
            return False
        last = auxiliaries[-1]
        return last.lemma == "avoir" or tokens[max(0, last.index - 1)].norm in _REFLEXIVE
