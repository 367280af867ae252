"""The line that credits most pictures of a page at once, true for those that stand on the page now."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from gallery_app.captions.group import Folded, fold_credits
from gallery_app.captions.styles import STYLES, in_script
from gallery_app.domain.credit import Credit
from gallery_app.layout.content import ContentItem
from gallery_app.layout.measure import Measure
from gallery_app.layout.retyping import set_paragraphs
from gallery_app.layout.scene import Box, ImageBox, Page, Role, Run, Scene, TextBox

__all__ = ["CommonCredit", "common_credit", "folded"]


def folded(pictures: Sequence[Sequence[Credit]], language: str) -> Folded:
    """Return the credits of a page's pictures with one line for most of them, in the style of a language."""
    style = STYLES["plain" if language.startswith("zh") else "english"]
    return fold_credits(pictures, style=in_script(style, language))


@dataclass(frozen=True, slots=True)
class CommonCredit:
    """What a page says in one line, and what is left for its captions.

    Attributes:
        box: The line's box, as it was.
        summary: What it should say; "" where no line is true any more.
        items: The photos of the page by id, each with the credit that its caption still needs.
    """

    box: TextBox
    summary: str
    items: Mapping[int, ContentItem]

    def told(self, scene: Scene, measure: Measure) -> Box | None:
        """Return the box with what it should say, its lower edge kept; None where it should be gone."""
        if "".join(self.summary.split()) == "".join(self.box.text.split()):
            return self.box
        runs = (Run(self.summary, self.box.lines[0].runs[0].style),)
        made = set_paragraphs(self.box, (runs,), scene.styles, measure, self.box.w)
        return replace(made, y=round(self.box.y + self.box.h - made.h, 4)) if self.summary else None


def common_credit(page: Page, items: Mapping[int, ContentItem], language: str) -> CommonCredit | None:
    """Return a page's common credit; None for a page without one, or with one that was typed over.

    Args:
        page: The page.
        items: The photos by id, as the catalog has them; one that has left it leaves the line as it is.
        language: BCP 47 tag of the pages.
    """
    box = next((each for each in page.items if isinstance(each, TextBox) and _is_common(each)), None)
    photos = list(dict.fromkeys(each.photo for each in page.items if isinstance(each, ImageBox) and each.photo))
    if box is None or not photos or any(photo not in items for photo in photos):
        return None
    said = folded([items[photo].credits for photo in photos], language)
    left = {photo: line and items[photo].credit for photo, line in zip(photos, said.lines, strict=True)}
    return CommonCredit(box, said.summary, {photo: replace(items[photo], credit=left[photo]) for photo in photos})


def _is_common(box: TextBox) -> bool:
    return box.role is Role.CREDIT and box.photo is None and box.live
