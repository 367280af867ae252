"""The tools of the picture desk: what fills in, changes and writes captions, made with their first use."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from gallery_app.domain.stores import Catalog

if TYPE_CHECKING:
    from gallery_app.ingest.decode import Decoder
    from gallery_app.services.past_values import PastValues
    from gallery_app.services.pasting import Pasting
    from gallery_app.services.replacing import Replacing
    from gallery_app.services.rewriting import Rewriting
    from gallery_app.services.taking import Taking
    from gallery_app.services.templating import Templating
    from gallery_app.services.topics import Topics
    from gallery_app.services.writing_back import WritingBack

__all__ = ["CaptionTools"]

# ruff: noqa: PLC0415 - a service is loaded with its first use; start-up is a promise


class CaptionTools:
    """Services that work on the captions of one open catalog."""

    def __init__(self, catalog: Catalog, decoder: "Callable[[], Decoder]") -> None:
        """Take the catalog and what makes a decoder."""
        self._catalog = catalog
        self._make_decoder = decoder

    @cached_property
    def _decoder(self) -> "Decoder":
        return self._make_decoder()

    @cached_property
    def taking(self) -> "Taking":
        """Choosing between the places of one file."""
        from gallery_app.services.taking import Taking

        return Taking(self._catalog)

    @cached_property
    def templating(self) -> "Templating":
        """Templates for captions."""
        from gallery_app.services.templating import Templating

        return Templating(self._catalog, lambda: self._decoder)

    @cached_property
    def past_values(self) -> "PastValues":
        """Picked lists from past captions."""
        from gallery_app.services.past_values import PastValues

        return PastValues(self._catalog)

    @cached_property
    def topics(self) -> "Topics":
        """IPTC Media Topics of themes."""
        from gallery_app.services.topics import Topics

        return Topics(self._catalog)

    @cached_property
    def replacing(self) -> "Replacing":
        """Find and replace."""
        from gallery_app.services.replacing import Replacing

        return Replacing(self._catalog)

    @cached_property
    def pasting(self) -> "Pasting":
        """Fields of one photo for others."""
        from gallery_app.services.pasting import Pasting

        return Pasting(self._catalog)

    @cached_property
    def rewriting(self) -> "Rewriting":
        """Changes that were shown first."""
        from gallery_app.services.rewriting import Rewriting

        return Rewriting(self._catalog)

    @cached_property
    def writing_back(self) -> "WritingBack":
        """Captions into files."""
        from gallery_app.services.writing_back import WritingBack

        return WritingBack(self._catalog)
