"""A JSON object that strangers may have written, read key by key: what is wrong is noted, and reading goes on."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from gallery_app.wording import Message

__all__ = ["JsonObject"]

Quad = tuple[float, float, float, float]

_MOST_LISTED = 100


class JsonObject:
    """One object of a file.

    Attributes:
        faults: What is wrong in the whole file, a sentence each.
    """

    def __init__(self, data: object, path: Path, where: str = "", faults: list[Message] | None = None) -> None:
        """Take the object, its file, the keys that lead to it, and where faults are noted."""
        self.faults: list[Message] = [] if faults is None else faults
        self._path, self._where = path, where
        self._data: dict[str, Any] = data if isinstance(data, dict) else {}
        if not isinstance(data, dict):
            self._fault("The template {path} cannot be used: {where} must be an object.", self._where)

    def keys(self) -> tuple[str, ...]:
        """Return its keys."""
        return tuple(self._data)

    def has(self, key: str) -> bool:
        """Return whether it has a key."""
        return key in self._data

    def only(self, known: Iterable[str]) -> None:
        """Note every key that is not `known`."""
        names = sorted(known)
        for key in self._data.keys() - names:
            sentence = "The template {path} cannot be used: it does not know {where}; known are {known}."
            self._fault(sentence, self._at(key), known=", ".join(names))

    def child(self, key: str) -> "JsonObject":
        """Return the object under a key; one that is missing is empty, and its own keys will be missed."""
        return JsonObject(self._data.get(key, {}), self._path, self._at(key), self.faults)

    def text(self, key: str, most: int, default: str | None = None) -> str:
        """Return a text of up to `most` characters."""
        value = self._value(key, default)
        if isinstance(value, str) and len(value) <= most:
            return value
        if value is not None:
            sentence = "The template {path} cannot be used: {where} must be a text of up to {most} characters."
            self._fault(sentence, self._at(key), most=most)
        return default or ""

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts; none where the key is missing."""
        value = self._data.get(key, [])
        if isinstance(value, list) and all(isinstance(each, str) for each in value) and len(value) <= _MOST_LISTED:
            return tuple(value)
        self._fault("The template {path} cannot be used: {where} must be a list of texts.", self._at(key))
        return ()

    def number(self, key: str, low: float, high: float, default: float | None = None) -> float:
        """Return a number from `low` to `high`."""
        value = self._value(key, default)
        if _is_number(value) and low <= value <= high:
            return float(value)
        if value is not None:
            sentence = "The template {path} cannot be used: {where} must be a number from {low} to {high}."
            self._fault(sentence, self._at(key), low=f"{low:g}", high=f"{high:g}")
        return low if default is None else default

    def flag(self, key: str) -> bool:
        """Return true or false; false where the key is missing."""
        value = self._data.get(key, False)
        if not isinstance(value, bool):
            self._fault("The template {path} cannot be used: {where} must be true or false.", self._at(key))
        return value is True

    def choice(self, key: str, known: Sequence[str]) -> str:
        """Return one of `known`; the first of them where it is none or missing."""
        value = self._value(key, None)
        if value in known:
            return str(value)
        if value is not None:
            sentence = "The template {path} cannot be used: {where} must be one of {known}."
            self._fault(sentence, self._at(key), known=", ".join(known))
        return str(known[0])

    def colour(self, key: str, default: Sequence[float] | None = None) -> Quad:
        """Return cyan, magenta, yellow and black, each 0 to 100."""
        value = self._value(key, default)
        if quad := _quad(value, 100):
            return quad
        if value is not None:
            sentence = "The template {path} cannot be used: {where} must be four numbers from 0 to 100: C, M, Y, K."
            self._fault(sentence, self._at(key))
        return 0.0, 0.0, 0.0, 100.0

    def frames(self, key: str) -> tuple[Quad, ...]:
        """Return a list of frames in fractions of a page; none where the key is missing."""
        value = self._data.get(key, [])
        quads = [_quad(each, 1) for each in value[:_MOST_LISTED]] if isinstance(value, list) else [None]
        if None in quads:
            sentence = "The template {path} cannot be used: {where} must be a list of frames: x, y, w, h from 0 to 1."
            self._fault(sentence, self._at(key))
        return tuple(quad for quad in quads if quad)

    def _value(self, key: str, default: Any) -> Any:  # noqa: ANN401 JSON
        if key not in self._data and default is None:
            self._fault("The template {path} cannot be used: {where} is missing.", self._at(key))
        return self._data.get(key, default)

    def _at(self, key: str) -> str:
        return f"{self._where}.{key}" if self._where else key

    def _fault(self, sentence: str, where: str, **values: object) -> None:
        fault = Message.of(sentence, path=self._path, where=where, **values)
        if fault not in self.faults:
            self.faults.append(fault)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _quad(value: object, most: float) -> Quad | None:
    if not isinstance(value, list) or len(value) != 4:  # noqa: PLR2004 a quad
        return None
    if not all(_is_number(each) and 0 <= each <= most for each in value):
        return None
    a, b, c, d = map(float, value)
    return a, b, c, d
