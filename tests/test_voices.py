"""Who says it, as the press writes it: one text and its answer for each trap, answers as in `test_claims`."""

from __future__ import annotations

import pytest

from claim_answers import answers_to

CASES: dict[str, tuple[str, list[str]]] = {
    # Whether « selon » gives a source
    "a_manner_behind_selon": (
        "La digue sera relevée, selon un plan en trois étapes.",
        ["announced | + | | La digue sera relevée, selon un plan en trois étapes"]),
    "a_body_whose_last_word_is_an_adjective": (
        "Le syndicat Rail libre estime que le bac fuit.",
        ["asserted | + | Rail libre | le bac fuit"]),
    "someone_behind_selon": (
        "Le bac a coulé, selon une commerçante du port.",
        ["asserted | + | une commerçante du port | Le bac a coulé"]),
    "a_plan_that_was_read": (
        "La digue sera relevée, selon un projet d'arrêté consulté par La Digue.",
        ["announced | + | un projet d'arrêté | La digue sera relevée"]),
    "who_publishes_a_document": (
        "Les loyers montent, selon une étude publiée mardi par l'Observatoire des loyers.",
        ["asserted | + | l'Observatoire des loyers | Les loyers montent"]),
    "a_confession_of_someone": (
        "De l'aveu même d'un marinier, le bac a coulé.", ["asserted | + | un marinier | le bac a coulé"]),
    "a_bulletin_given_to_an_agency": (
        "Douze bacs ont coulé, selon un bilan communiqué par le Croissant-Rouge à l'AFP.",
        ["asserted | + | Croissant-Rouge | Douze bacs ont coulé"]),
    "a_document_that_nobody_publishes": (
        "Les loyers montent, selon une étude publiée mardi.",
        ["asserted | + | une étude | Les loyers montent"]),
    "heard_with_someone_selon_qui": (
        "La mairie a su la nouvelle plus tôt dans la semaine auprès de la gendarmerie de Dinan "
        "selon qui le bac est sauf.",
        ["asserted | + | | La mairie a su la nouvelle plus tôt dans la semaine auprès de la gendarmerie de Dinan "
         "selon qui le bac est sauf",
         "asserted | + | la gendarmerie de Dinan | le bac est sauf"]),
    "a_source_of_what_is_added": (
        "La halle fermera, a dit le maire, ajoutant que la toiture fuit, selon un expert.",
        ["announced | + | le maire | La halle fermera", "asserted | + | le maire → un expert | la toiture fuit"]),
    "a_sentence_in_parentheses": (
        "Quant au batelier, resté à quai (la capitainerie évoque un bac « très abîmé »), il est né à Brest.",
        ["asserted | + | | Quant au batelier, resté à quai (la capitainerie évoque un bac « très abîmé »), "
         "il est né à Brest"]),
    "an_aside_in_parentheses": (
        "Le pont (fermé, indique le maire) sera rasé.",
        ["announced | + | le maire | Le pont (fermé, indique le maire) sera rasé"]),
    "an_aside_behind_a_semicolon": (
        "Le stade est vide ; mort, diront les plus sévères.", ["asserted | + | | Le stade est vide"]),
    # Who stands behind the verb
    "many_behind_a_day": (
        "Deux bacs ont coulé lundi, ont indiqué mercredi 3 mars des riverains à l'AFP.",
        ["asserted | + | des riverains | Deux bacs ont coulé lundi"]),
    "many_behind_an_agency": (
        "Deux bacs ont coulé lundi, ont annoncé à l'AFP des villageois.",
        ["asserted | + | des villageois | Deux bacs ont coulé lundi"]),
    "many_behind_a_day_and_an_agency": (
        "Le bac a coulé, ont raconté mardi à Reuters des survivants.",
        ["asserted | + | des survivants | Le bac a coulé"]),
    "a_paper_before_a_name": (
        "Le bac « a coulé en une heure », assure au Monde Inès Dubreil, sa skippeuse.",
        ["asserted | + | Inès Dubreil | Le bac « a coulé en une heure »"]),
    "a_place_called_by_a_name": (
        "« Le bac a coulé », explique au Parc Jean Jaurès la directrice.",
        ["asserted | + | la directrice | Le bac a coulé"]),
    "a_verb_that_looks_like_an_adjective": (
        "Le batelier, qui est malade, « n'a pas vu le bac » et a « demandé pardon », raconte à l'AFP Inès Dubreil, "
        "avocate du port.",
        ["asserted | − | Inès Dubreil | Le batelier, qui est malade, « n'a pas vu le bac »",
         "asserted | + | Inès Dubreil | a « demandé pardon »"]),
    "someone_by_age_of_whom_a_relative_tells": (
        "« Le bac a coulé », raconte une sexagénaire qui s'est enfuie pieds nus.",
        ["asserted | + | une sexagénaire | Le bac a coulé"]),
    # Turns of phrase
    "a_source_heard_on_a_day": (
        "La passerelle a été fermée, a-t-on appris mercredi de source portuaire.",
        ["asserted | + | de source portuaire | La passerelle a été fermée"]),
    "a_source_behind_a_dateline_that_says_nothing": (
        "(Nantes) - D'après le journal La Digue",
        []),
    "heard_from_someone": (
        "La passerelle rouvrira en mai, a-t-on appris auprès de la capitainerie.",
        ["announced | + | la capitainerie | La passerelle rouvrira en mai"]),
    "heard_around_someone": (
        "La passerelle rouvrira en mai, indique-t-on dans l'entourage du maire.",
        ["announced | + | l'entourage du maire | La passerelle rouvrira en mai"]),
    "heard_in_a_town": (
        "La passerelle rouvrira en mai, dit-on dans le village.",
        ["announced | + | dit-on | La passerelle rouvrira en mai"]),
    "heard_in_an_office": (
        "Le bac sera vendu, confirme-t-on mardi à la mairie.", ["announced | + | la mairie | Le bac sera vendu"]),
    "an_office_at_the_head": (
        "Du côté de la préfecture, on indique que le bac sera vendu.",
        ["announced | + | la préfecture | le bac sera vendu"]),
    "nobody_at_the_head": (
        "On précise que le bac sera vendu.", ["announced | + | on précise | le bac sera vendu"]),
    "a_second_count": (
        "Selon les organisateurs, 3 000 personnes ont défilé, 900 selon la police.",
        ["asserted | + | les organisateurs et la police | "
         "Selon les organisateurs, 3 000 personnes ont défilé, 900 selon la police"]),
    "a_second_count_behind_its_source": (
        "Selon la police, ils étaient 900, selon la CGT 3 000.",
        ["asserted | + | la police et la CGT | Selon la police, ils étaient 900, selon la CGT 3 000"]),
    "a_second_count_at_the_end": (
        "Quelque 900 meuniers ont défilé à Brest, selon la préfecture, 3 000 selon les organisateurs.",
        ["asserted | + | la préfecture et les organisateurs | "
         "Quelque 900 meuniers ont défilé à Brest, selon la préfecture, 3 000 selon les organisateurs"]),
    "what_the_prefecture_announced_on_tuesday": (
        "Le bac est vendu. C'est ce qu'a annoncé mardi la préfecture.",
        ["asserted | + | la préfecture | Le bac est vendu",
         "asserted | + | | C'est ce qu'a annoncé mardi la préfecture"]),
    "confirmed_information": (
        "D'après nos informations, confirmées par la mairie, le bac est vendu.",
        ["asserted | + | nos informations et la mairie | le bac est vendu"]),
    "two_papers_at_the_end": (
        "Le batelier a été arrêté, alors qu'il partait, selon le quotidien Le Télégramme et l'hebdomadaire Le Marin.",
        ["asserted | + | Le Télégramme | Le batelier a été arrêté, alors qu'il partait"]),
    "who_listens_does_not_speak": (
        "« Nous sommes les seuls à écouter les gens », a dit le ministre.",
        ["asserted | + | le ministre | Nous sommes les seuls à écouter les gens"]),
    "those_around_the_minister": (
        "Le bac est sûr, a déclaré mardi l'entourage du ministre Jean Morel.",
        ["asserted | + | l'entourage du ministre Jean Morel | Le bac est sûr"]),
    "heard_in_a_quotation": (
        "« Le bac est vendu », a-t-on relevé dans l'entourage du maire.",
        ["asserted | + | l'entourage du maire | Le bac est vendu"]),
    "a_source_behind_a_list": (
        "Trois villages sont touchés : Morlans, Coulbert et Vaujaie, selon des sources concordantes.",
        ["asserted | + | des sources concordantes | Trois villages sont touchés : Morlans, Coulbert et Vaujaie"]),
    "still_according_to": (
        "Les bateliers étaient partis avant l'aube et naviguaient sans feux, toujours selon la capitainerie.",
        ["asserted | + | la capitainerie | Les bateliers étaient partis avant l'aube",
         "asserted | + | la capitainerie | naviguaient sans feux"]),
    "a_count_in_parentheses": (
        "Des milliers de curieux (9 000 selon la mairie, 4 500 selon la police) sont venus.",
        ["asserted | + | | Des milliers de curieux (9 000 selon la mairie, 4 500 selon la police) sont venus"]),
    "a_compound_that_speaks": (
        "Selon l'état-major de la marine, un chalutier a coulé.",
        ["asserted | + | l'état-major de la marine | un chalutier a coulé"]),
    "a_state_does_not_speak": (
        "Selon l'état des routes, le car passera ou non.",
        ["announced | + | | Selon l'état des routes, le car passera ou non"]),
    "as_a_paper_reports_it": (
        "Les organisateurs ont renoncé, comme le rapporte Ouest-France.",
        ["asserted | + | Ouest-France | Les organisateurs ont renoncé"]),
    "a_rumour_confirmed_by_a_source": (
        "Cette rumeur, confirmée de source portuaire, a fait fuir les acheteurs.",
        ["asserted | + | | Cette rumeur, confirmée de source portuaire, a fait fuir les acheteurs"]),
    "of_the_same_source": (
        "La barque a coulé, a-t-on ajouté jeudi de même source.",
        ["asserted | + | de même source | La barque a coulé"]),
    "a_source_described_before_laquelle": (
        "Le journal cite une source non identifiée selon laquelle le bac est vendu.",
        ["asserted | + | | Le journal cite une source non identifiée selon laquelle le bac est vendu",
         "asserted | + | une source | le bac est vendu"]),
    "a_role_with_its_article": (
        "Selon Carine Morel, l'une des voisines contactées mardi, le bruit a cessé.",
        ["asserted | + | Carine Morel | le bruit a cessé"]),
    "what_one_could_read": (
        "Le bac est vendu, pouvait-on lire sur la porte.", ["asserted | + | pouvait-on lire | Le bac est vendu"]),
    # A chain, outermost first
    "a_witness_heard_by_the_mayor": (
        "D'après un témoin, la barque filait vers le large, a indiqué le maire.",
        ["asserted | + | le maire → un témoin | la barque filait vers le large"]),
    "the_mayor_read_in_a_paper": (
        "Le pont est sûr, a dit le maire, selon Ouest-France.",
        ["asserted | + | Ouest-France → le maire | Le pont est sûr"]),
    "a_paper_that_heard_a_minister": (
        "Le Télégramme a rapporté que le ministre lui avait assuré vouloir partir.",
        ["asserted | + | Le Télégramme → le ministre | vouloir partir"]),
    # What a verb of saying says, and what goes on
    "a_second_verb_of_what_is_said": (
        "La plaignante assure que le batelier l'a frappée et l'a étranglée en pleine rue.",
        ["asserted | + | la plaignante | le batelier l'a frappée",
         "asserted | + | la plaignante | l'a étranglée en pleine rue"]),
    "a_second_verb_of_whoever_says": (
        "Le maire a assuré que le pont a cédé et a demandé de l'aide.",
        ["asserted | + | le maire | le pont a cédé", "asserted | + | | a demandé de l'aide"]),
    "a_quotation_without_a_verb": (
        "« Une honte », s'indigne la mareyeuse.", ["asserted | + | la mareyeuse | Une honte"]),
    "whom_a_quotation_tells_of": (
        "« Avec Lorient, c'est plus grave », regrette-t-elle.",
        ["asserted | + | elle | Avec Lorient, c'est plus grave"]),
    "a_noun_that_announces": (
        "Contre-attaque de Luc Marin : « Vous avez menti. »",
        ["asserted | + | Luc Marin | Vous avez menti"]),
    "a_participle_with_its_own_subject": (
        "Le vote a été reporté, Luc Marin concluant : « Le pont attendra. »",
        ["asserted | + | | Le vote a été reporté, Luc Marin concluant",
         "announced | + | Luc Marin | Le pont attendra"]),
    "a_thing_before_a_colon": (
        "La prestation tranche avec celle de mai : « On a été défaillants. »",
        ["asserted | + | citation sans auteur donné | On a été défaillants"]),
    "an_opening_before_a_colon": (
        "Pour commencer, la juge pose deux questions au batelier : « Vous étiez à bord ? »",
        ["asserted | + | | Pour commencer, la juge pose deux questions au batelier",
         "possible | + | la juge | Vous étiez à bord"]),
    "a_place_behind_who_speaks": (
        "« Le pont tiendra », a dit la préfète au cours d'une visite.",
        ["announced | + | la préfète | Le pont tiendra"]),
    "on_the_fringe_of_a_meeting": (
        "« Le bac a coulé », confie une élue du canton en marge de la séance.",
        ["asserted | + | une élue du canton | Le bac a coulé"]),
    "made_known_through_a_statement": (
        "Inès Dubreil a fait savoir mardi par le biais d'un communiqué que le bac avait coulé.",
        ["asserted | + | Inès Dubreil | le bac avait coulé"]),
    # Two sources, and no chain
    "two_who_tell_the_same": (
        "Selon la mairie et selon la préfecture, la digue a cédé.",
        ["asserted | + | la mairie et la préfecture | la digue a cédé"]),
    "two_who_tell_the_same_at_the_end": (
        "La digue a cédé, selon le maire de Lens et d'après le préfet du Nord.",
        ["asserted | + | le maire de Lens et le préfet du Nord | La digue a cédé"]),
    "two_who_tell_each_their_part": (
        "Selon la mairie, la digue a cédé, et selon la préfecture, trois maisons sont touchées.",
        ["asserted | + | la mairie | la digue a cédé",
         "asserted | + | la préfecture | trois maisons sont touchées"]),
    "two_counts_of_one_clause": (
        "Le bilan est de deux morts selon la police et de trois morts selon les secours.",
        ["asserted | + | la police et les secours | "
         "Le bilan est de deux morts selon la police et de trois morts selon les secours"]),
    "whoever_gives_a_count": (
        "Les secours ont fait état de trois blessés.",
        ["asserted | + | les secours | Les secours ont fait état de trois blessés"]),
    # A heading says nothing
    "a_heading_between_paragraphs": (
        "Le pont a fermé mardi.\n\nUn chantier hors de prix\n\nLa facture atteint deux millions.",
        ["asserted | + | | Le pont a fermé mardi", "asserted | + | | La facture atteint deux millions"]),
    "a_heading_with_a_verb": (
        "Le pont a fermé mardi.\n\nLa mairie veut rouvrir en mai\n\n« La facture atteint deux millions. »",
        ["asserted | + | | Le pont a fermé mardi",
         "asserted | + | citation sans auteur donné | La facture atteint deux millions"]),
    "a_short_paragraph_with_its_full_stop": (
        "Le pont a fermé mardi.\n\nUn bac l'a remplacé.\n\nLa facture atteint deux millions.",
        ["asserted | + | | Le pont a fermé mardi",
         "asserted | + | | Un bac l'a remplacé",
         "asserted | + | | La facture atteint deux millions"]),
    # Verbs of saying
    "the_others_say_that": (
        "Les uns assurent que le bac est sûr, les autres qu'il prend l'eau.",
        ["asserted | + | les uns | le bac est sûr", "asserted | + | les autres | il prend l'eau"]),
    "a_role_without_article_between_commas": (
        "Le Télégramme, quotidien breton, affirme avoir lu le contrat.",
        ["asserted | + | Le Télégramme | avoir lu le contrat"]),
    "a_body_that_no_list_knows": (
        "La guérilla a reconnu avoir coulé un bac.", ["asserted | + | la guérilla | avoir coulé un bac"]),
    "an_age_before_who": (
        "Paul Morel, 19 ans, qui assure que le bac est sûr, a été entendu.",
        ["asserted | + | | Paul Morel, 19 ans, qui assure que le bac est sûr, a été entendu",
         "asserted | + | Paul Morel | le bac est sûr"]),
    "told_on_a_date": (
        "Jean Mercadier a assuré le 28 juin avoir vendu le bac.",
        ["asserted | + | Jean Mercadier | avoir vendu le bac"]),
    "written_on_a_date": (
        "« Le bac est vendu », a écrit le 28 juin le patron Jean Mercadier.",
        ["asserted | + | Jean Mercadier | Le bac est vendu"]),
    "centimetres_say_nothing": (
        "Le maire a prévenu que 30 cm de neige tomberaient, ajoutant que le bac resterait à quai.",
        ["announced | + | le maire | 30 cm de neige tomberaient",
         "announced | + | le maire | le bac resterait à quai"]),
    "told_at_the_end_of_a_month": (
        "La compagnie a indiqué fin mars que deux ferries étaient à vendre.",
        ["asserted | + | la compagnie | deux ferries étaient à vendre"]),
    "namely_is_not_said": (
        "Le port attend que la région réponde aux questions sur la digue, à savoir son coût.",
        ["asserted | + | | Le port attend que la région réponde aux questions sur la digue, à savoir son coût"]),
    "who_wants_to_be_told": (
        "Les pêcheurs veulent être rassurés : « On ne sait plus quoi penser », explique une mareyeuse.",
        ["asserted | − | une mareyeuse | On ne sait plus quoi penser"]),
    "a_role_before_who": (
        "« Tout est perdu », a lancé Sophie Marchal, présidente du Comité, qui assure que la loi est claire.",
        ["asserted | + | Sophie Marchal | Tout est perdu",
         "asserted | + | Sophie Marchal | la loi est claire"]),
    "told_to_the_agency": (
        "Ces grévistes ont bloqué le pont, a indiqué une source portuaire à l'AFP.",
        ["asserted | + | une source portuaire | Ces grévistes ont bloqué le pont"]),
    "a_day_and_an_agency_before_the_name": (
        "\"Comment dormir ici la nuit quand l'eau monte\", a dit jeudi auprès de l'AFP Jeanne Le Gall, présidente.",
        ["asserted | + | Jeanne Le Gall | Comment dormir ici la nuit quand l'eau monte"]),
    "what_on_means_in_a_quotation": (
        "« On estime que deux cents emplois vont disparaître », a prévenu la déléguée.",
        ["announced | + | la déléguée | deux cents emplois vont disparaître"]),
    "a_verb_that_turns_on_itself": (
        "La digue prend l'eau, s'agace Inès Carvalho.",
        ["asserted | + | Inès Carvalho | La digue prend l'eau"]),
    "a_verb_that_turned_on_itself": (
        "« La digue prend l'eau », s'est désolé le batelier.",
        ["asserted | + | le batelier | La digue prend l'eau"]),
    "the_same_verb_with_an_object_says_nothing": (
        "La crue inquiète les riverains.", ["asserted | + | | La crue inquiète les riverains"]),
    "a_verb_read_as_a_noun_behind_a_quotation": (
        "« La digue prend l'eau », tance la mareyeuse.",
        ["asserted | + | la mareyeuse | La digue prend l'eau"]),
    "a_verb_read_as_a_noun_before_a_name": (
        "La digue prend l'eau, souffle Inès Carvalho.",
        ["asserted | + | Inès Carvalho | La digue prend l'eau"]),
    "a_verb_of_no_list_behind_a_quotation": (
        "« La digue prend l'eau », charge Inès Carvalho.",
        ["asserted | + | Inès Carvalho | La digue prend l'eau"]),
    "an_auxiliary_read_as_a_foreign_word": (
        "La digue prend l'eau, a martelé Inès Carvalho.",
        ["asserted | + | Inès Carvalho | La digue prend l'eau"]),
    "a_storm_says_nothing": (
        "Au loin, gronde l'orage.", ["asserted | + | | Au loin, gronde l'orage"]),
    # Pronouns
    "the_last_one_heard": (
        "Marc Dubreil dirige le port. Une source syndicale confirme la grève. La nuit a été calme, a-t-elle ajouté.",
        ["asserted | + | | Marc Dubreil dirige le port",
         "asserted | + | | Une source syndicale confirme la grève",
         "asserted | + | une source syndicale | La nuit a été calme"]),
    "she_goes_on_in_the_next_paragraph": (
        "« Le budget est voté », a assuré la députée Nadia Ferrec.\n\nElle ajoute que le chantier est prêt.",
        ["asserted | + | Nadia Ferrec | Le budget est voté",
         "asserted | + | Nadia Ferrec | le chantier est prêt"]),
    "he_goes_on_behind_a_long_quotation": (
        "« Le bac est vendu », a dit Jean Mercadier.\n\n« Rien n'est signé. Le prix est connu », a-t-il ajouté.",
        ["asserted | + | Jean Mercadier | Le bac est vendu",
         "asserted | − | Jean Mercadier | Rien n'est signé",
         "asserted | + | Jean Mercadier | Le prix est connu"]),
    "one_is_not_they": (
        "Pour Inès Morel, ces jeunes n'osent rien. Ils répètent que d'autres ont faim.",
        ["asserted | − | Inès Morel | ces jeunes n'osent rien",
         "asserted | + | ces jeunes | d'autres ont faim"]),
    "two_who_may_go_on": (
        "La députée Nadia Ferrec a reçu Inès Carvalho.\n\nElle ajoute que le chantier est prêt.",
        ["asserted | + | | La députée Nadia Ferrec a reçu Inès Carvalho",
         "asserted | + | elle | le chantier est prêt"]),
    "not_a_body_but_someone": (
        "Le chantier est prêt, écrit Ouest-France.\n\nIl ajoute que rien ne presse.",
        ["asserted | + | Ouest-France | Le chantier est prêt",
         "asserted | − | il | rien ne presse"]),
    # Words of a claim
    "a_name_before_a_colon": (
        "Jean Morel (capitaine) : « Le bac est sûr. »", ["asserted | + | Jean Morel | Le bac est sûr"]),
    "words_around_a_quotation": (
        "Il faut « payer les dettes et réparer la coque », s'alarme également Jean Aubrac.",
        ["asserted | + | Jean Aubrac | Il faut « payer les dettes et réparer la coque »"]),
    # Pronouns, and what stands in the words said
    "a_thing_in_the_words_said": (
        "La procureure, Anne Roy, a parlé. « L'enquête se poursuit », ajoute-t-elle.",
        ["asserted | + | | La procureure, Anne Roy, a parlé",
         "asserted | + | Anne Roy | L'enquête se poursuit"]),
    "nobody_but_a_thing": (
        "« L'enquête se poursuit », ajoute-t-elle.", ["asserted | + | elle | L'enquête se poursuit"]),
    "spoken_of_and_no_speaker": (
        "« Paul Roy a menti », dit-il.", ["asserted | + | il | Paul Roy a menti"]),
    "spoken_of_without_marks": (
        "Anne Roy est rentrée lundi. Paul Lam a menti, dit-elle.",
        ["asserted | + | | Anne Roy est rentrée lundi", "asserted | + | Anne Roy | Paul Lam a menti"]),
    "in_front_of_the_words_said": (
        "Mais l'élue se veut rassurante : « La digue tient », assure-t-elle.",
        ["asserted | + | | l'élue se veut rassurante", "asserted | + | l'élue | La digue tient"]),
    "told_in_a_quotation_of_two_sentences": (
        "Le maire a reçu la presse. « Le préfet est venu. Rien n'a changé », dit-il.",
        ["asserted | + | | Le maire a reçu la presse", "asserted | + | le maire | Le préfet est venu",
         "asserted | − | le maire | Rien n'a changé"]),
    # Names behind the verb, and no name
    "a_name_without_article_behind_the_verb": (
        "La dette suit « une pente connue », commente EDF.",
        ["asserted | + | EDF | La dette suit « une pente connue »"]),
    "two_names_behind_the_verb": (
        "« L'eau monte », commente SNCF Réseau.", ["asserted | + | SNCF Réseau | L'eau monte"]),
    "on_behalf_of": (
        "Deux élus parleront, soit Jeanne Roy (EELV) pour la Ligue, et Paul Lam pour le Port.",
        ["announced | + | | Deux élus parleront, soit Jeanne Roy (EELV) pour la Ligue, et Paul Lam pour le Port"]),
    "on_behalf_of_behind_a_comma": (
        "Jeanne Roy, pour la Ligue, a défendu le texte.",
        ["asserted | + | | Jeanne Roy, pour la Ligue, a défendu le texte"]),
    "a_role_with_its_union": (
        "Paul Roy, secrétaire syndical CGT, est inquiet : « On va fermer. »",
        ["asserted | + | | Paul Roy, secrétaire syndical CGT, est inquiet", "announced | + | Paul Roy | On va fermer"]),
    "a_blame_that_is_told": (
        "Selon le procureur, il aurait reproché à son frère d'avoir vendu la maison.",
        ["unconfirmed | + | le procureur | il aurait reproché à son frère d'avoir vendu la maison"]),
    "a_document_and_its_subject": (
        "Selon le bulletin sur les crues du printemps (CRU), la rivière recule.",
        ["asserted | + | le bulletin | la rivière recule"]),
    "whose_opinion_it_was": (
        "La digue est sûre. C'est du moins l'avis de la préfecture.",
        ["asserted | + | la préfecture | La digue est sûre",
         "asserted | + | | C'est du moins l'avis de la préfecture"]),
    "whose_opinion_it_was_not": (
        "La digue est sûre. Ce n'est pas l'avis de la préfecture.",
        ["asserted | + | | La digue est sûre", "asserted | − | | Ce n'est pas l'avis de la préfecture"]),
    "what_comes_out_of_a_note": (
        "La digue aurait cédé et le bac serait perdu. C'est ce qui ressort d'une note de la préfecture.",
        ["unconfirmed | + | une note de la préfecture | La digue aurait cédé",
         "unconfirmed | + | une note de la préfecture | le bac serait perdu",
         "asserted | + | | C'est ce qui ressort d'une note de la préfecture"]),
    "what_may_be_read": (
        "La digue est fissurée. C'est ce qu'on peut lire dans un rapport de la capitainerie.",
        ["asserted | + | un rapport de la capitainerie | La digue est fissurée",
         "asserted | + | | C'est ce qu'on peut lire dans un rapport de la capitainerie"]),
    "who_announced_it": (
        "La halle ouvrira en mai. C'est ce qui a été annoncé par la mairie.",
        ["announced | + | la mairie | La halle ouvrira en mai",
         "asserted | + | | C'est ce qui a été annoncé par la mairie"]),
    "who_said_it_before_the_verb": (
        "La digue est sûre. C'est ce que la préfète a affirmé lundi.",
        ["asserted | + | la préfète | La digue est sûre",
         "asserted | + | | C'est ce que la préfète a affirmé lundi"]),
    "what_only_shows": (
        "La digue est sûre. C'est ce que montre le relevé.",
        ["asserted | + | | La digue est sûre", "asserted | + | | C'est ce que montre le relevé"]),
    "at_least_to_them": (
        "La digue est sûre. À en croire les éclusiers, du moins.",
        ["asserted | + | les éclusiers | La digue est sûre"]),
    "at_least_to_it": (
        "La digue est sûre. Du moins selon la préfecture.", ["asserted | + | la préfecture | La digue est sûre"]),
    "a_body_with_two_complements": (
        "Le quai est fermé, déplore la Fédération des amis du rail et des petites gares.",
        ["asserted | + | la Fédération des amis du rail et des petites gares | Le quai est fermé"]),
    "a_body_with_two_complements_behind_marks": (
        "« Le quai est fermé », déplore la Ligue des marins et des éclusiers.",
        ["asserted | + | la Ligue des marins et des éclusiers | Le quai est fermé"]),
    "a_body_and_whoever_presides_it": (
        "L'association et son président, Marc Dubreil, affirment que la digue est fissurée.",
        ["asserted | + | l'association et son président | la digue est fissurée"]),
    "an_information_that_is_confirmed": (
        "Le bac aurait coulé, selon une information du Télégramme confirmée par le parquet.",
        ["asserted | + | Le Télégramme et le parquet | Le bac aurait coulé"]),
    "no_more_is_confirmed_than_that": (
        "Selon une information du Télégramme confirmée par le parquet, le bac aurait coulé ; il serait perdu.",
        ["asserted | + | Le Télégramme et le parquet | le bac aurait coulé",
         "unconfirmed | + | Le Télégramme et le parquet | il serait perdu"]),
    "an_information_that_is_not": (
        "Selon une information de La Digue non confirmée par la préfecture, le bac aurait coulé.",
        ["unconfirmed | + | une information de La Digue | le bac aurait coulé"]),
    "what_may_be_is_confirmed_as_such": (
        "Le bac pourrait couler, selon une note de la mairie, confirmée par la préfète.",
        ["possible | + | une note de la mairie et la préfète | Le bac pourrait couler"]),
    "told_to_a_paper_without_marks": (
        "Elle n'a pas fui, raconte à l'AFP Marc Dubreil, avocat de la famille.",
        ["asserted | − | Marc Dubreil | Elle n'a pas fui"]),
    "told_to_a_paper_by_a_double_first_name": (
        "Le chantier a pris du retard, précisait mardi au Télégramme Jean-Marc Dubreil, chef de projet.",
        ["asserted | + | Jean-Marc Dubreil | Le chantier a pris du retard"]),
    "seen_nothing_told_to_a_paper": (
        "La gardienne témoigne auprès de La Digue, n'avoir « rien vu ».",
        ["asserted | − | la gardienne | n'avoir « rien vu »"]),
    "never_seen_told_to_the_agency": (
        "Le gardien a expliqué à l'AFP n'avoir « jamais vu » de fuite.",
        ["asserted | − | le gardien | n'avoir « jamais vu » de fuite"]),
    "no_memory_told_to_those_who_ask": (
        "Les marins ont déclaré aux enquêteurs ne pas se souvenir de la soirée.",
        ["asserted | − | les marins | ne pas se souvenir de la soirée"]),
    "no_intention": (
        "Le chantier naval dit n'avoir aucune intention de vendre.",
        ["asserted | − | le chantier naval | n'avoir aucune intention de vendre"]),
    "a_lawyer_by_her_title": (
        "Selon son avocate, Me Inès Dubreil, le gérant était absent.",
        ["asserted | + | Inès Dubreil | le gérant était absent"]),
    # Marks behind « qu' », and words without marks
    "straight_marks_behind_que": (
        "Le procureur a précisé, dans un communiqué, qu'\"aucun blessé n'est à déplorer\".",
        ["asserted | − | le procureur | aucun blessé n'est à déplorer"]),
    "marks_behind_que": (
        "La préfecture indique qu'« aucune piste n'est privilégiée ».",
        ["asserted | − | la préfecture | aucune piste n'est privilégiée"]),
    "a_verb_behind_the_marks_of_a_relative": (
        "La préfecture, qui indique que « rien n'est sûr », attend les experts.",
        ["asserted | + | | La préfecture, qui indique que « rien n'est sûr », attend les experts",
         "asserted | − | la préfecture | rien n'est sûr"]),
    "announced_without_marks": (
        "Un porte-parole du groupe a déclaré mardi :\n\nNous avons tout fait. La ville refuse.\n\nLe bac reste fermé.",
        ["asserted | + | un porte-parole du groupe | Nous avons tout fait",
         "asserted | + | un porte-parole du groupe | La ville refuse",
         "asserted | + | | Le bac reste fermé"]),
    "announced_by_no_verb_of_saying": (
        "Le préfet a pris deux mesures :\n\nLa digue est surveillée.",
        ["asserted | + | | Le préfet a pris deux mesures", "asserted | + | | La digue est surveillée"]),
    "a_paper_in_marks": (
        "Il rentrait de Lens lundi, comme le raconte « L'Écho du port ».",
        ["asserted | + | L'Écho du port | Il rentrait de Lens lundi"]),
    "a_paper_in_marks_behind_its_verb": (
        "Il rentrait de Lens lundi, raconte « L'Écho du port ».",
        ["asserted | + | L'Écho du port | Il rentrait de Lens lundi"]),
    "a_paper_in_marks_that_opens": (
        "Comme le raconte « L'Écho du port », le bac rentrait de Lens lundi.",
        ["asserted | + | L'Écho du port | le bac rentrait de Lens lundi"]),
    "a_quotation_behind_a_colon": (
        "Le préfet reste prudent : « Bien que la crue ait cessé, la digue est fragile », a-t-il dit.",
        ["asserted | + | | Le préfet reste prudent",
         "asserted | + | le préfet | la digue est fragile"]),
    "straight_marks_are_closed": (
        "La vente restera \"amicale\", a promis la maire.",
        ["announced | + | la maire | La vente restera \"amicale\""]),
    "a_parenthesis_is_closed": (
        "Il a plu à Brest (Finistère), selon la mairie.", ["asserted | + | la mairie | Il a plu à Brest (Finistère)"]),
    # A name, and the words around it
    "a_name_behind_a_participle": (
        "« Le bac est sûr », a dit la conseillère verte récemment élue Inès Carvalho.",
        ["asserted | + | Inès Carvalho | Le bac est sûr"]),
    "a_member_is_not_the_party": (
        "« Le bac est sûr », a estimé la maire PS.", ["asserted | + | la maire PS | Le bac est sûr"]),
    "a_section_by_its_noun": (
        "Le bac a coulé, indique la section nautique du parquet de Brest.",
        ["asserted | + | la section nautique du parquet de Brest | Le bac a coulé"]),
    "a_cell_by_its_noun": (
        "« Le bac est sûr », a réagi la cellule communication du port.",
        ["asserted | + | la cellule communication du port | Le bac est sûr"]),
    "who_supplies_the_elements": (
        "Selon les premiers éléments fournis par Inès Carvalho, maire de Dinan, la digue, un mur de pierre, a cédé.",
        ["asserted | + | Inès Carvalho | la digue, un mur de pierre, a cédé"]),
    "the_name_before_its_apposition": (
        "Bretrail, la compagnie des bacs de Dinan et de Vannes, confirme que le quai rouvrira.",
        ["announced | + | Bretrail | le quai rouvrira"]),
    "off_the_record": (
        "« C'est fini », lâche hors caméra la patronne du bar.", ["asserted | + | la patronne du bar | C'est fini"]),
    "no_view_behind_a_word_in_marks": (
        "Le club a perdu, un « coup dur » pour le président.",
        ["asserted | + | | Le club a perdu, un « coup dur » pour le président"]),
    "a_view_behind_a_verdict_in_marks": (
        "Le projet est « mort-né » pour le maire.", ["asserted | + | le maire | Le projet est « mort-né »"]),
    # Words said without marks
    "turned_to_somebody": (
        "L'avocate a plaidé une heure. Puis, s'adressant aux jurés : vous devez relaxer. Ne cédez pas. "
        "La salle se tait.",
        ["asserted | + | | L'avocate a plaidé une heure", "asserted | + | l'avocate | vous devez relaxer",
         "asserted | − | l'avocate | Ne cédez pas", "asserted | + | | La salle se tait"]),
    "going_on_behind_a_colon": (
        "La préfète a répondu : je signerai le décret. Nous avons tout vérifié. Le décret date de mars.",
        ["announced | + | la préfète | je signerai le décret", "asserted | + | la préfète | Nous avons tout vérifié",
         "asserted | + | | Le décret date de mars"]),
    # Two who speak, and how far
    "a_paper_and_its_sources": (
        "Le bac fermera, a rapporté Le Cormoran, d'après des sources syndicales.",
        ["announced | + | le Cormoran → des sources syndicales | Le bac fermera"]),
    "a_source_inside_a_relative": (
        "Les bacs qui, selon un marin, prenaient l'eau ont coulé.",
        ["asserted | + | | Les bacs qui, selon un marin, prenaient l'eau ont coulé",
         "asserted | + | un marin | qui, selon un marin, prenaient l'eau"]),
    "an_infinitive_in_marks": (
        "Le maire assure « tout faire » pour la halle.", ["asserted | + | le maire | « tout faire » pour la halle"]),
    "an_accusation_parted_by_an_adverb": (
        "Les pirates sont aussi accusés d'avoir coulé un bac.",
        ["unconfirmed | + | sont aussi accusés | Les pirates sont aussi accusés d'avoir coulé un bac"]),
    "a_straight_mark_before_the_verb": (
        "\"La voile est celle du bac\" disait la marinière.",
        ["asserted | + | la marinière | La voile est celle du bac"]),
    "two_subjects_behind_a_comma": (
        "Le quai a été fermé, la mairie et la préfecture ont envoyé des bacs.",
        ["asserted | + | | Le quai a été fermé", "asserted | + | | la mairie et la préfecture ont envoyé des bacs"]),
    "participles_in_a_row": (
        "La ville a repeint les bancs, ouvert une halle, fait appel à un jardinier.",
        ["asserted | + | | La ville a repeint les bancs, ouvert une halle, fait appel à un jardinier"]),
    "no_more_before_a_mark": (
        "« Je ne dors plus. » Le bac est fermé.",
        ["asserted | − | citation sans auteur donné | Je ne dors plus", "asserted | + | | Le bac est fermé"]),
    "a_plan_called_off": (
        "La foire devait ouvrir lundi, mais elle a été annulée.",
        ["asserted | + | | La foire devait ouvrir lundi", "asserted | + | | elle a été annulée"]),
    "at_will": (
        "Les élèves peuvent partir si la maire le souhaite.",
        ["hypothetical | + | | Les élèves peuvent partir si la maire le souhaite"]),
    "a_hope_behind_an_elided_que": (
        "La direction espérait qu'avec cette aide, le bac reviendrait.",
        ["possible | + | la direction | avec cette aide, le bac reviendrait"]),
    "ahead_once_more": (
        "La mairie indique que le quai va dès lors une nouvelle fois être fermé.",
        ["announced | + | la mairie | le quai va dès lors une nouvelle fois être fermé"]),
    # Several who speak as one
    "a_row_before_its_verb": (
        "La Criée, l'Amicale et SOS Port estiment que le bac est plein.",
        ["asserted | + | la Criée, l'Amicale et SOS Port | le bac est plein"]),
    "a_row_behind_its_verb": (
        "Le bac est plein, ont indiqué lundi la capitainerie, les pompiers et un marin dans un courrier commun.",
        ["asserted | + | la capitainerie, les pompiers et un marin | Le bac est plein"]),
    "a_row_of_names_behind_their_noun": (
        "Le bac est plein, ont déploré les fédérations de mareyeurs OPM, OPM Ouest et FMR.",
        ["asserted | + | les fédérations de mareyeurs OPM, OPM Ouest et FMR | Le bac est plein"]),
    "a_row_that_closes_its_sentence": (
        "Le bac a coulé, selon la police, les pompiers et un témoin.",
        ["asserted | + | la police, les pompiers et un témoin | Le bac a coulé"]),
    "a_row_that_acts_and_tells_nothing": (
        "Selon la police, le pilote et son mousse ont fui.",
        ["asserted | + | la police | le pilote et son mousse ont fui"]),
    "a_row_that_is_spoken_of": (
        "La mairie assure que la Criée, l'Amicale et la Ligue mentent.",
        ["asserted | + | la mairie | la Criée, l'Amicale et la Ligue mentent"]),
    "a_row_of_persons_told_by_their_office": (
        "Le bac a coulé, ont annoncé le maire, Paul Morel, et la préfète.",
        ["asserted | + | le maire, Paul Morel, et la préfète | Le bac a coulé"]),
    "one_man_with_two_trades": (
        "Le bac est plein, a dit le maire, un marin et ancien pilote.", ["asserted | + | le maire | Le bac est plein"]),
    # What « selon » tells a part of
    "a_source_of_what_a_participle_adds": (
        "Le quai s'est effondré, faisant, selon la capitainerie, trois blessés.",
        ["asserted | + | | Le quai s'est effondré, faisant, selon la capitainerie, trois blessés"]),
    "a_participle_told_whole": (
        "Le quai s'est effondré, faisant trois blessés, selon la capitainerie.",
        ["asserted | + | la capitainerie | Le quai s'est effondré, faisant trois blessés"]),
    "a_source_inside_a_list_behind_a_colon": (
        "La pilote tente de rassurer les élus : pas de fuite selon elle, pas de rouille.",
        ["asserted | + | | La pilote tente de rassurer les élus : pas de fuite selon elle, pas de rouille"]),
    "a_source_before_its_infinitive": (
        "Le maire a fermé la halle. La toiture menace selon lui de céder.",
        ["asserted | + | | Le maire a fermé la halle",
         "asserted | + | le maire | La toiture menace selon lui de céder"]),
    "a_turn_behind_a_source": (
        "Selon la mairie d'ailleurs, le bac rouvrira. D'après le procureur en revanche, rien n'est sûr.",
        ["announced | + | la mairie | le bac rouvrira", "asserted | − | le procureur | rien n'est sûr"]),
    "a_speaker_who_is_the_source": (
        "« Selon les éléments que j'ai, le bac a coulé », avance Inès Dubreil.",
        ["asserted | + | Inès Dubreil | Selon les éléments que j'ai, le bac a coulé"]),
    # Whole titles
    "a_title_in_three_parts": (
        "Le bac est plein, souligne la directrice régionale adjointe du port de Brest pour le Nord Sarah Morel.",
        ["asserted | + | Sarah Morel | Le bac est plein"]),
    "a_deputy_of_the_first_minister": (
        "« Le bac est plein », a lancé la vice-première ministre, Inès Dubreil.",
        ["asserted | + | Inès Dubreil | Le bac est plein"]),
    "a_minister_in_charge": (
        "Le bac est plein, regrette la ministre déléguée chargée des Ports Inès Dubreil.",
        ["asserted | + | Inès Dubreil | Le bac est plein"]),
    "an_adverb_read_as_an_adjective": (
        "Le bac est plein, a indiqué le conseiller municipal PLR fraîchement élu Paul Morel.",
        ["asserted | + | Paul Morel | Le bac est plein"]),
    # Whoever goes on in the next paragraph
    "another_gender_beside_whom_is_meant": (
        "La ministre Claire Dubreil en a fait l'annonce au nom du préfet Paul Morel. \n\n"
        "« Le bac est sauvé », a-t-elle affirmé.",
        ["asserted | + | | La ministre Claire Dubreil en a fait l'annonce au nom du préfet Paul Morel",
         "asserted | + | Claire Dubreil | Le bac est sauvé"]),
    "the_later_of_two_who_spoke": (
        "Le bac est plein, a dit le maire, Paul Morel. « Il est neuf », a précisé le préfet Luc Dubreil. \n\n"
        "« Il est sûr », a-t-il ajouté.",
        ["asserted | + | Paul Morel | Le bac est plein", "asserted | + | Luc Dubreil | Il est neuf",
         "asserted | + | Luc Dubreil | Il est sûr"]),
    "someone_who_adds_behind_a_figure": (
        "Luc Dubreil, délégué de la criée, a dit : « Le bac est plein ». \n\nMille mareyeurs ont attendu. "
        "Il a ajouté : « Le quai est vieux ».",
        ["asserted | + | Luc Dubreil | Le bac est plein", "asserted | + | | Mille mareyeurs ont attendu",
         "asserted | + | Luc Dubreil | Le quai est vieux"]),
    "two_of_one_gender": (
        "« Le bac est plein », a dit Claire Dubreil. La pilote Anne Morel l'a contredite. \n\n"
        "« Il est vieux », a-t-elle affirmé.",
        ["asserted | + | Claire Dubreil | Le bac est plein", "asserted | + | | La pilote Anne Morel l'a contredite",
         "asserted | + | elle | Il est vieux"]),
    # Several who were heard
    "a_source_and_someone": (
        "Deux marins sont morts, a-t-on appris lundi de source portuaire et auprès d'un pilote.",
        ["asserted | + | de source portuaire et auprès d'un pilote | Deux marins sont morts"]),
    "someone_and_a_source": (
        "Deux marins sont morts, a-t-on appris auprès de la capitainerie et de source portuaire.",
        ["asserted | + | la capitainerie et de source portuaire | Deux marins sont morts"]),
    "a_source_and_then_a_fact": (
        "Deux marins sont morts, a-t-on appris de source portuaire et le préfet est là.",
        ["asserted | + | de source portuaire | Deux marins sont morts",
         "asserted | + | de source portuaire | le préfet est là"]),
    "a_paper_that_takes_up_a_source": (
        "D'après La Digue, relayant des témoins, le marin a crié.",
        ["asserted | + | La Digue → des témoins | le marin a crié"]),
    "who_holds_the_information": (
        "Selon les éléments dont dispose la police, le marin a fui. "
        "Selon les données qu'a réunies le parquet, il est armé.",
        ["asserted | + | la police | le marin a fui", "asserted | + | le parquet | il est armé"]),
    "a_source_between_dashes": (
        "Il a blessé deux gardes – selon un témoin, avec une rame – avant de partir.",
        ["asserted | + | | Il a blessé deux gardes – selon un témoin, avec une rame – avant de partir"]),
    # What is told without « que » or marks
    "what_somebody_does_not_say_of_himself": (
        "Le batelier ne se dit pas inquiet. Les mareyeurs ne se disent pas hostiles au quai. "
        "Ils ne se disent pas bonjour.",
        ["asserted | − | le batelier | Le batelier ne se dit pas inquiet",
         "asserted | − | les mareyeurs | Les mareyeurs ne se disent pas hostiles au quai",
         "asserted | − | | Ils ne se disent pas bonjour"]),
    "a_statement_parted_by_an_adverb": (
        "La capitainerie faisait en revanche état d'une fuite. Les secours font aussi état de trois blessés. "
        "La mairie fait un bon état des lieux.",
        ["asserted | + | la capitainerie | La capitainerie faisait en revanche état d'une fuite",
         "asserted | + | les secours | Les secours font aussi état de trois blessés",
         "asserted | + | | La mairie fait un bon état des lieux"]),
    "what_everybody_sees": (
        "On constate que la digue cède. On remarque que le quai penche.",
        ["asserted | + | | On constate que la digue cède", "asserted | + | | On remarque que le quai penche"]),
    "a_confession_that_goes_on": (
        "L'accusée a changé de version. Oui, elle a vendu le bac. Non, elle ne regrette rien.",
        ["asserted | + | | L'accusée a changé de version", "asserted | + | l'accusée | Oui, elle a vendu le bac",
         "asserted | − | l'accusée | Non, elle ne regrette rien"]),
    "a_yes_of_the_article": (
        "La ville va mal. Oui, elle a perdu ses bacs. Le maire affirme que la halle est vide. "
        "Oui, elle a perdu ses étals.",
        ["asserted | + | | La ville va mal", "asserted | + | | Oui, elle a perdu ses bacs",
         "asserted | + | le maire | la halle est vide", "asserted | + | | Oui, elle a perdu ses étals"]),
    # Words between marks behind a verb of stance
    "words_that_somebody_takes_up": (
        "Le maire reconnaît « une erreur ». Le syndicat refuse « un quai de trop ». La préfète a appelé au « calme ».",
        ["asserted | + | le maire | Le maire reconnaît « une erreur »",
         "asserted | + | le syndicat | Le syndicat refuse « un quai de trop »",
         "asserted | + | la préfète | La préfète a appelé au « calme »"]),
    "an_order_between_marks": (
        "La ministre a demandé au préfet de « changer de cap ». Le maire réclame un pont.",
        ["asserted | + | la ministre | La ministre a demandé au préfet de « changer de cap »",
         "asserted | + | | Le maire réclame un pont"]),
    "a_title_that_is_asked_for": (
        "La mairie demande la fermeture de la salle « La Grange ».",
        ["asserted | + | | La mairie demande la fermeture de la salle « La Grange »"]),
    # A sentence without a verb of its own
    "a_bare_relative_and_its_source": (
        "Un chantier qui coûtera cher, d'après la mairie.",
        ["announced | + | la mairie | Un chantier qui coûtera cher"]),
    "a_verb_that_looks_like_the_adjective_of_its_noun": (
        "L'étude note parallèlement que le traitement a permis une baisse de la fièvre.",
        ["asserted | + | l'étude | le traitement a permis une baisse de la fièvre"]),
    "a_body_told_by_its_letters": (
        "Tombée sur la ville, la pluie atteint ce soir « un niveau rare », indique Météo publique Ouest (MPO).",
        ["asserted | + | Météo publique Ouest | Tombée sur la ville, la pluie atteint ce soir « un niveau rare »"]),
    "the_highest_of_bodies": (
        "La plus haute instance sportive a souligné que le club avait triché.",
        ["asserted | + | la plus haute instance sportive | le club avait triché"]),
    "what_was_said_to_who_speaks": (
        "« On nous a promis que le bac est sûr », a dit Inès Dubreil. "
        "« On a demandé que le bac rouvre », a-t-elle dit.",
        ["asserted | + | Inès Dubreil → on | le bac est sûr", "possible | + | Inès Dubreil | le bac rouvre"]),
    "a_source_alone_between_dashes": (
        "Le quai – selon un marin – a cédé lundi.",
        ["asserted | + | un marin | Le quai – selon un marin – a cédé lundi"]),
    "still_the_same_paper": (
        "Selon La Digue, le bac a coulé. Toujours selon le quotidien, le pilote est sauf.",
        ["asserted | + | La Digue | le bac a coulé", "asserted | + | le quotidien | le pilote est sauf"]),
    "who_spoke_in_the_morning": (
        "« Le bac est plein », déclarait dans la matinée Luc Dubreil, pilote du port.",
        ["asserted | + | Luc Dubreil | Le bac est plein"]),
    "who_gathered_the_information": (
        "Selon les informations recueillies par la mairie de Brest, le bac est plein.",
        ["asserted | + | la mairie de Brest | le bac est plein"]),
    "an_aim_that_nobody_tells": (
        "La commission soutient un texte visant à ce que le quai soit fermé. "
        "La mairie demande au port à ce que le bac soit repeint.",
        ["asserted | + | | La commission soutient un texte visant à ce que le quai soit fermé",
         "possible | + | la mairie | le bac soit repeint"]),
    "who_remains_convinced": (
        "La maire reste convaincue que le bac est sûr. La minorité de la commission est d'avis qu'il est vieux.",
        ["asserted | + | la maire | le bac est sûr", "asserted | + | la minorité de la commission | il est vieux"]),
    "the_infinitive_of_tales": (
        "Et la ministre de rappeler que le bac est vieux. Et de conclure que tout va bien.",
        ["asserted | + | la ministre | le bac est vieux"]),
    "armed_forces": (
        "Les forces armées du pays disent avoir pris le port.",
        ["asserted | + | les forces armées du pays | avoir pris le port"]),
    "a_station_that_is_told": (
        "« Le bac est plein », ont confié des témoins à la station Radio Criée.",
        ["asserted | + | des témoins | Le bac est plein"]),
    "a_source_inside_a_cleft": (
        "Ce que veut la ville, d'après le maire, c'est que le quai tienne.",
        ["asserted | + | le maire | Ce que veut la ville, d'après le maire, c'est que le quai tienne"]),
    "a_body_told_by_letters_that_have_a_gender": (
        "L'ONG Terre vive craint la disparition d'un militant, a-t-elle dit mardi.",
        ["asserted | + | Terre vive | L'ONG Terre vive craint la disparition d'un militant"]),
    "who_hands_over_a_count_and_its_letters": (
        "Selon un premier bilan transmis par le Service régional des ports (SRP), ces bacs ont coulé.",
        ["asserted | + | le Service régional des ports | ces bacs ont coulé"]),
    "a_row_of_acts": (
        "Les marins sortent en vain, alertent les pompiers, coupent le gaz et ouvrent les vannes.",
        ["asserted | + | | Les marins sortent en vain", "asserted | + | | ouvrent les vannes"]),
    "a_warning_and_what_follows": (
        "La digue cédera, prévient la préfecture, et la ville sera inondée.",
        ["announced | + | la préfecture | La digue cédera", "announced | + | la préfecture | la ville sera inondée"]),
    "whoever_estimates_behind_a_condition": (
        "Les élus sont partis quand la presse est arrivée, estimant que le bac est sûr.",
        ["asserted | + | | Les élus sont partis quand la presse est arrivée, estimant que le bac est sûr",
         "asserted | + | les élus | le bac est sûr"]),
    "for_a_match": (
        "« Le pilote n'est pas prêt » pour Lorient, a déclaré Luc Dubreil.",
        ["asserted | − | Luc Dubreil | « Le pilote n'est pas prêt » pour Lorient"]),
    "a_source_of_two_verbs": (
        "En fin de journée, selon la mairie, les bacs étaient à quai et ne bougeaient plus.",
        ["asserted | + | la mairie | En fin de journée, selon la mairie, les bacs étaient à quai",
         "asserted | − | la mairie | ne bougeaient plus"]),
}  # fmt: skip


@pytest.fixture(scope="module")
def answers() -> dict[str, list[str]]:
    return answers_to(CASES)


@pytest.mark.parametrize("name", CASES)
def test_who_says_it(name: str, answers: dict[str, list[str]]) -> None:
    assert answers[name] == CASES[name][1]
