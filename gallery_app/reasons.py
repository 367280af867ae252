"""Why the system refused something, in words that can be translated."""

import errno

from gallery_app.wording import Message

__all__ = ["reason_of"]

_SYSTEM = {
    errno.ENOENT: Message.of("No such file or directory"),
    errno.EACCES: Message.of("Permission denied"),
    errno.EPERM: Message.of("Operation not permitted"),
    errno.ENOSPC: Message.of("No space left on device"),
    errno.EDQUOT: Message.of("Disk quota exceeded"),
    errno.EROFS: Message.of("Read-only file system"),
    errno.EEXIST: Message.of("File exists"),
    errno.EISDIR: Message.of("Is a directory"),
    errno.ENOTDIR: Message.of("Not a directory"),
    errno.EIO: Message.of("Input/output error"),
    errno.ENAMETOOLONG: Message.of("File name too long"),
    errno.ELOOP: Message.of("Too many levels of symbolic links"),
    errno.EBUSY: Message.of("Device or resource busy"),
    errno.EFBIG: Message.of("File too large"),
    errno.EMFILE: Message.of("Too many open files"),
    errno.ENODEV: Message.of("No such device"),
    errno.ENXIO: Message.of("No such device or address"),
    errno.ESTALE: Message.of("Stale file handle"),
    errno.ETIMEDOUT: Message.of("Connection timed out"),
    errno.EINVAL: Message.of("Invalid argument"),
}
"""POSIX.1-2017, <errno.h>, in the words of the GNU C library; Windows has others for the same numbers."""

_SQLITE = {
    "SQLITE_NOTADB": Message.of("file is not a database"),
    "SQLITE_CANTOPEN": Message.of("unable to open database file"),
    "SQLITE_READONLY": Message.of("attempt to write a readonly database"),
    "SQLITE_FULL": Message.of("database or disk is full"),
    "SQLITE_BUSY": Message.of("database is locked"),
    "SQLITE_CORRUPT": Message.of("database disk image is malformed"),
    "SQLITE_IOERR": Message.of("disk I/O error"),
}
"""Primary result codes, https://www.sqlite.org/rescode.html, in the words of sqlite3_errstr()."""


_PILLOW = {
    "image file is truncated": Message.of("the file breaks off"),
    "broken data stream": Message.of("the file is damaged"),
    "unrecognized data stream contents": Message.of("the file is damaged"),
}
"""How Pillow begins to say that a picture cannot be decoded."""


def reason_of(error: Exception) -> Message | str:
    """Return what an error of the system, SQLite or a decoder says: translatable if it is known, else in its words."""
    name = "_".join(str(getattr(error, "sqlite_errorname", "")).split("_")[:2])  # extended codes tell no user more
    if said := _SQLITE.get(name):
        return said
    if not isinstance(error, OSError):
        return str(error)
    decoding = next((said for words, said in _PILLOW.items() if str(error).startswith(words)), None)
    return _SYSTEM.get(error.errno or 0) or decoding or error.strerror or str(error)
