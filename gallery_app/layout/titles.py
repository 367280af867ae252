"""Titles and furniture of a saved page brought up to date with its report; those an editor typed over stay."""

from collections.abc import Iterator
from dataclasses import replace

from gallery_app.layout.content import Content
from gallery_app.layout.heads import author_runs
from gallery_app.layout.measure import Measure
from gallery_app.layout.retyping import set_paragraphs
from gallery_app.layout.scene import Role, Run, Scene, Styles, TextBox
from gallery_app.layout.setting import issue_of

__all__ = ["retitled"]

_SIZES = (1.0, 0.92, 0.85, 0.78, 0.7, 0.6, 0.5)
"""Factors of a headline's size, tried until it takes no more lines than before."""


def retitled(scene: Scene, content: Content, measure: Measure) -> Scene:
    """Return the scene with headline, subtitle, authors, headings and issue as the report has them now.

    Args:
        scene: The pages as they were saved.
        content: The report, its authors as the template prints them.
        measure: How wide text is.
    """
    texts = [box for page in scene.pages for box in page.items if isinstance(box, TextBox)]
    wanted = dict(_wanted(scene, content, texts))
    if not wanted:
        return scene
    styles, fresh = scene.styles, dict[int, TextBox]()
    for box in texts:
        if box.key in wanted:
            styles, fresh[box.key] = _set(box, wanted[box.key], styles, measure)
    items = [tuple(fresh.get(box.key, box) for box in page.items) for page in scene.pages]
    pages = tuple(replace(page, items=each) for page, each in zip(scene.pages, items, strict=True))
    fresh_issue = issue_of(content) or scene.issue
    return replace(scene, pages=pages, styles=styles, title=content.headline or scene.title, issue=fresh_issue)


def _wanted(scene: Scene, content: Content, texts: list[TextBox]) -> Iterator[tuple[int, tuple[Run, ...]]]:
    """Yield the keys of the boxes that say something else than the report, with what they should say."""
    headings = [box for box in texts if box.role is Role.HEADING and box.live]
    told = [section.heading for section in content.sections if section.heading and section.items]
    for box, heading in zip(headings, told if len(told) == len(headings) else (), strict=False):
        if _plain(box.text) != _plain("".join(heading)):
            yield box.key, (Run("　".join(heading), _style(box)),)
    for box in texts:
        runs = _titled(box, scene, content) if box.live else ()
        if runs and _plain("".join(run.text for run in runs)) != _plain(box.text):
            yield box.key, runs


def _titled(box: TextBox, scene: Scene, content: Content) -> tuple[Run, ...]:
    """Return what a title should say; nothing where the report has no such text, or the box says something else."""
    match box.role:
        case Role.HEADLINE if content.headline and _plain(box.text).startswith(_plain(scene.title)):
            # A further page has the headline and that it is continued.
            rest = _plain(box.text).removeprefix(_plain(scene.title))
            return (Run(content.headline + rest, _style(box)),)
        case Role.FURNITURE if _plain(scene.issue) and _plain(box.text) == _plain(scene.issue):
            return (Run(issue_of(content) or scene.issue, _style(box)),)
        case Role.SUBTITLE if content.subtitle:
            dash = "——" if box.text.startswith("——") else ""
            return (Run(dash + content.subtitle, _style(box)),)
        case Role.BYLINE if content.bylines:
            return tuple(replace(run, style=_style(box)) for run in author_runs(content.bylines))
        case _:
            return ()


def _set(box: TextBox, runs: tuple[Run, ...], styles: Styles, measure: Measure) -> tuple[Styles, TextBox]:
    """Return the box with another text, and the styles: a headline is made smaller before it takes a further line."""
    style, made = _style(box), set_paragraphs(box, (runs,), styles, measure, box.w)
    tried = styles
    for factor in _SIZES if style == "headline" else ():
        tried = {**styles, style: replace(styles[style], size=round(styles[style].size * factor, 2))}
        made = set_paragraphs(box, (runs,), tried, measure, box.w)
        if len(made.lines) <= len(box.lines):
            break
    lines = tuple(replace(line, justified=False) for line in made.lines)
    return tried, replace(made, lines=lines)


def _style(box: TextBox) -> str:
    return box.lines[0].runs[0].style


def _plain(text: str) -> str:
    return "".join(text.split())
