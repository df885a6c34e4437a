"""Who says what in a sentence: verbs of saying, quotations, pronouns, and what the sentence before or behind says."""
