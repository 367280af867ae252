"""Records as JSON: the keys that scripts rely on."""

from gallery_app.domain.photo import Photo
from gallery_app.domain.placement import Placement
from gallery_app.domain.report import Report

__all__ = ["Json", "credits_line", "file_path", "photo_found", "photo_whole", "placement_json", "report_json"]

Json = dict[str, object]


def file_path(photo: Photo) -> str | None:
    """Return the absolute path of a photo's image, or None."""
    return photo.file.path if photo.file else None


def credits_line(photo: Photo) -> str:
    """Return the credited names in printed order, for a table; where nobody is named, what marks the picture."""
    from gallery_app.services.credit_words import printed_role  # noqa: PLC0415  `--help` starts without it

    return "、".join(dict.fromkeys(c.name or c.organisation or printed_role(c) for c in photo.credits))


def photo_found(photo: Photo) -> Json:
    """Return a photo as a search lists it; a section is named by its heading, the lead by ""."""
    return {
        "id": photo.id,
        "title": photo.title,
        "description": photo.description,
        "photographers": list(photo.photographers),
        "themes": list(photo.themes),
        "sections": [placement.heading for placement in photo.placements],
        "date": photo.taken,
        "file": file_path(photo),
    }


def photo_whole(photo: Photo) -> Json:
    """Return everything known of a photo."""
    return {
        **photo_found(photo),
        "organisations": list(photo.organisations),
        "credits": [
            {
                "name": c.name,
                "role": c.role,
                "organisation": c.organisation,
                "raw": c.raw,
                "photographer": c.photographer,
            }
            for c in photo.credits
        ],
        "place": photo.place,
        "rating": photo.rating,
        "focus": photo.focus,
        "pick": photo.pick.value,
        "label": photo.label.value,
        "fields": dict(photo.further),
        "rights": photo.rights,
        "raw": photo.raw,
        "added": photo.added,
        "image": _image(photo),
        "placements": [placement_json(placement) for placement in photo.placements],
    }


def _image(photo: Photo) -> Json | None:
    file = photo.file
    if file is None:
        return None
    return {
        "path": file.path,
        "size": file.size,
        "format": file.format,
        "width": file.width,
        "height": file.height,
        "orientation": file.orientation,
        "taken": file.taken,
        "camera": file.camera,
        "fingerprint": file.fingerprint,
        "missing": file.missing,
    }


def placement_json(placement: Placement) -> Json:
    """Return one use of a photo."""
    return {
        "id": placement.id,
        "photo": placement.photo,
        "report": placement.report,
        "headline": placement.headline,
        "section": placement.section,
        "heading": placement.heading,
        "position": placement.position,
        "caption": placement.caption,
        "origin": placement.origin.value,
        "certainty": placement.certainty,
    }


def report_json(report: Report) -> Json:
    """Return a report without its sections."""
    return {
        "id": report.id,
        "headline": report.headline,
        "subtitle": report.subtitle,
        "bylines": [{"role": byline.role, "name": byline.name} for byline in report.bylines],
        "date": report.date,
        "publication": report.publication,
        "source": report.source,
    }
