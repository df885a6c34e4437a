"""Drawings: positions, proportions and labels, read back from the SVG."""

import dataclasses
import datetime as dt
import html
import re
from dataclasses import dataclass
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.model import ActorKind, Certainty
from dossier.render.markdown import Emitted, html_text
from dossier.render.pictures.axis import FORMATS, NARROW, WIDE, AxisPoint, Format, order_axis, time_axis
from dossier.render.pictures.bar import certainty_bar
from dossier.render.pictures.relations import Edge, Head, Node, relation_map
from dossier.render.pictures.scale import make_scale
from dossier.render.pictures.svg import text_width, wrapped
from html_reading import read_html

Days = tuple[dt.date, dt.date]
HOSTILE = "<script>xssmark</script>\"' style=xssmark onload=xssmark"


TOLD = ("Titre", "Description")


def point(number: int, first: str, last: str = "", certainty: Certainty = "asserted") -> AxisPoint:
    days = dt.date.fromisoformat(first), dt.date.fromisoformat(last or first)
    return axis_point(number, days, certainty, f"événement {number}")


def axis_point(number: int, days: Days | None, certainty: Certainty, words: str) -> AxisPoint:
    return AxisPoint(number, f"e-{number}", words, Emitted(words), certainty, days)


def centres(svg: str) -> dict[str, float]:
    """Number to the horizontal place of its mark."""
    return {group[0].number: (group[0].left + group[0].right) / 2 for group in drawn(svg)}


@dataclass(frozen=True)
class Box:
    """What one mark or one label takes, in user units."""

    number: str
    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        apart = self.right <= other.left or other.right <= self.left
        return not (apart or self.bottom <= other.top or other.bottom <= self.top)


def drawn(svg: str) -> list[tuple[Box, ...]]:
    """The mark of each point and the lines of its label, read back from the SVG."""
    found = []
    for link in re.findall(r"<a href[^>]*>.*?</a>", svg):
        lines = re.findall(
            r'<text class="halo small" x="([-\d.]+)" y="([-\d.]+)" text-anchor="(\w+)">(.*?)</text>', link
        )
        number = lines[0][3].split(" · ")[0]
        boxes = [mark_of(link, number)]
        for x, y, anchor, words in lines:
            width = text_width(html.unescape(words))
            left = float(x) - (0 if anchor == "start" else width)
            boxes.append(Box(number, left, float(y) - 10, left + width, float(y) + 3))
        found.append(tuple(boxes))
    return found


def mark_of(link: str, number: str) -> Box:
    if circle := re.search(r'cx="([-\d.]+)" cy="([-\d.]+)" r="([\d.]+)"', link):
        x, y, r = map(float, circle.groups())
        return Box(number, x - r, y - r, x + r, y + r)
    if rect := re.search(
        r'<rect class="point[^"]*" x="([-\d.]+)" y="([-\d.]+)" width="([\d.]+)" height="([\d.]+)"', link
    ):
        x, y, width, height = map(float, rect.groups())
        return Box(number, x, y, x + width, y + height)
    corners = re.search(r'<polygon class="point[^"]*" points="([^"]*)"', link)
    assert corners
    xs, ys = zip(*(map(float, corner.split(",")) for corner in corners[1].split()), strict=True)
    return Box(number, min(xs), min(ys), max(xs), max(ys))


def overlaps(svg: str) -> list[tuple[Box, Box]]:
    """Marks and labels that meet, of one point or of two."""
    boxes = [box for pair in drawn(svg) for box in pair]
    return [(one, other) for one, other in combinations(boxes, 2) if one.meets(other)]


def strays(svg: str, format_: Format) -> list[Box]:
    return [box for pair in drawn(svg) for box in pair if box.left < -0.1 or box.right > format_.width + 0.1]


def attributes(svg: str) -> set[str]:
    return {part.split("=")[0] for row in read_html(svg)[0] if row[0] == "<" for part in row[2:]}


def test_the_bar_is_cut_in_proportion_and_said_in_words() -> None:
    svg = certainty_bar([("asserted", 3), ("unconfirmed", 1)], "3 affirmées et 1 non confirmée")
    assert re.findall(r'class="fill--(\w+)" x="([\d.]+)" y="0" width="([\d.]+)"', svg) == [
        ("asserted", "0.00", "75.00"),
        ("unconfirmed", "75.00", "25.00"),
    ]
    assert 'aria-label="3 affirmées et 1 non confirmée"' in svg


def test_nothing_to_share_draws_nothing() -> None:
    assert certainty_bar([], "") == ""


def test_days_stand_to_scale_on_the_axis() -> None:
    svg = time_axis([point(1, "2025-01-01"), point(2, "2025-01-31"), point(3, "2025-03-02")], [], TOLD)
    x = centres(svg)
    assert x["2"] - x["1"] == pytest.approx(x["3"] - x["2"], abs=0.2)


def test_a_month_is_a_bar_and_a_day_a_point_even_among_years() -> None:
    points = [point(1, "2015-01-01", "2015-01-31"), point(2, "2025-02-10", certainty="unconfirmed")]
    for format_ in FORMATS:
        (month, _), (day, _) = drawn(time_axis(points, [], TOLD, format_))
        assert month.right - month.left > 16 > day.right - day.left


def test_each_certainty_has_the_shape_of_its_badge() -> None:
    points = [point(rank, f"2025-0{rank}-01", certainty=kind) for rank, kind in enumerate(KINDS, 1)]
    shapes = re.findall(r'<(circle|rect|polygon) class="point--(\w+)"', time_axis(points, [], TOLD))
    assert shapes == [
        ("circle", "asserted"),
        ("circle", "unconfirmed"),
        ("circle", "possible"),
        ("rect", "announced"),
        ("polygon", "hypothetical"),
    ]


def test_points_of_the_same_day_stand_one_above_the_other() -> None:
    svg = time_axis([point(n, "2025-01-01") for n in (1, 2, 3)] + [point(4, "2025-06-01")], [], TOLD)
    tops = [mark.top for mark, _ in drawn(svg)]
    assert len(set(tops[:3])) == 3
    assert tops[3] == tops[0]


KINDS: list[Certainty] = ["asserted", "unconfirmed", "possible", "announced", "hypothetical"]
CERTAINTY = st.sampled_from(KINDS)
VOCABULARY = ["le", "la", "R2", "WWW", "maire", "intercommunalité", "AÉROPORT", "«", "12", "000", "€", "»."]
WORDS = st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=14)
LENGTHS = st.sampled_from([0, 0, 0, 0, 6, 30, 91, 364, 3652])


@st.composite
def events(draw: st.DrawFn) -> list[AxisPoint]:
    """3 to 60 events: days, weeks, months, years; spread over years, or many in one week of them."""
    crowd = draw(st.dates(dt.date(2000, 1, 1), dt.date(2026, 12, 31)))
    near = st.integers(0, 7).map(lambda days: crowd + dt.timedelta(days))
    far = st.dates(dt.date(draw(st.sampled_from([1850, 1990, 2019, 2025])), 1, 1), dt.date(2026, 12, 31))
    starts = sorted(draw(st.lists(st.one_of(near, near, far), min_size=3, max_size=60)))
    return [
        axis_point(rank, (start, start + dt.timedelta(draw(LENGTHS))), draw(CERTAINTY), " ".join(draw(WORDS)))
        for rank, start in enumerate(starts, 1)
    ]


@settings(max_examples=80, deadline=None)
@given(events())
def test_no_mark_and_no_words_overlap_on_the_axis(points: list[AxisPoint]) -> None:
    for format_ in FORMATS:
        svg = time_axis(points, [dt.date(2026, 5, 13)], TOLD, format_)
        assert overlaps(svg) == []
        assert strays(svg, format_) == []


@settings(max_examples=40, deadline=None)
@given(events(), st.integers(1, 4))
def test_no_mark_and_no_words_overlap_in_the_order_told(points: list[AxisPoint], cuts: int) -> None:
    names = ("Avant", "Les faits", "Le contexte", "La suite")[:cuts]
    size = -(-len(points) // cuts)
    phases = [(name, points[rank * size : (rank + 1) * size]) for rank, name in enumerate(names)]
    for format_ in FORMATS:
        svg = order_axis("ordre", [phase for phase in phases if phase[1]], TOLD, format_)
        assert overlaps(svg) == []
        assert strays(svg, format_) == []


@settings(max_examples=80, deadline=None)
@given(events())
def test_marks_keep_the_order_of_time_and_ticks_do_not_meet(points: list[AxisPoint]) -> None:
    for format_ in FORMATS:
        scale = make_scale([p.days for p in points if p.days], format_.side, format_.width - format_.side)
        starts = [scale.x(p.days[0]) for p in points if p.days]
        assert starts == sorted(starts)
        labels = [
            (middle - text_width(words) / 2, middle + text_width(words) / 2) for _, words, middle in scale.ticks()
        ]
        assert labels
        assert all(before[1] < after[0] for before, after in pairwise(labels))
        assert all(left >= 0 and right <= format_.width for left, right in labels)


def test_one_week_of_2026_among_years_has_room_of_its_own() -> None:
    days = ["2019-03-04", "2021-06-01", "2023-01-10", *(f"2026-05-{day}" for day in range(11, 18))]
    intervals = [(dt.date.fromisoformat(day), dt.date.fromisoformat(day)) for day in days]
    for format_ in FORMATS:
        scale = make_scale(intervals, format_.side, format_.width - format_.side)
        assert scale.segments[-1].first == dt.date(2026, 5, 11)
        places = [scale.x(first) for first, _ in intervals[3:]]
        assert min(after - before for before, after in pairwise(places)) > 9


def test_each_segment_has_a_label_and_the_year_is_said_once() -> None:
    days = ["2019-03-01", "2019-03-31", *["2026-04-03"] * 6, *(f"2026-05-{day}" for day in range(11, 18))]
    intervals = [(dt.date.fromisoformat(day), dt.date.fromisoformat(day)) for day in days]
    scale = make_scale(intervals, NARROW.side, NARROW.width - NARROW.side)
    assert [words for _, words, _ in scale.ticks()] == ["mars 2019", "3 avr. 2026", "11 mai"]


def test_a_year_that_holds_the_week_is_no_reason_to_squeeze_it() -> None:
    days = [("2026-01-01", "2026-12-31"), *((f"2026-05-{day}", f"2026-05-{day}") for day in range(11, 18))]
    scale = make_scale([(dt.date.fromisoformat(a), dt.date.fromisoformat(b)) for a, b in days], 0, 700)
    assert scale.x(dt.date(2026, 5, 17)) - scale.x(dt.date(2026, 5, 11)) > 200
    assert scale.x(dt.date(2026, 1, 1)) < scale.x(dt.date(2026, 5, 11)) - 60
    assert scale.x(dt.date(2026, 12, 31)) > scale.x(dt.date(2026, 5, 17)) + 60


def test_a_broken_axis_shows_its_breaks() -> None:
    svg = time_axis([point(1, "1990-01-01"), point(2, "2025-01-01"), point(3, "2025-02-01")], [], TOLD)
    assert svg.count('class="gap"') == 1
    assert time_axis([point(1, "2025-01-01"), point(2, "2025-02-01")], [], TOLD).count('class="gap"') == 0


def test_a_long_empty_stretch_breaks_the_axis_but_never_a_date() -> None:
    days = [("1990-01-01", "1999-12-31"), ("2025-01-01", "2025-01-01"), ("2025-02-01", "2025-02-01")]
    intervals = [(dt.date.fromisoformat(a), dt.date.fromisoformat(b)) for a, b in days]
    scale = make_scale(intervals, 0, 600)
    assert [(s.first.year, s.last.year) for s in scale.segments] == [(1990, 1999), (2025, 2025)]
    assert scale.segments[-1].right == pytest.approx(600)
    assert scale.x(dt.date(2025, 2, 1)) - scale.x(dt.date(2025, 1, 1)) > 20


def test_ticks_have_room_for_their_labels() -> None:
    for last in ("2025-01-09", "2025-05-01", "2026-12-01", "2040-01-01", "2190-01-01"):
        (segment,) = make_scale([(dt.date(2025, 1, 1), dt.date.fromisoformat(last))], 0, 600).segments
        places = [segment.x(day) for day, _ in segment.ticks()]
        assert len(places) >= 2
        assert min(b - a for a, b in pairwise(places)) > 60


def test_one_day_alone_makes_an_axis() -> None:
    assert centres(time_axis([point(1, "2025-01-01")], [], TOLD))["1"] > 0


def test_publication_days_are_named_below_the_axis() -> None:
    svg = time_axis([point(1, "2025-01-01")], [dt.date(2025, 3, 1), dt.date(2025, 3, 2)], TOLD)
    assert svg.count(">parution<") == 1


def test_undated_points_keep_the_order_of_the_page_under_their_phase() -> None:
    points = [axis_point(n, None, "possible", str(n)) for n in (1, 2, 3)]
    svg = order_axis("ordre", [("Avant", points[:1]), ("La suite", points[1:])], TOLD)
    x = centres(svg)
    assert x["1"] < x["2"] < x["3"]
    assert re.findall(r">(Avant|La suite)<", svg) == ["Avant", "La suite"]


def test_undated_words_take_two_lines_before_they_are_cut() -> None:
    told = "Le conseil municipal a repoussé « le chantier de la passerelle » de la Loutre : aucune date"
    svg = order_axis("ordre", [("Les faits", [axis_point(1, None, "asserted", told)])], TOLD, WIDE)
    first, second = re.findall(r">([^<>]*)</text>", svg)[1:]
    assert f"{first} {second}" == f"1 · {told}"
    (narrow,) = drawn(order_axis("ordre", [("Les faits", [axis_point(1, None, "asserted", told)])], TOLD, NARROW))
    assert len(narrow) == 3


def test_a_line_neither_ends_on_an_opening_mark_nor_starts_with_a_closing_one() -> None:
    told = "1 · « une équipe » : mot"
    for room in range(60, 160):
        first, *rest = wrapped(told, room, 2)
        assert not first.endswith(("·", "«"))
        assert not "".join(rest).startswith(("»", ":"))


def test_words_stand_beside_the_points_and_the_whole_is_in_the_link() -> None:
    long = "le conseil municipal a repoussé le chantier de la passerelle de la Loutre jusqu’à une date inconnue"
    svg = time_axis([axis_point(1, (dt.date(2025, 1, 1),) * 2, "asserted", long)], [], TOLD, NARROW)
    assert re.search(r">1 · le conseil[^<]*</text><text[^>]*>municipal[^<]*…</text>", svg)
    assert f"<title>{long}</title>" in svg


def test_a_drawing_has_a_title_and_a_description() -> None:
    svg = time_axis([point(1, "2025-01-01")], [], ("Axe du temps", "Un événement"), WIDE)
    title, description = re.findall(r'aria-labelledby="([\w-]+)" aria-describedby="([\w-]+)"', svg)[0]
    assert f'<title id="{title}">Axe du temps</title>' in svg
    assert f'<desc id="{description}">Un événement</desc>' in svg


def nodes(*names: str, kind: ActorKind = "organisation") -> list[Node]:
    return [Node(f"a-{rank}", name, kind, "organisation") for rank, name in enumerate(names)]


def edge(source: int, target: int, head: Head = "none", certainty: Certainty = "asserted", verb: str = "") -> Edge:
    return Edge(source, target, certainty, head, "1, 4", verb, "relation-1", html_text(HOSTILE))


def map_of(many: list[Node], lines: list[Edge], format_: Format = WIDE) -> str:
    return relation_map(many, lines, TOLD, format_)


def boxes(svg: str) -> list[Box]:
    found = re.findall(r'<rect class="node [^"]*" x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"', svg)
    return [Box("", float(x), float(y), float(x) + float(w), float(y) + float(h)) for x, y, w, h in found]


def labels(svg: str) -> list[Box]:
    """The words on the lines."""
    found = []
    for x, y, anchor, words in re.findall(
        r'<text class="halo small" x="(\S+)" y="(\S+)" text-anchor="(\w+)">(.*?)<', svg
    ):
        width = text_width(html.unescape(words))
        left = float(x) - (width / 2 if anchor == "middle" else 0)
        found.append(Box(words, left, float(y) - 10, left + width, float(y) + 3))
    return found


def width_of(svg: str) -> float:
    return float(re.findall(r'viewBox="0 0 ([\d.]+) ', svg)[0])


@st.composite
def ties(draw: st.DrawFn) -> tuple[list[Node], list[Edge]]:
    """2 to 25 actors with long names, 1 to 32 lines between them: chains, stars, crowds."""
    names = st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=6).map(" ".join)
    many = nodes(*draw(st.lists(names, min_size=2, max_size=25)))
    end = st.integers(0, len(many) - 1)
    pairs = draw(st.lists(st.tuples(end, end).filter(lambda pair: pair[0] != pair[1]), min_size=1, max_size=32))
    heads: list[Head] = ["arrow", "bar", "open", "none"]
    verbs = st.sampled_from(["", "aurait encouragé", "a fait appel à"])
    return many, [
        edge(*pair, draw(st.sampled_from(heads)), draw(CERTAINTY), draw(verbs)) for pair in dict.fromkeys(pairs)
    ]


@settings(max_examples=25, deadline=None)
@given(ties())
def test_the_map_is_no_wider_than_the_screen_and_nothing_in_it_overlaps(drawn: tuple[list[Node], list[Edge]]) -> None:
    many, lines = drawn
    for format_ in FORMATS:
        svg = map_of(many, lines, format_)
        found = boxes(svg)
        assert len(found) == len(many)
        assert width_of(svg) <= format_.width
        assert all(box.left >= 0 and box.right <= format_.width for box in found)
        assert not any(one.meets(other) for one, other in combinations(found, 2))
        assert not any(label.meets(box) for label in labels(svg) for box in found)


def test_in_one_column_each_line_has_a_lane_of_its_own() -> None:
    star = [edge(rank, 0, "arrow") for rank in range(1, 12)]
    svg = map_of(nodes("Le centre", *(f"Acteur {rank}" for rank in range(1, 12))), star, NARROW)
    assert width_of(svg) <= NARROW.width
    paths = [re.findall(r"[\d.]+", path) for path in re.findall(r'<path[^>]* d="([^"]*)"', svg)]
    lanes = [float(points[4]) for points in paths]
    assert len(set(lanes)) == len(star)
    ends = [(float(points[-2]), float(points[-1])) for points in paths]
    assert len(set(ends)) == len(star)
    sides = {box.right for box in boxes(svg)}
    assert {x for x, _ in ends} == sides and len(sides) == 1


def test_actors_that_nothing_ties_stand_in_maps_of_their_own_side_by_side() -> None:
    pairs = [edge(rank, rank + 1, "arrow") for rank in range(0, 12, 2)]
    svg = map_of(nodes(*(f"Acteur {rank}" for rank in range(12))), pairs)
    assert len({box.top for box in boxes(svg)}) == 2, "six pairs in one row"


def test_verbs_are_on_the_lines_where_there_is_room_for_them() -> None:
    lines = [edge(0, 1, "arrow", verb="aurait encouragé")]
    assert [label.number for label in labels(map_of(nodes("A", "B"), lines))] == ["1, 4 · aurait encouragé"]
    assert [label.number for label in labels(map_of(nodes("A", "B"), lines, NARROW))] == ["1, 4"]


def test_an_arrow_ends_where_its_line_does() -> None:
    svg = map_of(nodes("A", "B"), [edge(0, 1, "arrow")])
    last = re.search(r'<path[^>]*d="[^"]* ([\d.]+) ([\d.]+)"', svg)
    tip = re.search(r'<polygon class="head head--asserted" points="([\d.]+),([\d.]+) ', svg)
    assert last and tip and last.groups() == tip.groups()


def test_two_actors_may_be_tied_twice() -> None:
    svg = map_of(nodes("A", "B"), [edge(0, 1), edge(0, 1, "arrow"), edge(1, 0)])
    assert svg.count("<path") == 3
    assert svg.count("<polygon") == 1


def test_an_unconfirmed_relation_is_hollow_and_a_denier_ends_on_a_bar() -> None:
    hollow = map_of(nodes("A", "B"), [edge(0, 1, "arrow", "unconfirmed")])
    assert hollow.count('class="edge edge--core"') == 1
    assert '<polygon class="head head--unconfirmed"' in hollow
    barred = map_of(nodes("A", "B"), [edge(0, 1, "bar")])
    assert '<line class="head head--asserted head--bar"' in barred
    assert "edge--core" not in barred


def test_what_is_denied_is_barred_in_the_middle_of_its_line() -> None:
    denied = dataclasses.replace(edge(0, 1, "arrow"), negated=True)
    svg = map_of(nodes("A", "B"), [denied])
    bar = re.search(r'<line class="[^"]*head--negated" x1="(\S+)" y1="(\S+)" x2="(\S+)" y2="(\S+)"', svg)
    one, other = boxes(svg)
    assert bar
    assert one.bottom < (float(bar[2]) + float(bar[4])) / 2 < other.top


def test_the_map_is_the_same_each_time() -> None:
    drawn = {map_of(nodes("A", "B", "C"), [edge(0, 1), edge(1, 2)]) for _ in range(3)}
    assert len(drawn) == 1


def test_a_hostile_name_is_text_in_the_map() -> None:
    svg = relation_map(nodes(HOSTILE, "B"), [edge(0, 1)], (HOSTILE, "Description"), WIDE)
    skeleton, texts = read_html(svg)
    assert not any("xssmark" in part for row in skeleton for part in row)
    assert sum("<script>xss" in words for words in texts) == 4


def test_drawings_hold_no_style_and_no_script() -> None:
    drawings = [
        certainty_bar([("asserted", 3)], "3 affirmées"),
        time_axis([point(1, "2025-01-01"), point(2, "2025-02-01", "2025-02-28")], [dt.date(2025, 3, 1)], TOLD),
        order_axis("ordre-a", [("Avant", [point(1, "2025-01-01")])], TOLD),
        map_of(nodes("A", "B", kind="person"), [edge(0, 1, "arrow")]),
    ]
    allowed = {
        *("class", "viewbox", "width", "height", "role", "aria-label", "preserveaspectratio", "href", "text-anchor"),
        *("id", "aria-labelledby", "aria-describedby"),
        *("x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "d", "points"),
    }
    for svg in drawings:
        assert attributes(svg) <= allowed
