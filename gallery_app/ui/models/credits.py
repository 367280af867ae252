"""Who is credited on one photo or several, in which role and for which house."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from gallery_app.domain.credit import Credit
from gallery_app.domain.photo import Photo
from gallery_app.ui.models.several import Shared

__all__ = ["ROLES", "SharedCredit", "credit_label", "tally_credits"]

ROLES = ("摄", "摄影报道", "供图", "资料图片", "制图", "翻拍", "发")
"""Roles that are offered; any other that stands on a photo stays."""


@dataclass(frozen=True, slots=True)
class SharedCredit:
    """A credit among several photos.

    Attributes:
        credit: Name, role and organisation; the raw line is that of the first photo.
        shared: Who it names, how often, and whether on every photo.
    """

    credit: Credit
    shared: Shared


def credit_label(credit: Credit) -> str:
    """Return what stands after the name: its role, and the house unless that is what is named."""
    house = credit.organisation if credit.name else ""
    return " · ".join(part for part in (credit.role, house) if part)


def tally_credits(photos: Iterable[Photo]) -> tuple[SharedCredit, ...]:
    """Return every credit of several photos with its count: those on all of them first, then as they come."""
    lists = [tuple(dict.fromkeys(map(_bare, photo.credits))) for photo in photos]
    counts = Counter(credit for credits_ in lists for credit in credits_)
    found = [
        SharedCredit(credit, Shared(credit.name or credit.organisation, count, count == len(lists)))
        for credit, count in counts.items()
    ]
    return tuple(sorted(found, key=lambda each: not each.shared.everyone))


def _bare(credit: Credit) -> Credit:
    return Credit(credit.name, credit.role, credit.organisation)
