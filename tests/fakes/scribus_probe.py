"""Run inside Scribus: opens a document and tells as JSON what it holds. Arguments: the document, the answer."""

import json
import sys
from pathlib import Path

import scribus  # type: ignore[import-not-found]

source, answer = sys.argv[1:3]
scribus.openDoc(source)
scribus.setUnit(scribus.UNIT_MILLIMETERS)
_TEXT, _PICTURE = 4, 2


def _told(name: str, kind: int) -> dict[str, object]:
    facts: dict[str, object] = {"place": [*scribus.getPosition(name), *scribus.getSize(name)]}
    if kind == _TEXT:
        facts["text"] = scribus.getFrameText(name)
        facts["overset"] = bool(scribus.textOverflows(name))
        facts["font"] = scribus.getFont(name) if scribus.getFrameText(name) else ""
        facts["size"] = scribus.getFontSize(name) if scribus.getFrameText(name) else 0
    if kind == _PICTURE:
        facts["file"] = scribus.getImageFile(name)
        facts["scale"], facts["offset"] = scribus.getImageScale(name), scribus.getImageOffset(name)
    return facts


pages = []
for number in range(scribus.pageCount()):
    scribus.gotoPage(number + 1)
    items = {name: _told(name, kind) for name, kind, _ in scribus.getPageItems()}
    pages.append({"size": scribus.getPageSize(), "items": items, "guides": scribus.getVGuides()})
told = {"pages": pages, "styles": scribus.getParagraphStyles(), "colours": scribus.getColorNames()}
Path(answer).write_text(json.dumps(told, ensure_ascii=False), "utf-8")
scribus.fileQuit()
