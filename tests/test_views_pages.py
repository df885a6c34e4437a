"""What each page says of the first seed, of a dated article, and of one in which nothing was found."""

import dataclasses
import re
from collections.abc import Sequence

import pytest

from dossier.corpus import build_corpus
from dossier.glossary import Glossary, GlossaryEntry
from dossier.model import (
    ActorKind,
    Analysis,
    Article,
    Caution,
    Evidence,
    Point,
    Quote,
    Relation,
    RelationKind,
    Role,
    Speaker,
    Summary,
    When,
)
from dossier.render.views.actors import ActorView, actors_view
from dossier.render.views.cautions import cautions
from dossier.render.views.glossary import glossary_view
from dossier.render.views.home import home_view
from dossier.render.views.ledger import Row, ledger_view
from dossier.render.views.places import CLAIMS, IN_SHORT, Places, locate, sentence_label
from dossier.render.views.points import point_views
from dossier.render.views.source import source_view
from dossier.render.views.summary import summary_view
from dossier.render.views.timeline import timeline_view
from first_seed import Builder, bare_article, dated_article, first_seed

GPU = GlossaryEntry(terme="processeur graphique", sigle="GPU", definition="fait pour l’image.", reference="Code, 2025")


def places_of(*analyses: Analysis, glossary: Sequence[GlossaryEntry] = ()) -> Places:
    return locate(build_corpus(analyses, Glossary(tuple(glossary))))


def text(emitted: str) -> str:
    """What a reader sees of Markdown or HTML: no tag, no link target, no attribute, plain spaces."""
    words = re.sub(r"\]\([^)]*\)(\{[^}]*\})?", "", emitted)
    words = re.sub(r"<[^>]*>", " ", words.replace("[…]", "…")).replace("[", "")
    return " ".join(words.split())


# Places -------------------------------------------------------------------------------------------------------------


def test_a_cut_says_where_words_were_left_out_ends_included() -> None:
    places = places_of(dated_article())
    (analysis,) = places.corpus.articles
    words = analysis.article.text
    start = words.index("La préfecture avait")
    kept = [analysis.events[0].label[1]]
    assert places.cut("captage-vauzelles", "p1s2", kept) == "[…] un taux de nitrates de 61 mg/L"
    assert start == analysis.sentences[1].span.start


def test_only_punctuation_left_out_is_no_cut() -> None:
    places = places_of(first_seed())
    (analysis,) = places.corpus.articles
    whole = analysis.sentences[0].span
    body = dataclasses.replace(whole, end=whole.end - 1)
    assert "[…]" not in places.cut("deepseek-r2-retarde", "p1s1", [body])


def test_the_first_mention_of_a_term_is_linked_and_the_second_is_not() -> None:
    places = places_of(first_seed(), glossary=[GPU])
    (analysis,) = places.corpus.articles
    seen: set[str] = set()
    first = places.cut("deepseek-r2-retarde", "p3s2", [analysis.sentences[6].span], seen)
    again = places.cut("deepseek-r2-retarde", "p3s3", [analysis.sentences[7].span], seen)
    link = r"\[GPU\]\(glossaire\.md#(t-[0-9a-f]{8})\)\{: \.term data-card=\"sens-\1\" \}"
    assert re.search(rf"certaines {link} NVIDIA", first)
    assert "](" not in again


def test_a_term_behind_an_exclamation_mark_is_no_image() -> None:
    b = Builder(Article("cri", "Cri", "Il crie !GPU et GPU."))
    places = places_of(b.analysis(terms=(b.term("GPU"),)))
    assert places.cut("cri", "p1s1", [b.home("p1s1").span], set()).startswith("Il crie !GPU et [GPU](glossaire.md#t-")


def test_the_same_sentence_in_two_articles_has_two_anchors() -> None:
    one, two = first_seed(), first_seed()
    two = dataclasses.replace(two, article=dataclasses.replace(two.article, slug="reprise"))
    places = places_of(one, two)
    id_ = one.claims[0].id
    assert places.anchor("deepseek-r2-retarde", id_) == id_
    assert places.anchor("reprise", id_) == f"{id_}-a2"


def test_a_sentence_is_named_in_words() -> None:
    assert sentence_label("p12s3").replace("\u00a0", " ") == "§ 12, phrase 3"


def test_a_citation_names_its_article_only_when_there_are_several() -> None:
    assert text(places_of(dated_article()).cite("captage-vauzelles", "p1s1")) == "§ 1, phrase 1"
    many = places_of(dated_article(), bare_article())
    assert text(many.cite("captage-vauzelles", "p1s1")) == "§ 1, phrase 1 Nitrates : le captage de Vauzelles fermé"
    assert text(many.cite("captage-vauzelles", "p1s1", named=False)) == "§ 1, phrase 1"


# Many articles ------------------------------------------------------------------------------------------------------


def copies(number: int) -> list[Analysis]:
    """As many articles of the same words."""
    one = first_seed()
    return [
        dataclasses.replace(one, article=dataclasses.replace(one.article, slug=f"reprise-{rank}"))
        for rank in range(number)
    ]


@pytest.mark.parametrize(("number", "folded"), [(3, False), (4, True)])
def test_beyond_three_articles_each_one_stands_behind_its_fold(number: int, folded: bool) -> None:
    places = places_of(*copies(number))
    ledger, summary, actors = ledger_view(places), summary_view(places), actors_view(places)
    assert [len(part.rows) for part in ledger.parts] == ([9] * 4 if folded else [27])
    assert {bool(part.heading) for part in ledger.parts} == {folded}
    assert [view.folded for view in (ledger, summary, actors, timeline_view(places))] == [folded] * 4
    assert any(actor.told.first for kind in actors.kinds for actor in kind.actors) is not folded
    assert {bool(caution.more) for caution in cautions(places, 10)} == {folded}


def test_a_fold_of_claims_says_how_many_and_how_sure() -> None:
    part = ledger_view(places_of(*copies(4))).parts[1]
    assert text(part.heading or "").startswith("## DeepSeek R2 Retardé : Problèmes de Puces Huawei Forcent")
    tally = "9 affirmations : 5 affirmées, 2 non confirmées, 1 possible et 1 annoncée"
    assert part.tally.replace("\u00a0", " ") == tally


def test_among_several_articles_each_has_its_lead_its_points_by_worth_and_its_answers() -> None:
    alone = summary_view(places_of(first_seed()))
    other, one = summary_view(places_of(bare_article(), first_seed())).digests
    assert one.lead == alone.leads[0]
    assert [group.points for group in one.groups] == [group.points for group in alone.groups if group.points]
    assert one.rows == alone.questions
    assert (other.groups, other.tally) == ((), None)


def test_a_claim_an_event_an_actor_link_to_themselves() -> None:
    places = places_of(first_seed())
    row = claims_of(first_seed())[0]
    told = f'Lien vers cette affirmation" aria-label="Lien vers cette affirmation, {row.anchor}"'
    assert row.here == f'[&#35;](#{row.anchor}){{: .here title="{told} }}'
    event = timeline_view(places).stories[0].phases[0].events[0]
    assert f"[&#35;](#{event.anchor}){{: .here " in event.meta
    actor = actors_view(places).kinds[0].actors[0]
    assert f"[&#35;](#{actor.id}){{: .here " in actor.here


# Résumé -------------------------------------------------------------------------------------------------------------


def test_points_are_grouped_by_what_they_are_worth() -> None:
    view = summary_view(places_of(first_seed()))
    groups = {
        text(group.heading).split(" {")[0]: [text(point.words) for point in group.points] for group in view.groups
    }
    assert groups == {
        "## Ce qui est affirmé": [
            "Ces difficultés ont … contraint l’entreprise à revenir aux puces NVIDIA …",
            "Malgré ces efforts concertés, une exécution d’entraînement réussie sur les processeurs Ascend n’a pas pu "
            "être réalisée.",
        ],
        "## Ce qui est rapporté ou au conditionnel": [
            "Des sources citées par le Financial Times ont indiqué que les processeurs Huawei présentaient plusieurs "
            "déficiences critiques par rapport aux offres de NVIDIA, notamment des problèmes de stabilité, une "
            "connectivité inter-puces plus lente et des logiciels d’accompagnement inférieurs.",
        ],
        "## Ce qui pourrait suivre": [
            "Le rapport du Financial Times indique que le modèle R2 de DeepSeek pourrait encore être publié dans les "
            "semaines à venir, vraisemblablement après son entraînement réussi sur le matériel NVIDIA.",
        ],
    }


def test_an_empty_group_says_why_and_counts_the_lead() -> None:
    analysis = first_seed()
    alone = dataclasses.replace(analysis, summary=dataclasses.replace(analysis.summary, points=()))
    empty = [group.empty for group in summary_view(places_of(alone)).groups]
    assert empty[0].startswith("Aucune phrase retenue n’est posée comme un fait")
    assert empty[1].startswith("Aucune autre phrase retenue n’est attribuée")


def test_all_six_questions_are_asked_and_answers_are_quoted_with_their_sentence() -> None:
    rows = summary_view(places_of(first_seed())).questions
    found = {text(row.question): [text(answer) for answer in row.answers] for row in rows}
    assert found == {
        "Qui ?": ["« DeepSeek » § 1, phrase 1"],
        "Quoi ?": ["« aurait été retardée » § 1, phrase 1"],
        "Quand ?": [],
        "Où ?": [],
        "Pourquoi ?": ["« des problèmes de performance persistants » § 1, phrase 1"],
        "Comment ?": [],
    }


# Chronologie --------------------------------------------------------------------------------------------------------


def test_without_any_date_the_order_is_said_to_be_read_and_why() -> None:
    view = timeline_view(places_of(first_seed()))
    (story,) = view.stories
    assert not view.dated
    assert story.why.startswith("L’article ne porte pas de date et ne cite ni jour, ni mois, ni année")
    assert [(phase.title, [event.number for event in phase.events]) for phase in story.phases] == [
        ("Les faits", [1, 2, 3]),
        ("Le contexte", [4]),
        ("La suite", [5]),
    ]


def test_a_date_that_cannot_be_computed_says_so() -> None:
    (story,) = timeline_view(places_of(first_seed())).stories
    note = story.phases[-1].events[0].note
    assert note is not None
    assert text(note) == "« dans les semaines à venir » : aucun jour ne peut être calculé, l’article n’est pas daté"


def test_events_stand_in_order_of_time_with_the_precision_of_the_text() -> None:
    view = timeline_view(places_of(dated_article()))
    rows = [(event.date, event.machine) for event in view.dated]
    assert [(date and date.replace("\u00a0", " "), machine) for date, machine in rows] == [
        ("Été 2023", None),
        ("Mai 2024", "2024-05"),
        ("12 mars 2025", "2025-03-12"),
        ("1er avril 2025", "2025-04-01"),
    ]


def test_yesterday_shows_the_day_it_was_counted_from() -> None:
    notes = [text(event.note) for event in timeline_view(places_of(dated_article())).dated if event.note]
    assert notes == ["« hier », compté à partir de la parution, le 13 mars 2025"]


def test_a_reported_event_shows_its_voice() -> None:
    (story,) = timeline_view(places_of(first_seed())).stories
    late = story.phases[0].events[2]
    assert text(late.meta) == "non confirmé Financial Times § 1, phrase 1 &#35;"


def test_an_article_without_event_is_named_not_forgotten() -> None:
    view = timeline_view(places_of(dated_article(), bare_article()))
    assert [text(link) for link in view.silent] == ["En bref"]


def test_an_undated_event_of_a_dated_article_is_not_called_undated_article() -> None:
    analysis = dated_article()
    event = dataclasses.replace(analysis.events[0], when=When(analysis.events[0].span, None, None, "week", "none"))
    (story,) = timeline_view(places_of(dataclasses.replace(analysis, events=(event,)))).stories
    assert story.why.startswith("La lecture n’a rattaché les événements à aucun jour")
    assert story.phases[0].events[0].note is not None
    assert "l’expression ne désigne aucun jour précis" in story.phases[0].events[0].note


def test_an_event_has_its_words_on_one_line_and_its_actors() -> None:
    (story,) = timeline_view(places_of(first_seed())).stories
    late = story.phases[0].events[2]
    assert late.short == "La sortie du modèle … aurait été retardée"
    ids = {actor.name: actor.id for actor in first_seed().actors}
    assert late.actors.split() == [ids["R2"], ids["DeepSeek"], ids["Financial Times"]]


def test_an_event_told_by_a_noun_alone_keeps_its_actors() -> None:
    told = next(event for event in first_seed().events)
    (story,) = timeline_view(places_of(dataclasses.replace(first_seed(), claims=(), events=(told,)))).stories
    assert story.phases[0].events[0].actors


@pytest.mark.parametrize(
    ("sentence", "date", "short"),
    [
        ("Le 12 mai 2025, la mairie a fermé le pont.", "12 mai 2025", "la mairie a fermé le pont"),
        ("Hier, la mairie a fermé le pont.", "Hier", "la mairie a fermé le pont"),
        ("La mairie a fermé le pont le 12 mai 2025.", "le 12 mai 2025", "La mairie a fermé le pont le 12 mai 2025"),
        ("Le 12 mai 2025 restera une date.", "12 mai 2025", "Le 12 mai 2025 restera une date"),
    ],
)
def test_the_axis_does_not_repeat_a_date_that_opens_the_words(sentence: str, date: str, short: str) -> None:
    b = Builder(Article("pont", "Pont", sentence))
    claim, day = b.claim("p1s1", sentence[:-1]), ("2025-05-12", "2025-05-12")
    event = b.event(1, "main", claim, sentence[:-1], when=b.date("p1s1", date, "day", day))
    (view,) = timeline_view(places_of(b.analysis(claims=(claim,), events=(event,)))).dated
    assert view.short == short


def test_an_event_that_did_not_take_place_says_so() -> None:
    b = Builder(Article("pont", "Pont", "La mairie n’a pas fermé le pont."))
    claim = b.claim("p1s1", "La mairie n’a pas fermé le pont", negated=True)
    event = b.event(1, "main", claim, "La mairie")
    (story,) = timeline_view(places_of(b.analysis(claims=(claim,), events=(event,)))).stories
    assert text(story.phases[0].events[0].meta).startswith("affirmé négation")


def test_filters_offer_only_what_the_timeline_shows() -> None:
    view = timeline_view(places_of(dated_article()))
    assert [option.value for option in view.certainties] == ["asserted", "unconfirmed", "announced"]
    assert [option.words for option in view.actors] == ["préfecture", "Vauzelles"]


# Glossaire ----------------------------------------------------------------------------------------------------------


def test_a_definition_is_the_sources_then_the_editors_then_none() -> None:
    view = glossary_view(places_of(first_seed(), glossary=[GPU]))
    terms = {text(term.heading).split(" {")[0]: term for letter in view.letters for term in letter.terms}
    assert text(terms["### inférence"].definitions[0].words).startswith("« le processus d’application du modèle")
    assert text(terms["### GPU"].definitions[0].words) == "Fait pour l’image."
    assert text(terms["### GPU"].definitions[0].origin) == "Référence : Code, 2025"
    assert terms["### IA"].definitions == ()
    assert text(view.tally) == "4 termes : 1 défini par la source, 1 défini par la rédaction et 2 sans définition."


def test_the_long_form_stands_with_the_acronym() -> None:
    view = glossary_view(places_of(first_seed(), glossary=[GPU]))
    forms = [term.forms for letter in view.letters for term in letter.terms if "GPU" in term.heading]
    assert forms == ["processeur graphique"]


def test_letters_are_without_accent_and_signs_have_their_own_place() -> None:
    b = Builder(Article("a", "A", "Une école, une eau, un œil, la 5G."))
    terms = tuple(b.term(name) for name in ("école", "eau", "œil", "5G"))
    view = glossary_view(places_of(b.analysis(terms=terms)))
    assert [text(link) for link in view.index] == ["0–9", "E", "O"]
    assert [len(letter.terms) for letter in view.letters] == [1, 2, 1]


# Affirmations -------------------------------------------------------------------------------------------------------


def claims_of(*analyses: Analysis) -> tuple[Row, ...]:
    """The rows of a ledger that is not folded."""
    (part,) = ledger_view(places_of(*analyses)).parts
    return part.rows


def test_a_claim_is_marked_in_its_sentence_with_its_cue() -> None:
    rows = claims_of(first_seed())
    plan = next(row for row in rows if row.certainty == "announced")
    assert '<mark class="mark mark--cue mark--announced">tout en prévoyant</mark>' in plan.words
    assert text(plan.words).startswith("Ces difficultés ont finalement contraint l’entreprise")


def test_rows_carry_what_the_filters_compare() -> None:
    view = ledger_view(places_of(first_seed()))
    reported = next(row for row in view.parts[0].rows if "ont indiqué que" in row.words)
    times = next(option.value for option in view.voices if option.words == "Financial Times")
    assert reported.voices == f"{times} unnamed"
    assert [option.words for option in view.certainties] == ["affirmé", "non confirmé", "possible", "annoncé"]


def test_a_negated_claim_says_so_in_words() -> None:
    negated = [(text(row.negation), text(row.words)) for row in claims_of(first_seed()) if row.negation]
    assert negated == [
        (
            "négation",
            "Malgré ces efforts concertés, une exécution d’entraînement réussie sur les processeurs Ascend n’a pas pu "
            "être réalisée .",
        )
    ]


def test_a_denial_is_called_one() -> None:
    b = Builder(Article("a", "A", "Le club nie que le joueur soit parti."))
    claim = dataclasses.replace(
        b.claim("p1s1", "le joueur soit parti", negated=True), cues=(b.proof("negation.dementi", "nie"),)
    )
    (row,) = claims_of(b.analysis(claims=(claim,)))
    assert text(row.negation or "") == "démenti"


def test_rows_have_a_rank_by_voice_the_articles_own_first_and_by_certainty() -> None:
    rows = claims_of(first_seed())
    by_voice = sorted({(row.ranks[0], text(row.voice)) for row in rows})
    assert [words for _, words in by_voice] == [
        "l’article",
        "Financial Times",
        "Financial Times, citant « des sources »",
        "source non précisée (« il est rapporté que »)",
    ]
    assert {(row.ranks[1], row.certainty) for row in rows} == {
        (0, "asserted"),
        (1, "unconfirmed"),
        (2, "possible"),
        (3, "announced"),
    }


def test_a_row_says_what_kinds_of_source_it_has() -> None:
    view = ledger_view(places_of(first_seed()))
    assert next(row.sources for row in view.parts[0].rows if "ont indiqué que" in row.words) == "named unnamed"
    assert [option.value for option in view.sources] == ["article", "named", "unnamed", "impersonal"]


def test_claims_stand_in_the_order_of_the_text_not_of_the_finding() -> None:
    analysis = first_seed()
    shuffled = dataclasses.replace(analysis, claims=analysis.claims[::-1])
    assert claims_of(shuffled) == claims_of(analysis)


# Acteurs ------------------------------------------------------------------------------------------------------------


def cards(*analyses: Analysis) -> dict[str, ActorView]:
    view = actors_view(places_of(*analyses))
    return {actor.name: actor for kind in view.kinds for actor in (*kind.actors, *kind.minor)}


def test_what_an_actor_says_is_whole_and_what_is_said_of_it_leads_to_the_ledger() -> None:
    analysis = first_seed()
    actors = cards(analysis)
    says = actors["Financial Times"].says
    assert (len(says.first), len(says.rest), text(says.more)) == (3, 0, "")
    assert actors["Financial Times"].told.first == ()
    (line,) = actors["NVIDIA"].told.first
    assert text(line) == (
        "Ces difficultés ont finalement contraint l’entreprise à revenir aux puces NVIDIA affirmé § 2, phrase 3"
    )
    claim = next(claim for claim in analysis.claims if "puces NVIDIA" in analysis.article.quote(claim.span))
    assert f"(affirmations.md#{claim.id})" in line


def said_of_the_club(count: int) -> Analysis:
    b = Builder(Article("club", "Club", " ".join(f"Le Club a gagné le match {n}." for n in range(1, count + 1))))
    claims = tuple(b.claim(f"p1s{n}", f"Le Club a gagné le match {n}") for n in range(1, count + 1))
    return b.analysis(actors=(b.actor("Club", "organisation"),), claims=claims)


@pytest.mark.parametrize(
    ("count", "shown", "more"),
    [(1, 1, ""), (2, 2, ""), (3, 1, "2 autres affirmations"), (9, 1, "8 autres affirmations")],
)
def test_beyond_a_few_what_is_said_of_an_actor_is_folded(count: int, shown: int, more: str) -> None:
    told = cards(said_of_the_club(count))["Club"].told
    assert (len(told.first), len(told.rest), text(told.more)) == (shown, count - shown, more)


@pytest.mark.parametrize(("count", "shown", "more"), [(3, 3, ""), (4, 2, "2 autres propos")])
def test_beyond_a_few_what_an_actor_says_is_folded_too(count: int, shown: int, more: str) -> None:
    b = Builder(Article("club", "Club", " ".join(f"Le Club promet le match {n}." for n in range(1, count + 1))))
    club = b.actor("Club", "organisation")
    voice = (b.voice("named", "Club", "Club", "p1s1", club.id),)
    said = tuple(b.claim(f"p1s{n}", f"le match {n}", voice=voice) for n in range(1, count + 1))
    says = cards(b.analysis(actors=(club,), claims=said))["Club"].says
    assert (len(says.first), len(says.rest), text(says.more)) == (shown, count - shown, more)


def test_a_long_claim_is_cut_around_the_actor() -> None:
    long = (
        "Après des mois de négociations entre les deux parties sur les conditions de la vente du site, "
        "les salariés de Renault ont voté"
    )
    b = Builder(Article("vote", "Vote", f"{long}."))
    analysis = b.analysis(actors=(b.actor("Renault", "organisation"),), claims=(b.claim("p1s1", long),))
    (line,) = cards(analysis)["Renault"].told.first
    assert text(line).startswith("… les salariés de Renault ont voté")


def test_an_actor_with_one_line_has_no_card() -> None:
    (kind,) = actors_view(places_of(said_of_the_club(1))).kinds
    assert (kind.actors, [actor.name for actor in kind.minor]) == ((), ["Club"])
    (kind,) = actors_view(places_of(said_of_the_club(3))).kinds
    assert ([actor.name for actor in kind.actors], kind.minor) == (["Club"], ())


def test_a_role_is_quoted_and_a_quotation_is_not_shown_twice() -> None:
    view = actors_view(places_of(dated_article()))
    morin = next(actor for kind in view.kinds for actor in kind.actors if actor.name == "Claire Morin")
    assert [text(role) for role in morin.roles] == ["« directrice de la régie » § 1, phrase 3"]
    assert [text(point.words) for point in morin.says.first] == ["L’eau du réseau reste potable"]


@pytest.mark.parametrize(
    ("claims", "shown"),
    [
        (("L’eau est saine", "le captage ferme"), ["L’eau est saine", "le captage ferme"]),
        (("L’eau est saine",), ["« L’eau est saine mais le captage ferme »", "L’eau est saine"]),
    ],
)
def test_a_quotation_is_shown_unless_its_claims_say_it_all(claims: tuple[str, ...], shown: list[str]) -> None:
    b = Builder(Article("eau", "Eau", "« L’eau est saine mais le captage ferme », dit Anne Roy."))
    roy = b.actor("Anne Roy", "person")
    voice = (b.voice("named", "Anne Roy", "Anne Roy", "p1s1", roy.id),)
    quote = Quote(
        b.at("L’eau est saine mais le captage ferme"),
        Speaker(b.at("Anne Roy"), roy.id),
        None,
        b.proof("citations.a", "dit"),
    )
    said = tuple(b.claim("p1s1", words, voice=voice) for words in claims)
    assert [
        text(point.words)
        for point in cards(b.analysis(actors=(roy,), quotes=(quote,), claims=said))["Anne Roy"].says.first
    ] == shown


def test_an_article_is_named_once_in_the_card_of_an_actor_of_one_article() -> None:
    morin = cards(dated_article(), bare_article())["Claire Morin"]
    assert "Nitrates" in morin.places[0]
    assert not any("Nitrates" in line for line in (*morin.roles, *(point.meta for point in morin.says.first)))


def test_a_quotation_that_no_claim_holds_is_among_what_its_speaker_says() -> None:
    analysis = dataclasses.replace(dated_article(), claims=())
    view = actors_view(places_of(analysis))
    morin = next(actor for kind in view.kinds for actor in kind.actors if actor.name == "Claire Morin")
    assert [text(point.words) for point in morin.says.first] == ["« L’eau du réseau reste potable »"]


def rows_of(*analyses: Analysis) -> list[tuple[str, str]]:
    return [(row.kind, text(row.who)) for row in actors_view(places_of(*analyses)).rows]


def test_who_speaks_points_to_whom_and_others_are_only_cited_together() -> None:
    first = actors_view(places_of(first_seed()))
    late = [row for row in first.rows if "aurait été retardée" in row.words]
    assert [(row.kind, text(row.who)) for row in late] == [
        ("propos", "Financial Times → R2 et DeepSeek"),
        ("cités ensemble", "R2 et DeepSeek"),
    ]


def test_a_row_of_the_relations_shows_its_verb_and_leads_to_the_whole_claim() -> None:
    places = places_of(first_seed())
    for row in actors_view(places).rows:
        assert f"]({CLAIMS}.md#" in row.words
        assert len(text(row.words)) <= IN_SHORT + 4, "« … » at each end"
        assert row.verb is None or text(row.verb).strip("«» \u202f") in text(row.words)


def related(kind: RelationKind, *, negated: bool = False) -> Analysis:
    b = Builder(Article("vente", "Vente", "Renault n’a pas livré Nissan avec Airbus."))
    actors = tuple(b.actor(name, "organisation") for name in ("Renault", "Nissan", "Airbus"))
    claim = b.claim("p1s1", "Renault n’a pas livré Nissan avec Airbus", negated=negated)
    relation = Relation(kind, claim.id, actors[0].id, actors[1].id, b.proof("relations.essai", "n’a pas livré"))
    return b.analysis(actors=actors, claims=(claim,), relations=(relation,))


@pytest.mark.parametrize(("kind", "words"), [("does", "action"), ("supplies", "fourniture"), ("opposes", "opposition")])
def test_a_verb_that_ties_two_actors_leaves_the_third_cited_with_them(kind: RelationKind, words: str) -> None:
    assert rows_of(related(kind)) == [(words, "Renault → Nissan"), ("cités ensemble", "Renault et Airbus")]


def test_a_relation_that_is_denied_says_so_with_its_verb() -> None:
    row = actors_view(places_of(related("supplies", negated=True))).rows[0]
    assert (text(row.verb or ""), text(row.negation or "")) == ("« n’a pas livré »", "négation")


def test_the_card_of_an_actor_shows_which_way_a_relation_goes() -> None:
    actors = cards(related("supplies"))
    assert text(actors["Renault"].ties[0]).startswith("→ Nissan : « n’a pas livré »")
    assert text(actors["Nissan"].ties[0]).startswith("← Renault : « n’a pas livré »")


def test_a_name_inside_a_longer_name_makes_no_relation() -> None:
    b = Builder(Article("a", "A", "Le maire de Lyon a parlé."))
    actors = (b.actor("maire de Lyon", "person"), b.actor("Lyon", "place"))
    claim = b.claim("p1s1", "Le maire de Lyon a parlé")
    assert actors_view(places_of(b.analysis(actors=actors, claims=(claim,)))).relations == ()


def cited(sentence: str, **kinds: ActorKind) -> list[str]:
    """Who is cited together in a sentence, given the kind of each name."""
    b = Builder(Article("a", "A", sentence))
    actors = tuple(b.actor(name, kind) for name, kind in kinds.items())
    analysis = b.analysis(actors=actors, claims=(b.claim("p1s1", sentence.rstrip(".")),))
    return [who for kind, who in rows_of(analysis) if kind == "cités ensemble"]


def test_a_place_that_only_says_where_is_cited_with_nobody() -> None:
    assert cited("Airbus a fermé son usine à Nantes.", Airbus="organisation", Nantes="place") == []
    assert cited("Airbus accuse Pékin de copie.", Airbus="organisation", Pékin="place") == ["Airbus et Pékin"]


def test_the_town_and_the_agency_of_a_dateline_are_cited_with_nobody() -> None:
    kinds: dict[str, ActorKind] = {
        "NANTES": "place",
        "AFP": "media",
        "Airbus": "organisation",
        "Boeing": "organisation",
    }
    assert cited("NANTES (AFP) - Airbus attend Boeing.", **kinds) == ["Airbus et Boeing"]


def test_the_paper_that_publishes_is_cited_with_nobody() -> None:
    assert cited("Airbus le dit dans Nature avec Boeing.", Airbus="organisation", Nature="media", Boeing="person") == [
        "Airbus et Boeing"
    ]


def test_a_group_is_not_cited_with_the_house_of_its_name() -> None:
    kinds: dict[str, ActorKind] = {"techniciens de Morvent": "group", "Morvent": "organisation"}
    assert cited("Les techniciens de Morvent protestent contre Morvent.", **kinds) == []


def test_the_house_of_a_function_is_cited_with_the_person_who_holds_it() -> None:
    b = Builder(Article("a", "A", "Paul Roy a reçu Anne Morel, directrice de Valorix."))
    role = b.at("directrice de Valorix")
    actors = (
        b.actor("Paul Roy", "person"),
        b.actor("Anne Morel", "person", roles=(Role(role, Evidence("acteurs.personne", (role,))),)),
        b.actor("Valorix", "organisation"),
    )
    claim = b.claim("p1s1", "Paul Roy a reçu Anne Morel, directrice de Valorix")
    assert rows_of(b.analysis(actors=actors, claims=(claim,))) == [
        ("cités ensemble", "Paul Roy et Anne Morel"),
        ("cités ensemble", "Anne Morel et Valorix"),
    ]


def test_five_actors_in_one_claim_say_too_little_of_any_two() -> None:
    four: dict[str, ActorKind] = dict.fromkeys(("Airbus", "Boeing", "Renault", "Nissan"), "organisation")
    assert cited("Airbus, Boeing, Renault et Nissan signent.", **four) == ["Airbus, Boeing, Renault et Nissan"]
    assert cited("Airbus, Boeing, Renault, Nissan et Fiat signent.", **four, Fiat="organisation") == []


# Articles -----------------------------------------------------------------------------------------------------------


def test_every_sentence_has_its_id_and_its_use() -> None:
    places = places_of(first_seed())
    view = source_view(places, places.corpus.articles[0])
    lines = [line.words for paragraph in view.paragraphs for line in paragraph.sentences]
    ids = [re.search(r'class="sentence coverage--(\w+)" id="(p\ds\d)"', line) for line in lines]
    assert [match[2] for match in ids if match] == [s.id for s in places.corpus.articles[0].sentences]
    assert {match[2] for match in ids if match and match[1] == "unused"} == {
        *("p1s2", "p3s1", "p3s2", "p3s3", "p4s2", "p5s1", "p5s2")
    }
    assert text(view.coverage) == "8 phrases sur 15 ont servi."


def test_the_text_shown_is_the_text_received() -> None:
    places = places_of(first_seed())
    view = source_view(places, places.corpus.articles[0])
    shown = " ".join(re.sub(r"<[^>]*>", "", line.words) for p in view.paragraphs for line in p.sentences)
    assert shown == places.corpus.articles[0].article.text.replace("\n\n", " ")


def test_only_the_first_mention_of_an_actor_is_a_link() -> None:
    places = places_of(first_seed())
    view = source_view(places, places.corpus.articles[0])
    page = " ".join(line.words for paragraph in view.paragraphs for line in paragraph.sentences)
    assert len(re.findall(r'<a class="mark mark--actor" href="\.\./\.\./acteurs\.html#a-\w+">DeepSeek</a>', page)) == 1
    assert '<mark class="mark mark--actor">DeepSeek</mark>' in page


def test_a_cue_leads_to_its_claim() -> None:
    places = places_of(first_seed())
    analysis = places.corpus.articles[0]
    page = " ".join(line.words for p in source_view(places, analysis).paragraphs for line in p.sentences)
    cue = re.search(
        r'<a class="mark mark--cue mark--announced" href="\.\./\.\./affirmations\.html#([\w-]+)">([^<]*)', page
    )
    assert cue
    claim = next(claim for claim in analysis.claims if claim.certainty == "announced")
    assert cue.groups() == (claim.id, "tout en prévoyant")


def test_with_excerpts_only_the_page_holds_no_other_sentence() -> None:
    analysis = dated_article()
    cut = dataclasses.replace(
        analysis,
        article=dataclasses.replace(analysis.article, excerpts_only=True, url="https://exemple.fr/captage"),
        summary=dataclasses.replace(analysis.summary, points=()),
    )
    places = places_of(cut)
    view = source_view(places, places.corpus.articles[0])
    shown = [text(line.words) for paragraph in view.paragraphs for line in paragraph.sentences]
    assert shown == ["Le captage de Vauzelles a été fermé hier .", "…"]
    assert view.unused == ()
    assert view.excerpts is not None
    publisher = next(row.value for row in view.metadata if row.name == "Publié par")
    assert publisher.startswith("[L’Écho](<https://exemple.fr/captage>)")


def test_an_article_without_date_or_licence_says_so() -> None:
    places = places_of(bare_article())
    rows = {row.name: text(row.value) for row in source_view(places, places.corpus.articles[0]).metadata}
    assert rows["Date de parution"] == "non donnée"
    assert rows["Licence"] == "non précisée"


# Accueil ------------------------------------------------------------------------------------------------------------


def test_each_caution_says_what_is_missing_and_what_follows() -> None:
    found = {
        caution.title: [text(body) for body in caution.bodies] for caution in cautions(places_of(first_seed()), 10)
    }
    assert found["L’article ne porte aucune date"] == [
        "Rien ne dit quel jour il a été écrit ni publié. L’expression « dans les semaines à venir » (§ 5, phrase 3) ne "
        "peut être rapportée à aucun jour. La chronologie donne l’ordre que le texte laisse lire, sans calendrier."
    ]
    assert found["Le titre est plus affirmatif que le corps"] == [
        "Le titre écrit « Retardé » sans réserve ; le corps écrit « aurait été retardée » (§ 1, phrase 1). "
        "Un titre seul ne permet pas de tenir le fait pour établi."
    ]
    assert found["Une part de l’article n’est pas confirmée"][0].startswith(
        "Sur 15 phrases, 4 rapportent des faits sans les confirmer (§ 1, phrase 1, § 2, phrase 1"
    )
    assert len(found) == 6


def test_with_many_articles_what_follows_from_a_caution_is_said_once() -> None:
    one, other = first_seed(), dated_article()
    b = Builder(Article("c", "C", "Le site aurait fermé. Il pleut."))
    third = b.analysis(cautions=(Caution("conditional_share", sentences=("p1s1",), count=1, total=2),))
    (found,) = [c for c in cautions(places_of(one, other, third), 10) if c.title.startswith("Une part")]
    short, long = sorted(map(text, found.bodies), key=len)
    assert long.startswith("DeepSeek R2 Retardé : Problèmes de Puces Huawei… : sur 15 phrases, 4 rapportent")
    assert short == "C : sur 2 phrases, une rapporte un fait sans le confirmer (§ 1, phrase 1)."
    assert found.lesson == "Repris à l’indicatif, un fait rapporté gagne une certitude que le texte ne lui donne pas."


def test_a_long_list_of_expressions_is_cut_and_counted() -> None:
    b = Builder(Article("a", "A", "Hier, demain, lundi, mardi, jeudi et samedi."))
    spans = tuple(b.at(word) for word in ("Hier", "demain", "lundi", "mardi", "jeudi", "samedi"))
    (caution,) = cautions(places_of(b.analysis(cautions=(Caution("no_date", spans=spans),))), 10)
    assert "« mardi » (§ 1, phrase 1) et deux autres ne peuvent être rapportées" in text(caution.bodies[0])


def test_a_title_without_words_to_quote_is_quoted_whole() -> None:
    b = Builder(Article("a", "L’usine ferme", "L’usine fermerait."))
    found = Caution("title_stronger", spans=(b.at("L’usine fermerait"),))
    (caution,) = cautions(places_of(b.analysis(cautions=(found,))), 10)
    assert text(caution.bodies[0]).startswith("Le titre écrit « L’usine ferme » sans réserve ; le corps écrit")


@pytest.mark.parametrize(
    ("analyses", "heading"),
    [
        ([bare_article()], "En bref"),
        ([bare_article(), dated_article()], "Lecture de deux articles de presse"),
        ([], "Aucun article pour l’instant"),
    ],
)
def test_the_home_page_is_headed_by_the_article_or_their_number(analyses: list[Analysis], heading: str) -> None:
    assert home_view(places_of(*analyses)).heading == f"# {heading} {{: #accueil }}"


def test_the_home_page_counts_what_there_is_some_of() -> None:
    ways = {text(way.link): text(way.holds) for way in home_view(places_of(bare_article())).ways}
    assert {name: holds for name, holds in ways.items() if holds} == {"Articles": "2 phrases"}


def test_the_home_page_shows_the_first_points_of_each_worth() -> None:
    known, reported, ahead = home_view(places_of(first_seed())).glances
    assert [text(point.words) for point in known.points] == [
        "Ces difficultés ont … contraint l’entreprise à revenir aux puces NVIDIA …",
        "Malgré ces efforts concertés, une exécution d’entraînement réussie sur les processeurs Ascend n’a pas pu être "
        "réalisée.",
    ]
    assert [text(point.words)[:42] for point in reported.points] == ["Des sources citées par le Financial Times "]
    assert [text(point.words)[:42] for point in ahead.points] == ["Le rapport du Financial Times indique que "]
    assert (known.more, reported.more, ahead.more) == (None, None, None)


def test_with_several_articles_each_gives_a_point_in_turn() -> None:
    known, _, ahead = home_view(places_of(dated_article(), first_seed())).glances
    assert [text(point.words)[:25] for point in known.points] == [
        "La préfecture avait relev", "Ces difficultés ont … con"
    ]  # fmt: skip
    assert text(known.more or "") == "1 autre phrase dans le résumé"
    assert [text(point.words)[:25] for point in ahead.points] == [
        "Les travaux commenceront ", "Le rapport du Financial T"
    ]  # fmt: skip


def test_a_worth_without_points_says_so() -> None:
    b = Builder(Article("a", "L’usine ferme", "L’usine ferme."))
    known, _, ahead = home_view(
        places_of(b.analysis(summary=Summary(b.point(b.claim("p1s1", "L’usine ferme")), (), ())))
    ).glances
    assert (known.points, known.empty) == (
        (),
        "Aucune autre phrase retenue n’est posée comme un fait par l’article lui-même.",
    )
    assert (ahead.points, ahead.empty) == ((), "Aucune phrase retenue n’annonce une suite.")


def test_an_undated_origin_says_so() -> None:
    leads = home_view(places_of(bare_article(), dated_article())).leads
    assert [text(lead.origin) for lead in leads] == [
        "Jeanne Roy, L’Écho, le 13 mars 2025. Lire le texte annoté",
        "Non daté. Lire le texte annoté",
    ]


def test_beyond_ten_articles_the_home_page_counts_the_others() -> None:
    many = [
        dataclasses.replace(first_seed(), article=dataclasses.replace(first_seed().article, slug=f"a-{rank}"))
        for rank in range(12)
    ]
    view = home_view(places_of(*many))
    assert (len(view.leads), text(view.others or "")) == (10, "2 autres articles")
    undated = view.cautions[0]
    assert (len(undated.bodies), text(undated.others or "")) == (10, "De même pour 2 autres articles.")


# Points -------------------------------------------------------------------------------------------------------------


def test_a_point_that_leans_on_the_sentence_before_shows_it_once() -> None:
    analysis = dated_article()
    slug, (first, second) = analysis.article.slug, analysis.sentences[:2]
    above = Point(first.id, (first.span,), analysis.claims[0].id, "asserted", ())
    leaning = Point(second.id, (second.span,), analysis.claims[0].id, "asserted", (), behind=first.id)
    places = places_of(analysis)
    alone = point_views(places, [(slug, leaning)])
    assert alone[0].behind is not None
    assert text(alone[0].behind).startswith(f"Juste avant : « {text(places.quoted(slug, first.span))[2:12]}")
    _, below = point_views(places, [(slug, above), (slug, leaning)])
    assert text(below.behind or "") == "Suite de la phrase ci-dessus :"
