"""Arranging photos on pages: a report or a search becomes a layout, saved in the catalog."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from gallery_app.domain.changes import Act, Changes
from gallery_app.domain.layout import Layout
from gallery_app.domain.stores import Catalog
from gallery_app.errors import InputError
from gallery_app.layout.compose import compose
from gallery_app.layout.content import Content
from gallery_app.layout.document import from_json, shown, to_json
from gallery_app.layout.measure import Measure
from gallery_app.layout.scene import ImageBox, Page, RuleBox, Scene, TextBox
from gallery_app.layout.templates import Paper, Template, papers, template, template_faults, templates
from gallery_app.search.parse import parse_query
from gallery_app.services.contents import of_photos, of_query, of_report

__all__ = ["Arranging", "Composed", "ImageBox", "Page", "Paper", "RuleBox", "Scene", "Template", "TextBox"]
__all__ += ["template_faults", "templates"]


@dataclass(frozen=True, slots=True)
class Composed:
    """A layout that was made.

    Attributes:
        layout: Its id.
        scene: Its pages.
        changes: What changed.
    """

    layout: int
    scene: Scene
    changes: Changes


class Arranging:
    """Layouts in the catalog."""

    def __init__(self, catalog: Catalog, measure: Callable[[str], Measure]) -> None:
        """Take the catalog and what gives a measure of text for a BCP 47 tag."""
        self._catalog = catalog
        self._measure = measure

    def templates(self) -> tuple[Template, ...]:
        """Return every template, in the order they are offered."""
        return templates()

    def papers(self) -> tuple[Paper, ...]:
        """Return every page size."""
        return papers()

    def report_content(self, report: int) -> Content:
        """Return a report's photos and captions as content for pages.

        Raises:
            InputError: There is no such report.
        """
        return of_report(self._catalog, report)

    def query_content(self, query: str) -> Content:
        """Return the photos that match a search as content for pages."""
        return of_query(self._catalog, parse_query(query), query)

    def photos_content(self, photos: Sequence[int], headline: str) -> Content:
        """Return these photos, in this order, as content for pages."""
        return of_photos(self._catalog, photos, headline)

    def compose(self, content: Content, name: str, page: str | None = None) -> Scene:
        """Compose pages without saving them.

        Args:
            content: What goes on the pages.
            name: Name of a template.
            page: Paper, such as ``A3`` or ``A4-landscape``; None for the template's own.

        Raises:
            InputError: The template or the paper is not known, or there is no photo to place.
        """
        chosen = template(name)
        if not content.items:
            raise InputError("There is no photo to put on a page.")
        return compose(content, chosen, page or chosen.page, self._measure(content.language))

    def compose_report(self, report: int, name: str, page: str | None = None) -> Composed:
        """Compose a report's pages and save them as a layout; the same errors as `compose`."""
        content = self.report_content(report)
        return self._saved(content, name, page, report=report)

    def compose_query(self, query: str, name: str, page: str | None = None) -> Composed:
        """Compose the photos of a search and save them as a layout; the same errors as `compose`."""
        return self._saved(self.query_content(query), name, page, query=query)

    def _saved(
        self, content: Content, name: str, page: str | None, *, report: int | None = None, query: str = ""
    ) -> Composed:
        scene = self.compose(content, name, page)
        record = Layout(0, content.headline, name, page or template(name).page, to_json(scene), report, query)
        with self._catalog.edit(Act.COMPOSE) as edit:
            layout = self._catalog.layouts.add(record)
        return Composed(layout, scene, edit.changes)

    def layouts(self) -> tuple[Layout, ...]:
        """Return every saved layout, newest first."""
        return self._catalog.layouts.all()

    def scene(self, layout: int) -> Scene:
        """Return the pages of a saved layout.

        Raises:
            InputError: There is no such layout.
        """
        stored = self._catalog.layouts.get(layout)
        if stored is None:
            raise InputError("There is no layout {layout} in this catalog.", layout=layout)
        return from_json(stored.document)

    def show(self, layout: int) -> dict[str, object]:
        """Return a saved layout as the command line shows it: pages with their items in mm."""
        return shown(self.scene(layout), layout)
