"""What a verb of saying says: its « que … », and the verb that goes on behind it."""

from __future__ import annotations

from dossier.extract.claims.sources.sources import Sources
from dossier.match.clauses import Clause
from dossier.match.openers import grammar
from dossier.match.speech import says
from dossier.match.subjects import subject_of
from dossier.model import Reading


def complements(reading: Reading, clause: Clause, clauses: tuple[Clause, ...]) -> list[Clause]:
    """What the verb of `clause` says, as « que » opens it."""
    held = (clauses[n] for n in clause.held if clauses[n].kind == "complement")
    return [each for each in held if not (_is_an_aim(reading, clause, each) or _tells_of_a_noun(reading, each))]


def _tells_of_a_noun(reading: Reading, told: Clause) -> bool:
    """« a reconnu sa faute, | qu'avaient dénoncée les riverains »: a verb right behind « que » completes no other."""
    at, tokens = told.introducer, reading.tokens
    apart = at is not None and at > 0 and tokens[at - 1].norm == ","
    if at is None or not apart or told.verb is None or told.verb.finite != at + 1:
        return False
    noun, times = tokens[at - 2], grammar(reading)["circonstances"] | grammar(reading)["mois"]
    return noun.pos == "NOUN" and noun.norm not in times  # not « a dit, mardi, que partaient trois bacs »


def _is_an_aim(reading: Reading, holder: Clause, told: Clause) -> bool:
    """« soutient l'initiative visant | à ce que le port soit fermé »: nobody says so; not « demande à ce que »."""
    at, tokens = told.introducer, reading.tokens
    if at is None or at < 2 or holder.verb is None:
        return False
    aims = tokens[at - 1].norm == "ce" and tokens[at - 2].norm == "à"
    between = tokens[holder.verb.last + 1 : at]  # not « demande au greffier | à ce que »
    return aims and any(t.has("VerbForm=Inf") or t.norm.endswith("ant") for t in between)


def gone_on_with(reading: Reading, clause: Clause, said: list[Clause], clauses: tuple[Clause, ...]) -> list[Clause]:
    """« assure que la digue a cédé | et a emporté le pont »: the digue did; « … et demande de l'aide », the mayor does.

    Told by the tense: a verb without subject goes with the one whose tense it has, when the other one has not.
    """
    last, holder, tokens = said[-1].verb if said else None, clause.verb, reading.tokens
    beside = next((c for c in clauses if said and c.kind == "coordinate" and c.first == said[-1].last), None)
    verb = beside.verb if beside else None
    if (
        beside is None
        or verb is None
        or last is None
        or holder is None
        or tokens[beside.first].norm not in ("et", "ou")
    ):
        return []
    subject = verb.subject is not None and verb.subject >= beside.first
    tenses = [(each.mood, each.tense, each.compound) for each in (verb, last, holder)]
    alike = tenses[0] == tenses[1] != tenses[2]
    joined = tokens[beside.first].norm in ("et", "ou")
    return [beside] if joined and alike and not subject and not says(reading, tokens[verb.main]) else []


def has_voice(sources: Sources, clause: Clause) -> bool:
    """« a estimé que le risque était faible, | regrettant que »: the risk regrets nothing."""
    reading, verb = sources.reading, clause.verb
    sentence = reading.sentences[reading.tokens[clause.first].sentence]
    phrase = subject_of(reading, sentence, verb.finite) if verb else None
    return phrase is not None and sources.may_speak(phrase)
