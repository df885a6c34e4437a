"""Nouns with « le », « la », « les » that another sentence makes clear: « l'un des porte-parole du mouvement »."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from dossier.extract.summary.drafts import Draft
from dossier.extract.summary.references import NAMES, References
from dossier.lexicon import Lexicon, Rule
from dossier.match.levels import outside_marks
from dossier.match.people import is_someone
from dossier.model import Reading, Token

_DEFINITE = (["le"], ["la"], ["les"], ["du"])
_NAMES_IT = ("de", "d'", "du", "des", "qui", "que", "qu'", "dont", "où")  # « le couple de touristes »
_TELLS = ("ADJ", "PROPN", "NUM")  # « la nouvelle loi », « la décision prise »
_FRAME = 8  # words of « Devant l'ampleur de la catastrophe, »


class Definites:
    """Reads the nouns of one article that are told as known, and that nothing behind them completes."""

    def __init__(self, reading: Reading, rules: Lexicon[Rule], references: References) -> None:
        self.reading, self.lists, self.references = reading, rules.lists, references

    def taken_up(self, draft: Draft, named: Collection[int]) -> Iterator[Token]:
        """The nouns that take up what another sentence tells, and neither the title, the opening nor the page."""
        outside = outside_marks(self.reading, draft.sentence)
        for token in draft.tokens:
            if token.index not in outside:
                continue
            someone = token.index not in named and self._is_someone_told(token, draft)
            bare = self._is_bare(token, draft) and not self._is_given(token, draft)
            body = bare and self._is_body_of_someone(token, draft)
            now = self._is_of_now(token, draft) and not self._is_given(token, draft)
            if someone or body or now or (bare and (self._frames(token, draft) or self._is_felt(token, draft))):
                yield token

    def others(self, draft: Draft) -> Token | None:
        """« | D'autres perles sont à prévoir »: other than which?"""
        first, *near = draft.tokens[:4]
        further = near and near[0].norm in self.lists["d_autres"] and first.norm in ("de", "d'", "un", "une")
        back = further and any(t.pos == "NOUN" and t.norm not in self.references.known for t in near[1:])
        return first if back and draft.sentence.first > 0 else None

    def _is_someone_told(self, token: Token, draft: Draft) -> bool:
        """« Le chroniqueur assure que le jeune homme a reculé »: which young man?"""
        if token.pos != "NOUN" or token.norm not in self.lists["reprises_humaines"]:
            return False
        before = self.reading.tokens[max(draft.sentence.first, token.index - 2) : token.index]
        article = [t.norm for t in before if t.pos not in ("ADJ", "NUM")][-1:]
        after = self.reading.tokens[min(token.index + 1, draft.sentence.last - 1)]
        next_but_one = self.reading.tokens[min(token.index + 2, draft.sentence.last - 1)]
        does = after.norm == "à" and next_but_one.has("VerbForm=Inf")  # « la deuxième femme à gagner »
        completed = does or after.norm in _NAMES_IT or after.pos in _TELLS or self._is_led_on(token, draft)
        told = any(t.lemma == token.lemma for t in draft.tokens if t.index < token.index)
        definite = article in _DEFINITE or (article == ["l'"] and token.norm in self.lists["savants"])
        return definite and not (completed or told or token.norm in self.references.title)

    def _is_led_on(self, token: Token, draft: Draft) -> bool:
        """« Le suspect | dans l'affaire des barques | a fui »: what stands between a noun and its verb tells which."""
        main, after = draft.main, self.reading.tokens[min(token.index + 1, draft.sentence.last - 1)]
        return after.pos == "ADP" and main is not None and token.index < main.finite

    def _is_bare(self, token: Token, draft: Draft) -> bool:
        """« du | mouvement »; not « le mouvement ouvrier », « du mouvement de juin », « du grand mouvement »."""
        if token.pos not in NAMES or token.index == draft.sentence.first:
            return False
        before = self.reading.tokens[token.index - 1]
        article = before.norm in self.lists["definis"] and not (before.norm == "des" and before.pos == "DET")
        after = self.reading.tokens[min(token.index + 1, draft.sentence.last - 1)]
        completed = after.norm in (*_NAMES_IT, "(", "-", "«") or after.pos in _TELLS or after.has("VerbForm=Part")
        return article and not completed

    def _is_of_now(self, token: Token, draft: Draft) -> bool:
        """« Le délai actuel de 30 jours »: for what? Not « le système actuel de la ville », « le maire actuel »."""
        near = self.reading.tokens[token.index + 1 : min(token.index + 4, draft.sentence.last)]
        led = self.reading.norm(token.index - 1) in self.lists["definis"] and token.index > draft.sentence.first
        if token.pos != "NOUN" or not led or not near or near[0].norm not in self.lists["de_maintenant"]:
            return False
        whose = len(near) > 1 and near[1].norm in ("de", "d'", "du", "des", "à") and near[-1].pos != "NUM"
        return not (whose or is_someone(self.reading, token))

    def _is_given(self, token: Token, draft: Draft) -> bool:
        """The title, the opening or the draft itself names it."""
        told = any(t.lemma == token.lemma or t.norm == token.norm for t in draft.tokens if t.index < token.index)
        return token.norm in self.references.known or told or draft.sentence.first == 0

    def _is_body_of_someone(self, token: Token, draft: Draft) -> bool:
        """« l'un des porte-parole | du mouvement », « la minorité | de la commission »."""
        ahead = [t for t in draft.tokens if t.index < token.index][-3:]
        if token.norm not in self.lists["corps_repris"] or len(ahead) < 3:
            return False
        role = ahead[1] if ahead[2].norm in ("du", "des") else ahead[0]
        of = ahead[2].norm in ("du", "des") or ahead[1].norm == "de"
        someone = role.pos == "NOUN" and is_someone(self.reading, role)
        return of and (someone or role.norm in self.lists["parts_d_un_corps"])

    def _frames(self, token: Token, draft: Draft) -> bool:
        """« Devant l'ampleur de la catastrophe, la mairie renonce », « Face à la colère, »: at what, is said before."""
        opening = [t for t in draft.tokens if t.index <= token.index]
        norms = [t.norm for t in opening]
        led = norms[:1] == ["devant"] or (norms[:1] == ["face"] and norms[1:2] and norms[1] in ("à", "au", "aux"))
        there = token.norm in self.lists["noms_de_lieux"] | self.lists["uniques"] or is_someone(self.reading, token)
        closes = self.reading.norm(min(token.index + 1, draft.sentence.last - 1)) == ","
        return bool(led) and closes and not there and "," not in norms and len(norms) < _FRAME

    def _is_felt(self, token: Token, draft: Draft) -> bool:
        """« L'indignation sera à son comble », the subject: whose? Not « L'inquiétude monte chez les pêcheurs »."""
        main = draft.main
        if token.norm not in self.lists["emotions"] or main is None:
            return False
        between = [t for t in draft.tokens if token.index < t.index < main.finite]
        whose = any(t.norm in ("chez", "parmi", "contre") for t in draft.tokens if t.index > main.finite)
        return token.index < main.finite and all(t.pos in ("ADV", "PRON") for t in between) and not whose
