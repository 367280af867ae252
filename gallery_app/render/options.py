"""What a person may ask of an export, whatever its format."""

from dataclasses import dataclass, fields
from enum import StrEnum
from pathlib import Path

from gallery_app.errors import InputError

__all__ = ["DEFAULTS", "Intent", "Options"]

_PPI = (18.0, 1200.0)
_BLEED = 25.0


class Intent(StrEnum):
    """What becomes of colours that a press cannot print (ICC.1, 6.2): only they are moved, or all to keep distances."""

    RELATIVE = "relative"
    PERCEPTUAL = "perceptual"


@dataclass(frozen=True, slots=True)
class Options:
    """Wishes beside content and place; None or False leaves the choice to the format.

    Attributes:
        ppi: Pixels an inch: of pictures inside pages, and of pages that become pictures.
        icc: ICC profile of the press, whose inks pages are made for.
        intent: What becomes of colours that the press cannot print.
        bleed: How far what touches the page's edge reaches beyond it, mm.
        marks: Crop and registration marks stand around the page.
        strip_gps: Embedded photos lose place, camera and every other note also where they would keep them.
        originals: Photos of a package are the very files, without captions and credits written into them.
    """

    ppi: float | None = None
    icc: Path | None = None
    intent: Intent = Intent.RELATIVE
    bleed: float | None = None
    marks: bool = False
    strip_gps: bool = False
    originals: bool = False

    def __post_init__(self) -> None:
        """Refuse what no page can have.

        Raises:
            InputError: The resolution or the bleed is out of bounds.
        """
        low, high = _PPI
        if self.ppi is not None and not low <= self.ppi <= high:
            raise InputError(
                "A resolution lies between {low} and {high} pixels an inch, not at {value}.",
                low=f"{low:g}",
                high=f"{high:g}",
                value=f"{self.ppi:g}",
            )
        if self.bleed is not None and not 0 <= self.bleed <= _BLEED:
            raise InputError(
                "A bleed lies between 0 and {high} mm, not at {value}.", high=f"{_BLEED:g}", value=f"{self.bleed:g}"
            )

    @property
    def wished(self) -> tuple[str, ...]:
        """Names of the options that were given."""
        return tuple(f.name for f in fields(self) if getattr(self, f.name) != f.default)


DEFAULTS = Options()
"""Nothing in particular is wished."""
