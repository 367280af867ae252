"""One table names every format."""

import pytest

from gallery_app.services.formats import FORMATS


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_has_a_writer_and_its_endings(name: str) -> None:
    """One for whatever may be asked, never two for the same; endings are small and begin with a dot."""
    format_ = FORMATS[name]
    assert [bool(format_.pages or format_.content), bool(format_.whole)].count(True) == 1
    assert format_.suffixes
    assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in format_.suffixes)
