import ast
import re

from tests.docs.pages import DOCS, SOURCE

CODE = re.compile(r"[A-Z]\d{3}")
PAGE = (DOCS / "issues.md").read_text(encoding="utf-8")
DOCUMENTED = re.findall(r"(?m)^### ([A-Z]\d{3}) \S", PAGE)


def codes_in_source() -> set[str]:
    found: set[str] = set()
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found.update(CODE.findall(node.value) if CODE.fullmatch(node.value) else [])
    return found


def test_every_code_is_documented_and_every_documented_code_exists():
    assert sorted(DOCUMENTED) == sorted(codes_in_source())


def test_codes_are_told_once_each_with_what_the_user_can_do():
    assert len(set(DOCUMENTED)) == len(DOCUMENTED)
    for part in re.split(r"(?m)^### ", PAGE)[1:]:
        assert "\n- You can: " in part, part.splitlines()[0]


def test_the_letter_of_a_code_is_that_of_its_section():
    for section in re.split(r"(?m)^## ", PAGE)[1:]:
        for code in re.findall(r"(?m)^### ([A-Z])\d{3}", section):
            assert code == section[0]
