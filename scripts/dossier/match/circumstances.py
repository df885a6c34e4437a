"""What stands around a verb: between it and its inverted subject (an addressee, a day), and which days are its own."""

from __future__ import annotations

from dossier.lexicon import normalise
from dossier.match.nouns import TITLES, NounPhrase, noun_phrase_from
from dossier.match.openers import grammar
from dossier.match.people import first_names, people
from dossier.model import Date, Reading, Sentence, Span, Token

_NOT_ON = frozenset({"depuis", "avant", "après", "jusqu'", "jusqu'au", "jusqu'à"})
_DAY_PARTS = frozenset({"matinée", "soirée", "journée", "nuit", "après-midi", "foulée", "semaine"})
_OF = ("du", "de", "d'", "des")
_COMPARE = frozenset({"pas", "plus", "moins", "aussi", "autant", "mieux", "pire", "même"})


def past_circumstances(reading: Reading, start: int, sentence: Sentence) -> int:
    """The token behind them: « a indiqué | jeudi à l'AFP | la secrétaire »; `start` when there are none."""
    while start < sentence.last:
        # « espérait | qu'avec cette aide, le bac reviendrait »: the model reads an adverb
        after = None if reading.tokens[start].norm in ("que", "qu'") else _past_one(reading, start, sentence)
        if after is None:
            return start
        start = after
    return start


def past_asides(reading: Reading, start: int, sentence: Sentence) -> int:
    """The same, past commas too: « a démenti | mardi, sur son compte, | avoir quitté »."""
    start = past_circumstances(reading, start, sentence)
    while start + 1 < sentence.last and reading.tokens[start].norm == ",":
        start = past_circumstances(reading, start + 1, sentence)
    return start


def _past_one(reading: Reading, start: int, sentence: Sentence) -> int | None:
    token, words = reading.tokens[start], grammar(reading)
    for size in (4, 3, 2):
        near = reading.tokens[start : min(start + size, sentence.last)]
        if normalise(reading.article.quote(Span(token.span.start, near[-1].span.end))) in words["locutions"]:
            return start + len(near)
    manner = _past_manner(reading, start, sentence)
    if manner is not None or token.pos == "ADV" or token.norm in words["circonstances"]:
        return manner or start + 1
    hour = token.norm == "vers" and reading.norm(start + 1)[:1].isdigit()  # « vers 18 h | une déléguée »
    if token.norm not in words["devant_circonstance"]:
        phrase = noun_phrase_from(reading, start, sentence)
        timed = phrase is not None and reading.tokens[phrase.head].norm in words["circonstances"] | words["mois"]
        behind = start + 2 + (reading.norm(start + 2) in ("h", "heure", "heures")) if hour else None
        behind = behind or _past_month(reading, phrase, sentence) or _past_look(reading, phrase, sentence)
        return behind or (phrase.last if phrase and timed else _past_lapse(reading, phrase))
    phrase = noun_phrase_from(reading, start + 1, sentence)
    if phrase and (reading.tokens[phrase.head].norm in words["agences_de_presse"] or _is_audience(reading, phrase)):
        return phrase.head + 1  # « auprès de l'AFP | Jeanne Morvan, présidente du comité »
    if phrase is None:
        return start + 1
    part = reading.tokens[phrase.head].norm in _DAY_PARTS and phrase.head + 1 < phrase.core_last
    # « dans la matinée | Anne Petit »
    named = _name_behind_occasion(reading, phrase) or _name_in(reading, phrase)
    return phrase.head + 1 if part else named or phrase.core_last


def _past_manner(reading: Reading, start: int, sentence: Sentence) -> int | None:
    """« lâche | d'une voix lasse | Anne Petit »: how it is said, with its adjectives and no more."""
    words, tokens = grammar(reading), reading.tokens
    near = tokens[start + 1 : min(start + 4, sentence.last)]
    noun = next((t.index for t in near if t.norm in words["manieres"]), None)
    if tokens[start].norm not in words["devant_maniere"] or noun is None:
        return None
    if any(t.pos not in ("DET", "ADJ") for t in tokens[start + 1 : noun]):
        return None
    last = noun + 1
    while last < sentence.last and tokens[last].text.islower() and tokens[last].pos in ("ADJ", "VERB", "NOUN"):
        last += 1  # the model reads « un ton sec » as two nouns
    return last


def _name_in(reading: Reading, phrase: NounPhrase) -> int | None:
    """« assure au Monde | Anne Roy », « à Ouest-France | Luc Marin »: a first name behind a name."""
    tokens, lists = reading.tokens, people(reading)
    first_names = lists["prenoms_feminins"] | lists["prenoms_masculins"]
    head = tokens[phrase.head]
    # « au Parc Jean Jaurès la directrice » goes on, and Jean Jaurès says nothing.
    ends = phrase.core_last >= len(tokens) or tokens[phrase.core_last].pos == "PUNCT"
    if not head.text[0].isupper() or head.norm in first_names or not ends:
        return None  # « à l'école Jean Moulin », « à Jean Morel »
    # « Jean-Paul | Morvan »: a double one is known by its first half
    names = (t for t in tokens[phrase.head + 1 : phrase.core_last - 1] if t.norm.split("-")[0] in first_names)
    capital = (t.index for t in names if t.text[0].isupper() and tokens[t.index + 1].text[0].isupper())
    return next((at for at in capital if tokens[at - 1].text not in ("-", "‑")), None)


def _past_look(reading: Reading, phrase: NounPhrase | None, sentence: Sentence) -> int | None:
    """« a prévenu, | le visage fermé |, le préfet »: between commas, how whoever speaks looks."""
    if phrase is None or reading.norm(phrase.first - 1) != "," or phrase.last >= sentence.last:
        return None
    shown = reading.tokens[phrase.head].norm in grammar(reading)["contenances"]
    end = phrase.last + reading.tokens[phrase.last].is_past_participle
    return end if shown and reading.norm(end) == "," else None


def _past_month(reading: Reading, phrase: NounPhrase | None, sentence: Sentence) -> int | None:
    """« mercredi | 17 mars | des habitants »: nothing is of a month but its year."""
    if phrase is None or reading.tokens[phrase.head].norm not in grammar(reading)["mois"]:
        return None
    behind = phrase.head + 1
    return behind + (behind < sentence.last and reading.norm(behind).isdigit())


def _name_behind_occasion(reading: Reading, phrase: NounPhrase) -> int | None:
    """« après la rencontre | Paul Serre », « à l'issue du match | Rémi Le Gall »: nobody's match."""
    tokens, behind = reading.tokens, phrase.head + 1
    if tokens[phrase.head].norm not in grammar(reading)["occasions"] or behind >= phrase.core_last:
        return None
    named = tokens[behind].text[0].isupper() and not reading.norm(behind + 1).startswith(("-", "‑"))
    second = behind + 1 < phrase.core_last and tokens[behind + 1].text[0].isupper()
    known = tokens[behind].norm.split("-")[0] in first_names(reading) or tokens[behind].norm in TITLES
    return behind if known or (named and second) else None


def _past_lapse(reading: Reading, phrase: NounPhrase | None) -> int | None:
    """« quelques heures plus tôt », « deux jours auparavant »: how long before or after, and nobody."""
    if phrase is None or reading.tokens[phrase.head].norm not in grammar(reading)["mesures"]:
        return None
    behind = [reading.norm(phrase.core_last), reading.norm(phrase.core_last + 1)]
    if behind[0] == "plus" and behind[1] in ("tôt", "tard"):
        return phrase.core_last + 2
    return phrase.core_last + 1 if behind[0] in ("auparavant", "avant", "après", "durant") else None


def _is_audience(reading: Reading, phrase: NounPhrase) -> bool:
    """« devant la presse | Luc Marin », « devant les élus | Luc Marin »: one name is not what several are called."""
    head = reading.tokens[phrase.head]
    named = reading.tokens[phrase.head + 1 : phrase.core_last]
    if not named or head.pos != "NOUN" or not named[0].text[0].isupper():
        return False
    titled = named[0].norm in TITLES  # « à nos confrères | Mme Petit »
    if head.has("Number=Plur") or head.norm == "presse":
        return titled or named[0].pos == "PROPN"
    hears = head.norm in grammar(reading)["qui_entendent"]  # « à notre journal | Luc Marin »
    return hears and (titled or named[0].norm in first_names(reading))


def dates_a_noun(reading: Reading, sentence: Sentence, date: Date) -> bool:
    """« les élections du 30 mai », « depuis mardi », « qu'en 2008 », « publiée mardi »: not the verb's."""
    ahead = [token for token in reading.words(sentence) if token.span.end <= date.span.start]
    if [token.norm for token in ahead[-2:]] in (["mois", "de"], ["mois", "d'"]):
        ahead = ahead[: -3 if ahead[-3:][0].norm == "le" else -2]  # « dès | le mois de | mars »
    if len(ahead) > 1 and ahead[-1].norm in _OF and ahead[-2].norm in grammar(reading)["parts_d_un_temps"]:
        ahead = ahead[:-2]  # « à la | fin du mois de | juin », « au | cours de | la nuit »
    if ahead and ahead[-1].norm == "-":
        ahead = ahead[:-2]  # « le recensement de mars-avril »
    before = ahead[-2:]
    compared = any(token.norm in ("qu'", "que") for token in before) and not _is_only(ahead)
    if compared or any(token.norm in _NOT_ON for token in before) or _in_participle(ahead):
        return True
    after = [token for token in reading.words(sentence) if token.span.start >= date.span.end][:2]
    onward = len(after) == 2 and (after[1].text[:1].isdigit() or after[1].norm in grammar(reading)["circonstances"])
    ranges = onward and after[0].norm in ("au", "à")  # « du 19 au 23 juillet », not « de mercredi à Rennes »
    named = len(before) == 2 and (before[0].pos in ("NOUN", "PROPN", "ADJ", "PRON") or before[0].norm == "»")
    return named and before[1].norm in _OF and not ranges


def _is_only(ahead: list[Token]) -> bool:
    """« n'a été saisi que | dimanche »; not « ne vaut pas plus qu'en | 2008 »."""
    start = max((number for number, token in enumerate(ahead) if token.norm in ("ne", "n'")), default=None)
    return start is not None and not any(token.norm in _COMPARE for token in ahead[start:])


def _in_participle(ahead: list[Token]) -> bool:
    """« l'étude, publiée la veille »: a participle opens the piece between commas, and no verb comes before the day."""
    start = max((number for number, token in enumerate(ahead) if token.norm == ","), default=None)
    if start is None or start + 1 >= len(ahead):
        return False
    opening, inside = ahead[start + 1], ahead[start + 1 :]
    return (
        opening.pos == "VERB"
        and opening.has("VerbForm=Part")
        and not any(token.has("VerbForm=Fin") for token in inside)
    )
