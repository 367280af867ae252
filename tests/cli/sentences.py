"""Finds every sentence for people by reading the source, also those that reach `Message.of` through other functions."""

import ast
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

__all__ = ["Scan", "places"]

_ERRORS = (
    "UserError",
    "InputError",
    "FileError",
    "UnreadError",
    "CatalogError",
    "CatalogDamagedError",
    "CatalogInUseError",
    "SpliceError",
)

Function = ast.FunctionDef | ast.AsyncFunctionDef


class Scan:
    """The English templates of a package.

    Attributes:
        found: Each template, with the file and the line where it stands.
    """

    def __init__(self, package: Path) -> None:
        """Read every module of the package."""
        self.found: dict[str, str] = {}
        self._package = package
        self._trees = {p: ast.parse(p.read_text("utf-8")) for p in sorted(package.rglob("*.py"))}
        # Where each function takes its template: (file or "" for everywhere, name) to the argument's place and name.
        self._makers = {("", name): (0, "template") for name in (*_ERRORS, "Message.of", "say", "_say")}
        while self._grown():
            pass

    def _grown(self) -> bool:
        before = len(self._makers)
        for path, tree in self._trees.items():
            for scope in (tree, *(node for node in ast.walk(tree) if isinstance(node, Function))):
                for call in (node for node in ast.walk(scope) if isinstance(node, ast.Call)):
                    self._look(path, scope, call)
        return len(self._makers) > before

    def _look(self, path: Path, scope: ast.AST, call: ast.Call) -> None:
        self._take(path, scope, self._template(path, call))

    def _take(self, path: Path, scope: ast.AST, template: ast.expr | None) -> None:
        for part in _parts(template):
            if isinstance(part, ast.Constant) and isinstance(part.value, str) and part.value:
                self.found[part.value] = f"{path.relative_to(self._package)}:{part.lineno}"
            elif isinstance(part, ast.Name):
                self._follow(path, scope, part.id)

    def _template(self, path: Path, call: ast.Call) -> ast.expr | None:
        for name in _names(call.func):
            place = self._makers.get((path.as_posix(), name)) or self._makers.get(("", name))
            if place:
                index, keyword = place
                given = {k.arg: k.value for k in call.keywords}
                return call.args[index] if index < len(call.args) else given.get(keyword)
        return None

    def _follow(self, path: Path, scope: ast.AST, name: str) -> None:
        if isinstance(scope, Function):
            parameters = [a.arg for a in (*scope.args.args, *scope.args.kwonlyargs) if a.arg not in {"self", "cls"}]
            if name in parameters:
                own = path.as_posix() if scope.name.startswith("_") else ""
                self._makers.setdefault((own, scope.name), (parameters.index(name), name))
                return
        for node in ast.walk(scope):
            targets = node.targets if isinstance(node, ast.Assign) else []
            targets = [node.target] if isinstance(node, ast.AnnAssign) else targets
            if isinstance(node, ast.Assign | ast.AnnAssign) and any(_is(name, target) for target in targets):
                self._take(path, self._trees[path], node.value)


def _is(name: str, target: ast.expr) -> bool:
    return isinstance(target, ast.Name) and target.id == name


def _names(function: ast.expr) -> Iterator[str]:
    if isinstance(function, ast.Name):
        yield function.id
    elif isinstance(function, ast.Attribute):
        if isinstance(function.value, ast.Name):
            yield f"{function.value.id}.{function.attr}"
        if function.attr != "of":
            yield function.attr


def _parts(value: ast.expr | None) -> Iterator[ast.expr]:
    """Yield every value that an expression may have."""
    if isinstance(value, ast.IfExp):
        yield from _parts(value.body)
        yield from _parts(value.orelse)
    elif isinstance(value, ast.Dict):
        for each in value.values:
            yield from _parts(each)
    elif isinstance(value, ast.Subscript):  # a table of templates
        yield value.value
    elif isinstance(value, ast.Call) and isinstance(value.func, ast.Attribute) and value.func.attr == "get":
        yield value.func.value
    elif value is not None:
        yield value


def places(template: str) -> set[str]:
    """Return the named places of a template."""
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}
