"""What files and captions are left once the certain pairs are made, put together as questions for the editor."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from gallery_app.reports.rivals import Rivals, Weighed, best

__all__ = ["Question", "questions"]

_LEAST = 0.15
_MOST_ALIKE = 3
"""Other captions, or files, that a question may name; among more nothing is proposed."""
_NEAR = 2.0
"""Weight by which another caption with the same words may be behind and still be named."""


@dataclass(frozen=True, slots=True)
class Question:
    """A pair that only an editor can decide.

    Attributes:
        pair: The pair.
        score: How likely it is right, 0 to 1.
        captions: Pairs of the same file with captions that fit about as well.
        files: Pairs of the same caption with files that fit exactly as well.
    """

    pair: Weighed
    score: float
    captions: tuple[Weighed, ...] = ()
    files: tuple[Weighed, ...] = ()


def questions(pairs: Sequence[Weighed]) -> Iterator[Question]:
    """Yield the likely pairs among those that are left, each with its alternatives.

    Words of a caption in a file's name make a question even where several captions have them; then it names the others.
    A photographer's name alone makes one where a single caption of theirs is left: the others went to better files.
    """
    rivals = Rivals(pairs, firm=False)
    likely = [(pair, score) for pair in best(pairs) if (score := rivals.share(pair)) >= _LEAST]
    settled = {pair.slot for pair, _ in likely if pair.worded or not rivals.captions_near(pair)}
    for pair, score in likely:
        files = rivals.files_near(pair)
        captions = _captions(rivals, pair, settled)
        if captions is None or len(captions) > _MOST_ALIKE:
            continue
        if files and (pair.firm <= 0 or len(files) > _MOST_ALIKE):
            continue
        yield Question(pair, score, tuple(captions), tuple(files))


def _captions(rivals: Rivals, pair: Weighed, settled: AbstractSet[int]) -> list[Weighed] | None:
    """Return the pairs of a file with the other captions it may belong to, or None where nothing tells them apart."""
    if pair.worded:
        return [other for other in rivals.captions_near(pair, _NEAR) if other.worded]
    alike = rivals.captions_near(pair)
    return [] if all(other.slot in settled for other in alike) else None
