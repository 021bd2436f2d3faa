"""Checks a dossier: every cited word is read again, in the JSON and on the page."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Any, NamedTuple

from crosswitness.exports.evidence import walk

_VOID = frozenset(("br", "hr", "img", "input", "link", "meta", "line", "rect"))


class Reread(NamedTuple):
    """A document read again from its source.

    Attributes:
        text: Its text.
        sha256: Hexadecimal SHA-256 of the bytes that it was read from.
    """

    text: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Mismatch:
    """The first thing that does not hold.

    Attributes:
        what: What is wrong, for the reader.
        document: Id of the document, or ``""``.
        file: Its file, or ``""``.
        place: ``start:end``, or ``""``.
        stated: What the dossier says.
        found: What the source says.
    """

    what: str
    document: str = ""
    file: str = ""
    place: str = ""
    stated: str = ""
    found: str = ""

    def __str__(self) -> str:
        where = " ".join(part for part in (self.file or self.document, self.place) if part)
        said = f": stated {_short(self.stated)}, found {_short(self.found)}" if self.stated else ""
        return f"{where + ': ' if where else ''}{self.what}{said}"


def check(
    dossier: Mapping[str, Any],
    reread: Callable[[Mapping[str, Any]], Reread],
    pages: Iterable[str] = (),
    *,
    links: bool = True,
) -> Mismatch | None:
    """Return the first mismatch of a decoded dossier, or None if all of it holds.

    Checked are each document's sum and length, every evidence object, and on each page every
    cited span, every link inside the page and every whole text.

    Args:
        dossier: What ``dossier.json`` holds.
        reread: Reads the document of one entry of ``documents`` again from its source.
        pages: HTML pages made from this dossier.
        links: Whether a link inside a page that leads nowhere is a mismatch.
    """
    texts: dict[str, str] = {}
    for entry in dossier["documents"]:
        again = reread(entry)
        wrong = _document(entry, again)
        if wrong is not None:
            return wrong
        texts[entry["id"]] = again.text
    files = {entry["id"]: str(entry["file"]["path"]) for entry in dossier["documents"]}
    cited: set[str] = set()
    seen: set[int] = set()
    for evidence in walk(dossier):
        if id(evidence) in seen:
            continue  # one object, cited by several records
        seen.add(id(evidence))
        wrong = _evidence(evidence, texts, files)
        if wrong is not None:
            return wrong
        cited.add(f"{evidence['document']}:{evidence['start']}:{evidence['end']}")
    for page in pages:
        wrong = _page(page, texts, cited, links)
        if wrong is not None:
            return wrong
    return None


def _document(entry: Mapping[str, Any], again: Reread) -> Mismatch | None:
    file = entry["file"]["path"]
    if again.sha256 != entry["file"]["sha256"]:
        return Mismatch(
            "the source has changed", entry["id"], file, "", entry["file"]["sha256"], again.sha256
        )
    if len(again.text) != entry["length"]:
        return Mismatch(
            "the text has another length",
            entry["id"],
            file,
            "",
            str(entry["length"]),
            str(len(again.text)),
        )
    return None


def _evidence(
    evidence: Mapping[str, Any], texts: Mapping[str, str], files: Mapping[str, str]
) -> Mismatch | None:
    document, start, end = evidence["document"], evidence["start"], evidence["end"]
    if document not in texts:
        return Mismatch("words of a document that the dossier does not list", document)
    found = texts[document][start:end] if 0 <= start < end else ""
    if found == evidence["text"] != "":
        return None
    place = f"{start}:{end}"
    return Mismatch(
        "the words do not stand there", document, files[document], place, evidence["text"], found
    )


def _page(page: str, texts: Mapping[str, str], cited: set[str], links: bool) -> Mismatch | None:
    parts = read_page(page)
    for span in parts.refs:
        if span not in cited:
            return Mismatch("the page cites a span that dossier.json does not", place=span)
    for span, words in parts.spans:
        document, start, end = span.rsplit(":", 2)
        found = _fit(texts[document][int(start) : int(end)])
        if words != found:
            what = "the page prints other words than the source"
            return Mismatch(what, document, "", f"{start}:{end}", words, found)
    for document, words in parts.texts:
        if words != _fit(texts[document]):
            return Mismatch("the page prints another text than the source", document)
    dead = sorted({href for href in parts.links if links and href not in parts.ids})
    return Mismatch("a link of the page leads nowhere", place=dead[0]) if dead else None


def _fit(text: str) -> str:
    """Return a text as a page can hold it."""
    return "".join("\ufffd" if c == "\0" or "\ud800" <= c <= "\udfff" else c for c in text)


@dataclass(slots=True)
class PageParts:
    """What a page cites.

    Attributes:
        refs: Every cited span.
        spans: Cited spans with the words that the page prints for them.
        texts: Document ids with the whole text that the page prints.
        links: Ids that links of the page lead to.
        ids: Ids of the page.
    """

    refs: list[str]
    spans: list[tuple[str, str]]
    texts: list[tuple[str, str]]
    links: list[str]
    ids: set[str]


def read_page(page: str) -> PageParts:
    """Return what a page cites; tags are stripped and references resolved as a browser does."""
    reader = _PageReader()
    reader.feed(page)
    reader.close()
    return reader.parts


class _PageReader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts = PageParts([], [], [], [], set())
        self._open: list[tuple[str, str]] = []  # ("data-span", value) of each open element
        self._words: list[list[str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if "id" in values:
            self.parts.ids.add(values["id"])
        if values.get("href", "").startswith("#"):
            self.parts.links.append(values["href"][1:])
        for name in ("data-span", "data-ref"):
            if name in values:
                self.parts.refs.append(values[name])
        if tag in _VOID:
            return
        kind = next((name for name in ("data-span", "data-text") if name in values), "")
        self._open.append((kind, values.get(kind, "")))
        if kind:
            self._words.append([])

    def handle_endtag(self, tag: str) -> None:
        if tag in _VOID or not self._open:
            return
        kind, value = self._open.pop()
        if not kind:
            return
        words = "".join(self._words.pop())
        if self._words:
            self._words[-1].append(words)
        (self.parts.spans if kind == "data-span" else self.parts.texts).append((value, words))

    def handle_data(self, data: str) -> None:
        if self._words:
            self._words[-1].append(data)


def _short(text: str) -> str:
    return repr(text if len(text) <= 80 else text[:79] + "…")
