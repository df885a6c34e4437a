"""« Il » that stands for nobody: « Il faut », « Il est difficile de », « Il a été proposé de »."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dossier.model import Reading, Sentence

_LEADS = frozenset({"de", "d'", "que", "qu'"})


def is_impersonal(reading: Reading, index: int, sentence: Sentence, lists: Mapping[str, frozenset[str]]) -> bool:
    """« Il faut », « Il s'agit », « Il apparaît que », « il est rapporté que », « Il est difficile de »."""
    near = reading.tokens[index : min(index + 7, sentence.last)]
    norms = [t.norm for t in near]
    if norms[0] not in ("il", "-t-il", "-il"):
        return False
    if any(norm in lists["impersonnels"] for norm in norms[1:5]) or _is_decided(norms, lists["impersonnels_passifs"]):
        return True
    copula = any(t.lemma == "être" for t in near[1:4])
    return copula and bool(_LEADS & {*norms[3:]}) and any(t.pos == "ADJ" for t in near)


def _is_decided(norms: Sequence[str], participles: frozenset[str]) -> bool:
    """« il a été proposé de », « il est convenu que »; not « il a été accusé de », « il a proposé de »."""
    passive = "été" in norms[2:4] or norms[1:2] in (["est"], ["était"])
    return passive and bool(participles & {*norms[2:5]}) and bool(_LEADS & {*norms[3:]})
