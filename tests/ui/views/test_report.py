"""The report page: text, photos in their sections, drops, coverage."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from gallery_app.domain.changes import Changes, Kind
from gallery_app.errors import InputError
from gallery_app.services.covering import CoverageFinding
from gallery_app.ui.context import Context
from gallery_app.ui.delegates.slots import slot_at
from gallery_app.ui.models.coverage import photo_notes
from gallery_app.ui.models.mime import PHOTO_MIME, encode_ids
from gallery_app.ui.models.story import Part
from gallery_app.ui.views.photo_notes import PhotoNotes
from gallery_app.ui.views.report import ReportPage
from gallery_app.wording import Message

pytestmark = pytest.mark.qt
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(context: Context, qtbot: QtBot) -> ReportPage:
    """The report with its photos: odd ones in section 2, even ones in section 1, none in section 3."""
    shown = ReportPage(context)
    qtbot.addWidget(shown)
    shown.resize(1190, 820)
    shown.show()
    shown.show_report(1)
    shown.grab()
    return shown


def index_of(page: ReportPage, photo: int) -> int:
    """Return where a photo stands in the sheet."""
    pictures = page.sheet.sheet.pictures
    return next(i for i, picture in enumerate(pictures) if picture.use and picture.use.photo.id == photo)


def test_the_column_keeps_a_comfortable_measure(page: ReportPage) -> None:
    """However wide the window, the text is no wider than its measure."""
    assert page.sheet.sheet.width == page.sheet.context.look.px("measure")
    page.resize(480, 800)
    assert page.sheet.sheet.width < 480


def test_the_strip_gives_way_to_the_text(page: ReportPage) -> None:
    """In a narrow window the text has the page to itself."""
    assert page.strip.isVisible()
    page.resize(480, 800)
    assert not page.strip.isVisible()


def test_texts_are_set_once(page: ReportPage) -> None:
    """An edit of a photo sets no paragraph again."""
    before = [words.lines for words in page.sheet.sheet.texts]
    page._context.changes.tell(Changes({Kind.PHOTO: frozenset({1})}))
    assert all(a is b for a, b in zip(before, (w.lines for w in page.sheet.sheet.texts), strict=True))


def test_a_click_chooses_a_photo(page: ReportPage, qtbot: QtBot) -> None:
    """The inspector is told of it; a click on the text lets it go."""
    box = page.sheet.box_of(index_of(page, 2))
    with qtbot.waitSignal(page.selectionChanged) as told:
        qtbot.mouseClick(page.sheet.viewport(), LEFT, pos=box.center().toPoint())
    assert told.args == [(2,)]
    with qtbot.waitSignal(page.selectionChanged) as told:
        qtbot.mouseClick(page.sheet.viewport(), LEFT, pos=page.sheet.origin())
    assert told.args == [()]


def test_arrows_go_from_photo_to_photo(page: ReportPage, qtbot: QtBot) -> None:
    """Right goes on in reading order, Enter opens."""
    qtbot.keyClick(page.sheet, Qt.Key.Key_Right)
    qtbot.keyClick(page.sheet, Qt.Key.Key_Right)
    assert page.sheet.chosen_ids() == (4,)
    with qtbot.waitSignal(page.activated) as told:
        qtbot.keyClick(page.sheet, Qt.Key.Key_Return)
    assert told.args == [4]


def test_delete_takes_photos_out(page: ReportPage, qtbot: QtBot) -> None:
    """Chosen photos leave their sections; the records stay."""
    page.sheet.selection.choose(index_of(page, 2))
    qtbot.keyClick(page.sheet, Qt.Key.Key_Delete)
    assert page._context.desk.linking.calls == [("unlink", (2,), 1)]  # type: ignore[attr-defined]


def test_stars_by_key(page: ReportPage, qtbot: QtBot) -> None:
    """Marks work here as in the gallery."""
    page.sheet.selection.choose(index_of(page, 2))
    qtbot.keyClick(page.sheet, Qt.Key.Key_5)
    found = page._context.desk.library.photo(2)
    assert found is not None
    assert found.rating == 5


def drop(page: ReportPage, ids: list[int], point: QPointF) -> None:
    """Drop photos at a point of the window."""
    data = QMimeData()
    data.setData(PHOTO_MIME, encode_ids(ids))
    action, none = Qt.DropAction.MoveAction, Qt.KeyboardModifier.NoModifier
    page.sheet.dropEvent(QDropEvent(point, action, data, LEFT, none))


def test_a_drop_between_photos_moves_there(page: ReportPage) -> None:
    """A photo of section 2 dropped before the second one of section 1 goes between."""
    box = page.sheet.box_of(index_of(page, 4))
    drop(page, [3], QPointF(box.left() + 3, box.center().y()))
    assert page._context.desk.linking.calls == [("move", 3, 1, 1)]  # type: ignore[attr-defined]


def test_a_drop_on_an_empty_section_links(page: ReportPage) -> None:
    """A photo from elsewhere is placed in the section that waits."""
    page.sheet.show_section(3)
    waiting = len(page.sheet.sheet.pictures) - 1
    drop(page, [99], page.sheet.box_of(waiting).center())
    assert page._context.desk.linking.calls == [("link", (99,), 3, 0)]  # type: ignore[attr-defined]


def test_a_drop_on_text_goes_to_the_end_of_its_section(page: ReportPage) -> None:
    """Over words, the place after the last photo is meant."""
    sheet = page.sheet.sheet
    span = sheet.spans[0]
    slot = slot_at(sheet, 10, span.top + 2, 12)
    assert slot is not None
    assert (slot.section, slot.position) == (1, sum(p.section == 1 for p in sheet.pictures))


def test_the_strip_says_what_is_wanted_and_leads_there(page: ReportPage, qtbot: QtBot) -> None:
    """A card names the warning, and a press scrolls to its section."""
    card = page.strip._cards[2]
    assert "No photo yet" in card.accessibleName()
    page.resize(1190, 420)
    card.click()
    assert page.sheet.verticalScrollBar().value() > 0


def test_a_section_is_scrolled_to(page: ReportPage) -> None:
    """The side bar's sections lead into the text."""
    page.resize(1190, 420)
    page.show_report(1, 2)
    heading = next(words for words in page.sheet.sheet.texts if words.part is Part.HEADING)
    assert 0 <= heading.top + page.sheet.origin().y() < 100


def test_a_report_that_is_gone_leaves_an_empty_page(page: ReportPage, monkeypatch: pytest.MonkeyPatch) -> None:
    """Undoing the taking in of a report does not break the page that shows it."""

    def gone(report: int) -> object:
        raise InputError("There is no report {report} in this catalog.", report=report)

    monkeypatch.setattr(page._context.desk.reporting, "view", gone)
    page._context.changes.tell(Changes({Kind.REPORT: frozenset({1})}))
    assert page._stack.currentWidget() is page._empty


def test_screen_readers_hear_the_current_photo(page: ReportPage, qtbot: QtBot) -> None:
    """Title and credit, as the caption prints them, and the place."""
    qtbot.keyClick(page.sheet, Qt.Key.Key_Right)
    assert page.sheet.accessibleDescription() == "美丽花海, 田正 摄, photo 3"


def test_a_drop_on_a_caption_gives_it_the_photo(page: ReportPage) -> None:
    """Well inside its dashed card; at the edge the photo goes beside it."""
    box = page.sheet.box_of(index_of(page, 7))
    drop(page, [99], box.center())
    drop(page, [99], QPointF(box.left() + 3, box.center().y()))
    first, second = page._context.desk.linking.calls  # type: ignore[attr-defined]
    assert first == ("give", 99, 7)
    assert second[0] == "link"


def test_the_strip_says_what_single_photos_want(page: ReportPage, qtbot: QtBot) -> None:
    """Under its section's card, with a way into the text; the news style is asked for by a switch."""
    page._context.desk.covering.found = (  # type: ignore[attr-defined]
        CoverageFinding("no-photo", Message.of("no photo"), 3),
        CoverageFinding("used-before", Message.of("used before in {headline}", headline="旧闻"), 2, 1),
        CoverageFinding("no-when", Message.of("the caption does not say when"), 2, 1),
    )
    page._context.changes.changed.emit(Changes({Kind.REPORT: frozenset({1})}))
    qtbot.waitUntil(lambda: bool(page.strip._notes))
    (shown,) = page.strip._notes
    assert "used before in 旧闻" in shown.text()
    assert "when" not in shown.text()
    shown.linkActivated.emit("1")
    assert page.sheet.chosen_ids() == (1,)
    page.strip.news.setChecked(True)
    assert "does not tell when" in page.strip._notes[0].text()


def test_notes_of_a_section_are_not_endless(context: Context, qtbot: QtBot) -> None:
    """The first few are shown, and how many follow."""
    view = context.desk.reporting.view(1)
    told = photo_notes(view, [CoverageFinding("no-credit", Message.of("no credit"), 2, n) for n in range(1, 16, 2)])
    shown = PhotoNotes(context.look, told[2], context.say)
    qtbot.addWidget(shown)
    assert shown.text().count("no credit") == 5
    assert "3 more photo(s) like these" in shown.text()
