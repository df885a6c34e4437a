"""What every way of finding a name looks at: tokens by place, runs of capitals, the model's own guesses."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from dossier.match.people import first_names
from dossier.model import ActorKind, NamedEntity, Reading, Span, Token
from dossier.names import KnownName, Names

# « XVIIe siècle », « Louis XIV »; not « Le Pacte », nor « ICI Béarn »
_TWICE = re.compile(r"([2-4])([a-z])")  # « C2RMF » stands for « …de recherche et de restauration des… »
_RANK = re.compile(r"(?!Le$|Ce$)(?=[IVXLC])C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?:e|er|ème)?")
_LINKING = frozenset({"pour", "dans", "avec", "sans", "chez", "sous", "entre"})
_PREFIX = 4  # letters that one word may give to an acronym
_SMALL = 3  # letters of words that an acronym leaves out
# What a capital may be due to, and no name.
_AHEAD_OF_A_CAPITAL = frozenset(":«“\"'‘—–!?….;•-")


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name an actor; `name` is the canonical one when a lexicon gives it."""

    span: Span
    kind: ActorKind
    rule: str
    name: str | None = None


class Ground:
    """One reading and the words of the lexicon, with what the finders ask of them."""

    def __init__(self, reading: Reading, names: Names, lists: dict[str, frozenset[str]]) -> None:
        self.reading, self.names, self.lists, self.tokens = reading, names, lists, reading.tokens
        self._starts = [token.span.start for token in self.tokens]
        self.first_names = first_names(reading)
        self.places_of: dict[str, list[int]] = {}
        for token in self.tokens:
            self.places_of.setdefault(token.text, []).append(token.index)
        self.entity_of = {t.index: entity for entity in reading.entities for t in self.tokens_in(entity.span)}

    def tokens_in(self, span: Span) -> tuple[Token, ...]:
        """The tokens that stand wholly in `span`."""
        first = bisect_left(self._starts, span.start)
        last = bisect_left(self._starts, span.end)
        return tuple(token for token in self.tokens[first:last] if token.span.end <= span.end)

    def span(self, first: int, last: int) -> Span:
        """From the token `first` to the one before `last`."""
        return Span(self.tokens[first].span.start, self.tokens[last - 1].span.end)

    def words(self, first: int, last: int) -> str:
        """The words of those tokens, single spaces and straight apostrophes, capitals as written."""
        return plain(self.reading.article.quote(self.span(first, last))) if last > first else ""

    def written(self, mention: Mention) -> str:
        """The words of a mention as the article has them, single spaces."""
        return " ".join(self.reading.article.quote(mention.span).split())

    def name_of(self, mention: Mention) -> str:
        """The canonical name that a lexicon or another mention gives, else its own words."""
        return mention.name or self.written(mention)

    def known(self, first: int, last: int) -> KnownName | None:
        """The entry of the lexicon of names that those tokens are a form of."""
        return self.names.by_form.get(self.words(first, last))

    def end(self, index: int) -> int:
        """The index after the last token of the sentence that holds the token `index`."""
        return self.reading.sentences[self.tokens[index].sentence].last

    def before(self, index: int) -> Token | None:
        """The token before, in the same sentence."""
        token = self.tokens[index]
        return self.tokens[index - 1] if index > self.reading.sentences[token.sentence].first else None

    def after(self, index: int) -> Token | None:
        """The token after, in the same sentence."""
        return self.tokens[index + 1] if index + 1 < self.end(index) else None

    def opens(self, index: int) -> bool:
        """Whether the capital of this token may be due to its place: behind nothing, « : » or an opening mark."""
        previous = self.before(index)
        return previous is None or previous.text in _AHEAD_OF_A_CAPITAL

    def is_name_word(self, token: Token) -> bool:
        """A capital, or a digit behind one (« Ariane 6 » is read elsewhere), and no word that never names."""
        return token.text[0].isupper() and token.norm not in self.lists["jamais"] and not _RANK.fullmatch(token.text)

    def run(self, first: int, particles: Iterable[str] = ()) -> int:
        """The index after the capitalised words that start at `first`; `first` when none does.

        Hyphens join. A particle (« de », « du ») goes on only where the model reads one name, or is in `particles`.
        """
        position = last = first
        end = self.end(first) if first < len(self.tokens) else first
        while position < end:
            token = self.tokens[position]
            if position > first and (self._opens_person(position) or self._opens_behind_letters(position)):
                break  # « gouvernement de Bavière | Edmund Stoiber », « directrice du CHUV | Anne Roy »
            if self.is_name_word(token) or (position > first and self._goes_on(position)):
                position = last = position + 1
            elif position > first + 1 and self._flemish(position, end):
                position = last = position + 2
            elif position > first and (self._hyphen(position) or self._particle(position, particles)):
                position += 1
            else:
                break
        return last

    def _opens_behind_letters(self, index: int) -> bool:
        letters, after = self.tokens[index - 1].text, self.after(index)
        named = after is not None and after.text[0].isupper() and self.opens_person(index)
        return letters.isupper() and letters.isalpha() and len(letters) > 1 and named

    def _opens_person(self, index: int) -> bool:
        entity = self.entity_of.get(index)
        opened = entity is not None and entity.label == "PER" and entity.span.start == self.tokens[index].span.start
        return opened and " " in self.reading.article.quote(entity.span) if entity else False

    def _hyphen(self, index: int) -> bool:
        token, previous = self.tokens[index], self.tokens[index - 1]
        if token.text in ("-", "‑"):
            return token.span.start == previous.span.end
        return previous.text in ("-", "‑") and token.span.start == previous.span.end

    def _goes_on(self, index: int) -> bool:
        token = self.tokens[index]
        return token.text[0].isupper() or self._elided(index)

    def _flemish(self, index: int, end: int) -> bool:
        """« Els Van | de velde »: a surname whose last word is small."""
        small = index + 1 < end and self.tokens[index].text in ("de", "den", "der")
        return small and self.tokens[index - 1].text == "Van" and self.tokens[index + 1].text.isalpha()

    def _elided(self, index: int) -> bool:
        """« Bao'an », « Xi'an »: what stands glued behind the apostrophe of a name."""
        token, previous = self.tokens[index], self.tokens[index - 1]
        joined = previous.text[-1] in "'’" and token.span.start == previous.span.end
        return joined and len(previous.text) > 2 and not previous.norm.endswith("qu'")

    def _particle(self, index: int, particles: Iterable[str]) -> bool:
        norm = self.tokens[index].norm
        if norm in self.lists["particules_de_nom"] or norm in particles:
            return True
        entity = self.entity_of.get(index)
        return norm in self.lists["particules"] and entity is not None and self.entity_of.get(index - 1) is entity

    def opens_person(self, index: int) -> bool:
        """Whether a common first name stands there, with a capital: « Mark », « Anne-Lise »."""
        token = self.tokens[index]
        return token.text.istitle() and token.norm.split("-", maxsplit=1)[0] in self.first_names

    def is_demonym(self, token: Token) -> bool:
        """« les Marseillais », « une Alsacienne »: people of a town or a region, by the ending and the article."""
        before = self.before(token.index)
        if before is None or not token.text[0].isupper():
            return False
        if before.norm in ("le", "la", "l'") and self._is_one_of_them(token):
            return True
        article = before.norm in ("les", "des", "aux", "un", "une", "ancien", "ancienne", "deux")
        return article and self.is_demonym_form(token)

    def is_one_from_somewhere(self, token: Token) -> bool:
        """« la Tunisienne | Ons », « l'Argentine | Nadia »: one person of a country or a town, whose name follows."""
        before, after = self.before(token.index), self.after(token.index)
        if before is None or after is None or before.norm not in ("le", "la", "l'", "une", "un", "du", "au"):
            return False
        of_there = token.norm in self.lists["nationalites"] or self.is_demonym_form(token)
        return token.text.istitle() and of_there and after.text.istitle() and after.pos != "ADP"

    def is_demonym_form(self, token: Token) -> bool:
        """By its ending alone: « Rennais », « Toulousaine »."""
        return token.norm.endswith(tuple(self.lists["finales_de_gentile"]))

    def _is_one_of_them(self, token: Token) -> bool:
        """« Le Toulonnais a signé »: one of the people, where « le Mâconnais », « l'Oise » are lands."""
        land = self.known(token.index, token.index + 1) is not None or token.norm in self.lists["pays_en_gentile"]
        one = token.norm.endswith(tuple(self.lists["finales_d_un_gentile"]))
        born = self.words(token.index + 1, min(token.index + 3, self.end(token.index)))
        acts = token.dep in ("nsubj", "nsubj:pass") or born in ("de naissance", "d'origine", "d'adoption")
        return one and not land and acts

    def label(self, index: int) -> NamedEntity | None:
        """What the model reads at this token, if it reads a name."""
        return self.entity_of.get(index)

    def quoted(self, first: int) -> tuple[int, int] | None:
        """Tokens between the marks that open at `first`, when they may be a name: few, and a capital first."""
        if first >= len(self.tokens) or self.tokens[first].text not in ("«", "“", '"'):
            return None
        for last in range(first + 1, min(first + 10, self.end(first))):
            if self.tokens[last].text in ("»", "”", '"'):
                named = last > first + 1 and self.tokens[first + 1].text[0].isupper()
                return (first + 1, last) if named else None
        return None

    def in_title(self, index: int) -> bool:
        """Inside marks that hold the title of a work: few words, a capital first, no conjugated verb."""
        sentence = self.reading.sentences[self.tokens[index].sentence]
        for opening in range(index - 1, max(sentence.first, index - 9) - 1, -1):
            if self.tokens[opening].text in ("»", "”"):
                return False
            inside = self.quoted(opening)
            if inside is not None:
                return inside[1] > index and not any(t.has("VerbForm=Fin") for t in self.tokens[slice(*inside)])
        return False


def plain(words: str) -> str:
    """Single spaces and straight apostrophes: how the forms of the lexicon of names are written."""
    return " ".join(words.replace("’", "'").split())


def initials_fit(short: str, words: str) -> bool:
    """Each letter of the acronym opens a word of the long form, in order; « CD46 » bears a county's number."""
    written = _TWICE.sub(lambda m: m[2] * int(m[1]), plain_letters(short).lower().rstrip("0123456789"))
    spelled = re.sub(r"\b[A-Z]{2,4}\b", lambda m: " ".join(m[0]), plain_letters(re.sub("['’]", " ", words)))
    letters = iter(re.findall(r"\w+", spelled.lower()))  # « Forces armées de la RDC » for FARDC
    return all(any(word.startswith(letter) for word in letters) for letter in written)


def syllables_fit(short: str, words: str) -> bool:
    """« Agence régionale en matière de sécurité des ports » for Arsep: a word said, some words giving two letters."""
    if len(short) <= _SMALL or not short.isalpha() or short.isupper():
        return False
    given = re.findall(r"\w+", plain_letters(re.sub("['’]", " ", words)).lower())
    spelled = "".join(f"(?:{word[0]}|{word[:2]})?" for word in given if len(word) > _SMALL)
    return bool(re.fullmatch(spelled, plain_letters(short).lower())) and given[-1][0] in short[-2:].lower()


def initials_are(short: str, words: str) -> bool:
    """« Union suisse des arts et métiers » for usam: its long words, each by its letter, and nothing more."""
    return "".join(w[0] for w in re.findall(r"\w+", plain_letters(words)) if len(w) > _SMALL).lower() == short


def letters_fit(short: str, words: str) -> bool:
    """« les Forces patriotiques réunies » for PRF: the same letters, as another language orders them."""
    initials = [word[0] for word in re.findall(r"\w+", plain_letters(words)) if len(word) > _SMALL]
    return len(short) > 2 and short.isupper() and sorted("".join(initials).upper()) == sorted(short)


def in_turn(short: str, words: str) -> bool:
    """Each word of some length opened by its letter, and no other: « Bureau des élevages insulaires » for BEI."""
    initials = [word[0] for word in re.findall(r"\w+", plain_letters(words)) if len(word) > _SMALL or word[0].isupper()]
    return "".join(initials).lower() == plain_letters(short).lower()


def prefixes_fit(short: str, words: str) -> bool:
    """« Université de Losange » for UNIL: each word of some length gives its first letters, and none is left."""
    spelt = [w for w in re.findall(r"\w+", plain_letters(words)) if w not in _LINKING]
    given = [w for w in spelt if len(w) > _SMALL or w[0].isupper()]
    spelled = "".join("(?:" + "|".join(w[:n].lower() for n in range(min(_PREFIX, len(w)), 0, -1)) + ")" for w in given)
    return len(short) > _SMALL and bool(re.fullmatch(spelled, plain_letters(short).lower()))


def plain_letters(words: str) -> str:
    """Without accents."""
    return unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode()
