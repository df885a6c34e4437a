"""Speed as ratios within one run: `make bench`. Figures depend on the machine; ratios much less."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "scripts"))

from dossier.model import Article  # noqa: E402  # the path comes first
from dossier.nlp import read_articles  # noqa: E402
from dossier.pipeline import EditorWords, analyse  # noqa: E402
from dossier.seeds import read_seeds  # noqa: E402


def seconds(work: Callable[[], object], times: int = 5) -> float:
    """The shortest of several runs: what the work costs when nothing else disturbs it."""
    spent = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        spent.append(time.perf_counter() - start)
    return min(spent)


def run(*command: str) -> Callable[[], object]:
    return lambda: subprocess.run([sys.executable, *command], check=False, capture_output=True)


def bench_nothing_changed() -> str:
    """A build with nothing to do, against the import of click alone (bound: 4)."""
    with tempfile.TemporaryDirectory() as folder:
        build = [str(ROOT / "scripts/build.py"), "--docs", f"{folder}/docs", "--site", f"{folder}/site"]
        start = time.perf_counter()
        run(*build)()
        full = time.perf_counter() - start
        again, click = seconds(run(*build)), seconds(run("-c", "import click"))
    return f"rien n'a changé : {again / click:.1f} × import click ({again * 1000:.0f} ms ; première fois {full:.1f} s)"


def bench_rules() -> str:
    """What the rules cost, against the parse that they follow (bound: 1)."""
    articles: list[Article] = []
    for folder in (ROOT / "seeds", *sorted((ROOT / "tests/articles").glob("*/seeds"))):
        articles += read_seeds(folder).articles
    readings = read_articles(articles)
    for reading in readings:
        analyse(reading, EditorWords())
    parse = seconds(lambda: read_articles(articles))
    rules = seconds(lambda: [analyse(reading, EditorWords()) for reading in readings])
    words = sum(len(article.text.split()) for article in articles)
    speeds = f"{words / parse:.0f} mots/s lus, {words / rules:.0f} analysés"
    return f"règles : {rules / parse:.2f} × lecture du modèle ({speeds})"


def bench_worst() -> str:
    """What the rules cost for each character of the worst paragraphs, against paragraphs four times shorter."""
    shapes = ("« non », dit-il, ", "« a » ", "3 4 ", "serait, ", "(a) ", "Paul Dupont, ", "lundi, ", "a : ", "– a ")
    ratios: list[float] = []
    for shape in shapes:
        short, long = (_cost(Article("a", "t", (shape * 4000)[:size].strip())) for size in (2_000, 8_000))
        ratios.append(long / short / 4)
    return f"pires paragraphes : au plus {max(ratios):.1f} × le coût par signe d'un paragraphe quatre fois plus court"


def _cost(article: Article) -> float:
    reading = read_articles([article])[0]
    return seconds(lambda: analyse(reading, EditorWords()), 3)


if __name__ == "__main__":
    for bench in (bench_nothing_changed, bench_rules, bench_worst):
        print(bench())  # noqa: T201  # the figures are the result
