"""Typography that keeps offsets: where paragraphs and sentences start and end."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from dossier.model import Span

LONGEST = 1_000  # characters; the longest sentence of some hundred press texts has fewer than 400
_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?!\n)[^\n]+)*")
# A stop, the note marks and closing marks behind it, then white space: the end of a sentence, perhaps.
_STOP = re.compile(r"(?<![.!?…])[.!?…]++(?:\[\d+\]|[¹²³⁰⁴-⁹])*(?P<closing>'?(?:\s*[»”›)\]\"])*)(?=\s)")
# « 'Tout recule', dit-il. 'Il pleut.' »: agencies write straight single marks; an elision never follows a space.
_START = re.compile(r"\s+(?:[«“‹\"(\[–—-]\s*|'(?=[A-ZÀ-Þ]))*(?:(?P<digit>\d)|(?P<word>\w+['’]?))?")
_STRAIGHT = re.compile('"')
_PAUSE, _SPACE = re.compile(r"[;:,–—](?=\s)"), re.compile(r"\s+")
_BULLET = re.compile(r"\n(?=\s*[-–—•*]\s)")
_OMISSION = re.compile(r"[(\[]\s*(?:\.{3}|…)\s*[)\]]$")
_SUSPENSE = re.compile(
    r"\b(?:à|au|aux|de|du|des|d['’]|le|la|les|l['’]|un|une|par|sur|sous|chez|avec|et|ou)\s?(?:\.{3}|…)$"
)
_LAST_WORD = re.compile(r"(?:[^\W\d_]\.-?)*[^\W_]+\.$")
_ENUMERATOR = re.compile(r"\W*(?:\d{1,3}|[IVX]{1,4}|[A-Za-z])\.$")
_INITIALS = re.compile(r"(?:[A-ZÀ-Þ]|Ch|Ph|Th)(?:\.-?(?:[A-ZÀ-Þ]|Ch|Ph|Th))*\.")

_NEVER_LAST = re.compile(
    r"M|MM|Mme|Mmes|Mlle|Mlles|Mr|Mrs|Dr|Drs|Pr|Prs|Me|Mes|Mgr|St|Ste|Sts|Stes|Vve|Gal|Cdt|Cne|Lt|Col|Sgt"
    r"|av|bd|bld|boul|rte|cf|env|ca|vs"
)
_BEFORE_NUMBER = re.compile(
    r"art|Art|chap|fig|p|pp|n|no|No|N|nos|vol|t|al|éd|ch|tél|Tél|réf|h|min|janv|févr|fév|avr|juill|sept"
    r"|oct|nov|déc"
)
_SELDOM_LAST = re.compile(r"Inc|Ltd|Corp|Co|Cie|Jr|Sr|coll|dir|ex|hab")
# A capital on one of these words starts a sentence even behind an abbreviation: « l'O.N.U. Il a… ».
# Those that also start a surname (« J. Le Goff ») do so only behind several initials.
_STARTERS = re.compile(
    r"Les|Un|Une|Il|Elle|Ils|Elles|On|Ce|Cet|Cette|Ces|C'|Mais|Et|Or|Donc|Puis|Selon|En|Dans|Pour|Par|Avec"
    r"|Sans|Après|Avant|Depuis|Son|Sa|Ses|Leur|Leurs|Nous|Vous|Je|J'|Tout|Tous|Alors|Si|Quand|Ainsi|Au|Aux"
    r"|Plusieurs|Pendant|Durant|Malgré|Outre|Chez|Sur|Sous|Entre|Vers|Lors|Lorsque|Parmi|Hier|Cependant|Toutefois|Pourtant|Enfin"
    r"|Désormais|Certains|Certaines|Chaque|Aucun|Aucune|Cela|Comme|Même|Quant|Contre|Dès|Voilà|Ensuite"
)
_LEVEL = str.maketrans("\u00a0\u202f\u2009\n’", "    '")
# « Comité S. Le maire », not « Anne S. Le Goff ».
_ARTICLE_OF_A_NOUN = re.compile(r"(?:(?:Le|La)\s|L['’])[^\W\d_A-ZÀ-Þ]")
_PARTICLES = re.compile(r"Le|La|L'|Du|Des|De|D'")


def find_words(text: str, words: str) -> Iterator[Span]:
    """Every place of `words` in `text`, whatever the kind of their spaces and apostrophes."""
    level, wanted = text.translate(_LEVEL), words.translate(_LEVEL)
    return (Span(*match.span()) for match in re.finditer(re.escape(wanted), level) if wanted)


def paragraph_spans(text: str) -> Iterator[Span]:
    """Blocks separated by blank lines, without the white space around them."""
    for match in _PARAGRAPH.finditer(text):
        block = match.group()
        left, right = len(block) - len(block.lstrip()), len(block.rstrip())
        if right > left:
            yield Span(match.start() + left, match.start() + right)


def sentence_spans(text: str, paragraph: Span) -> Iterator[Span]:
    """Sentences of one paragraph, without the white space between them.

    Each sentence of a quotation stands alone; its marks go with the words they touch. A stop ends a
    sentence when a capital or a number follows; an abbreviation only when what follows cannot
    be a name. What has no end for `LONGEST` characters, a list or a machine's output, is cut at a
    pause: what is asked of a sentence may cost the square of its length.
    """
    start = paragraph.start
    for end in _ends(text, paragraph):
        if any(character.isalnum() for character in text[start:end]) and not _ENUMERATOR.match(text[start:end]):
            yield from _pieces(text, start, end)
            start = _behind_space(text, end, paragraph.end)
    if start < paragraph.end:
        yield from _pieces(text, start, paragraph.end)


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    """The sentence, cut at the last pause, else the last space, before each `LONGEST`; a word is never cut."""
    while end - start > LONGEST:
        reach = start + LONGEST
        pauses = [pause.end() for pause in _PAUSE.finditer(text, start + LONGEST // 2, reach)]
        spaces = (space.start() for space in _SPACE.finditer(text, start + 1, reach))
        cut = pauses[-1] if pauses else max(spaces, default=None)
        if cut is None:
            following = _SPACE.search(text, reach, end)
            cut = following.start() if following else end
        yield Span(start, cut)
        start = _behind_space(text, cut, end)
    if start < end:
        yield Span(start, end)


def _behind_space(text: str, start: int, end: int) -> int:
    while start < end and text[start].isspace():
        start += 1
    return start


def _ends(text: str, paragraph: Span) -> list[int]:
    """Where sentences may end, in order; the end of the paragraph is not among them."""
    marks = [mark.start() for mark in _STRAIGHT.finditer(text, paragraph.start, paragraph.end)]
    stops = (_end_at(text, paragraph, stop, marks) for stop in _STOP.finditer(text, paragraph.start, paragraph.end))
    lines = (line.start() for line in _BULLET.finditer(text, paragraph.start, paragraph.end))
    return sorted({end for end in stops if end} | set(lines))


def _end_at(text: str, paragraph: Span, stop: re.Match[str], marks: list[int]) -> int | None:
    end = _after_closing(text, stop, marks)
    if _OMISSION.search(text, max(paragraph.start, end - 9), end):
        return None  # « les élus (…) Bernard et Durand »
    if _SUSPENSE.search(text, max(paragraph.start, end - 12), end):
        return None  # « La probabilité se situe à... 97 %. »
    following = _START.match(text, end, paragraph.end)
    if following is None or not (following["digit"] or _capital(following["word"])):
        return None
    if text[stop.start()] != "." or text.startswith("..", stop.start()):
        return end
    return end if _ends_after_word(text, paragraph, stop.start() + 1, following) else None


def _after_closing(text: str, stop: re.Match[str], marks: list[int]) -> int:
    """The end of the stop with its closing marks; a straight mark after a space closes only what is open."""
    for index in range(stop.start("closing"), stop.end("closing")):
        apart = text[index] == '"' and text[index - 1].isspace()
        if apart and bisect_left(marks, index) % 2 == 0:
            return stop.start() + len(text[stop.start() : index].rstrip())
    return stop.end()


def _capital(word: str | None) -> bool:
    """« Le », « Élu », « iPhone »; not « le »."""
    return word is not None and any(letter.isupper() for letter in word[:2])


def _ends_after_word(text: str, paragraph: Span, dot: int, following: re.Match[str]) -> bool:
    """Whether the full stop that ends at `dot` ends a sentence and not only an abbreviation."""
    found = _LAST_WORD.search(text, max(paragraph.start, dot - 40), dot)
    if found is None:
        return True
    word = found.group()[:-1]
    next_word = (following["word"] or "").replace("’", "'")
    if _NEVER_LAST.fullmatch(word):
        return False
    if following["digit"] and _BEFORE_NUMBER.fullmatch(word):
        return False
    starts = _STARTERS.fullmatch(next_word) is not None
    particle = _PARTICLES.fullmatch(next_word) is not None
    if _SELDOM_LAST.fullmatch(word):
        return starts or particle
    if not _INITIALS.fullmatch(found.group()):
        return True
    before = text[max(paragraph.start, dot - 60) : found.start()].rstrip(" \u00a0\u202f").rpartition(" ")[2]
    article = _ARTICLE_OF_A_NOUN.match(text, following.start("word")) is not None
    alone_after_surname = before[:1].isupper() and "." not in word and not article
    return starts or (particle and not alone_after_surname)
