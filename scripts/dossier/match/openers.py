"""Which words open a clause: « que », « qui », « si », « en …ant », and what makes them something else."""

from __future__ import annotations

from typing import Literal

from dossier.lexicon import Rule, VerbRule, load_lexicon
from dossier.match.likenesses import compares_nouns, like_nobody, likens, takes_up
from dossier.match.people import is_someone
from dossier.match.speech import says
from dossier.model import Reading, Sentence, Token

_ADDRESS = 11  # tokens of « fait savoir mardi soir par le biais d'un communiqué »
_OF_WHAT = frozenset({"à", "de", "en", "sur", "contre", "avec", "par", "vers"})
_SUBJECTS = frozenset({"il", "elle", "on", "ils", "elles", "ce", "c'"})
ClauseKind = Literal["main", "complement", "relative", "adverbial", "coordinate", "incise", "gerund"]


def grammar(reading: Reading) -> dict[str, frozenset[str]]:
    """The lists of function words of the article's language."""
    return load_lexicon(reading.article.language, "grammaire", Rule).lists


def opened_by(reading: Reading, token: Token, sentence: Sentence) -> ClauseKind | None:
    """The kind of clause that `token` opens, if it opens one."""
    words = grammar(reading)
    before = reading.tokens[token.index - 1] if token.index > sentence.first else None
    previous = before.norm if before else ""
    if token.norm in ("que", "qu'"):
        return _opened_by_que(reading, token, before, sentence)
    if token.norm in words["relatifs"]:
        after = reading.tokens[token.index + 1] if token.index + 1 < sentence.last else None
        alone = token.norm == "quiconque" and (after is None or after.pos == "PUNCT")  # « de leçons de quiconque »
        subject = after is not None and after.norm in _SUBJECTS
        hence = token.norm == "où" and previous in ("d'", "par") and not subject  # « d'où la grève »
        asks = _asks_who(reading, token, sentence)
        return None if alone or hence or asks or _counts(reading, token, previous, sentence) else "relative"
    if token.norm in words["subordonnants"]:
        after = reading.tokens[token.index + 1] if token.index + 1 < sentence.last else None
        liken = token.norm == "comme" and likens(reading, token, sentence)
        opens = _subordinates(token, after) or like_nobody(reading, token) or takes_up(reading, token)
        return "adverbial" if opens and not liken else None
    if token.norm in words["interrogent"]:
        return "adverbial" if _is_asked(reading, token, sentence) else None
    if token.has("VerbForm=Part") and token.norm.endswith("ant") and (previous == "en" or _says(reading, token)):
        return "gerund"
    return "relative" if token.norm == "quoi" and _asks_what(reading, token, before, sentence) else None


def _asks_what(reading: Reading, quoi: Token, before: Token | None, sentence: Sentence) -> bool:
    """« ne sait pas | à quoi il servait »; not « de quoi vivre », « …, après quoi il part », « Faute de quoi, »."""
    near = reading.tokens[quoi.index + 1 : min(quoi.index + 5, sentence.last)]
    verb = next((t for t in near if t.pos in ("VERB", "AUX")), None)
    led = before is not None and before.norm in _OF_WHAT and reading.tokens[sentence.last - 1].norm != "?"
    lacks = not near or near[0].pos == "PUNCT" or reading.norm(quoi.index - 2) == "faute"
    return led and not lacks and verb is not None and verb.has("VerbForm=Fin")


def _is_asked(reading: Reading, token: Token, sentence: Sentence) -> bool:
    """« explique comment », « ne voit pas bien pourquoi »; not « n'importe quel client », « peu importe comment »."""
    ahead = reading.tokens[sentence.first : token.index]
    verb = next((t for t in reversed(ahead) if t.pos != "ADV"), None)
    asking = verb is not None and verb.pos == "VERB" and not verb.has("VerbForm=Part") and verb.lemma != "importer"
    return asking and reading.tokens[sentence.last - 1].norm != "?"


def _counts(reading: Reading, dont: Token, previous: str, sentence: Sentence) -> bool:
    """« Quatorze personnes, dont trois enfants, ont été hospitalisées »: a share between commas, and no clause."""
    if dont.norm != "dont" or previous != ",":
        return False
    for token in reading.tokens[dont.index + 1 : sentence.last]:
        if token.norm == ",":
            return True
        if token.has("VerbForm=Fin") or token.norm in ("qui", "que", "qu'"):
            return False
    return False


def _opened_by_que(reading: Reading, que: Token, before: Token | None, sentence: Sentence) -> ClauseKind | None:
    previous = before.norm if before else ""
    second = reading.tokens[que.index - 2] if que.index - 2 >= sentence.first else que
    if previous == "bien" and second.pos in ("VERB", "AUX"):
        return "complement"  # « il se pourrait bien que »
    if previous == "bien" and reading.tokens[min(que.index + 1, sentence.last - 1)].has("VerbForm=Part"):
        return None  # « Bien que battu, le maire sourit »
    if _subordinates_before(reading, que, previous, second, sentence):
        return "adverbial"
    if _takes_up_a_noun(reading, que, before, sentence):
        return "relative"
    told = previous == "aussi" and second.pos in ("VERB", "CCONJ")  # « mais aussi que le four reste »
    told = told or (previous == "ainsi" and _is_told(reading, second, que, sentence))
    told = told or (previous == "plus" and no_longer(reading, second, que, sentence))
    compares = not told and previous in grammar(reading)["avant_que_comparaison"]
    closed = compares or _compares(reading, que, sentence) or _restrictive(reading, que, sentence)
    if closed or _asks(reading, que, sentence):
        return None
    noun = que.pos == "PRON" and before is not None and before.pos in ("NOUN", "PROPN")
    noun = noun or _nothing_said_yet(reading, que, sentence)
    return "relative" if noun and not _told_to(reading, que, sentence) else "complement"


def _takes_up_a_noun(reading: Reading, que: Token, before: Token | None, sentence: Sentence) -> bool:
    """Whether « que » plainly opens a relative, whatever verb stands before it."""
    previous = before.norm if before else ""
    second = reading.tokens[que.index - 2] if que.index - 2 >= sentence.first else que
    after = reading.tokens[min(que.index + 1, sentence.last - 1)]
    inverted = after.has("VerbForm=Fin") and after.has("Mood=Ind") and not _asks(reading, que, sentence)
    if inverted and before is not None and before.pos in ("NOUN", "ADJ", "CCONJ"):
        return True  # « le rôle qu'ont joué les bénévoles », « la rumeur qui court et que relaie le journal »
    if previous in ("celui", "celle", "ceux", "celles"):
        return True  # « la capitainerie - celle | que dirige Luc Marin - assure »
    if previous == "ce" and second.pos != "ADP":
        return True  # « …, ce que contestent les syndicats », « a raconté ce qu'elle comptait faire »
    if previous == "," and second.pos in ("NOUN", "PROPN") and _behind_object(reading, que, sentence):
        return True  # « réclamaient l'arrêt des machines, qu'il aurait pu ordonner »
    superlative = _is_superlative(reading, que, sentence)
    return superlative or _behind_one_of_them(reading, que, sentence) or _joins_a_relative(reading, que, sentence)


def _joins_a_relative(reading: Reading, que: Token, sentence: Sentence) -> bool:
    """« un projet qu'il jugeait utile mais | qu'il ne défendait pas »: one verb and no comma from one to the other."""
    ahead = reading.tokens[sentence.first : que.index]
    first = next((t for t in reversed(ahead) if t.norm in ("que", "qu'")), None)
    if first is None or first.index == sentence.first or ahead[-1].norm not in ("et", "mais", "ou"):
        return False
    between, before = reading.tokens[first.index + 1 : que.index], reading.tokens[first.index - 1]
    verbs = [t for t in between if t.has("VerbForm=Fin")]
    if len(verbs) != 1 or not says(reading, verbs[0]) or any(t.pos == "PUNCT" for t in between):
        return False  # « a prévenu le maire que la digue cède et | que le port ferme »
    return before.pos == "NOUN" and _opened_by_que(reading, first, before, sentence) == "relative"


def _behind_one_of_them(reading: Reading, que: Token, sentence: Sentence) -> bool:
    """« a révélé l'existence d'un auteur | que tous ignoraient »; not « a prévenu le maire d'une commune que »."""
    near = reading.tokens[max(sentence.first, que.index - 8) : que.index]
    of = next((n for n in range(len(near) - 1, 1, -1) if near[n].norm in ("d'", "de")), 0)
    one = [token for token in near[of + 1 :] if token.pos != "ADJ"]
    single = len(one) == 2 and one[0].norm in ("un", "une") and one[1].pos == "NOUN"
    if not single or of < 3 or near[of - 1].pos != "NOUN" or near[of - 2].norm not in ("l'", "le", "la", "les"):
        return False
    told = single and one[1].norm in grammar(reading)["noms_a_completive"]  # « l'existence d'une rumeur que … »
    return not told and says(reading, near[of - 3]) and not is_someone(reading, near[of - 1])


def _is_superlative(reading: Reading, que: Token, sentence: Sentence) -> bool:
    """« l'école la plus verte que la ville ait connue »."""
    near = reading.tokens[max(sentence.first, que.index - 3) : que.index]
    words = [token.norm for token in near]
    return len(near) == 3 and words[0] in ("le", "la", "les") and words[1] in ("plus", "moins") and near[2].pos == "ADJ"


def _nothing_said_yet(reading: Reading, que: Token, sentence: Sentence) -> bool:
    """« Selon une note interne | que Le Monde a lue », « Après des primaires | que »: nothing completed."""
    before = reading.tokens[sentence.first : que.index]
    if (
        len(before) < 3
        or any(t.pos in ("VERB", "AUX") for t in before)
        or before[-1].pos not in ("NOUN", "PROPN", "ADJ")
    ):
        return False
    noun = next((t for t in reversed(before) if t.pos in ("NOUN", "PROPN")), None)
    return noun is not None and noun.norm not in grammar(reading)["noms_a_completive"]


def _subordinates_before(reading: Reading, que: Token, previous: str, second: Token, sentence: Sentence) -> bool:
    """« tant que », « bien que », « à moins que », « alors même que »."""
    if previous in ("tant", "moins", "même"):
        return previous == "tant" or second.norm == ("alors" if previous == "même" else "à")
    if (previous == "outre" and second.norm == "en") or (previous == "encore" and says(reading, second)):
        return False  # « indique en outre que », « indique encore que »
    return previous in grammar(reading)["avant_que_conjonction"] and not _restrictive(reading, que, sentence)


def _asks_who(reading: Reading, token: Token, sentence: Sentence) -> bool:
    """« Qui oserait encore parler de progrès ? »"""
    opens = all(t.pos == "PUNCT" for t in reading.tokens[sentence.first : token.index])
    return opens and any(t.norm == "?" for t in reading.tokens[max(token.index, sentence.last - 3) : sentence.last])


def _asks(reading: Reading, que: Token, sentence: Sentence) -> bool:
    """« mais que prouve-t-il ? »"""
    near = reading.tokens[que.index + 1 : min(que.index + 4, sentence.last)]
    return len(near) > 1 and near[0].has("VerbForm=Fin") and near[1].norm.startswith("-")


def _told_to(reading: Reading, que: Token, sentence: Sentence) -> bool:
    """« a confié au Monde qu'il », « a indiqué mardi que »: an addressee or a day parts « que » from its verb."""
    for token in reversed(reading.tokens[max(sentence.first, que.index - _ADDRESS) : que.index]):
        if says(reading, token):
            second = reading.tokens[token.index + 1]
            double = token.lemma in ("faire", "laisser") and second.has("VerbForm=Inf")  # « fait | savoir »
            last = token.index + double
            behind, beyond = (reading.norm(last + step) for step in (1, 2))
            aside = behind == "de" and beyond in ("son", "leur")  # « assure de son côté que »
            return aside or behind in grammar(reading)["apres_parole"]
        if token.norm == ",":
            return False
    return False


def _behind_object(reading: Reading, que: Token, sentence: Sentence) -> bool:
    """Whether the verb of saying before « , que » has its object already: one comma, and no other « que », between."""
    between: list[str] = []
    for token in reversed(reading.tokens[sentence.first : que.index]):
        if token.has("VerbForm=Fin"):
            return (
                says(reading, token)
                and between.count(",") == 1
                and not {"que", "qu'"} & set(between)
                and len(between) > 2
            )
        between.append(token.norm)
    return False


def _says(reading: Reading, token: Token) -> bool:
    """« …, affirmant que », « …, laissant entendre que »: the present participle of a verb of saying."""
    told = load_lexicon(reading.article.language, "paroles", VerbRule).by_id["paroles.participe"].formes
    lets = token.lemma in ("laisser", "faire") and reading.norm(token.index + 2) in ("que", "qu'")
    return token.norm in told or (lets and reading.tokens[token.index + 1].has("VerbForm=Inf"))


def _is_told(reading: Reading, verb: Token, que: Token, sentence: Sentence) -> bool:
    """« On apprend ainsi que le bac est vendu »; not « Le maire s'explique ainsi que son adjointe »."""
    learns = verb.pos == "VERB" and (
        says(reading, verb) or verb.lemma in ("apprendre", "découvrir", "constater", "noter")
    )
    return learns and any(t.has("VerbForm=Fin") for t in reading.tokens[que.index + 1 : sentence.last])


def no_longer(reading: Reading, verb: Token, que: Token, sentence: Sentence) -> bool:
    """« ne croient plus | que le port rouvrira »; not « que ce qu'elle voit »."""
    near = reading.tokens[max(sentence.first, verb.index - 3) : verb.index]
    restricts = reading.norm(que.index + 1) in ("ce", "celui", "celle", "ceux", "celles")
    told = any(t.has("VerbForm=Fin") for t in reading.tokens[que.index + 1 : sentence.last])
    return says(reading, verb) and told and not restricts and any(t.norm in ("ne", "n'") for t in near)


def _subordinates(token: Token, after: Token | None) -> bool:
    """Not « s'être », « comme maire », « si grand », nor « quoique battu »."""
    if token.norm == "quoique" and after is not None and (after.has("VerbForm=Part") or after.pos == "ADJ"):
        return False
    if token.norm == "s'":
        return after is not None and after.norm in ("il", "ils")
    other = {"comme": "ADP", "si": "ADV", "car": "NOUN"}
    return other.get(token.norm) != token.pos


def _compares(reading: Reading, que: Token, sentence: Sentence) -> bool:
    """« plus contagieux que celui de l'hiver »: a comparison, unless a pronoun subject follows."""
    near = reading.tokens[max(sentence.first, que.index - 3) : que.index]
    if not near:
        return False
    compared = any(t.norm in ("plus", "moins", "aussi", "autant") for t in near[:-1]) and near[-1].pos in ("ADJ", "ADV")
    return (compared and not _subject_follows(reading, que)) or compares_nouns(reading, que, sentence)


def _subject_follows(reading: Reading, que: Token) -> bool:
    return reading.norm(que.index + 1) in _SUBJECTS


def _restrictive(reading: Reading, que: Token, sentence: Sentence) -> bool:
    """« ne … que » restricts: « il n'y a que deux solutions »; « ne … pas que » opens a clause."""
    near = reading.tokens[max(sentence.first, que.index - 6) : que.index]
    if near and near[-1].pos == "CCONJ" and not any(token.norm in ("que", "qu'") for token in near):
        return False  # « craignent qu'il ne soit tard et | que leurs vœux soient vains »
    if near and near[-1].has("VerbForm=Inf") and _wishes(reading, que, sentence):
        return False  # « On ne peut accepter | que la rive soit vendue »
    for token in reversed(near):
        if token.norm in ("que", "qu'") and near[-1].pos != "CCONJ":
            return False  # « Ce n'est que jeudi | que le bac partira »; not « que des pommes et | que des poires »
        if token.norm in grammar(reading)["negations_completes"] or token.norm == ",":
            return False
        if token.norm in ("ne", "n'"):
            before = reading.tokens[max(sentence.first, token.index - 6) : token.index]
            nothing = any(t.norm in ("rien", "personne", "aucun", "aucune", "nul") for t in before)
            return not nothing and not _subject_follows(reading, que)
    return False


def _wishes(reading: Reading, que: Token, sentence: Sentence) -> bool:
    """Whether the first verb behind « que » is a subjunctive: « que les uns aient tout »."""
    verb = next((t for t in reading.tokens[que.index + 1 : sentence.last] if t.has("VerbForm=Fin")), None)
    opened = {t.norm for t in reading.tokens[que.index + 1 : verb.index]} if verb is not None else set()
    return verb is not None and verb.has("Mood=Sub") and not opened & {"qui", "dont", "où"}


def leads_in(token: Token, kind: ClauseKind, words: dict[str, frozenset[str]]) -> bool:
    """Words that belong to the introducer: « alors | que », « dans | lequel », « tout | en | prévoyant »."""
    if kind == "adverbial":
        return token.norm in words["avant_que_conjonction"]
    if kind == "gerund":
        return token.norm in ("en", "tout")
    return kind == "relative" and (token.pos == "ADP" or token.norm == "ce")
