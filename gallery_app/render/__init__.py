"""Pages to bytes, one module a format."""
