"""The verbs: one module a verb or a family of verbs, each with `add` and what runs it."""

from collections.abc import Callable

from gallery_app.cli.parser import Family
from gallery_app.cli.verbs import (
    arrange,
    caption_templates,
    codes,
    crediting,
    demo,
    doctor,
    duplicates,
    edit,
    export,
    history,
    intake,
    link,
    match,
    metadata,
    photographers,
    preflight,
    read,
    record,
    refind,
    registers,
    reports,
    safety,
    saved,
    search,
)

__all__ = ["ALL"]

ALL: tuple[Callable[[Family], None], ...] = (
    demo.add,
    read.add,
    reports.add,
    intake.add,
    record.add,
    refind.add,
    duplicates.add,
    match.add,
    link.add,
    search.add,
    saved.add,
    edit.add,
    caption_templates.add,
    codes.add,
    history.add,
    photographers.add,
    crediting.add,
    registers.add,
    arrange.add,
    preflight.add,
    export.add,
    metadata.add,
    safety.add,
    doctor.add,
)
"""What adds each verb, in the order of the help."""
