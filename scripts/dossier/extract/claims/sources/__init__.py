"""Who may speak, in words: turns of phrase that give a source, and what belongs to its name."""
