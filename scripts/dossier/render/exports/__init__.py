"""A dossier in the formats of other programs: `{path: bytes}`, a pure function of the corpus and its records.

No clock and no chance: what a format wants to be dated or named is derived from the articles and the findings.
"""

from dossier.render.exports.files import export_files

__all__ = ["export_files"]
