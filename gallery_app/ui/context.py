"""What every view is given: the desk it works at and what it shares with the others."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from gallery_app.ui.asking import Asking
from gallery_app.ui.changes import ChangeBus
from gallery_app.ui.look import Look
from gallery_app.ui.tasks import TaskRunner
from gallery_app.wording import Message

if TYPE_CHECKING:  # the services draw in the whole core, which the first painted window does not wait for
    from gallery_app.services.desk import Desk

__all__ = ["Context"]


@dataclass(frozen=True, slots=True)
class Context:
    """Handed to every view's constructor.

    Attributes:
        desk: The services of the open catalog.
        look: Colours, sizes and fonts.
        changes: Where edits are announced and heard.
        tasks: Where long work runs.
        asking: Where quick questions are answered, off the GUI thread.
        say: Returns a sentence of the core in the language in force.
    """

    desk: "Desk"
    look: Look
    changes: ChangeBus
    tasks: TaskRunner
    say: Callable[[Message], str] = str
    asking: Asking = field(default_factory=Asking)
