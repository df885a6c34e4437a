"""Drawings: positions, proportions and labels, read back from the SVG."""

import datetime as dt
import re
from itertools import pairwise

import pytest

from dossier.model import ActorKind, Certainty
from dossier.render.markdown import Emitted, html_text
from dossier.render.pictures.axis import AxisPoint, order_axis, time_axis
from dossier.render.pictures.bar import certainty_bar
from dossier.render.pictures.relations import Edge, Node, relation_map
from dossier.render.pictures.scale import make_scale
from html_reading import read_html

HOSTILE = "<script>xssmark</script>\"' style=xssmark onload=xssmark"


def point(number: int, first: str, last: str = "", certainty: Certainty = "asserted") -> AxisPoint:
    days = dt.date.fromisoformat(first), dt.date.fromisoformat(last or first)
    return AxisPoint(number, f"e-{number}", Emitted(f"événement {number}"), certainty, days)


def centres(svg: str) -> dict[str, float]:
    """Number to the horizontal place of its label."""
    return {label: float(x) for x, label in re.findall(r'<text class="halo small" x="([\d.]+)"[^>]*>(\d+)<', svg)}


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
    svg = time_axis([point(1, "2025-01-01"), point(2, "2025-01-31"), point(3, "2025-03-02")], [], "Axe")
    x = centres(svg)
    assert x["2"] - x["1"] == pytest.approx(x["3"] - x["2"], abs=0.2)


def test_a_month_is_a_bar_and_a_day_a_disc() -> None:
    svg = time_axis([point(1, "2025-01-01", "2025-01-31"), point(2, "2025-02-10", certainty="announced")], [], "Axe")
    assert '<rect class="point--asserted"' in svg
    assert '<circle class="point--announced"' in svg


def test_points_of_the_same_day_stand_one_above_the_other() -> None:
    svg = time_axis([point(n, "2025-01-01") for n in (1, 2, 3)] + [point(4, "2025-06-01")], [], "Axe")
    heights = [float(y) for y in re.findall(r'<circle[^>]* cy="([\d.]+)"', svg)]
    assert len(set(heights[:3])) == 3
    assert heights[3] == heights[0]


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
    assert centres(time_axis([point(1, "2025-01-01")], [], "Axe"))["1"] > 0


def test_publication_days_are_named_below_the_axis() -> None:
    svg = time_axis([point(1, "2025-01-01")], [dt.date(2025, 3, 1), dt.date(2025, 3, 2)], "Axe")
    assert svg.count(">parution<") == 1


def test_undated_points_keep_the_order_of_the_page_under_their_phase() -> None:
    points = [AxisPoint(n, f"e-{n}", Emitted(str(n)), "possible") for n in (1, 2, 3)]
    svg = order_axis([("Avant", points[:1]), ("La suite", points[1:])], "Ordre")
    x = centres(svg)
    assert x["1"] < x["2"] < x["3"]
    assert re.findall(r">(Avant|La suite)<", svg) == ["Avant", "La suite"]


def nodes(*names: str, kind: ActorKind = "organisation") -> list[Node]:
    return [Node(f"a-{rank}", name, kind, "organisation") for rank, name in enumerate(names)]


def edge(source: int, target: int, *, directed: bool = False) -> Edge:
    return Edge(source, target, "unconfirmed", directed, "1, 4", "relation-1", html_text(HOSTILE))


def boxes(svg: str) -> list[tuple[float, float, float, float]]:
    found = re.findall(r'<rect class="node [^"]*" x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"', svg)
    return [(float(x), float(y), float(x) + float(w), float(y) + float(h)) for x, y, w, h in found]


def test_twenty_five_actors_do_not_overlap() -> None:
    many = nodes(*(f"Acteur numéro {rank}" for rank in range(25)))
    svg = relation_map(many, [edge(rank, (rank * 7 + 1) % 25) for rank in range(25)], "Carte")
    found = boxes(svg)
    assert len(found) == 25
    for rank, (left, top, right, bottom) in enumerate(found):
        for other in found[rank + 1 :]:
            assert right <= other[0] or other[2] <= left or bottom <= other[1] or other[3] <= top


def test_an_arrow_ends_where_its_line_does() -> None:
    svg = relation_map(nodes("A", "B"), [edge(0, 1, directed=True)], "Carte")
    last = re.search(r'<path[^>]*d="[^"]* ([\d.]+) ([\d.]+)"', svg)
    tip = re.search(r'<polygon points="([\d.]+),([\d.]+) ', svg)
    assert last and tip and last.groups() == tip.groups()


def test_two_actors_may_be_tied_twice() -> None:
    svg = relation_map(nodes("A", "B"), [edge(0, 1), edge(0, 1, directed=True), edge(1, 0)], "Carte")
    assert svg.count("<path") == 3
    assert svg.count("<polygon") == 1


def test_the_map_is_the_same_each_time() -> None:
    drawn = {relation_map(nodes("A", "B", "C"), [edge(0, 1), edge(1, 2)], "Carte") for _ in range(3)}
    assert len(drawn) == 1


def test_a_hostile_name_is_text_in_the_map() -> None:
    svg = relation_map(nodes(HOSTILE, "B"), [edge(0, 1)], HOSTILE)
    skeleton, texts = read_html(svg)
    assert not any("xssmark" in part for row in skeleton for part in row)
    assert sum("xssmark" in words for words in texts) == 4


def test_drawings_hold_no_style_and_no_script() -> None:
    drawings = [
        certainty_bar([("asserted", 3)], "3 affirmées"),
        time_axis([point(1, "2025-01-01"), point(2, "2025-02-01", "2025-02-28")], [dt.date(2025, 3, 1)], "Axe"),
        order_axis([("Avant", [point(1, "2025-01-01")])], "Ordre"),
        relation_map(nodes("A", "B", kind="person"), [edge(0, 1, directed=True)], "Carte"),
    ]
    allowed = {
        *("class", "viewbox", "width", "height", "role", "aria-label", "preserveaspectratio", "href", "text-anchor"),
        *("x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "d", "points"),
    }
    for svg in drawings:
        assert attributes(svg) <= allowed
