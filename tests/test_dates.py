"""Expressions of time: one sentence and what it says, for each trap. An answer is `words | TIMEX3 value | first..last | basis`.

Sentences are read as published on Wednesday 13 May 2026, unless they stand in UNDATED. `dates.toml` has many more, by kind of press.
"""

from __future__ import annotations

import datetime as dt
import random
import tomllib
from pathlib import Path

import pytest

from dossier.extract.dates import DateRule, find_dates
from dossier.lexicon import load_lexicon
from dossier.model import Article, Date, Span
from dossier.nlp import read_articles
from marks import read_values

PUBLISHED = dt.date(2026, 5, 13)
CASES: dict[str, tuple[str, list[str]]] = {
    "explicit_day": ("Le pont a rouvert le 3 mars 2024.", ["le 3 mars 2024 | 2024-03-03 | 2024-03-03..2024-03-03 | explicit"]),
    "future_of_a_day_over": ("Les pêcheurs voteront le 12 mars sur la fusion.", ["le 12 mars | 2027-03-12 | 2027-03-12..2027-03-12 | publication"]),
    "future_of_a_day_just_over": ("L'audience aura lieu le 2 mai.", ["le 2 mai | 2026-05-02 | 2026-05-02..2026-05-02 | publication"]),
    "even_if_it_was": (
        "Ce n'est pas un habitué du port, même s'il y dormait samedi.",
        ["samedi | 2026-05-09 | 2026-05-09..2026-05-09 | publication"],
    ),
    "gerund_of_maintenir": ("La loi coupe le canton en cinq, en maintenant les communes.", []),
    "first_of_the_month": ("La loi s'applique le 1er juillet.", ["le 1er juillet | 2026-07-01 | 2026-07-01..2026-07-01 | publication"]),
    "day_without_year_in_the_past": ("Le club a gagné le 12 février.", ["le 12 février | 2026-02-12 | 2026-02-12..2026-02-12 | publication"]),
    "month_of_the_year_before": ("L'usine a fermé en novembre.", ["novembre | 2025-11 | 2025-11-01..2025-11-30 | publication"]),
    "middle_of_august": ("Le festival s'achèvera mi-août.", ["mi-août | 2026-08 | 2026-08-01..2026-08-31 | publication"]),
    "weekday_in_the_past": ("Le conseil a voté lundi.", ["lundi | 2026-05-11 | 2026-05-11..2026-05-11 | publication"]),
    "a_price_settled_on_a_day": (
        "Le conseil a fixé lundi le prix.", ["lundi | 2026-05-11 | 2026-05-11..2026-05-11 | publication"]),
    "a_price_had_been_settled_on_a_day": (
        "Le conseil avait fixé, lundi, le prix.", ["lundi | 2026-05-11 | 2026-05-11..2026-05-11 | publication"]),
    "a_match_is_set_for_a_day": (
        "Le match est fixé lundi.", ["lundi | 2026-05-18 | 2026-05-18..2026-05-18 | publication"]),
    "a_meeting_set_for_a_day": (
        "Le conseil a fixé la réunion à lundi.", ["lundi | 2026-05-18 | 2026-05-18..2026-05-18 | publication"]),
    "a_strike_of_a_day_and_of_two": (
        "Une grève de 24h00 et une autre de 48h00 ont eu lieu.",
        ["24h00 | PT24H | - | none", "48h00 | PT48H | - | none"]),
    "weekday_in_the_future": ("Le conseil votera lundi.", ["lundi | 2026-05-18 | 2026-05-18..2026-05-18 | publication"]),
    "weekday_with_a_present": ("Le club reçoit Lens samedi.", ["samedi | 2026-05-16 | 2026-05-16..2026-05-16 | publication"]),
    "since_a_weekday": ("La route est fermée depuis lundi.", ["lundi | 2026-05-11 | 2026-05-11..2026-05-11 | publication"]),
    "weekday_with_its_number": ("Le match aura lieu samedi 23.", ["samedi 23 | 2026-05-23 | 2026-05-23..2026-05-23 | publication"]),
    "list_of_days": (
        "Les audiences auront lieu lundi 18, mardi 19 et mercredi 20 mai.",
        ["lundi 18 | 2026-05-18 | 2026-05-18..2026-05-18 | publication",
         "mardi 19 | 2026-05-19 | 2026-05-19..2026-05-19 | publication",
         "mercredi 20 mai | 2026-05-20 | 2026-05-20..2026-05-20 | publication"]),
    "range_of_days": (
        "Le salon se tient du 3 au 5 juin.",
        ["3 | 2026-06-03 | 2026-06-03..2026-06-03 | publication", "5 juin | 2026-06-05 | 2026-06-05..2026-06-05 | publication"]),
    "fifteen_days": ("Il est parti il y a quinze jours.", ["il y a quinze jours | 2026-04-28 | 2026-04-28..2026-04-28 | publication"]),
    "within_eight_days": ("Le préfet répondra sous huitaine.", ["sous huitaine | 2026-05-21 | 2026-05-21..2026-05-21 | publication"]),
    "distance_from_another_date": (
        "Disparu le 2 mars 2024, il a été retrouvé trois jours plus tard.",
        ["le 2 mars 2024 | 2024-03-02 | 2024-03-02..2024-03-02 | explicit",
         "trois jours plus tard | 2024-03-05 | 2024-03-05..2024-03-05 | context"]),
    "the_day_before_a_date": (
        "Le 2 mars 2024, il pleuvait ; la veille, il neigeait.",
        ["Le 2 mars 2024 | 2024-03-02 | 2024-03-02..2024-03-02 | explicit", "la veille | 2024-03-01 | 2024-03-01..2024-03-01 | context"]),
    "season_with_the_year_of_its_sentence": (
        "Elle se prononcera au second semestre 2027, à l'automne.",
        ["second semestre 2027 | 2027-H2 | 2027-07-01..2027-12-31 | explicit", "l'automne | 2027-FA | 2027-09-01..2027-11-30 | context"]),
    "an_hour_takes_the_full_day_behind_it": (
        "La pêche reprend à partir de 6h30 ce mercredi 13 mai 2026.",
        ["6h30 | 2026-05-13T06:30 | 2026-05-13..2026-05-13 | explicit",
         "ce mercredi 13 mai 2026 | 2026-05-13 | 2026-05-13..2026-05-13 | explicit"]),
    "an_hour_before_its_night": (
        "Le vol a eu lieu vers 3 h, dans la nuit de samedi à dimanche.",
        ["3 h | 2026-05-10T03:00 | 2026-05-10..2026-05-10 | publication",
         "la nuit de samedi à dimanche | 2026-05-09TNI | 2026-05-09..2026-05-09 | publication"]),
    "a_part_of_a_day_before_its_manner": (
        "Le chien a été vu hier soir de loin.", ["hier soir | 2026-05-12TEV | 2026-05-12..2026-05-12 | publication"]),
    "a_weekday_in_eight_days": (
        "La vente aura lieu lundi en huit.", ["lundi en huit | 2026-05-25 | 2026-05-25..2026-05-25 | publication"]),
    "a_day_of_the_next_month": (
        "Le bac reprendra vendredi 12 du mois prochain.",
        ["vendredi 12 | 2026-06-12 | 2026-06-12..2026-06-12 | publication",
         "mois prochain | 2026-06 | 2026-06-01..2026-06-30 | publication"]),
    "a_day_that_the_next_month_does_not_have": (
        "Le bac reprendra lundi 12 du mois prochain.",
        ["lundi 12 | XXXX-XX-12 | - | none", "mois prochain | 2026-06 | 2026-06-01..2026-06-30 | publication"]),
    "an_outcome_is_behind": (
        "La victoire de samedi rassure le vestiaire.", ["samedi | 2026-05-09 | 2026-05-09..2026-05-09 | publication"]),
    "what_comes_behind_after_is_over": (
        "Après la chute d'un rocher lundi, la route est fermée.",
        ["lundi | 2026-05-11 | 2026-05-11..2026-05-11 | publication"]),
    "a_score_is_over": (
        "Le gardien, très faible samedi à Lens (1-3), garde sa place.",
        ["samedi | 2026-05-09 | 2026-05-09..2026-05-09 | publication"]),
    "a_weekend_that_is_over": (
        "La troupe a joué deux fois ce week-end.", ["ce week-end | 2026-W19-WE | 2026-05-09..2026-05-10 | publication"]),
    "a_weekend_to_come": (
        "La troupe jouera deux fois ce week-end.", ["ce week-end | 2026-W20-WE | 2026-05-16..2026-05-17 | publication"]),
    "two_years_that_follow_each_other": (
        "Le club est monté en 2023-2024.", ["2023-2024 | 2023/2024 | 2023-01-01..2024-12-31 | explicit"]),
    "a_quarter_that_closes_where_the_text_says": (
        "Le troisième trimestre clos fin mars a été bon. Au troisième trimestre, les ventes ont crû.",
        ["Le troisième trimestre | 2026-01/2026-03 | 2026-01-01..2026-03-31 | publication",
         "fin mars | 2026-03 | 2026-03-01..2026-03-31 | publication",
         "troisième trimestre | 2026-01/2026-03 | 2026-01-01..2026-03-31 | context"]),
    "a_quarter_in_short": ("Les ventes du T1 2026 ont crû.", ["T1 2026 | 2026-Q1 | 2026-01-01..2026-03-31 | explicit"]),
    "the_quarter_just_told": (
        "Les ventes du quatrième trimestre 2025 ont crû, plus qu'au T4 2024. Sur ce trimestre, la marge a baissé.",
        ["quatrième trimestre 2025 | 2025-Q4 | 2025-10-01..2025-12-31 | explicit",
         "T4 2024 | 2024-Q4 | 2024-10-01..2024-12-31 | explicit",
         "ce trimestre | 2025-Q4 | 2025-10-01..2025-12-31 | context"]),
    "a_half_of_a_financial_year_has_no_months": (
        "Le premier semestre 2024-2025 a été bon.", ["Le premier semestre 2024-2025 | 2024-H1 | - | none"]),
    "more_hours_than_a_day_has": ("Le piquet a tenu 48h.", ["48h | PT48H | - | none"]),
    "the_planet": ("Le sol de Mars est rouge.", []),
    "a_first_name": ("L'adjoint Noël Vasseur a voté contre.", []),
    "an_age_late_in_life": ("Apprendre le violon après 50 ans demande de la patience.", []),
    "a_day_that_became_a_name": ("Le 11-Septembre hante le récit.", ["Le 11-Septembre | XXXX-09-11 | - | none"]),
    "a_holiday_comes_back": (
        "La foule a défilé le 8-Mai.", ["le 8-Mai | 2026-05-08 | 2026-05-08..2026-05-08 | publication"]),
    "two_days_with_a_hyphen": (
        "La fête des 20-21 juin est annulée.",
        ["20 | 2026-06-20 | 2026-06-20..2026-06-20 | publication",
         "21 juin | 2026-06-21 | 2026-06-21..2026-06-21 | publication"]),
    "a_second_pluperfect_goes_on": (
        "La ville avait saisi le juge le 20 septembre 2024, mais il avait refusé en janvier.",
        ["le 20 septembre 2024 | 2024-09-20 | 2024-09-20..2024-09-20 | explicit",
         "janvier | 2025-01 | 2025-01-01..2025-01-31 | context"]),
    "hours_that_come_back_with_the_week": (
        "Le guichet est ouvert du lundi au jeudi.", ["lundi | XXXX-WXX-1 | - | none", "jeudi | XXXX-WXX-4 | - | none"]),
    "a_chronology_goes_on_in_its_year": (
        "14 mai 2023 : le barrage cède.\n\n15 décembre : il est refait.\n\n3 février : il rouvre.",
        ["14 mai 2023 | 2023-05-14 | 2023-05-14..2023-05-14 | explicit",
         "15 décembre | 2023-12-15 | 2023-12-15..2023-12-15 | context",
         "3 février | 2024-02-03 | 2024-02-03..2024-02-03 | context"]),
    "what_has_just_been_done_is_behind": (
        "Le préfet vient d'annuler lundi la vente.", ["lundi | 2026-05-11 | 2026-05-11..2026-05-11 | publication"]),
    "a_year_told_behind_its_word": ("La filière a connu une année 2016 difficile.", ["2016 | 2016 | 2016-01-01..2016-12-31 | explicit"]),
    "this_day_of_a_month": (
        "Le communiqué est diffusé ce 13 mai.", ["ce 13 mai | 2026-05-13 | 2026-05-13..2026-05-13 | publication"]),
    "a_day_recalled_is_not_the_evening_s": (
        "Le conseil votera ce mercredi le budget, après le rejet du plan, lundi dernier. Une motion pourrait suivre dans la soirée.",
        ["ce mercredi | 2026-05-13 | 2026-05-13..2026-05-13 | publication",
         "lundi dernier | 2026-05-11 | 2026-05-11..2026-05-11 | publication",
         "la soirée | 2026-05-13TEV | 2026-05-13..2026-05-13 | context"]),
    "the_day_of_a_participle_is_not_the_hour_s": (
        "La ville a fêté samedi 9 mai les dix ans du pont, inauguré le 5 mai 2016. Le maire a parlé à 16 h.",
        ["samedi 9 mai | 2026-05-09 | 2026-05-09..2026-05-09 | publication",
         "dix ans | P10Y | - | none",
         "le 5 mai 2016 | 2016-05-05 | 2016-05-05..2016-05-05 | explicit",
         "16 h | 2026-05-09T16:00 | 2026-05-09..2026-05-09 | context"]),
    "a_pluperfect_may_go_on_or_be_over": (
        "Un homme a été arrêté mardi. Il avait été condamné le 4 mars 2023. Il a été entendu en début de matinée.",
        ["mardi | 2026-05-12 | 2026-05-12..2026-05-12 | publication",
         "le 4 mars 2023 | 2023-03-04 | 2023-03-04..2023-03-04 | explicit",
         "début de matinée | XXXX-XX-XXTMO | - | none"]),
    "a_reminder_ends_with_its_paragraph": (
        "Le bac a coulé mardi.\n\nPour rappel, il avait pris l'eau le 4 mars 2023.\n\nLe même jour, le préfet a fermé la ligne.",
        ["mardi | 2026-05-12 | 2026-05-12..2026-05-12 | publication",
         "le 4 mars 2023 | 2023-03-04 | 2023-03-04..2023-03-04 | explicit",
         "Le même jour | 2026-05-12 | 2026-05-12..2026-05-12 | context"]),
    "the_same_day_is_not_that_of_the_announcement": (
        "Le bac pris dans la glace le 3 mai est perdu, a annoncé lundi le préfet, comme celui parti le même jour.",
        ["le 3 mai | 2026-05-03 | 2026-05-03..2026-05-03 | publication",
         "lundi | 2026-05-11 | 2026-05-11..2026-05-11 | publication",
         "le même jour | 2026-05-03 | 2026-05-03..2026-05-03 | context"]),
    "an_hour_is_not_on_a_day_to_come": (
        "Le bal aura lieu samedi. Le maire a parlé à 16 h.",
        ["samedi | 2026-05-16 | 2026-05-16..2026-05-16 | publication", "16 h | XXXX-XX-XXT16:00 | - | none"]),
    "the_night_before_the_paper": (
        "Le hangar a été fermé ce mercredi. Il a brûlé au cours de la nuit, vers 5 heures du matin.",
        ["ce mercredi | 2026-05-13 | 2026-05-13..2026-05-13 | publication",
         "la nuit | 2026-05-12TNI | 2026-05-12..2026-05-12 | publication",
         "5 heures | 2026-05-13T05:00 | 2026-05-13..2026-05-13 | context"]),
    "a_weekday_beside_its_date": (
        "Le 7 avril, un mardi, le puits a cédé. Le soir même, il était comblé.",
        ["Le 7 avril | 2026-04-07 | 2026-04-07..2026-04-07 | publication",
         "mardi | 2026-04-07 | 2026-04-07..2026-04-07 | context",
         "Le soir même | 2026-04-07TEV | 2026-04-07..2026-04-07 | context"]),
    "some_weekday": ("Il est parti un samedi.", ["samedi | XXXX-WXX-6 | - | none"]),
    "a_headline_may_announce": (
        "Le pont a fermé mardi.\n\nNouvelle fermeture vendredi\n\nLe gardien a vu l'eau monter au petit matin.",
        ["mardi | 2026-05-12 | 2026-05-12..2026-05-12 | publication", "vendredi | XXXX-WXX-5 | - | none",
         "petit matin | 2026-05-12TMO | 2026-05-12..2026-05-12 | context"]),
    "a_strike_lasts": ("Le préavis de grève de 24 heures est levé.", ["24 heures | PT24H | - | none"]),
    "a_mass_has_its_hour": (
        "La messe de 10 heures est annulée.", ["10 heures | 2026-05-13T10:00 | 2026-05-13..2026-05-13 | publication"]),
    "a_newspaper_of_the_sunday": ("La ministre l'a dit à La Tribune Dimanche et dans le Journal du dimanche.", []),
    "the_end_of_a_year_told": (
        "La halle a rouvert en fin d'année 2024.", ["fin d'année 2024 | 2024 | 2024-01-01..2024-12-31 | explicit"]),
    "an_ultimatum_is_ahead": (
        "Le préfet a donné jusqu'à samedi aux occupants.", ["samedi | 2026-05-16 | 2026-05-16..2026-05-16 | publication"]),
    "a_day_right_behind_its_verb": (
        "Les ateliers qui ont commencé samedi doivent finir lundi.",
        ["samedi | 2026-05-09 | 2026-05-09..2026-05-09 | publication",
         "lundi | 2026-05-18 | 2026-05-18..2026-05-18 | publication"]),
    "a_season_behind_the_year_just_told": (
        "Elle a alerté le maire dès l'été 2022. Ce n'est qu'à l'automne qu'il a répondu.",
        ["l'été 2022 | 2022-SU | 2022-06-01..2022-08-31 | explicit",
         "l'automne | 2022-FA | 2022-09-01..2022-11-30 | context"]),
    "the_morning_after_a_night": (
        "La grange a brûlé dans la nuit de lundi à mardi. Le feu a été éteint au cours de la matinée.",
        ["la nuit de lundi à mardi | 2026-05-11TNI | 2026-05-11..2026-05-11 | publication",
         "la matinée | 2026-05-12TMO | 2026-05-12..2026-05-12 | context"]),
    "in_the_course_of_a_weekday": (
        "La route a été fermée dans la journée de mardi.",
        ["la journée de mardi | 2026-05-12TDT | 2026-05-12..2026-05-12 | publication"]),
    "the_day_that_a_cleft_sets_forth": (
        "C'est mardi que le bac a coulé.", ["mardi | 2026-05-12 | 2026-05-12..2026-05-12 | publication"]),
    "what_is_called_for_is_ahead": (
        "Le port a conseillé vendredi de renoncer au ferry lundi.",
        ["vendredi | 2026-05-08 | 2026-05-08..2026-05-08 | publication",
         "lundi | 2026-05-18 | 2026-05-18..2026-05-18 | publication"]),
    "what_is_asked_for_is_ahead": (
        "Le port a demandé mardi de fermer le chenal à partir de 19 h 30 vendredi.",
        ["mardi | 2026-05-12 | 2026-05-12..2026-05-12 | publication",
         "19 h 30 | 2026-05-15T19:30 | 2026-05-15..2026-05-15 | publication",
         "vendredi | 2026-05-15 | 2026-05-15..2026-05-15 | publication"]),
    "a_strike_from_one_day_to_another": (
        "Les marins ont appelé à faire grève de lundi à 19 h jusqu'à 8 h jeudi.",
        ["lundi | 2026-05-18 | 2026-05-18..2026-05-18 | publication",
         "19 h | 2026-05-18T19:00 | 2026-05-18..2026-05-18 | context",
         "8 h | 2026-05-21T08:00 | 2026-05-21..2026-05-21 | publication",
         "jeudi | 2026-05-21 | 2026-05-21..2026-05-21 | publication"]),
    "a_day_behind_another_is_no_range": (
        "La grève tient jusqu'à jeudi. Le préavis débutera à 20 h mercredi.",
        ["jeudi | 2026-05-14 | 2026-05-14..2026-05-14 | publication",
         "20 h | 2026-05-13T20:00 | 2026-05-13..2026-05-13 | publication",
         "mercredi | 2026-05-13 | 2026-05-13..2026-05-13 | publication"]),
    "the_accident_of_a_day_stays_behind": (
        "Le maire a demandé de fermer la route après l'accident de lundi.",
        ["lundi | 2026-05-11 | 2026-05-11..2026-05-11 | publication"]),
    "late_is_not_long": (
        "Les ferries seront rares après 19h30 lundi.",
        ["19h30 | 2026-05-18T19:30 | 2026-05-18..2026-05-18 | publication",
         "lundi | 2026-05-18 | 2026-05-18..2026-05-18 | publication"]),
    "a_range_whose_end_is_told_in_full": (
        "Le bac s'arrête de dimanche soir au mercredi 20 mai.",
        ["dimanche soir | 2026-05-17TEV | 2026-05-17..2026-05-17 | context",
         "mercredi 20 mai | 2026-05-20 | 2026-05-20..2026-05-20 | publication"]),
    "the_eve_of_something_else": (
        "Le vote aura lieu jeudi, à la veille d'un congrès.",
        ["jeudi | 2026-05-14 | 2026-05-14..2026-05-14 | publication", "la veille | XXXX-XX-XX | - | none"]),
    "a_day_of_strike_lasts_nothing": ("Le syndicat prépare une journée de grève.", []),
    "a_weekend_just_over": (
        "Des garanties ont été données au cours du week-end.",
        ["week-end | 2026-W19-WE | 2026-05-09..2026-05-10 | publication"]),
    "the_start_of_a_month_told_by_its_name": (
        "Il pleut depuis le début du mois de mars.", ["mars | 2026-03 | 2026-03-01..2026-03-31 | publication"]),
    "afternoons_that_come_back": (
        "Le bourg retrouve les matchs du dimanche après-midi.", ["dimanche après-midi | XXXX-WXX-7TAF | - | none"]),
    "anteriority_looks_back": (
        "Le marché ne rouvrira pas, le préfet ayant rejeté le recours en décembre.",
        ["décembre | 2025-12 | 2025-12-01..2025-12-31 | publication"]),
    "a_perfect_infinitive_looks_back": (
        "Le service dit n'avoir été prévenu que vendredi à 6 heures.",
        ["vendredi | 2026-05-08 | 2026-05-08..2026-05-08 | publication", "6 heures | 2026-05-08T06:00 | 2026-05-08..2026-05-08 | context"]),
    "what_must_have_ended_looks_ahead": (
        "L'entreprise devrait avoir fini vendredi.", ["vendredi | 2026-05-15 | 2026-05-15..2026-05-15 | publication"]),
    "an_imperfect_looks_back": (
        "Une fumée noire couvrait le port dès vendredi.", ["vendredi | 2026-05-08 | 2026-05-08..2026-05-08 | publication"]),
    "what_was_decided_from_a_day_on": (
        "Le maire a fermé la plage à partir de vendredi.", ["vendredi | 2026-05-15 | 2026-05-15..2026-05-15 | publication"]),
    "an_imperfect_behind_if_looks_ahead": (
        "Les dockers menacent de cesser le travail à partir de lundi si le port fermait.",
        ["lundi | 2026-05-18 | 2026-05-18..2026-05-18 | publication"]),
    "not_before_looks_ahead": (
        "Si une vente devait se faire, elle ne le serait pas avant l'hiver, ajoute le notaire.",
        ["l'hiver | 2026-WI | 2026-12-01..2027-02-28 | publication"]),
    "not_before_a_past_season": (
        "L'arrêté ne sera pas pris avant le printemps, prévient la préfète.",
        ["le printemps | 2026-SP | 2026-03-01..2026-05-31 | publication"]),
    "the_month_of_a_story": (
        "Le toit s'est effondré le 9 octobre 2023. Le gardien avait prévenu la mairie dès le mois de mars.",
        ["le 9 octobre 2023 | 2023-10-09 | 2023-10-09..2023-10-09 | explicit", "mars | 2023-03 | 2023-03-01..2023-03-31 | context"]),
    "later_than_a_year": (
        "Le groupe a reçu mardi les élus. En 2021, il avait promis de tenir jusqu'en 2030. Six mois plus tard, il vendait le site.",
        ["mardi | 2026-05-12 | 2026-05-12..2026-05-12 | publication", "2021 | 2021 | 2021-01-01..2021-12-31 | explicit",
         "2030 | 2030 | 2030-01-01..2030-12-31 | explicit", "Six mois plus tard | 2021-07/2022-06 | 2021-07-01..2022-06-30 | context"]),
    "an_hour_right_behind_its_day": (
        "Le guichet ouvrira jeudi 9 heures.",
        ["jeudi | 2026-05-14 | 2026-05-14..2026-05-14 | publication", "9 heures | 2026-05-14T09:00 | 2026-05-14..2026-05-14 | context"]),
    "an_adjective_of_time_is_no_date": ("Il est lié au club pour les trois prochaines saisons.", []),
    "quarter": ("Les ventes du premier trimestre 2025 reculent.", ["premier trimestre 2025 | 2025-Q1 | 2025-01-01..2025-03-31 | explicit"]),
    "school_year": ("L'année scolaire 2024-2025 a été longue.", ["année scolaire 2024-2025 | 2024-09/2025-08 | 2024-09-01..2025-08-31 | explicit"]),
    "sports_season": ("Le club a fini la saison 2024-25 sans titre.", ["saison 2024-25 | 2024-09/2025-08 | 2024-09-01..2025-08-31 | explicit"]),
    "decade": ("L'usine date des années 1970.", ["années 1970 | 197 | 1970-01-01..1979-12-31 | explicit"]),
    "century": ("L'église est du XIIe siècle.", ["XIIe siècle | 11 | 1101-01-01..1200-12-31 | explicit"]),
    "hour_of_a_day_behind_it": ("L'incendie a pris vers 0 h 40, lundi.", [
        "0 h 40 | 2026-05-11T00:40 | 2026-05-11..2026-05-11 | publication", "lundi | 2026-05-11 | 2026-05-11..2026-05-11 | publication"]),
    "part_of_a_dated_day": ("Le bal a eu lieu dans la soirée du 12 avril.", ["la soirée du 12 avril | 2026-04-12TEV | 2026-04-12..2026-04-12 | publication"]),
    "duration": ("Le chantier durera trois mois.", ["trois mois | P3M | - | none"]),
    "vague_duration": ("L'enquête durera plusieurs semaines.", ["plusieurs semaines | PXW | - | none"]),
    "set_of_weekdays": ("Le marché a lieu tous les jeudis.", ["tous les jeudis | XXXX-WXX-4 | - | none"]),
    "set_of_seasons": ("Chaque été, le village se remplit.", ["Chaque été | XXXX-SU | - | none"]),
    "feast": ("Il faut un repreneur d'ici à Noël.", ["Noël | 2026-12-25 | 2026-12-25..2026-12-25 | publication"]),
    "until_a_day_of_what_was_begun": ("Le syndicat a lancé une grève jusqu'à vendredi.", ["vendredi | 2026-05-15 | 2026-05-15..2026-05-15 | publication"]),
    "until_a_day_of_what_lasted": ("La grève a duré jusqu'à lundi.", ["lundi | 2026-05-11 | 2026-05-11..2026-05-11 | publication"]),
    "soon_after_an_hour": ("Le feu a pris lundi peu après 21h.", [
        "lundi | 2026-05-11 | 2026-05-11..2026-05-11 | publication", "21h | 2026-05-11T21:00 | 2026-05-11..2026-05-11 | context"]),
    "after_some_hours": ("Il est reparti après 2 h de route.", ["2 h | PT2H | - | none"]),
    "a_range_of_days_and_months": ("Le festival (28 juin-11 juillet) approche.", [
        "28 juin | 2026-06-28 | 2026-06-28..2026-06-28 | publication", "11 juillet | 2026-07-11 | 2026-07-11..2026-07-11 | publication"]),
    "what_is_over_and_where": ("Paul Roux, éliminé en demi-finale à Gand dimanche, prépare Lyon.", [
        "dimanche | 2026-05-10 | 2026-05-10..2026-05-10 | publication"]),
    "what_is_ahead_and_where": ("La fête, organisée à Gand dimanche, réunira dix groupes.", [
        "dimanche | 2026-05-17 | 2026-05-17..2026-05-17 | publication"]),
    "later_and_over": ("Les faits dévoilés ultérieurement par le juge ont surpris.", []),
    "weeks_to_come_have_no_date": ("Le texte paraîtra dans les semaines à venir.", ["dans les semaines à venir | FUTURE_REF | - | none"]),
    "age_is_no_duration": ("Une fillette de 6 ans a été blessée.", []),
    "band_of_age": ("L'équipe des moins de 20 ans a gagné.", []),
    "street_named_after_a_day": ("Il habite rue du 8 mai 1945.", []),
    "race_named_after_hours": ("Les 24 heures du Mans attirent la foule.", []),
    "planet": ("La sonde a atteint la planète Mars.", []),
    "year_that_counts": ("La commune compte 2021 habitants.", []),
    "auxiliary_is_no_summer": ("Le pont a été fermé.", []),
}  # fmt: skip
UNDATED: dict[str, tuple[str, list[str]]] = {
    "yesterday_without_publication": ("Le stade a fermé hier.", ["hier | XXXX-XX-XX | - | none"]),
    "weekday_without_publication": ("Le conseil a voté mardi.", ["mardi | XXXX-WXX-2 | - | none"]),
    "day_without_publication": ("Le club a gagné le 12 février.", ["le 12 février | XXXX-02-12 | - | none"]),
    "back_to_school_without_publication": ("L'école rouvrira à la rentrée.", ["la rentrée | XXXX-09 | - | none"]),
    "moveable_feast_without_publication": ("Le lundi de Pâques sera férié.", ["Le lundi de Pâques | XXXX-XX-XX | - | none"]),
    "season_of_sport_without_publication": ("Le club a brillé la saison dernière.", ["la saison dernière | PAST_REF | - | none"]),
    "end_of_a_month_without_publication": ("Le bail expire à la fin du mois.", ["la fin du mois | PRESENT_REF | - | none"]),
    "dated_weekday_without_publication": ("Le bal a lieu dimanche 3 mai.", ["dimanche 3 mai | XXXX-05-03 | - | none"]),
    "night_without_publication": ("Il a plu dans la nuit de lundi à mardi.", ["la nuit de lundi à mardi | XXXX-WXX-1TNI | - | none"]),
    "dated_night_without_publication": (
        "Il a plu dans la nuit du lundi 4 au mardi 5 mai.", ["la nuit du lundi 4 au mardi 5 mai | XXXX-05-04TNI | - | none"]),
    "part_of_a_day_without_publication": ("Le feu a pris en fin de matinée.", ["fin de matinée | XXXX-XX-XXTMO | - | none"]),
    "yesterday_and_its_name_without_publication": (
        "Il est mort hier mardi.", ["hier | XXXX-XX-XX | - | none", "mardi | XXXX-WXX-2 | - | none"]),
    "this_evening_is_no_day_of_the_text": (
        "Ouvert le 3 mars 2024, le bar ferme ce soir.",
        ["le 3 mars 2024 | 2024-03-03 | 2024-03-03..2024-03-03 | explicit", "ce soir | XXXX-XX-XXTEV | - | none"]),
    "later_than_nothing_told": ("Vingt ans plus tard, un port a été bâti.", ["Vingt ans plus tard | XXXX | - | none"]),
    "week_without_publication": ("Le club recrute cette semaine.", ["cette semaine | PRESENT_REF | - | none"]),
    "quarter_without_publication": ("La croissance a ralenti au quatrième trimestre.", ["quatrième trimestre | XXXX-Q4 | - | none"]),
    "distance_without_publication": ("Il est parti il y a trois ans.", ["il y a trois ans | PAST_REF | - | none"]),
    "numeric_without_publication": ("Le permis date du 24/04/2026.", ["24/04/2026 | 2026-04-24 | 2026-04-24..2026-04-24 | explicit"]),
    "explicit_without_publication": ("Il est né le 3 mars 1962.", ["le 3 mars 1962 | 1962-03-03 | 1962-03-03..1962-03-03 | explicit"]),
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("Le toit a récemment été refait.", "unknown"),
        ("Le quai sera bientôt fermé.", "unknown"),
        ("Le club recrutera dans les mois à venir.", "unknown"),
        ("Le conseil a voté mardi.", "day"),
        ("Le club a brillé la saison dernière.", "year"),
    ],
)
def test_what_tells_no_day_has_no_precision_of_a_day(text: str, precision: str) -> None:
    (reading,) = read_articles((Article(slug="essai", title="", text=text),))
    found = find_dates(reading, load_lexicon("fr", "dates", DateRule))
    assert [date.precision for date in found] == [precision]


PRESS: dict[str, dict[str, str]] = tomllib.loads(Path(__file__).with_name("dates.toml").read_text("utf-8"))
LABELLED = {f"{kind}.{name}": read_values(marked) for kind, group in PRESS.items() for name, marked in group.items()}


def answer(article: Article, date: Date) -> str:
    days = f"{date.first}..{date.last}" if date.first else "-"
    return f"{article.quote(date.span)} | {date.value} | {days} | {date.basis}"


def answers(cases: dict[str, tuple[str, list[str]]], published: dt.date | None) -> dict[str, list[str]]:
    articles = tuple(Article(slug=name, title="", text=text, published=published) for name, (text, _) in cases.items())
    rules = load_lexicon("fr", "dates", DateRule)
    return {
        reading.article.slug: [answer(reading.article, date) for date in find_dates(reading, rules)]
        for reading in read_articles(articles)
    }


@pytest.fixture(scope="module")
def found() -> dict[str, list[str]]:
    return answers(CASES, PUBLISHED) | answers(UNDATED, None)


@pytest.mark.parametrize("name", [*CASES, *UNDATED])
def test_a_date_and_what_it_means(name: str, found: dict[str, list[str]]) -> None:
    assert found[name] == (CASES | UNDATED)[name][1]


@pytest.fixture(scope="module")
def read_in_press() -> dict[str, list[tuple[Span, str]]]:
    articles = [Article(slug=name, title="", text=text, published=PUBLISHED) for name, (text, _) in LABELLED.items()]
    rules = load_lexicon("fr", "dates", DateRule)
    readings = read_articles(articles)
    return {
        reading.article.slug: [(date.span, date.value) for date in find_dates(reading, rules)] for reading in readings
    }


@pytest.mark.parametrize("name", LABELLED)
def test_a_sentence_of_the_press(name: str, read_in_press: dict[str, list[tuple[Span, str]]]) -> None:
    assert read_in_press[name] == LABELLED[name][1]


# What stands between the words of the lexicon, and numbers at the edge of the calendar.
LINKS = [
    "le", "la", "l'", "un", "une", "de", "du", "d'", "des", "en", "à", "au", "dans", "il y a", "depuis", "avant", "après", "ce", "cette", "chaque",
    "tous les", "par", "et", ",", "-", "(", "sera", "avait", "plus tard", "plus tôt", "dernier", "dernière", "prochain", "suivante", "précédente",
    "0", "1er", "3", "12", "29", "31", "98", "24", "1000", "1998", "2024", "2099", "30 000", "99999999999", "20 h", "26.09.2025", "31/02/99", "0e",
    "Ier", "XIXe", "xxxxxxxxxxxe", "scolaire", "2024-2025", "deux mille", "cent", "quatre-vingt", "septante-huit", "sous huitaine", "demi", "sur 7",
]  # fmt: skip


@pytest.mark.parametrize("published", [PUBLISHED, dt.date(2024, 2, 29), None], ids=["dated", "leap_day", "undated"])
def test_no_order_of_words_breaks_the_calendar(published: dt.date | None) -> None:
    """Words thrown at random: no error, no overlap, no day but a real one, and nothing computed from a day not given."""
    draw, rules = random.Random(0), load_lexicon("fr", "dates", DateRule)
    known = sorted({word for table in rules.values.values() for word in table})
    texts = [" ".join(draw.choice(draw.choice((known, LINKS))) for _ in range(60)) for _ in range(60)]
    articles = [Article(slug=f"a{i}", title="", text=text, published=published) for i, text in enumerate(texts)]
    for reading in read_articles(articles):
        end = 0
        for date in find_dates(reading, rules):
            assert date.span.start >= end
            assert (date.first is None) == (date.last is None)
            assert date.first is None or date.last is None or date.first <= date.last
            assert published is not None or date.basis != "publication"
            end = date.span.end
