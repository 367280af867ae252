"""What goes on pages, gathered from the catalog: one shape for every format."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from gallery_app.captions.render import credit_line
from gallery_app.captions.styles import STYLES, in_script
from gallery_app.domain.photo import Photo, Pick
from gallery_app.domain.placement import Placement
from gallery_app.domain.query import Sort
from gallery_app.domain.report import signed
from gallery_app.domain.stores import Catalog
from gallery_app.layout.content import Content, ContentItem, ContentSection
from gallery_app.layout.scene import MIDDLE
from gallery_app.search.language import language_of
from gallery_app.search.parse import parse_query
from gallery_app.services.headlines import headline_of
from gallery_app.services.reporting import Reporting

__all__ = ["of_photos", "of_query", "of_report"]


def of_report(catalog: Catalog, report: int) -> Content:
    """Return a report's photos in their sections.

    Raises:
        InputError: There is no such report.
    """
    view = Reporting(catalog).view(report)
    best = _best([photo for section in view.sections for photo in section.photos])
    content = Content(
        headline=view.report.headline,
        subtitle=view.report.subtitle,
        bylines=signed(view.report.bylines),
        date=view.report.date,
        publication=view.report.publication,
        sections=tuple(
            ContentSection(
                section.section.heading,
                _items(zip(section.photos, section.placements, strict=True), best),
                tuple(each.text for each in section.section.paragraphs if not each.repeated),
            )
            for section in view.sections
        ),
    )
    return _in_language(content)


def of_query(catalog: Catalog, typed: str, headline: str | None = None) -> Content:
    """Return the photos that match a search, in one section without a heading.

    Args:
        catalog: What is searched.
        typed: The search as typed.
        headline: The title, "" for none, or None for what the search itself can be called.
    """
    photos = catalog.photos.get(catalog.finder.find(parse_query(typed), Sort.ADDED).ids)
    content = _of(photos, headline or "")
    if headline is None:
        content = replace(content, headline=headline_of(catalog, typed, photos, content.language))
    return content


def of_photos(catalog: Catalog, ids: Sequence[int], headline: str) -> Content:
    """Return these photos, in this order, in one section without a heading."""
    return _of(catalog.photos.get(ids), headline)


def _of(photos: Sequence[Photo], headline: str) -> Content:
    items = _items(((photo, None) for photo in photos), _best(photos))
    return _in_language(Content(headline=headline, sections=(ContentSection((), items),)))


def _in_language(content: Content) -> Content:
    """Return content with its language, and the credits in the characters of its texts."""
    language = language_of("\n".join(_texts(content)))
    style = in_script(STYLES["plain"], language)
    sections = tuple(
        replace(each, items=tuple(replace(item, credit=credit_line(item.credits, style)) for item in each.items))
        for each in content.sections
    )
    return replace(content, language=language, sections=sections)


def _texts(content: Content) -> Iterator[str]:
    """Yield everything that tells the language of a content; names of people and papers tell nothing."""
    yield from (content.headline, content.subtitle)
    for section in content.sections:
        yield from (*section.heading, *section.paragraphs)
        for item in section.items:
            yield from (item.title, item.caption, item.description)


def _best(photos: Sequence[Photo]) -> int:
    """Return the id of the picked photo with the most stars, the first of several; 0 where none is picked.

    Without a pick the page itself lets the first photo lead: the one the report opens with.
    """
    picked = [photo for photo in photos if photo.pick is Pick.PICKED]
    return max(picked, key=lambda photo: photo.rating).id if picked else 0


def _items(photos: Iterable[tuple[Photo, Placement | None]], best: int) -> tuple[ContentItem, ...]:
    return tuple(_item(photo, placement, lead=photo.id == best) for photo, placement in photos)


def _item(photo: Photo, placement: Placement | None, *, lead: bool) -> ContentItem:
    file = photo.file if photo.file and not photo.file.missing else None
    return ContentItem(
        photo=photo.id,
        title=photo.title,
        description=photo.description,
        caption=(placement.caption if placement else None) or "",
        path=file.path if file else None,
        width=file.width if file else 0,
        height=file.height if file else 0,
        alt=photo.said("alt_text"),
        rating=photo.rating,
        taken=photo.taken,
        place=photo.place,
        themes=photo.themes,
        focus=photo.focus or MIDDLE,
        lead=lead,
        credits=photo.credits,
        translations=tuple((each.field, each.text) for each in photo.further if "." in each.field),
    )
