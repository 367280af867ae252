"""What is typed into the search box, as a tree: one language for the window and the command line.

Words must all match; ``"several words"`` is a phrase; ``-`` before something excludes it; ``或`` or ``OR`` stands
between choices; round brackets group. ``摄影:田正`` looks in one field, ``摄影:=田正`` wants the whole of it. Words
such as ``无署名`` name a state; ``报道:#3`` and ``章节:#12`` name one report or section by its number. Full-width
forms of all signs do as well.
"""

import re

from gallery_app.domain.query import And, Everything, Field, Not, Or, Query, Term, Within
from gallery_app.errors import InputError
from gallery_app.search.grammar import FIELDS, OR_WORDS, STATES
from gallery_app.search.show import format_query
from gallery_app.wording import Message

__all__ = ["format_query", "parse_query"]

_DEEPEST = 40
_FIELD = re.compile(r"([^\W\d_]+)[ \u3000]?[:：]")
_OR = re.compile(r"(?:{})(?=[\s()（）]|$)".format("|".join(OR_WORDS)))
_NUMBER = re.compile(r"[#＃](\d{1,18})")
_CLOSING = {'"': '"', "“": "”", "「": "」", "＂": "＂"}
_OPEN, _CLOSE, _MINUS, _EQUALS, _ALL = "(（", ")）", "-－", "=＝", "*＊"


def parse_query(text: str) -> Query:
    """Return the tree of a search; an empty one matches everything.

    Raises:
        InputError: Something is missing, such as a bracket or the word after a field's name.
    """
    if text.strip() in OR_WORDS:
        return Term(Field.ANY, text.strip())
    parser = _Parser(text)
    if parser.ended():
        return Everything()
    query = parser.choices(Field.ANY)
    if not parser.ended():
        raise parser.missing("the bracket that this one closes")
    return query


class _Parser:
    """Reads from left to right; `_at` is how far it has come."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._depth = 0

    def ended(self) -> bool:
        """Skip blanks and return whether nothing is left."""
        while self._at < len(self._text) and self._text[self._at].isspace():
            self._at += 1
        return self._at >= len(self._text)

    def missing(self, what: str) -> InputError:
        """Return the error that something is missing here; `what` is an English template."""
        return InputError(
            "The search breaks off at character {position}: {what} is missing.",
            position=self._at + 1,
            what=Message.of(what),
        )

    def choices(self, field: Field) -> Query:
        """Read items with "or" between them, up to a closing bracket or the end."""
        items = [self._together(field)]
        while not self.ended() and (word := _OR.match(self._text, self._at)):
            self._at = word.end()
            items.append(self._together(field))
        return Or(_flat(items, Or)) if len(items) > 1 else items[0]

    def _together(self, field: Field) -> Query:
        items: list[Query] = []
        while not self.ended() and self._text[self._at] not in _CLOSE and not _OR.match(self._text, self._at):
            items.append(self._one(field))
        if not items:
            raise self.missing("a word")
        return And(_flat(items, And)) if len(items) > 1 else items[0]

    def _one(self, field: Field) -> Query:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise InputError("The search has too many brackets and signs inside each other.")
        query = self._excluded(field) if self._take(_MINUS) else self._included(field)
        self._depth -= 1
        return query

    def _excluded(self, field: Field) -> Query:
        if not self._ahead() or self._ahead().isspace() or self._ahead() in _CLOSE:
            raise self.missing("what to exclude, right after the minus sign")
        return Not(self._one(field))

    def _included(self, field: Field) -> Query:
        named = _FIELD.match(self._text, self._at)
        if named is None or named[1].casefold() not in FIELDS:
            return self._value(field)
        self._at = named.end()
        if self.ended() or self._ahead() in _CLOSE:
            raise self.missing("what to look for in this field")
        return self._value(FIELDS[named[1].casefold()], named=True)

    def _value(self, field: Field, *, named: bool = False) -> Query:
        exact = named and self._take(_EQUALS)
        if not exact and self._take(_OPEN):
            return self._group(field)
        if self._ahead() in _CLOSING:
            return Term(field, self._quoted(), exact)
        start = self._at
        word = self._word()
        if not word:
            raise self.missing("the whole value to look for")
        self._at = start + len(word)
        plain = word.casefold().replace("：", ":")
        if not named and plain in STATES:
            return STATES[plain]
        if not named and word in _ALL:
            return Everything()
        return _numbered(field, word) or Term(field, word, exact)

    def _group(self, field: Field) -> Query:
        query = self.choices(field)
        if not self._take(_CLOSE):
            raise self.missing("a closing bracket")
        return query

    def _word(self) -> str:
        """Return the text up to a blank or a bracket that closes more than the word opened."""
        depth, end = 0, self._at
        while end < len(self._text):
            character = self._text[end]
            depth += (character in _OPEN) - (character in _CLOSE)
            if character.isspace() or depth < 0:
                break
            end += 1
        return self._text[self._at : end]

    def _quoted(self) -> str:
        """Read a phrase; one that is never closed goes to the end, and a quotation mark alone is itself."""
        mark, start = self._ahead(), self._at + 1
        end = self._closing(_CLOSING[mark], start)
        text = self._text[start:end].replace('""', '"') if mark == '"' else self._text[start:end]
        if not text.strip():
            if end < len(self._text):
                raise self.missing("a word between the quotation marks")
            text, end = mark, end - 1
        self._at = end + 1
        return text

    def _closing(self, mark: str, start: int) -> int:
        """Return where the closing mark is, or the end; a straight mark twice is one that belongs to the phrase."""
        end = start
        while end < len(self._text):
            if self._text[end] == mark:
                if mark != '"' or self._text[end + 1 : end + 2] != mark:
                    return end
                end += 1
            end += 1
        return end

    def _ahead(self) -> str:
        return self._text[self._at : self._at + 1]

    def _take(self, signs: str) -> bool:
        taken = self._ahead() != "" and self._ahead() in signs
        self._at += taken
        return taken


def _numbered(field: Field, word: str) -> Within | None:
    """Return the one report or section that ``报道:#3`` names by its number, or None."""
    number = _NUMBER.fullmatch(word)
    if number is None or field not in {Field.REPORT, Field.SECTION}:
        return None
    return Within(**{field.value: int(number[1])})


def _flat(items: list[Query], kind: type[And] | type[Or]) -> tuple[Query, ...]:
    return tuple(part for item in items for part in (item.items if isinstance(item, kind) else (item,)))
