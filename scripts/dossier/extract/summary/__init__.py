"""The summary: cuts of source sentences chosen to cover who and what, and the six questions."""

from dossier.extract.summary.find import find_summary

__all__ = ["find_summary"]
