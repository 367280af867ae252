"""Readings in the shape that the command line prints."""

from typing import Any

from gallery_app.domain.reading import CaptionReading, ReportReading, SectionReading

__all__ = ["caption_json", "report_json"]


def caption_json(reading: CaptionReading, id: str | int | None = None) -> dict[str, Any]:  # noqa: A002 - the key in JSON
    """Return a caption as ``parse caption`` prints it; `id` is left out when None."""
    found = _fields(reading) | {"alternatives": [_fields(other) for other in reading.alternatives]}
    return found if id is None else {"id": id, **found}


def _fields(reading: CaptionReading) -> dict[str, Any]:
    return {
        "is_caption": reading.is_caption,
        "caption": reading.caption,
        "photographers": list(reading.photographers),
        "organisations": list(reading.organisations),
        "suppliers": list(reading.suppliers),
        "role": reading.role or None,
        "taken": reading.taken or None,
        "notes": list(reading.notes),
        "confidence": reading.confidence,
    }


def report_json(reading: ReportReading) -> dict[str, Any]:
    """Return a report as ``parse report`` prints it; a lead has the heading null, repeats stand in ``set_aside``."""
    repeats = [p.text for section in reading.sections for p in section.paragraphs if p.repeated]
    aside = [{"text": item.text, "why": str(item.why)} for item in reading.set_aside]
    return {
        "headline": reading.headline or None,
        "subtitle": reading.subtitle or None,
        "bylines": [{"role": author.role, "name": author.name} for author in reading.bylines],
        "sections": [_section(section) for section in reading.sections],
        "set_aside": aside + [{"text": text, "why": "The passage stands elsewhere in the report."} for text in repeats],
        "warnings": [str(message) for message in reading.warnings],
    }


def _section(section: SectionReading) -> dict[str, Any]:
    return {
        "heading": list(section.heading) or None,
        "paragraphs": [paragraph.text for paragraph in section.paragraphs if not paragraph.repeated],
        "captions": [_caption(caption) for caption in section.captions],
    }


def _caption(caption: CaptionReading) -> dict[str, Any]:
    return {
        "caption": caption.caption,
        "photographers": list(caption.photographers),
        "organisations": list(caption.organisations),
        "suppliers": list(caption.suppliers),
        "role": caption.role or None,
        "notes": list(caption.notes),
        "raw": caption.raw,
    }
