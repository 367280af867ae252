"""Runs the program: `python -m gallery_app`."""
