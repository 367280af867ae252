"""One table names every format."""

from pathlib import Path

import pytest

from gallery_app.errors import InputError
from gallery_app.services import exporting
from gallery_app.services.exporting import Options
from gallery_app.services.formats import FORMATS


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_has_a_writer_and_its_endings(name: str) -> None:
    """One for whatever may be asked, never two for the same; endings are small and begin with a dot."""
    format_ = FORMATS[name]
    assert [bool(format_.pages or format_.content), bool(format_.whole)].count(True) == 1
    assert format_.suffixes
    assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in format_.suffixes)


@pytest.mark.parametrize("name", FORMATS)
def test_no_format_refuses_to_leave_the_place_out(name: str) -> None:
    """What `--strip-gps` promises, every format keeps; what means nothing for one is refused."""
    out = Path(f"out{FORMATS[name].suffixes[0]}")
    assert exporting._format(name, out, Options(strip_gps=True)).name == name
    if "marks" not in FORMATS[name].options:
        with pytest.raises(InputError, match="--marks means nothing"):
            exporting._format(name, out, Options(marks=True))
