"""House styles."""

import pytest

from gallery_app.captions.render import caption_line
from gallery_app.captions.styles import STYLES, style_of
from gallery_app.domain.credit import Credit
from gallery_app.errors import InputError


@pytest.mark.parametrize(
    ("pattern", "line"),
    [
        ("图/{names}", "图/田正"),
        ("▲{title}（图/{names}）", "▲日新月异（图/田正）"),
        ("{names} {role}｜{title}", "田正 摄｜日新月异"),
        ("{title}　{label}：{names}", "日新月异　摄影：田正"),
    ],
)
def test_a_pattern_of_ones_own(pattern: str, line: str) -> None:
    """The places are filled, with or without the title."""
    assert caption_line("日新月异", [Credit("田正")], style_of(pattern)).removeprefix("日新月异\u3000图") in (
        line,
        line[1:],
    )


@pytest.mark.parametrize(
    "text", ["fancy", "", "{names", "{names!r}", "{names:>9}", "{names}{names}", "{nobody}{names}"]
)
def test_what_is_no_style(text: str) -> None:
    """One sentence names the styles there are."""
    with pytest.raises(InputError, match="plain"):
        style_of(text)


def test_every_style_prints_a_name() -> None:
    """No style of the data loses the photographer."""
    assert all("田正" in caption_line("晨光", [Credit("田正")], name).replace("\u3000", "") for name in STYLES)
