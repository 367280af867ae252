"""The canvas: pages as they will be printed, under an editor's hands."""
