"""Whether texts really have a phrase, found out by reading them; the index knows only its pairs of characters."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import compress
from string import Template

from gallery_app.catalog.bits import bits_of, bits_of_text, ids_of
from gallery_app.catalog.connection import Connections
from gallery_app.domain.query import Field
from gallery_app.search.fold import BREAK, fold, is_word, tokens

__all__ = ["Confirming"]

_BETWEEN = "\ue003"
"""Stands between texts that are folded together."""
_FIELDS = (Field.TITLE, Field.DESCRIPTION, Field.FILE)
_HAVING = {
    Field.ANY: "instr(title, ?2) or instr(description, ?2)",
    Field.TITLE: "instr(title, ?2)",
    Field.DESCRIPTION: "instr(description, ?2)",
}
_AS_TYPED = Template(
    "select group_concat(photo.id) as ids from json_each(?1) as each cross join photo on photo.id = each.value"
    " where ${having}"
)
_TEXTS = {
    Field.TITLE: "select id as photo, title as value from photo where id in (select value from json_each(?1))"
    " union all select photo, text from photo_field"
    " where field glob 'title.*' and photo in (select value from json_each(?1))",
    Field.DESCRIPTION: "select id as photo, description as value from photo"
    " where id in (select value from json_each(?1)) union all select photo, caption from placement"
    " where caption is not null and photo in (select value from json_each(?1))"
    " union all select photo, text from photo_field"
    " where not field glob 'title.*' and photo in (select value from json_each(?1))",
    Field.FILE: "select photo, path as value from photo_file"
    " where current = 1 and photo in (select value from json_each(?))",
}


class Confirming:
    """Reads photos."""

    def __init__(self, link: Connections) -> None:
        """Take the connections."""
        self._link = link

    def containing(self, field: Field, phrase: tuple[str, ...], bits: int) -> int:
        """Return which of some photos have a phrase in a field; SQLite itself finds what stands there as typed."""
        sure = 0
        if bits and field in _HAVING and not any(map(is_word, phrase)) and BREAK not in phrase:
            sql = _AS_TYPED.substitute(having=_HAVING[field])
            values = (json.dumps(ids_of(bits)), "".join(phrase))
            sure = bits_of_text(self._link.rows(sql, values)[0]["ids"])
        rest = bits & ~sure
        return sure | self._read(field, rest, partial(_holding, phrase)) if rest else sure

    def being(self, field: Field, phrase: tuple[str, ...], bits: int) -> int:
        """Return which of some photos have a text that is this phrase and nothing else."""
        return self._read(field, bits, partial(_being, phrase)) if bits else 0

    def _read(self, field: Field, bits: int, hold: Callable[[Sequence[str]], Iterable[bool]]) -> int:
        ids = json.dumps(ids_of(bits))
        photos: list[int] = []
        for each in _FIELDS if field is Field.ANY else (field,):
            rows = self._link.rows(_TEXTS[each], (ids,))
            texts = [text for _, text in rows]
            if each is Field.FILE:
                texts = [text.replace("\\", "/").rpartition("/")[2] for text in texts]
            photos += compress((photo for photo, _ in rows), hold(texts))
        return bits_of(photos)


def _being(phrase: tuple[str, ...], texts: Iterable[str]) -> Iterator[bool]:
    """Tell of each text whether it is a phrase and nothing else."""
    return (tokens(text) == phrase for text in texts)


def _holding(phrase: tuple[str, ...], texts: Sequence[str]) -> Iterator[bool]:
    """Tell of each text whether a phrase stands in it."""
    if BREAK not in phrase and not any(map(is_word, phrase)):
        # Between Han characters only blanks do not count, so the words need not be parted, which takes long.
        run = "".join(phrase)
        return (run in text for text in _folded(texts))
    wanted = " {}{}".format(" ".join(phrase), "" if is_word(phrase[-1]) else " ")
    return (wanted in " {} ".format(" ".join(tokens(text))) for text in texts)


def _folded(texts: Sequence[str]) -> Sequence[str]:
    """Return texts folded and without blanks; all at once, which takes half as long, if that can be told apart."""
    parted = "".join(fold(_BETWEEN.join(texts)).split()).split(_BETWEEN)
    return parted if len(parted) == len(texts) else ["".join(fold(text).split()) for text in texts]
