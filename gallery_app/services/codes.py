"""An editor's lists of code replacements, in a folder of the user's data."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from gallery_app.captions.replacements import CodeLine, Replaced, read_codes, replace_codes
from gallery_app.domain.task import Failure
from gallery_app.errors import FileError, InputError
from gallery_app.files import free_name, safe_write
from gallery_app.paths import codes_folder
from gallery_app.reasons import reason_of
from gallery_app.wording import Message

__all__ = ["Codes", "Replaced", "add_code_list", "read_code_lists"]

_SUFFIXES = frozenset({".txt", ".tsv", ".tab"})
_MOST_BYTES = 10_000_000


@dataclass(frozen=True, slots=True)
class Codes:
    """Every list of the folder, as one.

    Attributes:
        texts: The replacements of each code, the usual one first; of lists that share a code the first one's.
        sources: The file of each code.
        faults: Lines and files that could not be used.
    """

    texts: dict[str, tuple[str, ...]]
    sources: dict[str, Path]
    faults: tuple[Failure, ...] = ()

    def replace(self, text: str) -> Replaced:
        """Return a text with its codes replaced."""
        return replace_codes(text, self.texts)


def read_code_lists(folder: Path | None = None) -> Codes:
    """Read every list of the user's folder, or of another one, in the order of their names."""
    where = folder or codes_folder()
    codes, faults = Codes({}, {}), list[Failure]()
    for path in sorted(p for p in where.glob("*") if p.suffix.lower() in _SUFFIXES and p.is_file()):
        for line in _lines(path):
            fault = line.fault or _taken(line, codes)
            if fault:
                faults.append(_failure(path, line.line, fault))
            else:
                codes.texts[line.code], codes.sources[line.code] = line.texts, path
    return Codes(codes.texts, codes.sources, tuple(faults))


def add_code_list(path: Path, folder: Path | None = None) -> Path:
    """Copy a list into the user's folder, or another one; return the copy. One that is there already stays.

    Raises:
        FileError: The list cannot be read, or the copy cannot be written.
        InputError: No line of it is a code with its text.
    """
    where = folder or codes_folder()
    if not any(line.fault is None for line in _lines(path)):
        raise InputError("{path} is no list of codes: a line has a code, a tab and its text.", path=path)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise FileError("{path} cannot be read: {reason}.", path=path, reason=reason_of(error)) from error
    where.mkdir(parents=True, exist_ok=True)
    there = next((other for other in where.glob("*") if other.is_file() and other.read_bytes() == data), None)
    suffix = path.suffix if path.suffix.lower() in _SUFFIXES else ".txt"
    return there or safe_write(free_name(where / f"{path.stem}{suffix}"), data)


def _taken(line: CodeLine, codes: Codes) -> Message | None:
    other = codes.sources.get(line.code)
    return Message.of("the code {code} stands in {path} already", code=line.code, path=other) if other else None


def _lines(path: Path) -> Iterator[CodeLine]:
    try:
        data = path.read_bytes() if path.stat().st_size <= _MOST_BYTES else b""
        # Spreadsheets call tab-separated Unicode text what is UTF-16.
        text = data.decode("utf-16" if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig")
    except UnicodeDecodeError:
        yield CodeLine(1, fault=Message.of("it is no text in UTF-8"))
    except OSError:
        yield CodeLine(1, fault=Message.of("it cannot be read"))
    else:
        yield from read_codes(text)


def _failure(path: Path, line: int, reason: Message) -> Failure:
    sentence = "The list {path} is wrong in line {line}: {reason}."
    return Failure(str(path), Message.of(sentence, path=path, line=line, reason=reason))
