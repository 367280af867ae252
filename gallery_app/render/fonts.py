"""Which of this machine's fonts set Chinese."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from gallery_app.errors import UserError

__all__ = ["CjkFonts", "find_cjk_fonts", "font_book", "fonts_for_pages"]

_SERIF = (
    "Noto Serif CJK SC",
    "Noto Serif SC",
    "Source Han Serif SC",
    "Source Han Serif CN",
    "Songti SC",
    "STSong",
    "FandolSong",
    "NSimSun",
    "SimSun",
)
_SANS = (
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "Source Han Sans CN",
    "PingFang SC",
    "Hiragino Sans GB",
    "Microsoft YaHei",
    "Heiti SC",
    "STHeiti",
    "DengXian",
    "SimHei",
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
    "Droid Sans Fallback",
)


@dataclass(frozen=True, slots=True)
class CjkFonts:
    """Installed font families that set Chinese, best first.

    Attributes:
        serif: For headlines (宋体).
        sans: For captions (黑体).
    """

    serif: tuple[str, ...]
    sans: tuple[str, ...]


@lru_cache(maxsize=1)
def font_book() -> Any:  # noqa: ANN401 typst has no stubs
    """Return Typst's list of this machine's fonts; scanning them takes a moment, so it is kept."""
    import typst  # noqa: PLC0415 heavy, and most commands set no type

    return typst.Fonts(include_system_fonts=True)


def find_cjk_fonts() -> CjkFonts:
    """Return the Chinese fonts of this machine; a kind that is not there is empty."""
    installed = set(font_book().families())
    return CjkFonts(_present(_SERIF, installed), _present(_SANS, installed))


def _present(wanted: tuple[str, ...], installed: set[str]) -> tuple[str, ...]:
    return tuple(name for name in wanted if name in installed)


def fonts_for_pages() -> dict[str, list[str]]:
    """Return the families for each kind of typeface; one kind stands in for the other.

    Raises:
        UserError: The machine has no Chinese font at all.
    """
    found = find_cjk_fonts()
    if not found.serif and not found.sans:
        raise UserError(
            "No Chinese font is installed, so no page can be made; install Noto Sans CJK SC and Noto Serif CJK SC "
            "(Debian and Ubuntu: the package fonts-noto-cjk)."
        )
    return {"serif": [*found.serif, *found.sans], "sans": [*found.sans, *found.serif]}
