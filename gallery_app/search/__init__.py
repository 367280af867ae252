"""A query to a tree, and text to what is compared; knows no SQL."""
