"""Files to plain lines, one module a format."""
