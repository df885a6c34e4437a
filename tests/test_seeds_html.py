from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from seeding import P1, P2, paragraphs, read, refused

P3 = "L'opposition dénonce un texte « bâclé » et promet un recours devant le tribunal administratif."
P4 = "Le vote définitif est attendu le 14 mars à l'Assemblée, selon le cabinet du ministre."


def page(body: str, head: str = "", title: str = "Budget voté") -> str:
    return (
        f"<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>{title}</title>{head}</head><body>"
        "<nav><ul><li><a href='/'>Accueil</a></li><li><a href='/p'>Politique</a></li></ul></nav>"
        f"<main><article>{body}</article></main><aside><p>À lire aussi : le football en direct ce soir.</p></aside>"
        "<footer><p>© Le Courrier</p></footer></body></html>"
    )


def article_page(head: str = "", inside: str = "") -> str:
    return page(f"<h1>Budget voté</h1><p>{P1}</p><p>{P2}</p>{inside}<p>{P3}</p><p>{P4}</p>", head)


def test_a_press_page(tmp_path: Path) -> None:
    head = """<meta property="og:title" content="Budget voté à Nîmes : « une première »">
    <meta property="og:site_name" content="Le Courrier d'essai"><meta name="author" content="Camille Durand">
    <meta property="article:published_time" content="2025-08-14T23:30:00+02:00">
    <link rel="canonical" href="https://www.courrier.example/2025/08/13/budget.html">"""
    body = f"""<header><h1>Budget voté à Nîmes : « une première »</h1>
    <p class="author">Par <a href="/c">Camille Durand</a></p>
    <time datetime="2025-08-14T10:00">Publié le 14 août 2025 à 10h00</time></header>
    <figure><img src="x.jpg" alt="le maire"><figcaption>Le maire. © AFP</figcaption></figure>
    <p>{P1} «&nbsp;C'est une <b>première</b>&nbsp;», a dit le maire&#8239;!</p>
    <h2>Une opposition vent debout</h2>
    <p>Selon la <a href="/m">préfecture</a>, douze
       communes sont concernées.</p>
    <blockquote><p>{P3}</p></blockquote><ul><li>Premier point de la liste</li><li>Second point</li></ul>
    <table><tr><th>Poste</th><th>Montant</th></tr><tr><td>École</td><td>12 millions</td></tr></table>
    <p>{P4}</p>"""
    article = read(tmp_path, "budget.html", page(body, head))
    assert article.title == "Budget voté à Nîmes : « une première »"
    assert (article.byline, article.publisher) == ("Camille Durand", "Le Courrier d'essai")
    assert article.published == dt.date(2025, 8, 14)
    assert article.url == "https://www.courrier.example/2025/08/13/budget.html"
    assert (article.language, article.replaced) == ("fr", 0)
    assert paragraphs(article) == [
        f"{P1} «\u00a0C'est une première\u00a0», a dit le maire\u202f!",
        "Une opposition vent debout",
        "Selon la préfecture, douze communes sont concernées.",
        P3,
        "Premier point de la liste",
        "Second point",
        "Poste | Montant",
        "École | 12 millions",
        P4,
    ]


def test_the_h1_tells_the_site_that_a_page_title_adds(tmp_path: Path) -> None:
    head = '<meta property="og:title" content="Budget voté - Le Courrier">'
    article = read(tmp_path, "a.html", article_page(head))
    assert (article.title, article.publisher) == ("Budget voté", "Le Courrier")
    assert paragraphs(article) == [P1, P2, P3, P4]


def test_a_piped_site_in_a_page_title(tmp_path: Path) -> None:
    article = read(tmp_path, "a.html", article_page('<meta property="og:title" content="Budget voté | Le Courrier">'))
    assert (article.title, article.publisher, paragraphs(article)[0]) == ("Budget voté", "Le Courrier", P1)


def test_the_sidecar_wins_over_the_page(tmp_path: Path) -> None:
    sidecar = 'title = "Budget rejeté"\npublished = 2025-01-02'
    head = '<meta property="article:published_time" content="2025-08-14">'
    article = read(tmp_path, "a.html", article_page(head), sidecar)
    assert (article.title, article.published) == ("Budget rejeté", dt.date(2025, 1, 2))
    assert paragraphs(article) == [P1, P2, P3, P4]


DAY = dt.date(2025, 8, 14)


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ('<meta property="article:published_time" content="2025-08-14T23:30:00+02:00">', DAY),
        ('<meta name="date" content="14/08/2025">', DAY),
        ('<meta name="DC.date.issued" content="2025-08-14">', DAY),
        ('<meta itemprop="datePublished" content="2025-08-14">', DAY),
        (
            '<script type="application/ld+json">{"dateModified":"2025-09-01","datePublished": "2025-08-14"}</script>',
            DAY,
        ),
        ('<meta property="article:published_time" content="1958-05-13">', dt.date(1958, 5, 13)),
        ('<meta property="article:published_time" content="2525-08-14">', dt.date(2525, 8, 14)),
        ('<meta property="article:modified_time" content="2025-08-14">', None),
        ('<meta property="og:image" content="https://a.example/2025/08/14/a.jpg">', None),
        ('<link rel="canonical" href="https://a.example/2025/08/14/budget">', None),
        ('<meta name="description" content="Publié le 14 août 2025">', None),
        ('<meta property="article:published_time" content="hier">', None),
        ('<script type="application/ld+json">{"dateModified":"2025-08-14"}</script>', None),
    ],
)
def test_a_page_is_dated_by_what_it_declares_alone(tmp_path: Path, head: str, published: dt.date | None) -> None:
    assert read(tmp_path, "a.html", article_page(head, "<p>Le 12 mars 2025, tout a changé.</p>")).published == published


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        (
            "<p>Un mot &#x202e;caché&#0; &#xD800;ici, et tout le reste.</p>",
            "Un mot \ufffdcaché\ufffd \ufffdici, et tout le reste.",
        ),
        ("<p>Balise &lt;script&gt;alert(1)&lt;/script&gt; écrite.</p>", "Balise <script>alert(1)</script> écrite."),
        ("<p>Un texte <del>ancien</del> <s>retiré</s> corrigé depuis.</p>", "Un texte corrigé depuis."),
        ("<p>Avant la coupure,<br>après la coupure du texte.</p>", "Avant la coupure, après la coupure du texte."),
        (
            "<p>12&#160;millions,&#x202F;3\u00a0% et 4\u202f%&NoBreak;.</p>",
            "12\u00a0millions,\u202f3\u00a0% et 4\u202f%.",
        ),
    ],
)
def test_words_of_a_page(tmp_path: Path, inside: str, text: str) -> None:
    assert paragraphs(read(tmp_path, "a.html", article_page(inside=inside)))[2] == text


@pytest.mark.parametrize(
    "live",
    [
        "<script>window.x=1</script>",
        "<style>p{color:red}</style>",
        "<iframe src=https://x.example></iframe>",
        "<img src=x onerror=alert(1)>",
        "<svg><a href='javascript:x'><text>x</text></a></svg>",
        "<!-- x --><![CDATA[x]]><?php x ?>",
        "<form action=https://x.example><input name=x></form>",
        "<template><p>x</p></template>",
        "<p hidden>x</p>",
    ],
)
def test_what_runs_or_hides_in_a_page_leaves_nothing(tmp_path: Path, live: str) -> None:
    assert paragraphs(read(tmp_path, "a.html", article_page(inside=live))) == [P1, P2, P3, P4]


def test_what_a_page_hides_and_shows_no_more_is_not_counted(tmp_path: Path) -> None:
    article = read(
        tmp_path, "a.html", article_page("<script>\x00\x01\x02</script>", "<p>Un mot\x00 caché dans le texte.</p>")
    )
    assert article.replaced == 1


def test_an_address_that_runs_is_not_the_address_of_the_page(tmp_path: Path) -> None:
    head = '<link rel="canonical" href="javascript:alert(1)"><meta property="og:url" content="data:text/html,x">'
    assert read(tmp_path, "a.html", article_page(head)).url is None


def test_a_page_with_an_xml_declaration(tmp_path: Path) -> None:
    content = '<?xml version="1.0" encoding="iso-8859-1"?>\n' + article_page()
    assert paragraphs(read(tmp_path, "a.htm", content)) == [P1, P2, P3, P4]


def test_a_page_in_the_encoding_that_the_sidecar_names(tmp_path: Path) -> None:
    content = article_page().replace("charset=utf-8", "charset=iso-8859-1").encode("cp1252")
    assert paragraphs(read(tmp_path, "a.html", content, 'encoding = "iso-8859-1"')) == [P1, P2, P3, P4]


@pytest.mark.parametrize(
    "content", ["<html></html>", "<p>", "<frameset><frame src=x></frameset>", "{}", "<div>" * 9_000]
)
def test_a_page_without_article_is_refused(tmp_path: Path, content: str) -> None:
    assert refused(tmp_path, "a.html", content) == (
        "a.html: aucun article n'a été trouvé dans cette page. "
        "Enregistrez la page de l'article lui-même, ou copiez son texte dans un fichier .txt."
    )


@pytest.mark.parametrize(
    ("under", "day"),
    [
        (
            '<p>Publié le <time class="entry-date published" datetime="2024-11-06T18:02">6 nov.</time></p>',
            dt.date(2024, 11, 6),
        ),
        ("<p class=date>Publié le 30 mai 2023 à 5h00</p>", dt.date(2023, 5, 30)),
        ('<p><time class="updated" datetime="2024-11-07">7 novembre</time></p>', None),
        ("<p>Le 30 mai 2023, la ville votait.</p>", None),
    ],
)
def test_a_page_that_declares_no_day_shows_one_under_its_title(tmp_path: Path, under: str, day: dt.date | None) -> None:
    body = f"<h1>Budget voté</h1>{under}<p>{P1}</p><p>{P2}</p><p>{P3}</p><p>{P4}</p>"
    assert read(tmp_path, "a.html", page(body)).published == day


def test_the_head_of_a_page_names_its_site(tmp_path: Path) -> None:
    body = f"<h1>Budget voté</h1><p>{P1}</p><p>{P2}</p><p>{P3}</p><p>{P4}</p>"
    article = read(tmp_path, "a.html", page(body, title="Budget voté | Le Courrier"))
    assert (article.title, article.publisher) == ("Budget voté", "Le Courrier")


def test_a_page_in_the_encoding_that_it_declares(tmp_path: Path) -> None:
    content = article_page().replace("charset=utf-8", "charset=iso-8859-1").encode("cp1252")
    assert paragraphs(read(tmp_path, "a.html", content)) == [P1, P2, P3, P4]


def test_prompts_and_captions_of_a_page_go(tmp_path: Path) -> None:
    inside = (
        "<p>Lire aussi : <a href='/x'>Le maire démissionne</a></p><p>Photo : C. D.</p>"
        "<p>Il vous reste 80 % de cet article à découvrir. La suite est réservée aux abonnés.</p>"
    )
    assert paragraphs(read(tmp_path, "a.html", article_page(inside=inside))) == [P1, P2, P3, P4]


def test_a_rubric_above_the_byline_goes_with_it(tmp_path: Path) -> None:
    body = (
        "<p class=k>Faits divers</p><h1>Budget voté</h1><p>30 mai 2023 | 5h00</p>"
        "<p>Par Luc Tremblay, La Presse du Nord</p>"
        f"<p>{P1}</p><p>{P2}</p><p>{P3}</p><p>{P4}</p>"
    )
    head = (
        '<meta name="author" content="Luc Tremblay, La Presse du Nord"><meta property="og:title" content="Budget voté">'
    )
    article = read(tmp_path, "a.html", page(body, head))
    assert (article.byline, article.published) == ("Luc Tremblay, La Presse du Nord", dt.date(2023, 5, 30))
    assert paragraphs(article) == [P1, P2, P3, P4]
