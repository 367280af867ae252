"""Image files to records."""
