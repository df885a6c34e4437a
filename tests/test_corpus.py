"""Articles together: their order, the actors and terms they share, the editors' definitions."""

import dataclasses
import datetime as dt
from pathlib import Path

import pytest

from dossier.corpus import Corpus, SharedTerm, build_corpus
from dossier.errors import Refusal
from dossier.glossary import Glossary, GlossaryEntry, load_glossary
from dossier.model import Analysis, Article, Relation
from first_seed import Builder, dated_article, first_seed

GLOSSARY = Path(__file__).parent.parent / "seeds" / "glossaire.toml"
GPU = GlossaryEntry(
    terme="processeur graphique",
    sigle="GPU",
    definition="Processeur fait pour l’image.",
    reference="Dictionnaire, 2025",
)
IA = GlossaryEntry(
    terme="accélérateur d’IA", variantes=("IA",), definition="Processeur spécialisé.", reference="Dictionnaire, 2025"
)


def article(slug: str, text: str, published: dt.date | None = None) -> Analysis:
    return Builder(Article(slug, slug, text, published=published)).analysis()


def term_of(text: str, *entries: GlossaryEntry) -> SharedTerm | None:
    terms = build_corpus([article("a", text)], Glossary(entries)).terms
    return terms[0] if terms else None


def occurrences(text: str, entry: GlossaryEntry) -> list[str]:
    term = term_of(text, entry)
    return [text[place.span.start : place.span.end] for place in term.occurrences] if term else []


def glossary_file(folder: Path, text: str) -> Path:
    path = folder / "glossaire.toml"
    path.write_text(text, "utf-8")
    return path


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('[[entree]]\nterme = "a"\ndefinition = "b"', "1: il manque reference"),
        ('\n[[entree]]\nterme = "a"\nsource = "d"', "2: clé inconnue : source"),
        ('[[entree]]\nterme = "a"\ndefinition = "b"\nreference = " "', "1: « a » : une valeur est vide"),
        ('[[entree]]\nterme = "a"\ndefinition = "b"\nreference = 3', "1: une valeur n'est ni un texte"),
        (
            '[[entree]]\nterme = "a"\ndefinition = "b"\nreference = "c"\n'
            '[[entree]]\nterme = "x"\nvariantes = ["A"]\ndefinition = "b"\nreference = "c"',
            "5: « a » est déjà une forme de « a »",
        ),
        ('[terme]\nnom = "a"', " clé inconnue : terme"),
        ("[[entree]\n", " ce fichier ne se lit pas"),
    ],
)
def test_a_glossary_that_cannot_be_used_is_refused_with_its_line(tmp_path: Path, text: str, message: str) -> None:
    path = glossary_file(tmp_path, text)
    with pytest.raises(Refusal) as refusal:
        load_glossary(path)
    assert str(refusal.value).startswith(f"{path}:{message}")


def test_no_glossary_file_is_an_empty_glossary(tmp_path: Path) -> None:
    assert load_glossary(tmp_path / "glossaire.toml") == Glossary()


def test_the_projects_own_glossary_defines_the_general_terms_of_the_first_seed() -> None:
    terms = {term.name: term for term in build_corpus([first_seed()], load_glossary(GLOSSARY)).terms}
    assert {"GPU", "IA", "puce", "processeur", "entraînement", "grand modèle de langage", "autosuffisance"} <= set(
        terms
    )
    assert all(term.editor and term.editor.reference for name, term in terms.items() if name != "inférence")


def test_a_capital_acronym_is_not_found_inside_a_name_nor_in_small_letters() -> None:
    assert occurrences("NVIDIA vend. L’IA coûte. Le mot ia reste.", IA) == ["IA"]


def test_an_elision_is_found_with_either_apostrophe() -> None:
    text = "Un accélérateur d'IA et des Accélérateurs. Un accélérateur d’IA."
    assert occurrences(text, IA) == ["accélérateur d'IA", "accélérateur d’IA"]


def test_a_plain_plural_is_found_and_a_compound_is_not() -> None:
    entry = GlossaryEntry(terme="puce", definition="Composant.", reference="Dictionnaire, 2025")
    assert occurrences("Des puces, une micro-puce, une puce-clé, les Puces.", entry) == ["puces", "Puces"]


def test_an_entry_whose_term_stands_in_no_article_is_left_out() -> None:
    assert term_of("Il pleut.", GPU) is None


def test_the_source_definition_comes_before_the_editors() -> None:
    entry = GlossaryEntry(terme="inférence", definition="De la rédaction.", reference="Dictionnaire, 2025")
    (inference,) = [t for t in build_corpus([first_seed()], Glossary((entry,))).terms if t.name == "inférence"]
    ((slug, definition),) = inference.definitions
    words = first_seed().article.quote(definition.span)
    assert (slug, words) == (
        "deepseek-r2-retarde",
        "le processus d’application du modèle entraîné à de nouvelles données",
    )


def test_a_term_found_and_its_entry_are_one_term_whose_places_are_not_counted_twice() -> None:
    corpus = build_corpus([first_seed()], Glossary((GPU,)))
    gpu = [term for term in corpus.terms if term.editor]
    assert [term.name for term in gpu] == ["GPU"]
    assert [place.span for place in gpu[0].occurrences] == list(dict(gpu[0].parts)["deepseek-r2-retarde"].occurrences)


def test_an_entry_takes_its_term_in_any_number() -> None:
    entry = GlossaryEntry(terme="règles d’exportation", definition="Règles.", reference="Code, 2025")
    text = "Une règle d'exportation change. Des règles d’exportation tombent."
    assert occurrences(text, entry) == ["règle d'exportation", "règles d’exportation"]
    b = Builder(Article("a", "a", text))
    (term,) = build_corpus([b.analysis(terms=(b.term("règle d'exportation"),))], Glossary((entry,))).terms
    assert (term.name, term.editor) == ("règles d’exportation", entry)


def test_a_term_that_stands_only_inside_an_entrys_forms_is_that_entry() -> None:
    entry = GlossaryEntry(
        terme="entraînement", variantes=("processus d'entraînement",), definition="Calcul.", reference="Cnil, 2025"
    )
    text = "Le processus d'entraînement dure. Un second processus d'entraînement échoue."
    b = Builder(Article("a", "a", text))
    (term,) = build_corpus([b.analysis(terms=(b.term("processus"),))], Glossary((entry,))).terms
    assert (term.name, term.editor) == ("processus", entry)


def test_a_term_is_headed_by_the_entrys_word_only_where_an_article_has_it() -> None:
    entry = GlossaryEntry(terme="jeune pousse", variantes=("startup",), definition="Société.", reference="JO, 2001")
    for text, name in (("La startup licencie.", "startup"), ("La startup et la jeune pousse.", "jeune pousse")):
        b = Builder(Article("a", "a", text))
        (term,) = build_corpus([b.analysis(terms=(b.term("startup"),))], Glossary((entry,))).terms
        assert term.name == name


def test_the_record_gets_the_editors_words_by_the_terms_own_id() -> None:
    analysis = first_seed()
    gpu = next(term.id for term in analysis.terms if term.name == "GPU")
    corpus = build_corpus([analysis], Glossary((GPU,)))
    assert corpus.editor_of(analysis.article.slug) == {gpu: ("Processeur fait pour l’image.", "Dictionnaire, 2025")}


def test_letters_that_an_article_spells_out_otherwise_are_not_the_entrys() -> None:
    one, two = (
        Builder(Article("a", "a", "Le groupement de producteurs unis (GPU) vote.")),
        Builder(Article("b", "b", "Un GPU.")),
    )
    own = one.term("GPU", expansion="groupement de producteurs unis")
    corpus = build_corpus([one.analysis(terms=(own,)), two.analysis(terms=(two.term("GPU"),))], Glossary((GPU,)))
    assert [(term.expansion, term.editor, [slug for slug, _ in term.parts]) for term in corpus.terms] == [
        ("groupement de producteurs unis", None, ["a"]),
        (None, GPU, ["b"]),
    ]
    assert [[place.slug for place in term.occurrences] for term in corpus.terms] == [["a"], ["b"]]
    assert (corpus.editor_of("a"), len(corpus.editor_of("b"))) == ({}, 1)


def test_two_articles_may_give_the_same_letters_two_long_forms() -> None:
    texts = {"a": "Comité des nageurs (CNA)", "b": "Caisse des navires (CNA)", "c": "Le CNA"}
    built = {slug: Builder(Article(slug, slug, text)) for slug, text in texts.items()}
    long = {slug: text.removesuffix(" (CNA)") if slug != "c" else None for slug, text in texts.items()}
    analyses = [b.analysis(terms=(b.term("CNA", expansion=long[slug]),)) for slug, b in built.items()]
    terms = build_corpus(analyses, Glossary()).terms
    assert [(term.expansion, [slug for slug, _ in term.parts]) for term in terms] == [
        ("Comité des nageurs", ["a", "c"]),
        ("Caisse des navires", ["b"]),
    ]


def test_articles_stand_newest_first_and_undated_last_whatever_the_order_given() -> None:
    articles = [
        article("b-sans-date", "Il pleut."),
        article("ancien", "Il pleut.", dt.date(2024, 1, 1)),
        article("recent", "Il pleut.", dt.date(2025, 1, 1)),
        article("a-sans-date", "Il pleut."),
    ]

    def slugs(corpus: Corpus) -> list[str]:
        return [analysis.article.slug for analysis in corpus.articles]

    expected = ["recent", "ancien", "a-sans-date", "b-sans-date"]
    assert slugs(build_corpus(articles, Glossary())) == expected
    assert slugs(build_corpus(articles[::-1], Glossary())) == expected


def test_an_actor_of_two_articles_is_one_with_the_aliases_of_both() -> None:
    one = Builder(Article("un", "Un", "La régie promet. Elle agit."))
    two = Builder(Article("deux", "Deux", "La régie doute. L’établissement se tait."))
    corpus = build_corpus(
        [
            one.analysis(actors=(one.actor("régie", "organisation"),)),
            two.analysis(actors=(two.actor("régie", "organisation", "établissement", "Régie"),)),
        ],
        Glossary(),
    )
    (actor,) = corpus.actors
    assert actor.aliases == ("établissement",)
    assert [slug for slug, _ in actor.parts] == ["deux", "un"]


def test_an_article_shown_by_excerpts_keeps_only_what_rests_on_the_summary() -> None:
    whole = dated_article()
    lead = whole.summary.lead
    ids = [actor.id for actor in whole.actors[1:]]
    proof = whole.events[0].evidence
    cut = dataclasses.replace(
        whole,
        relations=tuple(Relation("does", claim.id, ids[0], ids[1], proof) for claim in whole.claims[:2]),
        article=dataclasses.replace(whole.article, excerpts_only=True),
        summary=dataclasses.replace(whole.summary, points=(), lead=lead),
    )
    (kept,) = build_corpus([cut], Glossary()).articles
    assert {claim.sentence for claim in kept.claims} == {"p1s1"}
    assert {relation.claim for relation in kept.relations} == {claim.id for claim in kept.claims}
    assert [kept.article.quote(date.span) for date in kept.dates] == ["hier"]
    assert [actor.name for actor in kept.actors] == ["Vauzelles"]
