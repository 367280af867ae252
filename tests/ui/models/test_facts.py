"""What camera and file say."""

import pytest

from gallery_app.domain.photo import PhotoFile
from gallery_app.ui.models.facts import Print, file_name, megapixels, print_size, shown_time

FILE = PhotoFile("C:\\photos\\夜景.jpg", 2_500_000, 0, "f", "JPEG", 6000, 4000)


def test_facts_of_a_file() -> None:
    """Name without folder, millions of pixels, size in print."""
    assert (file_name(FILE), megapixels(FILE), print_size(FILE)) == ("夜景.jpg", "24.0", Print(508, 339))


@pytest.mark.parametrize(
    ("iso", "shown"), [("2023-10-06T19:42:10", "2023-10-06 19:42"), ("2023-10", "2023-10"), ("", "")]
)
def test_times_are_shown_to_the_minute(iso: str, shown: str) -> None:
    """As exact as they are known, no more."""
    assert shown_time(iso) == shown
