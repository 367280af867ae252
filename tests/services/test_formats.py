"""One table names every format."""

import pytest

from gallery_app.services.formats import FORMATS


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_has_one_writer_and_its_endings(name: str) -> None:
    """Pages, content or both: never two, never none; endings are small and begin with a dot."""
    format_ = FORMATS[name]
    assert sum(writer is not None for writer in (format_.pages, format_.content, format_.whole)) == 1
    assert format_.suffixes
    assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in format_.suffixes)
