"""What the article does not say, or says with less strength than its title."""

from dossier.extract.cautions.find import find_cautions

__all__ = ["find_cautions"]
