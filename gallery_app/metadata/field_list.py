"""The table of fields as people read it: ``python -m gallery_app.metadata.field_list`` prints it."""

import sys

from gallery_app.metadata.fields import Kind, fields

__all__ = ["field_list"]

_KINDS = {
    Kind.TEXT: "text",
    Kind.LANGUAGES: "text, one a language",
    Kind.ORDERED: "list",
    Kind.UNORDERED: "set",
    Kind.DATE: "date",
    Kind.TERMS: "terms",
}


def field_list() -> str:
    """Return every field as a row of a Markdown table."""
    rows = [
        "| field | 名称 | name | XMP | holds | IIM | bytes | EXIF |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for each in fields():
        iim = f"{each.iim[0]}:{each.iim[1]:03}" if each.iim else ""
        limit, tag = str(each.bytes or ""), f"0x{each.exif:04X}" if each.exif else ""
        cells = (f"`{each.name}`", each.zh, each.en, f"`{each.xmp}`", _KINDS[each.kind], iim, limit, tag)
        rows.append("|" + "|".join(f" {cell} " if cell else " " for cell in cells) + "|")
    return "\n".join(rows)


if __name__ == "__main__":
    sys.stdout.write(field_list() + "\n")
