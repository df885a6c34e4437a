"""A point of the summary says what its sentence says: each cut is read again, alone, beside its whole sentence."""

from __future__ import annotations

import datetime as dt
import tomllib
from dataclasses import dataclass
from typing import Any

import pytest

from dossier.codec import cut_text
from dossier.model import Analysis, Article, Claim, Point
from dossier.pipeline import EditorWords, analyse_all
from dossier.settings import ROOT
from evaluation.gold import read_gold

CUT = " […]"
HARD = tomllib.loads((ROOT / "tests/points.toml").read_text("utf-8"))["coupe"]


@dataclass(frozen=True, slots=True)
class Reread:
    """A point, the claim it tells of, and what its sentence and its cut say when each is read alone."""

    told: str
    whole: Claim
    cut: Claim | None


def the_claim(analysis: Analysis, words: str) -> Claim | None:
    """The claim that shares most words with `words`."""
    wanted = set(words.split())

    def shared(claim: Claim) -> float:
        own = set(analysis.article.quote(claim.span).split())
        return len(own & wanted) / len(own | wanted)

    return max(analysis.claims, key=shared, default=None)


@pytest.fixture(scope="module")
def points() -> list[Reread]:
    texts = [text.article for folder in ("tuning", "held_out") for text in read_gold(ROOT / "tests/gold" / folder)]
    texts += [Article(slug=case["piege"], title="", text=case["texte"]) for case in HARD]
    told: list[tuple[str, str, str, str]] = []
    for analysis in analyse_all(texts, EditorWords()):
        for point in (analysis.summary.lead, *analysis.summary.points):
            if point is not None and CUT.strip() in words_of(analysis, point):
                sentence = next(s.span for s in analysis.sentences if s.id == point.sentence)
                claim = next(c.span for c in analysis.claims if c.id == point.claim)
                quote = analysis.article.quote
                bare = words_of(analysis, point).removeprefix("[…]").removesuffix("[…]").replace(" […] ", ", ").strip()
                told.append((words_of(analysis, point), quote(claim), quote(sentence), bare + "."))
    alone = [
        Article(slug=str(n), title="", text=text) for n, (*_, whole, cut) in enumerate(told) for text in (whole, cut)
    ]
    read = list(analyse_all(alone, EditorWords()))
    found = []
    for number, (shown, words, _, _) in enumerate(told):
        whole, cut = the_claim(read[2 * number], words), the_claim(read[2 * number + 1], words)
        assert whole is not None, shown
        found.append(Reread(shown, whole, cut))
    return found


def words_of(analysis: Analysis, point: Point) -> str:
    sentence = next(s.span for s in analysis.sentences if s.id == point.sentence)
    return cut_text(analysis.article, sentence, point.spans)


@pytest.fixture(scope="module")
def hard() -> dict[str, Analysis]:
    texts = [Article(slug=case["piege"], title="", text=case["texte"]) for case in HARD]
    return {analysis.article.slug: analysis for analysis in analyse_all(texts, EditorWords())}


@pytest.mark.parametrize("case", HARD, ids=lambda case: case["piege"])
def test_a_hard_sentence_loses_only_what_changes_nothing(hard: dict[str, Analysis], case: dict[str, Any]) -> None:
    analysis = hard[case["piege"]]
    summary = analysis.summary
    told = [words_of(analysis, point) for point in (summary.lead, *summary.points) if point]
    assert told == case["points"]


CHOICES = {
    "a_headline_pasted_in_the_text_is_no_lead": (
        "Une Alsacienne se noie. Une Alsacienne de 6 ans s'est noyée mardi dans la piscine d'un hôtel d'Obernai.",
        ["Une Alsacienne de 6 ans s'est noyée mardi dans la piscine d'un hôtel d'Obernai"],
    ),
    "capitals_are_a_headline": (
        "Le club a battu Brest samedi. RENNES SE SÉPARE DE DIAWARA. Le joueur a quitté le club dimanche.",
        ["Le club a battu Brest samedi", "Le joueur a quitté le club dimanche"],
    ),
    "two_ways_of_meeting_are_told_once": (
        "Une trentaine de bergers de Foix, Pau et Dax se sont réunis lundi 3 mai devant la préfecture du Gers. "
        "Le préfet a salué les nageurs. "
        "Cloche à la main, une trentaine de bergers de Foix, Pau et Dax s'est rassemblée lundi 3 mai devant la mairie.",
        [
            "Une trentaine de bergers de Foix, Pau et Dax se sont réunis lundi 3 mai devant la préfecture du Gers",
            "Le préfet a salué les nageurs",
        ],
    ),
    "a_quotation_cut_in_two_is_left_out": (
        "Le club de Foix a publié un mot bref lundi sur son site : « Merci à tous. On revient vite ! »",
        ["Le club de Foix a publié un mot bref lundi sur son site […]"],
    ),
    "the_end_of_a_quotation_loses_its_mark": (
        "Le club de Foix a quitté la ville lundi. « Elle est vide. Le toit du gymnase a cédé mardi », a dit Paul Roux.",
        ["Le club de Foix a quitté la ville lundi", "Le toit du gymnase a cédé mardi, a dit Paul Roux"],
    ),
    "so_does_the_pronoun_that_says_it": (
        "La maire de Foix Anne Roux a quitté la ville lundi. « Elle est vide. Le gymnase a cédé », a-t-elle ajouté.",
        ["La maire de Foix Anne Roux a quitté la ville lundi", "Le gymnase a cédé […]"],
    ),
    "an_order_is_never_shown_without_its_marks": (
        "Le club de Foix a quitté la ville lundi. « Elle est vide. Quittez le gymnase mardi », a dit Paul Roux.",
        ["Le club de Foix a quitté la ville lundi"],
    ),
    "so_does_its_start": (
        'Le club de Foix a quitté la ville lundi. "Le toit du gymnase a cédé, raconte Paul Roux. Il a plu."',
        ["Le club de Foix a quitté la ville lundi", "Le toit du gymnase a cédé, raconte Paul Roux"],
    ),
    "what_the_article_says_behind_a_quotation_keeps_its_mark": (
        "Le club de Foix a quitté la ville lundi. « Elle est vide. Le toit a cédé mardi », mais Foix a payé.",
        ["Le club de Foix a quitté la ville lundi"],
    ),
    "what_the_article_tells_behind_words_of_nobody": (
        "« La salle est prête depuis mai » : au musée de Foix, les équipes préparent la visite de mardi.",
        ["[…] au musée de Foix, les équipes préparent la visite de mardi"],
    ),
    "a_dateline_is_no_part_of_a_point": (
        "FOIX, 3 mars (Agence Mer) - Le préfet a fermé la piscine samedi.",
        ["[…] Le préfet a fermé la piscine samedi"],
    ),
    "an_i_amid_a_quotation_is_no_point": (
        "La fleuriste de Foix a rassuré ses clients lundi. « Le forum m'a crue ruinée. Je suis en fuite, et patati. "
        "Le magasin rouvre », conclut la fleuriste.",
        ["La fleuriste de Foix a rassuré ses clients lundi", "Le magasin rouvre, conclut la fleuriste"],
    ),
    "the_same_fact_in_nearly_the_same_words_is_told_once": (
        "La mairie de Foix a fermé la piscine municipale mardi. Le préfet a salué les nageurs. "
        "Mardi, la mairie de Foix a donc fermé la piscine municipale.",
        ["La mairie de Foix a fermé la piscine municipale mardi", "Le préfet a salué les nageurs"],
    ),
    "a_statement_that_leans_back_gives_way": (
        "L'usine de Foix a fermé mardi. Ce refus passe mal. Le préfet a reçu les salariés. "
        "La préfète a quitté la ville. Les salariés ont occupé la mairie. Le maire a quitté la salle.",
        [
            "L'usine de Foix a fermé mardi", "Le préfet a reçu les salariés", "La préfète a quitté la ville",
            "Les salariés ont occupé la mairie", "Le maire a quitté la salle",
        ],
    ),
    "it_stays_right_behind_what_it_leans_on": (
        "L'usine de Foix a fermé mardi. Elle employait 300 personnes. Le préfet a reçu les salariés.",
        ["L'usine de Foix a fermé mardi", "Elle employait 300 personnes", "Le préfet a reçu les salariés"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CHOICES.values(), ids=CHOICES.keys())
def test_what_becomes_a_point(text: str, expected: list[str]) -> None:
    (analysis,) = analyse_all([Article(slug="essai", title="", text=text)], EditorWords())
    summary = analysis.summary
    assert [words_of(analysis, point) for point in (summary.lead, *summary.points) if point] == expected


# Each second sentence leans on the first, and gives way to what can be read alone.
LEANING = {
    "a_pronoun_that_is_an_object": "La direction de Foix a dévoilé un plan social. Les élus le dénoncent.",
    "en_and_y": "Le club de Foix a promis un titre. Le capitaine n'y croit plus.",
    "a_possessive_that_opens": "L'Union bancaire a gelé ses taux. Sa présidente a vu monter les prix.",
    "a_fragment": "La ville de Foix rouvrira un musée. Pas avant le printemps, prévient-on en mairie.",
    "an_answer": "La piscine de Foix rouvrira-t-elle ? Sans doute, à entendre les élus, qui ont voté un prêt.",
    "rien_alone": "Le feu de Foix a détruit un hangar. Les enquêteurs n'excluent rien.",
    "a_noun_that_repeats": "La mairie de Foix ferme la piscine. La question divise les habitants.",
    "the_person_concerned": "Paul Roux a quitté le club de Foix. L'intéressé a remercié le public.",
    "this_calculation": "La ligne de Foix a perdu un million. Le préfet a contesté ce calcul.",
    "such_a_figure": "La pollution de Foix atteint le fleuve. « Je n'ai pas connu un tel désastre », a dit Paul Roux.",
    "the_day_after": "Un hangar de Foix a pris feu lundi. Le lendemain, les pompiers ont quitté les lieux.",
    "later": "L'usine de Foix a rouvert. Trois mois plus tard, la direction a vendu les machines.",
    "more_than_whom": "Le maire de Foix a salué l'accord. Le préfet se montre plus prudent.",
    "a_number_alone": "Des phoques de Foix ont quitté le bassin. Trois sont à l'abri.",
    "all_alone": "Des bergers de Foix ont passé le col. Tous ont revu leur ferme.",
    "the_quickest": "Six phoques de Foix ont été soignés. Le plus agile est un mâle de deux ans.",
    "it_is_a": "Un berger de Foix a ramassé une pierre. Il s'agit d'un galet gravé.",
    "at_once": "La sirène de Foix a retenti. Immédiatement, la fête cesse.",
    "a_colleague_of_whom": "Paul Roux a fouillé le puits de Foix. « Le seau est vide », dit son collègue Luc Morin.",
    "it_was_the_rule": "Les pompiers de Foix ont vidé le puits. Le préfet a précisé qu'il s'agissait de la règle.",
    "that_is_no_fox": "Un loup de Foix a mordu un chien. Contrairement aux rumeurs, ce n'est pas un renard.",
    "the_two_others": "Un chien de Foix a mordu un facteur. Les deux autres chiens ont fui la cour.",
    "a_source_is_not_who_it_tells_of": "Un maçon de Foix a quitté la salle. Selon le procureur, il a nié les faits.",
    "that_may_take_time": "Le pont de Foix a fermé. « Cela peut prendre trois mois », a dit Paul Roux.",
    "a_frame_names_no_subject": "Le loup de Foix a passé le col. Présent au sud du massif, il a gagné la vallée.",
    "a_declaration_comes": "Le maire de Foix a promis un pont. La déclaration de Paul Roux intervient deux ans après.",
    "the_last_named_left_out": "Paul Roux a vu Jean Morel à Foix. Luc Aubry affirme que ce dernier a payé la halle.",
    "who_found_that": "Le puits de Foix est vide. « Ce sont des pompiers qui ont trouvé cela mardi », a dit Paul Roux.",
    "she_adds_that": "La directrice de Foix a fermé la crèche. Elle précise que les marins seront payés.",
    "and_yet": "La mairie de Foix a juré de garder la crèche. La préfecture a pourtant signé sa fermeture.",
    "after_all": "Le chien de Foix a dormi. Un chien qui dort, après tout, a droit à sa niche.",
    "who_found_them": "Une malle de Foix a été vendue. C'est Luc Morin, un maçon, qui les a découvertes lundi.",
    "here": "La dune de Foix abrite un camp. Le sable recule ici de trois mètres.",
    "days_later": "Un berger de Foix a quitté la cabane. Un chien a été vu trois jours plus tard au col.",
    "the_feat": "Un enfant de Foix a lu un livre de droit. Pour Paul Roux, la prouesse tient du hasard.",
    "those_of_another": "L'avocat de Foix a requis dix ans. Ce jeudi, les jurés ont suivi ses réquisitions.",
    "the_one_whose": "Les trois infirmières de Foix restent. Celle dont le poste ferme sera prioritaire.",
    "on_the_contrary": "Anne Roux a souffert à Foix. Jeanne Petit, à l'inverse, a gagné sans peine.",
    "at_that_moment": "Un camion de Foix a été retrouvé samedi. A ce moment-là, le coffre était vide.",
    "of_the_movement": "La coalition de Foix a vu le préfet. Un porte-parole du mouvement, Luc Morin, a ri.",
    "before_such_a_disaster": "La grêle a ruiné la vallée de Foix. Devant l'ampleur du désastre, Luc Morin a fui.",
    "anger": "La mairie de Foix ferme la crèche. La colère monte partout.",
    "other_pearls": "La revue de Foix a publié un mot cru. D'autres perles sont à prévoir.",
    "of_it_the_content": "Les poussières de Foix inquiètent. Les normes n'exigent pas qu'on en mesure la teneur.",
    "the_scholar": "Paul Roux a fouillé le puits de Foix. Le puits est vide, a relevé le spécialiste.",
    "a_third": "Deux motions ont été déposées à Foix. Une troisième sera lue mardi.",
    "on_the_other_hand": "Le préfet de Foix a payé la halle. Les marins doivent par contre payer le quai.",
    "by_contrast": "Le préfet de Foix a payé la halle. Par contraste, les marins peuvent garder le quai.",
    "another_way": "Le tribunal de Foix avait gardé le bail. La cour a choisi une autre voie, contre les marins.",
    "of_the_other_car": "Une voiture a percuté un bus à Foix. Le chauffeur de l'autre voiture a été soigné.",
    "still_softer": "Les marins de Foix paient peu. Les pilotes jouissent de règles encore plus douces.",
    "just_as_grave": "Le préfet de Foix a triché. Ce qui est tout aussi grave, ce sont les faux.",
    "to_this_day": "Les ours de Foix se cachent. À ce jour, une seule femelle a été vue.",
    "the_first_aim": "Un potier de Foix a pris un four. L'objectif de départ était de cuire des briques.",
    "it_is_a_text_that": "Un bail de Foix fâche les marins. C'est un texte mal écrit, qui sent la hâte.",
    "in_this_town": "Le maire de Foix, ville frontière, a refusé. Dans cette commune, huit quartiers ont voté la taxe.",
    "a_paper": "Le bail de Foix est clos. Dans une plainte lue par l'Éclaireur, Me Roy juge que ce régime est nul.",
    "right_after": "Le préfet de Foix a crié. Juste après, les marins ont bouché le quai.",
    "but_within_marks": "Le quai de Foix a rouvert. « Mais la halle est vide », a dit Paul Roux.",
    "which_union": "La crèche de Foix a fermé. Le syndicat demande trois postes.",
    "which_spokesman": "Luc Morin défend les marins de Foix. D'après le représentant, le quai est vide.",
    "which_player": "Luc Morin a joué à Foix. Le latéral a quitté le terrain en boitant.",
    "which_firm": "Le four de Foix a été vendu à Morel et fils. L'entreprise a payé neuf millions.",
    "which_novelist": "Anne Petit vit près de Foix. « Le sel manque », regrette la romancière.",
    "the_present_delay": "Les marins de Foix ont plus de temps. Le délai actuel de 30 jours passe à 50 jours.",
    "older_than_that": "Un os a été vu à Foix. « Je ne connais pas d'os plus vieux que cela », dit Anne Petit.",
    "and_to_add": "Le maire de Foix a vu la halle. Et de préciser : « La halle est à vendre depuis mardi. »",
    "the_cut_however": "Les élus de Foix ont promis de partir. Cependant, six maires sur neuf sont restés assis.",
    "in_this_way": "Un bac de Foix a coulé entre Lans et Pau. La route est fermée dans ce sens de circulation.",
    "on_this_matter": "Le galet de Foix serait un os. La revue admet qu'il existe un débat récurrent sur ce sujet.",
    "this_riddle": "Le galet de Foix intrigue. La chaîne relaie une étude qui éclaire cette énigme.",
    "this_area": "Un barrage de Foix a cédé. Le préfet a déclaré l'état d'urgence dans cette zone.",
    "what_he_is_charged_with": "Un marin de Foix a été écroué. Les peines qui lui sont promises vont jusqu'à dix ans.",
    "at_his_age": "Un marin de Foix a été écroué. En raison de son âge, les peines vont jusqu'à dix ans.",
    "among_the_points": "Les marins de Foix voteront sur la loi. Parmi les points contestés figurent deux taxes.",
    "him_read_as_a_possessive": "Un marin de Foix a été jugé. La justice lui reproche d'avoir frappé un guide de Gap.",
    "said_by_a_pronoun": "Le chœur de Foix a chanté mardi. « Le public a ri », répète-t-il.",
}  # fmt: skip


@pytest.mark.parametrize("text", LEANING.values(), ids=LEANING.keys())
def test_what_leans_on_the_sentence_before_is_no_point_alone(text: str) -> None:
    alone = "Le préfet a reçu les salariés. Les pompiers ont sauvé la grange. La gendarmerie a bouclé la zone."
    first, second, *_ = text.replace("? ", "?. ").split(". ")
    (analysis,) = analyse_all([Article(slug="essai", title="", text=f"{alone}\n\n{text}")], EditorWords())
    told = [point for point in analysis.summary.points if point.sentence == "p2s2"]
    above = [point.sentence for point in analysis.summary.points if point.worth == (told[0].worth if told else "")]
    assert all(point.behind == "p2s1" or above.index("p2s2") - above.index("p2s1") == 1 for point in told), second
    assert "p2s2" not in {analysis.summary.lead.sentence if analysis.summary.lead else ""}, first


KEPT = {
    "among_the_elected": "Parmi les élus de Foix figurent deux marins.",
    "a_pronoun_whose_noun_stands_before": "La préfecture de Foix assure qu'elle a saisi les stocks.",
    "set_phrases": "Les joueurs de Foix l'ont emporté dimanche.",
    "a_frame_before_its_noun": "Pour son centenaire, le club de Foix invite les anciens.",
    "an_impersonal": "Il a fallu trois heures aux pompiers de Foix.",
    "in_this_start_of_the_year": "La région de Foix connaît en ce début d'année une sécheresse.",
    "the_summer_is_no_pronoun": "Les bergers de Foix ont chassé le loup durant l'été.",
    "a_name_behind": "Son directeur, Paul Roux, a quitté la ville.",
    "en_effet_behind_a_teaser": "Le voleur de Foix a en effet été arrêté.",
    "moreover": "Un juge de Foix a par ailleurs été saisi.",
    "whose_worry": "L'inquiétude monte chez les marins de Foix.",
    "each_has_his": "Chacun des marins de Foix a revu sa barque.",
    "on_the_other_side": "Le maire de Foix a bâti un quai de l'autre côté du pont.",
    "another_than": "La cour de Foix a choisi une autre voie que le préfet.",
    "one_and_the_other": "Un marin de Foix a été tué et une autre personne a été soignée.",
    "still_dearer_than": "Le miel de Foix est encore plus cher que le sel.",
    "to_this_day_at_foix": "À ce jour, une seule ourse a été vue à Foix.",
    "the_aim_of_the_port": "L'objectif du port de Foix est de vendre la halle.",
    "the_present_system_of": "Le système actuel de la ville de Foix a fermé mardi.",
    "an_apposed_name": "Le romancier, Luc Morin, a quitté Foix.",
    "a_union_told_of_whom": "Le syndicat des marins de Foix demande trois postes.",
    "anybody": "À Foix, le client paie deux fois.",
    "a_name_before": "Luc Morin a joué à Foix, où le latéral a boité.",
    "a_second_clause_shows": "Le préfet de Foix a fermé la crèche, mais les marins contestent cette fermeture.",
    "behind_a_frame": "Avec la hausse des loyers, le préfet de Foix veut freiner cette dérive.",
    "his_age_in_his_clause": "En raison de son âge, le marin de Foix a été relâché.",
    "owed_to_him": "Le marin de Foix réclame la paie qui lui est due.",
    "this_weekend": "Les marins de Foix sont en grève ce week-end.",
    "a_cleft_with_an_aside": "C'est Jean Roux, un marin de Foix, qui a vendu la halle.",
    "however_with_a_name": "Cependant, le maire de Foix a perdu trois voix sur neuf.",
    "an_opposition_inside": "Le préfet a fermé la crèche de Foix, où jouaient pourtant dix enfants.",
}


@pytest.mark.parametrize("text", KEPT.values(), ids=KEPT.keys())
def test_what_names_all_it_tells_of_needs_no_other_sentence(text: str) -> None:
    (analysis,) = analyse_all([Article(slug="essai", title="", text=f"La foire de Foix ouvre. {text}")], EditorWords())
    points = [point for point in (analysis.summary.lead, *analysis.summary.points) if point]
    assert [point.behind for point in points if point.sentence == "p1s2"] == [None]


def test_a_rumour_that_leans_back_names_the_sentence_before() -> None:
    text = (
        "La mairie de Foix a fermé la piscine mardi. Des ouvriers ont livré deux pompes neuves. "
        "Ces pompes seraient défectueuses. Le préfet a reçu les nageurs."
    )
    (analysis,) = analyse_all([Article(slug="essai", title="", text=text)], EditorWords())
    assert [point.behind for point in analysis.summary.points if point.sentence == "p1s3"] == ["p1s2"]


def test_the_one_and_the_other_are_shown_together_or_not_at_all() -> None:
    two = "Deux ânes de Foix ont fui lundi. L'un serait mort, selon le préfet. L'autre a été repris par un berger."
    open_ = two.replace("a été repris par un berger", "aurait fui, a dit Paul Roux, qui le cherche ; le maire dort")
    told = []
    for text in (two, open_.replace("Deux ânes de Foix", "Ils")):
        (analysis,) = analyse_all([Article(slug="essai", title="", text=text)], EditorWords())
        shown = {point.sentence for point in analysis.summary.points}
        told.append({"p1s2", "p1s3"} & shown)
    assert told[0] == {"p1s2", "p1s3"}
    assert len(told[1]) != 1


def test_what_is_said_each_time_gives_way() -> None:
    text = (
        "Un piéton est mort lundi à Foix. La mairie adresse ses condoléances à sa famille. Le préfet a bouclé la rue. "
        "Un expert de Pau a été saisi. Le pont a rouvert. Les causes exactes ne sont pas encore connues."
    )
    (analysis,) = analyse_all([Article(slug="essai", title="", text=text)], EditorWords())
    shown = [point.sentence for point in analysis.summary.points]
    assert shown == ["p1s3", "p1s4", "p1s5"]


# What somebody says to others, without quotation marks; what others than the author think.
NOT_THE_ARTICLE = {
    "if_you": "Puis, s'adressant aux jurés de Foix : si vous doutez, vous devez relaxer.",
    "an_order": "Gardez la halle de Foix ouverte aux marins.",
    "a_denied_order": "Ne faites pas de mon client de Foix un bouc émissaire.",
    "they_praise": "Les journaux de Foix, eux, saluent le triomphe du maire.",
    "granted": "Il est vrai que le maire de Foix a perdu des voix.",
}


@pytest.mark.parametrize("text", NOT_THE_ARTICLE.values(), ids=NOT_THE_ARTICLE.keys())
def test_what_another_says_or_grants_is_no_point_of_the_article(text: str) -> None:
    article = Article(slug="essai", title="", text=f"L'avocat de Foix a plaidé deux heures lundi. {text}")
    (analysis,) = analyse_all([article], EditorWords())
    assert [point.sentence for point in analysis.summary.points] == []


LEADS_ON = {
    "it_does_not_end_there": ("La série noire ne s'arrête pas là.", []),
    "they_were_quick": ("Les élus de Foix n'ont pas tardé à réagir.", []),
    "and_it_is_not_over": ("Et ce n'est pas fini.", []),
    "what_they_answered": ("Le maire de Foix n'a pas tardé à réagir à la grève en portant plainte.", ["p1s2"]),
    "what_is_not_over": ("Le chantier du pont de Foix n'est pas fini.", ["p1s2"]),
}


@pytest.mark.parametrize(("text", "expected"), LEADS_ON.values(), ids=LEADS_ON.keys())
def test_what_only_announces_what_follows_is_no_point(text: str, expected: list[str]) -> None:
    article = Article(slug="essai", title="", text=f"L'avocat de Foix a plaidé deux heures lundi. {text}")
    (analysis,) = analyse_all([article], EditorWords())
    assert [point.sentence for point in analysis.summary.points] == expected


def test_an_author_who_says_i_speaks_to_readers() -> None:
    text = "Je connais la foire de Foix. J'y vendais du miel en 1990. Vous y verrez trois cents marins lundi."
    (analysis,) = analyse_all([Article(slug="essai", title="", text=text)], EditorWords())
    assert "resume.adresse" not in {found.rule for found in analysis.summary.doubts}


UNDER = {
    "she_adds_that": "Le marché, dit la directrice du port, ferme le soir. Elle précise que les marins seront payés.",
    "a_rumour_told_on": "Un juge de Foix assure qu'un voleur serait entré par le toit. Le gardien aurait fui mardi.",
    "and_yet": "La mairie avait juré de garder la crèche. La préfecture aurait pourtant signé sa fermeture.",
}  # fmt: skip


@pytest.mark.parametrize("text", UNDER.values(), ids=UNDER.keys())
def test_a_point_that_answers_stands_under_the_sentence_it_answers(text: str) -> None:
    article = Article(slug="essai", title="", text=f"La foire de Foix ouvre lundi.\n\n{text}")
    (analysis,) = analyse_all([article], EditorWords())
    assert [point.behind for point in analysis.summary.points if point.sentence == "p2s2"] == ["p2s1"]


def test_no_question_stands_above_a_point() -> None:
    text = "La foire de Foix ouvre lundi.\n\nLe maire aime-t-il la foire ? Il aurait vendu la halle, selon le préfet."
    (analysis,) = analyse_all([Article(slug="essai", title="", text=text)], EditorWords())
    assert "p2s1" not in {point.behind for point in analysis.summary.points}


def test_who_is_named_alone_right_above_is_who_goes_on() -> None:
    text = (
        "Le conseil de Foix a repoussé mardi la halle. Les marins ont salué le vote. Pour Karim Roux, chef du groupe "
        "Ancre, la mairie gagne du temps. Le conseiller affirme que le préfet aurait reçu une note du port. La CGT a "
        "salué le préfet de Foix. Le syndicat assure que le quai aurait fermé."
    )
    (analysis,) = analyse_all([Article(slug="essai", title="", text=text)], EditorWords())
    told = {point.sentence: point.behind for point in analysis.summary.points}
    assert (told["p1s4"], told["p1s6"]) == ("p1s3", "p1s5")


def test_who_asks_tells_nothing() -> None:
    text = (
        "Le maire de Foix a promis un quai. « Allez-vous vendre la halle pour payer ce quai ? » a demandé Luc Morin. "
        "« Où est le pont ? », a lancé Anne Petit, mardi. Le préfet de Foix a salué les marins."
    )
    (analysis,) = analyse_all([Article(slug="essai", title="", text=text)], EditorWords())
    assert [point.sentence for point in analysis.summary.points] == ["p1s4"]


def test_no_sentence_without_a_verb_of_its_own_stands_above_a_point() -> None:
    text = "La foire de Foix ouvre.\n\nLe tout en vendant la halle, ce lieu qui plaît. Le préfet aurait pourtant signé."
    (analysis,) = analyse_all([Article(slug="essai", title="", text=text)], EditorWords())
    assert "p2s1" not in {point.behind for point in analysis.summary.points}


def test_these_take_up_a_noun_of_the_lead() -> None:
    text = (
        "Des bergers ont trouvé deux barques à Foix lundi. Le préfet a salué les bergers. La vallée est en fête.\n\n"
        "Ces barques ont coulé en 1900."
    )
    (analysis,) = analyse_all([Article(slug="essai", title="", text=text)], EditorWords())
    assert [(p.sentence, p.behind) for p in analysis.summary.points if p.sentence == "p2s1"] == [("p2s1", None)]


def test_i_is_never_shown_without_its_marks() -> None:
    for grange, shown in (("La grange", ["p2s1"]), ("Ma grange", [])):
        said = f"« {grange} a brûlé mardi, raconte le fermier Paul Roux. Les vaches ont fui. »"
        article = Article(slug="essai", title="", text=f"La foire de Foix ouvre lundi.\n\n{said}")
        (analysis,) = analyse_all([article], EditorWords())
        assert [point.sentence for point in analysis.summary.points if point.sentence == "p2s1"] == shown


def test_the_lead_and_the_title_name_whom_a_later_point_takes_up() -> None:
    text = (
        "Un homme de 30 ans a brûlé une grange à Foix lundi. Les pompiers ont sauvé les vaches de la ferme.\n\n"
        "Le préfet a salué les pompiers. La récolte est perdue.\n\nL'homme a quitté la ville mardi."
    )
    two = text.replace("Le préfet a salué les pompiers.", "Un homme de Pau a aidé les pompiers.")
    articles = [Article(slug=slug, title="", text=each) for slug, each in (("un", text), ("deux", two))]
    told = {
        analysis.article.slug: "p3s1" in [point.sentence for point in analysis.summary.points]
        for analysis in analyse_all(articles, EditorWords())
    }
    assert told == {"un": True, "deux": False}


def test_whoever_introduces_a_quotation_says_it() -> None:
    text = "Paul Roux a répondu aux élus de Foix : « La halle est vide depuis trois ans. »"
    (analysis,) = analyse_all([Article(slug="essai", title="", text=text)], EditorWords())
    lead = analysis.summary.lead
    assert lead is not None
    assert [source.name for source in lead.voice] == ["Paul Roux"]
    assert not analysis.summary.doubts


LEADS = {
    "a_pronoun_gives_way": (
        "Ils étaient trois, lundi, dans la salle. Jean Roux et Luc Morin répondent de vol devant le tribunal.", "p1s2",
    ),
    "a_question_gives_way": ("Qui a volé le tableau ? La police de Foix a arrêté deux hommes lundi.", "p1s2"),
    "so_much_for_the_setting_gives_way": (
        "Voilà pour le décor de Foix. La crue a emporté lundi le pont de Foix.", "p1s2",
    ),
    "a_fine_day_gives_way": (
        "C'était un beau jour de mai, à Foix. La crue a emporté lundi le pont de Foix.", "p1s2",
    ),
    "the_verdict_is_out_gives_way": (
        "Jeudi, le verdict est tombé à Foix. La cour de Foix a condamné le boulanger Luc Morin à un an.", "p1s2",
    ),
    "what_had_been_said_gives_way": (
        "La police de Foix avait confirmé lundi que le voleur avait fui. Paul Roux a été arrêté mardi à Foix.", "p1s2",
    ),
    "a_storm_that_is_coming_does_not_unsettle_the_first": (
        "La chronique du Matin n'était qu'un aperçu de la tempête que la loi va causer. Le préfet a salué la presse.",
        "p1s1",
    ),
    "any_morning_gives_way_to_what_opposes_it": (
        "Les bacs passent comme n'importe quel matin. Le port de Foix a pourtant voté la grève lundi. Luc se tait.",
        "p1s2",
    ),
    "what_only_begins_gives_way": (
        "L'enquête de Foix ne fait que commencer. Le pont de Foix a cédé lundi sous le poids d'un camion.", "p1s2",
    ),
    "an_hour_gives_way": ("Il est 6 heures, mardi, à Foix. Les ouvriers de Brandel ont bloqué le dépôt.", "p1s2"),
    "a_belief_gives_way": ("Dimanche, la ville a cru que le club allait perdre. Foix a battu Pau 24-23.", "p1s2"),
    "what_only_announces_news_gives_way": (
        "Le procès du port de Foix a connu un nouveau rebondissement. Foix a vendu le quai lundi à Ruraline.", "p1s2",
    ),
    "a_toll_that_names_its_drama_stays": (
        "Le bilan de la crue de Foix dépasse 300 morts. Les recherches se poursuivent à Pau.", "p1s1",
    ),
    "who_speaks_is_the_subject_of_the_first": (
        "Le gouvernement breton « se mobilise » pour la halle, a-t-il assuré mardi. Luc Petit a promis un prêt.",
        "p1s1",
    ),
    "quays_that_were_blocked_stay": (
        "Plusieurs quais de Foix étaient bloqués lundi par des marins. Des dockers de Pau ont cessé le travail.",
        "p1s1",
    ),
    "the_middle_of_a_quotation_gives_way": (
        "Elle a perdu. « Le vent a tout changé. Je suis triste », a dit Anne Roux. La foire de Foix a fermé lundi.",
        "p1s4",
    ),
    "what_only_adds_details_gives_way": (
        "Le parquet de Foix a apporté des précisions sur le vol. Deux hommes ont pris lundi les barques de Foix.",
        "p1s2",
    ),
    "the_first_stays_when_nothing_else_stands": ("Elle employait 300 personnes.", "p1s1"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "sentence"), LEADS.values(), ids=LEADS.keys())
def test_the_lead_says_who_and_what(text: str, sentence: str) -> None:
    (analysis,) = analyse_all([Article(slug="essai", title="", text=text)], EditorWords())
    assert analysis.summary.lead is not None
    assert analysis.summary.lead.sentence == sentence


# Title, text, and the sentence that tells the news.
TEASERS = {
    "they_may_smile": (
        "Une prune perdue retrouvée à Foix",
        "Les gourmands peuvent sourire. Des botanistes ont retrouvé à Foix une prune perdue.", "p1s2",
    ),
    "a_story_ends": (
        "La régie de Foix ferme la piscine",
        "L'histoire entre Foix et sa piscine s'arrête. La régie de Foix a annoncé lundi la fermeture.", "p1s2",
    ),
    "what_had_been_gives_way": (
        "La banque de Foix ferme deux guichets",
        "La banque de Foix avait promis en juin un prêt. La banque de Foix a fermé deux guichets lundi.", "p1s2",
    ),
    "the_same_source_goes_on": (
        "Grève au port de Foix",
        "\"Les quais resteront fermés et le dialogue a repris\", a-t-on appris mardi auprès de la préfecture. La même "
        "source affirme aussi que les navires sont bloqués dans le port de Foix.",
        "p1s1",
    ),
    "the_title_is_told_further_on": (
        "Le loup gagne désormais toute la vallée de Foix",
        "L'automne est une saison douce. Les bergers rentrent les brebis. Les chiens dorment. Les granges sont vides. "
        "Le foin est cher. Le loup gagne désormais la vallée entière de Foix. Le préfet a salué les bergers. Il a plu. "
        "La neige tombe. Le col est fermé.",
        "p1s6",
    ),
    "what_is_so_is_no_news": (
        "Un voleur condamné à Foix",
        "Il a plu. L'affaire est lancée. Devant la juge de Foix, le voleur a reconnu les faits.",
        "p1s3",
    ),
    "a_surface": (
        "Un feu ravage la grange de Foix",
        "La grange a brûlé ? Le hangar a une surface de 900 mètres carrés. Le feu a ravagé la grange de Jean Roux.",
        "p1s3",
    ),
    "a_suspect_in_an_affair": (
        "Vol de barques à Foix : un marin écroué",
        "Il a gardé le silence. Le suspect dans l'affaire des barques de Foix (Ariège), a été écroué lundi, annonce "
        "le procureur de Foix. En raison de son âge, les faits qui lui sont reprochés sont punis d'un an de prison.",
        "p1s2",
    ),
    "who_fears_has_said_it": (
        "La Ligue des bergers craint la grêle à Foix",
        "La Ligue des bergers de Foix craint la grêle et réclame un abri, a-t-elle dit mardi dans un communiqué. "
        "Mi-juin, une grange de Foix a perdu son toit.",
        "p1s1",
    ),
    "a_detail_that_leans": (
        "La Ligue critique la gestion du port de Foix",
        "Un bilan sévère pour Foix et Lans. La Ligue a publié lundi un bilan qui critique la gestion du port dans ces "
        "deux villes. “Les quais sont vides et les marins sont partis depuis mai dernier.",
        "p1s2",
    ),
    "a_risk_is_no_reserve": (
        "Douze granges évacuées à Foix",
        "Douze granges de Foix ont été évacuées mardi en raison d'un risque de crue. Une crue menaçait douze granges "
        "de Foix, a indiqué le préfet.",
        "p1s1",
    ),
    "the_same_period_of_a_year": (
        "Les ventes du port",
        "Les ventes du port de Foix atteignent 9 millions d'euros, contre 8 à la même période de 2022. Le quai de Foix "
        "compte pour un quart des ventes du port.",
        "p1s1",
    ),
    "a_present_that_tells_stays": (
        "La mairie de Foix ferme la piscine",
        "La mairie de Foix ferme la piscine et le gymnase de la vallée mardi. Le préfet a salué la mairie lundi.",
        "p1s1",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("title", "text", "sentence"), TEASERS.values(), ids=TEASERS.keys())
def test_a_teaser_is_no_lead(title: str, text: str, sentence: str) -> None:
    (analysis,) = analyse_all([Article(slug="essai", title=title, text=text)], EditorWords())
    assert analysis.summary.lead is not None
    assert analysis.summary.lead.sentence == sentence


DENIED = {
    "rien": "Le comité assure que Berne a payé les travaux. Rien n'est moins sûr, note un élu.",
    "faux": "Le maire affirme que le courrier est parti mardi. Faux, rétorque un avocat de Foix.",
    "there_is_no_such_thing": "Une offre de rachat aurait été faite. « Il n'y a pas eu d'offre », a dit Paul Roux.",
    "a_figure_contested": "La mesure a coûté 300 euros. Un chiffre que conteste un institut de Foix.",
    "what_is_to_be_qualified": "Le maire de Gap a gagné mardi. Ce succès est net, mais il faut le relativiser.",
    "what_is_granted": "Certes, le musée de Gap a perdu des visiteurs. Mais le musée de Gap a eu un prix lundi.",
    "what_one_can_understand": "On peut comprendre la colère du maire de Gap. Cependant le maire doit payer.",
    "what_nobody_denies": "Nul ne conteste que le musée de Gap a vieilli. Pourtant le musée de Gap a eu un prix.",
    "a_vow_that_breaks": "Anne Roux avait juré que le stade de Gap resterait ouvert. Le club l'a pourtant vendu.",
    "a_plan_that_fails": "Un atelier devait ouvrir à Gap en juin. Il ne verra sans doute pas le jour.",
}


@pytest.mark.parametrize("text", DENIED.values(), ids=DENIED.keys())
def test_what_the_next_sentence_takes_back_is_no_fact(text: str) -> None:
    others = "Le préfet a reçu les salariés. Les pompiers ont sauvé la grange. La gendarmerie a bouclé la zone."
    (analysis,) = analyse_all([Article(slug="essai", title="", text=f"{others}\n\n{text}")], EditorWords())
    assert "p2s1" not in [point.sentence for point in analysis.summary.points if point.certainty == "asserted"]


# Each last sentence may mislead whoever sees it alone, and others can be read surely.
UNSURE = {
    "two_voices": "Le refuge de Foix a rouvert, mais le gardien affirme que la source est à sec.",
    "a_quotation_of_nobody": "À Foix, « on a semé trop tard cette année » et la récolte est perdue.",
    "two_certainties": "La digue de Foix a cédé et le port fermera mardi.",
    "a_plan_told_as_a_fact": "La flûtiste de Foix doit rencontrer aujourd'hui ses élèves.",
    "no_verb": "Un triste jour pour la gare de Foix, qui a tant vu.",
    "a_sentence_cut_in_two": "Pneus Roux de Foix, était détruit par les flammes.",
}


def test_an_if_that_opposes_two_facts_is_told_as_a_fact() -> None:
    text = "Si les prunes de Foix ont doublé, les poires ont baissé d'un tiers."
    (analysis,) = analyse_all([Article(slug="essai", title="", text=text)], EditorWords())
    lead = analysis.summary.lead
    assert lead is not None
    assert (lead.certainty, analysis.article.quote(lead.spans[0])) == ("asserted", text.rstrip("."))


@pytest.mark.parametrize("text", UNSURE.values(), ids=UNSURE.keys())
def test_what_is_not_surely_read_gives_way(text: str) -> None:
    others = "Le préfet a reçu les salariés. Les pompiers ont sauvé la grange. La gendarmerie a bouclé la zone."
    (analysis,) = analyse_all([Article(slug="essai", title="", text=f"{others}\n\n{text}")], EditorWords())
    lead = analysis.summary.lead
    assert lead is not None
    told = [point.sentence for point in (lead, *analysis.summary.points)]
    assert told == ["p1s1", "p1s2", "p1s3"]
    assert any(e.spans[0].start > len(others) for e in analysis.summary.doubts), "no rule says why"


def test_the_sentence_before_is_shown_only_when_it_names_one_alone() -> None:
    others = "Le maire de Foix a fermé la gare.\n\n"
    one = "Des ouvriers ont livré deux pompes neuves. Elles seraient défectueuses, selon le préfet."
    two = "Un maçon a payé un plombier. Il aurait pris du sable sec, selon le préfet."
    articles = [Article(slug=slug, title="", text=others + text) for slug, text in (("un", one), ("deux", two))]
    shown = {
        analysis.article.slug: [point.behind for point in analysis.summary.points if point.sentence == "p2s2"]
        for analysis in analyse_all(articles, EditorWords())
    }
    assert shown == {"un": ["p2s1"], "deux": []}


def test_a_plan_beside_a_fact_does_not_label_it() -> None:
    text = "La Banque de Foix a laissé ses taux inchangés jeudi et prévoit de les réduire en juin."
    (analysis,) = analyse_all([Article(slug="essai", title="", text=text)], EditorWords())
    assert analysis.summary.lead is not None
    assert analysis.summary.lead.worth == "known"


ANSWERS = {
    "a_day_of_the_elections_is_not_the_day_of_the_fact": (
        "when", "Le ministre a démissionné mardi, deux semaines après les élections du 30 avril.", ["mardi"],
    ),
    "a_range_is_whole": ("when", "Un stage se déroulera à Foix du 19 au 23 juillet.", ["19 au 23 juillet"]),
    "a_comparison_dates_nothing": ("when", "La récolte est inférieure à celle de l'an dernier.", []),
    "a_day_inside_the_subject_is_not_that_of_the_fact": ("when", "Le vote de Foix dimanche est confirmé.", []),
    "the_day_of_the_words_is_not_that_of_the_fact": (
        "when", "La piscine de Foix a fermé, a indiqué la mairie lundi.", [],
    ),
    "the_facts_say_when_for_the_lead": (
        "when", "Une grange a brûlé. L'incendie a éclaté lundi soir. Un chien aboyait mardi.", ["lundi soir"],
    ),
    "another_sentence_does_not": ("when", "Une grange de Foix a pris feu. Le maire a parlé mardi.", []),
    "who_behind_where": (
        "who",
        "C'est à la halle de Foix, près du port, que le conseil régional a tenu mardi sa réunion.",
        ["le conseil régional"],
    ),
    "when_behind_where": (
        "when",
        "C'est à la halle de Foix, près du port, que le conseil régional a tenu mardi sa réunion.",
        ["mardi"],
    ),
    "who_behind_when": ("who", "C'est mardi que la maire de Foix a reçu les marins.", ["la maire de Foix"]),
    "who_walks": ("who", "Un piéton de 30 ans est mort lundi à Foix.", ["Un piéton de 30 ans"]),
    "who_sits_and_meets": (
        "who",
        "Le Conseil fédéral siège ce matin au musée et doit rencontrer les marins de Foix.",
        ["Le Conseil fédéral"],
    ),
    "when_is_not_the_day_of_words_left_out": (
        "when",
        "« La salle est prête depuis mai » : au musée de Foix, les équipes ont reçu mardi les marins.",
        ["mardi"],
    ),
    "why_they_fight": (
        "why",
        "Plusieurs lycées étaient bloqués mardi à Foix, à l'appel de la FIDL, pour protester contre la réforme.",
        ["pour protester contre la réforme"],
    ),
    "why_says_the_sentence_behind": (
        "why",
        "La préfecture a fermé la route de Foix lundi. Cette décision est due à la fragilité du talus.",
        ["due à la fragilité du talus"],
    ),
    "who_does_it": ("who", "Deux personnes ont brûlé une grange à Foix.", ["Deux personnes"]),
    "who_only_says_it": ("who", "Deux femmes ont brûlé une grange, a indiqué le parquet de Foix.", ["Deux femmes"]),
    "who_is_a_crowd": (
        "who", "Plus d'une vingtaine d'élus de Foix, Pau et Dax se sont réunis devant la mairie.",
        ["Plus d'une vingtaine d'élus de Foix, Pau et Dax"],
    ),
    "who_are_two": ("who", "Paul Roux et Anne Petit ont salué la foule.", ["Paul Roux et Anne Petit"]),
    "who_is_not_whom_they_want": (
        "who", "Les habitants de Foix veulent garder leur médecin.", ["Les habitants de Foix"],
    ),
    "health_is_a_cause": (
        "why", "Paul Roux a annulé son concert lundi pour des raisons de santé.", ["pour des raisons de santé"],
    ),
    "a_death_is_a_cause": (
        "why", "La route de Foix est restée fermée suite au décès d'une cycliste.", ["suite au décès d'une cycliste"],
    ),
    "a_meeting_is_a_mere_before": ("why", "La route de Foix est restée fermée suite au conseil de lundi.", []),
    "an_aim_answers_where_no_cause_does": (
        "why", "La mairie de Foix a fermé la piscine afin de faire des économies.", ["afin de faire des économies"],
    ),
    "a_cause_goes_before_an_aim": (
        "why", "La mairie a fermé la piscine faute de crédits, pour faire des économies.", ["faute de crédits"],
    ),
    "what_is_needed_is_no_aim": ("why", "Il faut deux heures pour rejoindre Foix.", []),
    "what_came_of_it_is_no_aim": ("why", "Le lac de Foix est monté pour atteindre trois mètres.", []),
    "what_one_is_tried_for": (
        "why", "Le trésorier de Foix a été condamné pour avoir menti aux élus.", ["pour avoir menti aux élus"],
    ),
    "how_long_is_no_reason": ("why", "Paul Roux a été suspendu pour six mois.", []),
    "a_clause_opened_by_car": ("why", "Le pont de Foix est fermé car il est fissuré.", ["car il est fissuré"]),
    "a_coach_is_no_cause": ("why", "Un car de Foix a percuté un mur.", []),
    "an_artist_is_no_cause": ("why", "Une toile attribuée à Courbet a été vendue à Foix.", []),
    "the_cause_of_the_same_fact_told_again": (
        "why", "La piscine de Foix a fermé mardi. Le maire en parle peu. La piscine a fermé faute de crédits.",
        ["faute de crédits"],
    ),
    "the_cause_of_another_fact": (
        "why", "La piscine de Foix a fermé mardi. Le maire en parle peu. La patinoire a fermé faute de crédits.", [],
    ),
    "a_cause_that_is_not_confirmed": (
        "why", "La piscine de Foix a fermé mardi. Le maire en parle peu. La piscine aurait fermé faute de crédits.", [],
    ),
    "done_by_doing": ("how", "Un homme est mort à Foix en tombant d'un toit.", ["en tombant d'un toit"]),
    "while_doing_something_else": ("how", "Un homme est mort à Foix en rentrant chez lui.", []),
    "when_the_fire_that_one_speaks_of_broke_out": (
        "when", "L'incendie qui s'est déclaré le 3 juin à Foix est criminel, a dit lundi le parquet.", ["le 3 juin"],
    ),
    "behind_a_colon": ("when", "Le fil des faits : lundi, les experts ont sondé la falaise.", ["lundi"]),
    "the_time_being_is_no_time": ("when", "Le maire de Foix ne dit rien, pour l'heure, du projet.", []),
    "two_days": ("when", "Des truites ont été trouvées samedi et dimanche à Foix.", ["samedi et dimanche"]),
    "an_example_in_a_bracket_is_no_place": ("where", "Le groupe a fermé deux usines (à Foix et Pau).", []),
    "an_office_without_a_name": ("who", "Le policier a grillé un feu et pris la fuite.", ["Le policier"]),
    "a_river_is_nobody": ("who", "La Loire monte encore.", []),
    "a_name_behind_a_long_opening": (
        "who", "Refusant de quitter la tête de la police de Foix, Anne Petit a été suspendue.", ["Anne Petit"],
    ),
    "a_cause_ends_before_a_relative_cut_short": (
        "why", "La mairie a fermé la piscine en raison du gel qui a fendu, mardi, une conduite.", ["en raison du gel"],
    ),
    "what_an_inquiry_follows_is_no_cause": ("why", "L'enquête faisant suite à l'agression d'un garde avance.", []),
    "agents_with_their_relative": (
        "who", "Six agents qui habitent à Dole et travaillent à Dax ont été arrêtés.",
        ["Six agents qui habitent à Dole et travaillent à Dax"],
    ),
    "a_relative_of_another_leaves_who_open": ("who", "Six agents qui ont vu un bus que Foix attendait ont fui.", []),
    "the_day_of_a_fact_left_out": (
        "when", "Le parquet dit qu'un homme, interpellé le 3 mai, a été mis en examen.", [],
    ),
    "from_now_on_is_no_day": ("when", "Foix compte désormais trois musées.", []),
    "a_denied_cause_is_none": ("why", "La mairie a fermé la piscine, mais pas à cause du gel.", []),
    "the_lack_of_something_to_come_is_a_condition": ("why", "Faute d'accord, les négociations pourraient cesser.", []),
    "seen_is_no_cause": ("why", "Seuls deux témoins ont vu de l'argent.", []),
    "a_country_that_one_speaks_of_is_no_place": ("where", "Le conseiller suit les questions relatives à la Corse.", []),
    "a_building_behind_a_preposition": (
        "where", "Deux hommes ont comparu devant le tribunal de Foix.", ["devant le tribunal de Foix"],
    ),
    "a_part_of_a_country": ("where", "Six communes du sud de la Manche manquent d'eau.", ["sud de la Manche"]),
    "a_rank_is_no_place": ("where", "Le club remonte à la septième place.", []),
    "downstream": ("where", "Des truites sont mortes en aval de Grenoble.", ["en aval de Grenoble"]),
    "the_place_of_an_aside_is_not_that_of_the_fact": (
        "where", "L'entreprise, fondée à Roubaix en 2009, a ouvert une usine à Lyon.", ["à Lyon"],
    ),
}  # fmt: skip


def test_the_title_says_where_when_the_lead_does_not() -> None:
    text = "Un pont a été fermé lundi. Les camions venus de Paris doivent éviter Evreux."
    (analysis,) = analyse_all([Article(slug="essai", title="Évreux : un pont fermé", text=text)], EditorWords())
    assert [analysis.article.quote(span) for span in dict(analysis.summary.questions)["where"]] == ["Evreux"]


@pytest.mark.parametrize(("question", "text", "expected"), ANSWERS.values(), ids=ANSWERS.keys())
def test_answers_in_the_words_of_the_source(question: str, text: str, expected: list[str]) -> None:
    article = Article(slug="essai", title="", text=text, published=dt.date(2025, 5, 16))
    (analysis,) = analyse_all([article], EditorWords())
    answers = dict(analysis.summary.questions)
    assert [article.quote(span) for span in answers[question]] == expected  # type: ignore[index]  # a Question


def test_enough_cuts_are_read_again(points: list[Reread]) -> None:
    assert len(points) >= 60


def test_a_cut_keeps_certainty_negation_and_speaker(points: list[Reread]) -> None:
    changed = [
        f"{point.told}\n  {axes(point.whole)}\n  {axes(point.cut)}"
        for point in points
        if not same(axes(point.whole), axes(point.cut))
    ]
    assert not changed, "\n".join(changed)


Axes = tuple[str, bool, tuple[str, ...]]


def same(whole: Axes | None, cut: Axes | None) -> bool:
    """The same but for a pronoun, whose antecedent the cut may leave behind: the point still names the source."""
    if whole is None or cut is None or whole[:2] != cut[:2] or len(whole[2]) != len(cut[2]):
        return False
    return all(name in ("il", "elle", "ils", "elles", other) for other, name in zip(whole[2], cut[2], strict=True))


def axes(claim: Claim | None) -> Axes | None:
    return (claim.certainty, claim.negated, tuple(source.name for source in claim.voice)) if claim else None
