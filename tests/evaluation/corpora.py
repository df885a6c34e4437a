"""Corpora that live outside the project: read when they are there."""

from __future__ import annotations

import csv
import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path

from dossier.model import Article, Span
from evaluation.gold import GoldText, Label


def read_timebank(path: Path) -> Iterator[GoldText]:
    """French TimeBank as JSON lines (`id`, `dct`, `text`, `timex`): dates alone are labelled."""
    for line in path.read_text("utf-8").splitlines():
        document = json.loads(line)
        labels = tuple(
            Label(Span(timex["start"], timex["end"]), timex["words"], (timex["type"], timex["value"]))
            for timex in document["timex"]
        )
        published = dt.date.fromisoformat(document["dct"])
        article = Article(slug=document["id"], title="", text=document["text"], published=published)
        yield GoldText(article, {"dates": labels}, {})


def read_conditionals(path: Path) -> Iterator[GoldText]:
    """Sentences with the reading of one verb form each: `form nth reading alternative sentence` in a TSV file.

    A sentence with several forms has several lines; they make one text.
    """
    sentences: dict[str, list[Label]] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            text, position = row["sentence"], -1
            for _ in range(int(row["nth"])):
                position = text.index(row["form"], position + 1)
            accepted = "/".join(filter(None, (row["reading"], row["alternative"])))
            span = Span(position, position + len(row["form"]))
            sentences.setdefault(text, []).append(Label(span, row["form"], (accepted,)))
    for number, (text, labels) in enumerate(sentences.items()):
        ordered = tuple(sorted(labels, key=lambda label: label.span))
        yield GoldText(Article(slug=f"conditionnel-{number}", title="", text=text), {"conditionnels": ordered}, {})
