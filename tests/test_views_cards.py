"""What a card says: a sentence with its words lit, the voice, the cues; a term's meaning; nothing that is kept back."""

import dataclasses
import html
import re
import tomllib

from dossier.codec import Stamp
from dossier.corpus import build_corpus
from dossier.glossary import Glossary, GlossaryEntry
from dossier.model import Analysis
from dossier.render.pages import render_pages
from dossier.render.views.glossary import glossary_view
from dossier.render.views.places import Places, locate
from dossier.render.views.proofs import CardView, card_views
from first_seed import bare_article, dated_article, first_seed

SLUG = "deepseek-r2-retarde"
GPU = GlossaryEntry(terme="processeur graphique", sigle="GPU", definition="fait pour l’image.", reference="Code, 2025")


def places_of(*analyses: Analysis) -> Places:
    return locate(build_corpus(analyses, Glossary((GPU,))))


def text(emitted: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", "", emitted).split())


def marked(card: CardView, kind: str) -> list[str]:
    return [text(words) for words in re.findall(rf'<mark class="mark mark--{kind}[^>]*>(.*?)</mark>', card.words)]


def test_the_words_of_a_statement_are_lit_in_the_whole_sentence() -> None:
    places = places_of(first_seed())
    plan = next(claim for claim in places.corpus.articles[0].claims if claim.certainty == "announced")
    places.cite(SLUG, plan.sentence, claim=plan)
    (card,) = card_views(places)
    sentence = places.sentence(SLUG, plan.sentence)
    assert text(card.words) == places.by_slug[SLUG].article.quote(sentence.span)
    assert "".join(marked(card, "lit")).startswith("tout en prévoyant")
    assert marked(card, "cue") == ["tout en prévoyant"]
    assert text(card.said) == "annoncé l’article"
    assert text(card.cues) == "Indice : « tout en prévoyant »"
    assert card.target == f"articles/{SLUG}/index.html#{plan.sentence}"


def test_a_statement_that_is_its_whole_sentence_lights_nothing() -> None:
    places = places_of(first_seed())
    sentence = places.corpus.articles[0].sentences[0]
    places.cite(SLUG, sentence.id, lit=[sentence.span])
    assert marked(card_views(places)[0], "lit") == []


def test_words_without_a_claim_have_the_voice_of_the_smallest_claim_that_holds_them() -> None:
    places = places_of(first_seed())
    late = next(c for c in places.corpus.articles[0].claims if c.sentence == "p1s1" and c.certainty == "unconfirmed")
    places.cite(SLUG, "p1s1", lit=[late.cues[0].spans[0]])
    (card,) = card_views(places)
    assert text(card.said) == "non confirmé Financial Times"


def test_the_same_words_share_a_card_and_other_words_of_the_sentence_do_not() -> None:
    places = places_of(first_seed())
    claims = [claim for claim in places.corpus.articles[0].claims if claim.sentence == "p2s3"]
    assert len(claims) > 1
    first = places.cite(SLUG, "p2s3", claim=claims[0])
    assert places.cite(SLUG, "p2s3", claim=claims[0]) == first
    assert places.cite(SLUG, "p2s3", claim=claims[1]) != first
    assert len(card_views(places)) == 2


def test_a_page_holds_its_own_cards_only() -> None:
    places = places_of(first_seed())
    places.cite(SLUG, "p1s1")
    assert card_views(places.for_page()) == ()


def test_among_several_articles_a_card_names_its_own() -> None:
    places = places_of(first_seed(), bare_article())
    places.cite(SLUG, "p1s1")
    assert text(card_views(places)[0].title).replace("\u00a0", " ").startswith("§ 1, phrase 1, DeepSeek R2 Retardé")


def test_a_term_card_says_whose_definition_it_is() -> None:
    places = places_of(first_seed())
    for term in places.corpus.terms:
        places.cards.define(term.id)
    said = {text(card.title): (text(card.words), text(card.said)) for card in card_views(places, "../../")}
    assert said["inférence"][0].startswith("« le processus d’application du modèle")
    assert said["inférence"][1].replace("\u00a0", " ") == "La source, § 2, phrase 3"
    assert said["GPU"] == ("Fait pour l’image.", "La rédaction, d’après : Code, 2025")
    assert said["IA"] == ("Non défini dans la source.", "")


def test_an_undefined_term_has_an_entry_to_complete_and_a_defined_one_has_none() -> None:
    view = glossary_view(places_of(first_seed()))
    entries = {text(term.heading): term.proposal for letter in view.letters for term in letter.terms}
    asked = {name: lines for name, lines in entries.items() if lines}
    assert "### GPU" not in " ".join(asked)
    ia = next(lines for name, lines in asked.items() if name.startswith("### IA "))
    assert (ia[0], ia[1], ia[-2]) == ("&#91;&#91;entree&#93;&#93;", 'terme = "IA"', 'definition = "…"')


def test_a_proposed_entry_is_toml_that_the_build_reads() -> None:
    analysis = first_seed()
    strange = dataclasses.replace(analysis.terms[0], name='l’« I\\A "forte" »', definition=None)
    view = glossary_view(locate(build_corpus([dataclasses.replace(analysis, terms=(strange,))], Glossary())))
    (term,) = (term for letter in view.letters for term in letter.terms)
    (entry,) = tomllib.loads(html.unescape("\n".join(term.proposal)))["entree"]
    assert entry["terme"] == strange.name
    assert set(entry) <= set(GlossaryEntry.__struct_fields__)


def test_with_excerpts_only_no_card_gives_a_sentence_that_the_licence_keeps_back() -> None:
    whole = dated_article()
    article = dataclasses.replace(whole.article, excerpts_only=True)
    cut = dataclasses.replace(whole, article=article, summary=dataclasses.replace(whole.summary, points=()))
    corpus = build_corpus([cut], Glossary())
    pages = render_pages(corpus, Stamp("0", "m", "0"))
    shown = text(pages[f"articles/{article.slug}/index.md"])
    kept_back = [s for s in whole.sentences if whole.article.quote(s.span) not in shown]
    assert kept_back
    for path, page in pages.items():
        for sentence in kept_back:
            words = whole.article.quote(sentence.span)
            assert words not in text(page), path
        for id_ in re.findall(r'id="preuve-(p\d+s\d+)-', page):
            assert id_ not in {sentence.id for sentence in kept_back}, path


def test_a_page_holds_the_cards_that_its_links_name_and_no_other() -> None:
    first = first_seed()
    many = [dataclasses.replace(first, article=dataclasses.replace(first.article, slug=f"a-{n}")) for n in range(12)]
    for path, page in render_pages(build_corpus(many, Glossary((GPU,))), Stamp("0", "m", "0")).items():
        cards = re.findall(r'<div class="card" id="([\w-]+)"', page)
        assert len(cards) == len(set(cards)), path
        assert set(cards) == set(re.findall(r'data-card="([\w-]+)"', page)), path
