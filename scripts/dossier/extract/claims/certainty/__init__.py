"""How surely a clause says it: mood, time, polarity, and the words that decided them."""
