"""An open layout: edited step by step, each step saved in the catalog where undo finds it."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from gallery_app.domain.changes import Act, Changes
from gallery_app.domain.stores import Catalog
from gallery_app.domain.task import Progress, Task
from gallery_app.errors import InputError
from gallery_app.layout import align, cells, cropping, edit, paging, snap
from gallery_app.layout.area import Area
from gallery_app.layout.cells import Picture
from gallery_app.layout.content import ContentItem
from gallery_app.layout.document import to_json
from gallery_app.layout.finding import Finding, Fix
from gallery_app.layout.labels import relabelled
from gallery_app.layout.live import caption_of
from gallery_app.layout.measure import Measure
from gallery_app.layout.mending import mendable, mended
from gallery_app.layout.placing import area_of, union
from gallery_app.layout.proposals import Proposal
from gallery_app.layout.retyping import set_paragraphs
from gallery_app.layout.scene import Align, Box, Crop, Guide, ImageBox, Page, Role, RuleBox, Scene, Styles, TextBox
from gallery_app.layout.setting import caption_runs
from gallery_app.layout.snap import Hint
from gallery_app.render.proof import PAD, Piece, Proof, going_on
from gallery_app.services.arranging import Arranging
from gallery_app.services.reopening import Design, content_of, printed_items, reopened
from gallery_app.wording import Message

__all__ = ["PAD", "Align", "Area", "Box", "Crop", "Design", "Designing", "Guide", "Hint", "ImageBox", "Measure", "Page"]
__all__ += ["Piece", "Proof", "Proposal", "Role", "RuleBox", "Scene", "Styles", "TextBox", "align", "area_of", "cells"]
__all__ += ["cropping", "edit", "going_on", "mendable", "paging", "snap", "union"]

_WIDE, _ASIDE, _CORNER = 60.0, 6.0, 20.0
"""Width of the frame of a photo that is put on a page, its distance from the one before and from the corner, mm."""


class Designing:
    """Layouts under the hands of an editor."""

    def __init__(self, catalog: Catalog, arranging: Arranging, measure: Callable[[str], Measure]) -> None:
        """Take the catalog, what composes pages, and what gives a measure of text for a BCP 47 tag."""
        self._catalog = catalog
        self._arranging = arranging
        self._make_measure = measure
        self._measures: dict[str, Measure] = {}
        self.proof = Proof()

    def measure(self, language: str) -> Measure:
        """Return what measures text of a language, kept warm."""
        if language not in self._measures:
            self._measures[language] = self._make_measure(language)
        return self._measures[language]

    def open(self, layout: int) -> Design:
        """Open a saved layout, its live captions, credits and pictures as the catalog has them now.

        Raises:
            InputError: There is no such layout.
        """
        return reopened(self._catalog, layout, self.measure)

    def apply(self, design: Design, scene: Scene, act: Act = Act.ARRANGE) -> tuple[Design, Changes]:
        """Save other pages of an open layout as one step of undo; nothing is written when nothing is other.

        Words such as 上图, and the numbers of pictures, are made true for where the frames stand now.
        """
        scene = relabelled(scene, self.measure(scene.language))
        if scene == design.scene:
            return design, Changes()
        return self._stored(replace(design, scene=scene), act)

    def _stored(self, design: Design, act: Act) -> tuple[Design, Changes]:
        record = replace(design.record, document=to_json(design.scene))
        with self._catalog.edit(act) as edit_:
            self._catalog.layouts.update(record)
        return replace(design, record=record), edit_.changes

    def compose(self, photos: Sequence[int], headline: str, template: str, page: str) -> tuple[int, Changes]:
        """Make a layout of photos, in this order; return its id.

        Raises:
            InputError: The template or the paper is not known, or there is no photo.
        """
        content = self._arranging.photos_content(photos, headline)
        composed = self._arranging.save(self._arranging.compose(content, template, page), content, template, page)
        return composed.layout, composed.changes

    def compose_report(self, report: int, template: str, page: str) -> tuple[int, Changes]:
        """Make a layout of a report; return its id. The same errors as `compose`, and if there is no such report."""
        composed = self._arranging.compose_report(report, template, page)
        return composed.layout, composed.changes

    def propose(self, design: Design, template: str, page: str) -> Task[tuple[Proposal, ...]]:
        """Return arrangements of what a layout is made of; its locked boxes keep their places on the same paper.

        Raises:
            InputError: The template or the paper is not known, or there is no photo.
        """
        yield Progress(0, 0, Message.of("Composing pages"))
        content = content_of(self._catalog, design.record, design.scene)
        kept = design.scene.pages if page == design.record.page else ()
        locked = {number: tuple(box for box in each.items if box.locked) for number, each in enumerate(kept, 1)}
        return self._arranging.proposals(content, template, page, locked)

    def take(self, design: Design, proposal: Proposal, template: str, page: str) -> tuple[Design, Changes]:
        """Put a proposal in the place of a layout's pages, as one step of undo."""
        record = replace(design.record, template=template, page=page)
        return self._stored(Design(record, proposal.scene), Act.COMPOSE)

    def duplicate(self, layout: int, name: str) -> tuple[int, Changes]:
        """Make a copy of a layout under another name; return its id."""
        record = replace(self.open(layout).record, id=0, name=name, modified="")
        with self._catalog.edit(Act.COMPOSE) as edit_:
            made = self._catalog.layouts.add(record)
        return made, edit_.changes

    def unused(self, design: Design) -> tuple[int, ...]:
        """Return the photos the layout is made of that stand on none of its pages."""
        placed = {box.photo for box in design.scene.images}
        content = content_of(self._catalog, design.record, design.scene)
        return tuple(item.photo for item in content.items if item.photo not in placed)

    def show_photo(self, design: Design, key: int, photo: int) -> Scene:
        """Return the pages with another photo in a frame.

        Raises:
            InputError: The box is no frame, or there is no such photo.
        """
        scene = design.scene
        return cells.replace_picture(scene, key, self._picture(design, photo), self.measure(scene.language))

    def empty_note(self, design: Design) -> str:
        """Return what a frame without a photo says, in the words of the layout's template."""
        known = {each.name: each for each in self._arranging.templates()}
        template = known.get(design.record.template, next(iter(known.values())))
        return template.words(design.scene.language)["missing"]

    def add_photo(self, design: Design, page: int, area: Area, photo: int) -> Scene:
        """Return the pages with a photo in a new frame, as wide as the area and as high as the photo wants.

        Raises:
            InputError: There is no such photo.
        """
        scene, measure = design.scene, self.measure(design.scene.language)
        key = edit.next_key(scene)
        made = cells.add_picture(scene, page, area, note=self.empty_note(design))
        made = cells.replace_picture(made, key, replace(self._picture(design, photo), caption=()), measure)
        made = edit.fit_frame(made, {key}, measure)
        return cells.replace_picture(made, key, self._picture(design, photo), measure)

    def add_photos(self, design: Design, page: int, at: tuple[float, float], photos: Sequence[int]) -> Scene:
        """Return the pages with photos in new frames, each a little aside of the one before; errors as `add_photo`.

        Args:
            design: What is open.
            page: Number of the page, from 0.
            at: Upper left corner of the first, mm.
            photos: Their ids.
        """
        for number, photo in enumerate(photos):
            area = Area(at[0] + number * _ASIDE, at[1] + number * _ASIDE, _WIDE, _WIDE)
            design = replace(design, scene=self.add_photo(design, page, area, photo))
        return design.scene

    def put_on(self, layout: int, photos: Sequence[int]) -> Changes:
        """Put photos on the last page of a saved layout, as one step of undo; errors as for `open` and `add_photo`."""
        design = self.open(layout)
        page = len(design.scene.pages) - 1
        return self.apply(design, self.add_photos(design, page, (_CORNER, _CORNER), photos))[1]

    def _picture(self, design: Design, photo: int) -> Picture:
        item = self._item(design, photo)
        runs = tuple(run for run in caption_runs(item) if run.style in design.scene.styles)
        pixels = (item.width, item.height) if item.path else (0, 0)
        return Picture(photo, item.path, pixels, item.spoken, runs, item.focus)

    def _item(self, design: Design, photo: int) -> ContentItem:
        found = printed_items(self._catalog, design.record, design.scene, [photo])
        if photo not in found:
            raise InputError("There is no photo {photo} in this catalog.", photo=photo)
        return found[photo]

    def mended(self, design: Design, finding: Finding) -> Scene:
        """Return the pages with one of preflight's findings put right; unchanged where only a person can."""
        if finding.fix is Fix.FOLLOW:
            return self.live_again(design, finding.key)
        return mended(design.scene, finding, self.measure(design.scene.language))

    def live_again(self, design: Design, key: int) -> Scene:
        """Return the pages with an edited caption following the catalog again."""
        found = edit.find(design.scene, key)
        if found is None or not isinstance(found.box, TextBox) or not found.box.photo:
            return design.scene
        scene, box = design.scene, found.box
        item = self._item(design, found.box.photo)
        told = caption_of(box, item, scene.styles)
        fresh = set_paragraphs(box, told, scene.styles, self.measure(scene.language), box.w) if told else box
        return edit.put(scene, {key: replace(fresh, live=True)})
