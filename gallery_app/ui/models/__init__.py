"""What the views show, apart from how they paint it: row layout, selection, previews, completion."""
