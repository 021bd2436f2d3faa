"""The shapes that the page's templates print; made in `story_view` and `case_view`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from crosswitness.exports.citations import Capped, Chip, Cite
from crosswitness.exports.timeline import Timeline


@dataclass(frozen=True, slots=True)
class Speaker:
    """A person as somebody's words name them: the name, its card on the page, its offices."""

    name: str
    href: str
    offices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Station:
    """One station between a speaker and a report: its part in words, and the words that name it.

    Attributes:
        part: Its part as the page prints it ("first brought by").
        words: The words that name it; those that hint at it where nobody is named.
        named: Whether somebody is named.
    """

    part: str
    words: Cite
    named: bool


@dataclass(frozen=True, slots=True)
class Source:
    """Who one report gives a saying to, in its own words, and through whom it came."""

    source: Cite | None
    cue: Cite | None
    stations: tuple[Station, ...]
    reason: str
    chip: Chip
    indirect: bool


@dataclass(frozen=True, slots=True)
class Rendering:
    """One wording: its words, the reports that print it, and how each names the source.

    Attributes:
        parts: The words.
        verbatim: Whether a report prints them between quotation marks.
        chips: The reports, each with its place.
        sources: Whom each report gives it to.
    """

    parts: tuple[Cite, ...]
    verbatim: bool
    chips: tuple[Cite, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Saying:
    """One utterance with its wordings."""

    anchor: str
    speakers: tuple[Speaker, ...]
    unknown: str
    renderings: tuple[Rendering, ...]
    reports: int
    reasons: tuple[str, ...]
    possible: tuple[tuple[Cite, Cite, str], ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a report carries a claim."""

    cite: Cite | None
    via: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """One claim over the reports of its story; ``own`` where the report itself states it."""

    anchor: str
    kind: str
    words: Cite | None
    verbatim: bool
    own: bool
    label: str
    speakers: tuple[Speaker, ...]
    source: Cite | None
    cells: tuple[Cell, ...]
    carriers: int
    texts: int
    least: int
    named: tuple[str, ...]
    shared: tuple[tuple[str, str], ...]
    graded: tuple[str, str] | None


@dataclass(frozen=True, slots=True)
class Difference:
    """Claims about one thing that are not equal: their values, and how each pair relates."""

    subject: str
    verdicts: tuple[str, ...]
    reasons: tuple[tuple[str, str], ...]
    sides: tuple[tuple[str, tuple[Cite, ...]], ...]


@dataclass(frozen=True, slots=True)
class Sharing:
    """Wording that several reports share, in one column for each report."""

    anchor: str
    words: int
    whole: bool
    columns: tuple[tuple[Chip, tuple[Cite, ...]], ...]


@dataclass(frozen=True, slots=True)
class Reason:
    """Why two places belong together, or do not."""

    left: Cite
    right: Cite
    relation: str
    features: tuple[tuple[str, float, str], ...]


@dataclass(frozen=True, slots=True)
class StoryView:
    """One story of the page."""

    number: int
    anchor: str
    title: Cite
    chips: tuple[Chip, ...]
    headlines: tuple[tuple[Cite, Mapping[str, Any]], ...]
    claims: Capped
    sayings: Capped
    differences: Capped
    origins: tuple[tuple[Chip, tuple[Cite, ...]], ...]
    alone: tuple[tuple[Chip, Capped], ...]
    sharing: Capped
    timeline: Timeline
    reasons: Capped
    refused: Capped
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FormView:
    """One spelling or office and who uses it."""

    text: str
    cites: tuple[Cite, ...]


@dataclass(frozen=True, slots=True)
class EntityView:
    """A person or body over all reports."""

    anchor: str
    name: str
    kind: str
    countries: tuple[str, ...]
    forms: Capped
    titles: Capped
    chips: tuple[Chip, ...]
    reasons: Capped
    possible: Capped
    decided: tuple[str, ...] = ()
    relations: tuple["RelationView", ...] = ()


@dataclass(frozen=True, slots=True)
class RelationView:
    """What a body or person is to another one of the page."""

    relation: str
    name: str
    anchor: str
    detail: str


@dataclass(frozen=True, slots=True)
class IssueGroup:
    """All issues of one code."""

    code: str
    meaning: str
    items: Capped


@dataclass(frozen=True, slots=True)
class IssueView:
    """One issue at its words, its report or its file."""

    message: str
    cite: Cite | None
    chip: Chip | None
    file: str


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of a report's text.

    Attributes:
        kind: Kind of its segment, ``"cut"`` where the page leaves words out.
        label: What the reader is told about it, or ``""``.
        before: White space that stands before it in the text.
        words: The words with their marks.
    """

    kind: str
    label: str
    before: str
    words: Markup


@dataclass(frozen=True, slots=True)
class ReportView:
    """A report in its own words."""

    anchor: str
    chip: Chip
    entry: Mapping[str, Any]
    link: str
    whole: bool
    blocks: tuple[Block, ...]
    after: str
