"""Painters of single things: a photo's cell, its marks and its caption."""
