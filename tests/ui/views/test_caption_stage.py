"""The large preview and the film strip, on a small desk and on a million photos."""

from collections.abc import Sequence
from dataclasses import replace
from statistics import median
from time import process_time

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPixmap, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from gallery_app.ui.context import Context
from gallery_app.ui.models.completion import Choice
from gallery_app.ui.views.caption_stage import CaptionStage
from gallery_app.ui.views.choice_list import ChoiceList
from gallery_app.ui.views.gallery import GalleryView

pytestmark = pytest.mark.qt


def stage_of(context: Context, ids: Sequence[int], qtbot: QtBot) -> CaptionStage:
    """Return a stage in sight, over a gallery that shows these photos."""
    gallery = GalleryView(context)
    qtbot.addWidget(gallery)
    gallery.show_ids(ids)
    stage = CaptionStage(context, gallery, lambda: None)
    qtbot.addWidget(stage)
    stage.resize(900, 700)
    stage.show()
    stage.begin()
    return stage


@pytest.fixture
def stage(context: Context, qtbot: QtBot) -> CaptionStage:
    """Fifteen photos, the first one chosen."""
    return stage_of(context, tuple(range(1, 16)), qtbot)


def test_a_million_photos_are_not_asked_for(endless: Context, qtbot: QtBot) -> None:
    """Neither showing them nor going to the last one reads more than a few of them."""
    stage = stage_of(endless, range(1, 1_000_001), qtbot)
    asked = endless.desk.library.asked  # type: ignore[attr-defined]
    asked.clear()
    stage._gallery.choose_at(999_999)
    stage.grab()
    assert stage.place == (1_000_000, 1_000_000)
    assert len(asked) < 1000


@pytest.mark.timed
def test_a_step_takes_no_longer_than_a_frame(endless: Context, qtbot: QtBot) -> None:
    """The middle one of twenty steps among a million photos, painted, in processor time."""
    stage = stage_of(endless, range(1, 1_000_001), qtbot)
    stage._gallery.choose_at(500_000)
    took = []
    for _ in range(20):
        before = process_time()
        stage.step(1)
        stage.strip.grab()
        took.append(process_time() - before)
    assert median(took) <= 0.016


def test_a_photo_is_shown_whole(stage: CaptionStage, qtbot: QtBot) -> None:
    """In its own shape, in the middle, and with its picture once that is loaded."""
    (box,) = stage.preview.boxes()
    assert box.width() / box.height() == pytest.approx(4 / 3, abs=0.02)
    assert box.center().x() == pytest.approx(stage.preview.width() / 2, abs=1)
    qtbot.waitUntil(lambda: stage.preview.grab().toImage().pixelColor(box.center().toPoint()).saturation() > 60)


def test_a_file_that_was_written_keeps_its_picture(stage: CaptionStage) -> None:
    """The previews know it no more, the eye does."""
    photo = stage.preview._photos[0]
    seen = QPixmap(8, 6)
    stage.preview._last = photo.id, seen
    assert photo.file is not None
    renewed = replace(photo, file=replace(photo.file, fingerprint="another"))
    assert stage.preview._picture(renewed) is seen
    assert stage.preview._picture(replace(renewed, id=99)) is None


def test_many_are_counted(stage: CaptionStage) -> None:
    """Nine are shown; the others are a number."""
    stage._gallery.select_all()
    assert len(stage.preview.boxes()) == 9
    assert not stage.preview.grab().isNull()


def test_one_goes_on_after_the_last_of_several(stage: CaptionStage) -> None:
    """And back before the first."""
    gallery = stage._gallery
    for by, expected in ((1, 6), (-1, 1)):
        gallery.choose_at(2)
        gallery.choose_at(5, extend=True)
        assert stage.step(by)
        assert gallery.selection.ordered() == [expected]


def test_the_strip_is_painted_in_both_themes(stage: CaptionStage) -> None:
    """A dot stands where a title is missing."""
    library = stage._gallery.context.desk.library
    stage.strip.grab()
    plain = stage.strip.grab().toImage()
    library.records[2] = replace(library.records[2], title="")  # type: ignore[attr-defined]
    stage._gallery.photos.forget()
    corner = stage.strip._box(1, library.photo(2)).topRight()
    marked = stage.strip.grab().toImage()
    assert marked.pixelColor(corner - QPoint(1, -2)) == QColor(stage._gallery.context.look.colour("warning"))
    assert marked != plain
    stage._gallery.context.look.use("dark")
    assert stage.strip.grab().toImage() != marked


def test_tips_wheel_and_language(stage: CaptionStage, qtbot: QtBot) -> None:
    """A tip names the photo; the wheel goes along; the words follow the language."""
    strip = stage.strip
    at = strip._box(0, stage._gallery.photo(0)).center()
    QApplication.sendEvent(strip.viewport(), QHelpEvent(QEvent.Type.ToolTip, at, strip.viewport().mapToGlobal(at)))
    assert stage._gallery.photo(0).title in QToolTip.text()  # type: ignore[union-attr]  # it is there
    keys, phase = Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    turn = QWheelEvent(QPointF(at), QPointF(at), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton, keys, phase, False)
    strip.wheelEvent(turn)
    assert strip.horizontalScrollBar().value() == 120
    for widget in (strip, stage.preview):
        widget.setAccessibleName("?")
        QApplication.sendEvent(widget, QEvent(QEvent.Type.LanguageChange))
        assert widget.accessibleName() != "?"


def test_a_list_finds_room(context: Context, qtbot: QtBot) -> None:
    """Under its line, above it where there is none, and away where nothing is offered."""
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(300, 300)
    line = QWidget(host)
    host.show()
    found = ChoiceList(context.look, host)
    for top, above in ((20, False), (270, True)):
        line.setGeometry(20, top, 120, 24)
        found.show_choices([Choice("田正", ()), Choice("田改群", (), "通讯员", 38)], line, first=True)
        assert (found.y() < top) is above
        assert found.marked() == "田正"
        assert not found.grab().isNull()
    found.step(1)
    assert found.marked() == "田改群"
    found.step(1)
    assert found.marked() == ""
    found.show_choices([], line, first=True)
    assert not found.isVisible()
