"""One module for each thing an editor does; each owns its transaction."""
