"""Lines of a page that are not its article: prompts, captions, links to other articles, credits.

Whole lines only, and short ones: what stands in a sentence of the article stays there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_LONGEST = 40  # words
_CRUMB = 4  # words


def _any_of(*shapes: str) -> str:
    return "(?:" + "|".join(shapes) + ")"


# « Lire aussi : … », « >> À lire également », « Voir aussi | … »: a link, with what it leads to.
_LINK = (
    r"(?:(?:à|a)\s+)?(?:lire|relire|voir|revoir|écouter|découvrir)\s+(?:aussi|également|encore)\b"
    r"(?:\s*[:|»>–-].*|[^.]*)"
)
_ASKED = _any_of(
    r"publicité|advertisement|newsletters?|imprimer|copié|réagir|commenter|favoris|sauvegarder|enregistrer|suivre",
    r"partager?(?:\s+(?:l'article|cet\s+article|sur\s.*|par\s.*))?|partagez\s+(?:cet\s+article|l'article|sur)\b.*",
    r"écouter(?:\s+(?:l'article|cet\s+article))?",
    r"(?:\d+|aucun|pas\s+de)\s+commentaires?|(?:laisser|ajouter|poster)\s+un\s+commentaire",
    r"se\s+connecter|s'identifier|s'abonner|je\s+m'(?:inscris|abonne)",
    r"temps\s+de\s+lecture\b.*|lecture\s*:?\s*\d+\s*min.*|\d+\s*min(?:utes?)?\s+de\s+lecture",
    r"(?:déjà|vous\s+êtes)\s+abonnée?s?\s*[?!].*|abonnez-vous\b.*|(?:réservé|accès)\s+(?:aux|à\s+nos)\s+abonnés",
    r"il\s+vous\s+reste\s+\d+.*\bà\s+(?:découvrir|lire)\b.*|pour\s+lire\s+la\s+suite\b.*abonn.*",
    r"la\s+suite\s+(?:de\s+cet\s+article\s+)?est\s+réservée\b.*",
    r"(?:cet\s+)?article\s+(?:est\s+)?réservé\s+(?:aux|à\s+nos)\s+abonnés\b.*",
    r"(?:inscrivez-vous|recevez)\b.*\b(?:newsletter|lettre\s+d'information|infolettre|boîte\s+mail|par\s+e?-?mail)\b.*",
    r"suivez-nous\b.*|retrouvez-nous\b.*|tous\s+nos\s+articles\b.*",
    r"mots[- ]clés\s*:.*|tags?\s*:.*|articles?\s+(?:similaires?|liés)",
)
_PLAIN = r"[\w\s.,;:!?'«»&/|()·•–—-]"  # what a credit is written with
# « © Le Courrier 2025. Tous droits réservés. », « Le maire. © AFP », « Photo : P. L. », « Crédit photo … »
_CREDIT = _any_of(
    rf"{_PLAIN}*©{_PLAIN}{{0,90}}|{_PLAIN}*\btous\s+droits\s+(?:de\s+reproduction\s+)?réservés{_PLAIN}{{0,60}}",
    r"\(?(?:crédits?\s+)?photos?(?:\s+d'(?:illustration|archives?))?\s*(?:[:/|]|–|—|-\s)\s*[^.]*(?:\.\s?\w\.?)*\)?",
    r"crédits?\s*:\s*(?:\S+\s*){1,6}|(?:image|photo)\s+d'(?:illustration|archives?)\b.*",
)
_LINE = re.compile(rf"[>»→•▶►*–—-]*\s*(?:{_LINK}|(?:{_ASKED}|{_CREDIT})\.?)", re.IGNORECASE)
_HOME = re.compile(r"(?:accueil|menu|aller au contenu|home|vous êtes ici)\W*.{0,40}", re.IGNORECASE)
_RUBRICS = _any_of(
    r"faits?[ -]divers|actualités?|actu|sports?|football|rugby|économie|politique|société|culture|monde|international",
    r"france|régions?|justice|santé|sciences?|éducation|environnement|météo|opinions?|éditorial|exclusif|direct",
    r"en direct|vidéo|abonnés|enquête|reportage|entretien|interview|portrait|analyse|tribune|décryptage",
    r"infographie|dossier|brèves?",
)
_SECTION = re.compile(rf"{_RUBRICS}(?:\s*[-–—|/&>»]\s*\w[\w' -]{{0,30}})?", re.IGNORECASE)


def is_furniture(text: str) -> bool:
    """Whether a whole line is a prompt, a caption with its credit, a link to another article."""
    return len(text.split()) <= _LONGEST and bool(_LINE.fullmatch(text.replace("’", "'")))


def before_title(lines: Sequence[str]) -> int:
    """How many lines stand before a title: « Accueil », « Faits divers »; 0 when none is certain."""
    skipped, home = 0, False
    while skipped + 2 < len(lines):
        line, following = lines[skipped], lines[skipped + 1]
        home = home or bool(_HOME.fullmatch(line))
        crumb = bool(_SECTION.fullmatch(line)) or bool(_HOME.fullmatch(line)) or (home and len(line.split()) <= _CRUMB)
        if not crumb or following[-1] in ".,;:":
            break
        skipped += 1
    return skipped
