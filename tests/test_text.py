"""Where sentences end: each case is a press paragraph, « ‖ » standing at every cut."""

import pytest

from dossier.model import Span
from dossier.text import LONGEST, paragraph_spans, sentence_spans

CASES = {
    "plain": "Le captage a fermé lundi. ‖ La mairie distribue de l'eau.",
    "question_and_exclamation": "Qui paiera ? ‖ Personne ! ‖ Le dossier est clos.",
    "narrow_spaces_before_marks": "Qui paiera\u202f? ‖ Personne\u202f! ‖ Le dossier est clos.",
    "title_m": "M. Dupont a démissionné. ‖ Mme. Durand lui succède.",
    "title_mm": "MM. Bernard et Petit ont signé l'accord. ‖ Ils partent.",
    "title_dr": "Le Dr. Lambert opère à Nancy. ‖ Le Pr. Simon l'assiste.",
    "title_before_particle": "L'enquête vise M. Le Drian et M. De Rugy. ‖ Aucun n'a réagi.",
    "title_me_lawyer": "Selon Me. Vergnes, la cour tranchera. ‖ Son confrère se tait.",
    "saint": "Le match se joue à St. Étienne. ‖ Le club y croit.",
    "one_initial": "George W. Bush a gagné en Floride. ‖ Le recomptage a duré.",
    "two_initials": "L'auteure J. K. Rowling a réagi. ‖ Son éditeur aussi.",
    "hyphenated_initials": "J.-P. Martin a été réélu. ‖ Son rival conteste.",
    "initial_ch": "Le général Ch. Dumas a parlé. ‖ La salle a ri.",
    "letter_of_a_line": "La ligne relie les quais A et B. ‖ Pendant la nuit, elle ferme.",
    "letter_of_a_floor": "Le feu a pris dans le bloc C. ‖ Malgré la pluie, il dure.",
    "initials_apart": "L'abbé J. C. Morel est mort. ‖ Il avait cent ans.",
    "initial_then_surname_particle": "J. Le Goff a enseigné à Paris. ‖ Ses élèves écrivent.",
    "anonymised_suspect": "La police a arrêté Mohamed B. ‖ Il a été relâché mardi.",
    "anonymised_suspect_inside": "La police a entendu Julie B. mardi. ‖ Elle nie les faits.",
    "letter_that_is_no_name": "Le lait contient de la vitamine D. ‖ Les médecins en prescrivent.",
    "body_named_by_a_letter": "L'audit va au Comité S. ‖ Le maire se tait.",
    "initial_in_a_name_with_article": "Le prix va à Anne S. Le Goff. ‖ La salle rit.",
    "anonymised_elided": "La juge a entendu Julie B. ‖ L'avocat se tait.",
    "plan_b": "Le gouvernement n'a pas de plan B. ‖ Le ministre l'admet.",
    "dotted_acronym_inside": "L'O.N.U. Femmes a publié son rapport. ‖ La France y figure.",
    "dotted_acronym_last": "La résolution vient de l'O.N.U. ‖ Elle sera votée jeudi.",
    "dotted_acronym_last_article": "Le contrat lie la société Valmo S.A. ‖ Le groupe se tait.",
    "before_christ": "Le site date du IIe siècle av. J.-C. et reste ouvert. ‖ On le visite.",
    "before_christ_last": "Le site date de 52 av. J.-C. ‖ Les fouilles reprendront.",
    "etc_inside": "Les pommes, les poires, etc. seront taxées. ‖ Le marché proteste.",
    "etc_last": "Ils vendent des pommes, des poires, etc. ‖ Paris a réagi.",
    "etc_parenthesis": "Les fruits (pommes, poires, etc.) seront taxés. ‖ Le marché proteste.",
    "number_with_space": "Quelque 1 620 emplois disparaissent. ‖ Le site en comptait 4 000.",
    "decimal_point": "L'indice CAC 40 perd 0.35 point. ‖ Il clôture à 7 350.20.",
    "decimal_comma": "L'inflation atteint 2,4 % sur un an. ‖ Elle était de 3,1 %.",
    "starts_with_a_number": "Le bilan s'alourdit. ‖ 620 personnes, soit un tiers du village, ont fui.",
    "ordinal_number_sign": "Le n° 5 du groupe quitte son poste. ‖ Le n° 2 le remplace.",
    "article_of_law": "L'art. 3 du code s'applique. ‖ La cour le rappelle.",
    "article_of_law_before_number_inside": "La défense invoque l'art. 121 du code pénal. ‖ Le parquet s'y oppose.",
    "page_and_figure": "Le tableau (voir p. 12 et fig. 3) le montre. ‖ La suite le confirme.",
    "volume": "L'étude (vol. 2, chap. 4) est en ligne. ‖ Elle est gratuite.",
    "telephone": "Renseignements au tél. 03 83 00 00 00. ‖ Entrée libre.",
    "hour": "Le départ est à 8 h. 30 devant la gare. ‖ Il pleuvra.",
    "hour_last": "Le départ est fixé à 20 h. ‖ Il faut s'inscrire.",
    "month_abbreviated": "La loi du 3 janv. 2024 s'applique. ‖ Le décret manque.",
    "company_suffix": "Le groupe Apple Inc. Europe se défend. ‖ Bruxelles attend.",
    "company_suffix_last": "Le rachat vise Nordlys Inc. ‖ L'offre court jusqu'en mai.",
    "hyphenated_name": "Météo-France place le Var en alerte. ‖ Aix-en-Provence suit.",
    "ellipsis_in_the_middle": "Il hésite… puis signe. ‖ La salle applaudit.",
    "three_dots_in_the_middle": "Il hésite... puis signe. ‖ La salle applaudit.",
    "ellipsis_last": "Ils attendent toujours… ‖ La préfecture n'a pas répondu.",
    "ellipsis_first": "… Et le maire a fini par céder. ‖ Les riverains exultent.",
    "omission": "« Les élus (…) Bernard et Durand ont voté. » ‖ La séance est levée.",
    "omission_square": "« Nous avons […] tout tenté. ‖ Il est trop tard. »",
    "exclamation_inside_quotation": "« Non ! » a lancé le maire. ‖ Il est parti.",
    "question_inside_quotation": "« Que faire ? », s'interroge Le Monde. ‖ Nul ne sait.",
    "exclamation_in_a_title_of_film": "Le film « Au secours ! » sort mercredi. ‖ Il dure deux heures.",
    "opening_mark_goes_with_the_next": "Le maire est formel. ‖ « Nous n'avons rien signé », assure-t-il.",
    "closing_mark_goes_with_the_previous": "« Nous n'avons rien signé. » ‖ Le maire est formel.",
    "quotation_of_several_sentences": "« Nous avons tout tenté. ‖ Rien n'a marché. ‖ C'est fini », dit-il. ‖ Il part.",
    "closing_mark_before_the_stop": "Il parle d'une « trahison ». ‖ Son parti se tait.",
    "curly_marks": "Le maire est formel. ‖ “Nous partons.” ‖ Son adjoint reste.",
    "straight_marks_touching": 'Le maire est formel. ‖ "Nous partons." ‖ Son adjoint reste.',
    "straight_marks_apart": 'Le maire est formel. ‖ " Nous partons. " ‖ Son adjoint reste.',
    "dialogue_dashes": "— Vous partez ? ‖ — Oui, répond-il. ‖ — Et quand ?",
    "dash_in_the_middle": "Il viendra – peut-être – demain. ‖ Nul ne l'attend.",
    "sentence_in_parentheses": "Il a signé. ‖ (Elle a refusé.) ‖ L'accord tient.",
    "parenthesis_last": "Le rapport a fuité (il date de mai). ‖ La ministre dément.",
    "agency": "« Nous partons. » ‖ (AFP)",
    "url": "Le texte est sur https://www.exemple.fr/a.b?c=1. ‖ Il est gratuit.",
    "domain": "Le site Booking.com a menti. ‖ La justice le dit.",
    "domain_last": "Les places sont en vente sur www.exemple.fr. ‖ Il en reste dix.",
    "brand_in_lower_case": "Les ventes reculent. ‖ iPhone et iPad sont touchés.",
    "lower_case_after_a_stop": "Le groupe Yahoo! et ses filiales ferment. ‖ C'est la fin.",
    "note_mark": "L'accord date de 2019.[3] ‖ Il n'a pas été publié.",
    "numbered_list": "1. Le maire signe. ‖ 2. Le préfet valide.",
    "bullets_on_lines": "Le plan prévoit :\n‖- une taxe\n‖- un fonds",
    "several_marks": "Vraiment ?! ‖ Le ministre n'en revient pas…",
    "elided_start": "Le vote est acquis. ‖ L’Élysée se réjouit. ‖ D’autres enragent.",
    "accented_capital": "La pluie cesse. ‖ Évacuée, la ville se vide. ‖ À Nancy, rien.",
}


@pytest.mark.parametrize("marked", CASES.values(), ids=CASES.keys())
def test_sentences(marked: str) -> None:
    wanted = [part.strip() for part in marked.split("‖")]
    text = marked.replace("‖ ", "").replace("‖", "")
    assert [text[s.start : s.end] for s in sentence_spans(text, Span(0, len(text)))] == wanted


def test_only_the_paragraph_is_cut() -> None:
    text = "Un titre. Faux.\n\nLe maire part. Il rit.\n\nFin. Oui."
    spans = list(paragraph_spans(text))
    assert [text[s.start : s.end] for s in sentence_spans(text, spans[1])] == ["Le maire part.", "Il rit."]


def test_paragraphs_are_blocks_between_blank_lines() -> None:
    text = "  Un\nmême bloc. \n\n\n  \nDeux.\n"
    assert [text[s.start : s.end] for s in paragraph_spans(text)] == ["Un\nmême bloc.", "Deux."]


@pytest.mark.parametrize("piece", ["une ville, ", "mot ", "à la fin ; ", "« a » "])
def test_what_never_ends_is_cut_at_a_pause_and_no_word_is_lost(piece: str) -> None:
    text = (piece * 2_000).strip()
    cuts = list(sentence_spans(text, Span(0, len(text))))
    words = [word for cut in cuts for word in text[cut.start : cut.end].split()]
    assert words == text.split()
    assert all(LONGEST // 2 <= cut.end - cut.start <= LONGEST for cut in cuts[:-1])


def test_a_long_sentence_of_the_press_stays_whole_and_an_endless_word_is_not_cut() -> None:
    for text in ("Le maire a lu la liste des rues, " * 27 + "puis il s’est tu.", "a" * (3 * LONGEST) + "."):
        assert list(sentence_spans(text, Span(0, len(text)))) == [Span(0, len(text))]
