"""`make evaluate`: measure the rules on labelled texts, print the figures, write `docs/data/evaluation.json`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from importlib.metadata import version
from pathlib import Path

from dossier import __version__
from dossier.codec import Stamp, write_evaluation
from dossier.lexicon import fingerprint
from dossier.model import Analysis, Reading
from dossier.nlp import read_articles
from dossier.pipeline import EditorWords, analyse
from dossier.settings import MODEL, ROOT
from evaluation import report, tasks
from evaluation.corpora import read_conditionals, read_timebank
from evaluation.gold import GoldText, read_gold
from evaluation.points import points, read_verdicts, unread
from evaluation.scores import Outcome, Row, rows

GOLD = ROOT / "tests" / "gold"
TUNING, HELD_OUT = "Nos textes, de réglage", "Nos textes, mis de côté"


def own(folder: str) -> Iterator[tuple[GoldText, list[Outcome]]]:
    """Each text of `tests/gold/<folder>` with what came of it."""
    texts, verdicts = read_gold(GOLD / folder), read_verdicts(GOLD / "lectures.toml")
    for gold, (reading, analysis) in zip(texts, _analyses(texts), strict=True):
        yield gold, [*tasks.outcomes(gold, reading, analysis), *points(analysis, verdicts)]


def _more(folder: Path) -> Iterator[tuple[str, list[tuple[GoldText, list[Outcome]]]]]:
    """Corpora outside the project, each with the one kind that is labelled in it."""
    timebank, conditionals = folder / "timebank" / "dev.jsonl", folder / "conditionals" / "dev.tsv"
    if timebank.is_file():
        texts = list(read_timebank(timebank))
        found = [list(tasks.dates(gold, analysis)) for gold, (_, analysis) in zip(texts, _analyses(texts), strict=True)]
        yield "TimeBank français", list(zip(texts, found, strict=True))
    if conditionals.is_file():
        texts = list(read_conditionals(conditionals))
        found = [
            [
                outcome for outcome in tasks.conditionals(gold, analysis) if outcome.expected
            ]  # other forms are unlabelled
            for gold, (_, analysis) in zip(texts, _analyses(texts), strict=True)
        ]
        yield "UD GSD, PUD, Sequoia", list(zip(texts, found, strict=True))


def _analyses(texts: Sequence[GoldText]) -> Iterator[tuple[Reading, Analysis]]:
    for reading in read_articles(tuple(gold.article for gold in texts)):
        yield reading, analyse(reading, EditorWords())


def _show(scored: Sequence[tuple[GoldText, list[Outcome]]], task: str) -> None:
    """What was missed or wrong, each with its sentence."""
    for gold, outcomes in scored:
        for outcome in outcomes:
            if not outcome.right and task.casefold() in outcome.task.casefold():
                start = max(gold.article.text.rfind(stop, 0, outcome.at) for stop in (". ", "\n", "? ", "! ")) + 1
                sentence = gold.article.text[start : outcome.at + 160].split("\n")[0]
                print(f"{outcome.task} | {gold.article.slug} | {outcome.told}\n    {sentence.strip()}")


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="make evaluate", description=__doc__)
    parser.add_argument("--show", metavar="TÂCHE", help="liste les erreurs d'une tâche, avec leur phrase")
    parser.add_argument("--unread", choices=("tuning", "held_out"), help="liste les points de résumé sans verdict")
    parser.add_argument("--all", action="store_true", help="imprime chaque classe")
    parser.add_argument("--more", type=Path, default=ROOT.parent / "shared" / "gold", help="autres corpus annotés")
    parser.add_argument("--write", type=Path, metavar="FICHIER", help="écrit le tableau en JSON")
    options = parser.parse_args(arguments)
    if options.unread:
        verdicts = read_verdicts(GOLD / "lectures.toml")
        for _, analysis in _analyses(read_gold(GOLD / options.unread)):
            print("\n".join(unread(analysis, verdicts)))
        return 0
    table: list[Row] = []
    corpora = [(HELD_OUT, list(own("held_out"))), (TUNING, list(own("tuning"))), *_more(options.more)]
    if len(corpora) == 2:
        print(f"{options.more} : absent ; seuls les textes du projet sont mesurés.")
    for name, scored in corpora:
        table += rows([outcome for _, outcomes in scored for outcome in outcomes], name)
        if options.show is not None and name != HELD_OUT:
            _show(scored, options.show)
    for line in report.lines([row for row in table if options.all or row.label in ("ensemble", "macro")]):
        print(line)
    if options.write:
        stamp = Stamp(__version__, f"{MODEL} {version(MODEL)}", fingerprint("fr"))
        options.write.write_bytes(write_evaluation(report.evaluation(table, stamp)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
