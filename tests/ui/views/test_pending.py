"""The part of the report page that asks about photos and captions."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from gallery_app.services.linking import Match, Matching
from gallery_app.ui.context import Context
from gallery_app.ui.views.pending import PendingPart
from gallery_app.ui.views.report import ReportPage
from gallery_app.wording import Message

pytestmark = pytest.mark.qt
REASON = Message.of("The file name names {name}.", name="田正")
FIRST = Match(1, 7, 0.6, (REASON,), certain=False)
SECOND = Match(3, 5, 0.5, (REASON,), certain=False)
SURE = Match(4, 6, 0.9, (REASON,), certain=True)


@pytest.fixture
def page(context: Context, qtbot: QtBot) -> ReportPage:
    """A report with three likely pairs, a caption that waits and a photo without a caption."""
    context.desk.linking.questions = Matching((FIRST, SECOND, SURE), (9,), (11,))  # type: ignore[attr-defined]
    shown = ReportPage(context)
    qtbot.addWidget(shown)
    shown.resize(1190, 820)
    shown.show()
    shown.show_report(1)
    qtbot.waitUntil(lambda: bool(shown.pending.cards))
    return shown


def calls(part: PendingPart) -> list[tuple[object, ...]]:
    """Return what was asked of the service."""
    return part._context.desk.linking.calls  # type: ignore[attr-defined]


def test_a_card_says_why(page: ReportPage) -> None:
    """Caption and reasons are what a screen reader hears; the first card is asked."""
    card = page.pending.cards[0]
    assert "The file name names 田正." in card.accessibleName()
    assert [each.asked for each in page.pending.cards] == [True, False, False]


def test_enter_accepts(page: ReportPage, qtbot: QtBot) -> None:
    """The current pair is applied."""
    page.pending.focus_next()
    qtbot.keyClick(page.pending.cards[0], Qt.Key.Key_Return)
    assert calls(page.pending) == [("apply", (1, 7))]


def test_n_goes_on_and_x_refuses(page: ReportPage, qtbot: QtBot) -> None:
    """A refused pair is no pair any more, today and later."""
    page.pending.focus_next()
    qtbot.keyClick(page.pending.cards[0], Qt.Key.Key_N)
    assert page.pending.cards[1].asked
    qtbot.keyClick(page.pending.cards[1], Qt.Key.Key_X)
    qtbot.waitUntil(lambda: page.pending.pending.pairs == (FIRST, SURE))
    assert page.pending.pending.captions == (9, 5)
    assert calls(page.pending) == [("refuse", 3, 5)]


def test_refused_pairs_can_be_had_back(page: ReportPage, qtbot: QtBot) -> None:
    """One press asks about all of them again."""
    page.pending.cards[0].refused.emit()
    qtbot.waitUntil(lambda: len(page.pending.cards) == 2)
    (back,) = [b for b in page.pending.findChildren(QPushButton) if "refused" in b.text()]
    back.click()
    qtbot.waitUntil(lambda: page.pending.pending.pairs == (FIRST, SECOND, SURE))


def test_what_is_certain_is_taken_together(page: ReportPage) -> None:
    """One press applies every certain pair."""
    page.pending._apply(page.pending.pending.certain)
    assert calls(page.pending) == [("apply", (4, 6))]


def test_a_photo_is_placed_by_menu(page: ReportPage) -> None:
    """Every caption that waits and every section is offered."""
    menu = QMenu()
    page.pending._fill(11, menu)
    first, *_, last = [action for action in menu.actions() if not action.isSeparator()]
    first.trigger()
    last.trigger()
    assert calls(page.pending) == [("give", 11, 9), ("link", (11,), 3, None)]


def test_a_caption_leads_into_the_text(page: ReportPage, qtbot: QtBot) -> None:
    """A press on a card chooses its caption in the text."""
    qtbot.mouseClick(page.pending.cards[0], Qt.MouseButton.LeftButton)
    assert page.sheet.chosen_ids() == (7,)


def test_a_finished_report_says_so(page: ReportPage, qtbot: QtBot) -> None:
    """With nothing undecided one line says that every caption has its photo."""
    page._context.desk.linking.questions = Matching((), (), ())  # type: ignore[attr-defined]
    page.pending._load()
    assert not page.pending.cards
    assert page.pending.isVisible()


@pytest.mark.parametrize("loose", [(11,), ()])
def test_one_answer_after_the_other(page: ReportPage, qtbot: QtBot, loose: tuple[int, ...]) -> None:
    """Enter, X, Enter go to whatever is asked next, and the keyboard is somewhere when nothing is asked any more."""
    page._context.desk.linking.questions = Matching((FIRST, SECOND, SURE), (9,), loose)  # type: ignore[attr-defined]
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    QTest.keyClick(page, Qt.Key.Key_F7)
    for key, left in ((Qt.Key.Key_Return, 2), (Qt.Key.Key_X, 1), (Qt.Key.Key_Return, 0)):
        QTest.keyClick(QApplication.focusWidget(), key)
        qtbot.waitUntil(lambda left=left: len(page.pending.cards) == left)
        QApplication.sendPostedEvents()
    assert [call[0] for call in calls(page.pending)] == ["apply", "refuse", "apply"]
    assert QApplication.focusWidget().isVisible()
    assert page.pending.isAncestorOf(QApplication.focusWidget())
