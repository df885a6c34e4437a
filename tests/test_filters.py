"""Filters and order, as a reader uses them: by hand, by keyboard, by a link sent, by the back button, without scripts.

The site is a crowded one: two articles, some sixty dated events from 2019 to one week of 2026, two dozen actors.
"""

import itertools
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]  # it ships no types
from playwright.sync_api import Browser, Page, expect

from fixtures_site import Site, built, opened

NAMES = [
    *("Renault", "Nissan", "Airbus", "Lufthansa", "Huawei", "DeepSeek", "NVIDIA", "Siemens", "Alstom", "Thales"),
    *("Dassault", "Michelin", "Orange", "Sanofi", "Danone", "Carrefour", "TotalEnergies", "EDF", "Engie", "Veolia"),
    *("Boeing", "Microsoft", "Google", "Apple", "AMD"),
]
VERBS = ("a racheté", "aurait soutenu", "a attaqué", "n’a pas soutenu", "pourrait racheter", "a financé")
DAYS = ("En mars 2019", "En 2023", "Le 3 avril 2026", *(f"Le {day} mai 2026" for day in range(11, 18)))
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SCREENS = pytest.mark.parametrize(("width", "dark"), [(1280, False), (360, True)], ids=["wide-light", "narrow-dark"])


def crowded(count: int, step: int) -> str:
    """`count` dated sentences in which one actor does something to another."""
    pairs = [(NAMES[n % len(NAMES)], NAMES[(n * step + 1) % len(NAMES)]) for n in range(count)]
    rows = zip(pairs, itertools.cycle(VERBS), itertools.cycle(DAYS), strict=False)
    sentences = [f"{day}, {one} {verb} {other}." for (one, other), verb, day in rows]
    return "\n\n".join(" ".join(sentences[start : start + 4]) for start in range(0, count, 4))


@pytest.fixture(scope="module")
def crowd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    folder = tmp_path_factory.mktemp("crowd")
    (folder / "seeds").mkdir()
    (folder / "seeds" / "rachats.txt").write_text(f"Rachats en série\n\n{crowded(48, 7)}", "utf-8")
    spoken = (
        "Selon Renault, Nissan a fermé une usine. Des sources affirment que Google a menti. Apple dément avoir menti."
    )
    (folder / "seeds" / "voix.txt").write_text(f"Des voix\n\n{crowded(12, 3)}\n\n{spoken}", "utf-8")
    with built(folder) as found:
        yield found


def shown(page: Page, name: str) -> list[str]:
    return [str(row.get_attribute(f"data-{name}")) for row in page.locator("#registre tbody tr:visible").all()]


@SCREENS
def test_axe_finds_nothing_on_a_crowded_page(browser: Browser, crowd: Site, width: int, dark: bool) -> None:
    found = []
    with opened(browser, width=width, dark=dark) as (page, faults):
        for name in ("chronologie.html", "affirmations.html", "affirmations.html?certainty=possible", "acteurs.html"):
            page.goto(crowd.address + name)
            assert page.evaluate("document.scrollingElement.scrollWidth") <= width
            results = Axe().run(page, options={"runOnly": STANDARDS}).response
            found += [(name, rule["id"], node["html"]) for rule in results["violations"] for node in rule["nodes"]]
        assert faults == []
    assert found == []


@SCREENS
@pytest.mark.parametrize("name", ["chronologie.html", "acteurs.html"])
def test_nothing_drawn_overlaps_in_the_browsers_own_fonts(
    browser: Browser, crowd: Site, name: str, width: int, dark: bool
) -> None:
    """What the tests of geometry compute from widths of letters, measured by the browser."""
    boxes = """svg => [...svg.querySelectorAll("a text.halo, a [class^=point], a rect.node")].map(part => {
      const box = part.getBBox(); return [box.x, box.y, box.x + box.width, box.y + box.height]; })"""
    with opened(browser, width=width, dark=dark) as (page, _):
        page.goto(crowd.address + name)
        drawings = page.locator(".figure-svg:visible svg").all()
        assert sum(len(svg.evaluate(boxes)) for svg in drawings) > 50
        for svg in drawings:
            found = svg.evaluate(boxes)
            met = [
                (one, other)
                for one, other in itertools.combinations(found, 2)
                if one[0] < other[2] and other[0] < one[2] and one[1] + 2 < other[3] and other[1] + 2 < one[3]
            ]
            assert met == []


def test_a_filter_is_in_the_address_and_the_back_button_undoes_it(tab: Page, crowd: Site) -> None:
    tab.goto(crowd.address + "affirmations.html")
    total = len(shown(tab, "certainty"))
    tab.locator("select[name=certainty]").select_option("possible")
    assert set(shown(tab, "certainty")) == {"possible"}
    assert tab.url.endswith("affirmations.html?certainty=possible")
    tab.locator("select[name=article]").select_option("article-2")
    assert set(shown(tab, "article")) == {"article-2"}
    tab.go_back()
    expect(tab.locator("select[name=article]")).to_have_value("")
    assert {*shown(tab, "article")} == {"article-1", "article-2"}
    tab.go_back()
    assert len(shown(tab, "certainty")) == total


def test_a_link_that_was_sent_shows_the_same_rows(browser: Browser, crowd: Site) -> None:
    with opened(browser) as (page, _):
        page.goto(crowd.address + "affirmations.html?source=unnamed&sort=voice")
        assert shown(page, "source") == ["unnamed"]
        expect(page.locator("select[name=source]")).to_have_value("unnamed")
        page.reload()
        assert shown(page, "source") == ["unnamed"]


def test_an_unknown_choice_in_the_address_is_no_filter(tab: Page, crowd: Site) -> None:
    tab.goto(crowd.address + "affirmations.html?certainty=%3Cb%3E&sort=rien&other=1")
    expect(tab.locator(".filters output")).to_have_text(re.compile(r"^(\d+) affirmations sur \1$"))


def test_a_link_to_a_row_wins_over_a_filter_that_hides_it(tab: Page, crowd: Site) -> None:
    tab.goto(crowd.address + "affirmations.html")
    row = tab.locator("#registre tr[data-certainty=asserted]").first.get_attribute("id")
    tab.goto(f"{crowd.address}affirmations.html?certainty=possible#{row}")
    expect(tab.locator(f"#{row}")).to_be_in_viewport()


def test_everything_is_shown_again_by_one_button(tab: Page, crowd: Site) -> None:
    tab.goto(crowd.address + "affirmations.html")
    button = tab.get_by_role("button", name="Tout montrer")
    expect(button).to_be_disabled()
    tab.locator("select[name=certainty]").select_option("unconfirmed")
    button.click()
    expect(tab.locator(".filters output")).to_have_text(re.compile(r"^(\d+) affirmations sur \1$"))
    assert "?" not in tab.url


def test_columns_sort_by_keyboard_and_say_so(tab: Page, crowd: Site) -> None:
    tab.goto(crowd.address + "affirmations.html")
    in_order = [row.get_attribute("id") for row in tab.locator("#registre tbody tr").all()]
    head = tab.get_by_role("columnheader", name="Certitude")
    head.get_by_role("button").focus()
    tab.keyboard.press("Enter")
    ranks = [int(rank.split()[1]) for rank in shown(tab, "rank")]
    assert ranks == sorted(ranks) and len(set(ranks)) > 1
    expect(head).to_have_attribute("aria-sort", "ascending")
    tab.keyboard.press("Enter")
    ranks = [int(rank.split()[1]) for rank in shown(tab, "rank")]
    assert ranks == sorted(ranks, reverse=True)
    expect(head).to_have_attribute("aria-sort", "descending")
    assert tab.url.endswith("?sort=certainty-desc")
    tab.get_by_role("columnheader", name="Source").get_by_role("button").click()
    assert [row.get_attribute("id") for row in tab.locator("#registre tbody tr").all()] == in_order
    tab.get_by_role("columnheader", name="Voix").get_by_role("button").click()
    voices = [int(rank.split()[0]) for rank in shown(tab, "rank")]
    assert voices == sorted(voices) and len(set(voices)) > 1


def test_on_a_phone_the_order_is_chosen_in_the_form(browser: Browser, crowd: Site) -> None:
    with opened(browser, width=360) as (page, faults):
        page.goto(crowd.address + "affirmations.html")
        expect(page.locator("#registre thead")).to_be_hidden()
        page.locator("select[name=sort]").select_option("certainty")
        ranks = [int(rank.split()[1]) for rank in shown(page, "rank")]
        assert ranks == sorted(ranks) and len(set(ranks)) > 1
        assert faults == []


def test_on_a_phone_every_link_of_a_claim_is_inside_its_card(browser: Browser, crowd: Site) -> None:
    """The name of the article once ran over the edge, and took the link to the claim with it."""
    with opened(browser, width=360) as (page, _):
        page.goto(crowd.address + "affirmations.html")
        for row in page.locator("#registre tbody tr").all()[:6]:
            row.scroll_into_view_if_needed()
            links = row.locator("td[data-label=Source] a")
            expect(links).to_have_count(3)
            card = row.evaluate("row => row.getBoundingClientRect().toJSON()")
            for box in links.evaluate_all(
                "them => them.flatMap((a) => [...a.getClientRects()].map((r) => r.toJSON()))"
            ):
                assert card["left"] <= box["left"] and box["right"] <= card["right"]
                assert card["top"] <= box["top"] and box["bottom"] <= card["bottom"]


def test_the_heads_of_columns_stay_in_sight(tab: Page, crowd: Site) -> None:
    tab.goto(crowd.address + "affirmations.html")
    tab.mouse.wheel(0, 3000)
    head = tab.get_by_role("columnheader", name="Voix")
    expect(head).to_be_in_viewport(ratio=1)
    header, box = tab.locator(".md-header").bounding_box(), head.bounding_box()
    assert header and box and abs(box["y"] - header["y"] - header["height"]) <= 2


def test_what_is_denied_or_negated_says_so_in_its_row(tab: Page, crowd: Site) -> None:
    tab.goto(crowd.address + "affirmations.html")
    expect(tab.locator("#registre tr", has_text="dément avoir menti").locator(".badge--negated")).to_have_text(
        "démenti"
    )
    for row in tab.locator("#registre tr", has_text="n’a pas soutenu").all():
        expect(row.locator(".badge--negated")).to_have_text("négation")


@SCREENS
def test_the_timeline_filters_its_list_and_its_drawing_together(
    browser: Browser, crowd: Site, width: int, dark: bool
) -> None:
    with opened(browser, width=width, dark=dark) as (page, faults):
        page.goto(crowd.address + "chronologie.html")
        page.locator("select[name=certainty]").select_option("possible")
        assert page.url.endswith("?certainty=possible")
        listed = [str(item.get_attribute("id")) for item in page.locator(".timeline__item:visible").all()]
        drawn = [str(link.get_attribute("href")) for link in page.locator(".figure-svg svg a:visible").all()]
        assert listed
        assert sorted(drawn) == sorted(f"#{id_}" for id_ in listed)
        actor = str(page.locator(".timeline__item:visible").first.get_attribute("data-actor")).split()[0]
        page.locator("select[name=actor]").select_option(actor)
        fewer = page.locator(".timeline__item:visible")
        assert 0 < fewer.count() < len(listed)
        for item in fewer.all():
            assert actor in str(item.get_attribute("data-actor")).split()
        expect(page.locator(".filters output")).to_have_text(re.compile(rf"^{fewer.count()} événements? sur \d+$"))
        assert faults == []


def test_a_list_that_a_filter_empties_says_so(tab: Page, crowd: Site) -> None:
    tab.goto(crowd.address + "chronologie.html")
    content = "getComputedStyle(document.querySelector('.timeline'), '::after').content"
    assert tab.evaluate(content) == "none"
    first = tab.locator(".timeline").first
    for actor in [str(option.get_attribute("value")) for option in tab.locator("[name=actor] option").all()[1:]]:
        tab.goto(f"{crowd.address}chronologie.html?actor={actor}&certainty=possible")
        if first.locator("li:visible").count() == 0:
            break
    expect(first.locator("li:visible")).to_have_count(0)
    assert "Aucun événement" in tab.evaluate(content)


def test_without_scripts_lists_drawings_and_folds_are_whole(browser: Browser, crowd: Site) -> None:
    with opened(browser, javascript=False) as (page, faults):
        page.goto(crowd.address + "affirmations.html?certainty=possible")
        expect(page.locator("#registre tbody tr:visible")).to_have_count(page.locator("#registre tbody tr").count())
        expect(page.locator(".filters, .sort")).to_be_hidden()
        page.goto(crowd.address + "chronologie.html")
        listed, drawn = page.locator(".timeline__item:visible"), page.locator(".figure-svg svg a:visible")
        assert listed.count() == drawn.count() > 40
        page.goto(crowd.address + "acteurs.html")
        fold = page.locator("details.more").first
        fold.locator("summary").click()
        expect(fold.locator("li").first).to_be_visible()
        assert faults == []


def test_the_folds_are_open_on_paper(tab: Page, crowd: Site) -> None:
    tab.goto(crowd.address + "acteurs.html")
    line = tab.locator("details.more li").first
    expect(line).to_be_hidden()
    tab.emulate_media(media="print")
    expect(line).to_be_visible()


def test_from_a_folder_the_filter_works_too(browser: Browser, crowd: Site) -> None:
    with opened(browser) as (page, _):
        page.goto((Path(crowd.folder) / "affirmations.html").as_uri())
        page.locator("select[name=certainty]").select_option("possible")
        assert set(shown(page, "certainty")) == {"possible"}
