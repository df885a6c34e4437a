from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.seeds.names import slugs

WINDOWS = re.compile(r"con|prn|aux|nul|(com|lpt)\d")


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("000_6acfe67ea8cf806a.txt", "000-6acfe67ea8cf806a"),
        ("L'été à Nîmes.md", "l-ete-a-nimes"),
        ("nfd-e\u0301te\u0301.txt", "nfd-ete"),
        ("ŒUVRE & cœur.html", "oeuvre-coeur"),
        ("2025-08-14.r2.txt", "2025-08-14-r2"),
        ("emoji 🎭 article.txt", "emoji-article"),
        ("rtl-\u202etxt.md", "rtl-txt"),
        ("-rf.txt", "rf"),
        ("<img src=x onerror=1>.txt", "img-src-x-onerror-1"),
        ("aux.md", "article-aux"),
        ("LPT1.txt", "article-lpt1"),
        ("index.md", "article-index"),
        ("README.html", "article-readme"),
        ("x" * 80 + ".txt", "x" * 60),
        ("日本.txt", "article-0e5c84"),
    ],
)
def test_a_slug_reads_as_its_file_name(name: str, slug: str) -> None:
    assert slugs([name]) == {name: slug}


def test_two_names_with_one_slug_the_exact_name_keeps_it() -> None:
    found = slugs(["ÉTÉ.txt", "ete.txt", "été.md"])
    assert found["ete.txt"] == "ete"
    assert re.fullmatch("ete-[0-9a-f]{4}", found["ÉTÉ.txt"])
    assert re.fullmatch("ete-[0-9a-f]{4}", found["été.md"])
    assert found["ÉTÉ.txt"] != found["été.md"]


def test_a_file_that_arrives_later_moves_no_suffix() -> None:
    before = slugs(["a b.txt", "a-b.txt"])
    after = slugs(["a b.txt", "a-b.txt", "A_B.md", "a.b.txt"])
    assert before == {name: after[name] for name in before}


@given(st.sets(st.text(st.characters(codec="utf-8", exclude_characters="/\0"), min_size=1, max_size=12), max_size=8))
def test_slugs_are_safe_unique_and_independent_of_order(stems: set[str]) -> None:
    names = [stem + ".txt" for stem in stems]
    found = slugs(names)
    assert found == slugs(reversed(names))
    assert len(set(found.values())) == len(names)
    for slug in found.values():
        assert re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", slug)
        assert not WINDOWS.fullmatch(slug)
        assert slug not in ("index", "readme")
