"""Texts that stop anywhere, go on without end or hold marks that nothing closes: each is read, no promise broken."""

import pytest

from dossier.checks import check_analysis, check_record
from dossier.codec import Stamp, record_of, write_record
from dossier.model import Article
from dossier.nlp import read_articles
from dossier.pipeline import EditorWords, analyse

WHOLE = (
    "(Nantes) Selon une note interne, que la régie – saisie en mars 2024 – a reçue, le bac « Étoile du Nord » aurait "
    "été, d'après Mme Odile Kerval, de l'Amicale des passeurs (ADP), vendu au moins 3 à 4 millions d'euros ; "
    "« On nous a menti, s'est-elle indignée. Rien n'est perdu », a-t-elle ajouté, précisant qu'il s'est échoué lundi "
    "et que, si la vente avait lieu, elle saisirait dès le lendemain le tribunal : « Nous irons au bout »."
)
CUT = [" ".join(WHOLE.split()[:end]) for end in range(1, len(WHOLE.split()) + 1)]
BROKEN = [
    "Cette réforme est",
    "Il est",
    "Le maire ne sait pas à quoi",
    "(Nantes) - D'après le journal La Digue",
    "Reste à savoir ? Comment le bac est parti.",
    "La régie (« », », bilan du port, a fermé.",
    '"On est partis à pied, on avait prévu une halte. Ils nous ont repoussés, on ne pouvait plus bouger" accuse-t-il',
    "« Nous avons attendu toute la nuit.\n\n« Le bac est revenu à six heures », raconte Odile Kerval.",
    ": « Le bac continue de prendre l'eau",
    "Le bac a coulé. La cale est vide et la soute pleine, a encore ajouté la même",
    "« Le bac continue de prendre l'eau », témoigne-t-",
    'La cale est pleine, ce qui pose des soucis pour la traversée", témoigne-t- || Le quai est vide.',
    "Les passeurs ont signé. Ce",
    "Lundi soir, à l'appel de la régie, les passeurs ont convergé vers le port. De plus",
    "Le bac a coulé. Et de",
    "Le bac « Étoile » fermait. Le passeur a noté le délai",
    "Le juge l'a soutenu en affirmant que son greffier est l'exemple même de la prudence, et il n'osera",
    "La ville a une gare neuve. « La gare est belle. Les marins sont contents », raconte le chef de gare Paul Roux.",
    "Le guide «est sorti du bac, le mousse étant assis.\n\nLe bac a glissé sur le flanc» à Foix, a dit le parquet.",
    'Le mousse a dit "\nque le bac fermait", et le quai " \n ferme.',
    "Le parquet a souligné que les analyses doivent aussi",
    "Le maire a lu : « Rien. » --- « Le bac est à nous. »",
    "Le maire veut savoir si ces « passeurs approuvent la vente.\n\n« Nous cherchons un quai », indique Mme Kerval.",
]

# Each complement was read again with all those behind it: twenty of them cost minutes.
ENDLESS = [
    f"Le maire {'de la ville de la région ' * 40}a fermé le bac.",
    f"{'Odile Kerval et le port ' * 40}ont fermé le bac.",
]


@pytest.mark.parametrize("texts", [CUT, BROKEN, ENDLESS], ids=["cut at every word", "broken", "endless"])
def test_an_unfinished_text_is_read(texts: list[str]) -> None:
    articles = tuple(Article(slug=f"a{number}", title="", text=text) for number, text in enumerate(texts))
    for article, reading in zip(articles, read_articles(articles), strict=True):
        analysis = analyse(reading, EditorWords())
        check_analysis(analysis, article)
        check_record(write_record(record_of(analysis, Stamp("0.1.0", "modèle", "0"), {})), article)
