"""The shape of the code: the core knows nothing of the world, dependencies have one owner, modules stay small."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.conftest import ROOT

PACKAGE = ROOT / "edutext"
MODULES = sorted(PACKAGE.rglob("*.py"))
SHELL = {"cli", "decoding.py", "files.py", "records.py", "report.py", "terminal.py", "trouble.py", "__main__.py"}
CORE = [path for path in MODULES if path.relative_to(PACKAGE).parts[0] not in SHELL]
OWNERS = {
    "ahocorasick_rs": ("rules", "literals.py"),
    "chardet": ("decoding.py",),
    "click": ("cli",),
    "ftfy": ("rules", "encoding"),
    "opencc": ("script",),
    "rich": ("terminal.py",),
}


def imports(path: Path) -> set[str]:
    """The top-level names of what a module imports, anywhere in it."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.split(".")[0])
    return found


@pytest.mark.parametrize("path", CORE, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_the_core_imports_nothing_of_the_world(path: Path) -> None:
    assert imports(path).isdisjoint({"click", "rich", "os", "sys", "pathlib", "subprocess"})


@pytest.mark.parametrize("name", OWNERS)
def test_every_dependency_has_one_owner(name: str) -> None:
    owner = PACKAGE.joinpath(*OWNERS[name])
    users = [path for path in MODULES if name in imports(path)]
    assert users
    assert [path for path in users if path != owner and owner not in path.parents] == []


def test_modules_stay_small() -> None:
    assert {p.name: n for p in MODULES if (n := p.read_text(encoding="utf-8").count("\n")) > 300} == {}
