"""Which figures of `make bench` the READMEs repeat, and how they are called there."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.bench.figures import Figure, told

_HEADS = {
    "README.md": ("What", "Ours over theirs, median", "Spread", "Beside", "Repeat it with"),
    "README.zh-CN.md": ("项目", "我方比对方，中位数", "范围", "对照", "重复测量"),
}
_ROWS = (
    ("bench-start", "from start to the frame of the window", "Start of the window", "窗口启动"),
    ("bench-installed", "from start to the first pixels", "Start of the installed window", "安装版窗口启动"),
    ("bench-import", "browsable", "Import of photos, until they can be browsed", "导入照片，到可以浏览"),
    ("bench-import", "all", "Import of photos, with previews and hashes", "导入照片，连同预览和校验"),
    ("bench-metadata", "writes", "Captions written into photos", "把图说写进照片"),
    ("bench-metadata", "reads", "Captions read from photos", "从照片读图说"),
    ("bench-export", "a contact sheet", "A contact sheet of large photos", "大图的照片小样"),
    ("bench-find", "first page, sum", "Searches among a million records, first page", "百万条记录中搜索，第一页"),
    ("bench-find", "total with all counts", "The same, with total and all counts", "同上，连同总数和全部计数"),
)
"""Task, words of the figure, and its name in both languages; of a figure by two clocks that of the wall is taken."""
_BLOCK = re.compile(r"(?<=<!-- make bench -->\n).*?(?=<!-- /make bench -->)", re.DOTALL)


def repeated(root: Path, figures: Mapping[str, Sequence[Figure]]) -> dict[str, str]:
    """Return the READMEs with the figures filled in.

    Args:
        root: The folder of the READMEs.
        figures: What was measured, by task.
    """
    found = {}
    for at, (name, head) in enumerate(_HEADS.items()):
        rows = ["| " + " | ".join(head) + " |", "|---|---:|---|---|---|"]
        for task, words, *names in _ROWS:
            chosen = [each for each in figures.get(task, ()) if each.peer and _is(words, each.what)]
            rows += [_row(names[at], each, task) for each in chosen[:1]]
        text = "\n".join(["", *rows, "", ""])
        found[name] = _BLOCK.sub(lambda _, text=text: text, (root / name).read_text("utf-8"))
    return found


def _is(words: str, what: str) -> bool:
    return (what.startswith(words) or what.endswith(f", {words}")) and "processor" not in what


def _row(name: str, figure: Figure, task: str) -> str:
    spread = f"{told(min(figure.values()))}–{told(max(figure.values()))}"
    return f"| {name} | {told(figure.middle())} × | {spread} | {figure.peer} | `make {task}` |"
