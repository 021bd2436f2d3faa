"""Reading one hostile file as a case does: what it cost, and whether all of it is accounted for."""

import time
import tracemalloc
from dataclasses import dataclass
from pathlib import Path

from crosswitness.case.intake import Input, inputs, is_lost, read_all, units
from crosswitness.model.document import Document
from crosswitness.model.issue import Issue
from crosswitness.model.span import Span
from crosswitness.readers.formats import count
from crosswitness.readers.rereading import Rereader
from tests.torture.growth import TooSlowError, limited


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What reading one file gave.

    Attributes:
        name: Name of the file.
        documents: Reports read.
        lost: Issues of what could not be read.
        wrong: What must not be.
        seconds: CPU seconds.
        peak: Most memory that Python held at once, in MB; 0 if it was not measured.
    """

    name: str
    documents: int
    lost: int
    wrong: tuple[str, ...]
    seconds: float
    peak: float


def read_file(
    name: str, content: bytes, folder: Path, *, limit: float = 60.0, memory: bool = False
) -> Reading:
    """Read one file and read every document in it again.

    Args:
        name: Its name.
        content: Its bytes.
        folder: Where to write it.
        limit: CPU seconds that it may take.
        memory: Whether to measure memory, which makes it slower.
    """
    path = folder / name.replace("/", "_")
    path.write_bytes(content)
    documents: list[Document] = []
    issues: list[Issue] = []
    wrong: list[str] = []
    if memory:
        tracemalloc.start()
    started = time.process_time()
    try:
        with limited(limit):
            wrong += _read(path, documents, issues)
    except TooSlowError:
        wrong.append(f"takes more than {limit:.0f} s")
    except Exception as error:
        wrong.append(f"{type(error).__name__}: {error}"[:300])
    seconds = time.process_time() - started
    peak = tracemalloc.get_traced_memory()[1] / 1e6 if memory else 0.0
    if memory:
        tracemalloc.stop()
    path.unlink()
    return Reading(
        name=name,
        documents=len(documents),
        lost=sum(is_lost(issue) for issue in issues),
        wrong=tuple(wrong),
        seconds=seconds,
        peak=peak,
    )


def _read(path: Path, documents: list[Document], issues: list[Issue]) -> list[str]:
    """Read the units of a file and return what does not add up."""
    claimed = 0
    items = list(inputs([path]))
    for item in items:
        if isinstance(item, Issue):
            issues.append(item)
            claimed += is_lost(item)
            continue
        for unit in units(item):
            if isinstance(unit, Issue):
                issues.append(unit)
                claimed += is_lost(unit)
                continue
            claimed += count(unit)
            for found in read_all(unit):
                if isinstance(found, Document):
                    documents.append(found)
                else:
                    issues.append(found)
    lost = sum(is_lost(issue) for issue in issues)
    wrong = []
    if claimed != len(documents) + lost:
        wrong.append(f"{claimed} claimed, {len(documents)} read and {lost} lost")
    return [*wrong, *_unlike(path, items, documents)]


def _unlike(path: Path, items: list[Input | Issue], documents: list[Document]) -> list[str]:
    """Return the documents that another reading of the bytes does not give."""
    again = Rereader(lambda _: path.read_bytes())
    wrong = []
    for document in documents:
        if any(0xD800 <= ord(letter) <= 0xDFFF or letter == "\0" for letter in document.text):
            wrong.append(f"{document.source}: characters that cannot be kept")
        text, offsets = again.text(document.source)
        if text != document.text or offsets != document.offsets:
            wrong.append(f"{document.source}: another reading gives another text")
        for start, end in document.body:
            if not 0 <= start < end <= len(text):
                wrong.append(f"{document.source}: its body is outside")
        wrong += _unmapped(document)
    return wrong


def _unmapped(document: Document) -> list[str]:
    """Return what is wrong with the map from the text to the bytes."""
    place = 0
    for start, byte, length, width in document.offsets.runs:
        if start != place or length < 1 or width < 0 or byte < 0:
            return [f"{document.source}: the map has a gap at {place}"]
        place += length
    whole = Span(document=document.id, start=0, end=len(document.text))
    if place != whole.end:
        return [f"{document.source}: the map ends at {place} of {whole.end}"]
    return []
