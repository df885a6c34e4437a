"""From articles to files: what changed, the pages on disk, the HTML site."""
