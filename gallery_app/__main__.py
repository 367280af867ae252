"""Runs the program: `python -m gallery_app`."""

import sys
from collections.abc import Sequence
from pathlib import Path

from gallery_app.errors import UserError
from gallery_app.paths import SUFFIX, default_catalog
from gallery_app.screen import can_show

__all__ = ["run"]


def run() -> int:
    """Run the command line that the process was started with; return its exit status."""
    words = _given(sys.argv[1:])
    catalog = _catalog_alone(words)
    if catalog is None:
        return _command_line(words)
    try:
        return _open_window(catalog.absolute(), False)
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - the command line says what went wrong, in words
        return _command_line(words, error)


def _given(words: Sequence[str]) -> Sequence[str]:
    """Return the words; a catalog alone, as desktops hand over a file to open, gets its option."""
    alone = len(words) == 1 and words[0].lower().endswith(SUFFIX)
    return ["--catalog", *words] if alone else words


def _catalog_alone(words: Sequence[str]) -> Path | None:
    """Return the catalog to open where no verb is given, so that no verb is loaded; None when there is more to read."""
    if not words:
        return default_catalog()
    option, *rest = words
    return Path(rest[0]) if option == "--catalog" and len(rest) == 1 else None


def _command_line(words: Sequence[str], error: BaseException | None = None) -> int:
    """Run the words; `error` is what the window ended with, when it has been open already."""
    from gallery_app.cli import main  # noqa: PLC0415  every verb is loaded for the command line only

    def opened(_catalog: Path, _sample: bool) -> int:  # noqa: FBT001  a plain callback
        raise error or AssertionError

    return main.run(words, opened if error else _open_window)


def _open_window(catalog: Path, sample: bool) -> int:  # noqa: FBT001  a plain callback
    if not can_show():
        raise UserError("There is no screen for the window; give a verb, such as {help}.", help="gallery-app --help")
    from gallery_app.ui.app import run as show  # noqa: PLC0415  Qt is loaded for the window only

    return show(catalog, sample)


if __name__ == "__main__":
    raise SystemExit(run())
