"""The rules of the house: sizes, one test file a module, nothing that phones out."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "crosswitness"
MODULES = sorted(SOURCE.rglob("*.py"))
NAMES = [str(path.relative_to(SOURCE)) for path in MODULES]


@pytest.mark.parametrize("path", MODULES, ids=NAMES)
def test_modules_and_functions_keep_their_size(path: Path):
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= 300, "at most 300 lines a module"
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert node.end_lineno is not None
            length = node.end_lineno - node.lineno + 1 - _docstring_lines(node)
            assert length <= 40, f"{node.name}: {length} lines without its docstring"
            positional = [*node.args.posonlyargs, *node.args.args]
            count = len([a for a in positional if a.arg not in {"self", "cls"}])
            assert count <= 5, f"{node.name}: {count} positional parameters"


def _docstring_lines(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    first = node.body[0]
    if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant):
        return (first.end_lineno or first.lineno) - first.lineno + 1
    return 0


@pytest.mark.parametrize(
    "path", [p for p in MODULES if p.name != "__init__.py"], ids=lambda p: p.stem
)
def test_every_module_has_its_test_file(path: Path):
    inside = path.relative_to(SOURCE)
    assert (ROOT / "tests" / inside.parent / f"test_{inside.name}").is_file()


REACHES_OUT = {"backends/endpoint.py": {"urllib.request"}}
"""A language model at an address that a person names; nothing else, and only when named."""


@pytest.mark.parametrize("path", MODULES, ids=NAMES)
def test_no_module_reaches_out(path: Path):
    text = path.read_text(encoding="utf-8")
    allowed = REACHES_OUT.get(path.relative_to(SOURCE).as_posix(), set())
    for name in ("requests", "urllib.request", "http.client", "httpx", "aiohttp"):
        if name in allowed:
            continue
        assert not re.search(rf"^\s*(?:import|from) {re.escape(name)}\b", text, re.MULTILINE)
    assert "shared/" not in text, "the product knows no data beside it"
    assert not re.search(r"\bprint\(", text)


def test_tables_name_their_source_and_licence():
    for table in sorted((SOURCE / "lang" / "tables").glob("*.tsv")):
        head = table.read_text(encoding="utf-8")[:2000].casefold()
        assert "source" in head, table.name
        assert "licence" in head, table.name
