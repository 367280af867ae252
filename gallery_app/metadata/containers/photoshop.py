"""Photoshop image resources: the named drawers in which JPEG and TIFF keep IPTC-IIM and its digest."""

from collections.abc import Mapping
from typing import NamedTuple

from gallery_app.metadata.containers.blocks import SpliceError

__all__ = ["DIGEST", "IIM", "Resource", "content", "replaced", "resources"]

IIM, DIGEST = 0x0404, 0x0425
_SIGNATURES = (b"8BIM", b"MeSa", b"PHUT", b"AgHg", b"DCSR")


class Resource(NamedTuple):
    """One drawer: its number, its content, and all its bytes as they were found."""

    number: int
    content: bytes
    raw: bytes


def resources(block: bytes) -> list[Resource]:
    """Return the resources of a block; one that breaks off gives those before the break.

    Source: Adobe Photoshop File Formats Specification, Image Resource Blocks.
    """
    found, at = list[Resource](), 0
    while at + 12 <= len(block) and block[at : at + 4] in _SIGNATURES:
        number = int.from_bytes(block[at + 4 : at + 6])
        name = at + 6
        size_at = name + _even(1 + block[name])
        size = int.from_bytes(block[size_at : size_at + 4])
        start = size_at + 4
        stop = start + size
        if size_at + 4 > len(block) or stop > len(block):
            break
        end = min(start + _even(size), len(block))
        # Some writers forget the byte that makes a length even.
        if end > stop and block[stop : stop + 4] in _SIGNATURES:
            end = stop
        found.append(Resource(number, block[start:stop], block[at:end]))
        at = end
    return found


def content(found: list[Resource], number: int) -> bytes:
    """Return what the drawers of this number hold, one after another; b"" where there is none."""
    return b"".join(each.content for each in found if each.number == number)


def replaced(block: bytes, new: Mapping[int, bytes]) -> bytes:
    """Return the block with other contents for some numbers; every other drawer is kept byte by byte.

    Raises:
        SpliceError: The block holds bytes that are no resource, which would be lost.
    """
    found = resources(block)
    rest = block[sum(len(each.raw) for each in found) :]
    if rest.strip(b"\0"):
        raise SpliceError("Its Photoshop block holds something that is no image resource; write a sidecar.")
    parts, left = list[bytes](), dict(new)
    for each in found:
        if each.number not in new:
            parts.append(each.raw)
        elif each.number in left:
            parts.append(_packed(each.number, left.pop(each.number)))
    parts += [_packed(number, data) for number, data in left.items()]
    return b"".join(parts)


def _packed(number: int, data: bytes) -> bytes:
    return b"8BIM" + number.to_bytes(2) + b"\0\0" + len(data).to_bytes(4) + data.ljust(_even(len(data)), b"\0")


def _even(number: int) -> int:
    return number + number % 2
