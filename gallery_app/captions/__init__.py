"""A caption line to text and credits, and back."""
