"""The guide's pages as the window finds them."""

import pytest

from gallery_app.ui.models.guide import guide_folder, guide_pages, pages_with


@pytest.mark.parametrize("language", ["en", "zh-CN"])
def test_the_first_page_is_the_index(language: str) -> None:
    """Pages come in their order, and each has its file."""
    pages = guide_pages(language)
    assert pages[0].file == "index.html"
    assert all((guide_folder(language) / page.file).is_file() and page.title for page in pages)


def test_all_words_have_to_be_there() -> None:
    """Capitals do not count; what stands on no page finds none; nothing typed leaves all."""
    found = {page.file for page in pages_with("en", "PDF/X-4 profile")}
    assert "printing.html" in found
    assert "keyboard.html" not in found
    assert pages_with("zh-CN", "没有这样的词") == ()
    assert pages_with("en", " ") == guide_pages("en")
