"""Dossier: press articles to a static site whose every sentence is traced to the source."""

__version__ = "0.1.0"
