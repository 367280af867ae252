"""The inspector's place in the window: it is made when it is first needed, and then told what was said before."""

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from gallery_app.ui.context import Context
from gallery_app.ui.models.matches import Matches
from gallery_app.ui.views.later import Later

if TYPE_CHECKING:  # see context.py
    from gallery_app.ui.views.inspector import Inspector

__all__ = ["LateInspector"]

_REST_MS = 40
"""What is chosen is told of once it has stayed so for this long."""


class LateInspector(Later):
    """Follows what is chosen, in its own time.

    Signals:
        failed: Carries the `UserError` of an edit that could not be done.
        suggested: Carries whether a theme is suggested for the chosen photo.
        wanted: An action of the window is wanted; carries its name.
        left: The keyboard is to go back to where photos are chosen.
    """

    failed = Signal(object)
    suggested = Signal(bool)
    wanted = Signal(str)
    left = Signal()

    def __init__(self, context: Context, parent: QWidget) -> None:
        """Take what the inspector is given."""
        super().__init__(self._make_inspector, parent)
        self._context = context
        self._matches, self._large = Matches(), False
        self._unseen: tuple[int, ...] | None = None
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self.catch_up)

    @property
    def inspector(self) -> "Inspector":
        """The inspector, made by the first call; it shows what is chosen now."""
        self.catch_up()
        return cast("Inspector", self.widget)

    def catch_up(self) -> None:
        """Show what is chosen now, without waiting for it to stay so."""
        if self._unseen is not None:
            chosen, self._unseen = self._unseen, None
            cast("Inspector", self.widget).show_photos(chosen)

    def show_photos(self, ids: tuple[int, ...], *, at_once: bool) -> None:
        """Show the chosen photos, soon or at once: who walks along with the keyboard has the photos painted first."""
        self._unseen = ids
        if at_once:
            self.catch_up()
        else:
            self._rest.start()

    def show_beside(self, *, large: bool) -> None:
        """Say whether the gallery shows a photo so large that the inspector need not show it again."""
        self._large = large
        if self.made:
            self.inspector.show_beside(large=large)

    def show_matches(self, matches: Matches) -> None:
        """Mark what a search found in the captions."""
        self._matches = matches
        if self.made:
            self.inspector.show_matches(matches)

    def _make_inspector(self) -> "Inspector":
        from gallery_app.ui.views.inspector import Inspector  # noqa: PLC0415 - not for the first painted window

        inspector = Inspector(self._context)
        inspector.failed.connect(self.failed)
        inspector.suggested.connect(self.suggested)
        inspector.wanted.connect(self.wanted)
        inspector.left.connect(self.left)
        inspector.show_matches(self._matches)
        inspector.show_beside(large=self._large)
        return inspector
