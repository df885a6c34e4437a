"""From an analysis to the text of pages; nothing here touches the disk."""
