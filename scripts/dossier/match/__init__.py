"""Grammar around words: lexicon forms, verb groups, noun phrases and clauses, on our own types.

The parse is a hint here, never a proof: each function prefers parts of speech, morphology and
word patterns, and falls back on dependencies.
"""
