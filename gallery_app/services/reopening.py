"""A saved layout as it stands today: its pages with the pictures and captions the catalog has now."""

from collections.abc import Callable
from dataclasses import dataclass

from gallery_app.domain.layout import Layout
from gallery_app.domain.stores import Catalog
from gallery_app.errors import InputError
from gallery_app.layout.content import Content
from gallery_app.layout.document import from_json
from gallery_app.layout.live import up_to_date
from gallery_app.layout.measure import Measure
from gallery_app.layout.scene import Scene
from gallery_app.search.parse import parse_query
from gallery_app.services.contents import of_photos, of_query, of_report

__all__ = ["Design", "content_of", "reopened"]


@dataclass(frozen=True, slots=True)
class Design:
    """A layout that is open.

    Attributes:
        record: Its name, template, paper and origin as the catalog has them.
        scene: Its pages, as the catalog would have them now.
    """

    record: Layout
    scene: Scene


def reopened(catalog: Catalog, layout: int, measure: Callable[[str], Measure]) -> Design:
    """Return a saved layout with its live texts and its pictures up to date.

    Raises:
        InputError: There is no such layout.
    """
    record = catalog.layouts.get(layout)
    if record is None:
        raise InputError("There is no layout {layout} in this catalog.", layout=layout)
    scene = from_json(record.document)
    wanted = {box.photo for box in scene.images if box.photo}
    items = {item.photo: item for item in content_of(catalog, record, scene).items}
    elsewhere = of_photos(catalog, sorted(wanted - items.keys()), "")
    items |= {item.photo: item for item in elsewhere.items}
    return Design(record, up_to_date(scene, items, measure(scene.language)))


def content_of(catalog: Catalog, record: Layout, scene: Scene) -> Content:
    """Return what a layout is made of: its report, its search, or the photos that stand on its pages."""
    if record.report is not None and catalog.reports.get(record.report) is not None:
        return of_report(catalog, record.report)
    if record.query:
        return of_query(catalog, parse_query(record.query), record.name)
    photos = dict.fromkeys(box.photo for box in scene.images if box.photo)
    return of_photos(catalog, list(photos), scene.title)
