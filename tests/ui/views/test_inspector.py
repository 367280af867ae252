"""The inspector: showing, editing, restoring, and several photos at once."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from gallery_app.domain.changes import Changes, Kind
from gallery_app.domain.label import Label
from gallery_app.domain.photo import Photo
from gallery_app.errors import InputError
from gallery_app.services.captioning import FieldEdit, How
from gallery_app.ui.context import Context
from gallery_app.ui.views.chips import Chip
from gallery_app.ui.views.inspector import Inspector
from tests.ui.views.conftest import photo as record

pytestmark = pytest.mark.qt
ENTER = Qt.Key.Key_Return


@pytest.fixture
def inspector(context: Context, qtbot: QtBot) -> Inspector:
    """An inspector that shows photo 1."""
    panel = Inspector(context)
    qtbot.addWidget(panel)
    panel.resize(320, 900)
    panel.show_photos((1,))
    panel.show()
    qtbot.waitActive(panel).__enter__()
    panel.activateWindow()
    return panel


def edits(panel: Inspector) -> list[tuple[tuple[int, ...], tuple[FieldEdit, ...]]]:
    """Return what was asked of the service so far."""
    made: list[tuple[tuple[int, ...], tuple[FieldEdit, ...]]] = panel._context.desk.captioning.made  # type: ignore[attr-defined]
    return made


def photo(panel: Inspector, number: int = 1) -> Photo:
    """Return a photo as the library has it now."""
    found = panel._context.desk.library.photo(number)
    assert found is not None
    return found


def test_a_photo_is_not_shown_twice(inspector: Inspector) -> None:
    """Beside the loupe the fields begin at the top; in the grid the photo stands over them."""
    form = inspector.form
    assert form is not None
    assert form._preview.isVisible()
    inspector.show_beside(large=True)
    assert not form._preview.isVisible()


@pytest.mark.parametrize("wide", [264, 320])
def test_no_mark_is_covered(inspector: Inspector, wide: int) -> None:
    """Stars, colours and picks have all their room, below each other where it is narrow."""
    inspector.resize(wide, 900)
    QApplication.processEvents()
    form = inspector.form
    assert form is not None
    for marks in (form.stars, form.label, form.pick):
        assert marks.width() >= marks.sizeHint().width()
    assert form.pick.mapTo(form, form.pick.rect().topRight()).x() < form.width()


def test_enter_saves_a_title(inspector: Inspector, qtbot: QtBot) -> None:
    """A title that was changed is saved, once."""
    line = inspector._form.fields.title.focusProxy()
    line.setText("夜色")
    qtbot.keyClick(line, ENTER)
    qtbot.keyClick(line, ENTER)
    assert photo(inspector).title == "夜色"
    assert len(edits(inspector)) == 1


def test_codes_are_replaced_when_a_text_is_saved(
    inspector: Inspector, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By the lists of the user's folder; what is no code stays as it was typed."""
    (tmp_path / "team.txt").write_text("hu\t胡玲\n", "utf-8")
    monkeypatch.setattr("gallery_app.services.codes.codes_folder", lambda: tmp_path)
    line = inspector._form.fields.title.focusProxy()
    line.setText("=hu=谢幕，1=1")
    qtbot.keyClick(line, ENTER)
    assert (photo(inspector).title, line.text()) == ("胡玲谢幕，1=1", "胡玲谢幕，1=1")


def test_escape_restores(inspector: Inspector, qtbot: QtBot) -> None:
    """Esc takes back what was typed, and nothing is saved."""
    line = inspector._form.fields.title.focusProxy()
    line.setText("夜色")
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    inspector.show_photos((2,))
    assert edits(inspector) == []


def test_another_choice_saves_what_was_typed(inspector: Inspector) -> None:
    """Nothing typed is lost when another photo is chosen; it goes to the photo it was typed for."""
    inspector._form.fields.description.focusProxy().setPlainText("新的说明")
    inspector.show_photos((2,))
    assert (photo(inspector, 1).description, photo(inspector, 2).description) == ("新的说明", "")


def test_the_meter_counts(inspector: Inspector) -> None:
    """Characters used and characters that fit."""
    line = inspector._form.fields.title
    assert line.head.note.text() == "4 / 21 characters"
    line.focusProxy().setText("字" * 22)
    assert (line.head.note.text(), line.head.note.property("tone")) == ("22 / 21 characters", "warning")


def test_changes_elsewhere_keep_what_is_typed(inspector: Inspector, qtbot: QtBot) -> None:
    """An edit made elsewhere refreshes the other fields, not the one under the hands."""
    line = inspector._form.fields.title.focusProxy()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    qtbot.keyClicks(line, "abc")
    typed = line.text()
    records = inspector._context.desk.library.records  # type: ignore[attr-defined]
    records[1] = replace(records[1], title="别处改的", description="别处写的")
    inspector._context.changes.tell(Changes({Kind.PHOTO: frozenset({1})}))
    assert line.text() == typed
    assert inspector._form.fields.description.text() == "别处写的"


def test_a_name_by_initials(inspector: Inspector, qtbot: QtBot) -> None:
    """Three letters and Enter credit a photographer."""
    line = inspector._form.fields.people.line
    line.setFocus()
    line._complete("tgq")
    assert inspector._form.fields.people.head.note.text() == "tgq → 田改群"
    line.setText("tgq")
    line._take()
    assert photo(inspector).photographers == ("田正", "田改群")


def test_initials_of_who_is_there_add_nobody(inspector: Inspector, qtbot: QtBot) -> None:
    """The same letters again light up the chip; Enter, a comma and leaving the field make no person called so."""
    field = inspector._form.fields.people
    for letters in ("tgq", "tgq", "gaiq", "tgq,", "TGQ"):
        qtbot.keyClicks(field.line, letters)
        qtbot.keyClick(field.line, Qt.Key.Key_Return)
    qtbot.keyClicks(field.line, "tgq")
    assert field.head.note.text() == "田改群 is there already"
    inspector.commit()
    assert photo(inspector).photographers == ("田正", "田改群")
    assert [chip._lit.isActive() for chip in field._chips] == [False, True]
    qtbot.keyClicks(field.line, "Reuters")
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert photo(inspector).photographers == ("田正", "田改群", "Reuters")


def test_letters_of_a_theme_are_no_theme(inspector: Inspector, qtbot: QtBot) -> None:
    """Pinyin finds a theme, and finds it once."""
    line = inspector._form.fields.themes.line
    for _ in range(2):
        qtbot.keyClicks(line, "yejing")
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert photo(inspector).themes == ("夜景",)


def test_chinese_goes_in_as_typed(inspector: Inspector, qtbot: QtBot) -> None:
    """A new name that begins like a known one is not turned into it."""
    line = inspector._form.fields.people.line
    line._complete("田")
    line.setText("田")
    line._take()
    assert photo(inspector).photographers == ("田正", "田")


def test_a_chip_is_taken_away(inspector: Inspector, qtbot: QtBot) -> None:
    """Delete on a chip removes its value from the photo."""
    chip = inspector._form.fields.people.findChild(Chip)
    qtbot.keyClick(chip, Qt.Key.Key_Delete)
    assert photo(inspector).photographers == ()
    assert edits(inspector)[0][1] == (FieldEdit(How.REMOVE, "photographers", "田正"),)


def test_stars_by_key(inspector: Inspector, qtbot: QtBot) -> None:
    """Digits set stars, arrows step them."""
    qtbot.keyClick(inspector._form.stars, "4")
    qtbot.keyClick(inspector._form.stars, Qt.Key.Key_Left)
    assert photo(inspector).rating == 3


def test_several_photos_show_what_they_share(inspector: Inspector) -> None:
    """Differing texts give way to words; an edit goes to all."""
    inspector.show_photos((1, 2, 3))
    line = inspector._form.fields.title
    assert (line.text(), line.focusProxy().placeholderText()) == ("", "Multiple values")
    inspector._form.fields.themes.line.chosen.emit("夜景")
    assert {photo(inspector, n).themes for n in (1, 2, 3)} == {("夜景",)}


def test_partial_values_have_counts_and_can_be_given_to_all(inspector: Inspector, qtbot: QtBot) -> None:
    """A theme of one of two photos is adopted by a click."""
    inspector._context.desk.captioning.edit([1], [FieldEdit(How.ADD, "themes", "夜景")])
    inspector.show_photos((1, 2))
    chip = next(c for c in inspector._form.fields.themes.findChildren(Chip) if c.shared.value == "夜景")
    assert chip.accessibleName() == "夜景 ×1"
    chip.click()
    assert photo(inspector, 2).themes == ("夜景",)


def test_a_use_is_moved_through_its_card(inspector: Inspector) -> None:
    """The card's menu lists the sections of its report and moves the photo."""
    uses = inspector._form.uses
    menu = uses._cards[0]._section.menu()
    menu.aboutToShow.emit()
    words = [action.text() for action in menu.actions() if action.text()]
    assert words == ["Lead", "完善创新体系", "建设产业体系", "Take out of this section"]
    menu.actions()[2].trigger()
    menu.actions()[-1].trigger()
    assert inspector._context.desk.linking.calls == [("move", 1, 3, None), ("unlink", (1,), 2)]  # type: ignore[attr-defined]


def test_an_unused_photo_can_be_placed(inspector: Inspector) -> None:
    """The menu offers every report with its sections."""
    records = inspector._context.desk.library.records  # type: ignore[attr-defined]
    records[2] = replace(records[2], placements=())
    inspector.show_photos((2,))
    menu = inspector._form.uses._place.menu()
    menu.aboutToShow.emit()
    report = menu.findChildren(QMenu)[0]
    report.actions()[0].trigger()
    assert inspector._context.desk.linking.calls == [("link", (2,), 1, None)]  # type: ignore[attr-defined]


def test_nothing_chosen_says_so(inspector: Inspector) -> None:
    """The empty state comes back when the choice is let go."""
    inspector.show_photos(())
    assert inspector._stack.currentWidget() is inspector._empty


def test_a_language_change_says_everything_anew(inspector: Inspector) -> None:
    """No widget keeps the words of the language before."""
    inspector._form.fields.title.head.name.setText("?")
    QApplication.sendEvent(inspector._form, QEvent(QEvent.Type.LanguageChange))
    assert inspector._form.fields.title.head.name.text() == "Title"


def test_it_paints_in_both_themes(inspector: Inspector) -> None:
    """The fields are painted with whichever tokens are in force."""
    light = inspector.grab().toImage()
    inspector._context.look.use("dark")
    assert inspector.grab().toImage() != light


def test_the_house_style_is_told_while_typing(inspector: Inspector, qtbot: QtBot) -> None:
    """A sentence stands under the field and its place is underlined; a key puts it right, and nothing is left."""
    field = inspector._form.fields.description
    area = field.focusProxy()
    area.setFocus()
    area.insertPlainText("市民在散步,孩子在跑,都好")
    qtbot.waitUntil(lambda: bool(field.notes.notes))
    assert "half-width" in field.notes.text()
    assert "Fix all" in field.notes.text()
    assert len(area.extraSelections()) == 2
    qtbot.keyClick(area, Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == "市民在散步，孩子在跑，都好"
    assert not field.notes.isVisible()
    assert area.extraSelections() == []


def test_a_fix_can_be_pressed(inspector: Inspector, qtbot: QtBot) -> None:
    """It is saved at once where nobody is typing."""
    field = inspector._form.fields.title
    field._set_text("街头一角。")
    qtbot.waitUntil(lambda: bool(field.notes.notes))
    field.focusProxy().clearFocus()
    field.notes.linkActivated.emit("0")
    assert field.text() == "街头一角"
    assert photo(inspector).title == "街头一角"


def test_several_photos_are_not_checked(inspector: Inspector, qtbot: QtBot) -> None:
    """What stands in the field is none of theirs."""
    inspector.show_photos((1, 2))
    inspector._form.fields.title._set_text("街头一角。")
    qtbot.wait(300)
    assert inspector._form.fields.title.notes.notes == ()


def test_a_photo_that_is_gone_is_not_checked(inspector: Inspector, qtbot: QtBot) -> None:
    """The window says that itself; the field stays quiet."""

    def gone(_photo: int, *, description: bool) -> None:
        raise InputError("There is no photo {photo} in this catalog.", photo=1)

    inspector._context.desk.checking.checker = gone  # type: ignore[method-assign, assignment]
    inspector.show_photos((1,))
    inspector._form.fields.title._look_at()
    assert inspector._form.fields.title.notes.notes == ()


def answered(panel: Inspector, qtbot: QtBot) -> Inspector:
    """Return the inspector once what was asked of the catalog is known, and edits in the background are done."""
    qtbot.waitUntil(lambda: not panel._context.asking.busy and not panel._context.tasks.busy, timeout=10_000)
    return panel


@pytest.fixture
def crowd(inspector: Inspector, qtbot: QtBot) -> Inspector:
    """An inspector whose library has two thousand photos, of which it shows 1,200."""
    records = inspector._context.desk.library.records  # type: ignore[attr-defined]
    records.update({n: record(n, themes=("夜景",) if n % 3 == 0 else ()) for n in range(100, 2100)})
    inspector._context.desk.library.asked.clear()  # type: ignore[attr-defined]
    inspector.show_photos(tuple(range(100, 1300)))
    return inspector


def test_of_many_photos_only_the_first_are_read(crowd: Inspector, qtbot: QtBot) -> None:
    """What they say is counted elsewhere, and the fields say so meanwhile."""
    crowd._context.desk.library.asked.clear()  # type: ignore[attr-defined]
    crowd.show_photos(tuple(range(100, 1300)))
    assert len(crowd._context.desk.library.asked) <= 10  # type: ignore[attr-defined]
    assert crowd._form.fields.themes.head.note.text() == "counting …"
    chips = answered(crowd, qtbot)._form.fields.themes.findChildren(Chip)
    assert [chip.accessibleName() for chip in chips if chip.isVisible()] == ["夜景 ×400"]
    assert crowd._form.fields.themes.head.note.text() == ""
    crowd._context.asking.stop()


def test_many_photos_are_edited_in_the_background(crowd: Inspector, qtbot: QtBot) -> None:
    """The window goes on, and what they say is counted anew."""
    answered(crowd, qtbot)._form.fields.themes.line.chosen.emit("节日")
    assert photo(crowd, 100).themes == ()
    answered(crowd, qtbot)
    assert {photo(crowd, n).themes[-1] for n in (100, 1299)} == {"节日"}
    qtbot.waitUntil(lambda: "节日" in crowd._form.fields.themes.values())
    crowd._context.asking.stop()


def test_many_uses_are_read_only_when_they_move(crowd: Inspector, qtbot: QtBot) -> None:
    """The card counts them; taking them out names each photo."""
    usage = answered(crowd, qtbot)._form.uses._usages[0]
    assert (usage.photos, usage.placements) == (1200, ())
    crowd._form.uses.unlinked.emit(usage)
    answered(crowd, qtbot)
    assert crowd._context.desk.linking.calls == [("unlink", tuple(range(100, 1300)), 1)]  # type: ignore[attr-defined]
    crowd._context.asking.stop()


def test_counts_of_another_choice_are_not_shown(crowd: Inspector, qtbot: QtBot) -> None:
    """Whoever goes on before they are known sees the photo that is chosen now."""
    crowd.show_photos((1,))
    answered(crowd, qtbot)
    assert crowd._form.fields.title.text() == photo(crowd).title
    crowd._context.asking.stop()


def test_a_colour_is_given_and_taken_by_its_dot(inspector: Inspector) -> None:
    """The dot in force is ringed; pressed again it lets go."""
    red = inspector._form.label.buttons[Label.RED]
    red.click()
    assert (photo(inspector).label, red.isChecked(), red.toolTip()) == (Label.RED, True, "Red  6")
    inspector.grab()
    red.click()
    assert (photo(inspector).label, red.isChecked()) == (Label.NONE, False)


def test_further_fields_are_folded_away(inspector: Inspector, qtbot: QtBot) -> None:
    """What they say of one photo, or of several, is edited like the rest."""
    form, field = inspector._form, inspector._form.fields.further["alt_text"]
    assert not field.isVisible()
    form._further.click()
    assert field.isVisible()
    field._set_text("夜里的桥")
    field.commit()
    assert photo(inspector).said("alt_text") == "夜里的桥"
    inspector.show_photos((1, 2))
    assert (field.text(), field.focusProxy().placeholderText()) == ("", "Multiple values")
    headline = form.fields.further["headline"]
    assert (headline.text(), headline.focusProxy().placeholderText()) == ("", "")
