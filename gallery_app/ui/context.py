"""What every view is given: the desk it works at and the three things it shares with the others."""

from dataclasses import dataclass

from gallery_app.services.desk import Desk
from gallery_app.ui.changes import ChangeBus
from gallery_app.ui.look import Look
from gallery_app.ui.tasks import TaskRunner

__all__ = ["Context"]


@dataclass(frozen=True, slots=True)
class Context:
    """Handed to every view's constructor.

    Attributes:
        desk: The services of the open catalog.
        look: Colours, sizes and fonts.
        changes: Where edits are announced and heard.
        tasks: Where long work runs.
    """

    desk: Desk
    look: Look
    changes: ChangeBus
    tasks: TaskRunner
