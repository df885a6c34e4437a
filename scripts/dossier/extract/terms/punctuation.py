"""A definition between marks: behind a comma, a dash, a bracket or a colon, what its words are told to mean."""

from __future__ import annotations

from itertools import pairwise

from dossier.extract.terms import generality as g
from dossier.extract.terms import meanings as m
from dossier.extract.terms.phrases import (
    Phrase,
    Tokens,
    is_compound,
    is_plural,
    is_specific,
    is_technical,
    is_very_rare,
    names_several,
    phrase_before,
    rarest,
)
from dossier.extract.terms.rules import nouns, words
from dossier.extract.terms.words import is_acronym, stem

_LEAD_A_LIST = frozenset({"avec", "dont", "comme", "aux"})
_RANKS = ("premier", "première", "second", "seconde", "principal", "principale")

_USUAL_NAME, _UNUSUAL = 3.0, 2.8  # Zipf

Match = tuple[Phrase, int, int]  # the term, then first and last (not included) of its meaning


def punctuated(tokens: Tokens, mark: int, language: str) -> Match | None:
    """« le mildiou, un champignon qui… », « le pergélisol (un sol gelé…) »."""
    opener, start = tokens[mark].text, mark + 1
    last = m.end_of_meaning(tokens, start, opener, language)
    part = tokens[start:last]
    head = m.head_of(part, language)
    if opener in "(–—:" and part and part[0].has("VerbForm=Inf"):
        return _deed(tokens, mark, (start, last), language)
    if head is None or _opens_no_meaning(part, language) or (opener in ",:" and g.is_list(part, language)):
        return None
    term = _term_told(tokens, mark, part, language)
    if term is None or _is_body(tokens, term, part, language):
        return (term, start, last) if term is not None else None
    rare = is_specific(tokens, term, language)
    announced = m.past_announcement(tokens, start, last, language) if rare else None
    if announced is not None:
        return term, announced, last
    explains = _explains if rare else _told_in_general
    return (term, start, last) if explains(tokens, term, part, opener, language) else None


def _term_told(tokens: Tokens, mark: int, part: Tokens, language: str) -> Phrase | None:
    """The term before the mark, when the words behind it are said of that term and of nothing else."""
    opener, head = tokens[mark].text, m.head_of(part, language) or 0
    if (opener == "(" and g.enumerates(part, language)) or tokens[mark - 1].norm in words(language, "notes"):
        return None
    end = mark - (opener != "," and tokens[mark - 1].norm in words(language, "situent"))  # « la culée | gauche – »
    term = phrase_before(tokens, end, language, is_plural(part[head]))
    if term is None or opener != ",":
        return term
    if _is_beside(tokens, term, part, language) or _in_a_list(tokens, part, language):
        return None
    if _ends_a_frame(tokens, mark) or _ends_an_aside(tokens, term) or _is_an_image(tokens, term, part, language):
        return None
    resumes = stem(part[head].norm) in nouns(language, "reprennent_la_phrase")
    first_words = m.opens_sentence(tokens, term, language)  # nothing is told yet that could be taken up
    # « changer un hangar en salle d'escalade, un projet refusé »
    told = any(token.norm in ("de", "d'", "du", "des") for token in part) or g.is_narrowed(part, language)
    learned = is_very_rare(tokens, term, language) and told
    return term if not resumes or term.marked or first_words or learned else None


def _opens_no_meaning(part: Tokens, language: str) -> bool:
    """« , valorise la société »: a verb read as a noun; « , d'une voiture »; « , troisième syndicat »."""
    first = part[0].norm
    if _is_foreign_name(part, language):
        return True
    if len(part) > 1 and part[1].norm == "par":
        return True  # « une délégation de la Cedral, | conduite par Anne Roy | »
    if m.owns(part[0], language) or first in words(language, "n_ouvrent_pas_un_sens"):
        return True
    if first in ("de", "d'", "du") or first in _RANKS or first.endswith("ième"):
        return True
    return part[0].pos == "NOUN" and len(part) > 1 and part[1].norm in ("le", "la", "l'", "les", "un", "une")


def _is_foreign_name(part: Tokens, language: str) -> bool:
    """« ransomwares en anglais »: how others call it tells nobody what it is."""
    return len(part) > 1 and part[-2].norm == "en" and part[-1].norm in words(language, "langues_etrangeres")


def _deed(tokens: Tokens, mark: int, meaning: tuple[int, int], language: str) -> Match | None:
    """« le « catcalling » – interpeller des femmes dans la rue – »: a quoted word, and what one does."""
    term = phrase_before(tokens, mark, language)
    told = m.count_content(tokens[slice(*meaning)], language) > 1
    if tokens[mark].text == ":" and not (term is not None and m.opens_sentence(tokens, term, language)):
        return None
    told = told and not any(token.is_conjugated for token in tokens[slice(*meaning)])
    learned = tokens[mark].text != ":" and term is not None and is_very_rare(tokens, term, language)
    rare = term is not None and (term.marked or learned)
    return (term, *meaning) if term is not None and rare and told else None


def _is_beside(tokens: Tokens, term: Phrase, part: Tokens, language: str) -> bool:
    """« Dans le coffre de | sa | berline, le corps d'un homme »: whose it is, and what is there; or a list."""
    owned = term.first > 0 and m.owns(tokens[term.first - 1], language) and not m.is_indefinite(part[0])
    return owned or _is_further_item(tokens, term, part)


def _ends_a_frame(tokens: Tokens, mark: int) -> bool:
    """« Selon la conférence des cantons |, les moyens du Parlement suffisent »: the subject follows."""
    opens = tokens[0].norm in ("selon", "d'après", "d'", "pour")
    return opens and not any(token.text == "," for token in tokens[:mark])


def _ends_an_aside(tokens: Tokens, term: Phrase) -> bool:
    """« Il présentait |, lors de son arrestation, | une plaie au bras »: the verb's own words follow the comma."""
    opening = next((i for i in range(term.first - 1, 0, -1) if tokens[i].text == ","), 0)
    verb = tokens[opening - 1] if opening else None
    governs = verb is not None and (verb.is_conjugated or verb.is_past_participle or verb.has("VerbForm=Inf"))
    return governs and (tokens[opening + 1].pos == "ADP" or tokens[opening + 1].norm == "lors")


def _is_an_image(tokens: Tokens, term: Phrase, part: Tokens, language: str) -> bool:
    """« des larmes, une joie retrouvée, une famille qui pleure »: each beside the other."""
    ahead = tokens[max(0, term.first - 2) : term.first]
    listed = len(ahead) == 2 and ahead[0].text == "," and m.is_indefinite(ahead[1])
    return listed and m.is_indefinite(part[0])


def _in_a_list(tokens: Tokens, part: Tokens, language: str) -> bool:
    """« la police municipale, la Fédération des guides |, une ambulance et un drone »: one more, and no meaning."""
    comma = part[-1].index + 1 - tokens[0].index
    led = any(token.norm in _LEAD_A_LIST for token in part)  # « une bête avec un gros corps | , une queue et un bec »
    if led or comma + 2 >= len(tokens) or tokens[comma].text != "," or not m.is_determiner(tokens[comma + 1], language):
        return False
    for joint, after in pairwise(tokens[comma + 1 :]):
        if joint.is_conjugated:
            return False
        if joint.norm == "ainsi" and after.norm == "que":
            return True  # « une ambulance, le médecin ainsi que les pompiers »
        if joint.norm == "et":
            return m.is_determiner(after, language)
    return False


def _is_further_item(tokens: Tokens, term: Phrase, part: Tokens) -> bool:
    """« un vol d'outillage, des dégradations en série »: several things say nothing of one.

    Nor does a list of bare nouns: « les subsides, transferts, primes et dotations ».
    """
    several = part[0].norm == "des"
    if several and not names_several(tokens, term):
        return True
    if several and any(t.norm == "et" and of.norm in ("des", "de", "d'") for t, of in pairwise(part)):
        return True  # « des feux, des voitures qui brûlent et d'épaisses fumées »
    bare = part[0].pos == "NOUN" and is_plural(part[0])
    if bare and len(part) > 1 and part[1].norm in ("et", "ou"):
        return True  # « les partis, organisations et associations »
    return bare and any(
        mark.text in (",", "et", "ou") and noun.pos == "NOUN" and is_plural(noun) for mark, noun in pairwise(part)
    )


def _explains(tokens: Tokens, term: Phrase, part: Tokens, opener: str, language: str) -> bool:
    """Whether the words behind the mark say what a rare word means."""
    apart = opener not in ",:" or (opener == "," and (m.is_indefinite(part[0]) or _names_it_again(tokens, part)))
    if opener == "," and term.marked and g.is_bare_definite(part, language):
        return False  # « VAL, l'opposition classique »: who they are
    learned = is_very_rare(tokens, term, language) or _is_foreign(tokens, term, language)
    general = apart and learned and g.is_general(part, language)
    general = general or _names_in_short(tokens, term, part, opener, language)
    general = general or (opener == "," and _is_the_one_that(tokens, term, part, language))
    general = general or (opener == "(" and _spells_out(tokens, term, part, language))
    if not general and not g.defines(part, language):
        return False
    if opener == ":" and not (m.opens_sentence(tokens, term, language) or is_technical(tokens, term, language)):
        return False
    return m.is_determiner(part[0], language) or _announced(tokens, term, part, opener)


def _is_the_one_that(tokens: Tokens, term: Phrase, part: Tokens, language: str) -> bool:
    """« l'endocarde, la membrane qui tapisse le cœur »: a learned word, and the plain noun that a relative narrows."""
    head = m.head_of(part, language)
    if head is None or part[0].norm not in ("le", "la", "l'", "les") or not is_very_rare(tokens, term, language):
        return False
    introduced = term.first > 0 and tokens[term.first - 1].norm in ("le", "la", "l'", "les", "du", "des")
    narrowed = any(token.norm == "qui" for token in part[head + 1 : head + 3])
    counted = any(token.pos == "NUM" or token.text[0].isdigit() for token in part)
    return introduced and narrowed and not counted and g.is_general(part, language)


def _is_foreign(tokens: Tokens, term: Phrase, language: str) -> bool:
    """« le « pick-up game », un match improvisé… »: in marks and small letters, with a word French hardly has."""
    part = tokens[term.first : term.last]
    return term.marked and part[0].text.islower() and rarest(part, language) < _UNUSUAL


def _names_in_short(tokens: Tokens, term: Phrase, part: Tokens, opener: str, language: str) -> bool:
    """« la subsidence, affaissement lent du sol, menace… », « la « dette technique », accumulation de retards… ».

    Without an article, behind a word that hardly anyone uses or that the text quotes; or in brackets, with « un ».
    """
    one_thing = any(token.text[0].isupper() or token.text[0].isdigit() for token in part[1:])
    if one_thing or not g.is_general(part, language):
        return False
    quoted = term.marked and tokens[term.first].text.islower()
    if opener == "(" and (m.is_indefinite(part[0]) or (quoted and m.is_determiner(part[0], language))):
        return g.is_narrowed(part, language)
    if m.is_determiner(part[0], language) or opener not in ",(–—":
        return False
    learned = is_very_rare(tokens, term, language) or (opener == "," and m.is_deed(part[0]))
    return quoted or (learned and (opener != "," or _is_closed(tokens, part, language)))


def _is_body(tokens: Tokens, term: Phrase, part: Tokens, language: str) -> bool:
    """« la Safer, l'organisme chargé de réguler le marché des terres »: an article, one capital, what it is for."""
    one = term.last - term.first == 1 and not term.marked and tokens[term.first].text[0].isupper()
    introduced = term.first > 0 and tokens[term.first - 1].norm in ("la", "l'", "le")
    head = m.head_of(part, language)
    usual = one and rarest(tokens[term.first : term.last], language) > _USUAL_NAME  # « la Région », « la Mairie »
    if not (one and introduced) or usual or head is None or m.is_indefinite(part[0]):
        return False
    after = part[head + 1 : head + 3]
    charged = len(after) == 2 and (after[0].norm in words(language, "buts") or after[0].norm == "qui")
    return charged and stem(part[head].norm) in nouns(language, "organismes") and g.is_general(part, language)


def _spells_out(tokens: Tokens, term: Phrase, part: Tokens, language: str) -> bool:
    """« la TPO (la propriété d'un joueur par un fonds) »: behind an acronym, a full phrase that names nobody."""
    short = term.marked and term.last - term.first == 1 and is_acronym(tokens[term.first].text)
    named = any(token.text[0].isupper() or token.text[0].isdigit() for token in part[1:])
    full = m.is_determiner(part[0], language) and any(m.is_indefinite(token) for token in part[1:])
    return short and full and not named and g.is_general(part, language)


def _is_closed(tokens: Tokens, part: Tokens, language: str) -> bool:
    """A comma and the verb of the term, or the end of the sentence."""
    closing = part[-1].index + 1 - tokens[0].index
    if closing >= len(tokens):
        return True
    after = tokens[closing + 1 : closing + 3]
    verb = bool(after) and (after[0].is_conjugated or after[0].norm in ("ne", "se", "n'", "s'"))
    # « …, menace le quartier », where the model reads a noun
    like_verb = (
        len(after) > 1 and after[0].pos == "NOUN" and m.is_determiner(after[1], language)
    )  # « menace le quartier »
    return tokens[closing].text == "." or (tokens[closing].text == "," and (verb or like_verb))


def _names_it_again(tokens: Tokens, part: Tokens) -> bool:
    """« L'hydromorphie, l'engorgement des sols par l'eau, gêne… »: closed by a comma, and a verb for one thing."""
    offset = tokens[0].index
    closing = part[-1].index + 1 - offset
    if closing + 1 >= len(tokens) or tokens[closing].text != ",":
        return False
    verb = tokens[closing + 1]
    return verb.is_conjugated and verb.has("Number=Sing") and any(t.norm in ("de", "d'", "du", "des") for t in part)


def _told_in_general(tokens: Tokens, term: Phrase, part: Tokens, opener: str, language: str) -> bool:
    """« des obligations vertes, des emprunts destinés à… »: common words, one kind of thing and what it is for."""
    if opener == ":" or not is_compound(tokens, term, language):
        return False
    determiner = tokens[term.first - 1] if term.first else None
    indefinite = determiner is not None and m.is_indefinite(determiner)
    any_one = indefinite or opener != "," or is_plural(tokens[term.first]) or not m.is_determiner(part[0], language)
    return any_one and g.defines(part, language) and g.says_what_for(part, language)


def _announced(tokens: Tokens, term: Phrase, part: Tokens, opener: str) -> bool:
    """A bare noun defines only a full phrase: not « avec toux, fièvre élevée », nor « gaz, pétrole et charbon »."""
    if len(part) > 1 and part[1].norm in ("et", "ou"):
        return False
    before = tokens[term.first - 1] if term.first else None
    return opener != "," or term.marked or (before is not None and (before.pos == "DET" or before.norm == "du"))
