"""Words that choose or measure against what the sentence before says: « une autre voie », « encore plus cher »."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from dossier.extract.summary.drafts import Draft, doubt
from dossier.extract.summary.references import References
from dossier.lexicon import Lexicon, Rule
from dossier.match.headlines import title_words
from dossier.match.levels import outside_marks
from dossier.match.people import is_someone
from dossier.match.subjects import subject_of
from dossier.model import Evidence, Reading, Sentence, Token

_NEAR = 5  # tokens of « plus simples, dit-on, que »
_ONE = ("un", "une")
_NO_COUNT = frozenset({"un", "une", "aucun", "aucune", "seul", "seule", "nul", "nulle"})
_COUNTED = 3  # tokens of « Les deux joueurs »
_RELATIVES = ("qui", "que", "qu'", "dont", "où")
_AIM = 5  # tokens of « L'objectif de départ est »


class Ties:
    """Reads what ties each statement of one article to the sentence before, other than pronouns and nouns shown."""

    def __init__(self, reading: Reading, rules: Lexicon[Rule]) -> None:
        self.reading, self.lists = reading, rules.lists
        self.known = References(reading, rules).known
        first = reading.words(reading.sentences[0]) if reading.sentences else ()
        self._opening = {t.norm for t in first} | title_words(reading)

    def doubts(self, draft: Draft) -> Iterator[Evidence]:
        """Nothing in the first sentence, which leans on no other."""
        if draft.sentence.first == 0:
            return
        outside = outside_marks(self.reading, draft.sentence)
        told = [token for token in draft.tokens if token.index in outside]
        for token in told:
            if self._is_another(token, draft):
                yield doubt("resume.ouverture_en_renvoi", token)
            elif self._is_still_more(token, draft):
                yield doubt("resume.comparaison_ouverte", token)
        back = (self._counts_here, self._aims, self._picks, self._takes_up_some)
        if told[:1] == [draft.tokens[0]] and any(leans(draft) for leans in back):
            yield doubt("resume.ouverture_en_renvoi", draft.tokens[0])

    def _is_another(self, token: Token, draft: Draft) -> bool:
        """« La cour a choisi une autre voie », « le chauffeur de l'autre car »: other than which, is said before."""
        norms = [self.reading.norm(i) for i in range(max(0, token.index - 2), token.index)]
        noun = self.reading.tokens[min(token.index + 1, draft.sentence.last - 1)]
        article = norms[-1] if norms else ""
        if token.norm != "autre" or noun.pos != "NOUN" or noun.norm in self.lists["autre_de_rien"]:
            return False
        chosen = article in _ONE and self.reading.tokens[token.index - 2].pos in ("VERB", "AUX")
        told = article == "l'" and token.index - 1 > draft.tokens[0].index
        if not (chosen or told) or self._compared(noun, draft):
            return False
        before = [t for t in draft.tokens if t.index < token.index and t.pos in ("NOUN", "PROPN")]
        same = any(t.lemma == noun.lemma for t in before)
        human = is_someone(self.reading, noun) and any(is_someone(self.reading, t) for t in before)
        return not same and not human and "un" not in {t.norm for t in draft.tokens if t.index < token.index - 2}

    def _is_still_more(self, token: Token, draft: Draft) -> bool:
        """« Il jouit de règles | encore plus douces », « tout aussi grave »: than what, is said before."""
        near = self.reading.tokens[token.index + 1 : min(token.index + 3, draft.sentence.last)]
        degrees = ("plus", "moins") if token.norm == "encore" else ("aussi",)
        more = token.norm in ("encore", "tout") and len(near) == 2 and near[0].norm in degrees
        if not more or near[1].pos != "ADJ" or self._compared(near[1], draft):
            return False
        ahead = [t for t in draft.tokens if t.index < token.index]
        told = [t for t in ahead if t.has("VerbForm=Fin")]
        joined = told and any(t.norm in ("et", "mais", "puis") for t in ahead if t.index > told[0].index)
        return len(told) < 2 and not joined

    def _compared(self, word: Token, draft: Draft) -> bool:
        """« une autre voie que celle du préfet »."""
        near = self.reading.tokens[word.index + 1 : min(word.index + _NEAR, draft.sentence.last)]
        return any(t.norm in ("que", "qu'") for t in near)

    def _counts_here(self, draft: Draft) -> bool:
        """« À ce jour, une seule femelle a été vue »: where, is said before; not « … a été vue à Foix »."""
        norms = [t.norm for t in draft.tokens[:3]]
        named = any(t.pos == "PROPN" for t in draft.tokens)
        phrase = subject_of(self.reading, draft.sentence, draft.main.finite) if draft.main else None
        counted = phrase is not None and self.reading.norm(phrase.first) in _NO_COUNT
        return norms == ["à", "ce", "jour"] and counted and not named

    def _picks(self, draft: Draft) -> bool:
        """« Parmi les principaux points contestés figurent deux taxes »: of what; not « Parmi les élus de Foix »."""
        verb = next((t for t in draft.tokens if t.has("VerbForm=Fin")), None)
        ahead = [t for t in draft.tokens if verb is None or t.index < verb.index]
        if verb is None or [t.norm for t in ahead[:2]] not in (["parmi", "les"], ["parmi", "ceux"]):
            return False
        completed = any(t.pos in ("ADP", "PROPN", "PRON", "NUM") for t in ahead[2:])
        return not completed and not any(t.norm in self.known for t in ahead if t.pos == "NOUN")

    def _takes_up_some(self, draft: Draft) -> bool:
        """« Les deux joueurs ont salué le public », where the opening tells of « deux Français »: which two?

        Or « Les cinq proches », where it tells of three: a reader would take the ones for the others.
        """
        if len(draft.tokens) <= _COUNTED:
            return False
        article, count, noun, after = draft.tokens[: _COUNTED + 1]
        if article.norm != "les" or count.pos != "NUM" or noun.pos != "NOUN":
            return False
        completed = after.pos in ("ADJ", "PROPN", "ADP", "NUM") or after.norm in (*_RELATIVES, "(", "«", ",")
        completed = completed or after.has("VerbForm=Part")
        none = noun.norm in self.lists["temps"] | self.lists["comptes_sans_renvoi"]
        return not (completed or none) and (count.norm in self._opening) != (noun.norm in self._opening)

    def _aims(self, draft: Draft) -> bool:
        """« L'objectif de départ était de semer », « Le but est de vendre »: of what, is said before."""
        first, *near = draft.tokens[:_AIM]
        if first.norm not in ("l'", "le") or not near or near[0].norm not in self.lists["buts_repris"]:
            return False
        verb = next((t for t in near[1:] if t.has("VerbForm=Fin")), None)
        between = [t for t in near[1:] if verb is None or t.index < verb.index]
        plain = all(t.norm in self.lists["d_origine"] for t in between)
        return verb is not None and verb.lemma == "être" and plain


def is_cleft(reading: Reading, index: int, sentence: Sentence) -> bool:
    """« C'est l'ailier qui a marqué »: names what it tells of; « C'est ce qu'a décidé » does not.

    Nor does « C'est un texte mal écrit | , qui sent l'encre »: of which text, the sentence before says.
    """
    tokens = reading.tokens[index + 1 : sentence.last]
    ahead = [token.norm for token in tokens]
    told = any(a == "," and b == "qui" for a, b in pairwise(ahead))
    described = told and ahead[1:2] and ahead[1] in _ONE and ahead[: ahead.index("qui")].count(",") == 1
    return (
        reading.tokens[index].norm in ("c'", "ce")
        and not {"plus", "moins", "pour", "là"} & {*ahead[:4]}
        and "ce" not in ahead[:8]
        and bool({"qui", "que", "qu'"} & {*ahead})
        and not described
    )
