"""An editor's ways through the window, on the sample report."""

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QCoreApplication, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from gallery_app.domain.changes import Act
from gallery_app.domain.reading import LineKind
from gallery_app.ui.dialogs.export import ExportDialog
from gallery_app.ui.dialogs.failures import FailureList
from gallery_app.ui.dialogs.reading import ReadingDialog
from gallery_app.ui.mode import Mode
from gallery_app.ui.models.linking import drop_photos
from gallery_app.ui.scope import Place
from gallery_app.ui.workspace import Workspace
from tests.fakes.windows import SAMPLE

pytestmark = pytest.mark.qt

HEADLINE = "攀“高”不止步 从“新”再出发"


def shown(window: Workspace) -> int:
    """Return how many photos the window shows."""
    assert window.browser.result is not None
    return window.browser.result.total


def drop(window: Workspace, *paths: Path) -> None:
    """Drop files on the window, as a file manager does."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(700, 400), Qt.DropAction.CopyAction, data, buttons, keys))


def test_drop_a_report_with_its_photos(empty_window: Workspace, pictures: Path, qtbot: QtBot) -> None:
    """A text and a folder dropped on the first window become a report with fifteen linked photos."""
    drop(empty_window, SAMPLE / "report.txt", pictures)
    qtbot.waitUntil(lambda: empty_window.mode is Mode.REPORT, timeout=20_000)
    qtbot.waitUntil(lambda: shown(empty_window) == 15)
    assert empty_window.messages.sentence == "读入 15 条图说。 导入 15 幅照片。 15 条图说配上了照片。"
    shelves = {shelf.name: shelf.count for shelf in empty_window.context.desk.library.shelves()}
    assert (shelves["all"], shelves["no file"]) == (15, 0)


def test_search_by_photographer(window: Workspace, qtbot: QtBot) -> None:
    """Typing 摄影:田正 shows his four photos, without Enter."""
    typed = window.top.search.focusProxy()
    assert isinstance(typed, QLineEdit)
    typed.insert("摄影:田正")
    qtbot.waitUntil(lambda: shown(window) == 4)


def test_a_broken_search_keeps_the_results(window: Workspace, qtbot: QtBot) -> None:
    """A search that cannot be read is explained under the box, and what was found stays."""
    window.top.search.set_text("摄影:田正")
    qtbot.waitUntil(lambda: shown(window) == 4)
    window.top.search.set_text("田正 摄影:")
    hint = window.window().findChild(QLabel, "search hint")
    assert hint is not None
    qtbot.waitUntil(hint.isVisible)
    assert hint.text()
    assert shown(window) == 4


def test_choose_a_section(window: Workspace, qtbot: QtBot) -> None:
    """Choosing a section in the side bar shows its photos and puts a token into the search box."""
    assert window.sidebar.choose(Place.SECTION, "推进产城融合")
    qtbot.waitUntil(lambda: shown(window) == 7)
    assert window.browser.section is not None
    window.top.search.scopeRemoved.emit(window.browser.scopes[0])
    qtbot.waitUntil(lambda: shown(window) == 15)


def test_narrow_a_report_to_a_photographer(window: Workspace, qtbot: QtBot) -> None:
    """Two places chosen together show what lies in both."""
    window.sidebar.choose(Place.SECTION, "推进产城融合")
    window.browser.narrow(next(s for s in window.sidebar.scopes() if s.name == "田正"))
    qtbot.waitUntil(lambda: shown(window) == 2)


def test_drop_photos_on_a_section_and_undo(window: Workspace, qtbot: QtBot) -> None:
    """Photos dropped on a section stand in it; undo takes that back, redo does it again."""
    counts = lambda: [s.photos for s in window.context.desk.library.reports()[0].sections]  # noqa: E731  read thrice
    target = next(s for s in window.sidebar.scopes() if s.name == "建设产业体系")
    window.sidebar.photosDropped.emit(target, (1, 2))
    assert counts() == [3, 2, 3, 7]
    window.actions_["undo"].trigger()
    assert counts() == [5, 2, 1, 7]
    qtbot.waitUntil(window.actions_["redo"].isEnabled)
    window.actions_["redo"].trigger()
    assert counts() == [3, 2, 3, 7]


def test_drop_photos_on_a_theme(window: Workspace) -> None:
    """Photos dropped on a photographer are credited to him."""
    target = next(s for s in window.sidebar.scopes() if s.name == "谢健")
    window.sidebar.photosDropped.emit(target, (1,))
    photo = window.context.desk.library.photo(1)
    assert photo is not None
    assert photo.photographers[-1] == "谢健"


def test_undo_says_what_it_takes_back(window: Workspace, qtbot: QtBot) -> None:
    """The menu names the act that undo would take back."""
    target = next(s for s in window.sidebar.scopes() if s.name == "建设产业体系")
    window.sidebar.photosDropped.emit(target, (1,))
    qtbot.waitUntil(lambda: window.actions_["undo"].text() == "撤销：放入章节")
    window.actions_["undo"].trigger()
    assert window.messages.sentence == "已撤销：放入章节"
    assert window.context.desk.history.entries()[0].act is Act.LINK


def test_switch_language_without_restart(window: Workspace, qtbot: QtBot) -> None:
    """English and back: menus, side bar and title follow at once."""
    window.actions_["language_en"].trigger()
    qtbot.waitUntil(lambda: window.sidebar.scopes() != () and window.sidebar.model().index(0, 0).data() == "Library")
    assert window.actions_["export"].text() == "Export pages…"
    assert window.window().windowTitle() == "Tushuo"
    window.actions_["language_zh-CN"].trigger()
    qtbot.waitUntil(lambda: window.sidebar.model().index(0, 0).data() == "图库")


def test_switch_theme(window: Workspace) -> None:
    """Dark puts dark tokens in force."""
    window.actions_["theme_dark"].trigger()
    assert window.context.look.theme == "dark"


def test_export_a_pdf(window: Workspace, qtbot: QtBot, tmp_path: Path) -> None:
    """The export dialog composes the first page at once and writes the file that was asked for."""
    window.actions_["export"].trigger()
    dialog = window.findChild(ExportDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.pages == 1, timeout=20_000)
    out = tmp_path / "page.pdf"
    dialog.place.line.setText(str(out))
    dialog.accept()
    qtbot.waitUntil(lambda: out.exists() and "page.pdf" in window.messages.sentence, timeout=20_000)
    assert out.read_bytes().startswith(b"%PDF")


def test_a_pasted_report_is_shown_before_it_is_taken_in(empty_window: Workspace, qtbot: QtBot) -> None:
    """What was read is shown first; taking it in leads to the report, cancelling changes nothing."""
    QApplication.clipboard().setText((SAMPLE / "report.txt").read_text("utf-8"))
    empty_window.actions_["paste_report"].trigger()
    qtbot.waitUntil(lambda: empty_window.findChild(ReadingDialog) is not None, timeout=20_000)
    dialog = empty_window.findChild(ReadingDialog)
    assert dialog is not None
    assert any("15 条图说" in label.text() for label in dialog.findChildren(QLabel))
    assert not empty_window.context.desk.reporting.all()
    dialog.accept()
    qtbot.waitUntil(lambda: empty_window.mode is Mode.REPORT, timeout=20_000)
    qtbot.waitUntil(lambda: shown(empty_window) == 15)


def test_report_mode_follows_the_side_bar(window: Workspace) -> None:
    """A section keeps the report mode; a photographer leads back to the gallery."""
    window.show_mode(Mode.REPORT)
    window.sidebar.choose(Place.SECTION, "完善创新体系")
    assert window.mode is Mode.REPORT
    window.sidebar.choose(Place.PHOTOGRAPHER, "田正")
    assert window.mode is Mode.GALLERY


def test_keys_reach_the_search_box(window: Workspace, qtbot: QtBot) -> None:
    """The slash focuses the search box."""
    window.window().activateWindow()
    window.centre.gallery.setFocus()
    window.actions_["find"].trigger()
    assert window.focusWidget() is window.top.search.focusProxy()


def test_first_start_offers_the_sample(empty_window: Workspace) -> None:
    """A window with nothing in it says what to drop and offers the sample; pages cannot be exported yet."""
    assert empty_window.centre.empty.isVisible()
    assert not empty_window.actions_["export"].isEnabled()


def test_nothing_found(window: Workspace, qtbot: QtBot) -> None:
    """A search that finds nothing shows the designed emptiness, and a way back."""
    window.top.search.set_text("没有这样的照片")
    qtbot.waitUntil(window.centre.nothing.isVisible)
    window.actions_["clear_search"].trigger()
    qtbot.waitUntil(lambda: shown(window) == 15)


DOUBTFUL = """城市之光 照亮夜空
本报记者 田正

初冬的夜晚，市中心的步行街上灯火通明，游人如织。
花海 白雪 摄
"""


def test_a_clear_report_is_taken_in_unasked(empty_window: Workspace, qtbot: QtBot) -> None:
    """It can be checked afterwards: a correction replaces the report, which keeps its captions."""
    empty_window.commands.take_in([SAMPLE / "report.txt"])
    qtbot.waitUntil(lambda: empty_window.mode is Mode.REPORT, timeout=20_000)
    assert empty_window.findChild(ReadingDialog) is None
    words = QCoreApplication.translate("Commands", "Check the reading")
    check = next(b for b in empty_window.messages.findChildren(QPushButton) if b.text() == words)
    check.click()
    dialog = empty_window.findChild(ReadingDialog)
    assert dialog is not None
    caption = next(line for line in dialog.reading.lines if line.caption)
    dialog._correct(caption.number, LineKind.PARAGRAPH)
    dialog.accept()
    qtbot.waitUntil(lambda: shown(empty_window) == 14, timeout=20_000)
    assert len(empty_window.context.desk.reporting.all()) == 1
    empty_window.commands.stepping.undo()
    qtbot.waitUntil(lambda: shown(empty_window) == 15, timeout=20_000)


def test_a_doubtful_report_is_shown_first(empty_window: Workspace, qtbot: QtBot, tmp_path: Path) -> None:
    """Opened or dropped, nothing of it is stored before the editor has taken it; the answer is what is stored."""
    file = tmp_path / "report.txt"
    file.write_bytes(DOUBTFUL.encode())
    empty_window.commands.take_in([file])
    qtbot.waitUntil(lambda: empty_window.findChild(ReadingDialog) is not None, timeout=20_000)
    dialog = empty_window.findChild(ReadingDialog)
    assert dialog is not None
    assert not empty_window.context.desk.reporting.all()
    question = dialog.outcome.cards[0].question
    dialog.outcome.answered.emit(question, question.choices[1])
    dialog.accept()
    qtbot.waitUntil(lambda: empty_window.mode is Mode.REPORT, timeout=20_000)
    names = {person.name for person in empty_window.context.desk.library.photographers()}
    assert names == {"花海", "白雪"}


def test_a_refused_report_is_not_taken_in(empty_window: Workspace, qtbot: QtBot, tmp_path: Path) -> None:
    """Closing the check leaves the catalog as it was."""
    file = tmp_path / "report.txt"
    file.write_bytes(DOUBTFUL.encode())
    empty_window.commands.take_in([file])
    qtbot.waitUntil(lambda: empty_window.findChild(ReadingDialog) is not None, timeout=20_000)
    dialog = empty_window.findChild(ReadingDialog)
    assert dialog is not None
    dialog.reject()
    assert not empty_window.context.desk.reporting.all()


def test_a_report_dropped_twice_is_asked_about(window: Workspace, qtbot: QtBot) -> None:
    """The message says that it is there, and opens it on request."""
    drop(window, SAMPLE / "report.txt")
    qtbot.waitUntil(lambda: "已在图库中" in window.messages.sentence, timeout=20_000)
    assert len(window.context.desk.reporting.all()) == 1
    open_it = next(b for b in window.messages.findChildren(QPushButton) if b.text() == "打开这篇")
    open_it.click()
    qtbot.waitUntil(lambda: window.mode is Mode.REPORT)


def test_photos_moved_together_come_back_together(window: Workspace) -> None:
    """Several photos of the report dropped on another section are one step of undo."""
    counts = lambda: [s.photos for s in window.context.desk.library.reports()[0].sections]  # noqa: E731  read twice
    view = window.context.desk.reporting.view(window.context.desk.reporting.all()[0].id)
    placed = [use for photo in view.sections[0].photos for use in photo.placements]
    photos = [use.photo for use in placed][:3]
    drop_photos(window.context.desk.linking, photos, placed, view.sections[1].section.id, 0)
    assert counts() == [2, 5, 1, 7]
    window.actions_["undo"].trigger()
    assert counts() == [5, 2, 1, 7]


def test_a_bad_text_does_not_hold_up_the_photos(empty_window: Workspace, qtbot: QtBot, tmp_path: Path) -> None:
    """The text that cannot be read is named; the photos dropped with it are taken in."""
    (tmp_path / "empty.txt").touch()
    Image.new("RGB", (30, 20)).save(tmp_path / "photo.jpg")
    drop(empty_window, tmp_path / "empty.txt", tmp_path / "photo.jpg")
    qtbot.waitUntil(lambda: shown(empty_window) == 1, timeout=20_000)
    assert "empty.txt" in empty_window.messages.sentence


def test_undoing_a_report_leaves_no_dead_place(empty_window: Workspace, qtbot: QtBot) -> None:
    """Once the report is gone, nothing in the window speaks of it or works on it."""
    drop(empty_window, SAMPLE / "report.txt")
    qtbot.waitUntil(lambda: empty_window.mode is Mode.REPORT, timeout=20_000)
    assert empty_window.browser.report is not None
    empty_window.commands.stepping.undo()
    qtbot.waitUntil(lambda: not empty_window.browser.scopes, timeout=20_000)
    assert empty_window.browser.report is None


def test_every_failure_can_be_read(empty_window: Workspace, qtbot: QtBot, tmp_path: Path) -> None:
    """Texts that cannot be read are told though others can; all of them are listed on request."""
    for name in ("one.txt", "two.txt"):
        (tmp_path / name).touch()
    drop(empty_window, tmp_path / "one.txt", SAMPLE / "report.txt", tmp_path / "two.txt")
    qtbot.waitUntil(lambda: empty_window.mode is Mode.REPORT, timeout=20_000)
    assert "one.txt" in empty_window.messages.sentence
    next(b for b in empty_window.messages.findChildren(QPushButton) if b.text() == "全部列出").click()
    listed = next(d for d in empty_window.findChildren(FailureList))
    assert "two.txt" in listed.text.toPlainText()
    listed.reject()


def test_the_reading_of_a_report_can_be_checked_any_day(window: Workspace, qtbot: QtBot) -> None:
    """The report's menu opens it, whenever it was taken in; a correction is put in its place."""
    desk = window.context.desk
    report = desk.reporting.all()[0].id
    window.open_report(report)
    window.reports.act(window.centre.report, "check_reading")
    dialog = window.findChild(ReadingDialog)
    assert not dialog.take.isEnabled()
    caption = next(line for line in dialog.reading.lines if line.caption)
    dialog._correct(caption.number, LineKind.PARAGRAPH)
    dialog.accept()
    texts = [paragraph.text for part in desk.reporting.view(report).report.sections for paragraph in part.paragraphs]
    assert any(caption.text.strip() in text for text in texts)
    window.actions_["undo"].trigger()
    assert len(desk.reporting.view(report).sections[0].photos) == 5
