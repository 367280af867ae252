"""Variables in a text, such as ``{title}`` or ``{date:%-m月%-d日}``: found, checked, and put in for one photo.

The grammar; two braces stand for one::

    variable = { name [: form] [| fallback] }
    form     = a date's, with % as strftime has it | the number of digits of a count
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time

from gallery_app.errors import InputError

__all__ = ["DATES", "NUMBERS", "Filled", "Variable", "filled", "pieces"]

DATES = frozenset({"date", "today"})
"""Variables whose values are ISO 8601 dates and take a form."""

NUMBERS = frozenset({"seq", "id"})
"""Variables whose values are counts and take a number of digits."""

_PIECE = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|[{}]|[^{}]+")
_DIGITS = re.compile(r"[1-9]")
_DIRECTIVE = re.compile(r"%(-?)(.?)", re.DOTALL)
_ISO = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:[T ](\d\d):(\d\d)(?::(\d\d))?)?")
_WEEK = ("星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日")
_DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_SHORT = 3
_KNOWN = "YymdHMSBbAau%"


@dataclass(frozen=True, slots=True)
class Variable:
    """One variable of a text.

    Attributes:
        name: Its own name, such as ``title`` for ``{标题}``.
        spelled: Its name as it was written.
        form: How a date or a count is set; "" for as it is.
        fallback: What stands for a value that is not known; None when nothing may.
    """

    name: str
    spelled: str
    form: str = ""
    fallback: str | None = None


@dataclass(frozen=True, slots=True)
class Filled:
    """A text with its values.

    Attributes:
        text: The text; of a variable without a value nothing is there.
        missing: Variables that had neither value nor fallback, as they were written.
    """

    text: str
    missing: tuple[str, ...] = ()


def pieces(text: str, known: Mapping[str, str]) -> tuple[str | Variable, ...]:
    """Return a text as literal pieces and variables.

    Args:
        text: What the editor wrote.
        known: Every spelling of a variable, folded to lower case, with the variable's own name.

    Raises:
        InputError: A variable is not known, its form does not fit, or a brace has no partner.
    """
    found: list[str | Variable] = []
    for match in _PIECE.finditer(text):
        whole = match.group()
        if match[1] is not None:
            found.append(_variable(match[1], known))
        elif whole in {"{", "}"}:
            raise InputError(
                "A brace has no partner in “{text}”; a variable is written as {{title}}, and two braces stand for one.",
                text=text,
            )
        else:
            found.append(whole[0] if whole in {"{{", "}}"} else whole)
    return tuple(found)


def _variable(inside: str, known: Mapping[str, str]) -> Variable:
    head, bar, fallback = inside.partition("|")
    spelled, _, form = head.partition(":")
    name = known.get(spelled.strip().casefold())
    if name is None:
        variables = ", ".join(sorted(set(known.values())))
        raise InputError(
            "There is no variable {name}; the variables are {variables}.", name=spelled, variables=variables
        )
    _check_form(name, spelled, form)
    return Variable(name, spelled.strip(), form, fallback if bar else None)


def _check_form(name: str, spelled: str, form: str) -> None:
    if not form:
        return
    if name in NUMBERS:
        if not _DIGITS.fullmatch(form):
            raise InputError(
                "The variable {name} takes a number of digits from 1 to 9, not {form}.", name=spelled, form=form
            )
    elif name not in DATES:
        raise InputError("The variable {name} takes no form; write it without {form}.", name=spelled, form=f":{form}")
    elif wrong := [d.group() for d in _DIRECTIVE.finditer(form) if d[2] not in _KNOWN or not d[2]]:
        raise InputError(
            "{form} is no part of a date; known are %Y %y %m %d %H %M %S %B %b %A %a %u, and %-m without a zero.",
            form=wrong[0],
        )


def filled(text: Sequence[str | Variable], values: Mapping[str, str]) -> Filled:
    """Put in the values of one photo.

    Args:
        text: What `pieces` returned.
        values: By the variables' own names; "" and absent names say nothing.
    """
    parts, missing = list[str](), list[str]()
    for piece in text:
        if isinstance(piece, str):
            parts.append(piece)
            continue
        value = _set(piece, values.get(piece.name, "")) or piece.fallback
        parts.append(value or "")
        missing += [piece.spelled] if value is None else []
    return Filled("".join(parts), tuple(dict.fromkeys(missing)))


def _set(variable: Variable, value: str) -> str | None:
    """Return a value in its form, or None when there is none, or not as much of it as the form asks for."""
    if not value:
        return None
    if variable.name in NUMBERS:
        return value.zfill(int(variable.form or 1))
    if variable.name in DATES:
        return _dated(value, variable.form or "%Y-%m-%d") if variable.form else value.partition("T")[0]
    return value


def _dated(value: str, form: str) -> str | None:
    iso = _ISO.match(value)
    if iso is None:
        return None
    try:
        parts = _parts(*(None if part is None else int(part) for part in iso.groups()))
    except ValueError:
        return None
    if any(directive[2] not in parts for directive in _DIRECTIVE.finditer(form)):
        return None
    return _DIRECTIVE.sub(lambda d: (parts[d[2]].lstrip("0") or "0") if d[1] else parts[d[2]], form)


def _parts(
    year: int | None, month: int | None, day: int | None, hour: int | None, minute: int | None, second: int | None
) -> dict[str, str]:
    """Return what is known of a date, by the letter of strftime; English names, and 星期五 for ``%u``.

    Raises:
        ValueError: There is no such day.
    """
    parts = {"%": "%", "Y": f"{year:04}", "y": f"{(year or 0) % 100:02}"}
    if month is not None:
        name = _MONTHS[date(year or 1, month, 1).month - 1]
        parts |= {"m": f"{month:02}", "B": name, "b": name[:_SHORT]}
    if month is not None and day is not None:
        week = date(year or 1, month, day).weekday()
        parts |= {"d": f"{day:02}", "A": _DAY_NAMES[week], "a": _DAY_NAMES[week][:_SHORT], "u": _WEEK[week]}
    if hour is not None and minute is not None:
        clock = time(hour, minute, second or 0)
        parts |= {"H": f"{clock.hour:02}", "M": f"{clock.minute:02}"}
        parts |= {} if second is None else {"S": f"{second:02}"}
    return parts
