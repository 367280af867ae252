"""Sentences for people, kept apart from the language they are shown in.

The core never knows the reader's language: it makes a `Message`, an English template with named values.
The command line and the window turn it into words with a `Wording`, at the edge.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Self

__all__ = ["Message", "Wording"]


@dataclass(frozen=True, slots=True)
class Message:
    """One sentence for a person.

    Attributes:
        template: English text with ``{named}`` places; it is also the key of its translation.
        values: What goes into the places, in order of naming. A value may be a `Message` itself.
    """

    template: str
    values: tuple[tuple[str, object], ...] = ()

    @classmethod
    def of(cls, template: str, **values: object) -> Self:
        """Make a message from a template and the values for its named places."""
        return cls(template, tuple(values.items()))

    def __str__(self) -> str:
        """Return the sentence in English."""
        return self.template.format_map(dict(self.values))


class Wording:
    """The sentences of one language.

    Attributes:
        language: BCP 47 tag, such as ``zh-CN`` or ``en``.
    """

    def __init__(self, language: str, sentences: Mapping[str, str]) -> None:
        """Take the language's tag and its sentences, each under its English template."""
        self.language = language
        self._sentences = sentences

    @classmethod
    def load(cls, language: str, folder: Path) -> Self:
        """Read ``folder/LANGUAGE.json``; a language without a file speaks the English of the templates."""
        path = folder / f"{language}.json"
        sentences = json.loads(path.read_text("utf-8")) if path.is_file() else {}
        return cls(language, sentences)

    def say(self, message: Message) -> str:
        """Return the message in this language."""
        template = self._sentences.get(message.template, message.template)
        return template.format_map({k: self._worded(v) for k, v in message.values})

    def _worded(self, value: object) -> object:
        return self.say(value) if isinstance(value, Message) else value
