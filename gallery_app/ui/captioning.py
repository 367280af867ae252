"""The captions menu: going from photo to photo, templates, codes, replacing, copying, comparing with files."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from gallery_app.domain.changes import Changes
from gallery_app.errors import UserError
from gallery_app.ui.browse import Browser
from gallery_app.ui.context import Context
from gallery_app.ui.language import Language
from gallery_app.ui.messages import Messages, Severity
from gallery_app.ui.views.centre import Centre
from gallery_app.ui.writing import WritingCaptions

if TYPE_CHECKING:  # see context.py
    from gallery_app.services.caption_templates import CaptionTemplate
    from gallery_app.services.rewriting import Plan
    from gallery_app.services.writing_back import Conflicting

__all__ = ["CaptionActs"]

# ruff: noqa: PLC0415 - dialogs are not for the first painted window


class CaptionActs(QObject):
    """What the actions of the menu do with the photos that are chosen.

    Signals:
        changed: What can be done has changed: a caption was copied, or a theme is suggested.
        wanted: An action of the window is wanted; carries its name.

    Attributes:
        copied: Id of the photo whose caption was copied, or None.
    """

    changed = Signal()
    wanted = Signal(str)

    def __init__(self, context: Context, messages: Messages, language: Language, window: QWidget) -> None:
        """Take what it works with; `work_on` follows once the views are there."""
        super().__init__(window)
        self._context, self._messages, self._language, self._window = context, messages, language, window
        self.copied: int | None = None
        self._suggested, self._any = False, False

    def work_on(self, centre: Centre, browser: Browser, writing: WritingCaptions) -> None:
        """Take what is looked at, and what writes into files."""
        self._centre, self._browser, self._writing = centre, browser, writing
        centre.suggested.connect(self._suggest)
        centre.selected.connect(self._select)
        centre.wanted.connect(self.wanted)

    def _suggest(self, there: bool) -> None:  # noqa: FBT001  Qt's signal
        self._suggested = there
        self.changed.emit()

    def _select(self, ids: tuple[int, ...]) -> None:
        self._any = bool(ids)

    def state(self) -> dict[str, bool]:
        """Return what decides which actions of the menu can be used, by the names of `WindowState`."""
        return {
            "suggested": self._suggested,
            "captioning": self._centre.shows_captions and bool(self._shown()),
            "chosen": self._any,
            "copied": self._any and self.copied is not None,
        }

    def slots(self) -> dict[str, Callable[[], object]]:
        """Return what each action does, by name."""
        return {
            "next_photo": lambda: self.step(1),
            "previous_photo": lambda: self.step(-1),
            "next_caption": self.next_caption,
            "same_as_before": self.same_as_before,
            "caption_templates": self.templates,
            "take_theme": self.take_theme,
            "codes": self.codes,
            "replace": self.replace,
            "copy_fields": self.copy,
            "paste_fields": self.paste,
            "compare_file": self.compare,
        }

    def _chosen(self) -> tuple[int, ...]:
        return tuple(self._centre.chosen_ids())

    def _shown(self) -> Sequence[int]:
        return self._browser.result.ids if self._browser.result else ()

    # From photo to photo

    def step(self, by: int) -> bool:
        """Save, and go to another photo; the keyboard stays in the field it is in."""
        self._centre.commit()
        gone = self._centre.captions.step(by)
        if not gone:
            words = self.tr("This is the last photo.") if by > 0 else self.tr("This is the first photo.")
            self._messages.show_message(words)
        return gone

    def next_caption(self) -> None:
        """Save, go to the next photo, and begin with its first field."""
        if self.step(1):
            self._centre.inspector.begin()

    def same_as_before(self) -> None:
        """Give the field that has the keyboard what it says on the photo before this one."""
        number, _ = self._centre.captions.place
        form, chosen = self._centre.inspector.form, self._chosen()
        field = form.fields.in_hand() if form else ""
        if form is None or number < 2 or not field or not chosen:  # noqa: PLR2004 - the first has none before it
            self._messages.show_message(self.tr("There is no field or no photo to take it from."))
            return
        form.fields.drop(field)
        before = self._centre.gallery.ids[number - 2]
        self._edit(lambda: self._context.desk.pasting.paste(before, chosen, [field]))

    def take_theme(self) -> None:
        """Accept the theme that is suggested first."""
        self._centre.inspector.take_theme()

    # Many photos

    def templates(self) -> None:
        """Show the templates, and fill one in for the chosen photos."""
        from gallery_app.ui.dialogs.caption_templates import TemplatesDialog

        self._centre.commit()
        dialog = TemplatesDialog(self._context, self._chosen(), self._window)
        dialog.wanted.connect(self._fill_in)
        dialog.failed.connect(self._messages.show_error)
        dialog.open()

    def _fill_in(self, template: "CaptionTemplate", photos: tuple[int, ...]) -> None:
        task = self._context.desk.templating.plan(photos, template)
        self._context.tasks.run(task, self._rewrite, self._messages.show_error)

    def _rewrite(self, plan: "Plan") -> None:
        """Make what a plan says, and tell what was left."""
        changed = self._edit(lambda: self._context.desk.rewriting.apply(plan))
        if not changed:
            return
        words = [self.tr("%n photo(s) changed.", "", len(plan.photos))]
        left = [self._language.say(each.message) for each in plan.left]
        ways = [(self.tr("Show all"), partial(self._show_left, left))] if len(left) > 1 else []
        severity = Severity.WARNING if left else Severity.INFO
        self._messages.show_message(" ".join([*words, *left[:1]]), severity, *ways)

    def _show_left(self, sentences: Sequence[str]) -> None:
        from gallery_app.ui.dialogs.failures import FailureList

        FailureList(self._context.look, sentences, self._window, self.tr("Left as it was")).open()

    def codes(self) -> None:
        """Show the lists of code replacements."""
        from gallery_app.ui.dialogs.codes import CodesDialog

        dialog = CodesDialog(self._context, self._window)
        dialog.failed.connect(self._messages.show_error)
        dialog.open()

    def replace(self) -> None:
        """Find and replace among the chosen photos, or all that are shown."""
        from gallery_app.ui.dialogs.replace import ReplaceDialog

        self._centre.commit()
        chosen = self._chosen()
        dialog = ReplaceDialog(self._context, chosen if len(chosen) > 1 else (), self._shown(), self._window)
        dialog.wanted.connect(self._rewrite)
        dialog.open()

    def copy(self) -> None:
        """Remember the caption of the chosen photo, the first one of several."""
        self._centre.commit()
        photo = self._context.desk.library.photo(self._chosen()[0])
        if photo is not None:
            self.copied = photo.id
            words = self.tr("The caption of “{title}” is copied; choose photos and paste its fields.")
            self._messages.show_message(words.format(title=photo.title))
            self.changed.emit()

    def paste(self) -> None:
        """Ask which fields of the copied caption the chosen photos shall get."""
        from gallery_app.ui.dialogs.paste_fields import PasteDialog

        self._centre.commit()
        source = self._context.desk.library.photo(self.copied or 0)
        if source is None:
            self._messages.show_message(self.tr("The photo that was copied is gone."), Severity.WARNING)
            return
        photos = self._chosen()
        dialog = PasteDialog(self._context.look, source, len(photos), self._window)
        paste = self._context.desk.pasting.paste
        dialog.wanted.connect(lambda fields: self._edit(lambda: paste(source.id, photos, fields)))
        dialog.open()

    # Files

    def compare(self) -> None:
        """Read the files of the chosen photos, and show where another program has changed them."""
        self._centre.commit()
        task = self._context.desk.writing_back.compare(self._chosen())
        self._context.tasks.run(task, self._show_conflicts, self._messages.show_error)

    def _show_conflicts(self, conflicts: "Sequence[Conflicting]") -> None:
        if conflicts:
            self._writing.decide(conflicts)
        else:
            self._messages.show_message(self.tr("No other program has changed the captions in these files."))

    def _edit(self, edit: Callable[[], Changes]) -> bool:
        try:
            changes = edit()
        except UserError as error:
            self._messages.show_error(error)
            return False
        self._context.changes.tell(changes)
        return True
