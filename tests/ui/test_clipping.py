"""Whether the words of pages and dialogs fit where they stand, in both languages, in the smallest window."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import Qt as Text
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gallery_app.services.captioning import FieldEdit, How
from gallery_app.ui.mode import Mode
from gallery_app.ui.views.caption_form import CaptionForm
from gallery_app.ui.workspace import Workspace

pytestmark = pytest.mark.qt

SMALL = 1024, 640
_DIALOGS = ("caption_templates", "codes", "replace", "new_layout", "export", "write_captions", "history", "settings",
            "keys", "watch_folders")  # fmt: skip


@pytest.fixture(params=["zh-CN", "en"])
def small(request: pytest.FixtureRequest, window: Workspace, qtbot: QtBot) -> Iterator[Workspace]:
    """The sample in the smallest window, in either language."""
    window.actions_[f"language_{request.param}"].trigger()
    window.window().resize(*SMALL)
    qtbot.waitUntil(lambda: not (window.browser.busy or window.context.tasks.busy), timeout=20_000)
    yield window
    window.actions_["language_zh-CN"].trigger()


def opened() -> list[QDialog]:
    """Return the dialogs in sight."""
    return [top for top in QApplication.topLevelWidgets() if isinstance(top, QDialog) and top.isVisible()]


def clipped(root: QWidget) -> list[str]:
    """Return the words that do not fit and that no tool tip tells whole."""
    labels = [label for label in root.findChildren(QLabel) if told(label) and not fits(label)]
    buttons = [b for b in root.findChildren(QPushButton) if told(b) and b.width() < words_width(b)]
    return [f"{type(w).__name__} {w.width()}x{w.height()}: {w.text()}" for w in (*labels, *buttons)]


def told(widget: QLabel | QAbstractButton) -> bool:
    """Return whether a widget has words in sight that nothing else tells."""
    return widget.isVisible() and bool(widget.text()) and not widget.toolTip()


def fits(label: QLabel) -> bool:
    """Return whether a label has room for its words; what it wraps counts in height."""
    if label.wordWrap():
        return label.height() >= label.heightForWidth(label.width()) - 1
    return label.width() >= words_width(label) and label.height() >= label.fontMetrics().ascent()


def words_width(widget: QLabel | QAbstractButton) -> int:
    """Return how wide the words of a widget are, without a menu key's mark."""
    if isinstance(widget, QLabel) and Text.mightBeRichText(widget.text()):
        return 0  # laid out by a document, which wraps
    words = widget.text() if isinstance(widget, QLabel) else widget.text().replace("&", "")
    return max(widget.fontMetrics().horizontalAdvance(line) for line in words.splitlines() or [""])


def narrow_areas(root: QWidget) -> list[str]:
    """Return the areas that scroll up and down only, but whose content is wider than they are."""
    areas = [area for area in root.findChildren(QScrollArea) if area.isVisible() and area.widget()]
    off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    return [
        f"{type(area).__name__} {area.viewport().width()} < {area.widget().width()}"
        for area in areas
        if area.horizontalScrollBarPolicy() is off and area.widget().width() > area.viewport().width() + 1
    ]


def test_pages(small: Workspace, qtbot: QtBot) -> None:
    """Every mode."""
    small.centre.gallery.choose_at(0)
    found = {}
    for mode in Mode:
        small.show_mode(mode)
        qtbot.waitUntil(lambda: not (small.context.tasks.busy or small.context.asking.busy), timeout=20_000)
        # Texts that have just changed are laid out in the next turn.
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        found[mode.value] = clipped(small.window()) + narrow_areas(small.window())
    assert {mode: words for mode, words in found.items() if words} == {}


LONG = "城市风貌与现代化产业体系建设中的高质量发展新动能新优势培育", "A theme whose English name is wider than the pane"


@pytest.mark.parametrize("size", [SMALL, (1024, 700), (1180, 700)])
def test_long_words_in_the_fields(small: Workspace, qtbot: QtBot, size: tuple[int, int]) -> None:
    """Long themes, a file that says something else, five stars and a date: everything stands within the pane."""
    small.window().resize(*size)
    small.centre.gallery.choose_at(0)
    edits = [FieldEdit(How.ADD, "themes", theme) for theme in LONG] + [FieldEdit(How.SET, "date", "2023-10-02T16:45")]
    small.context.changes.tell(small.context.desk.captioning.edit(small.centre.gallery.chosen_ids(), edits))
    small.show_mode(Mode.CAPTIONS)
    qtbot.waitUntil(lambda: not (small.context.tasks.busy or small.context.asking.busy), timeout=20_000)
    (form,) = (each for each in small.window().findChildren(CaptionForm) if each.isVisible())
    form.fields.date.file_note.show_said("2023-10-02 16:46")
    form._head.show_conflict(there=True)
    QApplication.sendPostedEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    date = form.fields.date.focusProxy()
    assert isinstance(date, QLineEdit)
    assert date.width() >= date.fontMetrics().horizontalAdvance("2023-10-02 16:45") + 16
    assert form.stars.width() >= form.stars.sizeHint().width()
    inside = [each for each in form.widget().findChildren(QWidget) if each.isVisible()]
    over = [each for each in inside if each.mapTo(form.widget(), each.rect().topRight()).x() > form.viewport().width()]
    assert (over, narrow_areas(small.window()), clipped(form)) == ([], [], [])


def test_dialogs(small: Workspace, qtbot: QtBot) -> None:
    """Every dialog that an action opens."""
    small.centre.gallery.choose_at(0)
    found = {}
    for name in _DIALOGS:
        small.actions_[name].trigger()
        qtbot.waitUntil(lambda: bool(opened()))
        (dialog,) = opened()
        QApplication.sendPostedEvents()
        found[name] = clipped(dialog) + narrow_areas(dialog)
        too_large = dialog.width() > SMALL[0] or dialog.height() > SMALL[1]
        found[name] += [f"{dialog.width()} x {dialog.height()}"] if too_large else []
        dialog.reject()
    assert {name: words for name, words in found.items() if words} == {}


def test_what_does_not_fit_is_found(qtbot: QtBot) -> None:
    """A label and a button made too narrow are told, one with a tool tip is not."""
    page = QWidget()
    qtbot.addWidget(page)
    label, button, tipped = QLabel("本版图片均由田正摄", page), QPushButton("Accept", page), QLabel("本版图片", page)
    tipped.setToolTip("本版图片")
    for widget in (label, button, tipped):
        widget.resize(10, 20)
    page.show()
    assert len(clipped(page)) == 2
