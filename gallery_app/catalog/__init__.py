"""The only room that knows SQL: every record in one SQLite file, and the previews beside it."""

from gallery_app.catalog.opening import open_catalog
from gallery_app.catalog.previews import open_previews

__all__ = ["open_catalog", "open_previews"]
