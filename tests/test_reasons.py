"""Why the system refused something."""

import errno
import sqlite3
from pathlib import Path

import pytest

from gallery_app.reasons import reason_of
from gallery_app.wording import Message


def test_known_codes_can_be_translated(tmp_path: Path) -> None:
    """Errors of the system and of SQLite are told by their codes, whatever words the platform has for them."""
    with pytest.raises(OSError) as missing:  # noqa: PT011 - any words
        (tmp_path / "none").read_bytes()
    assert reason_of(missing.value) == Message.of("No such file or directory")
    assert reason_of(OSError(errno.ENOSPC, "der Datenträger ist voll")) == Message.of("No space left on device")
    (tmp_path / "text").write_text("no catalog, but long enough to be taken for one" * 20, "utf-8")
    with pytest.raises(sqlite3.DatabaseError) as refused:
        sqlite3.connect(tmp_path / "text").execute("select * from sqlite_master")
    assert reason_of(refused.value) == Message.of("file is not a database")


def test_what_decoders_say_is_known_by_its_beginning() -> None:
    """They have no codes, and figures that tell no user anything."""
    assert reason_of(OSError("image file is truncated (8 bytes not processed)")) == Message.of("the file breaks off")


def test_other_errors_speak_for_themselves() -> None:
    """Nothing is made up for them."""
    assert reason_of(OSError("odd picture")) == "odd picture"
    assert reason_of(OSError(9999, "Odd")) == "Odd"
    assert reason_of(ValueError("five")) == "five"
