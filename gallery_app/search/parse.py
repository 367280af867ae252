"""What is typed into the search box, as a tree: one language for the window, the command line and saved searches.

Words must all match; ``"several words"`` is a phrase; ``-`` before something excludes it; ``或`` or ``OR`` stands
between choices; round brackets group. ``摄影:田正`` looks in one field, ``摄影:=田正`` wants the whole of it;
``日期:2023-10..2024`` and ``星级:>=3`` compare. Words such as ``无署名`` and ``横图`` name a state or a shape;
``报道:#3`` and ``章节:#12`` name one report or section by its number, ``标签:红`` the colour that an editor gave, and
``近似:12`` what looks like a photo. Full-width forms of all signs do as well.
"""

import re
from dataclasses import dataclass

from gallery_app.domain.label import named_label
from gallery_app.domain.query import And, Everything, Field, Measure, Near, Not, Or, Problem, Query, Term, Within
from gallery_app.errors import InputError
from gallery_app.search.grammar import FIELDS, MEASURES, NEAR_NAMES, OR_WORDS, STATES
from gallery_app.search.ranges import read_range
from gallery_app.search.show import format_query
from gallery_app.wording import Message

__all__ = ["Reading", "format_query", "parse_query", "read_query"]

_DEEPEST = 40
_FIELD = re.compile(r"([^\W\d_]+)[ \u3000]?[:：]")
_OR = re.compile(r"(?:{})(?=[\s()（）]|$)".format("|".join(OR_WORDS)))
_NUMBER = re.compile(r"[#＃](\d{1,18})")
_PHOTO = re.compile(r"[#＃]?(\d{1,18})")
_CLOSING = {'"': '"', "“": "”", "「": "」", "＂": "＂"}
_DATES = {Measure.DATE, Measure.ADDED}
_OPEN, _CLOSE, _MINUS, _EQUALS, _ALL = "(（", ")）", "-－", "=＝", "*＊"
_DATED = Message.of("a date such as 2023, 2023-10..2024 or >=2023-10-05")
_OF_PHOTO = Message.of("the number of a photo such as 12")
_COLOURED = Message.of("a colour: red, yellow, green, blue or purple")
_NUMBERED = Message.of("a number such as 3, >=3 or 3..5")


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read.

    Attributes:
        query: The tree of what could be read.
        problems: What could not, in the order of the text.
    """

    query: Query
    problems: tuple[Problem, ...]


def read_query(text: str) -> Reading:
    """Read a search, leaving out what cannot be read; nothing left matches everything."""
    if text.strip() in OR_WORDS:
        return Reading(Term(Field.ANY, text.strip()), ())
    parser = _Parser(text)
    items: list[Query] = []
    while not parser.ended():
        query = parser.choices(Field.ANY)
        items += [] if query is None else [query]
        parser.stray()
    query = And(_flat(items, And)) if len(items) > 1 else next(iter(items), Everything())
    return Reading(query, tuple(parser.problems))


def parse_query(text: str) -> Query:
    """Return the tree of a search; an empty one matches everything.

    Raises:
        InputError: Something is missing, such as a bracket or the word after a field's name.
    """
    reading = read_query(text)
    for problem in reading.problems:
        raise InputError(problem.message.template, **dict(problem.message.values))
    return reading.query


class _Unreadable(Exception):  # noqa: N818  no error of the program: it carries a problem up to what goes on
    def __init__(self, problem: Problem) -> None:
        super().__init__()
        self.problem = problem


class _Parser:
    """Reads from left to right; `_at` is how far it has come.

    Attributes:
        problems: What could not be read so far.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._depth = 0
        self.problems: list[Problem] = []

    def ended(self) -> bool:
        """Skip blanks and return whether nothing is left."""
        while self._at < len(self._text) and self._text[self._at].isspace():
            self._at += 1
        return self._at >= len(self._text)

    def stray(self) -> None:
        """Pass over a closing bracket that closes nothing."""
        if not self.ended():
            self.problems.append(self._missing("the bracket that this one closes", self._at + 1))
            self._at += 1

    def choices(self, field: Field) -> Query | None:
        """Read items with "or" between them, up to a closing bracket or the end; None when there is nothing."""
        items = [self._together(field)]
        while not self.ended() and (word := _OR.match(self._text, self._at)):
            self._at = word.end()
            items.append(self._together(field))
        read = [item for item in items if item is not None]
        return Or(_flat(read, Or)) if len(read) > 1 else next(iter(read), None)

    def _missing(self, what: str, end: int | None = None) -> Problem:
        message = Message.of(
            "The search breaks off at character {position}: {what} is missing.",
            position=self._at + 1,
            what=Message.of(what),
        )
        return Problem(self._at, self._at if end is None else end, message)

    def _together(self, field: Field) -> Query | None:
        items: list[Query] = []
        read = False
        while not self.ended() and self._text[self._at] not in _CLOSE and not _OR.match(self._text, self._at):
            read = True
            depth = self._depth
            try:
                items.append(self._one(field))
            except _Unreadable as unreadable:
                self._depth = depth
                self.problems.append(unreadable.problem)
        if not read:
            self.problems.append(self._missing("a word"))
        return And(_flat(items, And)) if len(items) > 1 else next(iter(items), None)

    def _one(self, field: Field) -> Query:
        self._depth += 1
        if self._depth > _DEEPEST:
            start, self._at = self._at, len(self._text)
            message = Message.of("The search has too many brackets and signs inside each other.")
            raise _Unreadable(Problem(start, self._at, message))
        query = self._excluded(field) if self._take(_MINUS) else self._included(field)
        self._depth -= 1
        return query

    def _excluded(self, field: Field) -> Query:
        if not self._ahead() or self._ahead().isspace() or self._ahead() in _CLOSE:
            raise _Unreadable(self._missing("what to exclude, right after the minus sign"))
        return Not(self._one(field))

    def _included(self, field: Field) -> Query:
        named = _FIELD.match(self._text, self._at)
        name = named[1].casefold() if named else ""
        if named is None or name not in FIELDS.keys() | MEASURES.keys() | set(NEAR_NAMES):
            return self._value(field)
        self._at = named.end()
        if self.ended() or self._ahead() in _CLOSE:
            raise _Unreadable(self._missing("what to look for in this field"))
        if name in NEAR_NAMES:
            return self._near()
        return self._range(MEASURES[name]) if name in MEASURES else self._value(FIELDS[name], named=True)

    def _range(self, measure: Measure) -> Query:
        start = self._at
        word = self._whole_word()
        found = read_range(measure, word)
        if found is None:
            raise self._unexpected(start, word, _DATED if measure in _DATES else _NUMBERED)
        return found

    def _near(self) -> Query:
        start = self._at
        word = self._whole_word()
        number = _PHOTO.fullmatch(word)
        if number is None:
            raise self._unexpected(start, word, _OF_PHOTO)
        return Near(int(number[1]))

    def _label(self) -> Query:
        start = self._at
        word = self._whole_word()
        label = named_label(word)
        if not label:
            raise self._unexpected(start, word, _COLOURED)
        return Term(Field.LABEL, label.value, exact=True)

    def _whole_word(self) -> str:
        start = self._at
        word = self._quoted() if self._ahead() in _CLOSING else self._word()
        self._at = max(self._at, start + len(word))
        return word

    def _unexpected(self, start: int, word: str, what: Message) -> "_Unreadable":
        message = Message.of(
            "The search cannot be read at character {position}: {what} is expected, not {value}.",
            position=start + 1,
            what=what,
            value=word[:40],
        )
        return _Unreadable(Problem(start, self._at, message))

    def _value(self, field: Field, *, named: bool = False) -> Query:
        exact = named and self._take(_EQUALS)
        if not exact and self._take(_OPEN):
            return self._group(field)
        if field is Field.LABEL:
            return self._label()
        if self._ahead() in _CLOSING:
            return Term(field, self._quoted(), exact)
        start = self._at
        word = self._word()
        if not word:
            raise _Unreadable(self._missing("the whole value to look for"))
        self._at = start + len(word)
        plain = word.casefold().replace("：", ":")
        if not named and plain in STATES:
            return STATES[plain]
        if not named and word in _ALL:
            return Everything()
        return _numbered(field, word) or Term(field, word, exact)

    def _group(self, field: Field) -> Query:
        start = self._at
        query = self.choices(field)
        if not self._take(_CLOSE):
            self.problems.append(self._missing("a closing bracket"))
        if query is None:
            raise _Unreadable(self.problems.pop() if self.problems else self._missing("a word", start))
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
                problem = self._missing("a word between the quotation marks", end + 1)
                self._at = end + 1
                raise _Unreadable(problem)
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
    """Return the one report, section or collection that ``报道:#3`` names by its number, or None."""
    number = _NUMBER.fullmatch(word)
    if number is None or field not in {Field.REPORT, Field.SECTION, Field.COLLECTION}:
        return None
    return Within(**{field.value: int(number[1])})


def _flat(items: list[Query], kind: type[And] | type[Or]) -> tuple[Query, ...]:
    return tuple(part for item in items for part in (item.items if isinstance(item, kind) else (item,)))
