"""How much a seed may hold. Each refusal says its limit; the figures behind them were measured.

A press article has some 5,000 characters, a long report 60,000. A page of 3 MB made of line breaks takes some 25
seconds. A paragraph of 20,000 characters that is nothing but bare digits takes the language model 4 seconds and the
rules 8. A word without end is taken whole (`nlp.language`), and costs nothing.
"""

TEXT_BYTES = 1_000_000  # a .txt or .md file
PAGE_BYTES = 3_000_000  # an .html file: mostly markup and scripts around the article
SIDECAR_BYTES = 100_000  # NAME.toml
HEAD_CHARACTERS = 20_000  # the YAML or TOML head of a .md file

LINES = 10_000  # of a .txt or .md file: 100,000 list items cost the Markdown parser 5 seconds
CHARACTERS = 300_000  # of the article once read: 50,000 words, 8 seconds of language model
PARAGRAPHS = 2_000
PARAGRAPH = 20_000  # characters; also the longest line of a .txt or .md file
TITLE = 300  # characters
FIELD = 10_000  # characters of a byline, a publisher, a licence


def written(number: int) -> str:
    """The number as French writes it: 300 000, with narrow no-break spaces."""
    return f"{number:,}".replace(",", "\u202f")
