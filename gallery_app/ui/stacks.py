"""Stacks under an editor's hands: photos put on top of each other and taken apart; both can be undone."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gallery_app.domain.changes import Changes
from gallery_app.errors import UserError
from gallery_app.ui.context import Context
from gallery_app.ui.messages import Messages
from gallery_app.ui.views.centre import Centre

if TYPE_CHECKING:  # see context.py
    from gallery_app.services.stacks import BurstsStacked

__all__ = ["StackActs"]


class StackActs(QObject):
    """Hands each wish to the service, and says what was done."""

    def __init__(self, context: Context, messages: Messages, parent: QObject) -> None:
        """Take where stacks are kept, and where sentences are shown."""
        super().__init__(parent)
        self._context, self._messages = context, messages

    def slots(self, centre: Callable[[], Centre]) -> dict[str, Callable[[], object]]:
        """Return what the actions of stacks do, by name; the centre may be made later."""
        return {
            "stack": lambda: self.group(centre()),
            "unstack": lambda: self.ungroup(centre()),
            "stack_top": lambda: self.put_on_top(centre()),
            "stack_open": lambda: self.toggle(centre()),
            "stack_bursts": self.group_bursts,
        }

    def group(self, centre: Centre) -> None:
        """Make a stack of what is chosen; the photo that the keyboard stands on is on top if it is chosen."""
        gallery = centre.gallery
        photos, here = gallery.whole_ids(), gallery.selection.current
        if here is not None and here in gallery.selection.chosen:
            photos = (gallery.ids[here], *(photo for photo in photos if photo != gallery.ids[here]))
        self._do(lambda: self._context.desk.stacks.group(photos))

    def ungroup(self, centre: Centre) -> None:
        """Dissolve the stacks of what is chosen."""
        self._do(lambda: self._context.desk.stacks.ungroup(centre.gallery.chosen_ids()))

    def put_on_top(self, centre: Centre) -> None:
        """Put the photo that the keyboard stands on on top of its stack."""
        gallery = centre.gallery
        if (here := gallery.selection.current) is not None:
            self._do(lambda: self._context.desk.stacks.put_on_top(gallery.ids[here]))

    def toggle(self, centre: Centre) -> None:
        """Open or close the stack that the keyboard stands on."""
        if (here := centre.gallery.selection.current) is not None:
            centre.gallery.toggle_stack(here)

    def group_bursts(self) -> None:
        """Find the bursts among all photos and make a stack of each."""
        self._context.tasks.run(self._context.desk.stacks.group_bursts(), self._grouped, self._messages.show_error)

    def _grouped(self, made: "BurstsStacked") -> None:
        self._context.changes.tell(made.changes)
        words = self.tr("%n stack(s) made of bursts.", "", made.stacks)
        self._messages.show_message(words if made.stacks else self.tr("No burst was found that is not stacked yet."))

    def _do(self, act: Callable[[], Changes]) -> None:
        try:
            changes = act()
        except UserError as error:
            self._messages.show_error(error)
        else:
            self._context.changes.tell(changes)
