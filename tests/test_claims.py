"""Who says what, how surely, and what is denied: one sentence and its answer for each trap.

An answer is `certainty | − when negated | chain, outermost first | words of the claim`; a sentence
with several claims has several lines.
"""

from __future__ import annotations

import pytest

from claim_answers import answer, answers_to
from dossier.model import Article
from dossier.pipeline import EditorWords, analyse_all

CASES: dict[str, tuple[str, list[str]]] = {
    # Whole claims
    "what_is_thus_told": (
        "On apprend ainsi que la suspension des gardes qui ont vu le bac alors que le passeur réclamait une digue "
        "a été levée.",
        ["asserted | + | on apprend | la suspension des gardes qui ont vu le bac alors que le passeur "
         "réclamait une digue a été levée"]),
    # « semble-t-il » says nothing alone: what is around it only seems.
    "an_aside_that_seems": (
        "Les deux pêcheurs s'écrivent, semble-t-il, depuis l'hiver.",
        ["unconfirmed | + | | Les deux pêcheurs s'écrivent, semble-t-il, depuis l'hiver"]),
    "an_aside_that_seems_in_one_clause_of_two": (
        "Les quais seront, paraît-il, repeints, mais le bac a coulé.",
        ["unconfirmed | + | | Les quais seront, paraît-il, repeints", "asserted | + | | le bac a coulé"]),
    "what_we_had_not": (
        "« Nous n'avions ni le bois ni les clous pour réparer le ponton », raconte Inès Roca-Valls.",
        ["asserted | − | Inès Roca-Valls | Nous n'avions ni le bois ni les clous pour réparer le ponton"]),
    "as_well_as": (
        "Le maire témoigne ainsi que son adjointe qui avait donné l'alerte.",
        ["asserted | + | | Le maire témoigne ainsi que son adjointe qui avait donné l'alerte"]),
    "a_relative_behind_what_is_revealed": (
        "La fouille a révélé la présence d'un second puits que tous ignoraient.",
        ["asserted | + | | La fouille a révélé la présence d'un second puits que tous ignoraient"]),
    "what_someone_is_told": (
        "Le préfet a prévenu le maire d'une commune que la digue cédait.",
        ["asserted | + | le préfet | la digue cédait"]),
    "a_trade_read_as_an_auxiliary": (
        "Le consortium mené par le constructeur automobile allemand Helvor a déposé une offre.",
        ["asserted | + | | Le consortium mené par le constructeur automobile allemand Helvor a déposé une offre"]),
    "like_nobody": (
        "Inès règne sur le port comme personne n'y a régné depuis longtemps.",
        ["asserted | + | | Inès règne sur le port comme personne n'y a régné depuis longtemps"]),
    "shouted_words_without_a_verb": (
        "“Non à la digue”, “rendez-nous le bac”, ont crié les dockers, en gilet jaune, lors du défilé.",
        ["asserted | + | les dockers | “Non à la digue”, “rendez-nous le bac”"]),
    "words_without_a_verb_that_go_on": (
        "« Pas de bac », dit-il, « sans digue ».", ["asserted | − | il | « Pas de bac », dit-il, « sans digue »"]),
    "a_side_of_the_map": (
        "La tempête a touché trois ports, dont Lorgues (ouest) et Vidaube (est).",
        ["asserted | + | | La tempête a touché trois ports, dont Lorgues (ouest) et Vidaube (est)"]),
    "announced_through_a_channel": (
        "La capitainerie annonce via son site devoir fermer le bac.",
        ["announced | + | la capitainerie | La capitainerie annonce via son site devoir fermer le bac"]),
    "done_and_announced_through_a_channel": (
        "La capitainerie annonce dans un communiqué avoir fermé le bac.",
        ["asserted | + | la capitainerie | avoir fermé le bac"]),
    # What is no hypothesis
    "threat_and_its_condition": (
        "Le joueur aurait menacé de partir au cas où l'entraîneur resterait.",
        ["unconfirmed | + | | Le joueur aurait menacé de partir au cas où l'entraîneur resterait"]),
    "hardly": ("C'est à peine si le ministre a répondu.",
               ["asserted | + | | C'est à peine si le ministre a répondu"]),
    "so_that": ("Le stade était plein, si bien que la police a fermé les portes.",
                ["asserted | + | | Le stade était plein, si bien que la police a fermé les portes"]),
    "as_if": ("Il a souri, comme si tout allait bien.", ["asserted | + | | Il a souri, comme si tout allait bien"]),
    "suspected_beside_the_subject": (
        "Soupçonnée d'avoir participé à l'attaque, la jeune femme était toujours recherchée par la police mardi.",
        ["asserted | + | | Soupçonnée d'avoir participé à l'attaque, la jeune femme était toujours recherchée par la "
         "police mardi"]),
    "seen_by_the_agency": (
        "La préfecture a interdit la manifestation, selon un arrêté que l'AFP a pu consulter.",
        ["asserted | + | un arrêté | La préfecture a interdit la manifestation, selon un arrêté que l'AFP a pu "
         "consulter"]),
    # A text may stop anywhere
    "no_full_stop": ("« Le calendrier tient », répète",
                     ["asserted | + | citation sans auteur donné | Le calendrier tient"]),
    # Attribution by preposition
    "selon": ("Selon la préfecture, douze communes sont touchées.",
              ["asserted | + | la préfecture | douze communes sont touchées"]),
    "selon_at_the_end": ("Le captage ferme, d'après le maire.", ["asserted | + | le maire | Le captage ferme"]),
    "selon_is_not_a_source": ("Les tarifs varient selon la saison.",
                              ["asserted | + | | Les tarifs varient selon la saison"]),
    "selon_que": ("Les tarifs varient selon que l'on réserve ou non.",
                  ["asserted | + | | Les tarifs varient selon que l'on réserve ou non"]),
    "pour_someone": ("Pour le maire, la décision est injuste.", ["asserted | + | le maire | la décision est injuste"]),
    "pour_a_purpose": ("Pour la saison prochaine, le club recrute.",
                       ["asserted | + | | Pour la saison prochaine, le club recrute"]),
    "selon_with_borrowed_conditional": ("Selon l'AFP, le ministre aurait démissionné.",
                                        ["unconfirmed | + | AFP | le ministre aurait démissionné"]),
    # Verbs of saying
    "verb_of_saying_with_que": ("Le procureur a affirmé que le suspect avait fui.",
                                ["asserted | + | le procureur | le suspect avait fui"]),
    "two_complements": ("Le procureur a affirmé que le suspect avait fui et qu'il se cachait en Espagne.",
                        ["asserted | + | le procureur | le suspect avait fui",
                         "asserted | + | le procureur | il se cachait en Espagne"]),
    "speaker_at_the_end": ("Le match sera reporté, a indiqué la ligue.",
                           ["announced | + | la ligue | Le match sera reporté"]),
    "named_speaker_in_apposition": ("La maire de Vaucelles, Solène Aubry, a déclaré que le pont était sûr.",
                                    ["asserted | + | Solène Aubry | le pont était sûr"]),
    "report_of_an_author": ("Le rapport du Financial Times indique que les ventes baissent.",
                            ["asserted | + | Financial Times | les ventes baissent"]),
    "a_thing_that_shows_is_no_speaker": ("La situation montre que le marché recule.",
                                         ["asserted | + | | le marché recule"]),
    "reported_future": ("La ministre a annoncé qu'elle quitterait le gouvernement.",
                        ["announced | + | la ministre | elle quitterait le gouvernement"]),
    # Chains and unnamed sources
    "sources_cited_by_a_paper": ("Des sources citées par l'AFP ont indiqué que le modèle avait des défauts.",
                                 ["asserted | + | AFP → des sources | le modèle avait des défauts"]),
    "unnamed_source": ("Une source proche du dossier affirme que le contrat sera signé.",
                       ["announced | + | une source proche du dossier | le contrat sera signé"]),
    "impersonal": ("Il est rapporté que les autorités examinent les comptes.",
                   ["asserted | + | il est rapporté | les autorités examinent les comptes"]),
    "infinitive_led_in": ("Le préfet s'est borné à rappeler que la digue tient.",
                          ["asserted | + | le préfet | la digue tient"]),
    "infinitive_told": ("L'ancienne directrice, jugée à Rennes, conteste avoir rationné les repas.",
                        ["asserted | − | l'ancienne directrice | avoir rationné les repas"]),
    "told_to_us": ("Un bénévole, qui préfère taire son nom, nous a assuré que la facture était payée.",
                   ["asserted | + | un bénévole | la facture était payée"]),
    "a_passive_speaks_for_nobody": ("Le maire a été informé que la digue cédait.",
                                    ["asserted | + | | Le maire a été informé que la digue cédait"]),
    "an_order_is_not_a_denial": ("On nous disait de ne rien noter.",
        ["asserted | + | | On nous disait de ne rien noter"]),
    "unknown_verb_of_an_aside": ("Je n'ai rien vu, s'agace-t-il, et je ne dirai rien.",
                                 ["asserted | − | il | Je n'ai rien vu", "announced | − | il | je ne dirai rien"]),
    "aside_in_the_middle": ("L'agence devrait communiquer, dit-on, d'ici la fin de la semaine.",
        ["possible | + | dit-on | L'agence devrait communiquer, dit-on, d'ici la fin de la semaine"]),
    "source_behind_what_it_says": ("Selon ce qu'a appris Le Monde, la digue avait cédé.",
                                   ["asserted | + | Le Monde | la digue avait cédé"]),
    "in_the_eyes_of_a_side": ("Aux yeux de la gauche, le texte est flou.",
        ["asserted | + | la gauche | le texte est flou"]),
    "pour_those_who_are_helped": ("Pour les enfants, un stage est prévu.",
                                  ["announced | + | | Pour les enfants, un stage est prévu"]),
    "at_his_word": ("Le maire est passé. À l'entendre, les digues tiendront.",
                    ["asserted | + | | Le maire est passé", "announced | + | le maire | les digues tiendront"]),
    "confirmed_by_the_next_sentence": ("Le vol a été repoussé. C'est ce qu'affirme une note interne.",
                                       ["asserted | + | une note interne | Le vol a été repoussé",
                                        "asserted | + | | C'est ce qu'affirme une note interne"]),
    "selon_ends_at_the_semicolon": ("Selon la légende, il aurait refusé ; ses proches n'en croient rien.",
                                    ["unconfirmed | + | la légende | il aurait refusé",
                                     "asserted | − | | ses proches n'en croient rien"]),
    "selon_goes_on_in_the_conditional": ("Selon le parquet, il serait recherché ; il aurait fui.",
                                         ["unconfirmed | + | le parquet | il serait recherché",
                                          "unconfirmed | + | le parquet | il aurait fui"]),
    "two_voices_parted_by_a_colon": ("Rien n'est sûr : Berne n'a rien signé, relève Le Temps.",
        ["asserted | − | | Rien n'est sûr", "asserted | − | Le Temps | Berne n'a rien signé"]),
    # Who asks, who goes on, whom a word stands for
    "a_judge_who_asks": ("Interrogé par la juge, Irène Vallat, M. Brossard a reconnu que le portail était ouvert.",
        ["asserted | + | Brossard | le portail était ouvert"]),
    "a_paper_that_asks": ("Interrogé par L'Écho du Centre, le maire assure que la salle est prête.",
        ["asserted | + | l'Écho du Centre → le maire | la salle est prête"]),
    "the_police_who_ask": ("Un témoin interrogé par la police affirme que le camion roulait vite.",
        ["asserted | + | un témoin | le camion roulait vite"]),
    "before_admitting": ("« Le mur tient », a dit Jean Rossi, avant d'admettre, pressé de questions, qu'il avait tort.",
        ["asserted | + | Jean Rossi | Le mur tient", "asserted | + | Jean Rossi | il avait tort"]),
    "before_saying_what_it_did": ("Le maire a visité le site avant d'assurer que tout allait bien.",
        ["asserted | + | | Le maire a visité le site avant d'assurer que tout allait bien",
         "asserted | + | le maire | tout allait bien"]),
    "denied_infinitive": ("Le témoin a d'abord affirmé ne pas s'en souvenir, puis a concédé qu'il avait tort.",
        ["asserted | − | le témoin | ne pas s'en souvenir", "asserted | + | le témoin | il avait tort"]),
    "second_verb_of_the_same_subject": (
        "Celle-ci assure qu'aucun de ses fûts n'a fui et annonce qu'elle saisira la justice.",
        ["asserted | − | celle-ci | aucun de ses fûts n'a fui", "announced | + | celle-ci | elle saisira la justice"]),
    "selon_lequel_someone": ("Le budget sera voté, confie un conseiller, selon lequel « la droite votera contre ».",
        ["announced | + | un conseiller | Le budget sera voté",
         "announced | + | un conseiller | la droite votera contre"]),
    "selon_laquelle_a_document": ("Elle cite une note selon laquelle le pont serait fragile.",
        ["asserted | + | | Elle cite une note selon laquelle le pont serait fragile",
         "unconfirmed | + | une note | le pont serait fragile"]),
    "according_to_her": ("Jean Rossi a nié. Impossible, réplique Me Claire Dumas, qui défend le voisin : d'après elle, "
                         "la lettre est fausse.",
        ["asserted | + | | Jean Rossi a nié",
         "asserted | + | | Impossible, réplique Me Claire Dumas, qui défend le voisin",
         "asserted | + | Claire Dumas | la lettre est fausse"]),
    "told_to_a_paper": ("L'usine a brûlé, a raconté sa nièce à La Montagne.",
        ["asserted | + | sa nièce | L'usine a brûlé"]),
    "a_pronoun_has_no_complement": ("Le calendrier tient, répète-t-il à l'envi.",
        ["asserted | + | il | Le calendrier tient"]),
    "whom_the_words_tell_of_does_not_say_them": (
        "« Rien à craindre », rassure Anaïs Morvan. Un enfant doit boire, précise-t-elle.",
        ["asserted | + | Anaïs Morvan | Rien à craindre", "asserted | + | Anaïs Morvan | Un enfant doit boire"]),
    "a_name_in_apposition_names": ("Une association locale, Terre vive, estime que le barrage est dangereux.",
        ["asserted | + | Terre vive | le barrage est dangereux"]),
    # How far a source answers
    "source_whole_at_the_end": ("La moitié des lots sont vendus, selon l'Agence des grands lacs (AGL).",
        ["asserted | + | l'Agence des grands lacs | La moitié des lots sont vendus"]),
    "source_in_apposition_at_the_end": ("La grève durera, selon Paul Rivoire, secrétaire de la section locale.",
        ["announced | + | Paul Rivoire | La grève durera"]),
    "source_with_its_relative": ("Le bilan est de trois morts, selon la préfecture, qui a ouvert une cellule de crise.",
        ["asserted | + | la préfecture | Le bilan est de trois morts"]),
    "source_inside_the_verb": ("Le pont est, selon le maire, fermé pour dix jours.",
        ["asserted | + | le maire | Le pont est, selon le maire, fermé pour dix jours"]),
    "speaker_described_then_another_source": (
        "« On a tout donné », a glissé le gardien, qui pourrait partir : selon Sud Ouest, "
        "il se serait entendu avec Nantes.",
        ["asserted | + | le gardien | On a tout donné", "possible | + | | qui pourrait partir",
         "unconfirmed | + | Sud Ouest | il se serait entendu avec Nantes"]),
    "another_takes_a_stand": ("Selon l'Insee, le chômage a baissé, mais les syndicats contestent ce chiffre.",
        ["asserted | + | Insee | le chômage a baissé", "asserted | + | | les syndicats contestent ce chiffre"]),
    "the_source_goes_on_behind_mais": ("Selon la préfecture, le pont est fermé, mais il rouvrira mardi.",
        ["asserted | + | la préfecture | le pont est fermé", "announced | + | la préfecture | il rouvrira mardi"]),
    # Accusations
    "an_accusation_is_its_speakers": ("Le maire accuse le trésorier d'avoir détourné des fonds.",
        ["unconfirmed | + | le maire | Le maire accuse le trésorier d'avoir détourné des fonds"]),
    "an_accusation_between_marks": ("La mareyeuse accuse la région de « brader le port ».",
        ["unconfirmed | + | la mareyeuse | La mareyeuse accuse la région de « brader le port »"]),
    "an_accusation_of_leaving_someone": ("Les pêcheurs ont accusé l'État de les abandonner.",
        ["unconfirmed | + | les pêcheurs | Les pêcheurs ont accusé l'État de les abandonner"]),
    "an_accusation_by_its_name": ("Les syndicats l'accusent de mensonge.",
        ["asserted | + | les syndicats | Les syndicats l'accusent de mensonge"]),
    "a_delay_is_no_accusation": ("Le skipper accuse un retard de dix milles.",
        ["asserted | + | | Le skipper accuse un retard de dix milles"]),
    "a_judgement_is_its_speakers": ("Les éleveurs ont dénoncé « un mépris total » et quitté la salle.",
        ["asserted | + | les éleveurs | Les éleveurs ont dénoncé « un mépris total » et quitté la salle"]),
    "a_judgement_of_its_object": ("La juge a jugé la mesure « disproportionnée ».",
        ["asserted | + | la juge | La juge a jugé la mesure « disproportionnée »"]),
    "a_judgement_without_marks": ("Les dockers fustigent une braderie.",
        ["asserted | + | les dockers | Les dockers fustigent une braderie"]),
    "a_play_judges_nothing": ("La pièce dénonce « la violence ordinaire ».",
        ["asserted | + | | La pièce dénonce « la violence ordinaire »"]),
    "what_is_not_judged": ("Le maire ne parle pas de « crise ».",
        ["asserted | − | | Le maire ne parle pas de « crise »"]),
    "an_accused_does_something": ("Une femme soupçonnée d'avoir volé un vélo a quitté la ville.",
                                  ["asserted | + | | Une femme soupçonnée d'avoir volé un vélo a quitté la ville"]),
    # Certainty
    "presumed_innocent": ("Le coureur est présumé innocent.", ["asserted | + | | Le coureur est présumé innocent"]),
    "doubtful_saying": ("Le maire aurait affirmé que la digue tenait.",
        ["unconfirmed | + | le maire | la digue tenait"]),
    "nothing_allows_to_say": ("Rien ne permet d'affirmer à ce stade que des mots de passe ont été volés.",
                              ["unconfirmed | + | | des mots de passe ont été volés"]),
    "on_condition": ("Le club recrutera un gardien, à condition que la ligue l'autorise.",
                     ["hypothetical | + | | Le club recrutera un gardien, à condition que la ligue l'autorise"]),
    "a_condition_behind_an_aside": ("Le livre paraîtra, promet-elle, à moins qu'elle ne change d'avis.",
        ["hypothetical | + | elle | Le livre paraîtra, promet-elle, à moins qu'elle ne change d'avis"]),
    "no_wish_plans": ("Le club n'a pas souhaité réagir.", ["asserted | − | | Le club n'a pas souhaité réagir"]),
    "what_is_not_planned": ("Aucune évacuation n'est prévue.", ["asserted | − | | Aucune évacuation n'est prévue"]),
    "it_is_no_chance_if": ("Ce n'est pas un hasard si la digue a cédé.",
                           ["asserted | − | | Ce n'est pas un hasard si la digue a cédé"]),
    "borrowed_conditional": ("Le suspect aurait fui en Espagne.",
                             ["unconfirmed | + | | Le suspect aurait fui en Espagne"]),
    "modal_conditional": ("Le texte pourrait être voté mardi.", ["possible | + | | Le texte pourrait être voté mardi"]),
    "condition": ("Si la pluie continue, le match sera reporté.",
                  ["hypothetical | + | | Si la pluie continue, le match sera reporté"]),
    "seems": ("Le conducteur semble avoir perdu le contrôle.",
              ["unconfirmed | + | | Le conducteur semble avoir perdu le contrôle"]),
    "it_seems_that": ("Il semble que le conducteur ait fui.", ["unconfirmed | + | | le conducteur ait fui"]),
    "appears_in_print": ("Le livre paraît mardi.", ["asserted | + | | Le livre paraît mardi"]),
    "probably": ("Le vol sera probablement retardé.", ["possible | + | | Le vol sera probablement retardé"]),
    "no_proof_that": ("Il n'y a pas de preuve que le produit soit dangereux.",
                      ["unconfirmed | + | | le produit soit dangereux"]),
    "a_plan": ("La mairie prévoit d'ouvrir une crèche.", ["announced | + | | La mairie prévoit d'ouvrir une crèche"]),
    "a_count_is_not_a_plan": ("Le club compte deux joueurs blessés.",
                              ["asserted | + | | Le club compte deux joueurs blessés"]),
    "an_announced_noun": ("La direction a annoncé la fermeture de deux sites.",
                          ["announced | + | | La direction a annoncé la fermeture de deux sites"]),
    "near_future": ("Le club va recruter un gardien.", ["announced | + | | Le club va recruter un gardien"]),
    "a_question_asserts_nothing": ("Le maire a-t-il menti ?", ["possible | + | | Le maire a-t-il menti"]),
    "even_if_is_not_a_condition": ("Le stade ouvrira même si la tribune manque.",
                                   ["announced | + | | Le stade ouvrira même si la tribune manque"]),
    # Negation
    "not_less": ("Le maire n'en juge pas moins la mesure utile.",
                 ["asserted | + | | Le maire n'en juge pas moins la mesure utile"]),
    "neither_confirms_nor_denies": ("La députée ne confirme ni ne dément.",
                                    ["asserted | − | | La députée ne confirme ni ne dément"]),
    "neither_participle": ("Elle n'a ni confirmé ni infirmé l'information.",
                           ["asserted | − | | Elle n'a ni confirmé ni infirmé l'information"]),
    "negation_past_an_aside": ("Le dirigeant n'aurait, en tout état de cause, aucune intention de partir.",
        ["unconfirmed | − | | Le dirigeant n'aurait, en tout état de cause, aucune intention de partir"]),
    "ne_alone_in_a_compound": ("Les gendarmes n'ont pu rattraper le fuyard.",
                               ["asserted | − | | Les gendarmes n'ont pu rattraper le fuyard"]),
    "ne_pas_pu": ("L'essai n'a pas pu être réalisé.", ["asserted | − | | L'essai n'a pas pu être réalisé"]),
    "ne_que_restricts": ("Il n'y a que deux solutions.", ["asserted | + | | Il n'y a que deux solutions"]),
    "aucun": ("Aucun blessé n'est à déplorer.", ["asserted | − | | Aucun blessé n'est à déplorer"]),
    "expletive_ne": ("Il faut partir avant que la nuit ne tombe.",
                     ["asserted | + | | Il faut partir avant que la nuit ne tombe"]),
    "plus_alone_is_not_negative": ("Le train viendra plus tard.", ["announced | + | | Le train viendra plus tard"]),
    "a_step_is_not_a_negation": ("Le maire a fait un pas vers l'opposition.",
                                 ["asserted | + | | Le maire a fait un pas vers l'opposition"]),
    "denies_that": ("Le club nie que le joueur soit parti.", ["asserted | − | le club | le joueur soit parti"]),
    # Clauses
    "coordinated_claims": ("La mairie a fermé la piscine et le club a protesté.",
                           ["asserted | + | | La mairie a fermé la piscine", "asserted | + | | le club a protesté"]),
    "relative_with_a_fact": ("Le maire, qui avait démissionné mardi, est revenu.",
                             ["asserted | + | | Le maire, qui avait démissionné mardi, est revenu"]),
    "relative_at_the_end": ("Les pompiers ont évacué douze maisons, qui ont été inondées dans la nuit.",
                            ["asserted | + | | Les pompiers ont évacué douze maisons, qui ont été inondées dans la "
                             "nuit"]),
    "relative_of_place": ("À Lorient, où deux quais ont été fermés, les bacs repartiront jeudi. Le port de Brest, dont "
                          "la grue est tombée, attend.",
                          ["announced | + | | À Lorient, où deux quais ont été fermés, les bacs repartiront jeudi",
                           "asserted | + | | où deux quais ont été fermés",
                           "asserted | + | | Le port de Brest, dont la grue est tombée, attend"]),
    "denied_relative": ("Le club, qui n'avait jamais gagné ici, a fêté sa victoire.",
                        ["asserted | + | | Le club, qui n'avait jamais gagné ici, a fêté sa victoire"]),
    "relative_of_a_future": ("Le bac partira avec l'équipe, qui montera à bord vendredi.",
                             ["announced | + | | Le bac partira avec l'équipe, qui montera à bord vendredi"]),
    "less_sure_relative": ("La cale, qui aurait cédé lundi, est fermée.",
                           ["asserted | + | | La cale, qui aurait cédé lundi, est fermée",
                            "unconfirmed | + | | qui aurait cédé lundi"]),
    "relative_of_somebody_who_speaks": (
        "La panne a été confirmée par le capitaine, qui a parlé d'un « moteur noyé ».",
        ["asserted | + | | La panne a été confirmée par le capitaine, qui a parlé d'un « moteur noyé »",
         "asserted | + | le capitaine | qui a parlé d'un « moteur noyé »"]),
    "nothing_but_a_relative": ("Rejoignez le collectif, qui a gagné son procès lundi.",
                               ["asserted | + | | qui a gagné son procès lundi"]),
    "restrictive_relative_is_part_of_its_noun": ("L'homme qui parle est malade.",
                                                 ["asserted | + | | L'homme qui parle est malade"]),
    "a_cause_is_not_a_speaker": ("Le départ a été retardé, un revers attribué à des pannes.",
                                 ["asserted | + | | Le départ a été retardé",
                                  "asserted | + | attribué à | un revers attribué à des pannes"]),
    "a_plan_in_a_gerund": ("Le club ferme le site, tout en prévoyant d'ouvrir un musée.",
                           ["asserted | + | | Le club ferme le site",
                            "announced | + | | tout en prévoyant d'ouvrir un musée"]),
    # Quotations
    "a_quotation_is_its_speaker_s": ("« L'eau est saine », assure le maire.",
                                 ["asserted | + | le maire | L'eau est saine"]),
    "a_word_in_quotation_marks": ("L'opposition dénonce un texte « bâclé ».",
                                  ["asserted | + | l'opposition | L'opposition dénonce un texte « bâclé »"]),
    # What stands beside the statement is no part of it
    "a_relative_that_claims_does_not_take_the_sentence": (
        "Au lendemain d'un vote que le syndicat dit avoir gagné, cent salariés ont défilé.",
        ["asserted | + | | Au lendemain d'un vote que le syndicat dit avoir gagné, cent salariés ont défilé",
         "asserted | + | le syndicat | avoir gagné"]),
    "a_dash_aside_in_what_is_said": (
        "L'ingénieure a expliqué que la digue gauche – l'appui sur lequel repose la route – aurait cédé.",
        ["unconfirmed | + | l'ingénieure | la digue gauche – l'appui sur lequel repose la route – aurait cédé"]),
    "anyone_is_no_verb": (
        "Le gérant a reconnu que « n'importe quel client » aurait vu la fissure.",
        ["unconfirmed | + | le gérant | « n'importe quel client » aurait vu la fissure"]),
    "what_tells_of_a_document": (
        "Selon un courrier dont la revue a obtenu copie, la verrerie ne garderait que 120 postes.",
        ["unconfirmed | + | un courrier | la verrerie ne garderait que 120 postes"]),
    "what_tells_of_a_note": ("Selon une note interne que Le Monde a pu consulter, le groupe céderait deux filiales.",
                             ["unconfirmed | + | une note interne | le groupe céderait deux filiales"]),
    "what_tells_of_a_witness": (
        "D'après un voisin, qui a requis l'anonymat, une fumée « âcre, comme du soufre » sortait du hangar.",
        ["asserted | + | un voisin | une fumée « âcre, comme du soufre » sortait du hangar"]),
    "what_the_speaker_leaves_out": (
        "La ministre a indiqué que l'aide serait versée en juin, sans toutefois préciser son montant.",
        ["announced | + | la ministre | l'aide serait versée en juin"]),
    "a_phrase_taken_up_by_ce": (
        "« Karim est chez nous jusqu'en mai 2028, le reste, ce sont des rumeurs », a répondu le directeur sportif.",
        ["asserted | + | le directeur sportif | Karim est chez nous jusqu'en mai 2028",
         "asserted | + | le directeur sportif | le reste, ce sont des rumeurs"]),
    "a_dateline_in_capitals": ("DIEPPE (AFP) - Le bac a repris mardi.", ["asserted | + | | Le bac a repris mardi"]),
    "a_dateline_with_its_day": ("Saint-Malo, 4 mai (Reuters) – Deux marins ont disparu.",
                                ["asserted | + | | Deux marins ont disparu"]),
    "an_aside_is_no_dateline": ("Jean Dupont (PS) – l'ancien maire – a voté contre.",
                                ["asserted | + | | Jean Dupont (PS) – l'ancien maire – a voté contre"]),
    "a_second_verb_behind_what_is_awaited": (
        "La ligue attend, avant de trancher, que l'appel soit jugé, et n'envisage pas de sanction.",
        ["asserted | + | | La ligue attend, avant de trancher, que l'appel soit jugé",
         "asserted | − | | n'envisage pas de sanction"]),
    # Certainty
    "an_indirect_question_supposes_nothing": (
        "« Je ne sais pas si le jury nous a aimés, mais on a tout donné », a confié la chanteuse.",
        ["asserted | − | la chanteuse | Je ne sais pas si le jury nous a aimés",
         "asserted | + | la chanteuse | on a tout donné"]),
    "asking_why": ("Le collectif réclame une enquête et se demande pourquoi il a fallu trois semaines.",
                   ["asserted | + | | Le collectif réclame une enquête",
                    "asserted | + | | se demande pourquoi il a fallu trois semaines"]),
    "perhaps_done_says_someone": ("Un syndicat estime que 2 000 fiches auraient pu être modifiées.",
                                  ["possible | + | un syndicat | 2 000 fiches auraient pu être modifiées"]),
    "not_done_under_a_condition": ("Si l'alarme avait sonné, le stock aurait pu être sauvé.",
                                   ["hypothetical | + | | Si l'alarme avait sonné, le stock aurait pu être sauvé"]),
    "in_any_case": ("Selon un conseiller, le Sénat rejetterait de toute façon le texte.",
                    ["hypothetical | + | un conseiller | le Sénat rejetterait de toute façon le texte"]),
    "was_to_open": ("Une crèche devait ouvrir à Vannes en mars.",
                    ["announced | + | | Une crèche devait ouvrir à Vannes en mars"]),
    "were_to_be_done": ("D'autres prélèvements devaient être faits lundi.",
                        ["announced | + | | D'autres prélèvements devaient être faits lundi"]),
    "without_a_grant": ("Sans subvention, le pont aurait coûté le double.",
                        ["hypothetical | + | | Sans subvention, le pont aurait coûté le double"]),
    "a_plan_denied_with_a_noun": ("La banque a maintenu son taux et n'envisage pas de baisse avant juin.",
                                  ["asserted | + | | La banque a maintenu son taux",
                                   "asserted | − | | n'envisage pas de baisse avant juin"]),
    "as_a_report_describes_it": ("Le tracé, tel que décrit dans le rapport, ne menacerait pas les riverains.",
        ["unconfirmed | − | | Le tracé, tel que décrit dans le rapport, ne menacerait pas les riverains"]),
    "a_belief_of_the_past": ("Le maire a cru que la digue tiendrait.",
                             ["unconfirmed | + | le maire | la digue tiendrait"]),
    "a_hall_believes_nothing": ("Longtemps, la salle a cru que le groupe allait annuler.",
                                ["unconfirmed | + | | le groupe allait annuler"]),
    # Pieces that say nothing alone
    "a_condition_of_two_verbs": (
        "Si la fièvre naît en Corse et se poursuit aux Antilles, en Guyane et à Mayotte, elle reculera à Lens.",
        ["hypothetical | + | | Si la fièvre naît en Corse et se poursuit aux Antilles, en Guyane et à Mayotte, elle "
         "reculera à Lens"]),
    "two_adjectives": (
        "Pire que les Nantais, qui ont perdu un joueur, un autre club rouge et noir va payer.",
        ["asserted | + | | Pire que les Nantais, qui ont perdu un joueur",
         "announced | + | | un autre club rouge et noir va payer"]),
    "two_complements_in_de": (
        "La faille est invisible du bas et du haut de la falaise, elle a surpris les guides.",
        ["asserted | + | | La faille est invisible du bas et du haut de la falaise",
         "asserted | + | | elle a surpris les guides"]),
    "and_not": (
        "Il s'agit d'un audit, et non d'une enquête, ça ne change rien.",
        ["asserted | + | | Il s'agit d'un audit, et non d'une enquête", "asserted | − | | ça ne change rien"]),
    "a_year_before_the_next_clause": (
        "La côte n'est pas épargnée, en 2016, deux digues ont cédé.",
        ["asserted | − | | La côte n'est pas épargnée", "asserted | + | | en 2016, deux digues ont cédé"]),
    "a_place_before_the_next_clause": (
        "La digue a cédé et à Lens, elle a tenu.",
        ["asserted | + | | La digue a cédé", "asserted | + | | à Lens, elle a tenu"]),
    "suspense_in_a_sentence": (
        "La probabilité se situe à... 97 %.", ["asserted | + | | La probabilité se situe à... 97 %"]),
    "a_fact_and_its_denial": (
        "Trois cents postes seraient visés, mais le groupe dément tout projet.",
        ["unconfirmed | + | | Trois cents postes seraient visés", "asserted | + | | le groupe dément tout projet"]),
    "a_question_without_a_verb": (
        "La digue cède. Un bac qui coule ? Le maire n'y croit pas.",
        ["asserted | + | | La digue cède", "asserted | − | | Le maire n'y croit pas"]),
    "awarded_to_someone": (
        "L'atelier a reçu un label, une distinction attribuée à trois sites.",
        ["asserted | + | | L'atelier a reçu un label, une distinction attribuée à trois sites"]),
    "half_an_answer": ("Quand la chapelle rouvrira-t-elle ? Pas avant sa restauration.",
                       ["possible | + | | Quand la chapelle rouvrira-t-elle"]),
}  # fmt: skip


@pytest.fixture(scope="module")
def answers() -> dict[str, list[str]]:
    return answers_to(CASES)


@pytest.mark.parametrize("name", CASES)
def test_the_claims_of_a_sentence(name: str, answers: dict[str, list[str]]) -> None:
    assert answers[name] == CASES[name][1]


def test_what_was_reported_reaches_back_to_the_sentence_before() -> None:
    text = "Le lancement aurait été retardé. Ce report, tel que rapporté par Le Monde, inquiète les clients."
    (analysis,) = analyse_all([Article(slug="retard", title="", text=text)], EditorWords())
    assert [answer(analysis.article, claim) for claim in analysis.claims] == [
        "unconfirmed | + | Le Monde | Le lancement aurait été retardé",
        "asserted | + | | Ce report, tel que rapporté par Le Monde, inquiète les clients",
    ]


def test_a_source_met_before_is_not_one_more_unnamed_source() -> None:
    text = (
        "Un diplomate confie que l'accord est prêt. Il sera signé mardi, ajoute la même source. "
        "Une association locale, Terre vive, estime que le texte est faible. Elle affirme que rien ne changera."
    )
    (analysis,) = analyse_all([Article(slug="accord", title="", text=text)], EditorWords())
    (caution,) = [caution for caution in analysis.cautions if caution.kind == "unnamed_source"]
    assert [analysis.article.quote(span) for span in caution.spans] == ["Un diplomate"]


def test_one_word_shared_with_the_title_does_not_make_it_stronger() -> None:
    text = "Depuis cette découverte, les élus se demandent si les objets déjà découverts pourraient en cacher d'autres."
    (analysis,) = analyse_all([Article(slug="port", title="Un port romain a été découvert", text=text)], EditorWords())
    assert "title_stronger" not in {caution.kind for caution in analysis.cautions}


def test_whom_the_news_is_about_is_no_unnamed_source() -> None:
    text = "Des élus auraient vu la lettre. Les élus seraient tirés au sort. Ses députés voteraient le texte."
    (analysis,) = analyse_all([Article(slug="lettre", title="", text=text)], EditorWords())
    (caution,) = [caution for caution in analysis.cautions if caution.kind == "unnamed_source"]
    assert [analysis.article.quote(span) for span in caution.spans] == ["Des élus"]
