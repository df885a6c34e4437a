"""A single source is alone, and an unnamed one is somebody of whom one does not know whose words they are."""

import pytest

from dossier.model import Article, Caution
from dossier.pipeline import EditorWords, analyse_all


def _caution(kind: str, text: str) -> tuple[Article, Caution | None]:
    article = Article(slug="essai", title="", text=text)
    (analysis,) = analyse_all([article], EditorWords())
    return article, next((caution for caution in analysis.cautions if caution.kind == kind), None)


def test_one_who_says_all_is_a_single_source() -> None:
    article, caution = _caution(
        "single_source", "Le port ferme, selon Paul Roux. La grue est vieille, selon lui. « Elle tombe », dit-il."
    )
    assert caution is not None
    assert [article.quote(span) for span in caution.spans] == ["Paul Roux"]


@pytest.mark.parametrize(
    "text",
    [
        "Le port ferme, selon Paul Roux. La grue est vieille, selon lui. Des sources ont confirmé que le quai penche.",
        "Le port ferme, selon Paul Roux. La grue est vieille, selon lui. Le parquet de Foix annonce une enquête.",
        "Le port ferme, ont indiqué le parquet et la police. La grue est vieille, ont dit le parquet et la police.",
        "Le port ferme, selon Paul Roux.",
        'Le port ferme, selon Paul Roux. La grue penche, selon lui. C\'est "un poids" pour la maire Anne Morel.',
        "Selon les prévisions, il pleuvra. Le vent tombera, selon les prévisions.",
    ],
    ids=[
        "other_sources",
        "one_who_announces",
        "two_who_say_the_same",
        "a_single_remark",
        "words_of_another",
        "figures",
    ],
)
def test_one_beside_others_is_none(text: str) -> None:
    assert _caution("single_source", text)[1] is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Selon des données du cabinet Altaïr, citées par Le Courrier, la part a baissé.", []),
        ("Le maire a quitté la salle, selon un communiqué de la mairie.", []),
        ("Les statisticiens de l'Agence des ports affirment que la pêche baisse.", []),
        ("Les Français disent que le pain est cher.", []),
        ("L'entourage de Paul Roux affirme que la digue est vieille.", ["L'entourage de Paul Roux"]),
        ("Un porte-parole d'Altaïr assure que le port fermera.", ["Un porte-parole d'Altaïr"]),
        ("Selon une projection de lab.sond, le texte est refusé.", []),
        ("D'après les premiers résultats définitifs, la ville refuse le texte.", []),
        ("« La forêt est dense », a dit le responsable, ayant requis l'anonymat.", ["le responsable"]),
        ("Deux camions ont brûlé. Les deux élus s'exprimaient sous couvert d'anonymat.", ["Les deux élus"]),
        ("Des éleveurs, qui préfèrent rester anonymes, ont reçu des lettres.", []),
        ("Les otages sont en vie, d'après une information donnée par une source malienne.", ["une source malienne"]),
        ("La salle est éclairée par une source lumineuse.", []),
        ("Ceux-ci affirment que le port ferme.", []),
        ("Selon un rapport consulté par Le Courrier, la mer descend.", ["un rapport"]),
        ("La pêche est fermée, comme le précise un arrêté du 12 avril 2019.", []),
        ("Un décret du 3 mai 2018 indique que le quai est libre.", []),
        ("Selon un rapport du 4 mars 2022, le quai penche.", ["un rapport du 4 mars 2022"]),
    ],
)
def test_whose_words_one_knows_or_not(text: str, expected: list[str]) -> None:
    article, caution = _caution("unnamed_source", text)
    assert [article.quote(span) for span in caution.spans] == expected if caution else expected == []


def test_only_what_could_date_the_article_is_told_to_be_without_a_date() -> None:
    article, caution = _caution(
        "no_date",
        "L'abonnement coûte 15 euros par mois. L'actuelle plaine était une mer il y a 110 millions d'années. "
        "Pour l'instant, la grue tient. Elle a été montée jeudi en dix jours.",
    )
    assert caution is not None
    assert [article.quote(span) for span in caution.spans] == ["jeudi"]


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("La mairie ferme le phare", True),
        ("La mairie ferme le phare, dit le parti Azur", False),
        ("Une association craint que la mairie ferme le phare", False),
    ],
)
def test_a_title_that_says_who_says_it_is_no_stronger(title: str, told: bool) -> None:
    text = "Selon le parti Azur, la mairie pourrait fermer le phare. Le maire n'a rien dit."
    (analysis,) = analyse_all([Article(slug="essai", title=title, text=text)], EditorWords())
    assert any(caution.kind == "title_stronger" for caution in analysis.cautions) == told
