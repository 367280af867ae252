"""The only room that knows SQL: every record in one SQLite file, and the previews beside it."""

from gallery_app.catalog.opening import open_catalog

__all__ = ["open_catalog"]
