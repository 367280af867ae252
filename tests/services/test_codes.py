"""Lists of code replacements."""

from pathlib import Path

import pytest

from gallery_app.errors import FileError, InputError
from gallery_app.services.codes import add_code_list, read_code_lists


def test_a_list_is_taken_in_once(tmp_path: Path) -> None:
    """Its codes can be used; taking it in again changes nothing, another one of its name stands beside it."""
    given, folder = tmp_path / "球队.txt", tmp_path / "codes"
    given.write_text("hu\t胡玲\n", "utf-8")
    first = add_code_list(given, folder)
    assert add_code_list(given, folder) == first
    assert read_code_lists(folder).replace("=hu=").text == "胡玲"
    given.write_text("ma\t马岚\n", "utf-8")
    assert add_code_list(given, folder) != first
    assert set(read_code_lists(folder).texts) == {"hu", "ma"}


def test_what_is_no_list_is_refused(tmp_path: Path) -> None:
    """Nothing is copied of a text without codes, or of a file that is not there."""
    given, folder = tmp_path / "note.txt", tmp_path / "codes"
    given.write_text("没有制表符\n", "utf-8")
    with pytest.raises(InputError):
        add_code_list(given, folder)
    with pytest.raises((InputError, FileError)):
        add_code_list(tmp_path / "none.txt", folder)
    assert not folder.exists()
