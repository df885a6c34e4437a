"""What the model takes for a name and is none: a heading, a feeling that opens a sentence."""

from __future__ import annotations

from dossier.extract.actors.ground import Ground
from dossier.model import Token

_SUBJECTS = frozenset({"il", "elle", "ils", "elles", "on", "je", "j'", "nous"})
_SHORT_WORD, _WORDS_OF_HEADING = 4, 4


def is_heading(ground: Ground, first: int) -> bool:
    """« PROCHAIN MARIAGE. »: a whole sentence in capitals names nobody."""
    sentence = ground.reading.sentences[ground.tokens[first].sentence]
    words = ground.reading.article.quote(sentence.span)
    return words.isupper() or (_in_title_case(words) and _has_common_word(ground, first))


def _in_title_case(words: str) -> bool:
    """« Les Pompiers Toujours Mobilisés Dans Le Var »: every word of some length has a capital."""
    long = [word for word in words.split() if len(word) > _SHORT_WORD and word[0].isalpha()]
    return len(long) >= _WORDS_OF_HEADING and all(word[0].isupper() for word in long)


def _has_common_word(ground: Ground, first: int) -> bool:
    run = ground.tokens[first : ground.run(first)]
    return any(token.pos in ("ADV", "ADJ", "VERB", "AUX", "NOUN") for token in run)


def is_detached(ground: Ground, token: Token) -> bool:
    """« Inquiet, il a renoncé »: what opens a sentence and says how its pronoun feels."""
    comma = ground.after(token.index)
    pronoun = ground.after(comma.index) if comma is not None and comma.text == "," else None
    return ground.before(token.index) is None and pronoun is not None and pronoun.norm in _SUBJECTS
