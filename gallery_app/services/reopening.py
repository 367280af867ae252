"""A saved layout as it stands today: its pages with the pictures and captions the catalog has now."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from gallery_app.domain.layout import Layout
from gallery_app.domain.stores import Catalog
from gallery_app.errors import InputError
from gallery_app.layout.content import Content, ContentItem
from gallery_app.layout.credits import credited
from gallery_app.layout.document import from_json
from gallery_app.layout.live import up_to_date
from gallery_app.layout.measure import Measure
from gallery_app.layout.scene import Scene
from gallery_app.layout.templates import Template, templates
from gallery_app.layout.titles import retitled
from gallery_app.services.contents import of_photos, of_query, of_report

__all__ = ["Design", "content_of", "printed_items", "reopened"]


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
    items = printed_items(catalog, record, scene, [box.photo for box in scene.images if box.photo])
    fresh = up_to_date(scene, items, measure(scene.language))
    if record.report is None or catalog.reports.get(record.report) is None:
        return Design(record, fresh)
    report = _credited(of_report(catalog, record.report), _template(record), scene)
    return Design(record, retitled(fresh, report, measure(scene.language)))


def printed_items(catalog: Catalog, record: Layout, scene: Scene, photos: Iterable[int]) -> Mapping[int, ContentItem]:
    """Return what a layout is made of and these photos, credited in the style of its template, by photo."""
    template = _template(record)
    items = {item.photo: item for item in _credited(content_of(catalog, record, scene), template, scene).items}
    others = of_photos(catalog, sorted(set(photos) - items.keys()), "")
    # Nothing on the page speaks for a photo that came later: it keeps a credit of its own.
    alone = replace(template, grouped=False) if template else None
    return items | {item.photo: item for item in _credited(others, alone, scene).items}


def _template(record: Layout) -> Template | None:
    # The template of a user may be gone; its pages stay, with credits as the catalog writes them.
    return next((each for each in templates() if each.name == record.template), None)


def _credited(content: Content, template: Template | None, scene: Scene) -> Content:
    """Return content as it was credited when the pages were composed."""
    return credited(replace(content, language=scene.language), template) if template else content


def content_of(catalog: Catalog, record: Layout, scene: Scene) -> Content:
    """Return what a layout is made of: its report, its search, or the photos that stand on its pages."""
    if record.report is not None and catalog.reports.get(record.report) is not None:
        return of_report(catalog, record.report)
    if record.query:
        return of_query(catalog, record.query, record.name)
    photos = dict.fromkeys(box.photo for box in scene.images if box.photo)
    return of_photos(catalog, list(photos), scene.title)
