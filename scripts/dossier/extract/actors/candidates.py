"""Where names stand: each way of finding one, the surest first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dossier.lexicon import Lexicon, Rule
from dossier.match.forms import FormFinder
from dossier.match.nouns import noun_phrase_from
from dossier.model import ActorKind, Reading, Sentence, Span, Token
from dossier.names import Names

_CODE = re.compile(r"(?=.*\d)(?=.*[A-Z])[A-Z0-9][\w.-]{1,9}")
_LABELS: dict[str, ActorKind] = {"PER": "person", "ORG": "organisation", "LOC": "place"}


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name an actor; `name` is the canonical one when a lexicon gives it."""

    span: Span
    kind: ActorKind
    rule: str
    name: str | None = None


class MentionFinder:
    """All mentions of one reading; where two overlap, the surer rule's stays."""

    def __init__(self, reading: Reading, names: Names, rules: Lexicon[Rule]) -> None:
        self.reading, self.names, self.lists = reading, names, rules.lists
        self._institutions = FormFinder(self.lists["institutions"])

    def find(self) -> tuple[Mention, ...]:
        """Mentions in order of the text, none overlapping another."""
        kept: list[Mention] = []
        for source in (
            self._products,
            self._known,
            self._persons,
            self._institutional,
            self._groups,
            self._after_place_word,
            self._labelled,
        ):
            for mention in source():
                if not any(mention.span.overlaps(other.span) for other in kept):
                    kept.append(mention)
        return tuple(sorted(kept, key=lambda mention: mention.span))

    def _known(self) -> Iterator[Mention]:
        """Forms of the lexicon, the longest first, with their capitals."""
        for sentence in self.reading.sentences:
            tokens = self.reading.words(sentence)
            position = 0
            while position < len(tokens):
                size = self._known_at(tokens, position)
                if size:
                    span = Span(tokens[position].span.start, tokens[position + size - 1].span.end)
                    entry = self.names.by_form[_plain(self.reading.article.quote(span))]
                    yield Mention(span, entry.genre, "acteurs.nom_connu", entry.nom)
                position += size or 1

    def _known_at(self, tokens: tuple[Token, ...], position: int) -> int:
        start = tokens[position].span.start
        if not tokens[position].text[0].isalnum():
            return 0
        for size in range(min(9, len(tokens) - position), 0, -1):
            words = self.reading.article.text[start : tokens[position + size - 1].span.end]
            if _plain(words) in self.names.by_form:
                return size
        return 0

    def _products(self) -> Iterator[Mention]:
        """« le modèle R2 », « NVIDIA H20 », then the same code anywhere: « du R2 »."""
        codes: set[str] = set()
        tokens = self.reading.tokens
        for token in tokens:
            if not _CODE.fullmatch(token.text) or token.index == 0:
                continue
            before = tokens[token.index - 1]
            brand = self.names.by_form.get(before.text)
            if before.norm in self.lists["produits"]:
                codes.add(token.text)
            elif brand is not None and brand.genre == "organisation":
                yield Mention(Span(before.span.start, token.span.end), "product", "acteurs.produit")
        yield from self._numbered()
        for token in tokens:
            if token.text in codes:
                yield Mention(token.span, "product", "acteurs.produit")

    def _numbered(self) -> Iterator[Mention]:
        """« la puce Vulcain 3 »: a product noun, a name, a number."""
        tokens = self.reading.tokens
        for noun, name, number in zip(tokens, tokens[1:], tokens[2:], strict=False):
            same = noun.sentence == number.sentence
            if same and noun.norm in self.lists["produits"] and name.text[0].isupper() and number.text.isdigit():
                yield Mention(Span(name.span.start, number.span.end), "product", "acteurs.produit")

    def _persons(self) -> Iterator[Mention]:
        """A title, a function or the model, and capitalised words behind it."""
        tokens = self.reading.tokens
        for token in tokens:
            if token.norm in self.lists["civilites"] | self.lists["fonctions"]:
                span = self._capitalised_after(token)
                titled = token.norm in self.lists["civilites"]
                if span and (titled or self.reading.article.quote(span).count(" ") >= 1):
                    yield Mention(span, "person", "acteurs.personne")
        for entity in self.reading.entities:
            words = self.reading.article.quote(entity.span)
            names = [word for word in re.split(r"[\s-]", words) if word]
            if entity.label == "PER" and len(names) in (2, 3, 4) and all(_is_name(word) for word in names):
                yield Mention(entity.span, "person", "acteurs.personne")

    def _capitalised_after(self, token: Token) -> Span | None:
        """« la maire, Solène Aubry », « M. Belhadj »: the capitalised words, one comma allowed."""
        sentence = self.reading.sentences[token.sentence]
        first = token.index + 1
        if first < sentence.last and self.reading.tokens[first].norm in (",", "."):
            first += 1
        last = first
        while last < sentence.last and self._goes_on(first, last):
            last += 1
        if last == first:
            return None
        return Span(self.reading.tokens[first].span.start, self.reading.tokens[last - 1].span.end)

    def _goes_on(self, first: int, index: int) -> bool:
        token = self.reading.tokens[index]
        if token.text in ("-", "‑"):
            return index > first
        particle = index > first and token.norm in ("de", "du", "von", "van", "der", "ben", "al", "da", "dos", "d'")
        following = self.reading.tokens[index + 1] if index + 1 < len(self.reading.tokens) else token
        return (token.text[0].isupper() and token.pos != "DET") or (particle and following.text[0].isupper())

    def _institutional(self) -> Iterator[Mention]:
        """« le conseil municipal de Vaucelles », « les autorités chinoises »."""
        for hit in self._institutions.find_all(self.reading):
            sentence = self.reading.sentence_at(hit.span.start)
            last = self._designated(hit.last, sentence)
            if last is not None:
                span = self._whole_name(Span(hit.span.start, self.reading.tokens[last - 1].span.end))
                yield Mention(span, "organisation", "acteurs.institution")

    def _whole_name(self, span: Span) -> Span:
        """« Agence régionale | de santé »: the model's name when it starts with the same word and goes further."""
        longer = (e.span for e in self.reading.entities if e.span.start == span.start and e.span.end > span.end)
        return next(longer, span)

    def _designated(self, index: int, sentence: Sentence) -> int | None:
        """The token after what makes an institution one and only: an adjective of country, or « de » and a name."""
        tokens = self.reading.tokens
        if index < sentence.last and tokens[index].norm in self.lists["nationalites"]:
            return index + 1
        if index + 1 >= sentence.last or tokens[index].norm not in ("de", "du", "des", "d'"):
            return None
        phrase = noun_phrase_from(self.reading, index + 1, sentence)
        if phrase is None:
            return None
        named = any(t.text[0].isupper() for t in tokens[phrase.first : phrase.core_last])
        return phrase.core_last if named else None

    def _groups(self) -> Iterator[Mention]:
        """« des fonctionnaires », « des techniciens de Huawei »: people in number whom nothing names."""
        tokens = self.reading.tokens
        for token in tokens:
            if token.norm not in self.lists["groupes"] or token.text[0].isupper() or token.index == 0:
                continue
            if tokens[token.index - 1].norm == "points" or not self._counts_people(token):
                continue
            yield Mention(token.span, "group", "acteurs.groupe", self._of_whom(token))

    def _of_whom(self, token: Token) -> str:
        """« techniciens de Huawei »: the group is named with the name behind it."""
        phrase = noun_phrase_from(self.reading, token.index, self.reading.sentences[token.sentence])
        words = self.reading.tokens[token.index : phrase.last if phrase else token.index + 1]
        designated = any(t.text[0].isupper() or t.norm in self.lists["nationalites"] for t in words[1:])
        last = words[-1] if designated else token
        return self.reading.article.text[token.span.start : last.span.end]

    def _counts_people(self, token: Token) -> bool:
        """A determiner of number before it, or « une équipe de »; water sources are not people."""
        tokens = self.reading.tokens
        after = tokens[token.index + 1] if token.index + 1 < len(tokens) else None
        if token.norm == "sources" and after is not None and after.norm in ("d'", "de"):
            return False
        return tokens[token.index - 1].pos in ("DET", "ADP", "NUM", "ADJ")

    def _labelled(self) -> Iterator[Mention]:
        """What the model alone takes for a name: capitalised, and no common word."""
        for entity in self.reading.entities:
            span = self._trimmed(entity.span)
            if span is None:
                continue
            words = self.reading.article.quote(span)
            kind = _LABELS.get(entity.label)
            if kind in ("organisation", "person") and span != entity.span:
                continue  # « ministre de la Santé » names neither Santé nor an organisation
            if kind == "place" and self._in_place(span):
                yield Mention(span, "place", "acteurs.lieu")
            elif kind is not None and kind != "place" and not words.isupper():
                yield Mention(span, kind, "acteurs.modele")
            elif kind is None and self._repeated(words):
                yield Mention(span, "product" if _CODE.fullmatch(words) else "organisation", "acteurs.modele")

    def _trimmed(self, span: Span) -> Span | None:
        """Without the article or common noun that opens it; None when no capitalised word is left."""
        tokens = [t for t in self.reading.tokens if span.covers(t.span)]
        while tokens and not tokens[0].text[0].isupper():
            tokens = tokens[1:]
        if not tokens or tokens[0].norm in self.lists["jamais"] or tokens[0].pos in ("DET", "ADP", "ADV", "SCONJ"):
            return None
        first = tokens[0].index == self.reading.sentences[tokens[0].sentence].first
        if first and len(tokens) == 1 and tokens[0].pos != "PROPN":
            return None
        return Span(tokens[0].span.start, tokens[-1].span.end)

    def _after_place_word(self) -> Iterator[Mention]:
        """« le quartier des Tanneries », « la rue Victor-Hugo »: a word of place and capitals behind it."""
        for token in self.reading.tokens:
            if token.norm not in self.lists["mots_de_lieu"]:
                continue
            span = self._capitalised_after(self._after_preposition(token))
            if span is not None:
                yield Mention(span, "place", "acteurs.lieu")

    def _after_preposition(self, token: Token) -> Token:
        tokens = self.reading.tokens
        following = tokens[token.index + 1 : token.index + 3]
        light = [t for t in following if t.norm in ("de", "du", "des", "d'", "la", "l'", "les")]
        return light[-1] if light and light[0] is following[0] else token

    def _in_place(self, span: Span) -> bool:
        """A place is said with a preposition or a word of place, or is told of more than once."""
        before = next((t for t in reversed(self.reading.tokens) if t.span.end <= span.start), None)
        if before is not None and before.norm in self.lists["lieux"] | {"la", "le", "l'", "les"}:
            return True
        return self._repeated(self.reading.article.quote(span))

    def _repeated(self, words: str) -> bool:
        return len(re.findall(rf"\b{re.escape(words)}\b", self.reading.article.text)) > 1


def _plain(words: str) -> str:
    return " ".join(words.replace("’", "'").split())


def _is_name(word: str) -> bool:
    return word[0].isupper() or word in ("de", "du", "von", "van", "der", "ben", "al", "d'", "la", "le")
