"""Files of the kinds that reports come in, made small."""

import zipfile
from pathlib import Path

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_NAMES = (
    f'{_W} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
)
_STYLES = f"""<w:styles {_W}>
<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="t"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="c"><w:name w:val="caption"/></w:style>
</w:styles>"""
_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
PICTURE = '<w:r><w:drawing><a:blip r:embed="rId{}"/></w:drawing></w:r>'


def paragraph(text: str = "", *, style: str = "", run: str = "", extra: str = "") -> str:
    """Return a paragraph of a DOCX; `run` holds the properties of its run, `extra` further runs."""
    style = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    words = f"<w:r><w:rPr>{run}</w:rPr><w:t>{text}</w:t></w:r>" if text else ""
    return f"<w:p>{style}{extra}{words}</w:p>"


def docx(path: Path, *paragraphs: str, pictures: int = 0, head: str = "") -> Path:
    """Write a DOCX with these paragraphs and so many pictures, named in its relations."""
    relations = "".join(
        f'<Relationship Id="rId{n}" Type="{_TYPE}" Target="media/image{n}.jpeg"/>' for n in range(1, pictures + 1)
    )
    parts = {
        "word/document.xml": f"{head}<w:document {_NAMES}><w:body>{''.join(paragraphs)}</w:body></w:document>",
        "word/styles.xml": _STYLES,
        "word/_rels/document.xml.rels": f"<Relationships>{relations}</Relationships>",
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path
