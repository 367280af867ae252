"""How one item of a view is painted."""
