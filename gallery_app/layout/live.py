"""A saved page brought up to date: pictures where they lie now, captions as the catalog has them now."""

from collections.abc import Mapping
from dataclasses import replace

from gallery_app.layout.common_credit import common_credit
from gallery_app.layout.content import ContentItem
from gallery_app.layout.cropping import reframed
from gallery_app.layout.labels import is_apart, make_room, relabelled
from gallery_app.layout.measure import Measure
from gallery_app.layout.placing import area_of
from gallery_app.layout.retyping import Paragraphs, paragraphs, set_paragraphs
from gallery_app.layout.scene import Box, ImageBox, Page, Role, Run, Scene, Styles, TextBox
from gallery_app.layout.setting import caption_runs

__all__ = ["caption_of", "up_to_date"]

_TOLD = ("title", "caption")
_CREDIT = "credit"
_CUT = "…"


def up_to_date(scene: Scene, items: Mapping[int, ContentItem], measure: Measure) -> Scene:
    """Return a scene as the catalog would have it now; texts that were edited on the page stay.

    Args:
        scene: The pages as they were saved.
        items: The photos on them by id; one that is not there has left the catalog and stays as it was.
        measure: How wide text is.
    """
    pages = tuple(_fresh(page, items, scene, measure) for page in scene.pages)
    return relabelled(replace(scene, pages=pages), measure)


def _fresh(page: Page, items: Mapping[int, ContentItem], scene: Scene, measure: Measure) -> Page:
    common = common_credit(page, items, scene.language)
    told = items if common is None else {**items, **common.items}

    def fresh(box: Box) -> Box:
        match box:
            case ImageBox() if box.photo in items:
                return _picture(box, items[box.photo])
            case TextBox(photo=int(photo)) if photo in items:
                return _caption(box, told[photo], scene, measure, common=common is not None)
            case _:
                return box

    made = _page(page, [fresh(box) for box in page.items])
    if common is None:
        return made
    boxes = (common.told(scene, measure) if box.key == common.box.key else box for box in made.items)
    return replace(made, items=tuple(box for box in boxes if box is not None))


def _page(page: Page, fresh: list[Box]) -> Page:
    """Return the page with its boxes as they are now, captions that stand apart moved where others grew."""
    apart = [box for box in page.items if isinstance(box, TextBox) and is_apart(box)]
    moved = {box.key: now for box, now in zip(page.items, fresh, strict=True) if box in apart}
    make_room(apart, moved)
    return replace(page, items=tuple(moved.get(box.key, box) if moved else box for box in fresh))


def _picture(box: ImageBox, item: ContentItem) -> ImageBox:
    pixels = (item.width, item.height) if item.path else (0, 0)
    moved = replace(box, path=item.path, alt=item.spoken, pixels=pixels)
    return moved if pixels == box.pixels else reframed(moved, area_of(box))


def _caption(box: TextBox, item: ContentItem, scene: Scene, measure: Measure, *, common: bool) -> TextBox:
    if not box.live or box.role not in {Role.CAPTION, Role.CREDIT}:
        return box
    if box.role is Role.CREDIT:
        told: Paragraphs = ((Run(" ".join(item.credit.split()), box.lines[0].runs[0].style),),) if item.credit else ()
    else:
        told = caption_of(box, item, scene.styles, whole=common)
    if not told or _says(box, told):
        return box
    return set_paragraphs(box, told, scene.styles, measure, box.w)


def caption_of(box: TextBox, item: ContentItem, styles: Styles, *, whole: bool = False) -> Paragraphs:
    """Return what a caption says by the catalog.

    Only those parts that the page prints there: a credit given elsewhere is not repeated, and what stands before the
    title, such as a number, stays.

    Args:
        box: The caption.
        item: Its photo.
        styles: Every style of the document.
        whole: It gives all of the credit that the item has left.
    """
    runs = [run for paragraph in paragraphs(box.lines) for run in paragraph]
    named = {run.style for run in runs}
    head = [run for run in runs if run.style not in {*_TOLD, _CREDIT}]
    usual = next((run.style for run in runs if run.style in _TOLD), next(iter(styles)))
    wanted = [run for run in caption_runs(item) if run.style in _TOLD or whole or _CREDIT in named]
    wanted = [run if run.style in styles else replace(run, style=usual) for run in wanted]
    if wanted:
        wanted[-1] = replace(wanted[-1], text=wanted[-1].text.rstrip())
    return ((*head, *wanted),) if wanted else ()


def _says(box: TextBox, told: Paragraphs) -> bool:
    """Return whether a caption says this already, be it shortened."""
    now, wanted = _plain(paragraphs(box.lines)), _plain(told)
    head, cut, tail = now.partition(_CUT)
    return now == wanted or (bool(cut) and wanted.startswith(head) and wanted.endswith(tail))


def _plain(text: Paragraphs) -> str:
    return "".join("".join(_text(run) for run in runs) for runs in text)


def _text(run: Run) -> str:
    return "".join(run.text.split())
