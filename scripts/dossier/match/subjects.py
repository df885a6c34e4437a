"""The subject of a finite verb, by word order first: the model's parse is often wrong on press sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice, takewhile

from dossier.match.agents import made_by
from dossier.match.bare_names import bare_name
from dossier.match.headlines import past_dateline
from dossier.match.listed import listed_before
from dossier.match.memory import once_per_sentence
from dossier.match.nouns import NounPhrase, is_dash, noun_phrase_before, noun_phrase_of
from dossier.match.openers import grammar
from dossier.match.verbs import VerbGroup, verb_groups
from dossier.model import Reading, Sentence

PERSONAL = frozenset({"il", "elle", "ils", "elles", "on", "je", "j'", "nous", "tu", "vous"})
_DEMONSTRATIVE = frozenset({"celui-ci", "celle-ci", "ceux-ci", "celles-ci"})
_JOINS = ("et", "mais", "ou", "puis")
_DASHES = ("-", "–", "—")
_LEADS = 8  # tokens from « que » to the verb of its clause


def subject_of(reading: Reading, sentence: Sentence, index: int) -> NounPhrase | None:
    """The subject of the verb group that holds token `index`, or of the last group before it.

    A pronoun is a phrase of one token; « qui » gives its antecedent; a verb joined by « et » without a subject of its
    own gives that of the verb before: « a admis que les délais étaient longs et | a promis ». None when it follows.
    """
    groups = verb_groups(reading, sentence)
    number = next((n for n, group in enumerate(groups) if index in group.tokens), None)
    if number is None:
        number = next((n for n in range(len(groups) - 1, -1, -1) if groups[n].finite < index), None)
    return None if number is None else _subjects(reading, sentence)[number]


@once_per_sentence
def _subjects(reading: Reading, sentence: Sentence) -> tuple[NounPhrase | None, ...]:
    """The subject of each verb group of the sentence, in the order of `verb_groups`."""
    groups, body = verb_groups(reading, sentence), _without_dateline(reading, sentence)
    return tuple(_subject(reading, body, groups[: number + 1]) for number in range(len(groups)))


def _without_dateline(reading: Reading, sentence: Sentence) -> Sentence:
    """« LYON (Reuters) - | Le groupe a dit »: no town in front of the dash does anything."""
    first = past_dateline(reading, sentence)
    return sentence if first == sentence.first else replace(sentence, first=first)


def _subject(reading: Reading, sentence: Sentence, groups: Sequence[VerbGroup]) -> NounPhrase | None:
    """The subject of the last of `groups`."""
    for group in reversed(groups):
        skipped = group is not groups[-1] and _is_subordinate(reading, sentence, group.finite)
        if skipped or (group is not groups[0] and _is_joined(reading, sentence, group.finite)):
            continue
        return _near(reading, sentence, group)
    return None


def _near(reading: Reading, sentence: Sentence, group: VerbGroup) -> NounPhrase | None:
    tokens, end = reading.tokens, _before_clitics(reading, sentence, group.finite)
    if end - 1 > sentence.first and tokens[end - 1].norm == ")":  # « la ligue | (3e) | souhaite »
        end = next((t.index for t in reversed(tokens[sentence.first + 1 : end]) if t.norm == "("), end)
    end = _before_dashes(reading, sentence, end)
    before = tokens[end - 1] if end > sentence.first else None
    if before is not None and (pronoun := _pronoun_at(reading, sentence, before.index)):
        return pronoun
    if before is not None and before.norm == "qui":
        return _antecedent(reading, sentence, before.index)
    phrase = noun_phrase_before(reading, end, sentence)
    if phrase is not None:
        return made_by(reading, sentence, phrase, group) or phrase
    return _by_dependency(reading, sentence, group, end)


def _before_dashes(reading: Reading, sentence: Sentence, end: int) -> int:
    """« La police de Dinan | - celle que dirige Luc Marin - | a relevé »: the dash that opens the aside."""
    dashes = (t.index for t in reading.tokens[sentence.first + 1 : end] if t.text in _DASHES)
    marks = [index for index in dashes if is_dash(reading, index)]
    return marks[-2] if len(marks) > 1 and marks[-1] == end - 1 and len(marks) % 2 == 0 else end


def _by_dependency(reading: Reading, sentence: Sentence, group: VerbGroup, end: int) -> NounPhrase | None:
    """What the model takes for the subject, unless it is behind the verb or a day: « le rapport, publié mercredi, »."""
    tokens, subject = reading.tokens, group.subject
    near = subject is not None and sentence.first <= subject < end
    if subject is None or not near or tokens[subject].norm in grammar(reading)["circonstances"]:
        return _past_an_aside(reading, sentence, end)
    if _in_a_relative(reading, sentence, subject, end) and (outer := _past_an_aside(reading, sentence, end)):
        return outer  # « Un bénévole, qui préfère taire son nom, nous a assuré »
    head = tokens[subject]
    if head.norm == "qui" or (head.pos == "PRON" and tokens[max(sentence.first, subject - 1)].norm == ","):
        return _antecedent(reading, sentence, subject)  # « la direction, elle, assure »
    phrase = noun_phrase_of(reading, subject, sentence)
    return _told_by(reading, sentence, phrase, end) or _apposed_to(reading, sentence, phrase, group) or phrase


def _told_by(reading: Reading, sentence: Sentence, role: NounPhrase, end: int) -> NounPhrase | None:
    """« Le Temps, | quotidien de référence, | affirme »: the name of which a bare noun between commas tells."""
    tokens, first = reading.tokens, role.first
    while first > sentence.first and tokens[first - 1].pos in ("NOUN", "ADJ"):
        first -= 1  # « Anne Petit, secrétaire départementale | CGT, est inquiète »
    opened = first > sentence.first + 1 and tokens[first - 1].norm == "," and tokens[first].pos == "NOUN"
    if not opened or tokens[end - 1].norm != ",":
        return None
    return noun_phrase_before(reading, first - 1, sentence)


def _apposed_to(reading: Reading, sentence: Sentence, other: NounPhrase, group: VerbGroup) -> NounPhrase | None:
    """« Bretrail, | l'exploitant des bacs de Dinan, | indique »: the name that opens the clause is the subject."""
    tokens, verb = reading.tokens, reading.tokens[group.finite]
    apart = other.first > sentence.first + 1 and tokens[other.first - 1].norm == ","
    if not apart or not tokens[other.first].has("Definite=Def") or verb.has("Number=Plur"):
        return None
    bare = bare_name(reading, sentence, other) if other.last == group.finite - 1 else None
    named = bare or noun_phrase_before(reading, other.first - 1, sentence)
    if named is None or (bare is None and tokens[named.head].pos != "PROPN"):
        return None
    opens = named.first == sentence.first or tokens[named.first - 1].norm in ("que", "qu'", *_JOINS)
    return named if opens else None


def _pronoun_at(reading: Reading, sentence: Sentence, index: int) -> NounPhrase | None:
    """« il », « celui-ci », which the tokenizer may cut in three."""
    tokens = reading.tokens
    if tokens[index].norm in PERSONAL | _DEMONSTRATIVE:
        return NounPhrase(index, index, index + 1, index + 1)
    cut = tokens[index].norm in ("ci", "là") and index - 2 >= sentence.first and tokens[index - 1].norm == "-"
    return NounPhrase(index - 2, index - 2, index + 1, index + 1) if cut else None


def _past_an_aside(reading: Reading, sentence: Sentence, end: int) -> NounPhrase | None:
    """« L'entreprise, qui emploie 48 personnes, chiffre »: the phrase in front of what stands between commas."""
    if end <= sentence.first or reading.tokens[end - 1].norm != ",":
        return None
    tokens = reading.tokens
    commas = [t.index for t in tokens[sentence.first : end - 1] if t.norm == ","]
    opened = {t.index for t in tokens[sentence.first : end] if t.norm == "("}
    ends = (max((i for i in opened if i < at), default=at) if tokens[at - 1].norm == ")" else at for at in commas[::-1])
    phrases = (noun_phrase_before(reading, at, sentence) for at in ends)
    found = next((phrase for phrase in phrases if phrase is not None), None)
    inner = found or noun_phrase_before(reading, end - 1, sentence)
    if found is None and inner is not None and _in_a_relative(reading, sentence, inner.head, end):
        return next((phrase for at in commas if (phrase := _shouted(reading, sentence, at))), None)
    return inner


def _shouted(reading: Reading, sentence: Sentence, comma: int) -> NounPhrase | None:
    """« La coalition Sauvons nos quais!, | qui rassemble dix comités, dénonce »: a name that ends with its mark."""
    tokens = reading.tokens
    if tokens[comma - 1].norm not in ("!", "?"):
        return None
    capitals = (t.index for t in reversed(tokens[sentence.first + 2 : comma]) if t.text[0].isupper())
    head = next((at - 1 for at in capitals if tokens[at - 1].pos == "NOUN" and tokens[at - 2].pos == "DET"), None)
    return None if head is None else NounPhrase(head - 1, head, comma, comma)


def _in_a_relative(reading: Reading, sentence: Sentence, subject: int, end: int) -> bool:
    """Whether a relative between commas holds the noun `subject`, and closes right before token `end`."""
    if end <= sentence.first or reading.tokens[end - 1].norm != ",":
        return False
    for token in reversed(reading.tokens[sentence.first : subject]):
        if token.norm == ",":
            return False
        opens = token.norm in ("qui", "dont", "où") and token.index > sentence.first
        if opens and reading.tokens[token.index - 1].norm == ",":
            return True  # past an inner one: « Luc Marin, dont le rachat dépend de la somme | dont parle son fils, »
    return False


def _antecedent(reading: Reading, sentence: Sentence, relative: int) -> NounPhrase | None:
    """« le maire, qui dénonce », « annoncé par l'université, qui précise »: the phrase in front of « qui »."""
    end = relative
    while end > sentence.first and reading.tokens[end - 1].pos == "PUNCT":
        end -= 1
    named = _before_role(reading, sentence, end) if end < relative else None
    named = named or listed_before(reading, relative, sentence)
    return named or noun_phrase_before(reading, end, sentence, governed=True)


def _before_role(reading: Reading, sentence: Sentence, end: int) -> NounPhrase | None:
    """« Anne Petit, présidente des Amis du port, qui demande »: the name, of which a role without article tells."""
    tokens = reading.tokens
    comma = next((t.index for t in reversed(tokens[sentence.first : end]) if t.norm == ","), None)
    if comma is None or tokens[comma + 1].pos not in ("NOUN", "NUM") or tokens[comma - 1].pos != "PROPN":
        return None  # « Anne Petit, 19 ans, qui reconnaît »
    return noun_phrase_before(reading, comma, sentence, governed=True)


def _before_clitics(reading: Reading, sentence: Sentence, finite: int) -> int:
    clitics, tokens = grammar(reading)["clitiques"], reading.tokens
    while finite > sentence.first + 1 and tokens[finite - 1].norm in clitics:
        finite -= 1  # not past « Lui » that opens its sentence
    told = finite - 1 > sentence.first and tokens[finite - 1].norm in ("nous", "vous", "me", "m'", "te", "t'")
    object_only = any(t.has("Person=3") and t.has("VerbForm=Fin") for t in tokens[finite : finite + 1])
    subject = tokens[finite - 2].norm in PERSONAL | {"qui"} if told else False
    return (
        finite - 1 if told and (subject or object_only) else finite
    )  # « on | nous | répète », « un bénévole nous a dit »


def _is_subordinate(reading: Reading, sentence: Sentence, finite: int) -> bool:
    """« a admis que les délais étaient »: « que » opens the clause of this verb."""
    words = grammar(reading)["relatifs"] | {"que", "qu'"}
    led = takewhile(lambda t: not t.has("VerbForm=Fin"), reversed(reading.tokens[sentence.first : finite]))
    return any(token.norm in words for token in islice(led, _LEADS))


def _is_joined(reading: Reading, sentence: Sentence, finite: int) -> bool:
    start = _before_clitics(reading, sentence, finite)
    return start > sentence.first and reading.tokens[start - 1].norm in _JOINS
