"""A single picture with a strip of words below or beside it; the page is as large as both."""

from gallery_app.layout.content import ContentItem
from gallery_app.layout.frames import image_box, shape_of
from gallery_app.layout.rules import Side, StripRules
from gallery_app.layout.scene import Box, Line, Page, Role, RuleBox, Run
from gallery_app.layout.setting import Setting

__all__ = ["compose_strips"]


def compose_strips(setting: Setting, rules: StripRules) -> tuple[Page, ...]:
    """Return a page for every photo; the paper's width is the picture's longer side."""
    return tuple(_page(setting, rules, item) for item in setting.content.items)


def _page(setting: Setting, rules: StripRules, item: ContentItem) -> Page:
    shape, longer = shape_of(item), setting.paper.width
    width, height = (longer, longer / shape) if shape >= 1 else (longer * shape, longer)
    upright = rules.side is Side.AUTO and shape < 1
    if rules.side is Side.BESIDE or upright:
        return _beside(setting, rules, item, (width, height))
    return _below(setting, rules, item, (width, height))


def _below(setting: Setting, rules: StripRules, item: ContentItem, size: tuple[float, float]) -> Page:
    (width, height), pad = size, rules.pad * setting.paper.type
    lines = _words(setting, item, width - 2 * pad)
    strip = setting.height(lines) + 1.7 * pad if lines else 0.0
    boxes: list[Box] = [image_box(item, setting, (0, 0, width, height))]
    if lines:
        boxes += _bar(setting, (0, height, 1.1 * setting.paper.type, strip))
        boxes.append(setting.box(lines, (pad, height + 0.85 * pad, width - 2 * pad), Role.CAPTION, photo=item.photo))
    return Page(width, height + strip, tuple(boxes))


def _beside(setting: Setting, rules: StripRules, item: ContentItem, size: tuple[float, float]) -> Page:
    (width, height), pad = size, rules.pad * setting.paper.type
    strip = max(size) * rules.words
    lines = _words(setting, item, strip - 2 * pad)
    # A text higher than its picture widens the strip until it fits.
    while lines and setting.height(lines) > height - 2 * pad and strip < 4 * max(size):
        strip *= 1.15
        lines = _words(setting, item, strip - 2 * pad)
    boxes: list[Box] = [image_box(item, setting, (0, 0, width, height))]
    if not lines:
        return Page(width, height, tuple(boxes))
    high = setting.height(lines)
    boxes += _bar(setting, (width, height - high - 2 * pad, 1.1 * setting.paper.type, high + 2 * pad))
    boxes.append(
        setting.box(lines, (width + pad, height - pad - high, strip - 2 * pad), Role.CAPTION, photo=item.photo)
    )
    return Page(width + strip, height, tuple(boxes))


def _bar(setting: Setting, at: tuple[float, float, float, float]) -> list[Box]:
    return [RuleBox(*at, setting.template.colours["accent"])]


def _words(setting: Setting, item: ContentItem, width: float) -> tuple[Line, ...]:
    """Return title and text with the credit at their end, as a page prints them."""
    title, told = " ".join(item.title.split()), " ".join((item.caption or item.description).split())
    credit = " ".join(item.credit.split())
    told = told if told != title else ""
    head = (Run(title, "title"),) if told else tuple(r for r in (Run(title, "title"), Run(credit, "credit")) if r.text)
    tail = tuple(r for r in (Run(told, "caption"), Run(credit, "credit")) if r.text) if told else ()
    paragraphs = [_spaced(runs) for runs in (head, tail) if runs and any(run.text for run in runs)]
    return tuple(line for runs in paragraphs for line in setting.broken(runs, width))


def _spaced(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    return tuple(Run(run.text + "　" * (run is not runs[-1]), run.style) for run in runs if run.text)
