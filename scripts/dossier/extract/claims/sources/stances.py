"""« pour X »: in whose eyes, in whose stead, or for whose good."""

from __future__ import annotations

from dossier.extract.claims.sources.sources import Sources
from dossier.match.nouns import NounPhrase
from dossier.match.speech import says
from dossier.model import Reading, Sentence, Token


def has_a_view(sources: Sources, phrase: NounPhrase, sentence: Sentence) -> bool:
    """« Pour le maire, … »; not « Pour les enfants, … », nor « Pour Lens, cette défaite met fin à une série »."""
    helped = sources.reading.tokens[phrase.head].norm in sources.lists["beneficiaires"]
    return sources.may_speak(phrase) and not helped and not _is_touched(sources, phrase, sentence)


def _is_touched(sources: Sources, phrase: NounPhrase, sentence: Sentence) -> bool:
    """« Pour la ville, ce chantier est le plus cher »: a place, a team to which it happens, unless it judges."""
    tokens, lists = sources.reading.tokens, sources.lists
    source = sources.attribution(phrase)
    actor, head = sources.actor(source.actor), tokens[phrase.head].norm
    if sources.is_human(source) or head in lists["pronoms"]:
        return False
    verb = next((t for t in tokens[phrase.last : sentence.last] if t.has("VerbForm=Fin")), None)
    outcome = verb is not None and any(t.norm in lists["issues"] for t in tokens[phrase.last : verb.index])
    place = (actor is not None and actor.kind == "place") or head in lists["lieux_et_equipes"]
    return outcome or (place and not (verb is not None and _judges(sources.reading, verb, sentence)))


def _judges(reading: Reading, verb: Token, sentence: Sentence) -> bool:
    """« l'accord est | nul », « il faut attendre », « la digue doit tenir »; not « est le plus cher »."""
    behind = reading.tokens[verb.index + 1 : sentence.last]
    said = next((t for t in behind if t.pos != "ADV"), None)
    compared = bool(behind) and behind[0].norm in ("déjà", "désormais")
    quality = said is not None and (said.pos == "ADJ" or said.norm in ("«", "“", '"')) and not compared
    return verb.lemma in ("devoir", "falloir") or (verb.lemma == "être" and quality)


def on_behalf(reading: Reading, first: int, phrase: NounPhrase, sentence: Sentence) -> bool:
    """« Jeanne Roy, | pour la Ligue, | prendra la parole »: behind a name, in whose stead."""
    tokens = reading.tokens
    if _ends_a_word(reading, first - 1, sentence):
        return True
    behind = tokens[phrase.last + 1 : min(phrase.last + 4, sentence.last)]
    marked = first > sentence.first and tokens[first - 1].norm in ("»", "”", '"')
    if marked and any(says(reading, token) for token in behind):
        return True  # « « Il n'est pas prêt » | pour Lens, | a déclaré son entraîneur »
    named = first - 2 >= sentence.first and tokens[first - 1].norm == "," and tokens[first - 2].pos == "PROPN"
    return named and phrase.last < sentence.last and tokens[phrase.last].norm == ","


def _ends_a_word(reading: Reading, mark: int, sentence: Sentence) -> bool:
    """« une marque « de respect » | pour X »; not « « Il a tort » | pour X », « il est « nul » | pour X »."""
    tokens = reading.tokens
    opened = next((t.index for t in reversed(tokens[sentence.first : mark]) if t.norm in ("«", "“", '"')), mark)
    return opened > sentence.first and tokens[mark].norm in ("»", "”", '"') and tokens[opened - 1].lemma != "être"
