"""Who speaks in an aside: « …, a indiqué la ligue », « …, s'agace-t-il », « comme l'a expliqué le maire »."""

from __future__ import annotations

from dossier.extract.claims.rules import SentenceHits
from dossier.extract.claims.sources.phrases import Voice
from dossier.extract.claims.sources.sources import Sources
from dossier.extract.claims.sources.tails import Tails
from dossier.match.circumstances import past_asides
from dossier.match.clauses import Clause
from dossier.match.forms import Hit
from dossier.match.nouns import NounPhrase, noun_phrase_from
from dossier.match.subjects import PERSONAL
from dossier.model import Attribution, Evidence, Reading, Sentence, Span

LIGHT = ("ne", "n'", "pas", "plus", "jamais", "rien", "l'", "le", "la", "les", "y", "en", "lui", "leur", "se", "s'")


class AsideVoices:
    """Reads the asides of one article."""

    def __init__(self, reading: Reading, sources: Sources) -> None:
        self.reading, self.sources, self.rules = reading, sources, sources.rules
        self._tails = Tails(reading)

    def by_incise(
        self, clause: Clause, speech: Hit, sentence: Sentence, clauses: tuple[Clause, ...], hits: SentenceHits
    ) -> list[Voice]:
        """« …, a indiqué la ligue »: the words before answer to the subject behind the verb."""
        verb = clause.verb
        assert verb is not None  # _speech looked at it
        tokens = self.reading.tokens
        if self._has_its_subject(clause):
            return []
        pronouns = ("il", "elle", "ils", "elles", "on")
        inverted = (t.index for t in tokens[verb.finite : speech.last + 2] if t.norm.lstrip("-t") in pronouns)
        start = next(inverted, max(verb.last + 1, speech.last))
        if start < sentence.last and tokens[start].norm.lstrip("-t") == "on":
            return []  # « indique-t-on »: the impersonal turns of phrase have it
        start = past_asides(self.reading, start, sentence)
        if start >= sentence.last or tokens[start].norm == "-t":
            return []
        start += tokens[start].norm in ("«", "“", '"') and tokens[min(start + 1, sentence.last - 1)].text[0].isupper()
        phrase = noun_phrase_from(self.reading, start, sentence)
        # « ont annoncé à l'AFP | des villageois », of whom the model makes a complement
        some = tokens[start].norm == "des" and phrase is not None and self.sources.may_speak(phrase)
        if tokens[start].pos not in ("DET", "PRON", "NUM") and not (tokens[start].text[0].isupper() or some):
            return []  # « Gallas a glissé arrière-droit »: whoever speaks has an article or a name
        chain, end = self.sources.chain_from(start, sentence, hits)
        if not chain or phrase is None or not self._may_say(speech, phrase) or self._is_told(clause, clauses):
            return []
        end = self._tails.after_tail(phrase, end, sentence)
        cue = self.rules.cue_of_saying(speech)
        resumes = clause.kind != "incise" or self._resumes(clause, clauses)
        reach = self._before_new_source(clause, sentence, hits) if resumes else clause.first
        # « Le club est à l'agonie ; moribond, diront certains »: the clause of the verb begins at the semicolon.
        stops = (t.index for t in tokens[sentence.first : verb.finite] if t.norm in (":", ";"))
        start = max(stops, default=sentence.first)
        return [Voice(chain, cue, start, reach, (clause.first, max(end, clause.own[-1] + 1)))]

    def _is_told(self, clause: Clause, clauses: tuple[Clause, ...]) -> bool:
        """« Ils sortent, alertent les pompiers, coupent le gaz »: one of a row of acts, and the pompiers hear it."""
        tokens, verb = self.reading.tokens, clause.verb
        if verb is None or tokens[verb.main].lemma not in self.sources.lists["s_adressent"]:
            return False
        after = next((c for c in clauses if c.first == clause.own[-1] + 1 and c.verb is not None), None)
        if after is None or after.verb is None or tokens[after.first].norm not in (",", "et", "puis"):
            return False
        alike = tokens[after.verb.finite].has("Number=Plur") == tokens[verb.finite].has("Number=Plur")
        return alike and after.verb.finite == after.first + 1

    def _has_its_subject(self, clause: Clause) -> bool:
        """« (la préfecture évoque un état grave) »: a sentence in parentheses, with its subject in front."""
        tokens, verb = self.reading.tokens, clause.verb
        before = [tokens[i] for i in clause.own if verb and i < verb.finite]
        opened = any(t.norm == "(" for t in (*before[:1], tokens[clause.first - 1]))
        return opened and any(t.pos in ("NOUN", "PROPN") or t.norm in PERSONAL for t in before)

    def _may_say(self, speech: Hit, phrase: NounPhrase) -> bool:
        """« …, gronde le maire »; not « Au loin, gronde l'orage », « qui crient, avancent des calculs »."""
        head = self.reading.tokens[phrase.head]
        lists, verb = self.sources.lists, self.reading.tokens[speech.first].lemma
        told = verb not in lists["prennent_un_objet"] or self.sources.may_speak(phrase)
        if self.reading.norm(phrase.first) in ("des", "de", "d'") and head.pos == "NOUN" and not told:
            return False
        manner = self.rules.speech.by_form[speech.form].id == "paroles.maniere"
        return not manner or head.pos != "NOUN" or self.sources.may_speak(phrase)

    def by_bare_aside(self, clause: Clause, sentence: Sentence, hits: SentenceHits) -> list[Voice]:
        """« …, s'agace-t-il, … »: nothing but a verb and its inverted pronoun says what is around it."""
        tokens, verb = self.reading.tokens, clause.verb
        words = [tokens[i] for i in clause.own if tokens[i].pos != "PUNCT"]
        pronoun = next((t for t in words if t.pronoun in ("il", "elle", "ils", "elles")), None)
        if verb is None or pronoun is None or not pronoun.norm.startswith("-") or verb.infinitive is not None:
            return []
        said = set(verb.tokens) | {pronoun.index}
        bare = all(t.index in said or t.pos in ("ADV", "PRON") or t.norm in LIGHT or t.norm == "-t" for t in words)
        if not bare or tokens[verb.main].lemma in self.sources.lists["sans_parole"]:
            return []  # « semble-t-il », « faut-il »
        chain, _ = self.sources.chain_from(pronoun.index, sentence, hits)
        cue = Evidence("paroles.maniere", (tokens[verb.main].span,))
        reach = (sentence.first, sentence.last, (clause.first, clause.own[-1] + 1))
        return [Voice(chain, cue, *reach)] if chain else []

    def _resumes(self, aside: Clause, clauses: tuple[Clause, ...]) -> bool:
        """« Le coût, ajoute-t-il, restera inchangé »: the clause around the aside has its verb behind it."""
        later = [c for c in clauses if c.verb is not None and c.verb.finite > aside.first and c is not aside]
        resumed = next((c for c in later if c.kind in ("main", "coordinate")), None)
        described = bool(later) and later[0].kind == "relative"  # « …, glisse le gardien, qui doute : le club … »
        return resumed is not None and not (described and self.reading.tokens[resumed.first].norm == ":")

    def _before_new_source(self, aside: Clause, sentence: Sentence, hits: SentenceHits) -> int:
        """« Le club, dit-il, doute : | selon L'Équipe, … »: behind a colon another source speaks."""
        rules, tokens = self.rules.attributions.by_form, self.reading.tokens
        opened = (h.first for h in hits.attributions if rules[h.form].famille == "devant" and h.first > aside.first)
        return next((at for at in opened if tokens[at - 1].norm in (":", ";")), sentence.last)

    def as_told(self, clause: Clause) -> bool:
        """« comme l'a expliqué le maire », « ainsi que l'indique le rapport »: said by the subject behind the verb."""
        tokens = self.reading.tokens
        if clause.kind != "adverbial" or clause.introducer is None or clause.verb is None:
            return False
        if tokens[clause.verb.main].lemma in self.sources.lists["souhaitent"]:
            return False  # « comme le souhaite le médiateur »
        opened = [t.norm for t in tokens[clause.first : clause.verb.finite]]
        return opened in (["comme", "l'"], ["comme", "le"], ["ainsi", "que", "l'"], ["ainsi", "que", "le"])

    def by_gap(self, clause: Clause, clauses: tuple[Clause, ...], hits: SentenceHits) -> list[Voice]:
        """« Les uns assurent que le bac est sûr, les autres qu'il prend l'eau »: the verb is not said again."""
        tokens, words = self.reading.tokens, [i for i in clause.own if self.reading.tokens[i].pos != "PUNCT"]
        norms = [tokens[i].norm for i in words[:3]]
        gap = norms[:2] in (["les", "autres"], ["d'", "autres"]) and norms[2:] in (["que"], ["qu'"])
        asides = (c for c in clauses if c.kind == "complement" and c.parent == clause.parent and c.first < clause.first)
        said = next((c.parent for c in asides), None) if gap and clause.kind == "coordinate" else None
        verb = clauses[said].verb if said is not None else None
        speech = next((hit for hit in hits.speech if verb and hit.first in verb.tokens), None)
        if speech is None:
            return []
        span = Span(tokens[words[0]].span.start, tokens[words[1]].span.end)
        chain = (Attribution("unnamed", self.reading.article.quote(span), None, span),)
        cue = self.rules.cue_of_saying(speech)
        return [Voice(chain, cue, clause.first, clause.last, (words[0], words[2] + 1))]
