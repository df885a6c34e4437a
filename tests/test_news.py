"""The lead tells the news, and a statement that names all it tells of is doubted by no rule."""

from __future__ import annotations

import pytest

from dossier.model import Analysis, Article
from dossier.pipeline import EditorWords, analyse_all

# A title, a text, and the sentence that tells the news.
LEADS: dict[str, tuple[str, str, str]] = {
    "a_quotation_is_no_better_than_the_fact": (
        "Marathon de Lans : Anne Petit gagne avec des sabots",
        "La coureuse du club de Foix devient la deuxième femme à gagner en moins de trois heures. Le vent était fort. "
        "« Je suis heureuse d'avoir gagné avec mes sabots », a dit Anne Petit, qui gagne son premier marathon de Lans.",
        "p1s1"),
    "a_quotation_that_tells_the_title": (
        "Lans : trois ponts fermés pour un an",
        "La vallée de Lans est en colère. Mardi, cent marins ont crié devant la mairie de Foix. "
        "« Trois ponts seront fermés pendant un an à Lans », a annoncé Paul Roux, l'ingénieur du port.",
        "p1s3"),
    "what_was_done_on_a_day_goes_before_what_is_told_of_it": (
        "Le grand prix du conte à Anne Petit pour ses récits de Foix",
        "Deux prix du conte ont été remis mardi à Lans. La salle était pleine. "
        "Pour ce premier recueil, la conteuse Anne Petit raconte, en vingt récits, son enfance à Foix.",
        "p1s1"),
    "behind_what_was_so_the_news_may_keep_depuis": (
        "Une libraire de Lans écrouée après l'incendie d'une halle",
        "C'était le 3 mai, sur le port de Lans. Une barque brûlait devant la halle. Depuis, une libraire a été "
        "écrouée pour l'incendie de la halle. Le quai a une longueur de cent mètres.",
        "p1s3"),
    "behind_what_was_over_the_news_may_keep_a_connective": (
        "Procès de Lans : le notaire avoue le faux",
        "L'enquête avait duré six ans. Elle avait coûté cher. "
        "Mais mardi, devant la cour, le notaire a reconnu le faux.",
        "p1s3"),
    "the_other_one_behind_what_was_going_on": (
        "Naufrage de Lans : le pilote placé en garde à vue",
        "Dimanche, un naufrage avait fait deux blessés. Le pilote de l'autre barque a été placé en garde à vue jeudi. "
        "Lundi vers midi, une barque coulait devant le phare de Foix.",
        "p1s2"),
    "which_of_a_row_and_of_what": (
        "Tour de Bretagne : Paul Roux gagne à Brest",
        "Luc Marin, qui porte le maillot vert, a roulé sans forcer. Cette deuxième étape du Tour de Bretagne a vu Paul "
        "Roux gagner au sprint à Brest.",
        "p1s2"),
    "when_it_was_in_a_cleft": (
        "Une halle évacuée à Lans",
        "C'est dans la nuit de mardi que les marins de la halle de Lans ont été évacués. Le vent était fort. "
        "Selon Le Phare, le feu a pris vers trois heures dans un bac.",
        "p1s1"),
    "what_the_title_names_is_shown_at_the_top": (
        "Foix : une tombe vieille de mille ans mise au jour",
        "Cette tombe abritait six marins et un enfant. Reste à savoir qui ils étaient. L'enquête commence à peine.",
        "p1s1"),
    "one_mark_opens_and_closes_a_quotation": (
        "Grève à la mairie de Lans",
        "“Nous avons prévenu le personnel de la mairie ce matin“, a expliqué Paul Roux, délégué du syndicat Ancre. "
        "Le maire ne dit rien. La ou les grèves devraient avoir lieu en mai.",
        "p1s1"),
}  # fmt: skip

# The last sentence of each is read alone, whatever it seems to lack.
CLEAR: dict[str, str] = {
    "a_word_that_qualifies_the_subject": "La halle de Lans a brûlé. "
    "L'incendie sans doute criminel qui a ravagé le port de Lans est éteint depuis mardi.",
    "what_is_looked_back_upon": "La halle de Lans a brûlé. Le chantier du port de Foix aura duré six ans.",
    "what_ought_to_be_done": "La halle de Lans a brûlé. Le port de Foix doit être défendu, selon le syndicat Ancre.",
    "behind_the_subject": "La halle de Lans a brûlé. Le feu a laissé derrière lui un paysage noir sur le port de Lans.",
    "carried_along": "La halle de Lans a brûlé. La crue de la Vire a emporté avec elle deux barques du port de Foix.",
    "a_death_not_meant": "La halle de Lans a brûlé. Un gardien de Foix a été écroué pour violences ayant entraîné la "
    "mort sans intention de la donner.",
    "the_second_to_do_it": "La halle de Lans a brûlé. Anne Petit devient la deuxième femme à diriger le port de Foix.",
    "work_begun": "La halle de Lans a brûlé. Anne Petit, apicultrice à Foix, commence à travailler avec deux ouvriers.",
    "nobody_proposes": "La halle de Lans a brûlé. Mardi à Foix, il a été proposé de vendre deux grues du port.",
    "nobody_agrees": "La halle de Lans a brûlé. Lundi à Foix, il a été décidé de louer deux grues du port.",
    "on_a_day_behind_reported_words": "Le maire de Lans estime que la halle est vieille. "
    "Un jury se réunit mercredi à Foix pour choisir une nouvelle halle.",
    "who_and_when_with_donc": "La halle de Lans a brûlé. Samedi, la société Ancre a donc annoncé un plan pour Foix.",
    "who_and_when_with_également": "La halle de Lans a brûlé. Paul Roux a également vendu deux grues lundi à Foix.",
    "a_detail_of_where": "La halle de Lans a brûlé. "
    "Deux marins de Foix sont morts dans un naufrage sans doute dû au vent.",
    "suspected_beside_the_fact": "La halle de Lans a brûlé. Un notaire de Foix a été entendu, soupçonné d'avoir menti.",
    "the_subject_says_it": "Les sauveteurs de Foix ont trouvé six marins sur une île, ont-ils annoncé samedi.",
    "the_first_sentence_opposes_nothing": "Six halles sont donc fermées à Foix et à Lans.",
    "of_the_subject_alone": "La halle de Lans a brûlé. Les marins de Foix ont cessé le travail après un naufrage "
    "mettant en lumière, selon eux, le manque de bras.",
    "a_calendar_says_nothing": "La halle de Lans a brûlé. Selon le calendrier du port, la criée de Foix rouvre mardi.",
}

# … and the last of each is not.
UNCLEAR: dict[str, str] = {
    "what_will_be": "La halle de Lans a brûlé. Le port de Foix sera vendu et le syndicat Ancre s'y est opposé.",
    "of_which_row": "La halle de Lans a brûlé. Cette deuxième étape a vu Paul Roux gagner à Foix.",
    "with_somebody_else": "La halle de Lans a brûlé. Le port de Foix a voté avec lui la vente de deux grues.",
    "a_thing_to_be_given": "La halle de Lans a brûlé. Le port de Foix a promis de la donner.",
    "somebody_accused": "La halle de Lans a brûlé. Mardi à Foix, il a été accusé de vendre deux grues du port.",
    "behind_reported_words": "Le maire de Lans estime que la halle est vieille. Un vent froid passe par les fenêtres.",
    "which_day_with_donc": "La halle de Lans a brûlé. La société Ancre a donc annoncé un plan pour Foix.",
    "who_with_également": "La halle de Lans a brûlé. Une autre personne a également été blessée lundi à Foix.",
    "of_somebody_else": "La halle de Lans a brûlé. La halle de Foix a fermé et, selon eux, le port a perdu deux grues.",
    "so_much_the_more": "La halle de Lans a brûlé. D'autant que les marins de Foix commencent à manquer d'argent.",
}


def read(texts: list[tuple[str, str]]) -> list[Analysis]:
    articles = [Article(slug=f"a{n}", title=title, text=text) for n, (title, text) in enumerate(texts)]
    return list(analyse_all(articles, EditorWords()))


@pytest.fixture(scope="module")
def leads() -> dict[str, Analysis]:
    return dict(zip(LEADS, read([(title, text) for title, text, _ in LEADS.values()]), strict=True))


@pytest.mark.parametrize("name", LEADS)
def test_the_lead_is_the_news(leads: dict[str, Analysis], name: str) -> None:
    lead = leads[name].summary.lead
    assert lead is not None
    assert lead.sentence == LEADS[name][2]


@pytest.fixture(scope="module")
def doubted() -> dict[str, set[str]]:
    """The rules that doubt the last sentence of each text."""
    texts = {**CLEAR, **UNCLEAR}
    found = {}
    for name, analysis in zip(texts, read([("", text) for text in texts.values()]), strict=True):
        last = analysis.sentences[-1].span
        doubts = analysis.summary.doubts
        found[name] = {each.rule for each in doubts if any(last.covers(span) for span in each.spans)}
    return found


@pytest.mark.parametrize("name", CLEAR)
def test_what_tells_all_is_not_doubted(doubted: dict[str, set[str]], name: str) -> None:
    assert doubted[name] == set()


@pytest.mark.parametrize("name", UNCLEAR)
def test_what_does_not_is_doubted(doubted: dict[str, set[str]], name: str) -> None:
    assert doubted[name] != set()
