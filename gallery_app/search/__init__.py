"""A search as typed to a tree, and the folding that makes two spellings one; knows no SQL."""
