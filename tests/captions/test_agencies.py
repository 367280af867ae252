"""Agencies in Latin letters."""

import pytest

from gallery_app.captions.agencies import house_of, is_agency


@pytest.mark.parametrize(
    "text",
    ["AP", "Getty Images", "EPA-EFE", "The Herald", "Pier Museum", "Acme Corp.", "news.example.com", "Google Maps"],
)
def test_houses_are_told(text: str) -> None:
    """By their name, by its last word, by a domain and by a site's name before it."""
    assert is_agency(text)


@pytest.mark.parametrize("text", ["Ann Lee", "Jean-Pierre Roux", "Rex Tillman", "", "X Ray"])
def test_people_are_none(text: str) -> None:
    """A first name that an agency carries too makes nobody an agency."""
    assert not is_agency(text)


def test_the_word_for_the_picture_goes() -> None:
    """AP Photo is AP; Photo alone stays."""
    assert [house_of("AP Photo"), house_of("美聯社資料圖片"), house_of("Photo")] == ["AP", "美聯社", "Photo"]
