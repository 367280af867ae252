"""Who is credited on one photo or several, in which role and for which house."""

from dataclasses import dataclass

from gallery_app.domain.credit import Credit
from gallery_app.domain.overview import Tally
from gallery_app.services.credit_words import printed_role
from gallery_app.ui.models.several import Shared

__all__ = ["ROLES", "SharedCredit", "credit_label", "shared_credits"]

ROLES = ("摄", "摄影报道", "供图", "资料图片", "制图", "翻拍", "发")
"""Roles that are offered; any other that stands on a photo stays."""


@dataclass(frozen=True, slots=True)
class SharedCredit:
    """A credit among several photos.

    Attributes:
        credit: Name, role and organisation.
        shared: Who it names, how often, and whether on every photo.
    """

    credit: Credit
    shared: Shared


def credit_label(credit: Credit) -> str:
    """Return what stands after the name: its role, and the house unless that is what is named; "" for a mere mark."""
    if not credit.name and not credit.organisation:
        return ""
    house = credit.organisation if credit.name else ""
    return " · ".join(part for part in (credit.role, house) if part)


def shared_credits(tally: Tally[Credit], photos: int) -> tuple[SharedCredit, ...]:
    """Return every credit of so many photos with its count: those on all of them first."""
    return tuple(
        SharedCredit(credit, Shared(credit.name or credit.organisation or printed_role(credit), count, count == photos))
        for credit, count in tally.values
    )
