"""Setting a report in a column."""

from dataclasses import replace
from time import perf_counter

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetrics
from pytestqt.qtbot import QtBot

from gallery_app.domain.credit import Credit
from gallery_app.domain.photo import Photo, PhotoFile
from gallery_app.domain.placement import Placement
from gallery_app.ui.delegates.sheet import OWN, Kept, Sheet, caption_lines, set_sheet
from gallery_app.ui.delegates.slots import slot_at
from gallery_app.ui.look import Look
from gallery_app.ui.models.story import Part, Passage, Use

pytestmark = pytest.mark.qt
FILE = PhotoFile("/a.jpg", 1, 0, "f", "JPEG", 300, 200)


def use(number: int, title: str = "题") -> Use:
    """Return a photo in section 1."""
    return Use(Photo(number, title, credits=(Credit("田正"),), file=FILE), Placement(number, number, 1, 1, number))


def test_a_credit_stands_beside_its_title_where_there_is_room(qtbot: QtBot) -> None:
    """Otherwise it goes under it, and nothing of a name is lost."""
    metrics = QFontMetrics(QFont())
    assert caption_lines(use(1), 400, metrics, metrics)[1].top() == 0
    assert caption_lines(use(1, "很长的标题" * 5), 120, metrics, metrics)[1].top() > 0


def test_a_long_caption_is_whole(qtbot: QtBot) -> None:
    """It takes the lines it needs, and the credit stands under the last."""
    metrics = QFontMetrics(QFont())
    title, credit = caption_lines(use(1, "很长的图说" * 9), 120, metrics, metrics)
    assert title.height() > 3 * metrics.height()
    assert credit.top() >= title.bottom()


def test_a_caption_of_its_own_leaves_room_for_its_sign(qtbot: QtBot) -> None:
    """At the end of the first line; one that says what the archive says needs none."""
    metrics, known = QFontMetrics(QFont()), use(1)
    own = replace(known, placement=replace(known.placement, caption="别的话"))
    assert (own.own, replace(own, placement=replace(own.placement, caption="题")).own) == (True, False)
    assert caption_lines(own, 400, metrics, metrics)[0].width() == 400 - OWN


def test_a_section_reaches_from_its_heading_to_its_last_text(qtbot: QtBot) -> None:
    """A point in it belongs to it; above the first section is the first."""
    passages = [Passage(Part.HEADING, 1, "一"), Passage(Part.PHOTOS, 1, uses=(use(1),)), Passage(Part.PHOTOS, 2)]
    sheet = set_sheet(passages, 600, Look(), {})
    assert [span.section for span in sheet.spans] == [1, 2]
    found = (sheet.span_at(-10), sheet.span_at(sheet.height + 99))
    assert [span and span.section for span in found] == [1, 2]


def test_a_photo_alone_is_not_blown_up(qtbot: QtBot) -> None:
    """One landscape leaves room at its side."""
    sheet = set_sheet([Passage(Part.PHOTOS, 1, uses=(use(1),))], 672, Look(), {})
    assert sheet.pictures[0].box.width() < 672 * 0.75


def test_an_empty_section_offers_its_whole_width(qtbot: QtBot) -> None:
    """The place to drop on is marked as a box."""
    sheet = set_sheet([Passage(Part.PHOTOS, 1)], 600, Look(), {})
    slot = slot_at(sheet, 5, 20, 12)
    assert slot is not None
    assert slot.marker.width() == QRectF(sheet.pictures[0].box).width() == 600


def test_nothing_can_be_dropped_on_nothing() -> None:
    """A sheet without sections has no place."""
    assert slot_at(Sheet(600, 0, (), (), ()), 5, 5, 12) is None


@pytest.mark.timed
def test_a_long_report_is_set_quickly(qtbot: QtBot) -> None:
    """Five hundred paragraphs are set at once and kept."""
    passages = [Passage(Part.TEXT, 1, f"{n}" + "正文的一句话，" * 25) for n in range(500)]
    look = Look()
    kept: Kept = {}
    started = perf_counter()
    sheet = set_sheet([*passages, Passage(Part.PHOTOS, 1)], 672, look, kept)
    assert perf_counter() - started < 1.0
    assert len(sheet.texts) == 500
    started = perf_counter()
    set_sheet([*passages, Passage(Part.PHOTOS, 1)], 672, look, kept)
    assert perf_counter() - started < 0.1
