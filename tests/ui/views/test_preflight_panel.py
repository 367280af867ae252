"""Preflight beside the page."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gallery_app.errors import InputError
from gallery_app.services.captioning import FieldEdit, How
from gallery_app.services.designing import ImageBox, Measure, Scene, edit
from gallery_app.services.preflighting import Finding, Fix
from gallery_app.ui.views import press_menu
from gallery_app.ui.views.finding_row import FindingRow
from gallery_app.ui.views.layout_page import LayoutPage
from gallery_app.ui.views.preflight_panel import PreflightPanel
from gallery_app.ui.workspace import Workspace
from tests.fakes.press import saved_press

pytestmark = pytest.mark.qt

PATIENT = 20_000


@pytest.fixture
def page(window: Workspace) -> LayoutPage:
    """The sample report with tiny pictures on an A3 photo page, open."""
    report = window.context.desk.library.reports()[0].report
    layout, changes = window.context.desk.designing.compose_report(report, "photo-page", "A3")
    window.context.changes.tell(changes)
    window.open_layout(layout)
    return window.centre.layout_page


@pytest.fixture
def panel(page: LayoutPage, qtbot: QtBot) -> PreflightPanel:
    """The panel of that page, which has been checked."""
    [made] = page.findChildren(PreflightPanel)
    settled(made, qtbot)
    return made


def settled(panel: PreflightPanel, qtbot: QtBot) -> None:
    """Wait until what is shown is about the pages as they are."""
    qtbot.waitUntil(lambda: not panel.check.waiting, timeout=PATIENT)


def found(panel: PreflightPanel, code: str, key: int) -> Finding | None:
    """Return a finding on a box, or None."""
    return next((each for each in panel.check.findings if (each.code, each.key) == (code, key)), None)


def row_of(panel: PreflightPanel, code: str, key: int) -> FindingRow:
    """Return the row of a finding, all of them being shown."""
    if panel.more.isVisible() and not panel._unfolded:
        panel.more.click()
    return next(row for row in panel.rows if (row.finding.code, row.finding.key) == (code, key))


def test_errors_come_first_and_many_are_folded(panel: PreflightPanel) -> None:
    """Fifteen coarse pictures: five are shown, the rest counted; unfolded all are."""
    assert len(panel.rows) == 5
    assert "ppi" in panel.rows[0].accessibleName()
    assert not panel.state.isVisible()
    panel.more.click()
    assert len(panel.rows) == len(panel.check.findings)
    severities = [row.finding.severity for row in panel.rows]
    assert severities == sorted(severities, key=lambda each: each != "error")
    panel.more.click()
    assert len(panel.rows) == 5


def test_what_was_not_checked_is_said(panel: PreflightPanel, window: Workspace, tmp_path: Path) -> None:
    """Without a press profile the inks are not known: the panel says so, and its button offers the profiles."""
    assert panel.unchecked.isVisible()
    panel.choose.click()
    assert panel.press.isVisible()
    panel.press.hide()
    panel.check.choose_press(saved_press(tmp_path))
    assert not panel.unchecked.isVisible()
    assert not panel.choose.isVisible()


@pytest.mark.parametrize("way", ["mouse", "keyboard"])
def test_a_finding_leads_to_its_box(page: LayoutPage, panel: PreflightPanel, way: str) -> None:
    """A click or Enter chooses the box it is about."""
    row = panel.rows[2]
    if way == "mouse":
        QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    else:
        QTest.keyClick(row, Qt.Key.Key_Return)
    assert page.model.keys == (row.finding.key,)


def test_a_fix_is_one_step_of_undo(window: Workspace, page: LayoutPage, panel: PreflightPanel, qtbot: QtBot) -> None:
    """Moving a frame back onto the page mends it in the catalog; undo brings the finding back."""
    frame = page.model.scene.images[3]
    page.model.apply(lambda scene, _measure: edit.move(scene, {frame.key}, -200, 0))
    settled(panel, qtbot)
    before = page.model.scene
    row = row_of(panel, "beyond-page", frame.key)
    assert row.fix is not None
    row.fix.click()
    settled(panel, qtbot)
    assert found(panel, "beyond-page", frame.key) is None
    desk = window.context.desk
    assert desk.designing.open(page.model.layout).scene == page.model.scene
    assert [each.code for each in desk.preflighting.layout(page.model.layout, "newsprint") if each.key == frame.key]
    window.actions_["undo"].trigger()
    settled(panel, qtbot)
    assert page.model.scene == before
    assert found(panel, "beyond-page", frame.key) is not None


def test_every_fix_has_its_word(page: LayoutPage, panel: PreflightPanel, qtbot: QtBot) -> None:
    """Each kind of fix is offered by a word of its own and says at length what it does."""
    words = set()
    for fix in Fix:
        finding = replace(panel.check.findings[0], fix=fix)
        row = FindingRow(panel._context.look, str, finding, pages=2, fixable=True, parent=page)
        assert row.fix is not None
        assert row.fix.toolTip()
        words.add(row.fix.text())
    assert len(words) == len(Fix)


def test_a_locked_frame_is_offered_no_other_size(page: LayoutPage, panel: PreflightPanel, qtbot: QtBot) -> None:
    """The finding stays, its button goes."""
    key = panel.rows[0].finding.key
    assert panel.rows[0].fix is not None
    page.model.apply(lambda scene, _measure: edit.lock(scene, {key}, locked=True))
    settled(panel, qtbot)
    assert row_of(panel, "resolution", key).fix is None


def test_another_target_asks_for_other_things_and_is_remembered(
    window: Workspace, panel: PreflightPanel, qtbot: QtBot
) -> None:
    """What is wrong for newsprint may do for a screen."""
    panel.menu.actions()[2].trigger()
    assert window._settings.values.target == "screen"
    settled(panel, qtbot)
    assert panel.target.text().startswith("屏幕")
    on_screen = panel.check.findings
    panel.menu.actions()[0].trigger()
    settled(panel, qtbot)
    assert panel.check.findings != on_screen


def test_results_for_older_pages_are_dropped(page: LayoutPage, panel: PreflightPanel, qtbot: QtBot) -> None:
    """While the pages are checked anew nothing old may be applied; only the last check is shown."""
    key = page.model.scene.images[0].key
    for step in (5, 5, -400):
        page.model.apply(lambda scene, _measure, step=step: edit.move(scene, {key}, step, 0))
        panel.check._ask()
    assert panel.check.waiting
    assert all(row.fix is None or not row.fix.isEnabled() for row in panel.rows)
    scene = page.model.scene
    panel.check.mend(panel.rows[0].finding)
    assert page.model.scene is scene
    settled(panel, qtbot)
    assert found(panel, "beyond-page", key) is not None


def test_a_drag_is_checked_when_it_has_settled(page: LayoutPage, panel: PreflightPanel, qtbot: QtBot) -> None:
    """What a hand only tries out is not checked."""
    key = page.model.scene.images[0].key
    page.model.preview(edit.move(page.model.scene, {key}, -400, 0))
    panel.check._ask()
    assert panel.check._job is None
    page.model.preview(None)
    settled(panel, qtbot)
    assert found(panel, "beyond-page", key) is None


def test_a_change_in_the_library_is_noticed(
    window: Workspace, page: LayoutPage, panel: PreflightPanel, qtbot: QtBot
) -> None:
    """An embargo set on a photo is told on the page it stands on."""
    photo = page.model.scene.images[0].photo
    edits = [FieldEdit(How.SET, "rights", "2999年1月1日前不得使用")]
    window.context.changes.tell(window.context.desk.captioning.edit([photo], edits))
    settled(panel, qtbot)
    assert found(panel, "embargo", page.model.scene.images[0].key) is not None


def test_nothing_wrong_is_said(page: LayoutPage, panel: PreflightPanel, qtbot: QtBot) -> None:
    """Pages that may go say so: to print on paper, to be shown on a screen."""

    def only_words(scene: Scene, _measure: Measure) -> Scene:
        return edit.delete(scene, {box.key for p in scene.pages for box in p.items if isinstance(box, ImageBox)})

    page.model.apply(only_words)
    assert panel.check.waiting
    settled(panel, qtbot)
    texts = {each.key for each in panel.check.findings}
    page.model.apply(lambda scene, _measure: edit.delete(scene, texts))
    settled(panel, qtbot)
    assert panel.check.findings == ()
    on_paper = panel.state.text()
    panel.check.choose("screen")
    settled(panel, qtbot)
    assert panel.state.text() not in {"", on_paper}


def test_a_check_that_fails_does_not_say_that_all_is_well(
    window: Workspace, page: LayoutPage, panel: PreflightPanel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a result nothing is ready; the next edit checks again."""

    def refused(*_args: object, **_named: object) -> tuple[Finding, ...]:
        raise InputError("There is no target {name}; choose one of {known}.", name="moon", known="newsprint")

    monkeypatch.setattr(window.context.desk.preflighting, "checking", refused)
    panel.check._renew()
    settled(panel, qtbot)
    assert panel.check.failed
    assert (panel.rows, panel._tick.isVisible(), panel.state.isVisible()) == ([], False, True)
    assert "moon" in panel.state.text()
    monkeypatch.undo()
    panel.check._renew()
    settled(panel, qtbot)
    assert panel.rows


def test_nothing_is_checked_while_nobody_looks(
    window: Workspace, page: LayoutPage, panel: PreflightPanel, qtbot: QtBot
) -> None:
    """In the gallery the check waits until the page is seen again."""
    window.actions_["mode_gallery"].trigger()
    page.model.apply(lambda scene, _measure: edit.delete(scene, {scene.images[0].key}))
    assert not panel.check._later.isActive()
    assert panel.check.waiting
    window.actions_["mode_layout"].trigger()
    settled(panel, qtbot)


def test_another_language(window: Workspace, panel: PreflightPanel, qtbot: QtBot) -> None:
    """Panel, targets and findings speak the language in force."""
    window.actions_["language_en"].trigger()
    qtbot.waitUntil(lambda: panel.target.text().startswith("Newsprint"))
    settled(panel, qtbot)
    assert panel.rows[0].accessibleName().startswith("Error:")


def test_a_press_is_chosen_among_profiles(
    window: Workspace, page: LayoutPage, panel: PreflightPanel, qtbot: QtBot, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    """Those of the machine and any file; it is checked with and remembered, and a screen has none."""
    press = saved_press(tmp_path)
    monkeypatch.setattr(press_menu, "known_profiles", dict)
    monkeypatch.setattr(press_menu.QFileDialog, "getOpenFileName", lambda *_args: (str(press), ""))
    panel.press.aboutToShow.emit()
    assert [act.isChecked() for act in panel.press.actions() if act.isCheckable()] == [True]
    panel.press.actions()[-1].trigger()
    assert panel.check.press == press
    settled(panel, qtbot)
    assert panel.rows
    panel.press.aboutToShow.emit()
    assert [act.text() for act in panel.press.actions() if act.isChecked()] == ["press"]
    panel.press.actions()[0].trigger()
    assert panel.check.press is None
    panel.check.choose("screen")
    assert panel.press.menuAction() not in panel.menu.actions()


def test_what_is_no_press_is_told(panel: PreflightPanel, qtbot: QtBot, tmp_path: Path) -> None:
    """One sentence instead of findings."""
    (tmp_path / "a.icc").write_bytes(b"no profile")
    panel.check.choose_press(tmp_path / "a.icc")
    settled(panel, qtbot)
    assert "a.icc" in panel.state.text()
