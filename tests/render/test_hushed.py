"""What picture libraries would write on the terminal."""

import os
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from gallery_app.render.hushed import hushed


def _said(code: str, *words: object) -> str:
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(code), *map(str, words)], capture_output=True, text=True, check=True
    )
    return done.stderr


def test_libraries_are_silent_and_this_program_is_not() -> None:
    """Before, meanwhile and after; also where two ask at once."""
    assert _said("""
        import os, sys
        from gallery_app.render.hushed import hushed
        print("one", file=sys.stderr)
        with hushed():
            os.write(2, b"library\\n")
            with hushed():
                print("two", file=sys.stderr)
            os.write(2, b"library\\n")
        os.write(2, b"three\\n")
        print("four", file=sys.stderr)
    """).split() == ["one", "two", "three", "four"]


def test_a_closed_standard_error_is_no_trouble(monkeypatch: pytest.MonkeyPatch) -> None:
    """A window may have none."""
    monkeypatch.setattr(sys, "stderr", None)
    with hushed():
        pass
    assert sys.stderr is None


def test_damaged_tiffs_say_nothing_on_the_terminal(shared: Path) -> None:
    """Each gives a picture or one sentence of ours."""
    code = """
        import sys
        from pathlib import Path
        from gallery_app.errors import FileError
        from gallery_app.render.jpeg import as_jpeg
        for path in sorted(Path(sys.argv[1]).glob("*.tif*")):
            try:
                as_jpeg(path, 200, 200)
            except FileError:
                pass
    """
    assert _said(code, shared / "corpus" / "hostile") == ""


def test_a_process_without_a_terminal_is_served_too(monkeypatch: pytest.MonkeyPatch) -> None:
    """A window may have no standard error."""

    def no_such(_number: int) -> int:
        raise OSError

    monkeypatch.setattr(os, "dup", no_such)
    with hushed():
        pass
    assert sys.stderr is not None
