"""A report's text to structure, and its captions to photos."""
