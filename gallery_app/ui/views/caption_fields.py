"""The fields of a caption as one: filled together, saved together, walked through with Enter."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from gallery_app.domain.overview import Overview, Tally
from gallery_app.domain.photo import Photo
from gallery_app.domain.query import Field
from gallery_app.services.captioning import FieldEdit, How
from gallery_app.services.field_table import byte_limit
from gallery_app.ui.context import Context
from gallery_app.ui.models.completion import houses, people, terms
from gallery_app.ui.models.credits import shared_credits
from gallery_app.ui.models.matches import Matches
from gallery_app.ui.models.several import shared
from gallery_app.ui.models.typed_dates import as_stored, as_typed
from gallery_app.ui.views.chips import ChipField
from gallery_app.ui.views.credit_field import CreditField
from gallery_app.ui.views.fields import Check, LineField, TextField
from gallery_app.ui.views.further_texts import further_texts, further_words

__all__ = ["CaptionFields"]

_STORED = {"date": "taken"}
"""Fields that a record calls otherwise."""


class CaptionFields(QObject):
    """Texts and lists by the names that `captioning.FIELDS` has for them.

    Signals:
        edited: Fields were changed, as one step; carries a tuple of `FieldEdit`.
        waiting: What waits to be given to several photos has changed; carries how many fields.
        entered: Enter was pressed where several photos are to get what is ticked.
        wentOn: The keyboard has gone on to another field; carries it.
    """

    edited = Signal(object)
    waiting = Signal(int)
    entered = Signal()
    wentOn = Signal(object)

    def __init__(self, context: Context, parent: QObject) -> None:
        """Make the fields; the form puts them where they belong."""
        super().__init__(parent)
        look, library = context.look, context.desk.library
        self._context, self._number = context, 0
        self.title = LineField(look, byte_limit("title"))
        self.description = TextField(look, byte_limit("description"))
        self.place = LineField(look, byte_limit("sublocation"))
        self.date = LineField(look, 0)
        self.rights = LineField(look, byte_limit("usage_terms"))
        self.people = CreditField(look, lambda: people(library.photographers()))
        self.themes = ChipField(look, lambda: terms(library.themes()))
        self.organisations = ChipField(look, lambda: houses(library.photographers()))
        self.further = further_texts(look)
        self.texts: Mapping[str, LineField | TextField] = {
            "title": self.title,
            "description": self.description,
            "place": self.place,
            "date": self.date,
            "rights": self.rights,
            **self.further,
        }
        self.lists: Mapping[str, ChipField] = {
            "photographers": self.people,
            "themes": self.themes,
            "organisations": self.organisations,
        }
        self._connect()

    def _connect(self) -> None:
        for name, field in self.texts.items():
            field.edited.connect(partial(self.tell, How.SET, name))
            field.ticked.connect(lambda: self.waiting.emit(len(self.pending())))
            field.entered.connect(partial(self._go_on, field))
            field.file_note.taken.connect(partial(self.tell, How.SET, name))
        for name, chips in self.lists.items():
            chips.added.connect(partial(self.tell, How.ADD, name))
            chips.removed.connect(partial(self.tell, How.REMOVE, name))
            chips.entered.connect(partial(self._go_on, chips))
            chips.file_note.taken.connect(partial(self.tell, How.SET, name))

    def tell(self, how: How, field: str, value: str) -> None:
        """Announce one edit."""
        self.edited.emit((FieldEdit(how, field, as_stored(value) if field == "date" else value),))

    def _go_on(self, field: QWidget, took: bool = False) -> None:  # noqa: FBT001, FBT002  Qt's signal
        """Go on to the next field after Enter; in a list of themes one more may follow what was taken."""
        if self._number > 1 and self.pending():
            self.entered.emit()
            return
        order: tuple[QWidget, ...] = (self.title, self.people, self.description, self.themes, self.place, self.date)
        stays = took and field is not self.people
        if field in order[:-1] and field is not self.description and not stays:
            following = order[order.index(field) + 1]
            following.begin() if isinstance(following, LineField | TextField) else following.setFocus()
            self.wentOn.emit(following)

    def show_photos(self, found: Overview | None, count: int) -> None:
        """Show what photos have in common; `count` is how many they are, None says that it is being counted."""
        self._number = count
        told = found or Overview(count)
        for name, field in self.texts.items():
            blank: Tally[str] = Tally((("", count),), 1) if found else Tally()  # a further field that nobody has
            self._show_text(name, field, told.texts.get(_STORED.get(name, name), blank))
        self.people.show_credits(shared_credits(told.credits, count))
        self.themes.show_values(shared(told.themes, count))
        self.organisations.show_values(shared(told.organisations, count))
        told_of: Mapping[str, Tally[Any]] = {
            "photographers": told.credits,
            "themes": told.themes,
            "organisations": told.organisations,
        }
        for name, tally in told_of.items():
            more = self.tr("and %n more", "", left) if (left := tally.different - len(tally.values)) > 0 else ""
            self.lists[name].head.note.setText(more if found else self.tr("counting …"))

    def _show_text(self, name: str, field: LineField | TextField, tally: Tally[str]) -> None:
        as_shown = as_typed if name == "date" else str
        if self._number == 1:
            field.show_value(as_shown(tally.only or ""))
        else:
            words = self.tr("%n value(s)", "", tally.different)
            field.show_several(shared(tally, self._number, as_shown), words)

    def check(self, photo: Photo | None) -> None:
        """Let the house style look at what is typed for one photo; None looks at nothing."""
        for field, description in ((self.title, False), (self.description, True)):
            field.check_with(partial(self._checker, photo.id, description) if photo else None, self._context.say)

    def _checker(self, photo: int, description: bool) -> Check:  # noqa: FBT001 - bound by `partial`
        return self._context.desk.checking.checker(photo, description=description)

    def show_said(self, said: Mapping[str, str]) -> None:
        """Show beside each field what the file says otherwise, by the field's name."""
        for name, field in (*self.texts.items(), *self.lists.items()):
            field.file_note.show_said(said.get(name, ""))

    def show_matches(self, matches: Matches) -> None:
        """Mark what a search found."""
        self.title.show_matches(partial(matches.spans, Field.TITLE))
        self.description.show_matches(partial(matches.spans, Field.DESCRIPTION))
        self.people.show_matches(lambda name: bool(matches.spans(Field.PHOTOGRAPHER, name)))
        self.themes.show_matches(lambda theme: bool(matches.spans(Field.THEME, theme)))

    def expand_with(self, expanded: Callable[[str], str]) -> None:
        """Replace codes as they are typed; `expanded` returns a text with its codes replaced."""
        for field in self.texts.values():
            field.expand_with(expanded)

    def pending(self) -> tuple[FieldEdit, ...]:
        """Return what several photos are to get, field by field."""
        found = {name: field.pending() for name, field in self.texts.items()}
        return tuple(
            FieldEdit(How.SET, name, as_stored(text) if name == "date" else text)
            for name, text in found.items()
            if text is not None
        )

    def take_back(self) -> None:
        """Take every tick off, and what was typed."""
        for field in self.texts.values():
            field.restore()

    def drop(self, field: str) -> None:
        """Take back what is being typed in one field."""
        if field in self.texts:
            self.texts[field].restore()
        else:
            self.lists[field].line.clear()

    def commit(self) -> None:
        """Save what is being typed; what is ticked for several photos is one step."""
        if pending := self.pending():
            for field in self.texts.values():
                field.let_go()
            self.edited.emit(pending)
        for chips in self.lists.values():
            chips.line.commit()
        for field in self.texts.values():
            field.commit()

    def in_hand(self) -> str:
        """Return the name of the field that has the keyboard, or ""."""
        fields = (*self.texts.items(), *self.lists.items())
        return next((name for name, field in fields if _has_keyboard(field)), "")

    def retranslate(self) -> None:
        """Speak the language now in force."""
        meter, several = self.tr("{used} / {limit} characters"), self.tr("Multiple values")
        give = self.tr("Give {name} to every chosen photo")
        self.title.set_words(self.tr("Title"), meter, several, give)
        self.description.set_words(self.tr("Description"), meter, several, give)
        self.place.set_words(self.tr("Place"), meter, several, give)
        self.date.set_words(self.tr("Date taken"), meter, several, give)
        self.rights.set_words(self.tr("Rights"), meter, several, give)
        for name, field in self.further.items():
            field.set_words(further_words(name), meter, several, give)
        remove, adopt = self.tr("Remove {value}"), self.tr("Give {value} to every chosen photo")
        self.people.set_words(self.tr("Photographers"), self.tr("+ Credit"), remove, adopt)
        self.themes.set_words(self.tr("Themes"), self.tr("+ Theme"), remove, adopt)
        self.organisations.set_words(self.tr("Organisations"), self.tr("+ Organisation"), remove, adopt)


def _has_keyboard(field: QWidget) -> bool:
    window = field.window()
    here = window.focusWidget()
    return here is not None and field.isAncestorOf(here)
