"""What the chosen photos are, who took them and where they are used; everything can be edited in place."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from gallery_app.domain.changes import Changes, Kind
from gallery_app.domain.credit import Credit
from gallery_app.domain.overview import Overview, overview_of
from gallery_app.domain.photo import Photo
from gallery_app.domain.placement import Placement
from gallery_app.errors import UserError
from gallery_app.services.captioning import FieldEdit
from gallery_app.ui.asking import once
from gallery_app.ui.context import Context
from gallery_app.ui.models.linking import move_uses
from gallery_app.ui.models.matches import Matches
from gallery_app.ui.models.usage import Usage, placed_in
from gallery_app.ui.views.caption_form import CaptionForm
from gallery_app.ui.views.empty import EmptyPage
from gallery_app.ui.views.give_bar import GiveBar

__all__ = ["Inspector"]

_READ = 40
"""So many photos are read within a frame; what more of them say is counted by the catalog, off the GUI thread."""
_FIRST = 6
"""Of those, so many are read to be seen."""
_FIELDS_MS = 100
"""After this the fields are made, if nobody has needed them before."""
_AT_ONCE = 500
"""So many photos are edited within a frame or two; more are a task in the status line."""

_CODE_MARKS = frozenset("=\\")
"""What stands around a code replacement, such as =hu=."""


class Inspector(QWidget):
    """The panel at the right of the window.

    Signals:
        failed: An edit could not be done; carries the `UserError`.
        suggested: Carries whether a theme is suggested for the photo that is shown.
        wanted: An action of the window is wanted; carries its name.
        left: Esc was pressed in a field with nothing to take back: the hands go back to the photos.
    """

    failed = Signal(object)
    suggested = Signal(bool)
    wanted = Signal(str)
    left = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Start with nothing chosen; the fields are made when first needed."""
        super().__init__(parent)
        self._context = context
        self._ids: tuple[int, ...] = ()
        self._photos: Sequence[Photo] = ()
        self._counted: tuple[int, ...] = ()
        self._form: CaptionForm | None = None
        self._captioning: tuple[int, int] | None = None
        self._beside = False
        self._matches = Matches()
        self._empty = EmptyPage(context.look, "", self._words_empty, self)
        self._page, self._bar = QWidget(), GiveBar(context.look)
        self._column = QVBoxLayout(self._page)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._bar)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._page)
        self._retranslate()
        context.changes.changed.connect(self._refresh)
        # The first choice of a photo does not wait for the fields, nor the first sight of the window.
        QTimer.singleShot(_FIELDS_MS, self, self._ready)

    def _ready(self) -> CaptionForm:
        if self._form is None:
            self._form = self._new_form()
        return self._form

    def sizeHint(self) -> QSize:
        """Return the inspector's width."""
        return QSize(self._context.look.px("inspector"), super().sizeHint().height())

    def show_photos(self, ids: tuple[int, ...]) -> None:
        """Show these photos; what was typed for others is saved first."""
        self.commit()
        self._ids = ids
        self._reload()

    def commit(self) -> None:
        """Save what is being typed."""
        if self._form is not None:
            self._form.fields.commit()

    @property
    def form(self) -> CaptionForm | None:
        """The fields, while a photo is or was shown."""
        return self._form

    def begin(self) -> None:
        """Put the keyboard into the first field."""
        if self._form is not None:
            self._form.ensureVisible(0, 0)
            self._form.fields.title.begin()

    def show_captioning(self, place: tuple[int, int] | None) -> None:
        """Stand beside the large preview of a photo, of which `place` says number and of how many; None does not."""
        self._captioning = place
        self._empty.retranslate()
        if self._form is not None:
            self._form.show_captioning(on=place is not None, place=place or (0, 0))

    def show_beside(self, *, large: bool) -> None:
        """Stand beside the photo itself, which is then not shown here as well."""
        self._beside = large
        if self._form is not None:
            self._form.show_beside(large=large)

    def _reload(self) -> None:
        library, many = self._context.desk.library, len(self._ids) > _READ
        self._photos = library.photos(self._ids[:_FIRST] if many else self._ids) if self._ids else ()
        self._context.asking.drop("overview")
        if not self._photos:
            self._stack.setCurrentWidget(self._empty)
        elif many:
            if self._counted is not self._ids:  # what is shown of the same photos stays until it is counted again
                self._show(None)
            self._context.asking.ask("overview", library.overview(self._ids), self._show)
        else:
            self._show(overview_of(self._photos))
        self._suggest()

    def _show(self, found: Overview | None) -> None:
        """Show what the photos say; None says that it is being counted."""
        self._counted = self._ids if found else ()
        self._ready().show_photos(self._photos, len(self._ids), found)
        self._bar.show_photos(len(self._ids))
        self._stack.setCurrentWidget(self._page)

    def _new_form(self) -> CaptionForm:
        form = CaptionForm(self._context)
        form.fields.edited.connect(self._edit)
        form.fields.waiting.connect(self._bar.show_waiting)
        form.fields.entered.connect(form.fields.commit)
        form.fields.people.recredited.connect(self._recredit)
        form.uses.moved.connect(self._move)
        form.uses.unlinked.connect(self._unlink)
        form.uses.linked.connect(self._link)
        form.ideas.changed.connect(self.suggested)
        form.wanted.connect(self.wanted)
        form.show_matches(self._matches)
        form.fields.expand_with(_expanded)
        form.show_captioning(on=self._captioning is not None, place=self._captioning or (0, 0))
        form.show_beside(large=self._beside)
        self._bar.given.connect(form.fields.commit)
        self._bar.dropped.connect(form.fields.take_back)
        self._column.insertWidget(0, form, 1)
        return form

    def show_matches(self, matches: Matches) -> None:
        """Mark what a search found in the fields."""
        self._matches = matches
        if self._form is not None:
            self._form.show_matches(matches)

    def take_theme(self) -> None:
        """Accept the theme that is suggested first."""
        if self._form is not None:
            self._form.ideas.take()

    def _suggest(self) -> None:
        """Look for themes that may fit one photo, off the GUI thread; for several nothing is suggested."""
        asking, suggesting = self._context.asking, self._context.desk.suggesting
        asking.drop("themes")
        if self._form is None:
            return
        if len(self._ids) != 1 or not self._photos:
            self._form.ideas.show_ideas(0, ())
            return
        photo, ideas = self._ids[0], self._form.ideas
        ideas.show_ideas(photo, ())
        asking.ask("themes", once(lambda: suggesting.themes(photo)), lambda found: ideas.show_ideas(photo, found))

    def _refresh(self, changes: Changes) -> None:
        placed = changes.of(Kind.PLACEMENT) | changes.of(Kind.REPORT) | changes.of(Kind.PHOTOGRAPHER)
        edited = changes.of(Kind.PHOTO)
        if self._ids and (placed or (edited and (len(self._ids) > _READ or not edited.isdisjoint(self._ids)))):
            self._reload()

    def _edit(self, edits: Sequence[FieldEdit]) -> None:
        ids, filled = self._ids, [replace(edit, value=_expanded(edit.value)) for edit in edits]
        self._attempt(lambda: self._context.desk.captioning.edit(ids, filled))

    def _recredit(self, old: Credit, new: Credit | None) -> None:
        ids = self._ids
        self._attempt(lambda: self._context.desk.captioning.recredit(ids, old, new))

    def _move(self, usage: Usage, section: int) -> None:
        uses = self._uses(usage)
        self._attempt(lambda: move_uses(self._context.desk.linking, uses(), section))

    def _unlink(self, usage: Usage) -> None:
        uses = self._uses(usage)
        self._attempt(lambda: self._context.desk.linking.unlink([use.photo for use in uses()], usage.section))

    def _uses(self, usage: Usage) -> Callable[[], Sequence[Placement]]:
        """Return what finds the uses of the photos in a section; of many they have to be read first."""
        ids, library = self._ids, self._context.desk.library
        return lambda: usage.placements or placed_in(library.photos(ids), usage.section)

    def _link(self, section: int) -> None:
        ids = self._ids
        self._attempt(lambda: self._context.desk.linking.link(ids, section))

    def _attempt(self, edit: Callable[[], Changes]) -> None:
        """Edit the photos and tell everyone; many are edited in the background, so that the window goes on."""
        if len(self._ids) > _AT_ONCE:
            self._context.tasks.run(once(edit), self._context.changes.tell, self._fail)
            return
        try:
            changes = edit()
        except UserError as error:
            self._fail(error)
        else:
            self._context.changes.tell(changes)

    def _fail(self, error: Exception) -> None:
        self.failed.emit(error)
        self._reload()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the language now in force."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            if self._photos:
                self._reload()  # counts and printed lines are sentences too
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the photos with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Inspector"))

    def _words_empty(self) -> tuple[str, str]:
        if self._captioning is not None:
            return "", ""  # the stage beside it says so
        return (
            self.tr("No photo chosen"),
            self.tr("Choose a photo to see what it shows, who took it and where it is used."),
        )


def _expanded(text: str) -> str:
    """Return a text with its codes replaced by the editor's lists."""
    if not _CODE_MARKS & set(text):
        return text
    from gallery_app.services.codes import read_code_lists  # noqa: PLC0415 - few texts have codes

    return read_code_lists().replace(text).text
