"""What is undecided about a report."""

from gallery_app.services.linking import Match, Matching
from gallery_app.ui.models.pending import Pending, pending

LIKELY = Match(1, 11, 0.6, (), certain=False)
SURE = Match(2, 12, 0.95, (), certain=True)
VAGUE = Match(3, 13, 0.4, (), certain=False)


def test_doubtful_pairs_come_first() -> None:
    """The likeliest of them leads; those that are certain can be taken together."""
    found = pending(Matching((VAGUE, SURE, LIKELY), (14,), (4,)))
    assert found.pairs == (LIKELY, VAGUE, SURE)
    assert found.certain == (SURE,)
    assert (found.captions, found.photos) == ((14,), (4,))


def test_candidates_of_a_caption_come_first() -> None:
    """Those likely for it, then the other pairs' photos, then those that fit nothing."""
    pairs = (Match(1, 11, 0.9, (), certain=False), Match(2, 12, 0.5, (), certain=False))
    found = Pending(pairs, (), (3,))
    assert found.candidates(12) == (2, 1, 3)
    assert found.candidates() == (1, 2, 3)
