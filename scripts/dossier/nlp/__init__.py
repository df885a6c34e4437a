"""The only importer of spaCy: articles in, our own types out."""

from dossier.nlp.readings import read_articles

__all__ = ["read_articles"]
