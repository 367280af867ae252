"""Preflight for editors: what a page's boxes, pictures and words would do in print or on a screen."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import combinations

from gallery_app.domain.units import MM_PER_INCH, pt_to_mm
from gallery_app.layout.finding import Finding, Fix, Severity, found_in
from gallery_app.layout.lines import height_of, natural_width
from gallery_app.layout.measure import Measure
from gallery_app.layout.photo_facts import PhotoFacts, facts_findings
from gallery_app.layout.press import PressTarget
from gallery_app.layout.scene import Box, ImageBox, Line, Page, Role, RuleBox, Scene, TextBox
from gallery_app.wording import Message

__all__ = ["Typeface", "preflight"]

_NEAR = 0.05
"""Millimetres that nobody sees."""
_MOST_CROP = 1.0001
_ROOM = 0.5
"""Millimetres by which a line may reach beyond its box before anybody sees it: hanging marks do."""

Typeface = Callable[[str], str]
"""Returns the characters of a text, each once, that no font of this machine has."""


def preflight(
    scene: Scene,
    photos: Mapping[int, PhotoFacts],
    target: PressTarget,
    measure: Measure,
    lacking: Typeface | None = None,
) -> tuple[Finding, ...]:
    """Return everything to look at, page by page, errors first.

    Args:
        scene: The pages.
        photos: What is known of the photos on them, by id.
        target: Where the pages are going.
        measure: How wide text is.
        lacking: Says which characters this machine's fonts lack; None leaves that unchecked.
    """
    check = _Check(scene, photos, target, measure)
    found = [replace(each, page=number) for number, page in enumerate(scene.pages, 1) for each in check.page(page)]
    found += check.twice()
    if lacking is not None:
        for number, page in enumerate(scene.pages, 1):
            found += [replace(each, page=number) for each in _glyphs(page, lacking)]
    return tuple(sorted(found, key=lambda each: (each.severity is not Severity.ERROR, each.page)))


@dataclass(frozen=True, slots=True)
class _Check:
    scene: Scene
    photos: Mapping[int, PhotoFacts]
    target: PressTarget
    measure: Measure

    def page(self, page: Page) -> Iterator[Finding]:
        for box in page.items:
            yield from self._place(box, page)
            match box:
                case ImageBox():
                    yield from self._picture(box)
                    if facts := self.photos.get(box.photo):
                        yield from facts_findings(box, facts, self.target)
                case TextBox():
                    yield from self._text(box)
                case RuleBox():
                    yield from self._ink(box.colour, box)
        yield from self._collisions(page)

    def _place(self, box: Box, page: Page) -> Iterator[Finding]:
        bleed = self.scene.bleed
        over = max(-box.x, -box.y, box.x + box.w - page.width, box.y + box.h - page.height)
        if over > bleed + _NEAR:
            message = Message.of("{what} reaches {over} mm beyond the page.", what=self._named(box), over=f"{over:.1f}")
            # A text goes to where trimming spares it, anything else to where it bleeds as it should.
            edge = self.target.edge if isinstance(box, TextBox) else -bleed
            yield found_in("beyond-page", Severity.ERROR, message, box, fix=Fix.INWARD, amount=edge)
        elif isinstance(box, TextBox) and -over < self.target.edge:
            message = Message.of(
                "{what} stands {near} mm from the edge; trimming may cut it.",
                what=self._named(box),
                near=f"{-over:.1f}",
            )
            edge = self.target.edge
            yield found_in("near-trim", Severity.WARNING, message, box, fix=Fix.INWARD, amount=edge)
        elif isinstance(box, ImageBox) and self.target.paper and bleed > 0 and -_NEAR < over < bleed - _NEAR:
            message = Message.of("{what} ends at the edge without bleed; a white line may show.", what=self._named(box))
            yield found_in("no-bleed", Severity.WARNING, message, box)
        folds = [guide.at for guide in page.guides if guide.fold and guide.upright]
        if isinstance(box, TextBox) and any(box.x < fold < box.x + box.w for fold in folds):
            message = Message.of("{what} lies on the fold.", what=self._named(box))
            yield found_in("on-fold", Severity.WARNING, message, box)

    def _named(self, box: Box) -> object:
        if isinstance(box, TextBox):
            text = box.text.replace("\n", " ")
            return f"“{text[:12]}…”" if len(text) > 13 else f"“{text}”"  # noqa: PLR2004 - a name fits a line
        if isinstance(box, ImageBox) and box.photo in self.photos:
            return self.photos[box.photo].name
        return Message.of("A rule") if isinstance(box, RuleBox) else Message.of("A picture")

    def _picture(self, box: ImageBox) -> Iterator[Finding]:
        name, crop = self._named(box), box.crop
        if min(crop.x, crop.y) < -_NEAR or max(crop.x + crop.w, crop.y + crop.h) > _MOST_CROP:
            message = Message.of("{what}: the crop reaches beyond the picture.", what=name)
            yield found_in("crop-beyond", Severity.ERROR, message, box, fix=Fix.UNCROP)
        if box.path is None:
            yield found_in("no-file", Severity.ERROR, Message.of("{what}: no picture yet.", what=name), box)
        elif box.pixels[0]:
            yield from self._resolution(box, name)
        yield from self._distortion(box, name)

    def _resolution(self, box: ImageBox, name: object) -> Iterator[Finding]:
        ppi = box.pixels[0] * box.crop.w / (box.w / MM_PER_INCH)
        if ppi >= self.target.wanted:
            return
        severe = ppi < self.target.least
        floor = self.target.least if severe else self.target.wanted
        width = box.w * ppi / floor
        message = Message.of("{what}: {ppi} ppi effective.", what=name, ppi=round(ppi))
        advice = Message.of("Below {floor}; {width} mm wide it is enough.", floor=round(floor), width=f"{width:.0f}")
        severity = Severity.ERROR if severe else Severity.WARNING
        yield found_in("resolution", severity, message, box, advice=advice, fix=Fix.SHRINK, amount=width)

    def _distortion(self, box: ImageBox, name: object) -> Iterator[Finding]:
        wide, high = box.pixels
        if wide and high:
            stretch = (box.w / box.crop.w / wide) / (box.h / box.crop.h / high)
            if not 0.98 < stretch < 1.02:  # noqa: PLR2004 - two per cent are seen in faces
                message = Message.of("{what} is stretched out of its shape.", what=name)
                yield found_in("distorted", Severity.ERROR, message, box, fix=Fix.UNCROP)

    def _text(self, box: TextBox) -> Iterator[Finding]:
        lines = [line for line in box.lines if line.runs]
        high = height_of(tuple(lines), self.scene.styles)
        if high > box.h + _ROOM:
            message = Message.of("{what}: the text is longer than its box.", what=self._named(box))
            yield found_in("overset", Severity.ERROR, message, box, fix=Fix.GROW, amount=high)
        widest = max((natural_width(line.runs, self.scene.styles, self.measure) for line in lines), default=0.0)
        if widest > box.w + _ROOM + self._hanging(lines):
            message = Message.of("{what}: a line is wider than its box.", what=self._named(box))
            yield found_in("overset", Severity.ERROR, message, box)
        if not box.text.strip() and box.role is not Role.FURNITURE:
            yield found_in("empty-text", Severity.WARNING, Message.of("A text box is empty."), box)
        for style in {self.scene.styles[run.style] for line in lines for run in line.runs}:
            yield from self._ink(style.colour, box)
            if style.size <= self.target.small and sum(ink > 0 for ink in style.colour) > 1:
                message = Message.of("{what}: small type in several inks blurs in print.", what=self._named(box))
                yield found_in("small-inks", Severity.WARNING, message, box)

    def _hanging(self, lines: list[Line]) -> float:
        """Return the width of one sign of the largest type: a mark at a line's end may hang, a blank does."""
        sizes = [self.scene.styles[run.style].size for line in lines for run in line.runs]
        return pt_to_mm(max(sizes, default=0.0))

    def _collisions(self, page: Page) -> Iterator[Finding]:
        """Yield texts on other texts, and what a picture covers; a number or a title on a picture is meant."""
        # Page furniture is one line of several boxes, each aligned its own way.
        furniture = {box.key for box in page.items if isinstance(box, TextBox) and box.role is Role.FURNITURE}
        boxes = [box for box in page.items if not isinstance(box, RuleBox) and box.key not in furniture]
        for below, above in combinations(boxes, 2):
            meant = isinstance(below, ImageBox) and isinstance(above, TextBox)
            if meant or not _overlap(below, above):
                continue
            if isinstance(below, TextBox) and isinstance(above, TextBox):
                message = Message.of("Two texts lie one on the other: {text}", text=above.text[:20].replace("\n", " "))
            else:
                message = Message.of("{what} covers {other}.", what=self._named(above), other=self._named(below))
            yield found_in("overlap", Severity.WARNING, message, above)

    def _ink(self, colour: tuple[float, float, float, float], box: Box) -> Iterator[Finding]:
        if sum(colour) > self.target.ink:
            message = Message.of(
                "{what}: {ink} % ink, and {most} % is the most.",
                what=self._named(box), ink=round(sum(colour)), most=round(self.target.ink),
            )  # fmt: skip
            yield found_in("ink", Severity.ERROR, message, box)

    def twice(self) -> Iterator[Finding]:
        """Yield photos that stand on the pages more than once."""
        seen: dict[int, int] = {}
        for number, page in enumerate(self.scene.pages, 1):
            for box in page.items:
                if isinstance(box, ImageBox):
                    if box.photo in seen:
                        message = Message.of(
                            "{what}: also on page {page}.", what=self._named(box), page=seen[box.photo]
                        )
                        yield replace(found_in("placed-twice", Severity.WARNING, message, box), page=number)
                    seen.setdefault(box.photo, number)


def _overlap(one: Box, other: Box) -> bool:
    wide = min(one.x + one.w, other.x + other.w) - max(one.x, other.x)
    high = min(one.y + one.h, other.y + other.h) - max(one.y, other.y)
    return wide > _ROOM and high > _ROOM


def _glyphs(page: Page, lacking: Typeface) -> Iterator[Finding]:
    for box in page.items:
        missing = lacking(box.text) if isinstance(box, TextBox) else ""
        if missing:
            message = Message.of("No font has the signs {signs}.", signs=missing)
            yield found_in("no-glyph", Severity.ERROR, message, box)
