"""What happened: one event per fact told, in its phase, on its day, under a label that can be read alone."""

from __future__ import annotations

import datetime as dt

import pytest

from dossier.codec import cut_text
from dossier.model import Analysis, Article
from dossier.pipeline import EditorWords, analyse_all

# Text, then each event as `phase · certainty · day · label`, in order.
STORIES = {
    "a_session_has_its_day": (
        "Trois hommes comparaissaient jeudi à Foix. Un guide était jugé dès ce vendredi. Des élus défilaient.",
        [
            "main · asserted · 2025-05-15 · Trois hommes comparaissaient jeudi à Foix",
            "main · asserted · 2025-05-16 · Un guide était jugé dès ce vendredi",
        ],
    ),
    "where_a_cleft_tells_it": (
        "Plus tard, c'est du côté de Foix, près du bac, qu'un guide a été renversé.",
        ["main · asserted · - · Plus tard, c'est du côté de Foix, près du bac, qu'un guide a été renversé"],
    ),
    "what_for_a_cleft_tells_it": (
        "C'est justement pour payer le quai que la mairie a vendu la halle jeudi. C'est pour elle que le port paie.",
        ["main · asserted · 2025-05-15 · C'est justement pour payer le quai que la mairie a vendu la halle jeudi"],
    ),
    "the_day_of_the_meeting": (
        "Les élus de Foix, réunis jeudi, viennent à l'unanimité de refuser le budget.",
        ["main · asserted · 2025-05-15 · Les élus de Foix, réunis jeudi, viennent à l'unanimité de refuser le budget"],
    ),
    "just_done_with_words_between": (
        "Le bac a coulé. Le juge vient sans surprise de liquider le port.",
        [
            "main · asserted · - · Le bac a coulé",
            "main · asserted · - · Le juge vient sans surprise de liquider le port",
        ],
    ),
    "the_day_ahead_of_a_cleft": (
        "Hier, ce sont trois guides qui ont repris les fouilles. Le 3 mars, c'est le port qui a fermé.",
        [
            "main · asserted · 2025-03-03 · […] le port […] a fermé",
            "main · asserted · 2025-05-15 · […] trois guides […] ont repris les fouilles",
        ],
    ),
    "a_day_cut_off_the_line_is_still_its_day": (
        "Un guide de 49 ans a été tué, et trois personnes blessées, dont son frère et deux enfants de l'école du bourg "
        "voisin, dans une collision entre deux bus dimanche matin à Foix.",
        ["main · asserted · 2025-05-11 · Un guide de 49 ans a été tué, et trois personnes blessées […]"],
    ),
    "one_act_turned_about": (
        "Trente guides ont été tués à Foix. Des hommes armés ont tué au moins trente guides. Le juge vient de rejeter "
        "une requête du port. La cour a rejeté cette requête.",
        [
            "main · asserted · - · Trente guides ont été tués à Foix",
            "main · asserted · - · Le juge vient de rejeter une requête du port",
        ],
    ),
    "who_confirms_and_what_will_be_specified": (
        "Le bac a coulé. Ana Riou, de la police, a confirmé l'attaque. Le maire avait critiqué la halle. Les détails "
        "seront précisés plus tard.",
        ["main · asserted · - · Le bac a coulé"],
    ),
    "the_day_of_the_order_by_which_it_is_done": (
        "Dans un arrêté du 25 mars 2024, le préfet avait fixé un quota. Dans un rapport du 3 mai, la cour a relevé "
        "trois erreurs.",
        [
            "before · asserted · 2024-03-25 · Dans un arrêté du 25 mars 2024, le préfet avait fixé un quota",
            "main · asserted · - · Dans un rapport du 3 mai, la cour a relevé trois erreurs",
        ],
    ),
    "put_off_to_a_day_ahead": (
        "La décision est reportée au 15 décembre.",
        ["next · asserted · 2025-12-15 · La décision est reportée au 15 décembre"],
    ),
    "an_incise_leaves_no_subject_hanging_and_no_words": (
        "Le prix sera doublé en recherche et développement, indique la mairie. Le groupe de Foix va vendre ses "
        "activités de levure et de malt à la brasserie voisine de Dole, annonce-t-il mercredi, sans donner de prix.",
        [
            "next · announced · - · Le prix sera doublé en recherche et développement […]",
            "next · announced · - · Le groupe de Foix va vendre ses activités de levure et de malt à la brasserie "
            "voisine de Dole […]",
        ],
    ),
    "leur_of_nobody_in_the_line": (
        "Le juge a ordonné leur placement. Les élus ont vendu leur bac. Le choc n'a pas pu être évité. La guide n'a "
        "pas pu être ranimée.",
        [
            "main · asserted · - · Les élus ont vendu leur bac",
            "main · asserted · - · La guide n'a pas pu être ranimée",
        ],
    ),
    "an_act_of_one_day_told_again": (
        "Le guide a été arrêté lundi. Il a été libéré mardi de la prison. L'homme n'a été libéré que mardi.",
        [
            "main · asserted · 2025-05-12 · Le guide a été arrêté lundi",
            "main · asserted · 2025-05-13 · Il a été libéré mardi de la prison",
        ],
    ),
    "a_suspicion_and_a_rule_are_no_facts": (
        "L'homme est suspecté d'un vol à Foix le 26 mai 2019. Le bail doit être revu au plus tard un an après. Toute "
        "demande doit être déposée en mairie. Le texte doit être voté lundi au plus tard.",
        ["next · announced · 2025-05-19 · Le texte doit être voté lundi au plus tard"],
    ),
    "an_apposition_is_no_subject_behind_a_frame": (
        "Le bac a coulé. Malgré l'aide des voisins, la victime, un Suisse âgé de 30 ans, a été brûlée. Malgré la "
        "pluie, le maire, élu en 2014, a ouvert le bal.",
        [
            "main · asserted · - · Le bac a coulé",
            "main · asserted · - · […] la victime, un Suisse âgé de 30 ans, a été brûlée",
            "main · asserted · - · […] le maire, élu en 2014, a ouvert le bal",
        ],
    ),
    "what_is_only_told_again_is_no_fact": (
        "Le bac a coulé. Le bilan a été confirmé par un élu. Les tirs ont également été rapportés par un témoin. Le "
        "maire a encore salué les guides. La ministre a semblé surprise. La peine a été confirmée par la cour.",
        ["main · asserted · - · Le bac a coulé", "main · asserted · - · La peine a été confirmée par la cour"],
    ),
    "whoever_loses_his_life_dies": (
        "Un piéton de 30 ans a perdu la vie lundi à Foix. La victime est décédée sur place.",
        ["main · asserted · 2025-05-12 · Un piéton de 30 ans a perdu la vie lundi à Foix"],
    ),
    "what_one_hopes_is_no_plan": (
        "Le bac a coulé. Tous espèrent que la mairie va rouvrir le quai. Ils devraient être plus de cent.",
        ["main · asserted · - · Le bac a coulé"],
    ),
    "one_death_told_again_by_who_died": (
        "Une collision a fait un mort et sept blessés. Un pêcheur est décédé. Un autre pêcheur a été blessé.",
        [
            "main · asserted · - · Une collision a fait un mort et sept blessés",
            "main · asserted · - · Un autre pêcheur a été blessé",
        ],
    ),
    "a_victim_named_later_is_the_same": (
        "Un cycliste a été tué mardi. La victime est décédée sur place. Le juge Paul Roy est mort en 2004.",
        [
            "main · asserted · 2004-01-01 · Le juge Paul Roy est mort en 2004",
            "main · asserted · 2025-05-13 · Un cycliste a été tué mardi",
        ],
    ),
    "two_deaths_stay_two": (
        "Un homme est mort à Foix. Une femme est morte à Dole. Le guide est mort aussi.",
        [
            "main · asserted · - · Un homme est mort à Foix",
            "main · asserted · - · Une femme est morte à Dole",
            "main · asserted · - · Le guide est mort aussi",
        ],
    ),
    "how_one_knows_is_no_fact": (
        "On vient d'apprendre qu'un guide a été relâché le 6 mai. On a appris que la halle avait brûlé.",
        [
            "before · asserted · - · […] la halle avait brûlé",
            "main · asserted · 2025-05-06 · On vient d'apprendre qu'un guide a été relâché le 6 mai",
        ],
    ),
    "what_was_due_is_not_ahead": (
        "Les bourgs étaient appelés à voter sur le budget. La ville est appelée à voter lundi.",
        ["next · announced · 2025-05-19 · La ville est appelée à voter lundi"],
    ),
    "how_things_were_is_no_fact": (
        "Le pont a cédé. L'enquête s'était révélée rude. Une digue était devenue inévitable. Une clé aurait appartenu "
        "au bailli. Le maire avait été évincé.",
        [
            "before · asserted · - · Le maire avait été évincé",
            "main · asserted · - · Le pont a cédé",
        ],
    ),
    "what_was_answered_is_no_fact": (
        "Le pont a cédé. Les autorités ont confirmé à la presse l'attaque. Un guide a donné les mêmes chiffres. "
        "L'opposition a remis en question le chantier. La cour a confirmé la suspension.",
        ["main · asserted · - · Le pont a cédé", "main · asserted · - · La cour a confirmé la suspension"],
    ),
    "not_before_a_year_is_news": (
        "Les fouilles ne devraient pas commencer avant 2027. Le musée s'étendra sur 900 m².",
        ["next · possible · - · Les fouilles ne devraient pas commencer avant 2027"],
    ),
    "even_as_tells_no_fact": (
        "Alors même que le salon aura cinquante ans en 2028, aucun lieu ne lui était réservé.",
        [],
    ),
    "whichever_of_two_months_or_years": (
        "Le groupe ouvrira un entrepôt à partir de juin-juillet. La halle devrait être refaite vers 2029 ou 2030. "
        "Le bac a fermé en mars ou avril.",
        [
            "main · asserted · 2025-03-01 · Le bac a fermé en mars ou avril",
            "next · announced · 2025-06-01 · Le groupe ouvrira un entrepôt à partir de juin-juillet",
            "next · possible · 2029-01-01 · La halle devrait être refaite vers 2029 ou 2030",
        ],
    ),
    "the_year_of_what_a_participle_describes": (
        "Le port a retrouvé un plan datant de 1931. La ville a perdu sa filature, employant la moitié du bourg en "
        "2019. Le maire, représentant le canton, a signé mardi un accord.",
        [
            "main · asserted · - · Le port a retrouvé un plan datant de 1931",
            "main · asserted · - · La ville a perdu sa filature, employant la moitié du bourg en 2019",
            "main · asserted · 2025-05-13 · Le maire, représentant le canton, a signé mardi un accord",
        ],
    ),
    "two_facts_of_one_sentence_have_their_own_days": (
        "La troupe s'est installée au port en 2016 et un pacte avec certains de ces guides a été signé en 2019.",
        [
            "main · asserted · 2016-01-01 · La troupe s'est installée au port en 2016 […]",
            "main · asserted · 2019-01-01 · […] un pacte avec certains de ces guides a été signé en 2019",
        ],
    ),
    "a_statement_behind_a_colon_is_no_aside": (
        "L'attente sera courte : hier Anne Riou, maire de Foix, et Luc Vial, recteur, ont signé l'accord.",
        ["main · asserted · 2025-05-15 · […] hier Anne Riou, maire de Foix, et Luc Vial, recteur, ont signé l'accord"],
    ),
    "what_takes_place_on_a_day_ahead_is_next": (
        "Le vote au conseil a lieu lundi 19 mai. La fête a lieu chaque été.",
        ["next · asserted · 2025-05-19 · Le vote au conseil a lieu lundi 19 mai"],
    ),
    "the_complement_of_a_saying_is_the_fact": (
        "La direction assure qu'aucun site ne sera fermé avant 2028.",
        ["next · announced · - · […] aucun site ne sera fermé avant 2028"],
    ),
    "a_label_keeps_its_condition": (
        "Le match sera reporté, sauf si la pluie cesse. Le club a vendu son gardien.",
        [
            "main · asserted · - · Le club a vendu son gardien",
            "next · announced · - · Le match sera reporté, sauf si la pluie cesse",
        ],
    ),
    "a_label_keeps_the_frame_of_a_share": (
        "Sur les sept agents, deux partiront à la retraite et trois seront redéployés.",
        ["next · announced · - · Sur les sept agents, deux partiront à la retraite et trois seront redéployés"],
    ),
    "a_label_keeps_only_and_unconfirmed": (
        "Seuls deux des onze témoins auraient vu l'accusé.",
        ["main · unconfirmed · - · Seuls deux des onze témoins auraient vu l'accusé"],
    ),
    "the_second_verb_borrows_subject_and_frame": (
        "À partir du 1er septembre, la médiathèque de Foix a réduit ses horaires et fermera le lundi.",
        [
            "main · asserted · - · À partir du 1er septembre, la médiathèque de Foix a réduit ses horaires […]",
            "next · announced · 2025-09-01 · À partir du 1er septembre, la médiathèque de Foix […] fermera le lundi",
        ],
    ),
    "the_day_of_an_aside_is_not_that_of_the_verb": (
        "L'entreprise, fondée à Roubaix en 2009, a présenté mardi ses excuses.",
        ["main · asserted · 2025-05-13 · L'entreprise […] a présenté mardi ses excuses"],
    ),
    "the_day_of_a_noun_is_not_that_of_the_verb": (
        "Le ministre a remis sa démission à la suite des élections du 30 avril.",
        ["main · asserted · - · Le ministre a remis sa démission à la suite des élections du 30 avril"],
    ),
    "a_relative_tells_of_its_noun": (
        "L'action, qui avait perdu 18 % depuis janvier, gagnait 6 % mardi.",
        ["before · asserted · - · L'action […] avait perdu 18 % depuis janvier […]"],
    ),
    "who_speaks_is_presented": (
        "L'architecte Paul Riou, qui a dessiné quatre ponts, a expliqué que la pile avait cédé.",
        ["before · asserted · - · […] la pile avait cédé"],
    ),
    "what_a_firm_does_is_no_event": (
        "La société, qui fournit deux constructeurs, a fermé son usine de Foix.",
        ["main · asserted · - · La société […] a fermé son usine de Foix"],
    ),
    "the_day_since_which_is_not_that_of_the_verb": (
        "Depuis la fermeture du lavoir, le 3 janvier, trente familles ont quitté le bourg. La mairie a reçu vingt "
        "plaintes depuis la mise en service de l'éolienne, le 4 mars. Peu après la messe, mardi, un mur a cédé.",
        [
            "main · asserted · 2025-01-03 · […] la fermeture du lavoir, le 3 janvier […]",
            "main · asserted · - · Depuis la fermeture du lavoir, le 3 janvier, trente familles ont quitté le bourg",
            "main · asserted · - · La mairie a reçu vingt plaintes depuis la mise en service de l'éolienne, le 4 mars",
            "main · asserted · 2025-05-13 · Peu après la messe, mardi, un mur a cédé",
        ],
    ),
    "the_day_of_an_opening_is_not_that_of_the_verb": (
        "Après des mois d'attente, mardi, le juge a tranché. Après avoir perdu mardi son procès, le club a "
        "vendu un gardien. Opérée en urgence, mardi, à Foix, la capitaine a manqué la "
        "finale. Réuni mardi, le conseil a voté le budget.",
        [
            "main · asserted · 2025-05-13 · Après des mois d'attente, mardi, le juge a tranché",
            "main · asserted · - · Après avoir perdu mardi son procès, le club a vendu un gardien",
            "main · asserted · - · Opérée en urgence, mardi, à Foix, la capitaine a manqué la finale",
            "main · asserted · 2025-05-13 · Réuni mardi, le conseil a voté le budget",
        ],
    ),
    "a_range_belongs_to_what_its_start_does": (
        "Le tribunal a jugé un homme pour des vols commis entre 2023 et 2024. Le cabinet a comparé les loyers entre "
        "2021 et 2024.",
        [
            "main · asserted · - · Le tribunal a jugé un homme pour des vols commis entre 2023 et 2024",
            "main · asserted · - · Le cabinet a comparé les loyers entre 2021 et 2024",
        ],
    ),
    "the_lead_told_again_is_one_event": (
        "Une grue s'est effondrée mardi sur un hangar de Foix. La grue s'était effondrée vers 9 heures sur un "
        "garage. Le feu s'est déclaré dans un silo. Le feu s'était déclaré près des cuves.",
        [
            "main · asserted · 2025-05-13 · Une grue s'est effondrée mardi sur un hangar de Foix",
            "main · asserted · - · Le feu s'est déclaré dans un silo",
        ],
    ),
    "of_two_tellings_the_dated_one_is_shown": (
        "Le juge a rendu son avis. Après une longue attente, le juge a rendu son avis mardi à Foix.",
        ["main · asserted · 2025-05-13 · Après une longue attente, le juge a rendu son avis mardi à Foix"],
    ),
    "the_day_of_what_one_has_done_before": (
        "Bien qu'ayant vendu lundi son bac, la mairie a perdu son procès.",
        ["main · asserted · - · Bien qu'ayant vendu lundi son bac, la mairie a perdu son procès"],
    ),
    "two_acts_of_one_kind_are_two_events": (
        "Deux hommes ont été arrêtés à Foix. Trois hommes ont été arrêtés à Foix. Deux autres hommes ont été arrêtés. "
        "Le bac a coulé. Le bac avait coulé en 2019. Le club a recruté un gardien. Le club avait recruté un ailier.",
        [
            "before · asserted · 2019-01-01 · Le bac avait coulé en 2019",
            "before · asserted · - · Le club avait recruté un ailier",
            "main · asserted · - · Deux hommes ont été arrêtés à Foix",
            "main · asserted · - · Trois hommes ont été arrêtés à Foix",
            "main · asserted · - · Deux autres hommes ont été arrêtés",
            "main · asserted · - · Le bac a coulé",
            "main · asserted · - · Le club a recruté un gardien",
        ],
    ),
    "the_town_behind_an_acronym_has_not_done_it": (
        "L'agence des jardins (AJP) de Foix, qui a confirmé la vente, a perdu son directeur.",
        ["main · asserted · - · L'agence des jardins (AJP) de Foix, qui a confirmé la vente, a perdu son directeur"],
    ),
    "a_death_is_an_event": (
        "Douze personnes sont mortes dans l'incendie du tunnel. Un enfant est mort, selon la préfecture.",
        [
            "main · asserted · - · Douze personnes sont mortes dans l'incendie du tunnel",
            "main · asserted · - · Un enfant est mort […]",
        ],
    ),
    "what_a_house_is_or_always_does_is_no_event": (
        "Le canal relie Foix à Pamiers. La ferme emploie trente agents. Le bac fonctionne souvent la nuit. Le "
        "règlement oblige les riverains à tailler leurs haies. La fête a été belle. Le bac a toujours eu ses ennemis.",
        [],
    ),
    "what_takes_place_is_an_event": (
        "La halle a été la cible d'un tir. La réunion se tient à Foix.",
        [
            "main · asserted · - · La halle a été la cible d'un tir",
            "context · asserted · - · La réunion se tient à Foix",
        ],
    ),
    "a_guess_and_a_hope_are_no_events": (
        "Le gel pourrait expliquer le retard. La facture pourrait être très lourde. Le club espère recruter un "
        "gardien. Le pont pourrait être fermé.",
        ["next · possible · - · Le pont pourrait être fermé"],
    ),
    "a_range_of_years_is_a_range": (
        "La commune a perdu un quart de ses habitants entre 2012 et 2021.",
        ["main · asserted · 2012-01-01 · La commune a perdu un quart de ses habitants entre 2012 et 2021"],
    ),
    "the_month_of_a_verb": (
        "Le pont est tombé le 9 octobre 2023. Le gardien avait prévenu la mairie dès le mois de mars.",
        [
            "before · asserted · 2023-03-01 · Le gardien avait prévenu la mairie dès le mois de mars",
            "main · asserted · 2023-10-09 · Le pont est tombé le 9 octobre 2023",
        ],
    ),
    "in_the_course_of_a_day": (
        "Le gymnase a été fermé dans le courant de la journée de mardi. L'école fermera à la fin du mois de juin.",
        [
            "main · asserted · 2025-05-13 · Le gymnase a été fermé dans le courant de la journée de mardi",
            "next · announced · 2025-06-01 · L'école fermera à la fin du mois de juin",
        ],
    ),
    "a_relative_between_commas_has_its_day": (
        "Le salon, qui a ouvert mardi, a reçu mille visiteurs jeudi.",
        [
            "main · asserted · 2025-05-13 · Le salon […] a ouvert mardi […]",
            "main · asserted · 2025-05-15 · Le salon […] a reçu mille visiteurs jeudi",
        ],
    ),
    "hurt_where_it_took_place": (
        "Deux cavaliers ont été blessés dans une chute de pierres survenue mardi.",
        ["main · asserted · 2025-05-13 · Deux cavaliers ont été blessés dans une chute de pierres survenue mardi"],
    ),
    "heard_in_an_inquiry_opened_before": (
        "Le notaire a été entendu dans une enquête ouverte mardi.",
        [
            "main · asserted · 2025-05-13 · […] une enquête ouverte mardi",
            "main · asserted · - · Le notaire a été entendu dans une enquête ouverte mardi",
        ],
    ),
    "a_fact_told_in_a_relative": (
        "Le feu qui s'est déclaré le 3 mai à Foix est criminel, a annoncé lundi le parquet.",
        ["main · asserted · 2025-05-03 · Le feu qui s'est déclaré le 3 mai à Foix […]"],
    ),
    "a_fact_told_by_a_participle": (
        "Dans un courrier envoyé la semaine dernière, le maire demande des comptes. Le pont bâti en 1910 est fermé.",
        ["main · asserted · 2025-05-05 · […] un courrier envoyé la semaine dernière […]"],
    ),
    "a_fact_that_its_relative_denies": ("La ville attend le décret qui n'a pas été signé lundi.", []),
    "only_on_a_day": (
        "Le juge n'a rendu son avis que mardi.",
        ["main · asserted · 2025-05-13 · Le juge n'a rendu son avis que mardi"],
    ),
    "a_promise_of_the_past_is_no_plan": (
        "En 2022, le groupe avait juré qu'aucun atelier ne fermerait. Six mois plus tard, celui de Vire était vendu.",
        [
            "before · announced · 2022-01-01 · En 2022, le groupe avait juré qu'aucun atelier ne fermerait",
            "main · asserted · 2022-07-01 · Six mois plus tard, celui de Vire était vendu",
        ],
    ),
    "what_remains_to_be_known_is_no_plan": (
        "Reste à savoir combien de temps le barrage tiendra.",
        [],
    ),
    "an_outcome_stays_with_its_win": (
        "Menées au repos, les Bretonnes l'ont emporté 28-26 et remontent à la troisième place.",
        ["main · asserted · - · Menées au repos, les Bretonnes l'ont emporté 28-26 et remontent à la troisième place"],
    ),
    "a_mark_of_a_participle_orders_nothing": (
        "Le maire a démissionné mardi. Le club a vendu son gardien. Le bal, initialement prévu à Lens, a été déplacé.",
        [
            "main · asserted · 2025-05-13 · Le maire a démissionné mardi",
            "main · asserted · - · Le club a vendu son gardien",
            "main · asserted · - · Le bal, initialement prévu à Lens, a été déplacé",
        ],
    ),
    "the_day_of_what_is_confessed": (
        "Le trésorier s'est excusé d'avoir perdu les clés le 13 février.",
        ["main · asserted · - · Le trésorier s'est excusé d'avoir perdu les clés le 13 février"],
    ),
    "the_day_of_a_trip": (
        "Le club est revenu battu de son match de mercredi à Rennes.",
        ["main · asserted · - · Le club est revenu battu de son match de mercredi à Rennes"],
    ),
    "the_night_of_a_name": (
        "Le « coup de folie » de la nuit de lundi à mardi a fini hier au tribunal.",
        ["main · asserted · 2025-05-15 · Le « coup de folie » de la nuit de lundi à mardi a fini hier au tribunal"],
    ),
    "a_limit_is_no_day": (
        "Le musée a prolongé son exposition jusqu'au 10 mai.",
        ["main · asserted · - · Le musée a prolongé son exposition jusqu'au 10 mai"],
    ),
    "an_age_is_no_antecedent": (
        "« C'est fini », sourit Lacaze, 61 ans, qui a pris sa retraite.",
        [],
    ),
    "a_home_is_no_antecedent": (
        "Bruno Chavanis, vigneron à Fleurie, qui a perdu ses raisins, vendra le domaine.",
        ["next · announced · - · Bruno Chavanis, vigneron à Fleurie, qui a perdu ses raisins, vendra le domaine"],
    ),
    "a_hidden_relative_is_no_complement": (
        "Le président du comité, Loïc Tanguy, que la préfecture a reçu mardi, estime que 140 emplois ont disparu.",
        ["main · asserted · - · […] 140 emplois ont disparu"],
    ),
    "a_relative_that_points_back_names_nothing": (
        "Le maire a remis sa démission au préfet, qui l'a acceptée.",
        ["main · asserted · - · Le maire a remis sa démission au préfet […]"],
    ),
    "silence_is_no_event": (
        "Le club a vendu son gardien. Le président n'a pas souhaité répondre. Valcor s'est refusé à tout commentaire.",
        ["main · asserted · - · Le club a vendu son gardien"],
    ),
    "what_the_paper_has_read_is_no_event": (
        "Le club a vendu son gardien. Le Monde a pu lire le contrat.",
        ["main · asserted · - · Le club a vendu son gardien"],
    ),
    "words_of_a_quotation_are_no_event": ("« L'arbitre a décidé du match », a pesté le président.", []),
    "a_wish_is_no_event_to_come": (
        "Il faudrait que l'on commence par écouter les maîtres. Nous continuerons de nous étonner.", [],
    ),
    "a_feeling_is_no_event": ("L'opposition se félicite de la suspension. La CGT redoute la fermeture de l'usine.", []),
    "what_has_just_been_done_is_done": (
        "Claire Montaubin vient de publier un essai.",
        ["main · asserted · - · Claire Montaubin vient de publier un essai"],
    ),
    "a_present_with_a_day_ahead_is_to_come": (
        "Le comité des fêtes organise dimanche 29 juin un rallye en Argonne.",
        ["next · asserted · 2025-06-29 · Le comité des fêtes organise dimanche 29 juin un rallye en Argonne"],
    ),
    "the_news_comes_before_what_follows_it_and_behind_an_older_day": (
        "La cour a relaxé mercredi Étienne Marchelon.\n\nUne cliente est morte en 2019.\n\nLe Conseil a fait appel.",
        [
            "main · asserted · 2019-01-01 · Une cliente est morte en 2019",
            "main · asserted · 2025-05-14 · La cour a relaxé mercredi Étienne Marchelon",
            "main · asserted · - · Le Conseil a fait appel",
        ],
    ),
    "what_is_said_to_be_done_is_done": (
        "Le port de Brest a annoncé mercredi avoir rouvert la semaine dernière le pont tournant.",
        ["main · asserted · 2025-05-05 · Le port de Brest a annoncé mercredi avoir rouvert la semaine dernière"
         " le pont tournant"],
    ),
    "what_is_denied_is_not_done": ("Le trésorier nie avoir vidé la caisse.", []),
    "a_reflexive_perfect_behind_a_relative": (
        "Le nombre de foyers touchés par la panne qui a frappé lundi la côte s'est élevé à douze mille.",
        ["main · asserted · 2025-05-12 · […] la panne qui a frappé lundi la côte […]",
         "main · asserted · - · Le nombre de foyers touchés par la panne qui a frappé lundi la côte s'est élevé"
         " à douze mille"],
    ),
    "words_of_a_quotation_over_sentences": (
        "« Il est rentré seul. Il a dormi dans une grange. Personne ne l'a vu », a déclaré le maire.", [],
    ),
    "straight_marks_over_sentences": (
        '"Il est rentré seul. Il a dormi dans une grange. Personne ne l\'a vu", a déclaré le maire.', [],
    ),
    "the_mark_that_closes_stays_with_its_label": (
        'Le port a saisi le juge pour "mise en danger de l\'équipage", a précisé M. Bihan.',
        ['main · asserted · - · Le port a saisi le juge pour "mise en danger de l\'équipage" […]'],
    ),
    "a_speaker_at_the_end_is_no_part_of_the_fact": (
        'Le navigateur, porté disparu depuis dimanche, a été vu à Brest où il était "seul", a indiqué la vigie'
        " qui le cherchait.",
        ['main · asserted · - · Le navigateur […] a été vu à Brest où il était "seul" […]'],
    ),
    "a_frame_that_adds_restricts_nothing": (
        "En plus des navires échoués, le rapport précise que trente marins ont été accueillis au port.",
        ["main · asserted · - · […] trente marins ont été accueillis au port"],
    ),
    "two_names_are_no_antecedent_of_a_singular": (
        "La mairie veut un canal entre la Loire et la Vilaine, qui coûtera deux fois le pont.", [],
    ),
    "a_life_told_in_the_future": (
        "Ce marin aura une enfance difficile. Dans les années 70, il partira au Brésil. Il y écrira deux livres.", [],
    ),
    "a_future_that_sums_up": ("L'été 2024 aura été l'un des plus secs du siècle.", []),
    "a_future_perfect_with_its_term": (
        "Le maire aura signé le décret avant la fin de juin.",
        ["next · announced · - · Le maire aura signé le décret avant la fin de juin"],
    ),
    "what_is_announced_today_is_not_to_come": (
        "(Agence Mer) - Le chantier annonce aujourd'hui ses résultats pour 2024.",
        ["main · announced · 2025-05-16 · […] Le chantier annonce aujourd'hui ses résultats pour 2024"],
    ),
    "an_idea_is_no_event": ("Les relevés laissaient penser que ces baleines étaient venues du Sud.", []),
    "a_comment_is_no_event_to_come": ("Ce sera tout pour ce mois-ci.", []),
    "how_figures_stand_is_no_event": ("Les recettes s'avèrent hautes. Elles affichent une hausse de 3 %.", []),
    "the_year_of_a_budget_is_no_day": (
        "Les élus ont profité de la séance pour revoir le budget 2025 voté en décembre dernier.",
        ["main · asserted · - · Les élus ont profité de la séance pour revoir le budget 2025 voté en décembre dernier"],
    ),
    "what_a_vote_is_for_is_no_day": (
        "Le tarif a été adopté sans hausse pour 2025.",
        ["main · asserted · - · Le tarif a été adopté sans hausse pour 2025"],
    ),
    "a_label_stops_where_it_is_explained": (
        "Hier soir, le conseil a adopté un plan de la côte : un texte qui renforce la digue dans le cadre du contrat.",
        ["main · asserted · 2025-05-15 · Hier soir, le conseil a adopté un plan de la côte […]"],
    ),
    "a_label_starts_behind_its_connective": (
        "En revanche, le port a fermé le chenal.", ["main · asserted · - · […] le port a fermé le chenal"],
    ),
    "a_present_passive_with_its_day": (
        "Deux communes sont placées ce vendredi en alerte rouge. Le port est fermé jusqu'à lundi.",
        ["main · asserted · 2025-05-16 · Deux communes sont placées ce vendredi en alerte rouge"],
    ),
    "the_origin_comes_first": (
        "Un pêcheur a été tué à Lorient.\n\nLa victime a été portée à l'hôpital.\n\nDeux suspects ont été arrêtés.",
        [
            "main · asserted · - · Un pêcheur a été tué à Lorient",
            "main · asserted · - · La victime a été portée à l'hôpital",
            "main · asserted · - · Deux suspects ont été arrêtés",
        ],
    ),
    "the_outcome_comes_last": (
        "La compagnie a vendu un ferry faute de clients.\n\nLe chef a perdu deux ventes.\n\nL'État a fermé une ligne.",
        [
            "main · asserted · - · Le chef a perdu deux ventes",
            "main · asserted · - · L'État a fermé une ligne",
            "main · asserted · - · La compagnie a vendu un ferry faute de clients",
        ],
    ),
    "the_end_of_a_year_comes_at_its_end": (
        "La criée devrait être livrée fin 2025. L'armateur partira le 3 juin.",
        [
            "next · announced · 2025-06-03 · L'armateur partira le 3 juin",
            "next · possible · 2025-01-01 · La criée devrait être livrée fin 2025",
        ],
    ),
    "a_chronology": (
        "12 mars 2023 : le barrage cède.\n\n13 mars : trois hameaux sont évacués. Le préfet ferme la route.",
        [
            "main · asserted · 2023-03-12 · […] le barrage cède",
            "main · asserted · 2023-03-13 · […] trois hameaux sont évacués",
            "main · asserted · 2023-03-13 · Le préfet ferme la route",
        ],
    ),
    "a_chronology_whose_days_stand_alone": (
        "12 mars 2023. Le barrage est fermé.\n\nFin avril 2023. Un juge est saisi.\n\n9 avril 2023. L'armée arrive.",
        [
            "main · asserted · 2023-03-12 · Le barrage est fermé",
            "main · asserted · 2023-04-09 · L'armée arrive",
            "main · asserted · 2023-04-01 · Un juge est saisi",
        ],
    ),
    "how_things_are_since_a_year_is_no_event": ("Depuis 2015, le pont est fermé.", []),
    "an_agreement_of_the_past_looks_ahead": (
        "L'accord de 2019 annulera la vente. Le port vendra le ferry.",
        [
            "next · announced · - · L'accord de 2019 annulera la vente",
            "next · announced · - · Le port vendra le ferry",
        ],
    ),
    "what_had_been_announced_is_behind": (
        "Le port avait annoncé la suspension des liaisons. Le préfet a refusé.",
        [
            "before · announced · - · Le port avait annoncé la suspension des liaisons",
            "main · asserted · - · Le préfet a refusé",
        ],
    ),
    "the_news_told_in_the_present": (
        "La cour de Douai annule la vente du ferry.",
        ["main · asserted · - · La cour de Douai annule la vente du ferry"],
    ),
    "a_frame_that_holds_every_word": (
        "En comptant la course qui débute aujourd'hui, il aura navigué sept fois autour du monde.", [],
    ),
    "a_word_between_marks_is_no_quotation": (
        "Le trafic sera « très perturbé » lundi. Il n'y aura « pas de train » à Foix. Le groupe pourra « trier ».",
        [
            "next · announced · 2025-05-19 · Le trafic sera « très perturbé » lundi",
            "next · announced · - · Il n'y aura « pas de train » à Foix",
            "next · announced · - · Le groupe pourra « trier »",
        ],
    ),
    "what_comes_before_and_is_part_of_it": (
        "Plus de mille foyers ont été privés d'eau dans les cantons de Foix et de Pamiers, a en outre dit la maire.",
        [
            "main · asserted · - · Plus de mille foyers ont été privés d'eau dans les cantons de Foix et de Pamiers […]"
        ],
    ),
    "an_aside_in_the_middle_ends_nothing": (
        "On a compris mardi que cette équipe qui fait de son mieux, répétons le, n'avait pas le niveau.",
        [
            "main · asserted · 2025-05-13 · On a compris mardi que cette équipe qui fait de son mieux, répétons le,"
            " n'avait pas le niveau"
        ],
    ),
    "a_set_phrase_stays_whole": (
        "Quoi qu'il en soit, le port a fermé le chenal.",
        ["main · asserted · - · Quoi qu'il en soit, le port a fermé le chenal"],
    ),
    "the_day_of_a_dateline_is_not_that_of_the_verb": (
        "FOIX, 13 mai (Agence Mer) - Le port a fermé le chenal.",
        ["main · asserted · - · […] Le port a fermé le chenal"],
    ),
    "what_was_announced_on_its_day_is_not_to_come": (
        "Mercredi 14 mai, le port annonçait la fermeture du chenal.",
        ["main · announced · 2025-05-14 · Mercredi 14 mai, le port annonçait la fermeture du chenal"],
    ),
    "what_will_be_asked_is_to_come": (
        "La juge a précisé que Louis Aubry serait interrogé sur les travaux de la digue, de 1995 à 2005.",
        [
            "next · announced · - · La juge a précisé que Louis Aubry serait interrogé sur les travaux de la digue,"
            " de 1995 à 2005"
        ],
    ),
    "what_may_be_so_is_not_to_come": ("La digue est peut-être fissurée. La fuite est a priori réparée.", []),
    "what_is_wondered_is_no_event": ("Les experts se demandent si le vin a été coupé.", []),
    "what_was_perhaps_so_is_not_to_come": ("Les baleines n'étaient peut-être pas en déclin.", []),
    "a_day_between_parentheses_is_not_that_of_the_verb": (
        "Le préavis (de jeudi à samedi) a été déposé lundi.",
        ["main · asserted · 2025-05-12 · Le préavis (de jeudi à samedi) a été déposé lundi"],
    ),
    "who_says_it_stays_out_of_a_whole_statement": (
        "Il s'est éteint lundi à Foix, a indiqué sa maison de disques.",
        ["main · asserted · 2025-05-12 · Il s'est éteint lundi à Foix […]"],
    ),
    "the_pluperfect_comes_before": (
        "Le club a recruté un gardien. Le titulaire avait quitté le groupe.",
        [
            "before · asserted · - · Le titulaire avait quitté le groupe",
            "main · asserted · - · Le club a recruté un gardien",
        ],
    ),
    "another_noun_may_be_the_antecedent": (
        "Nina Roux a filmé la conduite du guide, qui avait quitté le groupe.",
        ["main · asserted · - · Nina Roux a filmé la conduite du guide […]"],
    ),
    "the_last_of_two_nouns_is_no_antecedent": (
        "Il s'agit d'un saurel, cousin du maquereau et du thon, dont des bancs avaient été vus à Sète.", [],
    ),
    "an_indirect_question_is_no_event": ("L'audit dira quelle part ont prise les sous-traitants.", [
        "next · announced · - · L'audit dira quelle part ont prise les sous-traitants",
    ]),
    "the_content_of_an_opinion_is_no_event": (
        "L'armateur avait décliné l'offre, estimant que le risque demeure.",
        ["before · asserted · - · L'armateur avait décliné l'offre […]"],
    ),
    "what_must_be_is_no_event": (
        "Pour être homologué, un planeur doit peser moins de 300 kilos. La juge estime que les primes doivent être"
        " versées. Le pont doit être fermé lundi.",
        ["next · announced · 2025-05-19 · Le pont doit être fermé lundi"],
    ),
    "a_right_is_no_event": (
        "Ils pourront juste garder leur titre. Ils pourront pêcher dès lundi. Il ne sera plus permis de plonger.",
        ["next · announced · 2025-05-19 · Ils pourront pêcher dès lundi"],
    ),
    "a_wish_is_no_event": (
        "Six lecteurs sur dix souhaitent que la halle ouvre, mais aussi que le kiosque reste, selon une enquête. Le"
        " canal est attendu par les bateliers. Le ferry est attendu lundi par les bateliers.",
        ["next · announced · 2025-05-19 · Le ferry est attendu lundi par les bateliers"],
    ),
    "what_a_plan_is_likened_to_is_not_over": (
        "Il ne sera plus permis de plonger, comme certaines villes l'ont fait.", [],
    ),
    "a_noun_has_its_own_year": (
        "Les douanes examinent l'achat en 2009 d'un voilier. Le club a fait l'achat en 2009 d'un voilier.",
        [
            "main · asserted · 2009-01-01 · Le club a fait l'achat en 2009 d'un voilier",
            "main · asserted · - · Les douanes examinent l'achat en 2009 d'un voilier",
        ],
    ),
    "the_year_of_the_find_is_not_that_of_the_verb": (
        "Trouvé en 2015, l'os avait été rangé au musée. Interrogé mardi, le musée a reconnu son erreur.",
        [
            "before · asserted · - · Trouvé en 2015, l'os avait été rangé au musée",
            "main · asserted · 2025-05-13 · Interrogé mardi, le musée a reconnu son erreur",
        ],
    ),
    "the_day_of_a_cause_is_not_that_of_its_effect": (
        "Suite au décès d'une cycliste mardi, la route a été fermée. Après la crue de mai, mardi, le bac a coulé.",
        [
            "main · asserted · 2025-05-13 · […] décès d'une cycliste mardi […]",

            "main · asserted · - · […] la route a été fermée",
            "main · asserted · 2025-05-13 · Après la crue de mai, mardi, le bac a coulé",
        ],
    ),
    "a_subject_that_started_on_a_day_did_it_then": (
        "L'incendie parti hier d'une grange a détruit la halle.",
        ["main · asserted · 2025-05-15 · L'incendie parti hier d'une grange a détruit la halle"],
    ),
    "what_is_called_off_is_on_the_day_it_is_said": (
        "La troupe a annulé sa tournée, ont annoncé mardi ses producteurs. Abel Roy est mort, a annoncé lundi Léa.",
        [
            "main · asserted · 2025-05-13 · La troupe a annulé sa tournée […]",
            "main · asserted · - · Abel Roy est mort […]",
        ],
    ),
    "a_verb_of_three_borrows_the_subject_of_the_first": (
        "Le maire a promis un bac, a acheté un ferry et a vendu le quai.",
        [
            "main · announced · - · Le maire a promis un bac […]",
            "main · asserted · - · Le maire […] a vendu le quai",
        ],
    ),
    "what_is_told_to_hold_up_an_opinion_is_no_event": (
        "Ils estiment que la clause peut tomber, car ils affirment que le bac est parti à l'heure.", [],
    ),
    "a_cause_without_its_verb_is_no_event": ("Et surtout du fait que le port pourrait fermer.", []),
    "the_day_of_the_participle_that_opens_is_not_that_of_the_verb": (
        "Arrivée lundi au port, la vedette a coulé mardi.",
        ["main · asserted · 2025-05-13 · Arrivée lundi au port, la vedette a coulé mardi"],
    ),
    "what_is_due_before_a_day": (
        "La commission donnera les résultats avant lundi minuit. Aucun bac ne partira avant lundi.",
        [
            "next · announced · 2025-05-19 · La commission donnera les résultats avant lundi minuit",
            "next · announced · - · Aucun bac ne partira avant lundi",
        ],
    ),
    "what_has_come_out_is_over": (
        "Le roman est paru mercredi. Deux albums sont parus lundi et seront réédités.",
        [
            "main · asserted · 2025-05-12 · Deux albums sont parus lundi […]",
            "main · asserted · 2025-05-14 · Le roman est paru mercredi",
            "next · announced · - · Deux albums […] seront réédités",
        ],
    ),
    "the_day_tells_more_than_the_year_around_it": (
        "Il y a dix ans à Foix, le 3 mars 2015, une digue avait cédé.",
        ["before · asserted · 2015-03-03 · Il y a dix ans à Foix, le 3 mars 2015, une digue avait cédé"],
    ),
    "the_day_of_a_part_is_not_that_of_the_whole": (
        "L'an dernier, la ville a vendu trois granges, dont une le 3 mars 2024.",
        ["main · asserted · 2024-01-01 · L'an dernier, la ville a vendu trois granges, dont une le 3 mars 2024"],
    ),
    "what_had_been_announced_comes_before": (
        "La chorale avait annoncé le 2 avril avoir vendu son orgue. Elle a fermé lundi.",
        [
            "before · asserted · 2025-04-02 · La chorale avait annoncé le 2 avril avoir vendu son orgue",
            "main · asserted · 2025-05-12 · Elle a fermé lundi",
        ],
    ),
    "an_hour_or_so": (
        "La grange a brûlé mardi. L'alerte a été donnée aux alentours de 5 heures du matin.",
        [
            "main · asserted · 2025-05-13 · La grange a brûlé mardi",
            "main · asserted · 2025-05-13 · L'alerte a été donnée aux alentours de 5 heures du matin",
        ],
    ),
    "what_never_was_is_no_event": (
        "Le théâtre n'a jamais rouvert. Il n'avait pas été jugé. Le bac n'a pas repris. Aucun car n'a roulé lundi.",
        [
            "main · asserted · - · Le bac n'a pas repris",
            "main · asserted · 2025-05-12 · Aucun car n'a roulé lundi",
        ],
    ),
    "who_says_nothing_did_nothing": (
        "La cour n'a pas précisé la date. La maire n'a pas été en mesure de dire qui paiera. Nous avons vu un chef.",
        [],
    ),
    "what_only_announces_a_fact_is_none": (
        "L'enquête a connu une avancée lundi. Le maire se fend d'un communiqué. La cour a donné son accord.",
        ["main · asserted · - · La cour a donné son accord"],
    ),
    "a_label_that_names_nobody_is_left_out": (
        "Tous deux ont voté. Ce dernier a fui. L'autre marin a fui. Celui-ci a fui. Ce dernier point a été voté mardi.",
        ["main · asserted · 2025-05-13 · Ce dernier point a été voté mardi"],
    ),
    "what_someone_perhaps_is_does_not_come": ("Les noyés sont deux hommes, peut-être des touristes.", []),
    "the_hour_at_which_it_began_comes_first": (
        "Deux ouvriers sont morts mardi à Foix.\n\nLe feu s'est déclaré vers 5 heures. Le préfet a déclenché un plan.",
        [
            "main · asserted · 2025-05-13 · Le feu s'est déclaré vers 5 heures",
            "main · asserted · 2025-05-13 · Deux ouvriers sont morts mardi à Foix",
            "main · asserted · - · Le préfet a déclenché un plan",
        ],
    ),
    "a_step_without_its_day_is_not_said_to_come_before": (
        "Un premier homme avait été arrêté. Deux guides ont été blessés mardi. Le refuge avait été évacué en 2019.",
        [
            "before · asserted · 2019-01-01 · Le refuge avait été évacué en 2019",
            "main · asserted · 2025-05-13 · Deux guides ont été blessés mardi",
        ],
    ),
    "without_its_day_a_line_names_its_subject": (
        "La grue est tombée lundi. Elle a été relevée. Cette grue a servi. Son grutier a fui. Elle a été vendue mardi.",
        [
            "main · asserted · 2025-05-12 · La grue est tombée lundi",
            "main · asserted · 2025-05-13 · Elle a été vendue mardi",
        ],
    ),
    "what_troubles_made_somebody_do_is_told_whole": (
        "La grue est tombée lundi. Ces pannes ont contraint la mairie de Foix à fermer le port.",
        [
            "main · asserted · 2025-05-12 · La grue est tombée lundi",
            "main · asserted · - · Ces pannes ont contraint la mairie de Foix à fermer le port",
        ],
    ),
    "a_pronoun_gives_way_to_the_noun_it_stands_for": (
        "Le proviseur a été suspendu lundi, et il a été remplacé mardi par Anne Roy.",
        [
            "main · asserted · 2025-05-12 · Le proviseur a été suspendu lundi […]",
            "main · asserted · 2025-05-13 · Le proviseur […] a été remplacé mardi par Anne Roy",
        ],
    ),
    "a_relative_gives_its_noun_the_verb": (
        "Le quai est fermé, ajoute la capitainerie de Sète, qui a ouvert une enquête.",
        ["main · asserted · - · […] la capitainerie de Sète […] a ouvert une enquête"],
    ),
    "a_noun_without_its_article_keeps_its_relative": (
        "Suite au succès du bac, qui avait sauvé dix marins en mars, la ville a acheté un quai.",
        [
            "before · asserted · 2025-03-01 · […] succès du bac, qui avait sauvé dix marins en mars […]",
            "main · asserted · - · […] la ville a acheté un quai",
        ],
    ),
    "a_cleft_tells_a_fact": (
        "C'est une infirmière de 44 ans qui a trouvé le coffre mardi.",
        ["main · asserted · 2025-05-13 · […] une infirmière de 44 ans […] a trouvé le coffre mardi"],
    ),
    "a_noun_tells_a_fact_with_its_day": (
        "Depuis l'effondrement du phare, le 2 mai, les bateaux passent au large. "
        "Le juge a refusé la vente du bac le 5 mai.",
        [
            "main · asserted · 2025-05-02 · […] l'effondrement du phare, le 2 mai […]",
            "main · asserted · - · Depuis l'effondrement du phare, le 2 mai, les bateaux passent au large",
            "main · asserted · 2025-05-05 · Le juge a refusé la vente du bac le 5 mai",
        ],
    ),
    "what_goes_on_at_that_moment_dates_the_fact": (
        "Une randonneuse a disparu alors qu'elle longeait le lac lundi.",
        ["main · asserted · 2025-05-12 · Une randonneuse a disparu alors qu'elle longeait le lac lundi"],
    ),
    "a_mood_a_remark_and_nothing_are_no_lines": (
        "Le phare a cédé lundi. L'inquiétude a gagné le port. Le préfet a fait part de son émotion. "
        "Le maire n'a pas fixé de date. La ville disposera de renforts.",
        ["main · asserted · 2025-05-12 · Le phare a cédé lundi"],
    ),
    "a_long_line_ends_before_its_tail": (
        "Les sauveteurs de la station du Port-Vieux ont ramené mardi vers la jetée les deux plaisanciers du voilier, "
        "épuisés par une nuit passée sur les rochers.",
        [
            "main · asserted · 2025-05-13 · Les sauveteurs de la station du Port-Vieux ont ramené mardi vers la jetée "
            "les deux plaisanciers du voilier […]"
        ],
    ),
    "a_doubt_is_not_told_again_as_sure": (
        "Le moulin est peut-être né en 1820, mais il a laissé des vestiges.",
        [
            "main · possible · 1820-01-01 · Le moulin est peut-être né en 1820 […]",
            "main · asserted · - · Le moulin […] a laissé des vestiges",
        ],
    ),
    "an_act_over_at_once_is_news_in_the_present_too": (
        "Un bus a renversé lundi un cycliste à Foix. L'homme succombe à ses blessures. Le parquet ouvre une enquête. "
        "La mairie examine la rue.",
        [
            "main · asserted · 2025-05-12 · Un bus a renversé lundi un cycliste à Foix",
            "main · asserted · - · L'homme succombe à ses blessures",
            "main · asserted · - · Le parquet ouvre une enquête",
            "context · asserted · - · La mairie examine la rue",
        ],
    ),
    "a_vote_told_in_the_present": (
        "La liste du port perd deux sièges. Les Verts passent à douze élus. La maire sortante n'est pas réélue. "
        "Le guide est condamné à six ans de prison. Le club perd patience. Le préfet est condamné par "
        "tous.",
        [
            "main · asserted · - · La liste du port perd deux sièges",
            "main · asserted · - · Les Verts passent à douze élus",
            "main · asserted · - · La maire sortante n'est pas réélue",
            "main · asserted · - · Le guide est condamné à six ans de prison",
        ],
    ),
    "a_cleft_leaves_no_doubt_about_its_noun": (
        "Selon le parquet, c'est un camion de la voirie qui a percuté le cycliste.",
        ["main · asserted · - · […] un camion de la voirie […] a percuté le cycliste"],
    ),
    "who_or_what_an_aside_names_did_nothing": (
        "C'est donc une passante, réveillée par la fumée, qui a prévenu les pompiers. L'atelier, tenu par un artisan, "
        "qui avait promis dix emplois, a fermé.",
        [
            "main · asserted · - · […] une passante, réveillée par la fumée […] a prévenu les pompiers",
            "main · asserted · - · L'atelier […] a fermé",
        ],
    ),
    "what_is_announced_ahead_of_a_colon_is_no_fact": (
        "Le juge découvre un fait surprenant : le guide roulait sans permis. Le port a vendu trois bacs : deux neufs.",
        ["main · asserted · - · Le port a vendu trois bacs : deux neufs"],
    ),
    "behind_a_colon_the_pronoun_gives_way_to_its_noun": (
        "Le Sénat refuse la réforme : il a rejeté lundi un plan de deux ans.",
        [
            "main · asserted · - · Le Sénat refuse la réforme […]",
            "main · asserted · 2025-05-12 · Le Sénat […] a rejeté lundi un plan de deux ans",
        ],
    ),
    "a_subjunctive_behind_que_is_not_told": (
        "La ligue dénonce le fait que des élus aient signé. Le préfet regrette que la mairie ait fermé le pont.", [],
    ),
    "an_imperfect_of_its_day_is_a_fact": (
        "Le 6 mai, le maire et la directrice étaient informés par le recteur d'une fermeture. Le 7 mai, le pont était "
        "fermé.",
        ["main · asserted · 2025-05-06 · Le 6 mai, le maire et la directrice étaient informés par le recteur d'une "
         "fermeture"],
    ),
    "a_term_is_not_the_day_on_which_it_is_set": (
        "Le juge a fixé le terme au 23 mai. Le club a reporté le match au 3 juin. Le port a vendu lundi son bac.",
        [
            "main · asserted · - · Le juge a fixé le terme au 23 mai",
            "main · asserted · - · Le club a reporté le match au 3 juin",
            "main · asserted · 2025-05-12 · Le port a vendu lundi son bac",
        ],
    ),
    "what_had_happened_by_then_has_its_own_day": (
        "Le maire, ayant quitté le port en 2011, a signé la charte.",
        ["main · asserted · - · Le maire, ayant quitté le port en 2011, a signé la charte"],
    ),
    "the_day_of_who_tells_what_had_been_told": (
        "Mardi, des sources avaient confirmé que le guide avait fui et qu'il avait parlé.",
        ["before · asserted · 2025-05-13 · Mardi, des sources avaient confirmé que le guide avait fui et qu'il avait "
         "parlé"],
    ),
    "judged_and_acquitted_at_one_moment": (
        "Jugé en première instance en mars 2017, le guide avait été acquitté.",
        ["before · asserted · 2017-03-01 · Jugé en première instance en mars 2017, le guide avait été acquitté"],
    ),
    "where_the_story_comes_from_stands_first": (
        "La mairie a refusé le projet.\n\nL'idée d'un bac a été lancée en 2010 par le port.\n\nLes élus ont classé le "
        "dossier.",
        [
            "main · asserted · 2010-01-01 · L'idée d'un bac a été lancée en 2010 par le port",
            "main · asserted · - · La mairie a refusé le projet",
            "main · asserted · - · Les élus ont classé le dossier",
        ],
    ),
    "told_again_with_its_day_the_fact_keeps_its_names": (
        "Les jurés de la cour de Foix ont suivi les réquisitions du procureur.\n\nMardi, les jurés ont suivi ses "
        "réquisitions.",
        ["main · asserted · 2025-05-13 · Les jurés de la cour de Foix ont suivi les réquisitions du procureur"],
    ),
    "the_day_of_the_second_verb_of_a_line": (
        "L'association des pêcheurs, présidée par Anne Roy, informée de ce choix, s'est mobilisée et a appelé à "
        "défiler devant la mairie hier.",
        ["main · asserted · 2025-05-15 · L'association des pêcheurs […] s'est mobilisée et a appelé à défiler devant "
         "la mairie hier"],
    ),
    "whoever_ran_into_him_the_phrase_says_so": (
        "Le chauffeur du bus qui a percuté un piéton, le 12 mai, est en fuite. Le guide salue la droiture du juge qui "
        "a relaxé lundi son frère.",
        ["main · asserted · 2025-05-12 · Le chauffeur du bus qui a percuté un piéton, le 12 mai […]"],
    ),
    "an_attack_has_the_day_of_its_launch": (
        "L'attaque lancée en avril a touché les logiciels. Les pirates ont publié les données lundi.",
        [
            "main · asserted · 2025-04-01 · L'attaque lancée en avril a touché les logiciels",
            "main · asserted · 2025-05-12 · Les pirates ont publié les données lundi",
        ],
    ),
    "what_the_news_broke_is_not_before_it": (
        "Une bombe a explosé jeudi à Foix. Le préfet a précisé que trois toits avaient été soufflés lors de "
        "l'explosion.",
        [
            "main · asserted · 2025-05-15 · Une bombe a explosé jeudi à Foix",
            "main · asserted · - · […] trois toits avaient été soufflés lors de l'explosion",
        ],
    ),
    "a_fact_without_its_name_is_told_once": (
        "Une collision s'est produite lundi à Foix. Un accident est survenu entre un bus et un autre tram. "
        "Deux autres accidents sont survenus à Lille.",
        [
            "main · asserted · 2025-05-12 · Une collision s'est produite lundi à Foix",
            "main · asserted · - · Deux autres accidents sont survenus à Lille",
        ],
    ),
    "a_day_between_who_and_what_he_did": (
        "Le juge entend un guide qui, le 3 mai, a blessé un voisin. Le club salue un gardien qui, lundi, n'a pas joué.",
        [
            "main · asserted · 2025-05-03 · […] un guide qui, le 3 mai, a blessé un voisin",
            "main · asserted · - · Le juge entend un guide qui, le 3 mai, a blessé un voisin",
        ],
    ),
    "a_cause_cut_short_of_its_verb_goes_with_it": (
        "Un appel qui a été bien reçu, puisque plusieurs dizaines de pêcheurs, dont le maire, Jean Roy, et Ana Ney, "
        "conseillère du canton, et plusieurs élus du bourg, ont participé au défilé.",
        ["main · asserted · - · Un appel […] a été bien reçu […]"],
    ),
    "what_came_of_it_is_behind_the_news": (
        "Le jury a rendu son verdict le 12 mai. Le guide était jugé pour une chute mortelle en août 2012.\n\nLa cour a "
        "finalement prononcé la relaxe.\n\nLa plupart ont applaudi.",
        [
            "main · asserted · 2025-05-12 · Le jury a rendu son verdict le 12 mai",
            "main · asserted · - · La cour a finalement prononcé la relaxe",
        ],
    ),
    "one_like_the_other_did": (
        "Les doutes du maire comme les preuves de la défense ont amené la cour à prononcer la relaxe.",
        ["main · asserted · - · Les doutes du maire comme les preuves de la défense ont amené la cour à prononcer la "
         "relaxe"],
    ),
    "never_so_much_is_a_fact": (
        "Les glaciers n'ont jamais autant reculé que cette année. Le maire n'a jamais signé. Il a parfois fallu "
        "attendre.",
        ["main · asserted · - · Les glaciers n'ont jamais autant reculé que cette année"],
    ),
    "what_stood_closed_on_a_day_is_a_fact": (
        "Les dépôts étaient bloqués jeudi à l'appel du syndicat. Le quai était fermé depuis lundi. Le préfet était "
        "attendu mardi à Foix.",
        ["main · asserted · 2025-05-15 · Les dépôts étaient bloqués jeudi à l'appel du syndicat"],
    ),
    "what_somebody_felt_and_what_was_confirmed_is_no_fact": (
        "Le club est allé plus loin. L'information a été confirmée par la mairie. La ministre a dit sa colère. Les "
        "élus ont exprimé leur joie. Le conseil a voté lundi le budget. Le juge a confirmé la peine.",
        [
            "main · asserted · 2025-05-12 · Le conseil a voté lundi le budget",
            "main · asserted · - · Le juge a confirmé la peine",
        ],
    ),
    "where_and_when_of_a_cleft_hold_the_fact": (
        "C'est au lycée de Gap, près de Tallard, que le conseil a tenu lundi sa réunion. C'est en 2015 que l'usine a "
        "fermé. C'est la promesse que le maire a tenue mardi. C'est à ce moment que le feu a pris lundi.",
        [
            "main · asserted · 2015-01-01 · C'est en 2015 que l'usine a fermé",
            "main · asserted · 2025-05-12 · C'est au lycée de Gap, près de Tallard, que le conseil a tenu lundi sa "
            "réunion",
        ],
    ),
    "what_one_asks_for_is_no_plan": (
        "L'État devrait agir, selon le maire. Les élus devraient partir, estime le syndicat. Le port devrait « vendre "
        "ses grues », dit Ana Roy. Le quai devrait rouvrir, selon la préfecture. La ville devrait signer lundi, selon "
        "Ana Roy. Le gouvernement devrait annoncer un plan, selon une source.",
        [
            "next · possible · - · Le quai devrait rouvrir […]",
            "next · possible · 2025-05-19 · La ville devrait signer lundi […]",
            "next · possible · - · Le gouvernement devrait annoncer un plan […]",
        ],
    ),
    "who_waits_for_a_verb_stays_out_of_the_label": (
        "Le pont a été fermé lundi, mais la mairie, qui gère le quai, a ouvert un bac.",
        [
            "main · asserted · 2025-05-12 · Le pont a été fermé lundi […]",
            "main · asserted · - · […] la mairie […] a ouvert un bac",
        ],
    ),
    "a_present_of_a_day_over_is_over": (
        "Ana Roy se lance en 2018 dans le tissage. Luc Adam ouvre en 2019 un four à Gap. L'indice, au sommet hier, "
        "cède 3 points. Le bourg manque encore d'eau malgré la signature en mai-juin 2019 d'un accord.",
        [
            "main · asserted · 2018-01-01 · Ana Roy se lance en 2018 dans le tissage",
            "main · asserted · 2019-01-01 · Luc Adam ouvre en 2019 un four à Gap",
            "context · asserted · 2025-05-15 · L'indice, au sommet hier, cède 3 points",
        ],
    ),
    "what_came_behind_the_news_is_not_before_it": (
        "L'armée a repris le camp le 4 mai. Le chef a assuré que des pillards l'avaient attaquée le 12 mai à l'aube. "
        "Le 2 mai, la tour était tombée.",
        [
            "before · asserted · 2025-05-02 · Le 2 mai, la tour était tombée",
            "main · asserted · 2025-05-04 · L'armée a repris le camp le 4 mai",
            "main · asserted · 2025-05-12 · […] des pillards l'avaient attaquée le 12 mai à l'aube",
        ],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), STORIES.values(), ids=STORIES.keys())
def test_the_facts_that_a_text_tells(text: str, expected: list[str]) -> None:
    article = Article(slug="essai", title="", text=text, published=dt.date(2025, 5, 16))
    (analysis,) = analyse_all([article], EditorWords())
    assert list(told(analysis)) == expected


# Without its day, an article tells no more whether « lundi » is over.
PROMISES = {
    "Lundi, la ministre a promis des moyens pour les urgences.": "main",
    "Le port a annoncé mardi des aides aux pêcheurs.": "main",
    "Le port a annoncé la fermeture de deux quais.": "main",
    "Le club a annoncé devoir fermer son stade dans les prochains jours.": "next",
    "La mairie fermera la piscine lundi.": "next",
}


@pytest.mark.parametrize(("text", "phase"), PROMISES.items())
def test_a_promise_is_over_once_made(text: str, phase: str) -> None:
    (analysis,) = analyse_all([Article(slug="essai", title="", text=text)], EditorWords())
    assert [event.phase for event in analysis.events] == [phase]


RANGES = {
    "La grève débutera les 3 et 4 juin.": ("3 et 4 juin", "2025-06-03", "2025-06-04"),
    "La commune a perdu un quart de ses habitants entre 2012 et 2021.": ("2012 et 2021", "2012-01-01", "2021-12-31"),
    "Le groupe ouvrira un entrepôt à partir de juin-juillet.": ("juin-juillet", "2025-06-01", "2025-07-31"),
    "La halle devrait être refaite vers 2029 ou 2030.": ("2029 ou 2030", "2029-01-01", "2030-12-31"),
}


@pytest.mark.parametrize(("text", "expected"), RANGES.items())
def test_a_range_is_told_from_its_start_to_its_end(text: str, expected: tuple[str, str, str]) -> None:
    article = Article(slug="essai", title="", text=text, published=dt.date(2025, 5, 16))
    (analysis,) = analyse_all([article], EditorWords())
    (when,) = [event.when for event in analysis.events]
    assert when is not None
    assert (article.quote(when.span), str(when.first), str(when.last)) == expected


@pytest.mark.parametrize("days", ["5 au 9 janvier", "12 mai au 3 juin"])
def test_a_range_of_days_stays_whole_where_nothing_tells_the_year(days: str) -> None:
    article = Article(slug="essai", title="", text=f"Le sommet se tiendra à Davos du {days}.")
    (analysis,) = analyse_all([article], EditorWords())
    (when,) = [event.when for event in analysis.events]
    assert when is not None
    assert (article.quote(when.span), when.first) == (days, None)


def told(analysis: Analysis) -> list[str]:
    """Each event as `phase · certainty · day · label`, in order."""
    sentences = {sentence.id: sentence.span for sentence in analysis.sentences}
    lines = []
    for event in sorted(analysis.events, key=lambda event: event.order):
        day = event.when.first.isoformat() if event.when and event.when.first else "-"
        label = cut_text(analysis.article, sentences[event.sentence], event.label)
        lines.append(f"{event.phase} · {event.certainty} · {day} · {label}")
    return lines
