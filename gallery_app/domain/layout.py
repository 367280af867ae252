"""A saved, reopenable document of pages."""

from dataclasses import dataclass

__all__ = ["Layout"]


@dataclass(frozen=True, slots=True)
class Layout:
    """A layout as the catalog keeps it.

    Attributes:
        id: The catalog's number, or 0 before it is stored.
        name: What the editor calls it.
        template: Name of the template it was composed with.
        page: Paper name, such as A3.
        document: The pages as JSON text; `gallery_app.layout.scene` reads and writes it.
        report: Id of the report it belongs to, or None.
        query: The search it was made from, or "".
        modified: ISO 8601 in UTC.
    """

    id: int
    name: str
    template: str
    page: str
    document: str
    report: int | None = None
    query: str = ""
    modified: str = ""
