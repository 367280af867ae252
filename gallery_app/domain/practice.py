"""What editors have written before: a store of its own, which the catalog answers for."""

from collections.abc import Sequence
from typing import Protocol

__all__ = ["Practice"]


class Practice(Protocol):
    """Values of past captions."""

    def values(self, field: str) -> Sequence[tuple[str, int]]:
        """Return the texts that photos have in terms of use (``rights``) or a further field, with how many have each.

        The most frequent come first, then by the text.
        """
