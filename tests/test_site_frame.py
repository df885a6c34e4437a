"""The frame of every page: what is switched on, sound HTML, nothing inline or from elsewhere, the same bytes twice."""

import re
import shutil
from collections import Counter
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import html5lib
import pytest
from mkdocs.config import load_config

from fixtures_site import ROOT, SAMPLE, Site, run_mkdocs

THEME = ROOT / "scripts" / "theme"
# Drawn by the attribute selectors [class*="--asserted"]…, or kinds that need no drawing of their own.
VARIANTS = {"asserted", "unconfirmed", "possible", "announced", "hypothetical", "organisation", "person"}
POLICY = "Content-Security-Policy"
DATA = ("application/json", "application/ld+json")  # not run, whatever the policy says
MARKDOWN = {"headerlink", "language-toml"}


class Elements(HTMLParser):
    """Every element of a page with its attributes, in order."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def elements(site: Site) -> dict[str, list[tuple[str, dict[str, str | None]]]]:
    return {name: Elements((site.folder / name).read_text("utf-8")).found for name in site.pages}


def test_only_the_extensions_that_pages_use_are_on() -> None:
    config = load_config(str(ROOT / "mkdocs.yml"))
    # MkDocs itself adds fenced_code.
    used = {"abbr", "attr_list", "def_list", "fenced_code", "md_in_html", "tables", "toc"}
    assert set(config.markdown_extensions) == used
    assert set(config.plugins) == {"material/search", "material/offline"}
    assert not config.hooks


def test_html_has_no_error(built_site: Site) -> None:
    found = {}
    for name in built_site.pages:
        parser = html5lib.HTMLParser()
        parser.parse((built_site.folder / name).read_text("utf-8"))
        if parser.errors:
            found[name] = parser.errors
    assert found == {}


def test_an_id_is_given_once_a_page(built_site: Site) -> None:
    for name, found in elements(built_site).items():
        ids = Counter(attributes["id"] for _, attributes in found if "id" in attributes)
        assert [key for key, count in ids.items() if count > 1] == [], name


def test_headings_start_at_one_h1_and_skip_no_level(built_site: Site) -> None:
    for name, found in elements(built_site).items():
        levels = [int(tag[1]) for tag, _ in found if re.fullmatch("h[1-6]", tag)]
        assert levels.count(1) == 1, name
        assert levels[0] == 1, name
        assert all(after <= before + 1 for before, after in pairwise(levels)), name


def test_no_script_or_style_is_written_in_a_page(built_site: Site) -> None:
    """What lets the content policy be a constant, without hash or exception."""
    for name, found in elements(built_site).items():
        for tag, attributes in found:
            assert tag != "style", name
            assert tag != "script" or "src" in attributes or attributes.get("type") in DATA, name
            assert [key for key in attributes if key == "style" or key.startswith("on")] == [], (name, tag)


def test_every_page_has_the_policy_before_anything_it_governs(built_site: Site) -> None:
    for name, found in elements(built_site).items():
        policies = [at for at, (_, attributes) in enumerate(found) if attributes.get("http-equiv") == POLICY]
        governed = [at for at, (tag, own) in enumerate(found) if tag == "script" or own.get("rel") == "stylesheet"]
        assert len(policies) == 1, name
        assert policies[0] < governed[0], name
        policy = str(found[policies[0]][1]["content"])
        assert "default-src 'none'" in policy
        assert "script-src 'self';" in policy
        assert "style-src 'self';" in policy


def test_no_page_loads_anything_from_another_host(built_site: Site) -> None:
    for name, found in elements(built_site).items():
        for tag, attributes in found:
            loaded = [attributes.get("src"), attributes.get("srcset"), attributes.get("href") if tag != "a" else None]
            assert [url for url in loaded if url and re.match(r"[a-z]+:|//", url)] == [], (name, tag)


def test_every_class_that_a_page_uses_is_in_the_style_sheets(built_site: Site) -> None:
    """The classes of the text: not those of Material around it, nor those that Markdown writes."""
    sheets = "".join(path.read_text("utf-8") for path in (THEME / "stylesheets").glob("*.css"))
    styled = set(re.findall(r"\.([a-z][\w-]*)", sheets)) | MARKDOWN
    unknown = set()
    for name in built_site.pages:
        page = (built_site.folder / name).read_text("utf-8")
        text = re.search(r'<article class="md-content__inner.*</article>', page, re.DOTALL)
        assert text
        for _, attributes in Elements(text[0]).found:
            for found in (attributes.get("class") or "").split():
                base, _, variant = found.partition("--")
                if found not in styled and not (base in styled and variant in VARIANTS) and not found.startswith("md-"):
                    unknown.add(found)
    assert unknown == set()


def test_a_label_names_a_control_of_its_page(built_site: Site) -> None:
    for name, found in elements(built_site).items():
        ids = {attributes.get("id") for _, attributes in found}
        labels = {attributes["for"] for tag, attributes in found if tag == "label" and "for" in attributes}
        assert labels <= ids, name


def test_a_title_is_escaped_once_wherever_the_theme_prints_it(sample_site: Site) -> None:
    page = (sample_site.folder / "articles" / "ecoles" / "index.html").read_text("utf-8")
    title = "Écoles &amp; hôpital &lt;img src=x onerror=alert(1)&gt; &#123;&#123; 7*7 &#125;&#125;"
    assert f"<title>{title} · Dossier</title>" in page
    assert "<img" not in page
    assert "&amp;lt;" not in page


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_two_builds_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        done = run_mkdocs(SAMPLE, tmp_path / name, SITE_URL="https://exemple.fr/dossier/", SOURCE_DATE_EPOCH="86400")
        assert done.returncode == 0, done.stderr
    tree = bytes_of(tmp_path / "one")
    assert tree == bytes_of(tmp_path / "two")
    assert b"<lastmod>1970-01-02</lastmod>" in tree["sitemap.xml"]
    assert b'<link rel="canonical" href="https://exemple.fr/dossier/resume.html">' in tree["resume.html"]


@pytest.mark.parametrize(
    ("broken", "told"),
    [
        ("[voir](nulle-part.md)", "nulle-part.md"),
        ("[voir](glossaire.md#t-absent)", "#t-absent"),
        ("[voir](/resume.md)", "/resume.md"),
    ],
)
def test_a_broken_markdown_link_stops_the_build(tmp_path: Path, broken: str, told: str) -> None:
    docs = tmp_path / "docs"
    shutil.copytree(SAMPLE, docs)
    with (docs / "resume.md").open("a", encoding="utf-8") as page:
        page.write(f"\n{broken}\n")
    done = run_mkdocs(docs, tmp_path / "site")
    assert done.returncode != 0
    assert told in done.stderr


def test_a_page_that_nothing_leads_to_stops_the_build(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    shutil.copytree(SAMPLE, docs)
    (docs / "perdue.md").write_text("# Perdue\n", "utf-8")
    done = run_mkdocs(docs, tmp_path / "site")
    assert done.returncode != 0
    assert "perdue.md" in done.stderr
