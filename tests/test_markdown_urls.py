"""The publisher's address: the one URL that a stranger may give, and what is left of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown  # type: ignore[import-untyped]  # only its answers are compared

from dossier.render.markdown import external_link, safe_url
from html_reading import read_html


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("https://www.exemple.fr/a-b_c/2025,12.html?x=1&y=2#p", "https://www.exemple.fr/a-b_c/2025,12.html?x=1&y=2#p"),
        ("HTTP://Exemple.FR:8080/", "http://exemple.fr:8080/"),
        ("https://exemple.fr/été", "https://exemple.fr/%C3%A9t%C3%A9"),
        ("https://exemple.fr/%C3%A9t%C3%A9", "https://exemple.fr/%C3%A9t%C3%A9"),
        ("https://www.académie-française.fr/", "https://www.xn--acadmie-franaise-npb1a.fr/"),
        ("https://exemple.fr/a(b)'\"<c>[d]`e`|{f}", "https://exemple.fr/a%28b%29%27%22%3Cc%3E%5Bd%5D%60e%60%7C%7Bf%7D"),
        ("https://exemple.fr", "https://exemple.fr"),
    ],
)
def test_a_web_address_is_kept_in_ascii(url: str, address: str) -> None:
    assert safe_url(url) == address
    assert safe_url(address) == address


@pytest.mark.parametrize(
    "url",
    [
        "",
        "exemple.fr",
        "//exemple.fr",
        "/page",
        "javascript:alert(1)",
        "JaVaScRiPt://exemple.fr/%0aalert(1)",
        "java\tscript:alert(1)",
        "data:text/html,x",
        "ftp://exemple.fr/",
        "file:///etc/passwd",
        "https://",
        "https:///chemin",
        "https://localhost/",
        "https://moi:secret@exemple.fr/",
        "https://exemple.fr@pirate.fr/",
        "https://exemple.fr\\@pirate.fr/",
        "https://exemple.fr:99999/",
        "https://[::1]/",
        "https://[abc/",
        "https://exem ple.fr/",
        "https://exemple.fr/\u202etxt",
        " https://exemple.fr/",
        "https://exemple.fr/\n",
        "https://exemple..fr/",
    ],
)
def test_anything_else_is_no_address(url: str) -> None:
    assert safe_url(url) is None
    assert "](" not in external_link("Le Courrier", url)


def test_a_link_to_the_publisher_says_that_it_leaves() -> None:
    line = external_link("Le [Courrier](x)", "https://exemple.fr/a(b)?c=1&copy=2")
    skeleton, texts = read_html(Markdown(extensions=["attr_list"]).convert(line))
    href, rel = "href=https://exemple.fr/a%28b%29?c=1&copy=2", "rel=external nofollow noopener noreferrer"
    assert skeleton == [("<", "p"), ("<", "a", href, rel), (">", "a"), (">", "p")]
    assert texts[2] == "Le [Courrier](x)"


@given(st.one_of(st.text(), st.text().map("https://exemple.fr/{}".format), st.text().map("https://{}.fr".format)))
def test_an_address_is_one_plain_word_or_nothing(url: str) -> None:
    address = safe_url(url)
    if address is not None:
        assert address.startswith(("http://", "https://"))
        assert address.isascii()
        assert not set(" \"'<>()[]{}|\\`^*\n\t") & set(address)
        assert safe_url(address) == address
