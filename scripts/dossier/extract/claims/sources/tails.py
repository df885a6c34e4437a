"""Words behind a source that tell of it: « , maire de Lens », « (ARS) », « , mandaté par la ville »."""

from __future__ import annotations

from dossier.match.clauses import Clause
from dossier.match.nouns import NounPhrase, clash, noun_phrase_from
from dossier.match.people import is_someone
from dossier.model import Reading, Sentence, Token

_SUBJECTS = ("DET", "PRON", "PROPN")


class Tails:
    """Reads what stands behind the sources of one article."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading

    def after_role(self, end: int, sentence: Sentence) -> int:
        """The token after « , chef de file du groupe », which no article opens, or « publié par X »; else `end`."""
        tokens = self.reading.tokens
        end += end + 1 < sentence.last and tokens[end].norm == "non" and tokens[end + 1].is_past_participle
        if end < sentence.last and tokens[end].is_past_participle:
            stop = next((t.index for t in tokens[end : sentence.last] if t.pos == "PUNCT"), end)
            verb = next((t.index for t in tokens[end:stop] if t.has("VerbForm=Fin")), stop)
            held = verb == stop or any(t.norm in ("qui", "que", "qu'", "dont") for t in tokens[end:verb])
            if not held:
                return end
            # « selon un bilan | communiqué par la Croix-Rouge à l'AFP, », « fourni par Anne Petit, maire de Lens, »
            # « transmis par le Service des ports | (SP), »
            more = tokens[stop - 1].pos == "PROPN" or (stop < sentence.last and tokens[stop].norm == "(")
            return self.after_role(stop, sentence) if more else stop
        if end < sentence.last and tokens[end].norm == "(":  # « l'Agence régionale de santé (ARS) »
            end = next((t.index + 1 for t in tokens[end : sentence.last] if t.norm == ")"), end)
        end = self._past_its_subject(end, sentence)
        if end + 1 >= sentence.last or tokens[end].norm != ",":
            return end
        relative = tokens[end + 1].norm in ("que", "qu'", "dont")  # « le rapport, que Mediapart a lu, »
        if tokens[end + 1].pos != "NOUN" and not relative and not self._is_role(end, sentence):
            return end
        return next((t.index for t in tokens[end + 1 : sentence.last] if t.norm == ","), end)

    def _past_its_subject(self, end: int, sentence: Sentence) -> int:
        """« selon le bulletin | sur les crues du printemps (CRU), la rivière monte »: what the document is about."""
        tokens = self.reading.tokens
        about = tokens[end : sentence.last] if end < sentence.last and tokens[end].norm == "sur" else ()
        stop = next((t for t in about if t.norm == "," or t.has("VerbForm=Fin")), None)
        return stop.index if stop is not None and stop.norm == "," else end

    def _is_role(self, comma: int, sentence: Sentence) -> bool:
        """« selon Anne Petit, | l'une des voisines contactées, | le bruit a cessé »: one more name of one person."""
        tokens = self.reading.tokens
        phrase = noun_phrase_from(self.reading, comma + 1, sentence) if tokens[comma - 1].pos == "PROPN" else None
        close = next((t.index for t in tokens[comma + 1 : sentence.last - 1] if t.norm == ","), None)
        told = tokens[comma + 1].is_past_participle
        if close is not None and told:  # « nos informations, | confirmées par la mairie, | le bac est vendu »
            return not any(t.has("VerbForm=Fin") for t in tokens[comma:close]) and tokens[close + 1].pos in _SUBJECTS
        if phrase is None or close is None or tokens[comma + 1].has("Number=Plur"):
            return False
        verb = any(t.has("VerbForm=Fin") for t in tokens[comma:close])
        head = tokens[phrase.head]
        someone = head.norm in ("un", "une", "l'un", "l'une") or is_someone(self.reading, head)
        return someone and not verb and tokens[close + 1].pos in _SUBJECTS

    def after_tail(self, phrase: NounPhrase, end: int, sentence: Sentence) -> int:
        """The end of the sentence, when only words about its last source lead to it; else `end`.

        « …, selon l'Agence de l'eau (AEAG). », « …, selon Paul Rivoire, maire de Lens. », « …, mandaté par la ville. »
        """
        tokens, position = self.reading.tokens, end
        if any(t.has("VerbForm=Fin") or t.norm in (";", ":") for t in tokens[end : sentence.last]):
            return end
        while position < sentence.last:
            token, behind = tokens[position], tokens[min(position + 1, sentence.last - 1)]
            told = behind.pos == "NOUN" or self._agrees(behind, phrase) or self._is_last_role(position, sentence)
            if token.norm == "(":
                position = next((t.index + 1 for t in tokens[position : sentence.last] if t.norm == ")"), sentence.last)
            elif (token.norm == "," and told) or (position == end and self._names_more(token, phrase)):
                stop = (t.index for t in tokens[position + 1 : sentence.last] if t.norm in (",", "("))
                position = next(stop, sentence.last)
            elif token.pos == "PUNCT" and all(t.pos == "PUNCT" for t in tokens[position : sentence.last]):
                return position
            else:
                return end
        return position

    def _is_last_role(self, comma: int, sentence: Sentence) -> bool:
        """« « Rien ne va », a résumé Luc Marin, | le chef de l'opposition. »: one more name, and the sentence ends."""
        tokens = self.reading.tokens
        definite = tokens[min(comma + 1, sentence.last - 1)].has("Definite=Def") and tokens[comma - 1].text[0].isupper()
        phrase = noun_phrase_from(self.reading, comma + 1, sentence) if definite else None
        if phrase is None or not is_someone(self.reading, tokens[phrase.head]):
            return False
        return all(t.pos == "PUNCT" for t in tokens[phrase.last : sentence.last])

    def _names_more(self, token: Token, phrase: NounPhrase) -> bool:
        """« le Fonds des Nations | unies », « l'Agence du foncier | et de développement »."""
        return token.norm in ("et", "de", "d'", "du", "des", "pour") or self._agrees(token, phrase)

    def _agrees(self, token: Token, phrase: NounPhrase) -> bool:
        """A participle or an adjective that may belong to the noun: « le cabinet Durel, mandaté par la ville »."""
        head = self.reading.tokens[phrase.head]
        described = token.pos == "ADJ" or token.has("VerbForm=Part")
        return described and not token.norm.endswith("ant") and not clash(head, token)


def before_its_verb(first: int, end: int, clauses: tuple[Clause, ...]) -> int:
    """« Le bac aurait selon le maire | coulé lundi »: the verb that the source parts goes on behind it."""
    parted = (clause.verb for clause in clauses if clause.verb and clause.verb.finite < first < clause.verb.last)
    return min((at for verb in parted for at in verb.tokens if first < at < end), default=end)
