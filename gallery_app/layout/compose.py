"""Content and a template make a scene."""

from gallery_app.layout.content import Content
from gallery_app.layout.grid import compose_grid
from gallery_app.layout.heads import fit_headline
from gallery_app.layout.measure import Measure
from gallery_app.layout.rows import compose_rows
from gallery_app.layout.scene import Scene
from gallery_app.layout.setting import Setting
from gallery_app.layout.templates import RowRules, Template, paper

__all__ = ["compose"]


def compose(content: Content, template: Template, page: str, measure: Measure) -> Scene:
    """Put content on pages.

    Args:
        content: Texts and photos in reading order.
        template: How the pages look.
        page: Paper name, such as A3 or A4-landscape.
        measure: How wide text is.

    Returns:
        The pages; every photo is on exactly one of them, in order.

    Raises:
        InputError: There is no such paper.
    """
    sheet = paper(page)
    setting = fit_headline(Setting(content, template, sheet, template.styled(sheet.type), measure))
    rules = template.rules
    pages = compose_rows(setting, rules) if isinstance(rules, RowRules) else compose_grid(setting, rules)
    title = content.headline or setting.words["name"]
    return Scene(pages, setting.styles, title, content.bylines, content.language).numbered()
