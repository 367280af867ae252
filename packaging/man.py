"""Writes the man page out of the command line's own parser, in English and Chinese.

``python packaging/man.py FOLDER`` writes `man1/gallery-app.1` and `zh_CN/man1/gallery-app.1` (man(7) macros).
"""

import argparse
import re
import sys
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from gallery_app import __version__
from gallery_app.cli.main import command_line
from gallery_app.cli.parser import Parser
from gallery_app.cli.terminal import Terminal
from gallery_app.files import safe_write
from gallery_app.paths import resources_folder
from gallery_app.wording import Wording

_LANGUAGES = {"en": Path("man1"), "zh-CN": Path("zh_CN") / "man1"}
_HEADS = {
    "en": ("NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "VERBS", "EXIT STATUS", "ENVIRONMENT"),
    "zh-CN": ("名称", "用法", "说明", "选项", "动词", "退出状态", "环境变量"),
}
_ENVIRONMENT = {
    "en": {
        "GALLERY_CATALOG": "Catalog to work with when --catalog is not given.",
        "GALLERY_LANGUAGE": "Language of the sentences: en or zh; otherwise that of the system.",
        "GALLERY_LOG": "How much is written into the diary, such as DEBUG.",
    },
    "zh-CN": {
        "GALLERY_CATALOG": "没有给出 --catalog 时所用的图库。",
        "GALLERY_LANGUAGE": "界面文字的语言：en 或 zh；不设则随系统。",
        "GALLERY_LOG": "日志记多细，例如 DEBUG。",
    },
}


def page(language: str) -> str:
    """Return the man page in a language of `resources/i18n`."""
    terminal = Terminal(Wording.load(language, resources_folder() / "i18n"))
    parser = command_line(terminal)
    name, synopsis, description, options, verbs, status, environment = _HEADS[language]
    return "\n".join(
        [
            f'.TH GALLERY-APP 1 "" "Tushuo {__version__}"',
            f".SH {name}",
            f"gallery-app \\- {_plain(parser.description)}",
            f".SH {synopsis}",
            ".B gallery-app",
            "[\\fIVERB\\fR] \\&...",
            f".SH {description}",
            _plain(parser.description),
            f".SH {options}",
            *_arguments(parser),
            f".SH {verbs}",
            *_verbs(parser),
            f".SH {status}",
            _plain(re.sub(r"^[^:：]*[:：]\s*", "", parser.epilog or "")),
            f".SH {environment}",
            *(line for key, text in _ENVIRONMENT[language].items() for line in (".TP", f".B {key}", _plain(text))),
            "",
        ]
    )


def _verbs(parser: Parser) -> Iterator[str]:
    for verb in _under(parser):
        if inner := list(_under(verb)):
            yield from (line for one in inner for line in _verb(one))
        else:
            yield from _verb(verb)


def _verb(parser: Parser) -> Iterator[str]:
    yield f".SS {_plain(parser.prog.removeprefix('gallery-app '))}"
    yield _plain(parser.description)
    yield from _arguments(parser, common=False)


def _under(parser: Parser) -> Iterator[Parser]:
    for action in parser._actions:  # noqa: SLF001  argparse has no other way to ask for what it was given
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001  the same
            yield from action.choices.values()


def _arguments(parser: Parser, *, common: bool = True) -> Iterator[str]:
    everywhere = {"catalog", "json", "help"}
    for action in parser._actions:  # noqa: SLF001  the same
        if isinstance(action, argparse._SubParsersAction) or (action.dest in everywhere and not common):  # noqa: SLF001
            continue
        wanted = action.metavar if isinstance(action.metavar, str) else action.dest.upper()
        value = f" \\fI{_plain(wanted)}\\fR" if action.nargs != 0 else ""
        words = ", ".join(f"\\fB{_plain(option)}\\fR" for option in action.option_strings)
        yield ".TP"
        yield f"{words}{value}" if words else value.strip()
        yield _plain(action.help)


def _plain(text: str | None) -> str:
    """Return a text whose signs groff does not take for commands."""
    safe = (text or "").replace("%%", "%").replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{safe}" if safe.startswith((".", "'")) else safe


def main() -> None:
    """Write both pages under the folder named."""
    folder = Path(sys.argv[1])
    for language, place in _LANGUAGES.items():
        safe_write(folder / place / "gallery-app.1", page(language).encode())


if __name__ == "__main__":
    main()
