"""Walking paths: what is a report, what is not, and nothing gets lost."""

import io
import json
import os
import zipfile
from collections.abc import Iterable
from pathlib import Path

import pytest

from crosswitness.case.intake import Input, collect, inputs, is_lost, read_all, source_name, units
from crosswitness.model.document import Document, Given
from crosswitness.model.issue import Issue
from crosswitness.pipeline.ports import Unit
from crosswitness.readers.formats import count, reread


def fill(folder: Path, files: dict[str, bytes]) -> Path:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder


def zipped(files: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return stream.getvalue()


def parted(found: list[Unit | Issue]) -> tuple[list[str], list[str]]:
    names = [f"{u.path[13:]}!{u.member}".rstrip("!") for u in found if isinstance(u, Unit)]
    return names, [f"{i.code} {i.place}" for i in found if isinstance(i, Issue)]


def read_units(found: Iterable[Unit | Issue]) -> list[Document | Issue]:
    return [made for unit in found if isinstance(unit, Unit) for made in read_all(unit)]


def test_a_folder_is_walked_in_order_and_every_other_file_is_named(tmp_path: Path) -> None:
    fill(
        tmp_path,
        {
            "b.txt": b"Two.",
            "a/c.html": b"<p>Three.",
            "a.txt": b"One.",
            "a.meta.toml": b'outlet = "Valley Post"',
            "lost.meta.toml": b"",
            ".hidden.txt": b"No.",
            ".git/x.txt": b"No.",
            "crosswitness.toml": b"",
            "picture.png": b"\x89PNG",
            "page.html": b"<p>Four.",
            "page_files/ad.html": b"<p>No.",
        },
    )
    names, issues = parted(list(collect([tmp_path])))
    assert names == ["a.txt", "b.txt", "page.html", "c.html"]
    assert issues == ["R211 page_files", "R207 lost.meta.toml", "R107 picture.png"]


def test_a_file_is_read_once_and_whatever_its_suffix_if_it_is_named(tmp_path: Path) -> None:
    fill(tmp_path, {"a.txt": b"One.", "b.log": b"Two."})
    names, issues = parted(list(collect([tmp_path / "b.log", tmp_path / "a.txt", tmp_path])))
    assert (names, issues) == (["b.log", "a.txt"], ["R107 b.log"])


def test_what_cannot_be_opened_is_named(tmp_path: Path) -> None:
    _, issues = parted(list(collect([tmp_path / "absent.txt"])))
    assert issues == ["R108 absent.txt"]


def test_pipes_and_odd_names_do_no_harm(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    odd = os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt")
    Path(odd).write_bytes(b"One.")
    found = list(collect([tmp_path]))
    names, issues = parted(found)
    assert (names, issues) == (["caf_.txt"], ["R108 pipe.txt"])
    _, issues = parted(list(collect([Path(odd + "x")])))
    assert issues == ["R108 caf\ufffd.txtx"]


def test_parts_of_saved_pages_in_archives_are_not_read(tmp_path: Path) -> None:
    files = {"x/p.html": b"<p>One.", "x/p_files/ad.html": b"<p>No.", "x/p_files/a.css": b"p"}
    fill(tmp_path, {"r.zip": zipped(files)})
    names, issues = parted(list(collect([tmp_path])))
    assert (names, issues) == (["r.zip!x/p.html"], ["R211 r.zip: x/p_files/"])


def test_what_the_command_line_says_goes_before_sidecars(tmp_path: Path) -> None:
    fill(tmp_path, {"a.txt": b"One.", "a.meta.toml": b'outlet = "Post"\nlanguage = "en"'})
    said = Given(field="outlet", value="Herald", source="--outlet")
    (unit,) = collect([tmp_path], (said,))
    assert isinstance(unit, Unit)
    assert [entry.source for entry in unit.given] == [
        "--outlet",
        "a.meta.toml: outlet",
        "a.meta.toml: language",
    ]


def test_a_broken_sidecar_is_an_issue_and_the_report_is_read(tmp_path: Path) -> None:
    fill(tmp_path, {"a.txt": b"One.", "a.txt.meta.toml": b"outlet = "})
    issue, unit = collect([tmp_path])
    assert isinstance(issue, Issue)
    assert issue.code == "R205"
    assert isinstance(unit, Unit)
    assert unit.given == ()


def test_archives_are_read_with_their_sidecars(tmp_path: Path) -> None:
    inner = zipped({"deep.txt": b"Deep."})
    archive = zipped(
        {
            "x/a.txt": b"One.",
            "x/a.meta.toml": b'outlet = "Post"',
            "inner.zip": inner,
            "../../evil.txt": b"Named only.",
            "orphan.meta.toml": b"",
            "style.css": b"p {}",
        }
    )
    fill(tmp_path, {"r.zip": archive, "r.meta.toml": b'language = "en"'})
    found = list(collect([tmp_path]))
    names, issues = parted(found)
    assert names == ["r.zip!x/a.txt", "r.zip!inner.zip!deep.txt", "r.zip!../../evil.txt"]
    assert issues == ["R107 r.zip: style.css", "R207 r.zip: orphan.meta.toml"]
    first = next(item for item in found if isinstance(item, Unit))
    assert [(g.value, g.source) for g in first.given] == [
        ("Post", "r.zip!x/a.meta.toml: outlet"),
        ("en", "r.meta.toml: language"),
    ]


def test_reading_sources_again_gives_the_same_documents(tmp_path: Path) -> None:
    files = {
        "My report!.txt": "Überfall\r\nam Montag.".encode(),
        "My report!.meta.toml": b'outlet = "Post"',
        "feed.jsonl": b'{"text": "One."}\n{"text": "Two.", "title": "T"}',
        "r.zip": zipped({"a.html": b"<title>A</title><p>Hello &amp; goodbye."}),
    }
    given = fill(tmp_path / "given", files)
    sources = tmp_path / "sources"
    sources.mkdir()
    before = []
    for item in inputs([given]):
        assert isinstance(item, Input)
        (sources / item.source).write_bytes(item.path.read_bytes())
        if item.sidecar:
            (sources / item.sidecar_source).write_bytes(item.sidecar.read_bytes())
        before += [
            made for unit in units(item) if isinstance(unit, Unit) for made in read_all(unit)
        ]
    after = [
        made for unit in collect([sources]) if isinstance(unit, Unit) for made in read_all(unit)
    ]
    documents = {made.id: made for made in before if isinstance(made, Document)}
    assert {made.id: made for made in after if isinstance(made, Document)} == documents
    assert len(documents) == 4
    for document in documents.values():
        content = (sources / document.source.path).read_bytes()
        assert reread(content, document.source) == (document.text, document.offsets)


def test_everything_read_is_a_document_or_a_lost_issue(tmp_path: Path) -> None:
    feed = [json.dumps({"text": f"Report {n}."}).encode() for n in range(7)] + [b"{", b"[]", b""]
    fill(
        tmp_path,
        {
            "a.txt": b"One.",
            "empty.txt": b"",
            "blank.html": b"<script>1</script>",
            "fake.txt": b"%PDF-1.7",
            "feed.jsonl": b"\n".join(feed),
            "none.jsonl": b"\n",
            "r.zip": zipped({"b.txt": b"Two.", "c.txt": b"", "d.css": b"p"}),
            "broken.zip": b"PK\x03\x04 no",
        },
    )
    read = stored = lost = 0
    for item in collect([tmp_path]):
        if isinstance(item, Issue):
            read, lost = read + is_lost(item), lost + is_lost(item)
            continue
        read += count(item)
        for made in read_all(item):
            stored += isinstance(made, Document)
            lost += isinstance(made, Issue) and is_lost(made)
    assert (read, stored, lost) == (18, 9, 9)


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("report.txt", "report.txt"),
        ("Straße in Köln?.html", "Straße_in_Köln_.html"),
        ("..", "report"),
        ("../../etc/passwd", "passwd"),
        ("x" * 300 + ".txt", "x" * 96 + ".txt"),
        ("a." + "y" * 300, "a." + "y" * 98),
    ],
)
def test_names_in_sources_are_safe_and_stay(name: str, kept: str) -> None:
    made = source_name(name, b"One.")
    assert made.removeprefix("8a6ff7fd3ef9-")[-len(kept) :] == kept
    assert len(made) <= 113
    assert source_name(made, b"One.") == made
    assert source_name(made, b"Two.") != made
