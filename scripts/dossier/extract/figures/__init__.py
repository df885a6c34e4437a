"""Quantities: value, unit, what is counted, and whether the text gives them as approximate."""

from dossier.extract.figures.find import find_figures
from dossier.extract.figures.rules import FigureRule

__all__ = ["FigureRule", "find_figures"]
