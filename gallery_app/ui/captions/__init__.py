"""The captions mode: one photo large, the others in a strip under it, the fields beside it."""
