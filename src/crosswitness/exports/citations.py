"""Citations on the page: chips that name a report, links that lead to its highlighted words."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from markupsafe import Markup

from crosswitness.exports import marks

TONES = 8
"""Colours of chips; the letter on the chip is what tells outlets apart."""


@dataclass(frozen=True, slots=True)
class Chip:
    """A report by its label.

    Attributes:
        label: ``"A"`` or ``"A2"``.
        tone: Number of its colour.
        name: Outlet and file, for the reader who points at it.
        href: Link to the report on the page, ``""`` where the page does not show it.
        language: Code of the language of its words.
    """

    label: str
    tone: int
    name: str
    href: str
    language: str


@dataclass(frozen=True, slots=True)
class Cite:
    """Words of a report with the link to their place.

    Attributes:
        chip: The report.
        href: Link to the highlighted words, ``""`` where the page does not show the report.
        span: ``document:start:end``.
        words: The words as HTML.
        exact: Whether `words` are all words of the span, not only its beginning.
        more: How many code points of the span `words` leave out.
        places: How many places this citation stands for.
    """

    chip: Chip
    href: str
    span: str
    words: Markup
    exact: bool = True
    more: int = 0
    places: int = 1


@dataclass(frozen=True, slots=True)
class Capped:
    """The first items of a list, and how many there are in all."""

    items: tuple[Any, ...]
    total: int

    @classmethod
    def of(cls, items: Iterable[Any], limit: int) -> "Capped":
        """Keep the first ``limit`` items."""
        every = tuple(items)
        return cls(every[:limit], len(every))

    @property
    def left_out(self) -> int:
        """How many items are not shown."""
        return self.total - len(self.items)


class Citations:
    """Makes citations and remembers every cited span, so that the page can show its place.

    Attributes:
        spans: Cited ``(start, end)`` by document.
        number: Number of each document on the page, from 1.
        shown: Ids of the documents and entities that the page shows, so that links may lead there.
    """

    def __init__(self, documents: Iterable[Mapping[str, Any]], shown: Container[str]) -> None:
        self.spans: dict[str, set[tuple[int, int]]] = {}
        self.shown = shown
        self._chips: dict[str, Chip] = {}
        self.number: dict[str, int] = {}
        tones: dict[str, int] = {}
        for number, entry in enumerate(documents, start=1):
            letters = entry["label"].rstrip("0123456789")
            tone = tones.setdefault(letters, len(tones) % TONES)
            outlet = entry["outlet"]["value"] or "outlet unknown"
            self.number[entry["id"]] = number
            self._chips[entry["id"]] = Chip(
                label=entry["label"],
                tone=tone,
                name=f"{outlet}, {entry['file']['name']}",
                href=f"#r{number}" if entry["id"] in shown else "",
                language=entry["language"]["code"],
            )

    def chip(self, document: str) -> Chip:
        """Return the chip of a document."""
        return self._chips[document]

    def anchor(self, document: str, start: int, end: int) -> str:
        """Return the id of the highlighted words at a span."""
        return f"s{self.number[document]}-{start}-{end}"

    def cite(
        self,
        evidence: Mapping[str, Any],
        differing: Iterable[tuple[int, int]] = (),
        clip: int = 0,
    ) -> Cite:
        """Return a citation of evidence.

        Args:
            evidence: An evidence object of the dossier.
            differing: Ranges within its words to mark as differing.
            clip: Most code points to show, 0 for all.
        """
        document, start, end = evidence["document"], evidence["start"], evidence["end"]
        self.spans.setdefault(document, set()).add((start, end))
        text = evidence["text"]
        more = len(text) - clip if clip and len(text) > clip * 1.2 else 0
        shown = text[: len(text) - more]
        chip = self.chip(document)
        return Cite(
            chip=chip,
            href="#" + self.anchor(document, start, end) if chip.href else "",
            span=f"{document}:{start}:{end}",
            words=marks.render(shown, [marks.Mark(low, high, "diff") for low, high in differing]),
            exact=not more,
            more=more,
        )

    def ordered(self, evidence: Iterable[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
        """Return evidence in the order of reports and places."""
        return sorted(evidence, key=lambda e: (self.number[e["document"]], e["start"], e["end"]))

    def place(self, evidence: Iterable[Mapping[str, Any]]) -> tuple[int, int, int]:
        """Return where the first place of some evidence stands, as a sort key."""
        first = self.ordered(evidence)[0]
        return self.number[first["document"]], first["start"], first["end"]

    def by_report(self, evidence: Iterable[Mapping[str, Any]]) -> tuple[Cite, ...]:
        """Return one citation for each report: its first place, and how many it has."""
        first: dict[str, Mapping[str, Any]] = {}
        counts: dict[str, int] = {}
        for item in evidence:
            first.setdefault(item["document"], item)
            counts[item["document"]] = counts.get(item["document"], 0) + 1
        made = []
        for document in sorted(first, key=self.number.__getitem__):
            made.append(replace(self.cite(first[document], clip=160), places=counts[document]))
        return tuple(made)
