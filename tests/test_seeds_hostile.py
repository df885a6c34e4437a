"""Every hostile seed against its manifest; `tests/hostile/README.md` says what they are."""

from __future__ import annotations

import json
import tarfile
from pathlib import Path

import pytest

from dossier.seeds import Seeds, read_seed, read_seeds
from seeding import paragraphs

HOSTILE = Path(__file__).parent / "hostile"
MANIFEST = json.loads((HOSTILE / "manifest.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    unpacked = tmp_path_factory.mktemp("hostile")
    with tarfile.open(HOSTILE / "seeds.tar.gz") as archive:
        archive.extractall(unpacked, filter="data")
    return unpacked / "seeds"


@pytest.fixture(scope="module")
def seeds(folder: Path) -> Seeds:
    return read_seeds(folder)


@pytest.mark.parametrize("name", MANIFEST, ids=ascii)
def test_a_hostile_seed_is_read_refused_or_left_as_its_manifest_says(seeds: Seeds, name: str) -> None:
    article = next((article for article in seeds.articles if article.seed == name), None)
    refusal = next((refusal for refusal in seeds.refusals if refusal.path.name == name), None)
    outcome = "page" if article else "error" if refusal else "skip"
    assert outcome in MANIFEST[name]["should"].split("-or-")
    if article:
        assert [words for words in MANIFEST[name]["expect"] if words not in paragraphs(article)] == []


IN_TEXT = [name for name, entry in MANIFEST.items() if entry["slot"] in ("para", "byline", "footer", "body")]


@pytest.mark.parametrize("name", IN_TEXT, ids=ascii)
def test_a_payload_in_the_text_reaches_no_title_address_publisher_or_licence(seeds: Seeds, name: str) -> None:
    article = next(article for article in seeds.articles if article.seed == name)
    assert article.title.startswith("Budget voté")
    assert article.publisher in (None, "Le Courrier d'essai")
    assert (article.url, article.licence) == (None, None)


@pytest.mark.parametrize(
    ("name", "byline"),
    [
        ("002-script-block.txt", "Camille Durand (essai) <script>window.XSSMARK=1</script>"),
        ("014-textarea-open.txt", "Camille Durand (essai) <textarea>XSSMARK"),
        ("018-cdata.md", "Camille Durand (essai) <![CDATA[ XSSMARK ]]>"),
        ("030-js-link-tab.md", "Camille Durand (essai) [clic](java script:window.XSSMARK=1)"),
        ("110-entity-num.txt", "Camille Durand (essai) &#x3c;img src=XSSMARK onerror=1&#x3e; &#128; &#0; &#xD800;"),
        ("118-nul.html", "Camille Durand Nul\ufffd XSSMARK\ufffdfin"),
        ("122-c1.txt", "Camille Durand (essai) C1 \ufffd\ufffd\ufffd\ufffd XSSMARK"),
    ],
)
def test_a_payload_in_a_byline_is_words(seeds: Seeds, name: str, byline: str) -> None:
    assert next(article for article in seeds.articles if article.seed == name).byline == byline


@pytest.mark.parametrize(
    ("name", "last"),
    [
        ("004-svg-onload.txt", "<svg onload=window.XSSMARK=1><circle/></svg>"),
        (
            "008-meta-refresh.md",
            '© Le Courrier d\'essai, tous droits réservés <meta http-equiv=refresh content="0;url=https://XSSMARK.example/">',
        ),
        ("032-md-link.md", "Le vote définitif est attendu le 14 mars à l'Assemblée."),  # a footer of plain words goes
        ("052-snip-in.txt", '--8<-- "SECRET_IN_DOCS.txt"'),
        ("076-fence-tilde.txt", "~~~ { .XSSMARK onclick=1 } code ~~~"),
        ("112-jinja-rce.txt", "{{ cycler.__init__.__globals__.os.environ }} XSSMARK"),
        (
            "116-bidi.md",
            "© Le Courrier d'essai, tous droits réservés Le \ufffdXSSMARK inversé\ufffd \ufffdisolé\ufffd suite",
        ),
    ],
)
def test_a_payload_in_a_footer_is_words(seeds: Seeds, name: str, last: str) -> None:
    article = next(article for article in seeds.articles if article.seed == name)
    assert paragraphs(article)[-1] == last


def test_what_hides_in_hostile_seeds_is_counted(seeds: Seeds) -> None:
    counted = {article.seed: article.replaced for article in seeds.articles if article.replaced}
    assert counted == {
        "116-bidi.md": 4,
        "118-nul.html": 2,
        "122-c1.txt": 4,
        "124-u2028.txt": 1,
        "126-combining.md": 1192,
    }


def test_a_seed_read_again_alone_gives_the_same_article(folder: Path, seeds: Seeds) -> None:
    assert tuple(read_seed(folder / article.seed, article.slug) for article in reversed(seeds.articles)) == tuple(
        reversed(seeds.articles)
    )
