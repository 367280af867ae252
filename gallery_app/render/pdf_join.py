"""Several PDF files of one document as one: pages, structure for screen readers, and outline."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pikepdf

__all__ = ["join"]


def join(first: "pikepdf.Pdf", others: Sequence["pikepdf.Pdf"]) -> None:
    """Append the pages of `others` to `first`; the files stay open until the result has been saved.

    All of them come from one typesetter and one template: tagged (ISO 32000-1, 14.7) and with flat number trees.
    """
    for other in others:
        shift = _keys(first)
        for page in other.pages:
            page.obj["/StructParents"] = int(page.obj.get("/StructParents", 0)) + shift
        first.pages.extend(other.pages)
        _join_structure(first, other, shift)
        _join_outline(first, other)


def _keys(pdf: "pikepdf.Pdf") -> int:
    structure = pdf.Root.get("/StructTreeRoot")
    return 0 if structure is None else int(structure.ParentTreeNextKey)


def _join_structure(first: "pikepdf.Pdf", other: "pikepdf.Pdf", shift: int) -> None:
    theirs = other.Root.get("/StructTreeRoot")
    if theirs is None:
        return
    # The pages are here already, so what points to them points to these copies.
    copied = first.copy_foreign(theirs)
    ours = first.Root.StructTreeRoot
    for element in copied.K:
        element.P = ours
        ours.K.append(element)
    numbers = list(copied.ParentTree.get("/Nums", []))
    for key, value in zip(numbers[::2], numbers[1::2], strict=True):
        ours.ParentTree.Nums.append(int(key) + shift)
        ours.ParentTree.Nums.append(value)
    ours.ParentTreeNextKey = shift + int(copied.ParentTreeNextKey)


def _join_outline(first: "pikepdf.Pdf", other: "pikepdf.Pdf") -> None:
    theirs = other.Root.get("/Outlines")
    if theirs is None:
        return
    copied = first.copy_foreign(theirs)
    if "/Outlines" not in first.Root:
        first.Root.Outlines = copied
        return
    ours = first.Root.Outlines
    item: Any = copied.First
    while item is not None:
        item.Parent = ours
        item = item.get("/Next")
    ours.Last.Next, copied.First.Prev = copied.First, ours.Last
    ours.Last = copied.Last
    ours.Count = int(ours.Count) + int(copied.Count)
