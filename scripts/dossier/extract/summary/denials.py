"""Which statements the next sentence takes back: « Rien n'est moins sûr », « Un chiffre que conteste l'institut »."""

from __future__ import annotations

from dossier.extract.summary.impersonals import is_impersonal
from dossier.lexicon import Lexicon, Rule
from dossier.match.clauses import clauses
from dossier.match.forms import FormFinder
from dossier.model import Reading, Sentence, Token

_OPENING = 4  # tokens
_DENIAL = 9  # tokens of « Un chiffre provisoire que conteste »


class Denials:
    """Reads how the sentences behind others open."""

    def __init__(self, reading: Reading, rules: Lexicon[Rule]) -> None:
        self.reading, self.lists = reading, rules.lists
        self.grants = FormFinder(rules.lists["concedent"])

    def denied(self, sentence: Sentence) -> bool:
        """Whether the next sentence of the paragraph takes back what this one tells: « C'est du moins ce que dit »."""
        following = self._next(sentence)
        if self._grants(sentence):
            return True
        if following is None:
            return False
        words = [token for token in self.reading.words(following) if token.pos != "PUNCT"]
        reserved = [t.norm for t in words[:_OPENING]] in (["c'", "est", "du", "moins"], ["c'", "est", "en", "tout"])
        relative = bool(self.lists["relativisent"] & {t.norm for t in words})
        return reserved or relative or self._says_no(words) or self._corrects(words, following)

    def fails(self, sentence: Sentence) -> bool:
        """Whether the next sentence breaks a vow or a plan that it tells: « Elle avait juré. Pourtant … »."""
        following = self._next(sentence)
        main = next((c.verb for c in clauses(self.reading, sentence) if c.verb and c.kind == "main"), None)
        if following is None or main is None:
            return False
        past = main.tense == "imperfect" and (main.compound or self.reading.tokens[main.main].lemma == "devoir")
        near = [t.norm for t in self.reading.words(following)]
        return past and (near[0] == "mais" or bool(self.lists["rompent"] & {*near}))

    def refuted(self, sentence: Sentence) -> bool:
        """Whether the next sentence says that there is no such thing: « Il n'y a pas eu d'offre », of an offer."""
        number = self.reading.sentences.index(sentence) + 1
        words = self.reading.words(self.reading.sentences[number]) if number < len(self.reading.sentences) else ()
        near = [t for t in words if t.pos != "PUNCT"][:_DENIAL]
        none = [t.norm for t in near[:4]] == ["il", "n'", "y", "a"]
        denied = {t.lemma for t in near if t.pos == "NOUN"} if none else set()
        return any(t.lemma in denied for t in self.reading.words(sentence) if t.pos == "NOUN")

    def _grants(self, sentence: Sentence) -> bool:
        """« Certes, la crue a gêné le chantier. Mais … »: alone, it says the contrary of what is argued."""
        words = self.reading.words(sentence)
        granted = next((hit for hit in self.grants.find(self.reading, words[:_OPENING])), None)
        replied = any(t.norm in self.lists["repliquent"] for t in words[_OPENING:])
        return granted is not None and granted.first == sentence.first and not replied

    def _next(self, sentence: Sentence) -> Sentence | None:
        number = self.reading.sentences.index(sentence) + 1
        after = self.reading.sentences[number] if number < len(self.reading.sentences) else None
        return after if after and after.paragraph == sentence.paragraph else None

    def _says_no(self, words: list[Token]) -> bool:
        """« Faux, rétorque », « Rien n'est moins sûr », « Un chiffre que conteste », « Une version démentie par »."""
        opening = [t.norm for t in words[:_OPENING]]
        if self.lists["faux"] & {*opening} or (opening[:1] == ["rien"] and "moins" in opening):
            return True
        near = words[:_DENIAL]
        finite = next((t for t in near if t.has("VerbForm=Fin")), None)
        relative = any(t.norm in ("que", "qu'") for t in near[1:5]) and bool(near) and near[0].pos == "DET"
        first = near[1:] if relative else []
        return any(t.lemma in self.lists["dementent"] for t in first) and finite is not None

    def _corrects(self, words: list[Token], following: Sentence) -> bool:
        """« Il ne verra sans doute pas le jour », « Elle n'a jamais eu lieu »."""
        if not words or words[0].norm not in ("il", "elle", "ils", "elles", "cela"):
            return False
        denies = any(t.norm in ("ne", "n'") for t in words[1:3])
        return denies and not is_impersonal(self.reading, words[0].index, following, self.lists)
