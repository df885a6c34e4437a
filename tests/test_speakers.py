"""Speakers and degrees that press articles taught: one passage and its claims for each trap."""

from __future__ import annotations

import datetime

import pytest

from claim_answers import answer
from dossier.model import Article
from dossier.pipeline import EditorWords, analyse_all

CASES: dict[str, tuple[str, list[str]]] = {
    # What stands between a verb of saying and who speaks
    "lapse_is_no_speaker": (
        "« La cave est sèche », avait indiqué, quelques heures plus tôt, le caviste.",
        ["asserted | + | le caviste | La cave est sèche"]),
    "lapse_without_commas": (
        "« La cave est sèche », avait indiqué deux jours auparavant le caviste.",
        ["asserted | + | le caviste | La cave est sèche"]),
    "audience_is_no_speaker": (
        "La digue est « fatiguée » et le canal trop étroit, a résumé devant la presse Luc Marin.",
        ["asserted | + | Luc Marin | La digue est « fatiguée » et le canal trop étroit"]),
    "day_is_no_speaker": (
        "« La grange est humide », a indiqué ce mardi 11 mars la fanfare.",
        ["asserted | + | la fanfare | La grange est humide"]),
    "two_trades_of_one_article": (
        "Selon les soudeurs et grutiers du port, démolir la cale est dangereux.",
        ["asserted | + | les soudeurs et grutiers du port | démolir la cale est dangereux"]),
    "for_two_trades": (
        "Pour les soudeurs et grutiers, la cale est trop étroite.",
        ["asserted | + | les soudeurs et grutiers | la cale est trop étroite"]),
    "two_trades_say": (
        "Les soudeurs et grutiers affirment que la cale est sèche.",
        ["asserted | + | les soudeurs et grutiers | la cale est sèche"]),
    # Who is none
    "traces_say_nothing": (
        "Ces traces laissent penser que le tunnel a servi.",
        ["unconfirmed | + | | le tunnel a servi"]),
    "someone_lets_think": (
        "Le maire laisse penser que le tunnel a servi.",
        ["unconfirmed | + | le maire | le tunnel a servi"]),
    "for_which_is_a_purpose": (
        "La halle, pour laquelle la commune avait payé cher, est vendue.",
        ["asserted | + | | La halle, pour laquelle la commune avait payé cher, est vendue"]),
    "point_of_view_of_a_thing": (
        "Un retard serait gênant « du point de vue de ses livraisons », note la meunière.",
        ["unconfirmed | + | la meunière | Un retard serait gênant « du point de vue de ses livraisons »"]),
    # Who is one
    "body_by_its_adjective": (
        "Le corps policier confirme que le chalet a brûlé.",
        ["asserted | + | le corps policier | le chalet a brûlé"]),
    "moreover_opens_no_clause": (
        "Le site de la revue indique en outre que le pont a été vendu.",
        ["asserted | + | le site de la revue | le pont a été vendu"]),
    "made_heard": (
        "« La patinoire rouvrira », a fait entendre l'adjointe Lise Ober.",
        ["announced | + | Lise Ober | La patinoire rouvrira"]),
    "hinted": (
        "La fontainière avait sous-entendu peu après minuit, devant des clients, que l'eau était saine.",
        ["asserted | + | la fontainière | l'eau était saine"]),
    "boasted": (
        "Le batelier s'est vanté d'avoir vendu dix bacs.",
        ["asserted | + | le batelier | avoir vendu dix bacs"]),
    # Two who speak as one
    "two_persons": (
        "Anne Petit et Luc Marin ont souligné que la farine manque.",
        ["asserted | + | Anne Petit et Luc Marin | la farine manque"]),
    "two_bodies_and_a_count": (
        "Le pont tient bon, ont souligné l'Union des meuniers (12 membres) et la Ligue des fours.",
        ["asserted | + | l'Union des meuniers (12 membres) et la Ligue des fours | Le pont tient bon"]),
    "two_quoted": (
        "« La cave est sèche », ont souligné Anne Petit (Terre vive) et Luc Marin.",
        ["asserted | + | Anne Petit (Terre vive) et Luc Marin | La cave est sèche"]),
    "two_clauses_are_no_pair": (
        "Le maire a salué Anne Petit et Luc Marin a répondu que le pont tient.",
        ["asserted | + | | Le maire a salué Anne Petit", "asserted | + | Luc Marin | le pont tient"]),
    # Whom a word stands for
    "latter_is_the_last": (
        "Le préfet a reçu le maire. Celui-ci a répondu que la digue tenait.",
        ["asserted | + | | Le préfet a reçu le maire", "asserted | + | le maire | la digue tenait"]),
    "latter_by_gender": (
        "La mairie a écrit à la préfète. Celle-ci a répondu que la digue tenait.",
        ["asserted | + | | La mairie a écrit à la préfète", "asserted | + | la préfète | la digue tenait"]),
    "latter_of_two_unknown": (
        "Le maire a reçu Camille Marin. Celui-ci a affirmé que la digue tenait.",
        ["asserted | + | | Le maire a reçu Camille Marin", "asserted | + | celui-ci | la digue tenait"]),
    "latter_by_first_name": (
        "Le maire a reçu Luc Marin. Celui-ci a affirmé que la digue tenait.",
        ["asserted | + | | Le maire a reçu Luc Marin", "asserted | + | Luc Marin | la digue tenait"]),
    # Who holds an office, and a channel with a number
    "the_one_who_holds_the_office": (
        "La préfète du Nord, Anne Petit, est venue.\n\nLa digue tient, selon la préfète.",
        ["asserted | + | | La préfète du Nord, Anne Petit, est venue", "asserted | + | Anne Petit | La digue tient"]),
    "another_mayor": (
        "Le maire Luc Marin est venu. Le maire de Brest le suivait.\n\nLa digue tient, selon le maire.",
        ["asserted | + | | Le maire Luc Marin est venu", "asserted | + | | Le maire de Brest le suivait",
         "asserted | + | le maire | La digue tient"]),
    "no_longer_mayor": (
        "L'ancien maire Luc Marin est venu.\n\nLa digue tient, selon le maire.",
        ["asserted | + | | L'ancien maire Luc Marin est venu", "asserted | + | le maire | La digue tient"]),
    "a_channel_with_a_number": (
        "La digue tient, rapporte France 3 Normandie.", ["asserted | + | France 3 Normandie | La digue tient"]),
    "a_channel_is_told": (
        "« La digue tient », a déclaré à France 3 Normandie le meunier.",
        ["asserted | + | le meunier | La digue tient"]),
    "certain_is_nobody": (
        "Il est certain que la digue a cédé.", ["asserted | + | | Il est certain que la digue a cédé"]),
    # What is not to come, and what stays told
    "what_is_not_believed": (
        "Le meunier ne croit pas que la digue tienne.", ["asserted | − | le meunier | la digue tienne"]),
    "what_is_not_thought_in_the_infinitive": (
        "Le meunier ne pense pas avoir menti.", ["asserted | − | le meunier | avoir menti"]),
    "what_was_not_said": (
        "Le meunier n'a pas dit que la digue tenait.",
        ["asserted | − | | Le meunier n'a pas dit que la digue tenait"]),
    "what_is_denied_in_the_infinitive": (
        "Le meunier affirme ne pas avoir menti.", ["asserted | − | le meunier | ne pas avoir menti"]),
    "no_reason_that": (
        "Pour le meunier, « il n'y a aucune raison que la ville paie ».",
        ["asserted | − | le meunier | il n'y a aucune raison que la ville paie"]),
    "told_to_someone_whether": (
        "Le juge dira aux meuniers si la vente est nulle.",
        ["announced | + | | Le juge dira aux meuniers si la vente est nulle"]),
    "on_his_side": (
        "Luc Marin a de son côté estimé que la digue tenait.", ["asserted | + | Luc Marin | la digue tenait"]),
    "but_for_someone": (
        "Mais pour le maire Luc Marin, la digue est sûre.", ["asserted | + | Luc Marin | la digue est sûre"]),
    "the_risk_regrets_nothing": (
        "Luc Marin a estimé que le risque était faible, regrettant que la ville ait cédé.",
        ["asserted | + | Luc Marin | le risque était faible", "asserted | + | Luc Marin | la ville ait cédé"]),
    "a_second_count_behind_and": (
        "La foire a réuni 900 meuniers, selon la préfecture, et 3 000 selon les organisateurs.",
        ["asserted | + | la préfecture et les organisateurs | "
         "La foire a réuni 900 meuniers, selon la préfecture, et 3 000 selon les organisateurs"]),
    "what_the_next_paragraph_fears": (
        "La digue est sûre, selon le maire.\n\n« La digue tient. »\n\n"
        "Craignant une crue d'une « rare ampleur », la bâtonnière attend.",
        ["asserted | + | le maire | La digue est sûre", "asserted | + | citation sans auteur donné | La digue tient",
         "asserted | + | | Craignant une crue d'une « rare ampleur », la bâtonnière attend"]),
    "a_rank_is_no_speaker": (
        "S'il vient, la Ligue (3e) souhaite que la ville paie.",
        ["possible | + | la Ligue | la ville paie"]),
    "reproached_twice": (
        "Il lui est reproché d'avoir menti et d'avoir commis un acte de violence envers un agent.",
        ["unconfirmed | + | il lui est reproché | "
         "Il lui est reproché d'avoir menti et d'avoir commis un acte de violence envers un agent"]),
    "not_seen_how": (
        "On ne voit pas comment la digue pourrait tenir.",
        ["asserted | − | | On ne voit pas comment la digue pourrait tenir"]),
    "a_plan_of_yesterday": (
        "Le four devait initialement ouvrir en juin.", ["asserted | + | | Le four devait initialement ouvrir en juin"]),
    "what_they_meant_to_do": (
        "Ils ont raconté ce qu'ils comptaient faire du four.",
        ["asserted | + | | Ils ont raconté ce qu'ils comptaient faire du four"]),
    "the_reason_alone_is_in_doubt": (
        "La foire a été annulée, sans doute en raison de la pluie.",
        ["asserted | + | | La foire a été annulée, sans doute en raison de la pluie"]),
    "the_agent_is_in_doubt": (
        "Le meunier a été frappé, sans doute par un proche.",
        ["possible | + | | Le meunier a été frappé, sans doute par un proche"]),
    # « dit », which may be a participle, and a verb that was read as a noun
    "says_that": (
        "Le meunier dit que la digue tient.", ["asserted | + | le meunier | la digue tient"]),
    "says_in_the_infinitive": (
        "Le meunier dit vouloir vendre le four.", ["asserted | + | le meunier | vouloir vendre le four"]),
    "a_mayor_who_lets_know": (
        "Le maire fait savoir que la digue tient.", ["asserted | + | le maire | la digue tient"]),
    "each_says_his_own": (
        "Alors que le maire dit que la digue cède, le préfet assure qu'elle tient.",
        ["asserted | + | le maire | la digue cède", "asserted | + | le préfet | elle tient"]),
    "he_is_not_the_one_of_the_lead": (
        "Alors que le maire demande la vente du four, le préfet hésite. Il estime que le four est sûr.",
        ["asserted | + | | Alors que le maire demande la vente du four, le préfet hésite",
         "asserted | + | le préfet | le four est sûr"]),
    # A pronoun has the gender of whoever it stands for
    "she_is_the_role_that_acted_last": (
        "Luc Marin a quitté la salle. La présidente salue son geste. « Il a bien fait », dit-elle.",
        ["asserted | + | | Luc Marin a quitté la salle", "asserted | + | | La présidente salue son geste",
         "asserted | + | la présidente | Il a bien fait"]),
    "he_is_nobody_named": (
        "Anne Petit a été élue mardi. « La digue tient », ajoute-t-il.",
        ["asserted | + | | Anne Petit a été élue mardi", "asserted | + | il | La digue tient"]),
    "she_is_the_only_woman": (
        "Luc Marin a bousculé Anne Petit. « La digue tient », dit-elle.",
        ["asserted | + | | Luc Marin a bousculé Anne Petit", "asserted | + | Anne Petit | La digue tient"]),
    "a_title_tells_her_gender": (
        "Mme Ormel a quitté la salle. « La digue tient », a-t-il dit.",
        ["asserted | + | | Mme Ormel a quitté la salle", "asserted | + | il | La digue tient"]),
    "she_may_be_either": (
        "Anne Petit conteste la note. La juge l'a arrêtée. « La digue tient », répond-elle.",
        ["asserted | + | | Anne Petit conteste la note", "asserted | + | | La juge l'a arrêtée",
         "asserted | + | elle | La digue tient"]),
    "she_goes_on": (
        "Anne Petit attend. La juge a répondu que la note manquait. « La digue tient », a-t-elle ajouté.",
        ["asserted | + | | Anne Petit attend", "asserted | + | la juge | la note manquait",
         "asserted | + | la juge | La digue tient"]),
    "the_role_is_hers": (
        "Anne Petit, présidente des fours, a parlé. La présidente regrette la note. « La digue tient », dit-elle.",
        ["asserted | + | | Anne Petit, présidente des fours, a parlé",
         "asserted | + | | La présidente regrette la note", "asserted | + | Anne Petit | La digue tient"]),
    "by_their_own_account": (
        "Le meunier Luc Marin a parlé. Selon ses dires, Anne Petit aurait obtenu dix voix.",
        ["asserted | + | | Le meunier Luc Marin a parlé",
         "unconfirmed | + | Luc Marin | Anne Petit aurait obtenu dix voix"]),
    "body_goes_on_in_the_next_paragraph": (
        "Le port a fermé lundi, a indiqué la préfecture de Vire.\n\nElle annonce que la digue tient.",
        ["asserted | + | la préfecture de Vire | Le port a fermé lundi",
         "asserted | + | la préfecture de Vire | la digue tient"]),
    "two_bodies_before": (
        "Le port a fermé, a indiqué la préfecture. La mairie a confirmé que le quai est sec.\n\nElle annonce que "
        "la digue tient.",
        ["asserted | + | la préfecture | Le port a fermé", "asserted | + | la mairie | le quai est sec",
         "asserted | + | elle | la digue tient"]),
    # What is to come, and what only looks so
    "summed_up": ("L'été aura été chaud.", ["asserted | + | | L'été aura été chaud"]),
    "done_by_a_day": (
        "Le pont aura été réparé d'ici mardi.", ["announced | + | | Le pont aura été réparé d'ici mardi"]),
    "life_told_as_ahead": (
        "Né à Vire, il ouvrira un atelier en 1962 et formera vingt élèves.",
        ["asserted | + | | Né à Vire, il ouvrira un atelier en 1962", "asserted | + | | formera vingt élèves"]),
    "year_of_a_thing": (
        "Le musée présentera les toiles peintes en 1962.",
        ["announced | + | | Le musée présentera les toiles peintes en 1962"]),
    "plans_a_number": (
        "La compagnie prévoit six bacs sur dix.", ["announced | + | | La compagnie prévoit six bacs sur dix"]),
    "holds_a_number": ("Le contrat prévoit deux clauses.", ["asserted | + | | Le contrat prévoit deux clauses"]),
    "argued_duty": (
        "L'avocate a plaidé que le meunier devait être relaxé.",
        ["asserted | + | l'avocate | le meunier devait être relaxé"]),
    "thought_duty": (
        "Le rapporteur estime que les deux primes doivent être versées.",
        ["asserted | + | le rapporteur | les deux primes doivent être versées"]),
    "longed_for": (
        "Le pont est attendu par les commerçants depuis dix ans.",
        ["asserted | + | | Le pont est attendu par les commerçants depuis dix ans"]),
    "announces_to_do": (
        "La direction annonce mettre en place une navette.",
        ["announced | + | la direction | La direction annonce mettre en place une navette"]),
    "second_wish": (
        "Les dockers souhaitent que le pont soit réparé mais aussi que le bac reste.",
        ["possible | + | les dockers | le pont soit réparé", "possible | + | les dockers | le bac reste"]),
    # What belongs to what is told
    "which_share_is_a_question": (
        "L'audit dira quelle part ont prise les sous-traitants.",
        ["announced | + | | L'audit dira quelle part ont prise les sous-traitants"]),
    "quotation_opens_without_a_verb": (
        "« Des lettres par dizaines, des fleurs. Trop de bruit. Je pars », conclut le jardinier.",
        ["asserted | + | le jardinier | Des lettres par dizaines, des fleurs",
         "asserted | + | le jardinier | Trop de bruit", "asserted | + | le jardinier | Je pars"]),
    # Verbs that the tagger takes for nouns
    "two_counts_set_against_each_other": (
        "Si l'usine emploie cent personnes, l'atelier compte dix ouvriers.",
        ["hypothetical | + | | Si l'usine emploie cent personnes, l'atelier compte dix ouvriers"]),
    "both_verbs_hidden": (
        "Si la ferme compte vingt vaches, l'étable compte trois chevaux.",
        ["hypothetical | + | | Si la ferme compte vingt vaches, l'étable compte trois chevaux"]),
    # A name, and what is said of it between commas
    "body_named_by_common_words": (
        "Voiles pontissaliennes, l'ancien club de Marc Thévenin, a fait valoir que le plan oubliait les pontons.",
        ["asserted | + | Voiles pontissaliennes | le plan oubliait les pontons"]),
    "body_with_a_town_in_its_name": (
        "Ensemble Dinan, l'ex-parti de Marc Thévenin, a indiqué que le bac fuit.",
        ["asserted | + | Ensemble Dinan | le bac fuit"]),
    "what_a_person_is_opens_the_sentence": (
        "Fils de pêcheur, le maire de Dinan, affirme que le bac fuit.",
        ["asserted | + | le maire de Dinan | le bac fuit"]),
    "a_day_opens_the_sentence": (
        "Mardi, le parti de Luc Marin, affirme que le bac fuit.",
        ["asserted | + | le parti de Luc Marin | le bac fuit"]),
    "subject_of_a_nested_relative": (
        "La boulangère, dont le four vient de la ville où vit sa sœur, assure que le pain manque.",
        ["asserted | + | la boulangère | le pain manque"]),
    # Several who speak, and what one says with several verbs
    "row_before_a_relative": (
        "Elle heurte les maires, les éleveurs et les chasseurs, qui affirment que le loup avance.",
        ["asserted | + | | Elle heurte les maires, les éleveurs et les chasseurs, qui affirment que le loup avance",
         "asserted | + | les maires, les éleveurs et les chasseurs | le loup avance"]),
    "row_of_names_behind_what_they_are": (
        "Le juge suit les partis minoritaires, socialistes, Verts et UDC, qui estiment que la loi ne permet rien.",
        ["asserted | + | | Le juge suit les partis minoritaires, socialistes, Verts et UDC, "
         "qui estiment que la loi ne permet rien",
         "asserted | − | les partis minoritaires, socialistes, Verts et UDC | la loi ne permet rien"]),
    "day_before_two": (
        "La ville a reçu, lundi, les éleveurs et les chasseurs, qui affirment que le loup avance.",
        ["asserted | + | | La ville a reçu, lundi, les éleveurs et les chasseurs, qui affirment que le loup avance",
         "asserted | + | les éleveurs et les chasseurs | le loup avance"]),
    "verbs_in_a_row_under_que": (
        "Les douaniers assurent, eux, qu'il en a jeté trois, les a insultés et leur a craché au visage.",
        ["asserted | + | les douaniers | il en a jeté trois", "asserted | + | les douaniers | les a insultés",
         "asserted | + | les douaniers | leur a craché au visage"]),
    "verbs_in_a_row_of_whoever_speaks": (
        "La maire a affirmé que la digue cédait, a appelé les pompiers et a quitté la salle.",
        ["asserted | + | la maire | la digue cédait", "asserted | + | | a appelé les pompiers",
         "asserted | + | | a quitté la salle"]),
    # Past those who are told
    "colleagues_are_told": (
        "« Le bac fuit », a expliqué à nos confrères Mme Delmas, qui dirige le port.",
        ["asserted | + | Delmas | Le bac fuit"]),
    "a_paper_is_told": (
        "« Le bac prend l'eau », a raconté à notre journal Luc Marin, qui dirige le port.",
        ["asserted | + | Luc Marin | Le bac prend l'eau"]),
    # A thesis is nobody
    "hypothesis_says_nothing": (
        "Les enquêteurs privilégient la piste selon laquelle le batelier serait parti seul.",
        ["asserted | + | | Les enquêteurs privilégient la piste selon laquelle le batelier serait parti seul",
         "unconfirmed | + | | selon laquelle le batelier serait parti seul"]),
    "note_says_something": (
        "Une note, selon laquelle le pont a cédé, circule.",
        ["asserted | + | | Une note, selon laquelle le pont a cédé, circule",
         "asserted | + | une note | le pont a cédé"]),
    # Who holds it against whom
    "justice_blames": (
        "La justice lui reproche d'avoir caché la lettre.",
        ["unconfirmed | + | la justice | La justice lui reproche d'avoir caché la lettre"]),
    "what_is_denounced_is_only_feared": (
        "Les riverains fustigent un tracé qui couperait la forêt.",
        ["asserted | + | les riverains | Les riverains fustigent un tracé qui couperait la forêt",
         "unconfirmed | + | les riverains | qui couperait la forêt"]),
    # Words said that stand for a noun
    "words_said_are_a_noun": (
        "Parler est un droit, et le « c'est fini ! » était de trop.",
        ["asserted | + | | Parler est un droit", "asserted | + | | le « c'est fini ! » était de trop"]),
    "words_said_by_another": (
        "La maire a lancé « C'est fini ! » trois fois, avec un accent qui rappelait le célèbre « Va-t'en » "
        "de Luc Marin.",
        ["asserted | + | | La maire a lancé", "asserted | + | la maire | C'est fini"]),
    "a_noun_between_marks": (
        "Elle a dit que le « bac prend l'eau ».", ["asserted | + | elle | le « bac prend l'eau »"]),
    # Who speaks before a colon
    "whom_it_worries": (
        "Luc Marin a une ferme. Ce mât le préoccupe : « Je me pose des questions. »",
        ["asserted | + | | Luc Marin a une ferme", "asserted | + | | Ce mât le préoccupe",
         "asserted | + | Luc Marin | Je me pose des questions"]),
    "whom_it_cannot_worry": (
        "Anne Petit a une ferme. Ce mât le préoccupe : « Je me pose des questions. »",
        ["asserted | + | | Anne Petit a une ferme", "asserted | + | | Ce mât le préoccupe",
         "asserted | + | citation sans auteur donné | Je me pose des questions"]),
    "name_past_parentheses": (
        "À la tête du comité, l'ancienne élue (qui vit à Dinan), Anne Petit : « La digue a cédé et le bac a coulé. »",
        ["asserted | + | Anne Petit | La digue a cédé", "asserted | + | Anne Petit | le bac a coulé"]),
    # Marks over two paragraphs
    "closed_in_the_next_paragraph": (
        "La skippeuse « est descendue du bac vers midi.\n\n"
        "Le bac a reculé avant de couler » au port, a dit le parquet de Dinan.",
        ["asserted | + | parquet de Dinan | La skippeuse « est descendue du bac vers midi",
         "asserted | + | le parquet de Dinan | Le bac a reculé avant de couler » au port"]),
    "opened_and_never_closed": (
        "« Le bac prend l'eau depuis mardi.\n\nLa maire a dit « non » lundi.",
        ["asserted | + | | Le bac prend l'eau depuis mardi", "asserted | + | la maire | La maire a dit « non » lundi"]),
    # Where what is said ends, and what is no claim
    "role_behind_who_speaks": (
        "« C'est l'année où tout casse », a résumé Luc Marin, le chef de l'opposition.",
        ["asserted | + | Luc Marin | C'est l'année où tout casse"]),
    "adjective_that_looks_like_a_verb": (
        "Les dockers ignorent tout de la situation précise de leur port.",
        ["asserted | + | | Les dockers ignorent tout de la situation précise de leur port"]),
    "call_to_whoever_reads": (
        "Prenons l'exemple de Dinan. Le bac y coule.", ["asserted | + | | Le bac y coule"]),
    "what_comes_after_is_not_said": (
        "La benne a glissé avant de se coucher sur le quai, a dit la préfète.",
        ["asserted | + | la préfète | La benne a glissé avant de se coucher sur le quai"]),
}  # fmt: skip


@pytest.fixture(scope="module")
def answers() -> dict[str, list[str]]:
    came_out = datetime.date(2025, 3, 12)
    articles = [Article(slug=name, title="", text=text, published=came_out) for name, (text, _) in CASES.items()]
    analyses = analyse_all(articles, EditorWords())
    return {a.article.slug: [answer(a.article, claim) for claim in a.claims] for a in analyses}


@pytest.mark.parametrize("name", CASES)
def test_who_speaks_and_how_surely(name: str, answers: dict[str, list[str]]) -> None:
    assert answers[name] == CASES[name][1]


def test_on_is_nobody_the_sentence_names() -> None:
    text = "Le neveu de Paul Ormel est suspecté de « recel aggravé », a-t-on précisé."
    (analysis,) = analyse_all([Article(slug="a", title="", text=text)], EditorWords())
    assert [quote.speaker and quote.speaker.actor for quote in analysis.quotes] == [None]


def test_a_share_of_those_asked_is_nobody_named() -> None:
    (analysis,) = analyse_all(
        [Article(slug="a", title="", text="62 % des sondés jugent que la digue tient.")], EditorWords()
    )
    assert [source.kind for claim in analysis.claims for source in claim.voice] == ["unnamed"]
