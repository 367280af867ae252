"""Where a report is checked before it is taken in."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gallery_app.domain.reading import LineKind
from gallery_app.reports.source import manuscript_of
from gallery_app.services.reviewing import Review
from gallery_app.ui.dialogs.reading import ReadingDialog
from gallery_app.ui.language import Language
from gallery_app.ui.look import Look

pytestmark = pytest.mark.qt
CLEAR = """城市之光 照亮夜空
——我市夜经济发展纪实
本报记者 田正

初冬的夜晚，市中心的步行街上灯火通明，游人如织。
街头一景
夜市摊位从去年的三百个增加到五百个，营业额同比增长三成。
"""
DOUBTFUL = CLEAR + "花海 白雪 摄\n"


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    """A window for dialogs to lie over."""
    window = QWidget()
    window.resize(1440, 900)
    qtbot.addWidget(window)
    window.show()
    return window


def opened(host: QWidget, text: str, *, again: bool = False) -> ReadingDialog:
    """Open the view of a text."""
    dialog = ReadingDialog(Look(), Language("en", host), Review(manuscript_of(text)), host, again=again)
    dialog.open()
    return dialog


def test_enter_takes_a_clear_reading_in(host: QWidget, qtbot: QtBot) -> None:
    """Nothing is asked, so that the keyboard stands on the main button."""
    dialog = opened(host, CLEAR)
    assert not dialog.outcome.cards
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)


def test_enter_answers_a_question_first(host: QWidget, qtbot: QtBot) -> None:
    """The likeliest reading is chosen; then nothing is open any more."""
    dialog = opened(host, DOUBTFUL)
    (card,) = dialog.outcome.cards
    assert card.main is not None
    assert card.main.text() == "白雪 ↵"
    card.main.click()
    assert not dialog.outcome.cards
    assert dialog.checking.clear


def test_the_keyboard_goes_on_after_an_answer(host: QWidget, qtbot: QtBot) -> None:
    """Enter answers what is asked, and the next one takes the report in."""
    dialog = opened(host, DOUBTFUL)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert not dialog.outcome.cards
    assert QApplication.focusWidget() is dialog.take


def test_the_other_reading_is_taken(host: QWidget) -> None:
    """What was chosen is what comes out, until it is taken back."""
    dialog = opened(host, DOUBTFUL)
    question = dialog.outcome.cards[0].question
    dialog.outcome.answered.emit(question, question.choices[1])
    (caption,) = dialog.reading.sections[-1].captions
    assert caption.photographers == ("花海", "白雪")
    dialog._undo()
    assert dialog.outcome.cards


def test_a_digit_corrects_a_line(host: QWidget, qtbot: QtBot) -> None:
    """The rest is read again, and what the line was is shown."""
    dialog = opened(host, CLEAR)
    dialog.text.go_to(6)
    qtbot.keyClick(dialog.text, Qt.Key.Key_5)
    row = dialog.text.current()
    assert row is not None
    assert (row.line.kind, row.was, row.fixed) == (LineKind.PARAGRAPH, LineKind.HEADING, True)
    assert len(dialog.reading.sections) == 1
    qtbot.keyClick(dialog.text, Qt.Key.Key_0)
    assert len(dialog.reading.sections) == 2


def test_f7_goes_from_doubt_to_doubt(host: QWidget) -> None:
    """Round the end; without a doubt one stays."""
    dialog = opened(host, DOUBTFUL)
    dialog.text.step_doubt(1)
    row = dialog.text.current()
    assert row is not None
    assert row.line.number == 8
    dialog.text.step_doubt(-1)
    assert dialog.text.current() == row


def test_the_menu_offers_every_kind(host: QWidget) -> None:
    """What the line is now is ticked; its own reading can be had back only after a correction."""
    dialog = opened(host, CLEAR)
    dialog.text.go_to(1)
    actions = dialog.text.kinds().actions()
    assert [action.text() for action in actions if action.isChecked()] == ["Headline\t1"]
    assert not actions[-1].isEnabled()


def test_a_press_on_a_label_opens_the_kinds(host: QWidget, qtbot: QtBot) -> None:
    """One click is enough to correct a line."""
    dialog = opened(host, CLEAR)
    view = dialog.text
    index = view.lines.index(0)
    label = view._painter.label_box(view.lines.rows[0], view.visualRect(index))
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=label.center())
    menu = view.window().findChild(type(view.kinds()))
    assert menu is not None
    menu.close()


def test_reasons_are_tips(host: QWidget) -> None:
    """Each line tells why it was taken for what it is."""
    lines = opened(host, CLEAR).text.lines
    tip = lines.data(lines.index(1), Qt.ItemDataRole.ToolTipRole)
    assert tip == "Subtitle — It follows the headline and begins with a dash."


def test_put_in_place_needs_a_correction(host: QWidget) -> None:
    """A report that was taken in is replaced only if something has changed."""
    dialog = opened(host, CLEAR, again=True)
    assert not dialog.take.isEnabled()
    dialog._correct(6, LineKind.PARAGRAPH)
    assert dialog.take.isEnabled()


def test_a_long_report_is_read_again_beside_the_window(host: QWidget, qtbot: QtBot) -> None:
    """A correction returns at once; what it came to is shown when it is done, and only then can be taken in."""
    dialog = opened(host, CLEAR + "夜市摊位从去年的三百个增加到五百个，营业额同比增长三成。\n" * 600)
    dialog.text.corrected.emit(6, LineKind.CAPTION)
    assert not dialog.take.isEnabled()
    dialog.accept()
    assert dialog.isVisible()
    qtbot.waitUntil(dialog.take.isEnabled)
    assert dialog.checking.corrections == {6: LineKind.CAPTION}
    assert [c.caption for section in dialog.reading.sections for c in section.captions] == ["街头一景"]
    dialog.text.go_to(500)
    assert dialog.text.current() is not None
    assert not dialog.text.visualRect(dialog.text.currentIndex()).isEmpty()


def test_closing_waits_for_the_step(host: QWidget) -> None:
    """A review is never handed on half read."""
    dialog = opened(host, CLEAR + "夜市摊位从去年的三百个增加到五百个，营业额同比增长三成。\n" * 600)
    dialog.text.corrected.emit(6, LineKind.CAPTION)
    (running,) = dialog._tasks._running.values()
    dialog.reject()
    assert running.future.done()
