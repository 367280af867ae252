"""The two kinds of failure: what the world did (`UserError`) and what we did (`BugError`).

The kind is decided where the exception is born. A `UserError` carries one sentence that says what is wrong,
where, and what to do; it is shown as it is. Everything else is a fault of the program and is logged.
"""

from pathlib import Path

from gallery_app.wording import Message

__all__ = [
    "BugError",
    "CatalogDamagedError",
    "CatalogError",
    "CatalogInUseError",
    "FileError",
    "InputError",
    "UserError",
]


class UserError(Exception):
    """Something outside the program that one clear sentence can explain.

    Attributes:
        message: The sentence, translatable.
    """

    def __init__(self, template: str, **values: object) -> None:
        """Take an English template and the values for its named places."""
        self.message = Message.of(template, **values)
        super().__init__(str(self.message))


class InputError(UserError):
    """What was typed or given as an argument cannot be used (exit status 2)."""


class FileError(UserError):
    """A file or folder cannot be read or written."""


class CatalogError(UserError):
    """The catalog cannot be used: locked, newer, damaged or not a catalog (exit status 3)."""


class CatalogInUseError(CatalogError):
    """The catalog is open in another program; it can be read, not changed."""


class CatalogDamagedError(CatalogError):
    """The catalog file is damaged, empty or gone.

    Attributes:
        backup: The newest backup that is whole, if there is one.
        reason: What is wrong, without the way out that the message names for the command line.
    """

    backup: Path | None = None
    reason: Message | None = None


class BugError(Exception):
    """A state that the program itself should never have reached."""
