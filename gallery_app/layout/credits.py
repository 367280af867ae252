"""Credits as a template prints them: in its house style, and one line for all pictures where they share it."""

from dataclasses import replace

from gallery_app.captions.group import PAGE, Folded, fold_credits
from gallery_app.captions.render import credit_line
from gallery_app.captions.styles import in_script, style_of
from gallery_app.layout.content import Content
from gallery_app.layout.template_file import Template

__all__ = ["credited"]


def credited(content: Content, template: Template) -> Content:
    """Return the content with credits in the template's style.

    What all or most pictures share is said once, among the authors; content whose credits are known only as they were
    printed keeps them so.
    """
    name = (template.credits or {}).get(content.language.partition("-")[0], "")
    if not name or not all(item.credits for item in content.items):
        return content
    style, credits_ = in_script(style_of(name), content.language), [item.credits for item in content.items]
    folded = Folded("", tuple(credit_line(each, style) for each in credits_))
    if template.grouped:
        folded = fold_credits(credits_, PAGE, style)
    lines = iter(folded.lines)
    sections = tuple(
        replace(section, items=tuple(replace(item, credit=next(lines)) for item in section.items))
        for section in content.sections
    )
    bylines = (*content.bylines, folded.summary) if folded.summary else content.bylines
    return replace(content, sections=sections, bylines=bylines)
