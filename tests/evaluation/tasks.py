"""What is compared, kind by kind: labels of a text against what the pipeline found in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dossier.model import Analysis, Attribution, Claim, Reading, Span, Term
from evaluation.gold import GoldText, Label
from evaluation.names import same_source, same_term, same_words
from evaluation.scores import Outcome, pairs

# The overlaps at which Radar de Parité is measured on French quotations.
_LOOSE, _TIGHT = 0.3, 0.8
_CLAIM = 0.5
_MODEL_KINDS = {"PER": "person", "ORG": "organisation", "LOC": "place", "MISC": "product"}


def outcomes(gold: GoldText, reading: Reading, analysis: Analysis) -> Iterator[Outcome]:
    """Every outcome of every kind."""
    yield from own_dates(gold, analysis)
    yield from conditionals(gold, analysis)
    yield from _quotes(gold, analysis)
    yield from _claims(gold, analysis)
    yield from _actors(gold, reading, analysis)
    yield from _pairs_of_words(gold, analysis)
    yield from _figures(gold, analysis)


def own_dates(gold: GoldText, analysis: Analysis) -> Iterator[Outcome]:
    """The dates of our own labels, which leave out articles and bare adjectives (« le précédent dîner »)."""
    told = tuple(replace(d, span=_bare(gold, d.span)) for d in analysis.dates if d.evidence.rule != "dates.adjectif")
    bare = tuple(replace(label, span=_bare(gold, label.span)) for label in gold.labels["dates"])
    yield from dates(replace(gold, labels=gold.labels | {"dates": bare}), replace(analysis, dates=told))


def dates(gold: GoldText, analysis: Analysis) -> Iterator[Outcome]:
    """TempEval-3: strict spans; then any overlap, and among these the right TIMEX3 value."""
    labels, found = gold.labels["dates"], analysis.dates
    spans = [label.span for label in labels], [date.span for date in found]
    for i, j in pairs(*spans, 1):
        yield _outcome(gold, "Dates : mots exacts", labels, i, _at(spans[1], j))
    for i, j in pairs(*spans, 0):
        here = _at(spans[1], j)
        yield _outcome(gold, "Dates : recouvrement", labels, i, here)
        value = found[j].value if j is not None else ""
        expected = labels[i].values[1] if i is not None else ""
        yield _outcome(gold, "Dates : valeur TIMEX3", labels, i, here, value == expected, f" = {expected} → {value}")


def conditionals(gold: GoldText, analysis: Analysis) -> Iterator[Outcome]:
    """The same form, and its reading among the accepted ones (`borrowed/modal`)."""
    labels, found = gold.labels["conditionnels"], analysis.conditionals
    for i, j in pairs([label.span for label in labels], [form.span for form in found], 0):
        accepted = labels[i].values[0].split("/") if i is not None else []
        given = found[j].reading if j is not None else None
        right = given in accepted
        span = labels[i].span if i is not None else found[j or 0].span
        told = f"« {gold.article.quote(span)} » : {'/'.join(accepted) or 'rien'} → {given}"
        expected = (given if right else accepted[0]) if accepted else None
        yield Outcome("Conditionnels : lecture", expected, given, right, told, span.start)


def _quotes(gold: GoldText, analysis: Analysis) -> Iterator[Outcome]:
    labels, found = gold.labels["citations"], analysis.quotes
    spans = [label.span for label in labels], [quote.span for quote in found]
    for least, name in ((_LOOSE, "30"), (_TIGHT, "80")):
        for i, j in pairs(*spans, least):
            yield _outcome(gold, f"Citations : recouvrement {name} %", labels, i, _at(spans[1], j))
    for i, j in pairs(*spans, _LOOSE):
        if i is None or j is None:
            continue
        speaker = found[j].speaker
        name = gold.article.quote(speaker.span) if speaker else "-"
        right = name == labels[i].values[0] or (speaker is not None and same_source(labels[i].values[0], name))
        told = f"« {labels[i].words} » : {labels[i].values[0]} → {name}"
        yield Outcome(
            "Citations : locuteur (citations trouvées)", "locuteur", "locuteur", right, told, spans[0][i].start
        )


def _claims(gold: GoldText, analysis: Analysis) -> Iterator[Outcome]:
    labels, found = gold.labels["enonces"], analysis.claims
    spans = [label.span for label in labels], [claim.span for claim in found]
    for i, j in pairs(*spans, _CLAIM):
        label = labels[i] if i is not None else None
        claim = found[j] if j is not None else None
        words = gold.article.quote(label.span if label else spans[1][j or 0])
        at = label.span.start if label else spans[1][j or 0].start
        yield Outcome(
            "Affirmations : trouvées",
            "énoncé" if label else None,
            "énoncé" if claim else None,
            bool(label and claim),
            f"{_sign(i, j)} « {words} »",
            at,
        )
        if label:  # an unlabelled claim is counted by the line above alone
            yield from _axes(gold, label, claim, words)


def _axes(gold: GoldText, label: Label, claim: Claim | None, words: str) -> Iterator[Outcome]:
    certainty, sign, chain = label.values
    given = claim.certainty if claim else None
    at = label.span.start
    yield Outcome(
        "Affirmations : certitude", certainty, given, certainty == given, f"« {words} » : {certainty} → {given}", at
    )
    negated, denied = sign == "−", bool(claim and claim.negated)
    if negated or denied:
        yield Outcome(
            "Affirmations : négation", "nié" if negated else None, "nié" if denied else None, negated and denied,
            f"« {words} » : {sign} → {'−' if denied else '+'}", at,
        )  # fmt: skip
    names = [name.strip() for name in chain.split("→") if name.strip()]
    voice = claim.voice if claim else ()
    if names or voice:
        right = len(names) == len(voice) and all(_is_source(gold, n, v) for n, v in zip(names, voice, strict=True))
        shown = " → ".join(source.name for source in voice)
        yield Outcome(
            "Affirmations : voix (chaîne entière)", "source" if names else None, "source" if voice else None, right,
            f"« {words} » : [{chain}] → [{shown}]", at,
        )  # fmt: skip


def _is_source(gold: GoldText, expected: str, found: Attribution) -> bool:
    return same_source(expected, found.name) or same_source(expected, gold.article.quote(found.span))


def _actors(gold: GoldText, reading: Reading, analysis: Analysis) -> Iterator[Outcome]:
    """Typed mentions, in six kinds; then in the four kinds of the bare model, for both."""
    labels = gold.labels["acteurs"]
    mentions = ((_bare(gold, span), actor.kind) for actor in analysis.actors for span in actor.mentions)
    ours = sorted((span, kind) for span, kind in mentions if not _is_repeat(gold, span, kind))
    # Labels write « les riverains » and « Le Télégramme »: bare on one side only, no group ever matched.
    wanted = [(_bare(gold, label.span), label.values[0]) for label in labels]
    yield from _typed(gold, "Acteurs : mots et genre", wanted, list(ours))
    coarse = [(span, _coarse(kind)) for span, kind in wanted if kind != "group"]
    mapped = [(span, _coarse(kind)) for span, kind in ours if kind != "group"]
    model = [(_bare(gold, entity.span), _MODEL_KINDS[entity.label]) for entity in reading.entities]
    yield from _typed(gold, "Acteurs : quatre genres du modèle", coarse, mapped)
    yield from _typed(gold, "Acteurs : quatre genres, modèle seul", coarse, model)


def _typed(
    gold: GoldText, task: str, expected: list[tuple[Span, str]], found: list[tuple[Span, str]]
) -> Iterator[Outcome]:
    for i, j in pairs([span for span, _ in expected], [span for span, _ in found], 1):
        span = expected[i][0] if i is not None else found[j or 0][0]
        kinds = expected[i][1] if i is not None else None, found[j][1] if j is not None else None
        told = f"« {gold.article.quote(span)} » : {kinds[0]} → {kinds[1]}"
        yield Outcome(task, *kinds, kinds[0] == kinds[1], told, span.start)


def _coarse(kind: str) -> str:
    return "organisation" if kind == "media" else kind


def _bare(gold: GoldText, span: Span) -> Span:
    """Without an article or another determiner in front, on either side of the comparison."""
    words = gold.article.quote(span)
    for article in ("le ", "la ", "les ", "l'", "l’", "des ", "du ", "au ", "un ", "une ", "mes ", "ses ", "ces "):
        if words.lower().startswith(article) and len(words) > len(article):
            return Span(span.start + len(article), span.end)
    return span


def _is_repeat(gold: GoldText, span: Span, kind: str) -> bool:
    """« l'entreprise », « le club », said of a body just named: by convention, common nouns are not labelled."""
    words = gold.article.quote(span)
    return kind != "group" and words[0].islower() and " " not in words


def _pairs_of_words(gold: GoldText, analysis: Analysis) -> Iterator[Outcome]:
    text = gold.article.text
    long_forms = [(term.name, term.expansion) for term in analysis.terms if term.expansion]
    for task, wanted, found in (
        ("Sigles : paires", gold.pairs["sigles"], long_forms),
        (
            "Définitions", gold.pairs["definitions"],
            [(_long_name(t), gold.article.quote(t.definition.span)) for t in analysis.terms if t.definition],
        ),
    ):  # fmt: skip
        left = list(found)
        for term, words in wanted:
            same = next((pair for pair in left if _same_pair(task, (term, words), pair)), None)
            if same:
                left.remove(same)
            told = f"{term} = {words} → {same[1] if same else 'rien'}"
            yield Outcome(task, "paire", "paire" if same else None, same is not None, told, max(0, text.find(words)))
        for term, words in left:
            yield Outcome(task, None, "paire", False, f"rien → {term} = {words}", max(0, text.find(words)))


def _long_name(term: Term) -> str:
    """Both forms of a term that has an acronym, parted by `/`."""
    return f"{term.name} / {term.expansion}" if term.expansion else term.name


def _same_pair(task: str, expected: tuple[str, str], found: tuple[str, str]) -> bool:
    if task == "Définitions":
        named = any(same_term(expected[0], name) for name in found[0].split(" / "))
        return named and same_words(expected[1], found[1])
    return any(same_term(expected[0], a) and same_term(expected[1], b) for a, b in (found, found[::-1]))


def _figures(gold: GoldText, analysis: Analysis) -> Iterator[Outcome]:
    labels = gold.labels["chiffres"]
    found = [figure for figure in analysis.figures if figure.unit != "an"]  # ages are not labelled
    spans = [label.span for label in labels], [figure.span for figure in found]
    for i, j in pairs(*spans, 0):
        value = found[j].value if j is not None else None
        expected = float(labels[i].values[0]) if i is not None else None
        right = value is not None and expected is not None and abs(value - expected) <= 1e-9 * max(1, abs(expected))
        yield _outcome(gold, "Chiffres : valeur", labels, i, _at(spans[1], j), right, f" = {expected} → {value}")


def _outcome(
    gold: GoldText,
    task: str,
    labels: tuple[Label, ...],
    i: int | None,
    found: Span | None,
    right: bool = True,
    more: str = "",
) -> Outcome:
    """One class: the words of the label and of what was found."""
    both = i is not None and found is not None
    words = labels[i].words if i is not None else "rien"
    given = gold.article.quote(found) if found else "rien"
    at = labels[i].span.start if i is not None else found.start if found else 0
    kind = task.partition(" :")[0].lower()
    told = f"{words} → {given}{more}"
    return Outcome(task, kind if i is not None else None, kind if found else None, both and right, told, at)


def _at(spans: list[Span], j: int | None) -> Span | None:
    return spans[j] if j is not None else None


def _sign(i: int | None, j: int | None) -> str:
    return "en trop" if i is None else "manque" if j is None else "trouvé"
