"""Answers to searches."""

from collections.abc import Mapping
from string import Template

from gallery_app.catalog.conditions import condition
from gallery_app.catalog.connection import Connections
from gallery_app.domain.query import Facet, Field, Found, Query, Sort

__all__ = ["Find"]

# Every order has an index of its own in the schema, so that the first page needs no sorting.
_ORDERS = {
    Sort.ADDED: "added desc, photo",
    Sort.DATE: "taken desc, photo",
    Sort.TITLE: "title, photo",
    Sort.PHOTOGRAPHER: "photographer, photo",
    Sort.RATING: "rating desc, photo",
    Sort.SECTION: "section, photo",
}

_WINDOW = Template("select photo from photo_order where ${where} order by ${order} limit ? offset ?")
_COUNT = Template("select count(*) as total from photo_order where ${where}")
_FACETS = Template("""
    with found (photo) as materialized (
        select photo from photo_order where ${where}
    ), placement_found (photo, report, heading) as (
        select photo, report, substr(heading, 1, instr(heading || char(10), char(10)) - 1)
        from placed where photo in found
    ), fact (field, value, count) as (
        select 'photographer', photographer.name, counted.photos from photographer join (
            select photographer as id, count(distinct photo) as photos from credit
            where photographer is not null and photo in found group by photographer) as counted using (id)
        union all
        select 'theme', theme.name, counted.photos from theme join (
            select wider as id, count(distinct photo) as photos from theme_within join photo_theme using (theme)
            where photo in found group by wider) as counted using (id)
        union all
        select 'report', report.headline, count(distinct photo)
        from placement_found join report on report.id = placement_found.report group by report.headline
        union all select 'section', heading, count(distinct photo) from placement_found group by heading
        union all select 'organisation', organisation, count(distinct photo) from credit
        where organisation <> '' and photo in found group by organisation
    )
    select field, value, count from fact where value <> '' order by field, count desc, value
""")


class Find:
    """Searches through the index, which follows the records when an edit is closed, not while it is open."""

    def __init__(self, link: Connections) -> None:
        """Take the connections."""
        self._link = link

    def find(self, query: Query, sort: Sort = Sort.ADDED, limit: int | None = None, offset: int = 0) -> Found:
        """Return how many photos match and a window of their ids; no limit means all of them.

        Newest, latest and best rated come first, names and titles by pinyin, sections in reading order of the newest
        report; what has none of it comes last.
        """
        sql, values = condition(query)
        rows = self._link.rows(
            _WINDOW.substitute(where=sql, order=_ORDERS[sort]),
            (*values, -1 if limit is None else limit, offset),
        )
        ids = tuple(row["photo"] for row in rows)
        whole = offset == 0 and (limit is None or len(ids) < limit)
        return Found(len(ids) if whole else self.count(query), ids)

    def count(self, query: Query) -> int:
        """Return how many photos match."""
        sql, values = condition(query)
        rows = self._link.rows(_COUNT.substitute(where=sql), values)
        return int(rows[0]["total"])

    def facets(self, query: Query) -> tuple[Facet, ...]:
        """Return the values of photographer, theme, report, section and organisation among the matches, with counts.

        A wider theme counts the photos of its narrower ones; a section goes by its first heading line.
        """
        sql, values = condition(query)
        rows = self._link.rows(_FACETS.substitute(where=sql), values)
        return tuple(Facet(Field(row["field"]), row["value"], row["count"]) for row in rows)

    def section_counts(self) -> Mapping[int, int]:
        """Return for each section id how many photos stand in it."""
        rows = self._link.rows("select section, count(*) as photos from placement group by section")
        return {row["section"]: row["photos"] for row in rows}
