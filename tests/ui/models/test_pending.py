"""What is undecided about a report."""

from gallery_app.services.linking import Match, Matching
from gallery_app.ui.models.pending import pending

LIKELY = Match(1, 11, 0.6, (), certain=False)
SURE = Match(2, 12, 0.95, (), certain=True)
VAGUE = Match(3, 13, 0.4, (), certain=False)


def test_doubtful_pairs_come_first() -> None:
    """The likeliest of them leads; those that are certain can be taken together."""
    found = pending(Matching((VAGUE, SURE, LIKELY), (14,), (4,)))
    assert found.pairs == (LIKELY, VAGUE, SURE)
    assert found.certain == (SURE,)
    assert (found.captions, found.photos) == ((14,), (4,))
