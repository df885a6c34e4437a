"""How surely each thing is said, and where each claim starts and ends: one sentence and its answer for each trap."""

from __future__ import annotations

import pytest

from claim_answers import answers_to

CASES: dict[str, tuple[str, list[str]]] = {
    # Plans and wishes
    "wishes_to_do": (
        "La Ville souhaite vendre le moulin.",
        ["announced | + | | La Ville souhaite vendre le moulin"]),
    "wants_that": (
        "La Ville veut que le moulin soit vendu.",
        ["possible | + | | le moulin soit vendu"]),
    "wished_once": (
        "Les élus souhaitaient reporter le vote.",
        ["asserted | + | | Les élus souhaitaient reporter le vote"]),
    "stays_unnamed": (
        "Une employée, qui souhaite rester anonyme, confirme les retards.",
        ["asserted | + | | Une employée, qui souhaite rester anonyme, confirme les retards"]),
    "hope_of_the_speaker": (
        "« Nous espérons que le pont soit réparé », dit la maire.",
        ["possible | + | la maire | le pont soit réparé"]),
    "due_on_a_day": (
        "Les deux ministres doivent tenir une réunion jeudi à 15 heures.",
        ["announced | + | | Les deux ministres doivent tenir une réunion jeudi à 15 heures"]),
    "duty_without_a_day": (
        "Les motards doivent porter un casque.",
        ["asserted | + | | Les motards doivent porter un casque"]),
    "duty_until_now": (
        "Jusqu'ici, chaque élève devait payer son repas.",
        ["asserted | + | | Jusqu'ici, chaque élève devait payer son repas"]),
    "was_to_take_place": (
        "Le procès devait avoir lieu en mars.",
        ["announced | + | | Le procès devait avoir lieu en mars"]),
    "must_have_been": (
        "Le marin devait avoir une trentaine d'années.",
        ["unconfirmed | + | | Le marin devait avoir une trentaine d'années"]),
    "about_to_be": (
        "La toile allait être vendue quand un expert l'a reconnue.",
        ["announced | + | | La toile allait être vendue quand un expert l'a reconnue"]),
    "on_the_point_of": (
        "La capitaine est en passe de signer à Brest.",
        ["announced | + | | La capitaine est en passe de signer à Brest"]),
    "on_the_point_of_borrowed": (
        "La capitaine serait en passe de signer à Brest.",
        ["unconfirmed | + | | La capitaine serait en passe de signer à Brest"]),
    "called_to_last": (
        "Le chantier est appelé à durer.",
        ["announced | + | | Le chantier est appelé à durer"]),
    "adverb_inside_the_form": (
        "Une marche est également prévue samedi.",
        ["announced | + | | Une marche est également prévue samedi"]),
    "cause_envisaged": (
        "La thèse de l'accident est envisagée.",
        ["asserted | + | | La thèse de l'accident est envisagée"]),
    "intention_of_someone_else_s_act": (
        "Le maire a bien l'intention que la salle ouvre en mai, et il le répète.",
        ["announced | + | | Le maire a bien l'intention que la salle ouvre en mai",
         "asserted | + | | il le répète"]),
    "announced_and_done": (
        "La police a annoncé l'arrestation de trois hommes.",
        ["asserted | + | | La police a annoncé l'arrestation de trois hommes"]),
    "doubt_on_the_noun_alone": (
        "La mairie a fermé trois puits potentiellement pollués.",
        ["asserted | + | | La mairie a fermé trois puits potentiellement pollués"]),
    "doubt_on_the_subject_alone": (
        "Des lots peut-être contaminés ont été retirés de la vente.",
        ["asserted | + | | Des lots peut-être contaminés ont été retirés de la vente"]),
    "doubt_between_a_subject_and_its_verb": (
        "Deux hommes, probablement armés, ont braqué la poste.",
        ["asserted | + | | Deux hommes, probablement armés, ont braqué la poste"]),
    "doubt_on_what_is_said_of_the_object": (
        "Le gel a rendu la route potentiellement dangereuse.",
        ["possible | + | | Le gel a rendu la route potentiellement dangereuse"]),
    "doubt_on_the_attribute": (
        "Cette plante est une espèce potentiellement toxique.",
        ["possible | + | | Cette plante est une espèce potentiellement toxique"]),
    "doubt_on_the_verb": (
        "La police a probablement arrêté le voleur.",
        ["possible | + | | La police a probablement arrêté le voleur"]),
    "done_just_in_case": (
        "La mairie a acheté des pompes au cas où la rivière déborderait.",
        ["asserted | + | | La mairie a acheté des pompes au cas où la rivière déborderait"]),
    "in_case_of_what_may_come": (
        "La route sera fermée au cas où la neige tomberait.",
        ["hypothetical | + | | La route sera fermée au cas où la neige tomberait"]),
    "hardly_probable": (
        "Il est très peu probable que le pont rouvre avant mai.",
        ["possible | + | | Il est très peu probable que le pont rouvre avant mai"]),
    "somebody_thinks_it_hardly_probable": (
        "Le maire estime peu probable que la digue tienne.",
        ["possible | − | le maire | la digue tienne"]),
    "somebody_thinks_it_probable": (
        "Le maire a jugé très probable que la digue cède.",
        ["possible | + | le maire | la digue cède"]),
    "ruled_out": (
        "Il est exclu que le festival soit reporté.",
        ["asserted | − | | Il est exclu que le festival soit reporté"]),
    "far_from_certain": (
        "Il est loin d'être certain que la digue tienne.",
        ["possible | + | | la digue tienne"]),
    "was_to_part_them": (
        "Deux manches devaient encore départager les équipages.",
        ["announced | + | | Deux manches devaient encore départager les équipages"]),
    "was_supposed_to": (
        "L'atelier était censé ouvrir en mars.",
        ["announced | + | | L'atelier était censé ouvrir en mars"]),
    "a_condition_that_ends_on_its_verb": (
        "Si l'usine ferme, deux cents emplois disparaîtront.",
        ["hypothetical | + | | Si l'usine ferme, deux cents emplois disparaîtront"]),
    "if_opposes_what_is_said": (
        "Si la mairie se félicite du projet, les riverains restent inquiets.",
        ["asserted | + | | Si la mairie se félicite du projet, les riverains restent inquiets"]),
    "if_supposes_what_is_said": (
        "Si le maire dit la vérité, le préfet a menti.",
        ["hypothetical | + | | Si le maire dit la vérité, le préfet a menti"]),
    "if_opposes_a_plan": (
        "Si le port a augmenté ses tarifs, la compagnie compte garder les siens.",
        ["announced | + | | Si le port a augmenté ses tarifs, la compagnie compte garder les siens"]),
    "a_noun_that_names_an_announcement": (
        "La matinée est animée par l'annonce des résultats de trois ateliers.",
        ["asserted | + | | La matinée est animée par l'annonce des résultats de trois ateliers"]),
    "an_aim_of_the_past": (
        "Ces mesures visaient à réduire le bruit.", ["asserted | + | | Ces mesures visaient à réduire le bruit"]),
    "what_seems_to_us": (
        "« Cela ne nous semble pas relever de notre rôle », répondent les ministres.",
        ["asserted | − | les ministres | Cela ne nous semble pas relever de notre rôle"]),
    "what_must_be_and_why": (
        "« Ce bac doit être retiré dès lors qu'il prend l'eau », écrit le syndicat.",
        ["asserted | + | le syndicat | Ce bac doit être retiré dès lors qu'il prend l'eau"]),
    "what_must_be_on_a_day": (
        "Le bac doit être mis à l'eau mardi parce que la crue est finie.",
        ["announced | + | | Le bac doit être mis à l'eau mardi parce que la crue est finie"]),
    # Hearsay, and a « si » that is not its condition
    "a_rumour_in_the_conditional": (
        "Le bruit court que le quai serait vendu.", ["unconfirmed | + | le bruit court | le quai serait vendu"]),
    "a_rumour_in_the_indicative": (
        "Dans les couloirs, on murmurait que la directrice est partie.",
        ["unconfirmed | + | on murmurait | la directrice est partie"]),
    "a_rumour_and_a_denial": (
        "Si la mairie nie, le bruit court que le quai serait vendu.",
        ["unconfirmed | + | le bruit court | le quai serait vendu"]),
    "a_rumour_and_its_condition": (
        "On dit que le quai serait vendu si la région se retirait.",
        ["hypothetical | + | on dit | le quai serait vendu si la région se retirait"]),
    "rumours_that_go_round": (
        "Des rumeurs courent selon lesquelles les fours seraient éteints.",
        ["unconfirmed | + | des rumeurs courent selon lesquelles | les fours seraient éteints"]),
    "if_they_are_to_be_believed": (
        "Si l'on en croit les bateliers, la halle serait fermée.",
        ["unconfirmed | + | les bateliers | la halle serait fermée"]),
    "even_if_and_to_hear_them": (
        "Même si rien n'est signé, à entendre les bateliers, la halle serait vendue.",
        ["unconfirmed | + | les bateliers | "
         "Même si rien n'est signé, à entendre les bateliers, la halle serait vendue"]),
    "said_in_the_corridors": (
        "Il se dit dans les couloirs que la ministre serait prête à céder.",
        ["unconfirmed | + | il se dit | la ministre serait prête à céder"]),
    # What somebody thinks or hopes, and does not assert
    "not_far_from_thinking": (
        "Les élues n'étaient pas loin de penser que le bac est perdu.",
        ["possible | + | les élues | le bac est perdu"]),
    "every_reason_to_believe": (
        "L'armateur a de bonnes raisons de croire que le canal a été vendu.",
        ["possible | + | l'armateur | le canal a été vendu"]),
    "wants_to_believe": (
        "Les bateliers voulaient croire que l'accord était acquis.",
        ["possible | + | les bateliers | l'accord était acquis"]),
    "anyone_may_think": (
        "On est en droit de penser que la lettre est fausse.", ["possible | + | | la lettre est fausse"]),
    "grounds_that_are_nobodys": (
        "Il y a tout lieu de croire que la lettre est fausse.", ["possible | + | | la lettre est fausse"]),
    "no_longer_believes": (
        "Les dockers ne croient plus que le quai rouvrira.", ["announced | − | les dockers | le quai rouvrira"]),
    "no_longer_believed": (
        "L'éclusière ne croyait plus que le canal rouvrirait.",
        ["announced | − | l'éclusière | le canal rouvrirait"]),
    "believes_but_what_she_sees": (
        "Elle ne croit plus que ce qu'elle voit.", ["asserted | + | | Elle ne croit plus que ce qu'elle voit"]),
    # Signs, accusations, emphasis
    "signs_that_adverb": (
        "Ces traces laissent donc à supposer que le tunnel a servi.",
        ["unconfirmed | + | | Ces traces laissent donc à supposer que le tunnel a servi"]),
    "tried_for_having": (
        "Le trésorier est poursuivi pour avoir vidé la caisse.",
        ["unconfirmed | + | | Le trésorier est poursuivi pour avoir vidé la caisse"]),
    "supposed_to_have": (
        "Elle est supposée avoir caché le butin.",
        ["unconfirmed | + | | Elle est supposée avoir caché le butin"]),
    "in_all_likelihood": (
        "Selon toute vraisemblance, la barque a coulé.",
        ["unconfirmed | + | | Selon toute vraisemblance, la barque a coulé"]),
    "doubt_on_the_head": (
        "Sans doute par prudence, le maire se tait.",
        ["asserted | + | | Sans doute par prudence, le maire se tait"]),
    "it_is_he_who_would": (
        "C'est un voisin qui aurait donné l'alerte.",
        ["unconfirmed | + | | C'est un voisin qui aurait donné l'alerte"]),
    "a_priori_is_no_verb": (
        "Le pont n'avait a priori pas besoin de travaux.",
        ["possible | − | | Le pont n'avait a priori pas besoin de travaux"]),
    "a_priori_is_a_doubt": (
        "Le navire est a priori hors d'eau.",
        ["possible | + | | Le navire est a priori hors d'eau"]),
    "a_priori_may_be_a_noun": (
        "Le nouveau chef a un a priori favorable.",
        ["asserted | + | | Le nouveau chef a un a priori favorable"]),
    "what_nobody_believes_is_not_told": (
        "Le maire ne croit pas que la digue cède.",
        ["asserted | − | le maire | la digue cède"]),
    "what_nobody_fears_is_not_told": (
        "Le maire ne craint pas qu'une telle crue fasse céder la digue.",
        ["asserted | − | | Le maire ne craint pas qu'une telle crue fasse céder la digue"]),
    "what_nobody_confirms_is_not_told": (
        "Le parquet n'a pas confirmé que le chalutier avait coulé.",
        ["asserted | − | | Le parquet n'a pas confirmé que le chalutier avait coulé"]),
    "what_nobody_promised_is_not_told": (
        "Le club n'a jamais promis que le joueur resterait.",
        ["asserted | − | | Le club n'a jamais promis que le joueur resterait"]),
    "who_does_not_hesitate_to_say_does_tell": (
        "La ministre n'hésite pas à dire que le vaccin protège.",
        ["asserted | + | la ministre | le vaccin protège"]),
    "doubt_on_quoted_words_about_somebody": (
        "La conductrice, « sans doute fatiguée », a freiné trop tard.",
        ["asserted | + | | La conductrice, « sans doute fatiguée », a freiné trop tard"]),
    "doubt_on_an_apposition": (
        "La barque a été prise par deux jeunes, sans doute des mineurs, mardi.",
        ["asserted | + | | La barque a été prise par deux jeunes, sans doute des mineurs, mardi"]),
    "another_name_is_a_doubt": (
        "Le coupable est un voisin, peut-être un cousin.",
        ["possible | + | | Le coupable est un voisin, peut-être un cousin"]),
    "needed_for_something": (
        "Autrement dit, pour que le vote soit valable, il doit être unanime.",
        ["asserted | + | | Autrement dit, pour que le vote soit valable, il doit être unanime"]),
    "nothing_showed_it": (
        "Rien ne laissait paraître que la digue avait souffert.",
        ["unconfirmed | + | | la digue avait souffert"]),
    "a_place_set_in_front_is_as_sure_as_what_happened_there": (
        "C'est à Dole que la foudre aurait fendu le clocher.",
        ["unconfirmed | + | | C'est à Dole que la foudre aurait fendu le clocher"]),
    "those_set_in_front_of_what_they_will_do": (
        "Ce sont les bergers de Dole qui viendront lundi.",
        ["announced | + | | Ce sont les bergers de Dole qui viendront lundi"]),
    "a_reason_set_in_front_of_what_happened": (
        "C'est à cause de la grêle que le pont a cédé.",
        ["asserted | + | | C'est à cause de la grêle que le pont a cédé"]),
    "risks": (
        "La digue risque de céder.",
        ["possible | + | | La digue risque de céder"]),
    "blamed_for_having": (
        "On lui reproche d'avoir caché la lettre.",
        ["unconfirmed | + | | On lui reproche d'avoir caché la lettre"]),
    "remains_to_be_seen": (
        "Reste à savoir si la salle rouvrira.",
        ["possible | + | | Reste à savoir si la salle rouvrira"]),
    "plan_that": (
        "Le plan prévoit que trois gares ferment.",
        ["announced | + | le plan | trois gares ferment"]),
    "may_be_feared": (
        "Des averses sont à craindre en fin de journée.",
        ["possible | + | | Des averses sont à craindre en fin de journée"]),
    "for_want_of_money": (
        "Faute de crédits, le musée fermera lundi.",
        ["announced | + | | Faute de crédits, le musée fermera lundi"]),
    "without_an_agreement": (
        "En l'absence d'accord, la grève reprendra.",
        ["hypothetical | + | | En l'absence d'accord, la grève reprendra"]),
    # What « si » concedes
    "conceded_and_borrowed": (
        "Si les experts n'ont pas trouvé la cause de la panne, le sinistre proviendrait d'un câble.",
        ["unconfirmed | + | | Si les experts n'ont pas trouvé la cause de la panne, le sinistre "
         "proviendrait d'un câble"]),
    "conceded": (
        "Si la commune a perdu son école, elle garde son bureau de poste.",
        ["asserted | + | | Si la commune a perdu son école, elle garde son bureau de poste"]),
    "supposed_behind": (
        "Le bail peut durer dix ans si le maire devait le prolonger.",
        ["hypothetical | + | | Le bail peut durer dix ans si le maire devait le prolonger"]),
    "did_not_know_whether": (
        "Les douaniers ne savaient pas si le vase était authentique.",
        ["asserted | − | | Les douaniers ne savaient pas si le vase était authentique"]),
    # One label for each thing said
    "list_of_complements": (
        "Le quotidien précise que le conducteur serait âgé de 40 ans, qu'il a été entendu mardi et qu'il a "
        "été relâché.",
        ["unconfirmed | + | le quotidien | le conducteur serait âgé de 40 ans",
         "asserted | + | le quotidien | il a été entendu mardi",
         "asserted | + | le quotidien | il a été relâché"]),
    "second_complement_past_a_relative": (
        "Le magazine indique que la gardienne ne se trouvait pas dans la tour au moment où la foudre est "
        "tombée, et que son collègue a appelé les secours.",
        ["asserted | − | le magazine | la gardienne ne se trouvait pas dans la tour au moment où la foudre "
         "est tombée",
         "asserted | + | le magazine | son collègue a appelé les secours"]),
    "and_as": (
        "Le texte n'était pas à l'ordre du jour hier, et comme il ne sera pas voté avant mai, il devrait "
        "attendre l'automne.",
        ["asserted | − | | Le texte n'était pas à l'ordre du jour hier",
         "possible | + | | comme il ne sera pas voté avant mai, il devrait attendre l'automne"]),
    "and_although": (
        "Le voisin avait prévenu les secours et, bien que la route soit coupée, ils étaient arrivés vite.",
        ["asserted | + | | Le voisin avait prévenu les secours",
         "asserted | + | | bien que la route soit coupée, ils étaient arrivés vite"]),
    "parenthesis": (
        "Le prix du chantier (dont la moitié en prêts), contesté par les élus, devra peut-être être revu.",
        ["possible | + | | Le prix du chantier (dont la moitié en prêts), contesté par les élus, devra "
         "peut-être être revu"]),
    "parenthesis_in_the_second_clause": (
        "Le pont a cédé et le maire (PS) n'a pas réagi.",
        ["asserted | + | | Le pont a cédé",
         "asserted | − | | le maire (PS) n'a pas réagi"]),
    "hyphens_for_dashes": (
        "Le rapport - il compte cent pages - a été remis mardi au préfet.",
        ["asserted | + | | Le rapport - il compte cent pages - a été remis mardi au préfet",
         "asserted | + | | il compte cent pages"]),
    "closing_marks": (
        "L'été fut long (jusqu'en octobre).",
        ["asserted | + | | L'été fut long (jusqu'en octobre)"]),
    "closing_straight_mark": (
        'La ressemblance est "forte".',
        ['asserted | + | | La ressemblance est "forte"']),
    "one_goodness_more": (
        "L'avocate l'a défendu en affirmant que son client est un modèle de patience et de bonté, et il "
        "paiera ses dettes.",
        ["asserted | + | | L'avocate l'a défendu",
         "asserted | + | l'avocate | son client est un modèle de patience et de bonté",
         "announced | + | | il paiera ses dettes"]),
    "role_played_by": (
        "De nombreux médecins ont souligné le rôle essentiel qu'ont joué les bénévoles.",
        ["asserted | + | | De nombreux médecins ont souligné le rôle essentiel qu'ont joué les bénévoles"]),
    "without_a_verb": (
        "Et notamment du fait que le groupe pourrait s'allier à un rival.",
        ["possible | + | | notamment du fait que le groupe pourrait s'allier à un rival"]),
    "relative_alone": (
        "Un procès qui a été reporté.",
        ["asserted | + | | Un procès qui a été reporté"]),
    "what_reassures": (
        "Ce qui rassure les riverains.",
        ["asserted | + | | Ce qui rassure les riverains"]),
    # Words read for what they are
    "capital_without_accent": (
        "A ce stade, nous ne savons rien.",
        ["asserted | − | | A ce stade, nous ne savons rien"]),
    "a_noun_behind_its_article": (
        "Une offre de trois millions d'euros a été déposée par la coopérative.",
        ["asserted | + | | Une offre de trois millions d'euros a été déposée par la coopérative"]),
    "against_the_clock": (
        "Le canot file contre la montre qui finira samedi.",
        ["asserted | + | | Le canot file contre la montre qui finira samedi"]),
    "unknown_adjective": (
        "Le cavalier s'en était miraculeusement sorti indemne.",
        ["asserted | + | | Le cavalier s'en était miraculeusement sorti indemne"]),
    "that_said": (
        "Cela dit, le village est sauvé.",
        ["asserted | + | | Cela dit, le village est sauvé"]),
    "long_ago": (
        "Il y a un peu plus de huit ans, les plongeurs ont été surpris par une crue.",
        ["asserted | + | | Il y a un peu plus de huit ans, les plongeurs ont été surpris par une crue"]),
    "second_verb_denied": (
        "Elle était partie tôt, ne répondait plus aux appels, et son frère avait prévenu les secours.",
        ["asserted | + | | Elle était partie tôt",
         "asserted | − | | ne répondait plus aux appels",
         "asserted | + | | son frère avait prévenu les secours"]),
    "but_unhurt": (
        "Le chauffeur, quant à lui, est choqué, mais indemne, confirme le capitaine des pompiers.",
        ["asserted | + | le capitaine des pompiers | Le chauffeur, quant à lui, est choqué, mais indemne"]),
    "though_given_winner": (
        "Quoique donné gagnant, le maire n'a pas encore annoncé sa candidature.",
        ["asserted | − | | Quoique donné gagnant, le maire n'a pas encore annoncé sa candidature"]),
    "place_between_marks": (
        "(Québec) Le ministre a rouvert la session mardi.",
        ["asserted | + | | Le ministre a rouvert la session mardi"]),
    "a_rule_that_holds_is_no_plan": (
        "La cour rappelle que des délais précis doivent être respectés.",
        ["asserted | + | la cour | des délais précis doivent être respectés"]),
    "a_rule_with_its_day_is_a_plan": (
        "Les délais doivent être respectés d'ici juin.",
        ["announced | + | | Les délais doivent être respectés d'ici juin"]),
    "what_somebody_thinks_must_be": (
        "« Le barrage doit être détruit », estime l'association.",
        ["asserted | + | l'association | Le barrage doit être détruit"]),
    "the_results_of_a_year_announced": (
        "Le groupe a annoncé mardi une perte de 3 millions d'euros. "
        "La banque a annoncé une hausse de 12 % de ses profits.",
        ["asserted | + | | Le groupe a annoncé mardi une perte de 3 millions d'euros",
         "asserted | + | | La banque a annoncé une hausse de 12 % de ses profits"]),
    "a_rise_to_come_announced": (
        "La ville a annoncé une hausse de la taxe foncière.",
        ["announced | + | | La ville a annoncé une hausse de la taxe foncière"]),
    "what_a_participle_hints_at_hides_no_fact": (
        "Le maire a fermé la halle, laissant entendre qu'elle pourrait être vendue.",
        ["asserted | + | | Le maire a fermé la halle",
         "possible | + | le maire | elle pourrait être vendue"]),
    "who_said_it_hints_at_it": (
        "Le préfet a indiqué que les maires fermeront les plages, laissant entendre qu'ils fermeraient les ports.",
        ["announced | + | le préfet | les maires fermeront les plages",
         "announced | + | le préfet | ils fermeraient les ports"]),
    "what_a_flood_makes_one_fear": (
        "La crue a emporté le pont, faisant craindre que la digue ne cède.",
        ["asserted | + | | La crue a emporté le pont, faisant craindre que la digue ne cède"]),
    "if_before_a_verb_read_as_an_adjective": (
        "Le maire interdira le bal si le vent souffle.",
        ["hypothetical | + | | Le maire interdira le bal si le vent souffle"]),
    "when_a_right_holds": (
        "La loi autorisera les bergers à tirer s'il attaque.",
        ["announced | + | | La loi autorisera les bergers à tirer s'il attaque"]),
    "what_would_come_of_it": (
        "Le juge a annulé le vote, ce qui placerait la ville en faillite.",
        ["asserted | + | | Le juge a annulé le vote, ce qui placerait la ville en faillite",
         "hypothetical | + | | ce qui placerait la ville en faillite"]),
    "a_doubt_told_in_passing": (
        "Alors que cette mort n'a pas été confirmée, la mairie se tait.",
        ["asserted | + | | Alors que cette mort n'a pas été confirmée, la mairie se tait",
         "unconfirmed | − | | Alors que cette mort n'a pas été confirmée"]),
    "a_present_that_is_ahead": (
        "La piscine rouvre demain. Le bal de demain ouvre la saison.",
        ["announced | + | | La piscine rouvre demain", "asserted | + | | Le bal de demain ouvre la saison"]),
    "a_source_inside_the_verb": (
        "Le bac aurait selon le maire coulé lundi. Deux hommes auraient d'après l'enquête été payés.",
        ["unconfirmed | + | le maire | Le bac aurait selon le maire coulé lundi",
         "unconfirmed | + | l'enquête | Deux hommes auraient d'après l'enquête été payés"]),
    "a_text_given_up_did_nothing": (
        "La loi, abrogée mardi, aurait contraint les partis à publier leurs dons.",
        ["hypothetical | + | | La loi, abrogée mardi, aurait contraint les partis à publier leurs dons"]),
    "who_expects_it_stays_in_it": (
        "Les économistes s'attendent à ce que la banque baisse ses taux.",
        ["possible | + | | Les économistes s'attendent à ce que la banque baisse ses taux"]),
    "not_confirmed_yet": (
        "La mort du gardien n'a pas encore été confirmée.",
        ["unconfirmed | − | | La mort du gardien n'a pas encore été confirmée"]),
    "must_have_stood": (
        "Les deux promeneurs devaient se trouver sur le pont quand la crue est arrivée.",
        ["unconfirmed | + | | Les deux promeneurs devaient se trouver sur le pont quand la crue est arrivée"]),
    "it_is_mentioned": (
        "Il est fait état d'une voiture grise.",
        ["asserted | + | il est fait état | Il est fait état d'une voiture grise"]),
    "makes_mention": (
        "L'information, qui n'a pas été confirmée, fait état de trois morts.",
        ["asserted | + | | L'information, qui n'a pas été confirmée, fait état de trois morts",
         "unconfirmed | − | | qui n'a pas été confirmée"]),
    "tells_us": (
        "La halle a été vidée mercredi, nous indique Jean Morel, le chef du chantier.",
        ["asserted | + | Jean Morel | La halle a été vidée mercredi"]),
}  # fmt: skip


@pytest.fixture(scope="module")
def answers() -> dict[str, list[str]]:
    return answers_to(CASES)


@pytest.mark.parametrize("name", CASES)
def test_the_certainty_of_a_sentence(name: str, answers: dict[str, list[str]]) -> None:
    assert answers[name] == CASES[name][1]
