"""What a stage says about one document: every annotation has a place and an author."""

from dataclasses import dataclass

from crosswitness.model.base import Annotation, ChainMember, Origin
from crosswitness.model.errors import ModelError
from crosswitness.model.events import EventMention
from crosswitness.model.instruments import InstrumentMention
from crosswitness.model.kinds import (
    Anchor,
    Basis,
    Bound,
    MentionKind,
    QuotationKind,
    Role,
    Scope,
    SegmentKind,
    TimeKind,
)
from crosswitness.model.locations import Location
from crosswitness.model.main_event import MainEvent
from crosswitness.model.span import Span
from crosswitness.model.syntax import Parse
from crosswitness.model.when import PartialDate

__all__ = [
    "Anchor",
    "Annotation",
    "Attribution",
    "Basis",
    "Bound",
    "Chain",
    "ChainMember",
    "EventMention",
    "InstrumentMention",
    "Language",
    "Location",
    "MainEvent",
    "Mention",
    "MentionKind",
    "Metadatum",
    "Origin",
    "Parse",
    "Quantity",
    "Quotation",
    "QuotationKind",
    "Reading",
    "Role",
    "Scope",
    "Segment",
    "SegmentKind",
    "Sentence",
    "TimeExpression",
    "TimeKind",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment(Annotation):
    """One paragraph or line with its role. A dateline is a segment of its own before its body.

    Attributes:
        kind: Its role.
        rule: Name of the rule that decided (``"promotion"``), written for the reader.
    """

    kind: SegmentKind
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadatum(Annotation):
    """One candidate for a field of the document's metadata, chosen or refused.

    Attributes:
        extent: The words that say so; the whole text when a file or nothing says so.
        field: ``title``, ``author``, ``outlet``, ``published`` or ``url``.
        value: The value (``published``: ISO date or date-time with the zone only if stated,
            possibly partial); ``""`` when unknown.
        basis: What it rests on.
        source: For `Basis.FILE` the file and key (`Given.source`).
        chosen: Whether this candidate is the document's value. At most one a field is.
        reason: Why it was chosen, refused or is unknown; written for the reader.
    """

    field: str
    value: str
    basis: Basis
    source: str = ""
    chosen: bool
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Language(Annotation):
    """The language of one segment or of the whole text.

    Attributes:
        code: ISO 639-1 code, or ``"und"`` when it cannot be told.
        confidence: 0 to 1 as the detector gives it.
    """

    code: str
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence(Annotation):
    """One sentence, inside one segment, without surrounding white space."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention(Annotation):
    """A name in the text.

    Attributes:
        extent: Titles and name together.
        kind: What it names.
        name: The name without titles, articles or a possessive ending.
        titles: Ranks and offices beside the name, before or after, in text order.
        country: ISO 3166-1 alpha-2 code that the words state (demonym, "of Iran"), or ``""``.
        referent: Key of the table row that knows this name (``"country:SY"``), or ``""``.
        rule: Name of the rule that found it.
    """

    kind: MentionKind
    name: Span
    titles: tuple[Span, ...] = ()
    country: str = ""
    referent: str = ""
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain(Annotation):
    """All places of one document that name the same thing (within-document coreference).

    Attributes:
        extent: The hub: the fullest form of the name.
        kind: What it names.
        members: All places in text order, the hub among them.
        titles: Ranks and offices found beside any member.
        countries: ISO 3166-1 alpha-2 codes found beside any member, sorted.
        referent: Key of the table row that knows it, or ``""``.
    """

    kind: MentionKind
    members: tuple[ChainMember, ...]
    titles: tuple[Span, ...] = ()
    countries: tuple[str, ...] = ()
    referent: str = ""

    def __post_init__(self) -> None:
        Annotation.__post_init__(self)
        if not self.members:
            raise ModelError(f"a chain needs members: {self.extent}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A competing reading of a time expression.

    Attributes:
        value: The value it would give.
        reason: Why it lost; written for the reader.
    """

    value: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeExpression(Annotation):
    """A date, interval, duration or reference to a time.

    Attributes:
        kind: Its kind.
        said: The parts that the words themselves state ("Wednesday" is ``XXXX-WXX-3``), or None.
        start: Resolved first day, month or year, as precise as is supported, or None.
        stop: Resolved end of an interval, inclusive, or None.
        timex: TIMEX3-like value of the resolved expression (``2020-05``, ``P9Y``, ``PAST_REF``).
        anchor: What the resolution leans on.
        anchored_at: The words it leans on: an earlier date, or where the text itself gives the
            publication date; else None.
        rule: Name of the rule used.
        readings: Other readings and why they lost.
        unknown: Why there is no calendar value, or ``""``.
    """

    kind: TimeKind
    said: PartialDate | None
    start: PartialDate | None
    stop: PartialDate | None = None
    timex: str
    anchor: Anchor
    anchored_at: Span | None = None
    rule: str
    readings: tuple[Reading, ...] = ()
    unknown: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity(Annotation):
    """A number with its unit and the noun that it counts.

    Attributes:
        extent: Bound words, number, unit and noun phrase.
        number: The number's own words.
        low: Smallest value that the words allow, or None if open below.
        high: Largest value that the words allow, or None if open above.
        bound: How the words bound it.
        unit: Unit in a fixed spelling (``km``, ``USD``, ``%``), or ``""`` for a count.
        noun: Head noun in lower case and singular (``"fighter"``), or ``""``.
        noun_at: Where the noun stands, or None.
        state: Participle or verb about the counted (``"killed"``), in lower case, or ``""``.
        state_at: Where it stands, or None.
        hedge: Words that weaken it ("reportedly"), or None.
    """

    number: Span
    low: float | None
    high: float | None
    bound: Bound
    unit: str = ""
    noun: str = ""
    noun_at: Span | None = None
    state: str = ""
    state_at: Span | None = None
    hedge: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation(Annotation):
    """An utterance as the report gives it.

    Attributes:
        extent: From the first to the last word or mark.
        kind: `QuotationKind.DIRECT` between marks, `MIXED` a quoted part of a clause.
        contents: The quoted words without marks, one span a paragraph or part.
        flags: What is odd about it (``"unclosed"``, ``"marks disagree"``), or must be known
            with the words: ``"denied"`` by the verb before them, ``"no clause"`` without it.
        clause: For `QuotationKind.MIXED` the whole reported clause that holds the contents, as
            far as it reaches beyond them; else None.
    """

    kind: QuotationKind
    contents: tuple[Span, ...]
    flags: tuple[str, ...] = ()
    clause: Span | None = None

    def __post_init__(self) -> None:
        Annotation.__post_init__(self)
        if not self.contents:
            raise ModelError(f"a quotation needs content: {self.extent}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution(Annotation):
    """One station of a quotation's chain: who it is given to, where it was said, through whom.

    Source and cue are those of PARC 3; a chain (speaker, occasion, first publisher, relays, this
    report) is several attributions, each with its own words.

    Attributes:
        extent: The source and the cue, or the quotation when neither is there.
        quotation: Id of the quotation.
        role: The station's part. Each quotation has exactly one `Role.SPEAKER` attribution,
            whose `source` is None when nobody is named.
        source: The words that name the source ("he", "The Iranian general"), or None.
        cue: The words that introduce the speech ("said"), or None.
        speaker: A place of a `Chain` that names the same one as `source`, or None.
        rule: Name of the rule that decided.
        reason: Why source or speaker is unknown, or ``""``.
        step: Place in the chain: 0 for the speaker, then one more for each station on the way
            to the report.
        scope: Whether the words speak for this quotation or for the whole report.
    """

    quotation: str
    role: Role
    source: Span | None
    cue: Span | None
    speaker: Span | None = None
    rule: str
    reason: str = ""
    step: int = 0
    scope: Scope = Scope.QUOTATION
