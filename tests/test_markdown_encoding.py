"""Source text through the door: it stays text wherever a page puts it, and stays legible where it can."""

from html import unescape
from pathlib import Path

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown import Markdown  # type: ignore[import-untyped]  # only its answers are compared
from mkdocs.utils import meta
from mkdocs.utils.yaml import yaml_load

from dossier.render.markdown import Emitted, emit, front_matter_title, heading, html_text, inline, link
from hostile_texts import EVERY, shown
from html_reading import read_html

ROOT = Path(__file__).parent.parent
# Every extension that the site may enable; `le` and `IA` are terms of a glossary.
EXTENSIONS = {
    "abbr": {"glossary": {"GPU": "processeur", "le": "article", "IA": "intelligence artificielle"}},
    "admonition": {},
    "attr_list": {},
    "def_list": {},
    "footnotes": {},
    "md_in_html": {},
    "tables": {},
    "toc": {"permalink": "#", "toc_depth": "2-3"},
    "pymdownx.details": {},
    "pymdownx.superfences": {},
    "pymdownx.tabbed": {"alternate_style": True},
}
# Every place where a page of ours may put source text: TEXT in Markdown, RAW in HTML.
PLACES = """\
# TEXT {: #titre }

TEXT

Devant
TEXT

TEXT
derrière

- TEXT
- TEXT — suite <span class="meta">RAW</span>

1. TEXT

> TEXT

| TEXT | b |
|---|---|
| TEXT | TEXT |
| **TEXT** | [TEXT](page.md) |

TEXT
: TEXT

**TEXT** et *TEXT*, puis [TEXT](x/y.html#z) TEXT

- <span class="sentence" id="p1s2">RAW</span> mot

<p id="p1"><span class="s">RAW</span> <mark class="m">RAW</mark></p>

<svg viewBox="0 0 9 9"><title>RAW</title><text x="1">RAW</text></svg>

<ul>
<li><b>RAW</b></li>
</ul>

<div markdown="1">

TEXT

</div>

<div class="d" markdown="span">TEXT</div>

<div class="source" markdown="1">

<span class="sentence" id="p2s1">RAW <mark class="m">RAW</mark></span>
<span class="sentence" id="p2s2"><a class="m" href="x.html#y">RAW</a> RAW</span>
{: #p2 }

</div>

!!! note

    TEXT

??? note

    TEXT

## TEXT {: #section }

[^1]: TEXT

Avec une note[^1].
"""
HARMLESS = "MOTCALME"
FRAGMENTS = (
    *(
        "_a_",
        "*a*",
        "`",
        "```",
        "~~~",
        "[",
        "]",
        "(b)",
        "!",
        "!!! note",
        "??? note",
        '=== "a"',
        "#",
        "##",
        "---",
        "===",
    ),
    *(" ", "  ", "\n", "\n\n", "\t", "    ", "- ", "* ", "+ ", "1. ", "2) ", ": ", "::: ", "> ", "|", "---|---", "\\"),
    *(
        "<b>",
        "</p>",
        "</svg>",
        "<!--",
        "-->",
        "<![CDATA[",
        "<![ X",
        "<?php",
        "?>",
        "&",
        "&amp;",
        "&lt;",
        "&#60;",
        "&copy",
    ),
    *(
        "{{ x }}",
        "{% x %}",
        "{: #x onclick=y }",
        "{.c}",
        "[TOC]",
        "[^1]",
        "[^1]: a",
        "*[le]: x",
        "[…]",
        "[x]: y",
        "[x](y)",
    ),
    *(
        "///",
        "///Footnotes Go Here///",
        "http://a.b",
        "<http://a.b>",
        "a@b.c",
        "--8<--",
        "$",
        "^",
        "==",
        "++",
        '"',
        "'",
    ),
    *(
        "\x02wzxhzdk:0\x03",
        "klzzwxh:0000",
        "\r",
        "\x0c",
        "\x85",
        "\u2028",
        "\u2029",
        "\u00a0",
        "\u202f",
        "\u200b",
        "\ufeff",
    ),
    *(
        "\ud800",
        "\u202e",
        "\U000e0041",
        "\ufffe",
        "é",
        "«",
        "»",
        "’",
        "le",
        "IA",
        "mot",
        "1986.",
        "(c)",
        "…",
        "%",
        "]:",
    ),
)
some_text = st.one_of(
    st.lists(st.sampled_from(FRAGMENTS), min_size=1, max_size=7).map("".join),
    st.sampled_from([text[:800] for text in EVERY]),
    st.text(st.characters(exclude_categories=()), min_size=1, max_size=40),
)


@pytest.fixture(scope="module")
def renderer() -> Markdown:
    return Markdown(extensions=list(EXTENSIONS), extension_configs=EXTENSIONS)


def built(renderer: Markdown, text: str) -> tuple[list[tuple[str, ...]], list[str]]:
    page = renderer.reset().convert(PLACES.replace("TEXT", inline(text)).replace("RAW", html_text(text)))
    for opening in ('<abbr title="processeur">', '<abbr title="article">', '<abbr title="intelligence artificielle">'):
        page = page.replace(opening, "")  # our own glossary may mark a term anywhere
    return read_html(page.replace("</abbr>", ""))


@settings(max_examples=300, deadline=None)
@given(some_text)
@example("]: suite")
@example("[…]: suite")
@example("C#")
@example("1986. Une grande année")
@example("\x02wzxhzdk:0\x03")
@example("« L’été [sic] », dit-il […] puis [le ministre]")
def test_a_page_has_the_text_and_nothing_but_the_text(renderer: Markdown, text: str) -> None:
    skeleton, texts = built(renderer, HARMLESS)
    found_skeleton, found_texts = built(renderer, text)
    assert found_skeleton == skeleton
    assert found_texts == [words.replace(HARMLESS, shown(text)) for words in texts]


def test_every_hostile_text_is_only_text(renderer: Markdown) -> None:
    skeleton, texts = built(renderer, HARMLESS)
    for text in EVERY:
        found_skeleton, found_texts = built(renderer, text[:300])
        assert found_skeleton == skeleton, text
        assert found_texts == [words.replace(HARMLESS, shown(text[:300])) for words in texts]


def test_the_site_enables_no_extension_that_was_not_proved() -> None:
    config = yaml_load((ROOT / "mkdocs.yml").read_text("utf-8"))
    names = {name for entry in config["markdown_extensions"] for name in ([entry] if isinstance(entry, str) else entry)}
    assert names <= EXTENSIONS.keys()


@settings(max_examples=500, deadline=None)
@given(some_text.filter(str.strip))
def test_a_title_is_one_escaped_string_for_both_yaml_readers(text: str) -> None:
    line = f"title: {front_matter_title(text)}\n"
    body, data = meta.get_data(f"---\n{line}---\nCorps\n")  # MkDocs reads with the C loader when there is one
    assert body == "Corps\n"
    assert data == yaml.load(line, yaml.SafeLoader)
    assert data.keys() == {"title"}
    assert not set('<>"{`') & set(data["title"])
    assert read_html(f"<title>{data['title']}</title>") == ([("<", "title"), (">", "title")], ["", shown(text), ""])


@given(some_text)
def test_what_is_emitted_is_one_line(text: str) -> None:
    assert len(inline(text).splitlines()) == len(html_text(text).splitlines()) == 1


@pytest.mark.parametrize(
    "prose",
    [
        "« L’usine rouvrira », assure-t-il ; d’après l’Insee, 3,5 % (soit 12 000 €) : c’est peu… Non ? Si !",
        "Le R2 – attendu en mai – coûte 1 200 $ l’unité ; voir https://exemple.fr/a-b?c=d#e, @mairie, n° 4 et #budget.",
        "-15 °C à Nîmes, puis +3 % en 2025. La moitié […], dit-il […]",
        '2025 commence ; 3.5 reste 3.5 et l\'été\u202f"dure" encore.',
    ],
)
def test_french_prose_is_left_as_it_is(prose: str) -> None:
    assert inline(prose) == html_text(prose) == prose


def test_the_first_seed_is_left_as_it_is() -> None:
    lines = (ROOT / "seeds" / "000_6acfe67ea8cf806a.txt").read_text("utf-8").splitlines()
    assert [inline(line) for line in lines] == lines


@pytest.mark.parametrize(
    ("text", "encoded"),
    [
        ("R&D <b>", "R&amp;D &lt;b&gt;"),
        ("1986. Une année", "1986&#46; Une année"),
        ("- tiret", "&#45; tiret"),
        ("#budget", "&#35;budget"),
        ("en C#", "en C&#35;"),
        ("[le ministre] a", "&#91;le ministre&#93; a"),
        ("a_b * c", "a&#95;b &#42; c"),
        (" marge\u00a0", "&#32;marge&#160;"),
        ("ligne\nsuivante", "ligne&#10;suivante"),
    ],
)
def test_only_what_is_dangerous_in_its_place_is_encoded(text: str, encoded: str) -> None:
    assert inline(text) == encoded
    assert unescape(encoded) == text


def test_a_heading_has_our_anchor_and_not_one_made_of_its_words(renderer: Markdown) -> None:
    skeleton, texts = read_html(renderer.reset().convert(heading(2, "onclick {: #pirate }", "t-1a2b")))
    assert skeleton[0] == ("<", "h2", "id=t-1a2b")
    assert texts[1] == "onclick {: #pirate }"


def test_a_link_leads_to_our_page_whatever_its_text(renderer: Markdown) -> None:
    skeleton, texts = read_html(renderer.reset().convert(link("a](javascript:x) [b", "articles/a-b/index.md#p1s1")))
    assert skeleton[1] == ("<", "a", "href=articles/a-b/index.md#p1s1")
    assert texts[2] == "a](javascript:x) [b"


@pytest.mark.parametrize(
    "target", ["", "/absolu", "//hote/x", "javascript:x", "a b", "a)b", "a#p1 s", "a#", "é.md", "a\n"]
)
def test_a_link_refuses_a_target_that_is_not_ours(target: str) -> None:
    with pytest.raises(ValueError, match="not a path of ours"):
        link("texte", target)


@pytest.mark.parametrize("anchor", ["", "1a", "a b", 'a"', "a}", "a\n"])
def test_a_heading_refuses_an_anchor_that_is_not_ours(anchor: str) -> None:
    with pytest.raises(ValueError, match="not a name of ours"):
        heading(2, "texte", anchor)


def test_an_empty_title_is_refused_since_material_would_print_the_heading() -> None:
    with pytest.raises(ValueError, match="a page has a title"):
        front_matter_title(" \u00a0")


def test_a_template_prints_encoded_what_did_not_come_through_the_door() -> None:
    assert emit("*a*") == "&#42;a&#42;"
    assert emit(inline("*a*")) == "&#42;a&#42;"
    assert emit(Emitted("*notre* balise")) == "*notre* balise"
    assert emit(12) == "12"
    with pytest.raises(TypeError, match="NoneType"):
        emit(None)
