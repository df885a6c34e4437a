"""What a rule of `relations.toml` may ask for."""

from __future__ import annotations

from typing import Literal

from dossier.lexicon import Rule
from dossier.model import RelationKind

Marker = Literal["objet", "à", "de", "avec", "contre", "sur", "envers", "vers", "face à", "devant", "au profit de"]
Turn = Literal["de contre", "entre", "de par", "de face à"]


class RelationRule(Rule, frozen=True, kw_only=True):
    """Verbs (infinitives), and the complements behind which the other actor stands.

    `pronominal`: only with « se »; `noms`: the words that must follow (« porter plainte », « mettre en cause »);
    `objets`: the noun that the object must be, whatever its article (« infliger une amende »), the other actor behind
    it; `lieux`: a town or a country may be the other actor behind « à »; `inverse`: the subject undergoes
    (« s'incliner face à »); `mutuelle`: the two subjects joined by « et » do it to each other.
    `actes`: nouns of a deed, with the words that name its two actors (`tours`); a deed told by its noun may have been
    done already (`accompli`: a complaint, a lawsuit), or the sentence must say that it is.
    """

    famille: RelationKind
    verbes: tuple[str, ...] = ()
    complements: tuple[Marker, ...] = ()
    pronominal: bool = False
    noms: tuple[str, ...] = ()
    objets: tuple[str, ...] = ()
    lieux: bool = False
    inverse: bool = False
    mutuelle: bool = False
    actes: tuple[str, ...] = ()
    tours: tuple[Turn, ...] = ()
    accompli: bool = False
