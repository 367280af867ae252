"""Arranging photos on pages: a report or a search becomes a layout, saved in the catalog."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from gallery_app.domain.changes import Act, Changes
from gallery_app.domain.layout import Layout
from gallery_app.domain.stores import Catalog
from gallery_app.errors import InputError
from gallery_app.layout.compose import compose
from gallery_app.layout.content import Content
from gallery_app.layout.document import shown, to_json
from gallery_app.layout.measure import Measure
from gallery_app.layout.proposals import Locked, Proposal, propose
from gallery_app.layout.scene import ImageBox, Page, RuleBox, Scene, TextBox
from gallery_app.layout.score import Score
from gallery_app.layout.templates import Paper, Template, papers, template, template_faults, templates
from gallery_app.services.contents import of_photos, of_query, of_report
from gallery_app.services.reopening import reopened

__all__ = [
    "Arranging",
    "Composed",
    "Content",
    "ImageBox",
    "Page",
    "Paper",
    "Proposal",
    "RuleBox",
    "Scene",
    "Score",
    "Template",
]
__all__ += ["TextBox", "template_faults", "templates"]


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

    def query_content(self, query: str, headline: str | None = None) -> Content:
        """Return the photos that match a search as content for pages.

        Args:
            query: The search as typed.
            headline: The title, "" for none, or None for what the search itself can be called.
        """
        return of_query(self._catalog, query, headline)

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
        chosen = _template(content, name)
        return compose(content, chosen, page or chosen.page, self._measure(content.language))

    def proposals(
        self, content: Content, name: str, page: str | None = None, locked: Locked = (), count: int = 3
    ) -> tuple[Proposal, ...]:
        """Compose pages in several ways that differ visibly, without saving them; the first is that of `compose`.

        Args:
            content: What goes on the pages.
            name: Name of a template.
            page: Paper; None for the template's own.
            locked: Boxes that keep their place on the first page, or for each page number from 1.
            count: Most proposals.

        Raises:
            InputError: The template or the paper is not known, or there is no photo to place.
        """
        chosen = _template(content, name)
        return propose(
            content, chosen, page or chosen.page, self._measure(content.language), locked=locked, count=count
        )

    def compose_report(self, report: int, name: str, page: str | None = None) -> Composed:
        """Compose a report's pages and save them as a layout; the same errors as `compose`."""
        content = self.report_content(report)
        return self.save(self.compose(content, name, page), content, name, page, report=report)

    def save(
        self,
        scene: Scene,
        content: Content,
        name: str,
        page: str | None = None,
        *,
        report: int | None = None,
        query: str = "",
    ) -> Composed:
        """Save pages as a new layout, named after the content's headline, or without one as the pages are.

        Args:
            scene: The pages, such as those of a proposal.
            content: What they were composed of.
            name: Name of the template.
            page: Paper; None for the template's own.
            report: Id of the report they belong to.
            query: The search they were made from.
        """
        paper = page or template(name).page
        record = Layout(0, content.headline or scene.title, name, paper, to_json(scene), report, query)
        with self._catalog.edit(Act.COMPOSE) as edit:
            layout = self._catalog.layouts.add(record)
        return Composed(layout, scene, edit.changes)

    def layouts(self) -> tuple[Layout, ...]:
        """Return every saved layout, newest first."""
        return self._catalog.layouts.all()

    def scene(self, layout: int) -> Scene:
        """Return the pages of a saved layout, its live captions and pictures as the catalog has them now.

        Raises:
            InputError: There is no such layout.
        """
        return reopened(self._catalog, layout, self._measure).scene

    def _stored(self, layout: int) -> Layout:
        stored = self._catalog.layouts.get(layout)
        if stored is None:
            raise InputError("There is no layout {layout} in this catalog.", layout=layout)
        return stored

    def rename(self, layout: int, name: str) -> Changes:
        """Give a saved layout another name, as one step of undo.

        Raises:
            InputError: There is no such layout, or the name is empty.
        """
        stored = self._stored(layout)
        if not name.strip():
            raise InputError("A layout needs a name.")
        with self._catalog.edit(Act.EDIT) as edit:
            self._catalog.layouts.update(replace(stored, name=name.strip()))
        return edit.changes

    def remove(self, layout: int) -> Changes:
        """Remove a saved layout, as one step of undo; its photos and its report stay.

        Raises:
            InputError: There is no such layout.
        """
        self._stored(layout)
        with self._catalog.edit(Act.REMOVE) as edit:
            self._catalog.layouts.remove(layout)
        return edit.changes

    def show(self, layout: int) -> dict[str, object]:
        """Return a saved layout as the command line shows it: pages with their items in mm."""
        return shown(self.scene(layout), layout)


def _template(content: Content, name: str) -> Template:
    chosen = template(name)
    if not content.items:
        raise InputError("There is no photo to put on a page.")
    return chosen
