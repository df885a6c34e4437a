"""Who acts: one sentence, the actors it has and those it has not, for each trap."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from pathlib import Path

import pytest

from dossier.extract.actors import ActorRule, find_actors
from dossier.lexicon import load_lexicon
from dossier.model import Article, Span
from dossier.names import KnownName, Names, known_names, read_names
from dossier.nlp import read_articles
from marks import Marked, read_marks

NAMES = Names(
    {
        form: entry
        for entry in (
            KnownName(nom="Brivola", genre="organisation", alias=("Groupe Brivola",)),
            KnownName(nom="Zenthor", genre="organisation"),
            KnownName(nom="La Gazette du Val", genre="media"),
            KnownName(nom="Norvélie", genre="place"),
            KnownName(nom="Octave Tarvin", genre="person", alias=("Tarvin",)),
            KnownName(nom="Cour des barrages", genre="organisation"),
            KnownName(nom="Organisation des barrages fédéraux", genre="organisation", alias=("OBF",)),
        )
        for form in entry.forms
    }
)
CASES: dict[str, tuple[str, list[str]]] = {
    "known_name_without_its_article": ("La Norvélie exporte du blé.", ["place Norvélie: Norvélie"]),
    "alias_of_a_known_name": (
        "Le Groupe Brivola recrute. Brivola ferme un site.", ["organisation Brivola: Groupe Brivola, Brivola"],
    ),
    "case_matters_for_a_known_name": ("Il a lu la gazette du val.", []),
    "product_after_a_product_noun": ("Le modèle K7 sortira en mai, mais le K7 coûte cher.", ["product K7: K7, K7"]),
    "product_behind_a_brand": ("La carte Zenthor H20 est vendue.", ["product Zenthor H20: Zenthor H20"]),
    "a_law_is_no_product": ("L'article L123 s'applique.", []),
    "a_virus_is_no_product": ("Le virus H3N2 circule.", []),
    "person_behind_a_function": ("La maire, Solène Aubry, a voté.", ["person Solène Aubry: Solène Aubry"]),
    "a_captain_of_a_town": (
        "Capitaine de Norvélie, Jean Morel a salué la foule.",
        ["place Norvélie: Norvélie", "person Jean Morel: Jean Morel"],
    ),
    "a_relative_of_someone_known": (
        "Le neveu de Lucie Tarvin, meunière, a ouvert un moulin.", ["person Lucie Tarvin: Lucie Tarvin"],
    ),
    "someone_known_behind_a_title": ("Le président Tarvin a ri.", ["person Octave Tarvin: Tarvin"]),
    "letters_that_the_article_defines": (
        "L'Office des bacs fluviaux (OBF) recrute. Selon les chiffres de l'OBF, dix bacs naviguent.",
        ["organisation Office des bacs fluviaux: Office des bacs fluviaux, OBF, OBF"],
    ),
    "letters_of_the_known_house": (
        "L'Organisation des Barrages Fédéraux (OBF) recrute. L'OBF a dix bacs.",
        ["organisation Organisation des barrages fédéraux: Organisation des Barrages Fédéraux, OBF, OBF"],
    ),
    "fields_behind_a_comma": (
        "La Direction des canaux, de la pêche et de la batellerie publie un avis.",
        [
            "organisation Direction des canaux, de la pêche et de la batellerie: "
            "Direction des canaux, de la pêche et de la batellerie"
        ],
    ),
    "a_comma_that_closes_the_name": (
        "La Direction des canaux, de son côté, refuse.", ["organisation Direction des canaux: Direction des canaux"],
    ),
    "number_of_a_county": (
        "Le syndicat Rames Unies 44 a appelé à la grève.", ["organisation Rames Unies 44: Rames Unies 44"],
    ),
    "newspaper_with_a_hyphen": ("Selon Sud-Hebdo, le pont ferme.", ["media Sud-Hebdo: Sud-Hebdo"]),
    "surname_joins_the_full_name": (
        "Le député Karim Belhadj a protesté. M. Belhadj a quitté la salle.",
        ["person Karim Belhadj: Karim Belhadj, Belhadj"],
    ),
    "two_people_of_one_surname_stay_apart": (
        "Le maire Paul Verdier et la députée Anne Verdier ont voté. M. Verdier a parlé.",
        ["person Paul Verdier: Paul Verdier, Verdier", "person Anne Verdier: Anne Verdier"],
    ),
    "whom_a_title_leaves_open": (
        "Le maire Paul Verdier et le député Marc Verdier ont voté. M. Verdier a parlé.",
        ["person Paul Verdier: Paul Verdier", "person Marc Verdier: Marc Verdier", "person Verdier: Verdier"],
    ),
    "letters_of_a_university": (
        "L'Université de Losange (UNIL) recrute. L'UNIL a deux sites.",
        ["organisation Université de Losange: Université de Losange, UNIL, UNIL"],
    ),
    "commission_of_a_land": (
        "La Commission municipale de Norvélie enquête. La Commission municipale attend.",
        ["organisation Commission municipale de Norvélie: Commission municipale de Norvélie, Commission municipale"],
    ),
    "institution_and_its_place": (
        "Le conseil municipal de Vaucelles a voté.",
        ["organisation conseil municipal de Vaucelles: conseil municipal de Vaucelles"],
    ),
    "government_and_its_country": (
        "Le gouvernement chilien a cédé.",
        ["organisation gouvernement chilien: gouvernement chilien"],
    ),
    "acronym_with_the_number_of_a_county": (
        "Le Conseil départemental du Lot (CD46) refuse. Le CD46 attend l'étude.",
        ["organisation Conseil départemental du Lot: Conseil départemental du Lot, CD46, CD46"],
    ),
    "acronym_that_counts_a_letter": (
        "Le Centre de recherche et de restauration des bois de marine (C2RBM) se tait.",
        [
            "organisation Centre de recherche et de restauration des bois de marine: "
            "Centre de recherche et de restauration des bois de marine, C2RBM"
        ],
    ),
    "first_word_of_a_house": (
        "La start-up Talvion Labs a levé dix millions. Le pari de Talvion intrigue.",
        ["organisation Talvion Labs: Talvion Labs, Talvion"],
    ),
    "acronym_before_its_long_form": (
        "L’offre vient de GIM (Groupement industriel de Morlaix). GIM paiera.",
        ["organisation Groupement industriel de Morlaix: GIM, Groupement industriel de Morlaix, GIM"],
    ),
    "one_acronym_two_spellings_of_its_long_form": (
        "L’Institut National de Recherche Marine (INRM) vit. L’Institut National des Recherches Marines (INRM) dort.",
        [
            "organisation Institut National de Recherche Marine: Institut National de Recherche Marine, INRM, "
            "Institut National des Recherches Marines, INRM"
        ],
    ),
    "one_person_with_and_without_a_hyphen": (
        "La conseillère Murielle Charles-Bonetti a voté. La conseillère Murielle Charles Bonetti est absente.",
        ["person Murielle Charles-Bonetti: Murielle Charles-Bonetti, Murielle Charles Bonetti"],
    ),
    "one_person_with_and_without_a_middle_name": (
        "Le président Alassane Dramane Konaré est venu. Alassane Konaré repart demain.",
        ["person Alassane Dramane Konaré: Alassane Dramane Konaré, Alassane Konaré"],
    ),
    "one_surname_in_capitals_and_not": (
        "Le ministre Paul HABIMANA a parlé. M. Habimana se tait.",
        ["person Paul HABIMANA: Paul HABIMANA, Habimana"],
    ),
    "one_person_with_and_without_an_accent": (
        "Le tribunal a jugé Karim Mezianes. Le juge a entendu Karim Mezianès.",
        ["person Karim Mezianes: Karim Mezianes, Karim Mezianès"],
    ),
    "first_name_joins_the_full_name": (
        "L'entraîneur a fait entrer Mathis Bonnaire. « Mathis a changé le match », a dit le président du club.",
        ["person Mathis Bonnaire: Mathis Bonnaire, Mathis"],
    ),
    "first_name_that_the_model_does_not_read": (
        "La maire de Norvélie, Ewa Nowak, a fermé deux services. « Ewa fait ce qu'elle peut », dit un conseiller.",
        ["place Norvélie: Norvélie", "person Ewa Nowak: Ewa Nowak, Ewa"],
    ),
    "first_name_of_two_people_joins_neither": (
        "Paul Verdier a reçu Paul Morand. « Paul a tout changé », a dit le président du club.",
        ["person Paul Verdier: Paul Verdier", "person Paul Morand: Paul Morand", "person Paul: Paul"],
    ),
    "town_said_short": (
        "Une fuite a été vue à Percy-les-Bains dimanche. Le maire de Percy a fermé l'école.",
        ["place Percy-les-Bains: Percy-les-Bains, Percy"],
    ),
    "acronym_joins_its_long_form": (
        "Le Syndicat mixte de la Loutre (SML) attend. Le SML se tait.",
        ["organisation Syndicat mixte de la Loutre: Syndicat mixte de la Loutre, SML, SML"],
    ),
    "group_of_people_nothing_names": ("Des experts ont vu le pont.", ["group experts: experts"]),
    "group_named_by_its_house": (
        "Une équipe de techniciens de Zenthor a travaillé.",
        ["group techniciens de Zenthor: techniciens", "organisation Zenthor: Zenthor"],
    ),
    "water_sources_do_not_speak": ("Les sources d'eau tarissent.", []),
    "repeat_of_the_only_company": (
        "Zenthor a perdu un client. L'entreprise licencie.", ["organisation Zenthor: Zenthor, L'entreprise"],
    ),
    "no_repeat_when_two_companies_stand": (
        "Zenthor a racheté Brivola. L'entreprise licencie.",
        ["organisation Zenthor: Zenthor", "organisation Brivola: Brivola"],
    ),
    "the_association_that_the_text_presents": (
        "L'association Hélia a porté plainte. Le juge a condamné l'État à verser 900 euros à l'association.",
        ["organisation Hélia: Hélia, l'association"],
    ),
    "a_public_body_is_no_association": (
        "La Cour des barrages a condamné l'État à verser 900 euros à l'association.",
        ["organisation Cour des barrages: Cour des barrages"],
    ),
    "an_association_among_others": (
        "L'association Hélia attend. Une association de Norvélie attaque. L'association a gagné.",
        ["organisation Hélia: Hélia", "place Norvélie: Norvélie"],
    ),
    "the_foundation_that_the_text_presents": (
        "La fondation Hélia attaque. La fondation a gagné.", ["organisation Hélia: Hélia, La fondation"],
    ),
    "known_name_inside_a_works_title": ("Il expose « Les Couleurs de La Gazette du Val ».", []),
    "known_name_that_a_law_bears": ("La loi Zenthor s'applique.", []),
    "the_chief_of_a_group": ("Le PDG du groupe Anne Morel a parlé.", ["person Anne Morel: Anne Morel"]),
    "a_house_that_bears_a_full_name": (
        "Le patron du groupe Henri Morel, Luc Petit, a parlé.",
        ["organisation Henri Morel: Henri Morel", "person Luc Petit: Luc Petit"],
    ),
    "a_season_with_its_capital": ("Il part un mois avant le temps des Fêtes.", []),
    "a_field_and_a_first_name": (
        "La ministre du Patrimoine Élodie Roy a parlé.", ["person Élodie Roy: Élodie Roy"],
    ),
    "another_name_of_a_person": (
        "Inès Tarek, connue sous le nom de Lila Noor, a nié. Lila Noor a fui.",
        ["person Inès Tarek: Inès Tarek, Lila Noor, Lila Noor"],
    ),
    "letters_inside_the_long_form_of_an_acronym": (
        "Les Forces armées de la RDN (FARDN) avancent. Les FARDN attaquent.",
        ["organisation Forces armées de la RDN: Forces armées de la RDN, FARDN, FARDN"],
    ),
    "parliament_of_a_land": (
        "Le Parlement de Norvélie a voté.", ["organisation Parlement de Norvélie: Parlement de Norvélie"],
    ),
    "an_acronym_in_small_letters": (
        "Le texte émane de l'Union nationale des arts et métiers (unam). L'unam attend.",
        ["organisation Union nationale des arts et métiers: Union nationale des arts et métiers, unam, unam"],
    ),
    "an_institute_and_its_field": (
        "Elle dirige l'Institut de recherche en santé publique.",
        ["organisation Institut de recherche en santé publique: Institut de recherche en santé publique"],
    ),
    "joined_to_a_house": (
        "La fusion de Postmedia et de Torstar inquiète.",
        ["organisation Postmedia: Postmedia", "organisation Torstar: Torstar"],
    ),
    "a_title_that_opens_with_a_name": ("L'essayiste publie Marx et la lune, un roman très attendu.", []),
    "cars_are_not_their_makers": ("Une Audi percutait une Dacia. L'Audi a fui.", []),
    "a_law_that_bears_a_code": ("La loi B-412 est votée.", []),
    "a_company_of_a_country_repeats_no_other": (
        "Zenthor a déposé une offre avec le groupe danois Brivola.",
        ["organisation Zenthor: Zenthor", "organisation Brivola: Brivola"],
    ),
    "minister_of_a_capitalised_field": ("Le ministre de la Santé viendra.", []),
    "a_capital_at_the_start_names_nobody": ("Problèmes de puces au laboratoire.", []),
    "surname_that_the_model_misses": (
        "Le projet de Solène Aubry avance. Aubry recule, dit-on.", ["person Solène Aubry: Solène Aubry, Aubry"],
    ),
    "head_noun_alone_behind_the_full_name": (
        "Le Syndicat mixte de la Loutre attend. Pour le Syndicat, rien ne presse.",
        ["organisation Syndicat mixte de la Loutre: Syndicat mixte de la Loutre, Syndicat"],
    ),
    "house_named_once_is_known_everywhere": (
        "La société Helvia recrute. On parle de Helvia partout.", ["organisation Helvia: Helvia, Helvia"],
    ),
    "counted_people_do_not_act": ("La commune compte 812 habitants.", []),
    "complement_of_a_noun_does_not_act": ("La colère des riverains monte.", []),
    "people_of_a_town_are_no_place": ("Les Toulousains ont gagné.", ["group Toulousains: Toulousains"]),
    "heading_in_capitals_names_nobody": ("PROCHAIN MARIAGE. Il aura lieu samedi.", []),
    "indefinite_school_is_not_one_and_only": ("Un lycée de la Norvélie ferme.", ["place Norvélie: Norvélie"]),
    "known_body_ends_a_long_name": (
        "Le Comité de suivi de Brivola a parlé.",
        ["organisation Comité de suivi: Comité de suivi", "organisation Brivola: Brivola"],
    ),
    "article_in_a_houses_name": ("Le distributeur Le Pactole recrute.", ["organisation Le Pactole: Le Pactole"]),
    "company_of_a_country": ("Elle vend l'usine au canadien Brodeur.", ["organisation Brodeur: Brodeur"]),
    "kin_in_a_houses_name": (
        "L'entreprise Maréchal et Fils recrute.", ["organisation Maréchal et Fils: Maréchal et Fils"],
    ),
    "surname_with_an_article": (
        "Le député Jean-Marie Le Bris parle. Une marche anti-Le Bris passe.",
        ["person Jean-Marie Le Bris: Jean-Marie Le Bris"],
    ),
    "camp_of_politics": ("Il faut unir les forces de la Gauche.", []),
    "road_with_a_number": ("Un homme est mort sur la RN 12.", []),
    "product_with_its_noun_and_maker": (
        "Le modèle K7 de Zenthor sort en mai.", ["product K7: K7", "organisation Zenthor: Zenthor"],
    ),
    "apostrophe_inside_the_long_form_of_an_acronym": (
        "L’Agence de la sécurité des systèmes d’information (ASSI) veille. L’ASSI se tait.",
        [
            "organisation Agence de la sécurité des systèmes d’information: "
            "Agence de la sécurité des systèmes d’information, ASSI, ASSI"
        ],
    ),
    "half_the_name_of_a_town": (
        "Le maire de Vauvrey-sur-Ource a signé. Les pompiers sont arrivés à Vauvrey.",
        ["place Vauvrey-sur-Ource: Vauvrey-sur-Ource, Vauvrey", "group pompiers: pompiers"],
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def actors() -> dict[str, list[str]]:
    rules = load_lexicon("fr", "acteurs", ActorRule)
    readings = read_articles([Article(slug=name, title="", text=text) for name, (text, _) in CASES.items()])
    return {
        r.article.slug: [
            f"{a.kind} {a.name}: {', '.join(r.article.quote(m) for m in a.mentions)}"
            for a in find_actors(r, NAMES, rules)
        ]
        for r in readings
    }


@pytest.mark.parametrize("name", CASES)
def test_the_actors_of_a_text(name: str, actors: dict[str, list[str]]) -> None:
    assert actors[name] == CASES[name][1]


ROLES = {
    "apposition_behind": ("Le docteur Paul Verdier, chef du service, a parlé.", ["chef du service"]),
    "function_before": ("La maire, Solène Aubry, a voté.", ["maire"]),
    "former_function": ("L'ancien ministre Paul Verdier a parlé.", ["ancien ministre"]),
    "first_minister": ("Le Premier ministre arménien, Paul Verdier, a parlé.", ["Premier ministre arménien"]),
    "another_persons_kin": ("Paul Verdier, responsable du service et son épouse sont là.", ["responsable du service"]),
    "a_role_that_breaks_off": ("Anne Morel, sélectionneuse des moins de 20 ans, parle.", ["sélectionneuse"]),
    "a_verb_of_speech_is_no_function": ("« Il a été prudent », juge Anne Morel, économiste.", ["économiste"]),
    "no_role": ("M. Belhadj a voté.", []),
    "a_role_with_its_article": ("Magali Roche, la présidente de la ligue, parle.", ["présidente de la ligue"]),
    "a_former_role": ("Moussa Diop, ancien préfet de Kolda, est mort.", ["ancien préfet de Kolda"]),
    "a_role_stops_at_its_circumstance": (
        "C'est un succès, dit Diène Sarr, directeur des pêches à l’ouverture des travaux.",
        ["directeur des pêches"],
    ),
    "a_role_by_to_be": ("Anne Morel est maire de Lens depuis mars.", ["maire de Lens"]),
    "a_role_by_to_be_past_the_age": ("Anne Morel, 49 ans, est une éleveuse de Lens.", ["éleveuse de Lens"]),
    "a_role_that_is_over": ("Anne Morel était préfète de Lens.", []),
    "to_be_in_a_place": ("Anne Morel est à la mairie de Lens.", []),
    "two_people_and_no_role": ("Contacté par Jean Morel, le maire a répondu.", []),
    "a_list_of_people_is_no_role": ("Ont voté Jean Morel, le maire, et deux élus.", []),
    "the_whole_function_before_a_comma": (
        "Le procureur du roi de Liège, Philippe Dumont, enquête.",
        ["procureur du roi de Liège"],
    ),
    "whose_office_nobody_tells": ("Le porte-parole du président russe Dmitri Orlov a démenti.", []),
    "the_lawyer_of_another": ("L'avocat de Liliane Morel, Georges Petit, plaide.", ["avocat de Liliane Morel"]),
    "the_office_of_the_one_before": (
        "David Morel, conseiller du garde des Sceaux, Anne Petit, parle.",
        ["conseiller du garde des Sceaux"],
    ),
    "the_function_and_its_country": ("Le président kirghize Adil Bakiev a parlé.", ["président kirghize"]),
    "a_trade_by_its_ending": ("La volcanologue Anne Morel a pris des mesures.", ["volcanologue"]),
    "a_manager": ("Le manager Jean Morel a quitté le club.", ["manager"]),
    "a_word_that_ends_as_a_trade": ("La liste Anne Morel devance le catalogue Jean Petit.", []),
    "bare_fields_of_a_function": (
        "Selon Jean Morel, l'adjoint voirie et canaux à la mairie d'Ambre, le pont tiendra.",
        ["adjoint voirie et canaux à la mairie d'Ambre"],
    ),
    "a_title_is_no_role": ("Le docteur Jean Morel a parlé.", []),
    "one_of_a_trade": (
        "Jean Morel, un glaciologue de l'université de Turin, a foré la glace.",
        ["glaciologue de l'université de Turin"],
    ),
    "one_of_a_trade_who_is_another": ("Contacté par Jean Morel, un glaciologue a répondu.", []),
    "with_others": ("Anne Morel, co-autrice du rapport, répond.", ["co-autrice du rapport"]),
    "of_a_house": ("La présidente de la CGT Anne Morel est venue.", ["présidente de la CGT"]),
    "of_a_field": ("Le ministre de l'Agriculture Jean Morel est venu.", ["ministre de l'Agriculture"]),
    "of_another_person": ("L'avocat de Jean Petit est venu.", []),
    "captain_of_a_town": ("Capitaine de La Rochelle, Jean Morel a gagné.", ["Capitaine de La Rochelle"]),
    "of_a_field_in_small_letters": ("Le ministre de la culture Jean Morel est venu.", ["ministre de la culture"]),
    "at_a_field": ("La secrétaire d'État à la Jeunesse Anne Morel est venue.", ["secrétaire d'État à la Jeunesse"]),
    "of_both": (
        "Anne Morel, directrice des musées d'Orsay et de l'Orangerie, parle.",
        ["directrice des musées d'Orsay et de l'Orangerie"],
    ),
    "of_one_and_another_person": ("Anne Morel, maire de Lens, et Jean Petit parlent.", ["maire de Lens"]),
    "of_a_side": ("Le député néo-démocrate Jean Morel est venu.", ["député néo-démocrate"]),
    "behind_the_letters_of_a_body": (
        "La chef parlementaire du Parti vert (PV), Anne Morel, parle.",
        ["chef parlementaire du Parti vert (PV)"],
    ),
    "said_to_another": ("Le ministre a dit à Jean Morel que non.", []),
    "a_minister_by_her_whole_title": (
        "La ministre responsable du Logement, Anne Morel, parle.",
        ["ministre responsable du Logement"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), ROLES.values(), ids=ROLES.keys())
def test_the_role_of_a_person(text: str, expected: list[str]) -> None:
    (reading,) = read_articles([Article(slug="role", title="", text=text)])
    found = find_actors(reading, NAMES, load_lexicon("fr", "acteurs", ActorRule))
    assert [reading.article.quote(role.span) for actor in found for role in actor.roles] == expected


LABELLED: dict[str, dict[str, Marked]] = {
    table: {name: read_marks(sentence) for name, sentence in sentences.items()}
    for table, sentences in tomllib.loads((Path(__file__).parent / "actors.toml").read_text("utf-8")).items()
}
OPEN = "ouvert"
# « l'entreprise » repeats a name and is no name: the labels leave it out.
REPEAT = re.compile(r"(?:[Ll][ae] |[Ll]['’]|[Cc]e(?:tte|t)? )[a-zà-ÿ]")


def told(text: str, marks: Iterable[tuple[Span, str]]) -> list[str]:
    return [f"{span.start} {text[span.start : span.end]}|{kind}" for span, kind in sorted(marks)]


@pytest.fixture(scope="module")
def read_by_rules() -> dict[str, list[str]]:
    """By table and name of a labelled sentence, the names found in it."""
    rules = load_lexicon("fr", "acteurs", ActorRule)
    articles = [
        Article(slug=f"{table}.{name}", title="", text=marked.text)
        for table, sentences in LABELLED.items()
        for name, marked in sentences.items()
    ]
    found = {}
    for reading in read_articles(articles):
        actors = find_actors(reading, known_names("fr"), rules)
        names = [(span, a.kind) for a in actors for span in a.mentions if not REPEAT.match(reading.article.quote(span))]
        found[reading.article.slug] = told(reading.article.text, names)
    return found


@pytest.mark.parametrize(
    ("table", "name"),
    [(table, name) for table, sentences in LABELLED.items() for name in sentences if table != OPEN],
)
def test_the_names_of_a_labelled_sentence(table: str, name: str, read_by_rules: dict[str, list[str]]) -> None:
    marked = LABELLED[table][name]
    assert read_by_rules[f"{table}.{name}"] == told(marked.text, marked.marks)


def test_the_open_sentences_are_read_no_worse(read_by_rules: dict[str, list[str]]) -> None:
    """Two names in three are right in what the rules do not yet read whole; a sentence that passes leaves the table."""
    expected = {name: told(marked.text, marked.marks) for name, marked in LABELLED[OPEN].items()}
    right = [label in read_by_rules[f"{OPEN}.{name}"] for name, labels in expected.items() for label in labels]
    assert sum(right) / len(right) >= 0.55
    assert all(read_by_rules[f"{OPEN}.{name}"] != labels for name, labels in expected.items())


def test_the_names_of_the_lexicon_are_well_formed() -> None:
    names = known_names("fr")
    assert names.by_form["Insee"].genre == "organisation"
    assert all(form == " ".join(form.split()) and "’" not in form for form in names.by_form)


def test_a_broken_list_of_names_is_refused_with_its_remedy(tmp_path: Path) -> None:
    path = tmp_path / "noms.toml"
    path.write_text('[[nom]]\nnom = "X"\ngenre = "animal"\n', "utf-8")
    with pytest.raises(Exception, match=r"noms\.toml: .*genre"):
        read_names(path)
    path.write_text('[[nom]]\nnom = "X"\ngenre = "place"\n[[nom]]\nnom = "X"\ngenre = "media"\n', "utf-8")
    with pytest.raises(Exception, match="deux fois"):
        read_names(path)


def test_a_name_of_the_editor_wins_over_the_lexicon() -> None:
    ours = Names({"Insee": KnownName(nom="Insee", genre="media")})
    assert NAMES.extended(ours).by_form["Insee"].genre == "media"
