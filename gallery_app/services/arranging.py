"""Arranging photos on pages: a report or a search becomes a layout, saved in the catalog."""

from dataclasses import dataclass

from gallery_app.domain.changes import Act, Changes
from gallery_app.domain.layout import Layout
from gallery_app.domain.stores import Catalog
from gallery_app.errors import InputError
from gallery_app.layout.compose import compose
from gallery_app.layout.content import Content
from gallery_app.layout.measure import Measure
from gallery_app.layout.scene import Scene, from_json, scene_dict, to_json
from gallery_app.layout.templates import Template, template_named, templates
from gallery_app.search.parse import parse_query
from gallery_app.services.contents import of_query, of_report

__all__ = ["Arranging", "Composed", "Template", "templates"]


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

    def __init__(self, catalog: Catalog, measure: Measure) -> None:
        """Take the catalog and what measures text."""
        self._catalog = catalog
        self._measure = measure

    def templates(self) -> tuple[Template, ...]:
        """Return every template, in the order they are offered."""
        return templates()

    def report_content(self, report: int) -> Content:
        """Return a report's photos and captions as content for pages.

        Raises:
            InputError: There is no such report.
        """
        return of_report(self._catalog, report)

    def query_content(self, query: str) -> Content:
        """Return the photos that match a search as content for pages."""
        return of_query(self._catalog, parse_query(query), query)

    def compose(self, content: Content, template: str, page: str | None = None) -> Scene:
        """Compose pages without saving them.

        Args:
            content: What goes on the pages.
            template: Name of a template.
            page: Paper, such as ``A3`` or ``A4 landscape``; None for the template's own.

        Raises:
            InputError: The template or the paper is not known, or there is no photo to place.
        """
        chosen = template_named(template)
        if not any(section.items for section in content.sections):
            raise InputError("There is no photo to put on a page.")
        return compose(content, chosen, page or chosen.page, self._measure)

    def compose_report(self, report: int, template: str, page: str | None = None) -> Composed:
        """Compose a report's pages and save them as a layout; the same errors as `compose`."""
        content = self.report_content(report)
        return self._saved(content, template, page, report=report)

    def compose_query(self, query: str, template: str, page: str | None = None) -> Composed:
        """Compose the photos of a search and save them as a layout; the same errors as `compose`."""
        return self._saved(self.query_content(query), template, page, query=query)

    def _saved(
        self, content: Content, template: str, page: str | None, *, report: int | None = None, query: str = ""
    ) -> Composed:
        chosen = template_named(template)
        paper = page or chosen.page
        scene = self.compose(content, template, paper)
        record = Layout(0, content.headline, chosen.name, paper, to_json(scene), report, query)
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
        return {"layout": layout, **scene_dict(self.scene(layout))}
