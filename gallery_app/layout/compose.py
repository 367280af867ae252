"""Content and a template make a scene."""

from dataclasses import replace

from gallery_app.layout.board import compose_board
from gallery_app.layout.content import Content
from gallery_app.layout.credits import credited
from gallery_app.layout.grid import compose_grid
from gallery_app.layout.heads import fit_headline
from gallery_app.layout.labels import PLACE
from gallery_app.layout.measure import Measure
from gallery_app.layout.papers import paper
from gallery_app.layout.plate import compose_plates
from gallery_app.layout.postcard import compose_postcards
from gallery_app.layout.rows import compose_rows
from gallery_app.layout.rules import (
    BoardRules,
    GridRules,
    PlateRules,
    PostcardRules,
    RowRules,
    SpreadRules,
    StoryRules,
    StripRules,
    TableRules,
)
from gallery_app.layout.scene import Page, Scene
from gallery_app.layout.setting import Setting, caption_runs
from gallery_app.layout.spread import compose_spread, title_width
from gallery_app.layout.story import compose_story
from gallery_app.layout.strip import compose_strips
from gallery_app.layout.table import compose_table
from gallery_app.layout.template_file import Template

__all__ = ["compose", "setting_of"]

_BESIDE = (1.15, 1.0, 0.9, 0.8, 0.7, 0.6, 0.5)
"""Factors of the size of a headline that has a narrow column to itself."""


def compose(content: Content, template: Template, page: str, measure: Measure) -> Scene:
    """Put content on pages.

    Args:
        content: Texts and photos in reading order.
        template: How the pages look.
        page: Paper name, such as A3 or A4-landscape, or a size in mm, such as 210x280.
        measure: How wide text is.

    Returns:
        The pages; every photo is on exactly one of them, in order.

    Raises:
        InputError: There is no such paper.
    """
    setting = setting_of(content, template, page, measure)
    title = content.headline or setting.words["name"]
    pages = _pages(setting)
    scene = Scene(pages, setting.styles, title, content.bylines, content.language, template.bleed, setting.issue)
    return scene.numbered()


def setting_of(content: Content, template: Template, page: str, measure: Measure) -> Setting:
    """Return the document that `compose` sets, its headline fitted; arguments and errors as there."""
    sheet = paper(page)
    sheet = replace(sheet, margin=sheet.margin * template.margin, type=sheet.type * template.scale)
    styles = template.styled(sheet.type)
    if isinstance(template.rules, RowRules):
        styles = {**styles, PLACE: styles["title"]}
    setting = Setting(credited(content, template), template, sheet, styles, measure)
    measure.prepare(map(caption_runs, setting.content.items), setting.styles)
    match template.rules:
        case SpreadRules() as rules:
            return fit_headline(setting, title_width(setting, rules), (2, 3, 4), _BESIDE)
        case PlateRules():
            return fit_headline(setting, setting.width * 0.82)
        case _:
            return fit_headline(setting, setting.width)


def _pages(setting: Setting) -> tuple[Page, ...]:
    match setting.template.rules:
        case RowRules() as rules:
            return compose_rows(setting, rules)
        case GridRules() as rules:
            return compose_grid(setting, rules)
        case SpreadRules() as rules:
            return compose_spread(setting, rules)
        case StoryRules() as rules:
            return compose_story(setting, rules)
        case TableRules() as rules:
            return compose_table(setting, rules)
        case PlateRules() as rules:
            return compose_plates(setting, rules)
        case BoardRules() as rules:
            return compose_board(setting, rules)
        case PostcardRules() as rules:
            return compose_postcards(setting, rules)
        case StripRules() as rules:
            return compose_strips(setting, rules)
