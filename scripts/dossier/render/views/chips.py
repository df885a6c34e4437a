"""Badges and voices: the small pieces that every page shows beside a statement."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dossier.model import Attribution, Certainty, Claim
from dossier.render.markdown import Emitted, html_text
from dossier.render.views.wording import CERTAINTIES, CERTAINTY_NOTES, NBSP, in_quotes, shortened, unique

OWN_VOICE = "l’article"


def badge(certainty: Certainty) -> Emitted:
    """The certainty in words; its shape comes from the class."""
    return Emitted(f'<span class="badge badge--{certainty}">{CERTAINTIES[certainty]}</span>')


def judged(claim: Claim) -> Emitted:
    """The certainty of a claim, and whether a person corrected the claim."""
    return Emitted(f"{badge(claim.certainty)} {edited(claim)}".rstrip())


def edited(claim: Claim) -> Emitted:
    """« corrigé à la main » when a person corrected the claim, else nothing."""
    return Emitted('<span class="badge badge--edited">corrigé à la main</span>' if claim.by_hand else "")


@dataclass(frozen=True, slots=True)
class Option:
    """One choice of a filter: our token, and what the reader sees."""

    value: str
    words: Emitted


def options(choices: Iterable[tuple[str, str]]) -> tuple[Option, ...]:
    """Choices of a filter, cut for the narrowest screens."""
    return tuple(Option(token, html_text(shortened(words, 30))) for token, words in choices)


def certainty_options(shown: Iterable[Certainty]) -> tuple[Option, ...]:
    """The certainties that a page shows, as choices, in the order of the scale."""
    found = set(shown)
    return options((token, words) for token, words in CERTAINTIES.items() if token in found)


def voice_words(chain: Sequence[Attribution]) -> str:
    """Who speaks, outermost first: « Financial Times, citant « des sources » ». Not yet through the door."""
    if not chain:
        return OWN_VOICE
    return ", citant ".join(_source(attribution) for attribution in chain)


def _source(attribution: Attribution) -> str:
    if attribution.kind == "named":
        return attribution.name
    if attribution.kind == "unnamed":
        return in_quotes(attribution.name)
    return f"source non précisée ({in_quotes(attribution.name)})"


def voice(chain: Sequence[Attribution]) -> Emitted:
    """The chip that names who speaks; dashed when someone in the chain is not named."""
    kind = " voice--article" if not chain else ""
    if any(attribution.kind != "named" for attribution in chain):
        kind = " voice--unnamed"
    return Emitted(f'<span class="voice{kind}">{html_text(voice_words(chain))}</span>')


def negation(claim: Claim) -> Emitted | None:
    """« démenti » when the speaker denies it, « négation » when its verb is negated; None for what is affirmed."""
    if not claim.negated:
        return None
    denied = any(cue.rule == "negation.dementi" for cue in claim.cues)
    return Emitted(f'<span class="badge badge--negated">{"démenti" if denied else "négation"}</span>')


def voice_token(attribution: Attribution | None) -> str:
    """A token of our own for the filter of voices; None is the article's own voice."""
    if attribution is None:
        return "article"
    if attribution.kind != "named":
        return attribution.kind
    return f"v-{hashlib.sha256(attribution.name.encode()).hexdigest()[:8]}"


def meta(*pieces: str) -> Emitted:
    """A line of badges, chips and links, which came through the door one by one."""
    return Emitted(f'<span class="meta">{" ".join(piece for piece in pieces if piece)}</span>')


@dataclass(frozen=True, slots=True)
class Legend:
    """One badge and what it means."""

    badge: Emitted
    note: str


def legend(certainties: Iterable[Certainty]) -> tuple[Legend, ...]:
    """The certainties that a page shows, in the order of the scale."""
    shown = set(certainties)
    return tuple(Legend(badge(c), note) for c, note in CERTAINTY_NOTES.items() if c in shown)


@dataclass(frozen=True, slots=True)
class Share:
    """How many claims have one certainty."""

    certainty: Certainty
    number: int
    words: str  # « 3 non confirmées »


def shares(certainties: Sequence[Certainty]) -> tuple[Share, ...]:
    """One share for each certainty that occurs, in the order of the scale."""
    return tuple(Share(c, n, f"{n}{NBSP}{_feminine(c, n)}") for c in CERTAINTIES if (n := certainties.count(c)))


def _feminine(certainty: Certainty, number: int) -> str:
    words = CERTAINTIES[certainty]
    return words + ("" if words.endswith("e") else "e") + ("s" if number > 1 else "")


def voices(chains: Iterable[Sequence[Attribution]]) -> tuple[tuple[str, str], ...]:
    """(token, words) of every voice heard, the article's own first, then by name."""
    heard = {voice_token(a): _voice_option(a) for chain in chains for a in (chain or (None,))}
    order = {"article": 0, "unnamed": 2, "impersonal": 3}
    return tuple(sorted(heard.items(), key=lambda pair: (order.get(pair[0], 1), pair[1])))


def _voice_option(attribution: Attribution | None) -> str:
    if attribution is None:
        return OWN_VOICE
    return {"unnamed": "sources non nommées", "impersonal": "sources non précisées"}.get(
        attribution.kind, attribution.name
    )


SOURCES = {"article": OWN_VOICE, "named": "nommée", "unnamed": "non nommée", "impersonal": "non précisée"}


def source_tokens(chain: Sequence[Attribution]) -> str:
    """What kinds of source a row has, space-separated; the article alone when nobody else speaks."""
    return " ".join(unique(attribution.kind for attribution in chain) or ("article",))


def voice_tokens(chain: Sequence[Attribution]) -> str:
    """The tokens of a row, space-separated."""
    return " ".join(unique(voice_token(attribution) for attribution in chain or (None,)))
