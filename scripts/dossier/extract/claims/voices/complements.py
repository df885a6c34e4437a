"""What a verb of saying says: its « que … », and the verb that goes on behind it."""

from __future__ import annotations

from dossier.extract.claims.sources.sources import Sources
from dossier.match.clauses import Clause
from dossier.match.openers import grammar
from dossier.match.speech import says
from dossier.match.subjects import subject_of
from dossier.match.verbs import VerbGroup
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


def rejects(sources: Sources, holder: Clause, told: Clause) -> bool:
    """« balaie l'idée | que le port soit vendu »: told whole; whoever rejects it does not say it."""
    tokens, at = sources.reading.tokens, told.introducer
    if at is None or holder.verb is None or tokens[holder.verb.main].lemma not in sources.lists["rejettent"]:
        return False
    return tokens[at - 1 - (tokens[at - 1].pos == "ADJ")].norm in sources.lists["theses"]


def gone_on_with(reading: Reading, clause: Clause, said: list[Clause], clauses: tuple[Clause, ...]) -> list[Clause]:
    """« assure que la digue a cédé | et a emporté le pont »: the digue did; « … et demande de l'aide », the mayor does.

    Told by the tense: a verb without subject goes with the one whose tense it has, when the other one has not.
    Over a row too: « assurent qu'il a crié, | les a menacés | et leur a craché au visage ».
    """
    last, holder = said[-1].verb if said else None, clause.verb
    if last is None or holder is None:
        return []
    found: list[Clause] = []
    end, row = said[-1].last, False
    while (
        beside := next((c for c in clauses if c.first == end and c.kind in ("coordinate", "incise")), None)
    ) is not None:
        joined = reading.tokens[beside.first].norm in ("et", "ou")
        if (
            beside.verb is None
            or not (joined or _is_of_a_row(reading, beside))
            or not _alike(reading, beside, last, holder)
        ):
            break
        found.append(beside)
        if joined:
            return found
        end, row = beside.last, True
    return [] if row else found


def _is_of_a_row(reading: Reading, beside: Clause) -> bool:
    """« , | les a menacés »: a comma, an object that takes up another, and the verb."""
    first = beside.first + (reading.tokens[beside.first].norm == ",")
    assert beside.verb is not None  # the caller looked
    clitics = grammar(reading)["clitiques"]
    ahead = reading.tokens[first : beside.verb.finite]
    return reading.norm(first - 1) == "," and all(t.norm in clitics for t in ahead)


def _alike(reading: Reading, beside: Clause, last: VerbGroup, holder: VerbGroup) -> bool:
    """The tense of the verb before, which the verb of saying has not, and no subject."""
    verb = beside.verb
    if verb is None:
        return False
    own = verb.subject is not None and verb.subject >= beside.first
    if own and reading.norm(verb.subject or 0) not in grammar(reading)["clitiques"]:  # « les | a insulté »: misread
        return False
    tenses = [(each.mood, each.tense, each.compound) for each in (verb, last, holder)]
    return tenses[0] == tenses[1] != tenses[2] and (
        _has_done(reading, beside) or not says(reading, reading.tokens[verb.main])
    )


def _has_done(reading: Reading, clause: Clause) -> bool:
    """« assure qu'il a crié, | les a insultés | et est parti »: said to someone, and by who did the rest."""
    assert clause.verb is not None  # the caller looked
    return not clause.held and reading.norm(clause.verb.finite - 1) in ("les", "leur")


def has_voice(sources: Sources, clause: Clause) -> bool:
    """« a estimé que le risque était faible, | regrettant que »: the risk regrets nothing."""
    reading, verb = sources.reading, clause.verb
    sentence = reading.sentences[reading.tokens[clause.first].sentence]
    phrase = subject_of(reading, sentence, verb.finite) if verb else None
    return phrase is not None and sources.may_speak(phrase)
