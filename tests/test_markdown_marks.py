"""A sentence with its marks in one line of HTML: the words stay whole, every mark covers exactly its own."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.model import Article, Sentence, Span
from dossier.render.markdown import Mark, sentence_html

TEXT = "Avant. Selon le maire, l’usine <Nord> aurait fermé. Après."
SENTENCE = Sentence("p1s2", "p1", Span(7, 51), 0, 0)
ARTICLE = Article("essai", "Titre", TEXT)


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


class _Marks(HTMLParser):
    """Words by class, in the order read, and every way in which elements could be badly nested."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, tuple[str, ...]]] = []
        self.words: dict[str, str] = {}
        self.ends: dict[str, tuple[tuple[bool, bool], ...]] = {}
        self.links: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if "href" in given:
            assert all(name != "a" for name, _ in self.open), "a link in a link"
            self.links.append(str(given["href"]))
        self.open.append((tag, tuple(str(given["class"]).split())))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        self.text += data
        for _, classes in self.open[1:]:
            name = classes[0]
            self.ends[name] = (*self.ends.get(name, ()), ("goes-on-before" in classes, "goes-on-after" in classes))
            self.words[name] = self.words.get(name, "") + data


def read_marks(line: str) -> _Marks:
    reader = _Marks()
    reader.feed(line)
    reader.close()
    assert reader.open == []
    return reader


def test_a_sentence_without_marks() -> None:
    expected = '<span class="sentence" id="p1s2">Selon le maire, l’usine &lt;Nord&gt; aurait fermé.</span>'
    assert sentence_html(ARTICLE, SENTENCE) == expected


def test_a_mark_inside_another() -> None:
    line = sentence_html(ARTICLE, SENTENCE, [Mark(span("maire"), ("b",)), Mark(span("Selon le maire"), ("a",))])
    assert '<mark class="a">Selon le <mark class="b">maire</mark></mark>, l’usine' in line


def test_of_two_marks_that_cross_the_later_is_cut_in_two() -> None:
    line = sentence_html(
        ARTICLE, SENTENCE, [Mark(span("Selon le maire"), ("a",)), Mark(span("maire, l’usine"), ("b",))]
    )
    inside, after = '<mark class="b goes-on-after">maire</mark>', '<mark class="b goes-on-before">, l’usine</mark>'
    assert f'<mark class="a">Selon le {inside}</mark>{after} &lt;' in line


def test_a_link_inside_a_link_is_a_plain_mark() -> None:
    outer = Mark(span("le maire"), ("mark", "mark--actor"), "acteurs.html#a-1")
    inner = Mark(span("maire"), ("mark--term",), "glossaire.html#t-1")
    expected = '<a class="mark mark--actor" href="acteurs.html#a-1">le <mark class="mark--term">maire</mark></a>'
    assert expected in sentence_html(ARTICLE, SENTENCE, [inner, outer])


def test_a_mark_that_goes_on_after_the_sentence_stops_with_it() -> None:
    line = sentence_html(
        ARTICLE, SENTENCE, [Mark(Span(0, 12), ("a",)), Mark(span("fermé. Après"), ("b",)), Mark(Span(0, 5), ("c",))]
    )
    assert line.startswith('<span class="sentence" id="p1s2"><mark class="a goes-on-before">Selon</mark> le maire')
    assert line.endswith('<mark class="b goes-on-after">fermé.</mark></span>')


def test_a_link_names_its_card_and_a_plain_mark_does_not() -> None:
    maire = Mark(span("maire"), ("t",), "glossaire.html#t-1", "sens-t-1")
    assert '<a class="t" href="glossaire.html#t-1" data-card="sens-t-1">maire</a>' in sentence_html(
        ARTICLE, SENTENCE, [maire]
    )
    assert "data-card" not in sentence_html(ARTICLE, SENTENCE, [Mark(span("maire"), ("t",), None, "sens-t-1")])
    with pytest.raises(ValueError, match="of ours"):
        Mark(span("maire"), ("t",), "glossaire.html", 'x" onclick="y')


@st.composite
def marked(draw: st.DrawFn) -> tuple[Article, Sentence, list[Mark]]:
    text = draw(st.text(st.sampled_from("ab<>&\"'`*[] \né’«»{|\u202f"), min_size=1, max_size=30))
    bounds = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).filter(lambda pair: pair[0] < pair[1])
    spans = st.builds(lambda pair: Span(*pair), bounds)
    targets = draw(st.lists(st.sampled_from([None, "a.html", "b.html#x"]), max_size=6))
    marks = [Mark(draw(spans), (f"m{number}",), target) for number, target in enumerate(targets)]
    return Article("essai", "Titre", text), Sentence("p1s1", "p1", draw(spans), 0, 0), marks


@given(marked())
def test_the_words_are_whole_and_every_mark_covers_exactly_its_own(case: tuple[Article, Sentence, list[Mark]]) -> None:
    article, sentence, marks = case
    line = sentence_html(article, sentence, marks)
    found = read_marks(line)
    assert "\n" not in line
    assert found.text == article.quote(sentence.span)
    assert found.words == {
        mark.classes[0]: article.text[max(mark.span.start, sentence.span.start) : min(mark.span.end, sentence.span.end)]
        for mark in marks
        if mark.span.overlaps(sentence.span)
    }
    assert set(found.links) <= {mark.target for mark in marks if mark.target}
    for mark in (mark for mark in marks if mark.span.overlaps(sentence.span)):
        # Its border stands at its own two ends, and nowhere between.
        ends = found.ends[mark.classes[0]]
        assert (ends[0][0], ends[-1][1]) == (
            mark.span.start < sentence.span.start,
            sentence.span.end < mark.span.end,
        )


@pytest.mark.parametrize("name", ["", "a b", 'a"', "é", "1a", "a>", "a\n"])
def test_a_class_or_an_id_that_is_not_ours_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="of ours"):
        Mark(Span(0, 1), (name,))
    with pytest.raises(ValueError, match="of ours"):
        sentence_html(ARTICLE, Sentence(name, "p1", Span(0, 6), 0, 0))
    with pytest.raises(ValueError, match="of ours"):
        sentence_html(ARTICLE, SENTENCE, (), (name,))


@pytest.mark.parametrize("target", ["", "javascript:x", "//hote", "/a", 'a"b', "a b"])
def test_a_mark_links_to_our_pages_only(target: str) -> None:
    with pytest.raises(ValueError, match="not a path of ours"):
        Mark(Span(0, 1), ("a",), target)
