"""« il faut rappeler que », « Avouons que », « il convient d'attendre »: « il » is nobody, and the article says it."""

from __future__ import annotations

from collections.abc import Mapping

from dossier.match.clauses import Clause
from dossier.match.nouns import NounPhrase
from dossier.match.verbs import VerbGroup
from dossier.model import Reading, Sentence

_NEAR = 7  # tokens from « il faudrait » to « rappeler », past « peut-être aussi »
Lists = Mapping[str, frozenset[str]]


def reminds(reading: Reading, sentence: Sentence, clause: Clause, lists: Lists) -> bool:
    """Whether `clause` only asks to note what its « que » tells: as sure, whatever « si » or « faudrait »."""
    verb = clause.verb
    if verb is None:
        return False
    ahead = [t.norm for t in reading.tokens[max(sentence.first, verb.finite - 4) : verb.finite]]
    denied = any(norm in ("ne", "n'") for norm in ahead)
    if _is_ours(reading, verb) or is_an_order(reading, sentence, verb):
        return _asks_to_note(reading, verb.finite, lists, denied=denied)
    if not is_nobodys(reading, verb, ahead, lists):
        return False
    behind = [t for t in reading.tokens[verb.last : min(verb.last + _NEAR, sentence.last)] if t.has("VerbForm=Inf")]
    return bool(behind) and _asks_to_note(reading, behind[0].index, lists, denied=denied)


def is_an_order(reading: Reading, sentence: Sentence, verb: VerbGroup) -> bool:
    """« Sachez que », « N'oubliez pas », « Prenons un car »; not « vous savez que », « Savez-vous », « qui savez »."""
    if verb.compound or verb.mood == "conditional" or verb.tense != "present":
        return False
    ours = reading.norm(verb.finite).endswith("ons") and not any(t.norm == "nous" for t in reading.words(sentence))
    if not (ours or reading.norm(verb.finite).endswith("ez")) or reading.tokens[sentence.last - 1].norm == "?":
        return False
    start = verb.finite
    while start > sentence.first and reading.tokens[start - 1].norm in ("ne", "n'", "y", "en"):
        start -= 1
    before = reading.tokens[start - 1] if start > sentence.first else None
    return before is None or before.pos in ("PUNCT", "CCONJ", "ADV")


def _is_ours(reading: Reading, verb: VerbGroup) -> bool:
    return reading.tokens[verb.finite].has("Person=1") and _is_imperative(reading, verb)


def _asks_to_note(reading: Reading, at: int, lists: Lists, *, denied: bool) -> bool:
    """« rappeler que », « se souvenir que », « ne pas oublier que »; not « ne pas dire que »."""
    verb = reading.tokens[at]
    behind = reading.tokens[at + 1 : at + 5]
    after = next((t.norm for t in behind if t.pos != "ADV" and not t.norm.startswith("-")), "")
    told = after in ("que", "qu'")
    denied = denied or reading.norm(at - 1) == "pas"
    return told and verb.lemma in (lists["n_oublient_pas"] if denied else lists["font_noter"])


def _is_imperative(reading: Reading, verb: VerbGroup) -> bool:
    """« Avouons que »; not « nous avouons que »."""
    before = {t.norm for t in reading.tokens[max(0, verb.finite - 3) : verb.finite]}
    return reading.norm(verb.finite).endswith("ons") and "nous" not in before and not verb.compound


def is_nobodys(reading: Reading, verb: VerbGroup, ahead: list[str], lists: Lists) -> bool:
    """« il faut dire », « il convient d'attendre », « il est bon de noter »; not « il convient que »."""
    lemma = reading.tokens[verb.main].lemma
    if "il" not in ahead:
        return False
    behind = [t.norm for t in reading.tokens[verb.last + 1 : verb.last + 4]]
    led = any(norm in ("de", "d'", "à") for norm in behind)
    return lemma in ("falloir", "faillir") or (
        led and (lemma in lists["verbes_impersonnels"] or _is_judged(lemma, behind, lists))
    )


def _is_judged(lemma: str, behind: list[str], lists: Lists) -> bool:
    return lemma == "être" and any(norm in lists["adjectifs_impersonnels"] for norm in behind)


def is_about_nobody(reading: Reading, verb: VerbGroup, subject: NounPhrase, lists: Lists) -> bool:
    """Whether the subject « il » of `verb` stands for nobody, or « nous » is told what to say: « Disons-nous que »."""
    head = reading.tokens[subject.head].norm
    return _is_ours(reading, verb) or (head == "il" and is_nobodys(reading, verb, ["il"], lists))


def makes_think(reading: Reading, verb: VerbGroup, said: int) -> bool:
    """« Ces traces font penser que », « le vote fait dire que »: whoever thinks it is another; not « fait savoir »."""
    caused = reading.tokens[verb.finite].lemma == "faire" or reading.tokens[verb.main].lemma == "faire"
    return caused and said in (verb.last, verb.last + 1) and reading.tokens[said].has("VerbForm=Inf")
