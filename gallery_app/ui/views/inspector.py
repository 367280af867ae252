"""What the chosen photos are, who took them and where they are used; everything can be edited in place."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from string import Template

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from gallery_app.domain.changes import Changes, Kind
from gallery_app.domain.credit import PHOTOGRAPHED
from gallery_app.domain.photo import Photo
from gallery_app.domain.query import Field
from gallery_app.domain.report import Report
from gallery_app.errors import UserError
from gallery_app.paths import resources_folder
from gallery_app.services.captioning import FieldEdit, How
from gallery_app.services.field_table import byte_limit
from gallery_app.ui.asking import once
from gallery_app.ui.context import Context
from gallery_app.ui.delegates.photo_cell import Words
from gallery_app.ui.look import Size
from gallery_app.ui.models.completion import people, terms
from gallery_app.ui.models.linking import move_uses
from gallery_app.ui.models.matches import Matches
from gallery_app.ui.models.previews import Previews
from gallery_app.ui.models.several import common, tally
from gallery_app.ui.models.sync import SyncStates
from gallery_app.ui.models.usage import Usage, usages
from gallery_app.ui.views.chips import ChipField
from gallery_app.ui.views.empty import EmptyPage
from gallery_app.ui.views.facts_box import FactsBox
from gallery_app.ui.views.fields import Check, LineField, TextField
from gallery_app.ui.views.preview_box import PreviewBox
from gallery_app.ui.views.stars import Stars
from gallery_app.ui.views.theme_ideas import ThemeIdeas
from gallery_app.ui.views.use_cards import UseCards

__all__ = ["Inspector"]

_MOST_SHOWN = 2000
"""Of more chosen photos only so many are read to find common values; edits go to all of them."""

_CODE_MARKS = frozenset("=\\")
"""What stands around a code replacement, such as =hu=."""


class Inspector(QWidget):
    """The panel at the right of the window.

    Signals:
        failed: An edit could not be done; carries the `UserError`.
        suggested: Carries whether a theme is suggested for the photo that is shown.
    """

    failed = Signal(object)
    suggested = Signal(bool)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Start with nothing chosen; the fields are made when first needed."""
        super().__init__(parent)
        self._context = context
        self._ids: tuple[int, ...] = ()
        self._photos: Sequence[Photo] = ()
        self._form: _Form | None = None
        self._matches = Matches()
        self._empty = EmptyPage(context.look, "", self._words_empty, self)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._empty)
        self._retranslate()
        context.changes.changed.connect(self._refresh)

    def sizeHint(self) -> QSize:
        """Return the inspector's width."""
        return QSize(self._context.look.px("inspector"), super().sizeHint().height())

    def show_photos(self, ids: tuple[int, ...]) -> None:
        """Show these photos; what was typed for others is saved first."""
        if self._form is not None:
            self._form.commit()
        self._ids = ids
        self._reload()

    def _reload(self) -> None:
        self._photos = self._context.desk.library.photos(self._ids[:_MOST_SHOWN]) if self._ids else ()
        if not self._photos:
            self._stack.setCurrentWidget(self._empty)
            self._suggest()
            return
        if self._form is None:
            self._form = _Form(self._context)
            self._form.edited.connect(self._edit)
            self._form.uses.moved.connect(self._move)
            self._form.uses.unlinked.connect(self._unlink)
            self._form.uses.linked.connect(self._link)
            self._form.ideas.changed.connect(self.suggested)
            self._form.show_matches(self._matches)
            self._stack.addWidget(self._form)
        self._form.show_photos(self._photos, len(self._ids))
        self._stack.setCurrentWidget(self._form)
        self._suggest()

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
        if self._ids and (placed or changes.of(Kind.PHOTO) & set(self._ids)):
            self._reload()

    def _edit(self, edit: FieldEdit) -> None:
        ids = self._ids
        if _CODE_MARKS & set(edit.value):
            from gallery_app.services.codes import read_code_lists  # noqa: PLC0415 - few texts have codes

            edit = replace(edit, value=read_code_lists().replace(edit.value).text)
        self._attempt(lambda: self._context.desk.captioning.edit(ids, [edit]))

    def _move(self, usage: Usage, section: int) -> None:
        self._attempt(lambda: move_uses(self._context.desk.linking, usage.placements, section))

    def _unlink(self, usage: Usage) -> None:
        photos = [use.photo for use in usage.placements]
        self._attempt(lambda: self._context.desk.linking.unlink(photos, usage.section))

    def _link(self, section: int) -> None:
        self._attempt(lambda: self._context.desk.linking.link(self._ids, section))

    def _attempt(self, edit: Callable[[], Changes]) -> None:
        try:
            changes = edit()
        except UserError as error:
            self.failed.emit(error)
            self._reload()
        else:
            self._context.changes.tell(changes)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the language now in force."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Inspector"))

    def _words_empty(self) -> tuple[str, str]:
        return (
            self.tr("No photo chosen"),
            self.tr("Choose a photo to see what it shows, who took it and where it is used."),
        )


class _Form(QScrollArea):
    """The fields, made once and filled again for every choice.

    Signals:
        edited: A field was changed; carries the `FieldEdit`.
    """

    edited = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        look, library = context.look, context.desk.library
        self._context = context
        self._number = 0
        self._count = QLabel()
        self._count.setFont(look.font(Size.TITLE, bold=True))
        self._previews = Previews(context.desk.previewing, self)
        self._preview = PreviewBox(look, self._previews)
        self._title = LineField(look, byte_limit("title"))
        self._people = ChipField(look, lambda: people(library.photographers()), PHOTOGRAPHED)
        self._description = TextField(look, byte_limit("description"))
        self._themes = ChipField(look, lambda: terms(library.themes()))
        self.ideas = ThemeIdeas(look, context.say)
        self.uses = UseCards(look, self._reports)
        self._stars = Stars(look)
        self._facts = FactsBox(look)
        self._sync = SyncStates(context.desk, self)
        self._sync.known.connect(lambda _photo, found: self._facts.show_sync(found.state))
        self._lay_out()
        self._connect()
        self._retranslate()

    def _reports(self) -> Sequence[Report]:
        return self._context.desk.reporting.all()

    def _lay_out(self) -> None:
        look, grid = self._context.look, self._context.look.px("grid")
        page = QWidget()
        column = self._column = QVBoxLayout(page)
        column.setContentsMargins(grid * 2, grid * 2, grid * 2, grid * 2)
        column.setSpacing(grid * 2)
        self._rule = QFrame()
        self._rule.setFixedHeight(1)
        self._rule.setProperty("part", "rule")
        themes = QWidget()
        under = QVBoxLayout(themes)
        under.setContentsMargins(0, 0, 0, 0)
        under.setSpacing(grid)
        under.addWidget(self._themes)
        under.addWidget(self.ideas)
        fields = (self._title, self._people, self._description, themes, self.uses, self._stars)
        for widget in (self._count, self._preview, *fields, self._rule, self._facts):
            column.addWidget(widget)
        column.addStretch(1)
        self.setWidget(page)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(look.px("grid") * 30)
        page.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the scroll bar only where there is something to scroll."""
        super().resizeEvent(event)
        self._fit_bar()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look again whether there is something to scroll when the fields want another height."""
        if watched is self.widget() and event.type() is QEvent.Type.LayoutRequest:
            self._fit_bar()
        return super().eventFilter(watched, event)

    def _fit_bar(self) -> None:
        """Let the scroll bar stand in the margin, so that the fields keep their width when it comes and goes.

        Qt's own way is to try both, and where fields wrap it may go from one to the other without an end.
        """
        margin, wide = self._context.look.px("grid") * 2, self.verticalScrollBar().sizeHint().width()
        on = self.verticalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOn
        wanted = self._column.heightForWidth(self.width() - (wide if on else 0)) > self.height()
        if wanted != on:
            always, never = Qt.ScrollBarPolicy.ScrollBarAlwaysOn, Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            self._column.setContentsMargins(margin, margin, max(margin - wide, 0) if wanted else margin, margin)
            self.setVerticalScrollBarPolicy(always if wanted else never)

    def _connect(self) -> None:
        for field, name in ((self._title, "title"), (self._description, "description")):
            field.edited.connect(lambda text, name=name: self._tell(How.SET, name, text))
        for chips, name in ((self._people, "photographers"), (self._themes, "themes")):
            chips.added.connect(lambda value, name=name: self._tell(How.ADD, name, value))
            chips.removed.connect(lambda value, name=name: self._tell(How.REMOVE, name, value))
        self.ideas.accepted.connect(lambda theme: self._tell(How.ADD, "themes", theme))
        self._stars.rated.connect(lambda rating: self._tell(How.SET, "rating", str(rating)))
        self._context.look.changed.connect(self._restyle)
        self._restyle()

    def _tell(self, how: How, field: str, value: str) -> None:
        self.edited.emit(FieldEdit(how, field, value))

    def show_matches(self, matches: Matches) -> None:
        """Mark what a search found."""
        self._title.show_matches(partial(matches.spans, Field.TITLE))
        self._description.show_matches(partial(matches.spans, Field.DESCRIPTION))
        self._people.show_matches(lambda name: bool(matches.spans(Field.PHOTOGRAPHER, name)))
        self._themes.show_matches(lambda theme: bool(matches.spans(Field.THEME, theme)))

    def commit(self) -> None:
        """Save what is being typed."""
        self._title.commit()
        self._description.commit()

    def show_photos(self, photos: Sequence[Photo], count: int) -> None:
        """Show what photos have in common; `count` is how many are chosen in all."""
        self._number = count
        self._count.setVisible(count > 1)
        self._count.setText(self.tr("{number} photos chosen").format(number=count))
        self._previews.retry()
        self._preview.show_photos(photos)
        self._title.show_value(common(photo.title for photo in photos))
        self._people.show_values(tally([photo.photographers for photo in photos]))
        self._description.show_value(common(photo.description for photo in photos))
        self._check(photos[0] if count == 1 else None)
        self._themes.show_values(tally([photo.themes for photo in photos]))
        self.uses.show_usages(usages(photos))
        ratings = {photo.rating for photo in photos}
        self._stars.show_rating(ratings.pop() if len(ratings) == 1 else None)
        self._rule.setVisible(count == 1)
        self._sync.ask(photos[0] if count == 1 else None)
        if count == 1:
            self._facts.show_photo(photos[0])
        else:
            self._facts.hide()

    def _check(self, photo: Photo | None) -> None:
        """Let the house style look at what is typed for one photo."""
        for field, description in ((self._title, False), (self._description, True)):
            field.check_with(partial(self._checker, photo.id, description) if photo else None, self._context.say)

    def _checker(self, photo: int, description: bool) -> Check:  # noqa: FBT001 - bound by `partial`
        return self._context.desk.checking.checker(photo, description=description)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _restyle(self) -> None:
        sheet = (resources_folder() / "themes" / "inspector.qss").read_text("utf-8")
        self.setStyleSheet(Template(sheet).substitute(self._context.look.colours()))

    def _retranslate(self) -> None:
        meter, several = self.tr("{used} / {limit} characters"), self.tr("Multiple values")
        remove, adopt = self.tr("Remove {value}"), self.tr("Give {value} to every chosen photo")
        self._title.set_words(self.tr("Title"), meter, several)
        self._people.set_words(self.tr("Photographers"), self.tr("+ Credit"), remove, adopt)
        self._description.set_words(self.tr("Description"), meter, several)
        self._themes.set_words(self.tr("Themes"), self.tr("+ Theme"), remove, adopt)
        self.ideas.retranslate()
        self.uses.retranslate()
        self._facts.retranslate()
        self._stars.setAccessibleName(self.tr("Stars"))
        self._preview.set_words(
            Words(self.tr("No image yet"), self.tr("File missing"), self.tr("Cannot be shown"), "", "")
        )
        if self._number > 1:
            self._count.setText(self.tr("{number} photos chosen").format(number=self._number))
