"""Templates: those that ship with the program, and those of the user's folder."""

from dataclasses import replace
from pathlib import Path

from gallery_app.domain.task import Failure
from gallery_app.errors import InputError
from gallery_app.layout.papers import Paper, paper, papers
from gallery_app.layout.rules import GridRules, RowRules
from gallery_app.layout.template_file import Sketch, Template, check_template, read_template
from gallery_app.paths import resources_folder, user_templates_folder
from gallery_app.wording import Message

__all__ = ["GridRules", "Paper", "RowRules", "Sketch", "Template", "paper", "papers", "read_template", "template"]
__all__ += ["template_faults", "templates"]

_MOST_FILES = 200
"""Files of the user's folder that are looked at."""


def templates() -> tuple[Template, ...]:
    """Return every template in list order; those of the user come last, and broken ones are left out."""
    found = [read_template(path) for path in _folder().glob("*.json")]
    shipped = sorted(found, key=lambda template: template.order)
    own = [replace(read_template(path, _folder()), origin=str(path)) for path in _own_files() if not _faults(path)]
    return (*shipped, *sorted(own, key=lambda template: (template.order, template.name)))


def template_faults() -> tuple[Failure, ...]:
    """Return what is wrong with templates of the user's folder, a sentence for each fault."""
    return tuple(Failure(str(path), fault) for path in _own_files() for fault in _faults(path))


def _faults(path: Path) -> tuple[Message, ...]:
    if (_folder() / path.name).exists():
        sentence = "The template {path} has the name of one that ships with the program; give it another."
        return (Message.of(sentence, path=path),)
    return check_template(path, _folder())


def _own_files() -> list[Path]:
    return sorted(path for path in user_templates_folder().glob("*.json") if path.is_file())[:_MOST_FILES]


def template(name: str) -> Template:
    """Return one template.

    Raises:
        InputError: There is none of that name, or the user's file of that name is wrong.
    """
    known = {each.name: each for each in templates()}
    if name in known:
        return known[name]
    for path in _own_files():
        if path.stem == name:
            return read_template(path, _folder())
    raise InputError("There is no template {name}; choose one of {known}.", name=name, known=", ".join(known))


def _folder() -> Path:
    return resources_folder() / "templates"
