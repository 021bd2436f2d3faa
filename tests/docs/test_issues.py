import ast
import json
import re
from pathlib import Path

import pytest

from crosswitness.cli.main import invoke
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


BRIDGE = (
    "Bridge opens\n\nThe bridge was opened on 04/05/2024. Thursday, 15 May 2024 was a fine day, "
    "Mayor Kamal Darwish said. Darwish and his sister Lina Darwish spoke. On Wednesday it "
    "rained.\n\nThe mayor spoke again. Darwish thanked the builders. “The bridge is yours.\n"
)
ODD = {
    "empty.txt": b"",
    "scan.txt": b"%PDF-1.7",
    "note.docx": b"abc",
    "lines.jsonl": b'{"title": "no text"}\n',
    "bridge.txt": BRIDGE.encode(),
    "bridge.meta.toml": b'published = "last spring"\npublshed = 1\n',
    "alone.meta.toml": b'outlet = "Nobody"\n',
    "mayor.txt": "Вчера мэр города открыл новый мост через реку. Он поблагодарил строителей за "
    "работу и сказал, что мост изменит жизнь жителей.".encode(),
    "page.html": "<meta charset=iso-8859-1><p>The café by the bridge was full.</p>".encode(),
    "zero.txt": b"Rain\x00 fell\x00 on the bridge all day, and nobody came to see it open.",
}
PRODUCED = (
    *("R101", "R102", "R106", "R107", "R203", "R204", "R206", "R207"),
    *("S101", "M205", "L102", "T101", "T103", "N101", "Q101"),
)


def example(code: str) -> str:
    part = re.split(r"\n### ", PAGE.partition(f"### {code} ")[2])[0]
    return "".join(re.findall(r"(?m)^- Example: (.+)$", part))


def test_examples_are_what_the_program_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.chdir(tmp_path)
    for name, content in ODD.items():
        (tmp_path / "odd").mkdir(exist_ok=True)
        (tmp_path / "odd" / name).write_bytes(content)
    assert invoke(["-C", "case", "run", "odd"]) == 3
    told = re.findall(r"(?m): ([^:\n].+?) \[(R\d{3})\]$", capsys.readouterr().err)
    assert invoke(["-C", "case", "--json", "show", "issues", "--limit", "99"]) == 0
    rows = json.loads(capsys.readouterr().out)
    said = {(row["code"], row["message"]) for row in rows} | {(code, text) for text, code in told}
    for code in PRODUCED:
        messages = [message for known, message in said if known == code]
        assert messages, f"{code}: not produced"
        shown = example(code).replace("report.meta.toml", "bridge.meta.toml")
        assert any(message in shown for message in messages), f"{code}: {messages} is not {shown}"
