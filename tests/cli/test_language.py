"""Which language the command line speaks."""

import pytest

from gallery_app.cli.language import reader_language


@pytest.mark.parametrize(
    ("environ", "language"),
    [
        ({}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "zh_CN.UTF-8"}, "zh-CN"),
        ({"LANG": "zh_TW.Big5"}, "zh-CN"),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": "en_GB.UTF-8"}, "en"),
        ({"LANG": "en_GB.UTF-8", "LC_MESSAGES": "zh_CN"}, "zh-CN"),
        ({"LC_ALL": "zh_CN.UTF-8", "GALLERY_LANGUAGE": "en"}, "en"),
        ({"LC_ALL": "", "LANG": "zh_CN.UTF-8"}, "zh-CN"),
    ],
)
@pytest.mark.skipif("sys.platform == 'win32'", reason="Windows asks the screen, not the locale")
def test_locale_decides_as_posix_ranks_it(environ: dict[str, str], language: str) -> None:
    """GALLERY_LANGUAGE beats LC_ALL beats LC_MESSAGES beats LANG; an empty one does not count."""
    assert reader_language(environ) == language
