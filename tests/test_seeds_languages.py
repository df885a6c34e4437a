from __future__ import annotations

from pathlib import Path

import pytest

from dossier.seeds.languages import identify
from seeding import BODY, read, refused

FOREIGN = {
    "en": (
        "l'anglais",
        "The city council adopted the budget on Tuesday. The prefect said that twelve towns are concerned.",
    ),
    "de": (
        "l'allemand",
        "Der Stadtrat hat am Dienstag den Haushalt beschlossen. Zwölf Gemeinden sind davon betroffen.",
    ),
    "es": (
        "l'espagnol",
        "El ayuntamiento aprobó el martes el presupuesto de la ciudad, según ha informado el alcalde.",
    ),
    "nl": (
        "le néerlandais",
        "De gemeenteraad heeft dinsdag de begroting goedgekeurd, aldus de burgemeester van de stad.",
    ),
    "he": ("l'hébreu", "מועצת העיר אישרה ביום שלישי את תקציב העיר לאחר דיון ארוך במיוחד."),
    "hu": ("le hongrois", "A városi tanács kedden elfogadta a város költségvetését hosszas vita után."),
    "zh": ("le chinois", "市议会周二通过了该市的预算。省长表示,有十二个市镇受到影响。"),
}


@pytest.mark.parametrize("code", FOREIGN)
def test_a_language_without_lexicon_is_refused_by_its_french_name(tmp_path: Path, code: str) -> None:
    name, text = FOREIGN[code]
    assert refused(tmp_path, "a.txt", f"Budget\n\n{text}") == (
        f"a.txt:3: la langue reconnue est {name} ({code}), pour laquelle il n'y a pas de lexique. "
        'Si elle est mal reconnue, écrivez language = "fr" dans a.toml.'
    )


def test_the_sidecar_has_the_last_word_on_the_language(tmp_path: Path) -> None:
    article = read(tmp_path, "a.txt", f"Budget\n\n{FOREIGN['en'][1]}", 'language = "fr"')
    assert article.language == "fr"


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        "Auto contre cyclo à Delle",
        "LA FARANDOLE",
        "DeepSeek R2 : Huawei, NVIDIA, AMD MI308",
        "12 34 ***",
        "Selon le Financial Times, la startup DeepSeek aurait retardé son modèle R2 (« large language model »).",
        "<!" * 2_000 + BODY,
    ],
)
def test_french_and_what_may_be_french_is_read(text: str) -> None:
    assert identify(text) == "fr"
