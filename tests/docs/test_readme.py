"""The README claims what is there: its tasks, verbs and options exist, and so does each test that it names."""

import argparse
import re
import shlex

import pytest

from gallery_app.cli.main import command_line
from gallery_app.cli.parser import Parser
from gallery_app.cli.terminal import Terminal
from gallery_app.paths import resources_folder
from gallery_app.wording import Wording
from tests.docs.conftest import ROOT

READMES = ("README.md", "README.zh-CN.md")
_CODE = re.compile(r"```(?:\w*)\n(.*?)```|`([^`\n]+)`", re.DOTALL)


def tasks() -> set[str]:
    """Return what `make` can do."""
    text = (ROOT / "Makefile").read_text("utf-8").replace("\\\n", " ")
    listed = re.search(r"^TASKS = (.*)$", text, re.MULTILINE)
    assert listed
    return {*listed[1].split(), *re.findall(r"^([a-z]+):", text, re.MULTILINE)}


def _commands(page: str, program: str) -> list[str]:
    """Return every command line of a program in a page's code."""
    pieces = [a or b for a, b in _CODE.findall((ROOT / page).read_text("utf-8"))]
    lines = [line.split("#")[0].strip() for piece in pieces for line in piece.splitlines()]
    return [line for line in lines if line.startswith(program + " ")]


def _inner(parser: argparse.ArgumentParser) -> dict[str, Parser]:
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            return dict(action.choices)
    return {}


@pytest.mark.parametrize("page", READMES)
def test_tasks_exist(page: str) -> None:
    """Every `make` task that is named is one."""
    named = {line.split()[1] for line in _commands(page, "make")}
    assert {"demo", "test"} <= named
    assert named <= tasks()


@pytest.mark.parametrize("page", [*READMES, "docs/handing-on.md", "docs/printing.md", "docs/metadata.md"])
def test_verbs_and_options_exist(page: str) -> None:
    """Every verb of a `gallery-app` command is one, and takes the options it is shown with."""
    top: argparse.ArgumentParser = command_line(Terminal(Wording.load("en", resources_folder() / "i18n")))
    for line in _commands(page, "gallery-app"):
        parser, words = top, shlex.split(line)[1:]
        while words and words[0] in _inner(parser):
            parser = _inner(parser)[words.pop(0)]
        known = {option for action in parser._actions for option in action.option_strings}
        options = {word for word in words if word.startswith("--")}
        assert options <= known | {"--json", "--catalog"}, line
        assert parser is not top or options, line


@pytest.mark.parametrize("page", READMES)
def test_named_tests_exist(page: str) -> None:
    """A test that a claim leans on is there."""
    for path in re.findall(r"tests/[\w./]+\.py", (ROOT / page).read_text("utf-8")):
        assert (ROOT / path).is_file(), path


def test_both_tell_the_same() -> None:
    """The two languages have the same sections, rows, pictures and commands."""
    texts = [(ROOT / page).read_text("utf-8") for page in READMES]
    for sign in (r"^## ", r"^\|", r"^- ", r"!\[", r"^gallery-app ", r"^make "):
        counts = [len(re.findall(sign, text, re.MULTILINE)) for text in texts]
        assert counts[0] == counts[1], sign


def test_figures_are_those_of_the_documents() -> None:
    """Each measured figure of the README stands in the document that it names, with the command that repeats it."""
    text = (ROOT / "README.md").read_text("utf-8")
    section = text.partition("## Measured")[2].partition("\n## ")[0]
    rows = [line.strip("| ").split(" | ") for line in section.splitlines() if line.startswith("| ") and "](" in line]
    assert rows
    for _, figures, source, _ in rows:
        named = re.search(r"\]\(([^)#]+)", source)
        assert named
        document = (ROOT / named[1]).read_text("utf-8")
        for figure in re.findall(r"\d[\d.,]*\d|\d", figures):
            assert figure in document, (figure, named[1])
